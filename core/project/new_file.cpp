#include "core/project/new_file.h"

#include "core/base/file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gleaner::project {

namespace {

using base::ErrorCode;

tl::unexpected<base::Error> failure(const std::filesystem::path& target)
{
    const int cause = errno;
    if (cause == EEXIST)
        return base::fail(ErrorCode::FileExists, {base::shownName(target)});
    if (cause == ENOSPC || cause == EDQUOT)
        return base::fail(ErrorCode::DiskFull, {base::shownName(target)});
    return base::fail(ErrorCode::FileUnwritable, {base::shownName(target), std::strerror(cause)});
}

std::filesystem::path folderOf(const std::filesystem::path& path)
{
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

} // namespace

base::Result<NewFile> NewFile::beside(const std::filesystem::path& target)
{
    struct stat info { };
    if (::lstat(target.c_str(), &info) == 0)
        return base::fail(ErrorCode::FileExists, {base::shownName(target)});
    std::string name = target.string() + ".XXXXXX";
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0)
        return failure(target);
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::fchmod(descriptor, 0666 & ~mask);
    ::close(descriptor);
    return NewFile(name, target);
}

NewFile::~NewFile()
{
    if (!m_path.empty())
        ::unlink(m_path.c_str());
}

NewFile::NewFile(NewFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_target(std::move(other.m_target))
{
    other.m_path.clear();
}

base::Result<void> NewFile::place()
{
    int placed = ::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, m_target.c_str(), RENAME_NOREPLACE);
    // File systems without that flag: link() refuses an existing name as well.
    if (placed != 0 && (errno == EINVAL || errno == ENOSYS)) {
        placed = ::link(m_path.c_str(), m_target.c_str());
        if (placed == 0)
            ::unlink(m_path.c_str());
    }
    if (placed != 0)
        return failure(m_target);
    m_path.clear();
    const int folder = ::open(folderOf(m_target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

bool canMakeFilesBeside(const std::filesystem::path& path)
{
    return ::faccessat(AT_FDCWD, folderOf(path).c_str(), W_OK | X_OK, AT_EACCESS) == 0;
}

} // namespace gleaner::project
