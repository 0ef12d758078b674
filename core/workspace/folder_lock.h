#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>

namespace gleaner::workspace {

/// Holds a folder for one writer at a time, across processes; let go when the object goes, also when the process dies.
class FolderLock {
public:
    /// Waits for the lock. Fails with FileUnwritable.
    static base::Result<FolderLock> take(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;

private:
    explicit FolderLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    int m_descriptor = -1;
};

} // namespace gleaner::workspace
