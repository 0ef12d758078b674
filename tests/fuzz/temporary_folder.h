#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace gleaner::fuzz {

/// A folder of this process, in memory where the machine has such a place; gone when the process ends in order.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        const std::filesystem::path memory = "/dev/shm";
        std::string name
            = ((std::filesystem::exists(memory) ? memory : std::filesystem::temp_directory_path()) / "fuzz-XXXXXX")
                  .string();
        m_path = ::mkdtemp(name.data());
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    std::filesystem::path path(const char* name) const { return m_path / name; }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace gleaner::fuzz
