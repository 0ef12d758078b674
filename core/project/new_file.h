#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace gleaner::project {

/// A file under a temporary name in the folder where it will stand; removed with this object unless it was placed.
class NewFile {
public:
    /// Fails with FileExists, FileUnwritable, DiskFull.
    static base::Result<NewFile> beside(const std::filesystem::path& target);
    ~NewFile();
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    /// Gives it its name, in one step and only if nothing stands there. The bytes must be synced already.
    base::Result<void> place();

private:
    NewFile(std::filesystem::path path, std::filesystem::path target)
        : m_path(std::move(path))
        , m_target(std::move(target))
    {
    }

    std::filesystem::path m_path; ///< empty once placed or moved from
    std::filesystem::path m_target;
};

/// True if files can be made in the folder of `path` by this process.
bool canMakeFilesBeside(const std::filesystem::path& path);

} // namespace gleaner::project
