#include "core/project/project_file.h"

#include "core/project/frames.h"
#include "core/project/new_file.h"
#include "core/project/project_schema.h"
#include "core/project/source_json.h"
#include "core/project/stored_project.h"

#include <set>

namespace gleaner::project {

namespace {

using base::ErrorCode;

std::string reasonFor(Grant grant, const std::filesystem::path& path)
{
    switch (grant) {
    case Grant::HeldElsewhere:
        return openElsewhereReason;
    case Grant::FileReadOnly:
        return fileReadOnlyReason;
    case Grant::NoLocks:
        return noLocksReason;
    case Grant::Writer:
        break;
    }
    return canMakeFilesBeside(path) ? std::string{} : std::string(folderReadOnlyReason);
}

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

base::Result<void> fill(
    Database& database, const std::vector<SourceTable>& tables, const PackOrigin& pack, base::JobContext& job)
{
    std::uint64_t total = pack.file.size();
    for (const SourceTable& table : tables)
        total += table.bytes->view().size();
    if (auto done = createSchema(database); !done)
        return done;
    if (auto done = database.run("INSERT INTO state(place, position) VALUES(1, 0)"); !done)
        return done;
    const auto size = [](std::string_view bytes) { return static_cast<std::int64_t>(bytes.size()); };
    if (auto done = database.run("INSERT INTO pack(place, size) VALUES(1, ?1)", {size(pack.file)}); !done)
        return done;
    if (auto done = storeFrames(database, 0, pack.file, 0, total, job); !done)
        return done;
    std::uint64_t written = pack.file.size();
    std::int64_t place = 0;
    for (const SourceTable& table : tables) {
        const std::string_view bytes = table.bytes->view();
        const std::string dialect = formats::csv::toJson(table.dialect).dump();
        const std::string schema = toJson(table.schema).dump();
        auto done = database.run("INSERT INTO source(place, name, dialect, schema, size) VALUES(?1, ?2, ?3, ?4, ?5)",
            {++place, std::string_view(table.name), std::string_view(dialect), std::string_view(schema), size(bytes)});
        if (!done)
            return done;
        if (auto stored = storeFrames(database, place, bytes, written, total, job); !stored)
            return stored;
        if (!table.origin.empty()) {
            const std::string name = "origin:" + table.name;
            done = database.run(
                "INSERT INTO setting(name, value) VALUES(?1, ?2)", {std::string_view(name), Blob{table.origin}});
            if (!done)
                return done;
        }
        written += bytes.size();
    }
    return {};
}

} // namespace

base::Result<std::unique_ptr<ProjectFile>> ProjectFile::create(const std::filesystem::path& path,
    const std::vector<SourceTable>& tables, const PackOrigin& pack, base::JobContext& job)
{
    if (auto fits = checkTables(tables); !fits)
        return base::forward(fits);
    auto file = NewFile::beside(path);
    if (!file)
        return base::forward(file);
    auto hold = FileHold::open(file->path());
    if (!hold)
        return base::forward(hold);
    // Taken on the file before it has its name, so nobody can be the writer in between.
    const Grant grant = (*hold)->request();
    {
        auto database = Database::open(file->path(), base::shownName(path), Access::Build);
        if (!database)
            return base::forward(database);
        auto filled = (*database)->transaction(
            Database::Transaction::Writing, [&] { return fill(**database, tables, pack, job); });
        if (!filled)
            return base::forward(filled);
    }
    if (!(*hold)->sync())
        return base::fail(ErrorCode::DiskFull, {base::shownName(path)});
    if (job.stopRequested())
        return base::fail(ErrorCode::Cancelled);
    if (auto placed = file->place(); !placed)
        return base::forward(placed);
    return StoredProject::open(path, std::move(*hold), reasonFor(grant, path));
}

base::Result<std::unique_ptr<ProjectFile>> ProjectFile::open(const std::filesystem::path& path)
{
    auto hold = FileHold::open(path);
    if (!hold)
        return base::forward(hold);
    if (auto head = checkHead(**hold, base::shownName(path)); !head)
        return base::forward(head);
    std::string reason = reasonFor((*hold)->request(), path);
    if (!reason.empty())
        (*hold)->release();
    return StoredProject::open(path, std::move(*hold), std::move(reason));
}

} // namespace gleaner::project
