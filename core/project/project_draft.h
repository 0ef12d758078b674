#pragma once

#include "core/project/file_hold.h"
#include "core/project/new_file.h"
#include "core/project/page_plan.h"
#include "core/project/project_file.h"
#include "core/project/sqlite.h"

namespace gleaner::project {

/// A project while it is made: bytes can be packed while their table is still being read. Nothing stands under its name
/// before finish(), and nothing is left behind without it.
class ProjectDraft {
public:
    /// `totalBytes` of sources and pack are to come, for the progress. Fails with FileExists, FileUnwritable, DiskFull.
    static base::Result<std::unique_ptr<ProjectDraft>> begin(
        const std::filesystem::path& path, std::uint64_t totalBytes);
    ~ProjectDraft();

    base::Result<void> addPack(const PackOrigin& pack, base::JobContext& job);
    /// The bytes of the next table, or the reference to them. Name and schema may come later. Fails with Cancelled.
    base::Result<void> addBytes(const SourceTable& table, base::JobContext& job);
    /// Describes the tables whose bytes were added, in the same order, and gives the project its name.
    base::Result<std::unique_ptr<ProjectFile>> finish(const std::vector<SourceTable>& tables, base::JobContext& job);

private:
    ProjectDraft(std::filesystem::path path, std::uint64_t totalBytes, NewFile file);
    base::Result<void> start();
    base::Result<void> addPages(std::int64_t place, const SourceTable& table, const PagePlan& plan);

    std::filesystem::path m_path;
    NewFile m_file;
    std::unique_ptr<FileHold> m_hold;
    Grant m_grant;
    std::unique_ptr<Database> m_database; ///< gone before the file
    std::int64_t m_place = 0; ///< of the last table that was added
    std::uint64_t m_done = 0;
    std::uint64_t m_total;
};

} // namespace gleaner::project
