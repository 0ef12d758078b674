#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>

namespace gleaner::project {

/// What a process may do with a project file.
enum class Grant : std::uint8_t { Writer, HeldElsewhere, FileReadOnly, NoLocks };

/// A project file held open by this process. At most one holder, across all processes, is the writer; the right is an
/// open-file-description lock on one byte far behind the locks of SQLite, so it ends with its holder however that ends,
/// and leaves no file behind.
class FileHold {
public:
    /// Fails with FileNotFound, FileUnreadable, and NotAProject for what is no regular file.
    static base::Result<std::unique_ptr<FileHold>> open(const std::filesystem::path& path);
    ~FileHold();
    FileHold(const FileHold&) = delete;
    FileHold& operator=(const FileHold&) = delete;

    /// Asks to become the writer.
    Grant request();
    void release();
    /// The first `size` bytes, or fewer if the file is shorter.
    std::string head(std::size_t size) const;
    std::uint64_t fileSize() const;
    /// The bytes are on the disk.
    bool sync() const;

private:
    struct Shared;
    explicit FileHold(std::shared_ptr<Shared> shared)
        : m_shared(std::move(shared))
    {
    }

    std::shared_ptr<Shared> m_shared;
    bool m_isWriter = false;
};

} // namespace gleaner::project
