#pragma once

#include "core/base/file.h"

namespace gleaner::base {

/// Takes bytes in order and hands them out as one piece: in memory while they are few, then in a file without a name
/// in a folder of the caller's choice, which vanishes with the last holder of the bytes.
class Spool {
public:
    /// At most `most` bytes are taken, of which `inMemory` stay out of the file.
    Spool(std::filesystem::path folder, std::uint64_t most, std::size_t inMemory = std::size_t{32} << 20U);
    ~Spool();
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;

    /// Fails with TooLarge, DiskFull, FileUnwritable.
    Result<void> add(std::string_view bytes);
    std::uint64_t size() const { return m_size; }
    /// Call once; the object is used up.
    Result<SharedBytes> finish();

private:
    Result<void> flush();

    std::filesystem::path m_folder;
    std::uint64_t m_most;
    std::size_t m_inMemory;
    std::string m_buffer;
    std::uint64_t m_size = 0;
    int m_file = -1;
};

} // namespace gleaner::base
