#include "core/workspace/new_workspace.h"

#include "core/base/joint_job.h"
#include "core/base/parallel.h"
#include "core/base/watched_job.h"
#include "core/base/within_memory.h"
#include "core/project/project_draft.h"
#include "core/workspace/index_rows.h"

namespace gleaner::workspace {

using base::ErrorCode;
using base::Result;

namespace {

/// Reads the table and packs its bytes at the same time; the first failure stops the other half.
Result<formats::csv::Document> readAndPack(
    project::ProjectDraft& draft, const project::SourceTable& source, base::JobContext& job)
{
    base::JointJob parts(job);
    Result<formats::csv::Document> document = base::fail(ErrorCode::Cancelled);
    Result<void> packed;
    base::parallelFor(2, 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t part = begin; part < end; ++part) {
            if (part == 0)
                document = formats::csv::read(source.bytes, source.dialect, source.name, parts.first());
            else
                packed = draft.addBytes(source, parts.second());
            if (part == 0 ? !document : !packed)
                parts.stop();
        }
    });
    // The half that was stopped because of the other has nothing to say.
    const bool readSaysMore = packed || packed.error().code == ErrorCode::Cancelled;
    if (!document && readSaysMore)
        return document;
    if (!packed)
        return base::forward(packed);
    return document;
}

Result<MadeFromTable> readIntoProject(
    const std::filesystem::path& project, const NewTable& table, base::JobContext& job, const ShowFirst& show)
{
    project::SourceTable source;
    source.name = table.name;
    source.bytes = table.bytes;
    source.dialect = table.dialect;
    source.origin = table.origin;
    source.reference = table.place == SourcePlace::File ? table.file : std::filesystem::path();
    auto draft = project::ProjectDraft::begin(project, source.bytes->view().size());
    if (!draft)
        return base::forward(draft);
    if (auto none = (*draft)->addPack({}, job); !none)
        return base::forward(none);
    base::WatchedJob watched(job, *source.bytes);
    const auto index = formats::csv::RecordIndex::make(source.bytes, source.dialect, source.name, watched);
    if (!index && !source.bytes->isUnchanged())
        return base::fail(ErrorCode::FileChanged, {base::shownName(table.file)});
    if (!index)
        return base::forward(index);
    source.starts = (*index)->starts();
    if (show)
        show({project.stem().string(), source.name, rowsOf(*index), {}});
    auto document = readAndPack(**draft, source, watched);
    // Whatever else went wrong: a file that changed explains it.
    auto held = document ? source.bytes->hold(job) : Result<void>();
    if (!source.bytes->isUnchanged())
        return base::fail(ErrorCode::FileChanged, {base::shownName(table.file)});
    if (!document || !held)
        return document ? Result<MadeFromTable>(base::forward(held)) : base::forward(document);
    if (document->table.rowCount() != (*index)->rowCount())
        return base::fail(ErrorCode::Internal, {"the records that were found are not those that were read"});
    source.schema = document->table.schema();
    auto file = (*draft)->finish({source}, job);
    if (!file)
        return base::forward(file);
    return MadeFromTable{std::move(*file), std::move(*document)};
}

} // namespace

Result<MadeFromTable> makeFromTable(
    const std::filesystem::path& project, const NewTable& table, base::JobContext& job, const ShowFirst& show)
{
    return base::withinMemory([&] { return readIntoProject(project, table, job, show); });
}

} // namespace gleaner::workspace
