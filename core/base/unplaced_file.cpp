#include "core/base/unplaced_file.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace gleaner::base {

namespace {

/// The way to a file without a name; the kernel shows open files there.
std::string shownDescriptor(int descriptor) { return "/proc/self/fd/" + std::to_string(descriptor); }

bool linkOpenFile(int descriptor, const std::string& name)
{
    return ::linkat(AT_FDCWD, shownDescriptor(descriptor).c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
}

} // namespace

UnplacedFile::UnplacedFile(const std::filesystem::path& path)
    : m_path(path)
{
    const std::filesystem::path folder = path.parent_path();
    m_descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (m_descriptor >= 0 && ::access(shownDescriptor(m_descriptor).c_str(), F_OK) == 0)
        return;
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_temporary = path.string() + ".XXXXXX";
    m_descriptor = ::mkostemp(m_temporary.data(), O_CLOEXEC);
    if (m_descriptor < 0)
        m_temporary.clear();
}

UnplacedFile::~UnplacedFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
}

bool UnplacedFile::nameBeside()
{
    constexpr int mostNames = 1000;
    for (int number = 0; number < mostNames; ++number) {
        std::string name = m_path.string() + ".new" + std::to_string(number);
        if (linkOpenFile(m_descriptor, name)) {
            m_temporary = std::move(name);
            return true;
        }
        if (errno != EEXIST)
            return false;
    }
    return false;
}

bool UnplacedFile::place(Existing existing)
{
    if (existing == Existing::Refuse) {
        // Linking refuses an existing name in one step.
        if (m_temporary.empty())
            return linkOpenFile(m_descriptor, m_path.string());
        if (::link(m_temporary.c_str(), m_path.c_str()) == 0)
            return true;
        // Sticks with a FAT file system know no links; there a look has to do.
        if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS)
            return false;
        if (::access(m_path.c_str(), F_OK) == 0) {
            errno = EEXIST;
            return false;
        }
    } else if (m_temporary.empty() && !nameBeside()) {
        // Only renaming replaces a file in one step, and that takes a name.
        return false;
    }
    if (::rename(m_temporary.c_str(), m_path.c_str()) != 0)
        return false;
    m_temporary.clear();
    return true;
}

} // namespace gleaner::base
