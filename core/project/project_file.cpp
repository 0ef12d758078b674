#include "core/project/project_file.h"

#include "core/project/project_draft.h"
#include "core/project/project_schema.h"
#include "core/project/stored_project.h"

namespace gleaner::project {

base::Result<std::unique_ptr<ProjectFile>> ProjectFile::create(const std::filesystem::path& path,
    const std::vector<SourceTable>& tables, const PackOrigin& pack, base::JobContext& job)
{
    std::uint64_t total = pack.file.size();
    for (const SourceTable& table : tables) {
        if (table.bytes == nullptr)
            return base::fail(base::ErrorCode::BadParameter, {"the table " + table.name, "it has no source"});
        total += table.bytes->view().size();
    }
    auto draft = ProjectDraft::begin(path, total);
    if (!draft)
        return base::forward(draft);
    if (auto added = (*draft)->addPack(pack, job); !added)
        return base::forward(added);
    for (const SourceTable& table : tables) {
        if (auto added = (*draft)->addBytes(table, job); !added)
            return base::forward(added);
    }
    return (*draft)->finish(tables, job);
}

base::Result<std::unique_ptr<ProjectFile>> ProjectFile::open(const std::filesystem::path& path)
{
    auto hold = FileHold::open(path);
    if (!hold)
        return base::forward(hold);
    const auto version = checkHead(**hold, base::shownName(path));
    if (!version)
        return base::forward(version);
    std::string reason = readOnlyReasonFor((*hold)->request(), path);
    if (!reason.empty())
        (*hold)->release();
    return StoredProject::open(path, std::move(*hold), std::move(reason), *version);
}

base::Result<std::vector<SourceTable>> ProjectFile::tables() const
{
    base::NullJob job;
    return tables(job);
}

} // namespace gleaner::project
