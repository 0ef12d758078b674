#include "core/project/project_draft.h"

#include "core/project/frames.h"
#include "core/project/project_schema.h"
#include "core/project/reference.h"
#include "core/project/source_json.h"
#include "core/project/stored_project.h"

#include <set>

namespace gleaner::project {

namespace {

using base::ErrorCode;

std::int64_t sizeOf(std::string_view bytes) { return static_cast<std::int64_t>(bytes.size()); }

base::Result<void> checkTables(const std::vector<SourceTable>& tables)
{
    std::set<std::string> names;
    for (const SourceTable& table : tables) {
        if (table.name.empty() || table.name != table.schema.table || !names.insert(table.name).second)
            return base::fail(ErrorCode::BadParameter, {"the table " + table.name, "its name is empty or used twice"});
        if (table.bytes == nullptr)
            return base::fail(ErrorCode::BadParameter, {"the table " + table.name, "it has no source"});
    }
    return {};
}

} // namespace

ProjectDraft::ProjectDraft(std::filesystem::path path, std::uint64_t totalBytes, NewFile file)
    : m_path(std::move(path))
    , m_file(std::move(file))
    , m_grant(Grant::HeldElsewhere)
    , m_total(totalBytes)
{
}

ProjectDraft::~ProjectDraft() = default;

base::Result<std::unique_ptr<ProjectDraft>> ProjectDraft::begin(
    const std::filesystem::path& path, std::uint64_t totalBytes)
{
    auto file = NewFile::beside(path);
    if (!file)
        return base::forward(file);
    std::unique_ptr<ProjectDraft> draft(new ProjectDraft(path, totalBytes, std::move(*file)));
    if (auto started = draft->start(); !started)
        return base::forward(started);
    return draft;
}

base::Result<void> ProjectDraft::start()
{
    auto hold = FileHold::open(m_file.path());
    if (!hold)
        return base::forward(hold);
    m_hold = std::move(*hold);
    // Taken on the file before it has its name, so nobody can be the writer in between.
    m_grant = m_hold->request();
    auto database = Database::open(m_file.path(), base::shownName(m_path), Access::Build);
    if (!database)
        return base::forward(database);
    m_database = std::move(*database);
    // One transaction up to finish(): without it SQLite would write the file piece by piece.
    if (auto begun = m_database->run("BEGIN IMMEDIATE"); !begun)
        return begun;
    if (auto made = createSchema(*m_database); !made)
        return made;
    return m_database->run("INSERT INTO state(place, position) VALUES(1, 0)");
}

base::Result<void> ProjectDraft::addPack(const PackOrigin& pack, base::JobContext& job)
{
    if (auto done = m_database->run("INSERT INTO pack(place, size) VALUES(1, ?1)", {sizeOf(pack.file)}); !done)
        return done;
    const PagePlan plan = planPages(pack.file, {}, {});
    if (auto stored = storeFrames(*m_database, 0, pack.file, plan.pieces, m_done, m_total, job); !stored)
        return stored;
    m_done += pack.file.size();
    return {};
}

base::Result<void> ProjectDraft::addBytes(const SourceTable& table, base::JobContext& job)
{
    const std::int64_t place = ++m_place;
    const std::string_view bytes = table.bytes->view();
    const PagePlan plan = planPages(bytes, table.dialect, table.starts);
    if (auto paged = addPages(place, table, plan); !paged)
        return paged;
    if (table.reference.empty()) {
        auto stored = storeFrames(*m_database, place, bytes, plan.pieces, m_done, m_total, job);
        m_done += bytes.size();
        return stored;
    }
    const auto reference = referenceTo(table.reference, bytes, job);
    if (!reference)
        return base::forward(reference);
    return m_database->run("INSERT INTO reference(place, path, digest, modified) VALUES(?1, ?2, ?3, ?4)",
        {place, Blob{reference->path.native()}, Blob{base::asBytes(reference->digest)}, reference->modified});
}

base::Result<void> ProjectDraft::addPages(std::int64_t place, const SourceTable& table, const PagePlan& plan)
{
    if (plan.pages.empty())
        return {};
    const auto rowCount = static_cast<std::int64_t>(table.starts.size() - 1);
    if (auto done = m_database->run("INSERT INTO extent(place, rows) VALUES(?1, ?2)", {place, rowCount}); !done)
        return done;
    auto insert = m_database->prepare("INSERT INTO page(id, at, size, lengths) VALUES(?1, ?2, ?3, ?4)");
    if (!insert)
        return base::forward(insert);
    for (const Page& page : plan.pages) {
        const std::string lengths = recordLengths(table.starts, page);
        auto done = insert->query({pageId(place, page.firstRow), static_cast<std::int64_t>(page.piece.at),
                                      static_cast<std::int64_t>(page.piece.size), Blob{lengths}},
            [](Row&) -> base::Result<void> { return {}; });
        if (!done)
            return done;
    }
    return {};
}

base::Result<std::unique_ptr<ProjectFile>> ProjectDraft::finish(
    const std::vector<SourceTable>& tables, base::JobContext& job)
{
    if (auto fits = checkTables(tables); !fits)
        return base::forward(fits);
    std::int64_t place = 0;
    for (const SourceTable& table : tables) {
        const std::string dialect = formats::csv::toJson(table.dialect).dump();
        const std::string schema = toJson(table.schema).dump();
        auto done = m_database->run("INSERT INTO source(place, name, dialect, schema, size) VALUES(?1, ?2, ?3, ?4, ?5)",
            {++place, std::string_view(table.name), std::string_view(dialect), std::string_view(schema),
                sizeOf(table.bytes->view())});
        if (!done)
            return base::forward(done);
        if (table.origin.empty())
            continue;
        const std::string name = "origin:" + table.name;
        done = m_database->run(
            "INSERT INTO setting(name, value) VALUES(?1, ?2)", {std::string_view(name), Blob{table.origin}});
        if (!done)
            return base::forward(done);
    }
    if (auto committed = m_database->run("COMMIT"); !committed)
        return base::forward(committed);
    m_database.reset();
    if (!m_hold->sync())
        return base::fail(ErrorCode::DiskFull, {base::shownName(m_path)});
    if (job.stopRequested())
        return base::fail(ErrorCode::Cancelled);
    if (auto placed = m_file.place(); !placed)
        return base::forward(placed);
    return StoredProject::open(m_path, std::move(m_hold), readOnlyReasonFor(m_grant, m_path), formatVersion);
}

} // namespace gleaner::project
