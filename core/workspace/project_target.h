#pragma once

#include "core/project/project_file.h"

namespace gleaner::workspace {

/// The place of a project that is still to be made. It is built under its own name in a hidden folder beside its place
/// and moved there whole, so that a failure on the way leaves what was there before.
class ProjectTarget {
public:
    /// With Existing::Replace it may take the place of a file, but not of a project that cannot be written now, such as
    /// one that is open elsewhere. Fails with FileExists, ProjectReadOnly, FileUnwritable, DiskFull.
    static base::Result<ProjectTarget> prepare(const std::filesystem::path& place, base::Existing existing);
    /// Removes what was not placed.
    ~ProjectTarget();
    ProjectTarget(ProjectTarget&& other) noexcept;
    ProjectTarget& operator=(ProjectTarget&&) = delete;

    /// Where to build; nothing stands there yet.
    const std::filesystem::path& path() const { return m_path; }
    /// Moves the project to its place; nobody may have it open any more. Fails as prepare().
    base::Result<void> place();

private:
    ProjectTarget(std::filesystem::path path, std::filesystem::path place, base::Existing existing)
        : m_path(std::move(path))
        , m_place(std::move(place))
        , m_existing(existing)
    {
    }

    std::filesystem::path m_path; ///< empty once moved from
    std::filesystem::path m_place;
    base::Existing m_existing;
    std::unique_ptr<project::ProjectFile> m_replaced; ///< held, so that nobody opens it to write meanwhile
};

} // namespace gleaner::workspace
