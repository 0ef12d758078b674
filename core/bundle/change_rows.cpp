#include "core/bundle/change_rows.h"

#include "core/bundle/control_tables.h"
#include "core/bundle/forms.h"

#include <algorithm>

namespace gleaner::bundle {

namespace {

using review::Change;
using review::ChangeOp;

bool isCellLetter(char letter) { return letter == 'v' || letter == 'e' || letter == 'n' || letter == 'm'; }

/// Whether a text may stand beside its letter.
bool textFits(char letter, const std::string& text)
{
    switch (letter) {
    case 'v':
        return !text.empty();
    case 'e':
    case 'm':
    case '-':
        return text.empty();
    case 'h':
        return isHex(text, 64);
    default:
        return true;
    }
}

/// Nothing if the change has the form of its operation, else the name of the field that does not fit.
const char* misfit(const Change& change)
{
    if (change.row.empty() || change.row.starts_with('+'))
        return "row";
    const bool onCell = change.op != ChangeOp::Delete;
    if (onCell ? !isColumnId(change.column) : !change.column.empty())
        return "column";
    if (onCell ? !isCellLetter(change.beforeIs) : change.beforeIs != 'h')
        return "before_is";
    if (onCell ? !isCellLetter(change.afterIs) : change.afterIs != '-')
        return "after_is";
    if (!textFits(change.beforeIs, change.before))
        return "before";
    const bool kept = change.beforeIs == change.afterIs && change.before == change.after;
    if (!textFits(change.afterIs, change.after) || (change.op == ChangeOp::Confirm && !kept))
        return "after";
    return nullptr;
}

/// Inserts, new keys and new columns are for a later version: they are named, never passed over.
bool isRead(ChangeOp op) { return op == ChangeOp::Set || op == ChangeOp::Confirm || op == ChangeOp::Delete; }

bool sameRow(const Change& a, const Change& b) { return a.table == b.table && a.row == b.row; }

/// Changes in the order of the wire: those of one row stand together, the ones without column first.
base::Result<void> checkClashes(const std::vector<Change>& changes, std::string_view name)
{
    const auto clash = [&](const Change& change) -> base::Result<void> {
        return base::fail(base::ErrorCode::OpClash,
            {change.table + " " + change.row + (change.column.empty() ? "" : " " + change.column)},
            {std::string(name), {}, change.column, {}});
    };
    std::size_t rowStart = 0;
    for (std::size_t i = 1; i < changes.size(); ++i) {
        const Change& change = changes[i];
        if (!sameRow(change, changes[rowStart]))
            rowStart = i;
        else if (change.column == changes[i - 1].column)
            return clash(change);
        else if (changes[rowStart].op == ChangeOp::Delete)
            return clash(changes[rowStart]);
    }
    return {};
}

Change changeFrom(const std::vector<std::string>& row, ChangeColumns columns)
{
    Change change;
    change.id = row[0];
    change.op = *review::changeOpNamed(row[1]);
    change.table = row[2];
    change.row = row[3];
    change.column = row[4];
    change.beforeIs = row[5].front();
    change.before = row[6];
    change.afterIs = row[7].front();
    change.after = row[8];
    if (columns == ChangeColumns::Delta) {
        change.atomic = row[9];
        return change;
    }
    change.step = row[9];
    change.atomic = row[10];
    change.confidence = row[11];
    change.evidence = row[12];
    change.note = row[13];
    return change;
}

} // namespace

std::string writeChanges(std::vector<Change> changes, ChangeColumns columns)
{
    std::ranges::sort(changes, review::wireOrder);
    const bool delta = columns == ChangeColumns::Delta;
    ControlCsvWriter writer(delta ? deltaChangesTable() : changesTable());
    std::vector<std::string_view> row;
    for (const Change& change : changes) {
        row = {change.id, review::changeOpName(change.op), change.table, change.row, change.column,
            {&change.beforeIs, 1}, change.before, {&change.afterIs, 1}, change.after};
        if (delta)
            row.push_back(change.atomic);
        else
            row.insert(row.end(), {change.step, change.atomic, change.confidence, change.evidence, change.note});
        writer.add(row);
    }
    return writer.take();
}

base::Result<std::vector<Change>> readChanges(
    std::string_view bytes, std::string_view name, ChangeColumns columns, std::size_t mostRows)
{
    std::vector<Change> changes;
    const auto& rules = columns == ChangeColumns::Delta ? deltaChangesTable() : changesTable();
    const auto visit = [&](const std::vector<std::string>& row, std::uint64_t number) -> base::Result<void> {
        Change change = changeFrom(row, columns);
        const base::Place place{std::string(name), number, {}, {}};
        if (!isRead(change.op))
            return base::fail(base::ErrorCode::Format, {std::string(review::changeOpName(change.op))}, place);
        if (const char* field = misfit(change))
            return base::fail(base::ErrorCode::CsvSchema, {std::string(name), field}, place);
        if (review::changeId(change) != change.id)
            return base::fail(base::ErrorCode::ItemId, {change.id}, place);
        if (!changes.empty() && changes.back().id == change.id)
            return base::fail(base::ErrorCode::ItemId, {change.id}, place);
        if (!changes.empty() && !review::wireOrder(changes.back(), change))
            return base::fail(base::ErrorCode::CsvCanon, {std::string(name)}, place);
        changes.push_back(std::move(change));
        return {};
    };
    if (const auto read = readControlCsv(bytes, name, rules, mostRows, visit); !read)
        return base::forward(read);
    if (const auto checked = checkClashes(changes, name); !checked)
        return base::forward(checked);
    return changes;
}

} // namespace gleaner::bundle
