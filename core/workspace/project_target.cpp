#include "core/workspace/project_target.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace gleaner::workspace {

namespace {

using base::ErrorCode;
using base::Result;

tl::unexpected<base::Error> failure(const std::filesystem::path& place)
{
    const int cause = errno;
    if (cause == EEXIST)
        return base::fail(ErrorCode::FileExists, {base::shownName(place)});
    if (cause == ENOSPC || cause == EDQUOT)
        return base::fail(ErrorCode::DiskFull, {base::shownName(place)});
    return base::fail(ErrorCode::FileUnwritable, {base::shownName(place), std::strerror(cause)});
}

std::filesystem::path folderOf(const std::filesystem::path& file)
{
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

/// One step, and only if nothing stands there.
bool moveToFreePlace(const std::filesystem::path& from, const std::filesystem::path& place)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, place.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    // File systems without that flag: link() refuses an existing name as well.
    return (errno == EINVAL || errno == ENOSYS) && ::link(from.c_str(), place.c_str()) == 0;
}

} // namespace

Result<ProjectTarget> ProjectTarget::prepare(const std::filesystem::path& place, base::Existing existing)
{
    std::error_code ignored;
    const bool taken = std::filesystem::exists(std::filesystem::symlink_status(place, ignored));
    if (taken && existing == base::Existing::Refuse)
        return base::fail(ErrorCode::FileExists, {base::shownName(place)});
    std::unique_ptr<project::ProjectFile> replaced;
    if (taken) {
        // What is no project, or a damaged one, may be replaced like any other file.
        if (auto opened = project::ProjectFile::open(place)) {
            replaced = std::move(*opened);
            if (const std::string reason = replaced->readOnlyReason(); !reason.empty())
                return base::fail(ErrorCode::ProjectReadOnly, {reason});
        }
    }
    std::string folder = (folderOf(place) / ".gleaner-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr)
        return failure(place);
    ProjectTarget target(std::filesystem::path(folder) / place.filename(), place, existing);
    target.m_replaced = std::move(replaced);
    return target;
}

ProjectTarget::ProjectTarget(ProjectTarget&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_place(std::move(other.m_place))
    , m_existing(other.m_existing)
    , m_replaced(std::move(other.m_replaced))
{
    other.m_path.clear();
}

ProjectTarget::~ProjectTarget()
{
    std::error_code ignored;
    if (!m_path.empty())
        std::filesystem::remove_all(m_path.parent_path(), ignored);
}

Result<void> ProjectTarget::place()
{
    bool moved = false;
    if (m_existing == base::Existing::Replace) {
        // The journal of an interrupted writer belongs to the file that goes.
        ::unlink((m_place.string() + "-journal").c_str());
        moved = ::rename(m_path.c_str(), m_place.c_str()) == 0;
    } else {
        moved = moveToFreePlace(m_path, m_place);
    }
    if (!moved)
        return failure(m_place);
    m_replaced.reset();
    const int folder = ::open(folderOf(m_place).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

} // namespace gleaner::workspace
