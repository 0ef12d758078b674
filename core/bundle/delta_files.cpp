#include "core/bundle/delta_files.h"

#include "core/bundle/change_rows.h"
#include "core/bundle/control_tables.h"
#include "core/bundle/forms.h"

#include <algorithm>

namespace gleaner::bundle {

namespace {

constexpr const char* changesFile = "delta/changes.csv";
constexpr const char* rowsFile = "delta/rows.csv";
constexpr const char* columnsFile = "delta/columns.csv";
constexpr std::size_t mostRows = 5'000'000;

bool rowOrder(const PackDelta::Row& a, const PackDelta::Row& b)
{
    return std::tie(a.table, a.oldRow, a.newRow) < std::tie(b.table, b.oldRow, b.newRow);
}

base::Result<std::vector<PackDelta::Row>> readRows(std::string_view bytes)
{
    std::vector<PackDelta::Row> rows;
    const auto visit = [&](const std::vector<std::string>& row, std::uint64_t number) -> base::Result<void> {
        PackDelta::Row next{row[0], row[1], row[2]};
        if (!rows.empty() && !rowOrder(rows.back(), next))
            return base::fail(base::ErrorCode::CsvCanon, {rowsFile}, {rowsFile, number, {}, {}});
        rows.push_back(std::move(next));
        return {};
    };
    if (const auto read = readControlCsv(bytes, rowsFile, deltaRowsTable(), mostRows, visit); !read)
        return base::forward(read);
    return rows;
}

} // namespace

void addDelta(Files& files, base::Json& description, const PackDelta& delta)
{
    description["gleaner:delta_from"] = {{"version", delta.fromVersion}, {"digest", delta.fromDigest}};
    files[changesFile] = writeChanges(delta.changes, ChangeColumns::Delta);
    auto rows = delta.rows;
    std::ranges::sort(rows, rowOrder);
    ControlCsvWriter rowsWriter(deltaRowsTable());
    for (const PackDelta::Row& row : rows)
        rowsWriter.add({row.table, row.oldRow, row.newRow});
    files[rowsFile] = rowsWriter.take();
    files[columnsFile] = ControlCsvWriter(deltaColumnsTable()).take();
}

base::Result<std::optional<PackDelta>> readDelta(
    const base::Json& json, const Description& description, const Views& files)
{
    if (description.pack.version == 1) {
        if (json.contains("gleaner:delta_from"))
            return base::fail(
                base::ErrorCode::DpSchema, {"gleaner:delta_from"}, {std::string(descriptionFile), {}, {}, {}});
        for (const char* path : {changesFile, rowsFile, columnsFile}) {
            if (files.contains(path))
                return base::fail(base::ErrorCode::DpInventory, {path}, {path, {}, {}, {}});
        }
        return std::optional<PackDelta>();
    }
    PackDelta delta;
    ObjectReader members(json, descriptionFile, "");
    ObjectReader from(members.object("gleaner:delta_from"), descriptionFile, "gleaner:delta_from");
    delta.fromVersion = from.integer("version", 1, description.pack.version - 1);
    delta.fromDigest = from.text("digest", isIdentity);
    members.take(from.done(Unknown::Ignore));
    if (const auto read = members.done(Unknown::Ignore); !read)
        return base::forward(read);
    const auto changesBytes = requiredFile(files, changesFile);
    const auto rowsBytes = requiredFile(files, rowsFile);
    const auto columnsBytes = requiredFile(files, columnsFile);
    for (const auto* file : {&changesBytes, &rowsBytes, &columnsBytes}) {
        if (!*file)
            return base::forward(*file);
    }
    auto changes = readChanges(*changesBytes, changesFile, ChangeColumns::Delta, mostRows);
    if (!changes)
        return base::forward(changes);
    auto rows = readRows(*rowsBytes);
    if (!rows)
        return base::forward(rows);
    // Columns keep their ids in every pack that this version writes; a map of another writer is only checked.
    const auto checkOnly = [](const std::vector<std::string>&, std::uint64_t) { return base::Result<void>(); };
    const auto columns = readControlCsv(*columnsBytes, columnsFile, deltaColumnsTable(), mostRows, checkOnly);
    if (!columns)
        return base::forward(columns);
    delta.changes = std::move(*changes);
    delta.rows = std::move(*rows);
    return std::optional<PackDelta>(std::move(delta));
}

} // namespace gleaner::bundle
