#include "core/clean/operations/set_cell.h"

#include "core/clean/operations/parameters.h"

#include <algorithm>
#include <map>

namespace gleaner::clean {

using base::ErrorCode;
using base::Json;
using table::Cell;

namespace {

constexpr std::size_t mostCells = 10'000;
constexpr std::size_t cellsPerPoll = 256;

struct SingleEdit {
    std::string row;
    std::string column;
    Cell before;
    Cell after;
};

class SetCell final : public Operation {
public:
    SetCell(std::vector<SingleEdit> edits, std::string reason)
        : m_edits(std::move(edits))
        , m_reason(std::move(reason))
    {
    }

    std::string_view id() const override { return setCellId; }
    ScopeKind scopeKind() const override { return ScopeKind::Listed; }
    bool isRule() const override { return false; }

    Json parameters() const override
    {
        Json cells = Json::array();
        for (const SingleEdit& edit : m_edits)
            cells.push_back({{"row", edit.row}, {"column", edit.column}, {"before", table::letterText(edit.before)},
                {"after", table::letterText(edit.after)}});
        return {{"cells", std::move(cells)}, {"reason", m_reason}};
    }

    std::vector<std::string> columns() const override
    {
        std::vector<std::string> ids;
        for (const SingleEdit& edit : m_edits) {
            if (std::ranges::find(ids, edit.column) == ids.end())
                ids.push_back(edit.column);
        }
        return ids;
    }

    base::Result<void> validate(const table::Schema& schema) const override
    {
        return requireColumns(schema, columns());
    }

    base::Result<Outcome> apply(const table::Table& table, const table::RowSet&, base::JobContext& job) const override
    {
        std::map<std::size_t, std::vector<table::CellEdit>> byColumn;
        table::RowSet touched(table.rowCount(), table::RowSet::Fill::None);
        for (std::size_t number = 0; number < m_edits.size(); ++number) {
            if (number % cellsPerPoll == 0 && job.stopRequested())
                return base::fail(ErrorCode::Cancelled);
            const SingleEdit& edit = m_edits[number];
            const auto column = table.schema().indexOfId(edit.column);
            if (!column)
                return base::forward(column);
            const auto row = table.rowWithId(edit.row);
            if (!row)
                return base::fail(ErrorCode::NoSuchRow, {edit.row});
            if (!(table.cell(*row, *column) == table::CellView(edit.before)))
                return base::fail(ErrorCode::BeforeMismatch, {edit.row, table.schema().columns[*column].name});
            touched.insert(*row);
            byColumn[*column].push_back({*row, edit.after});
        }
        Outcome outcome{table, {}};
        outcome.summary.rows = touched.count();
        for (const auto& [column, edits] : byColumn) {
            const table::MappedColumn mapped = table::setCells(table.column(column), edits);
            if (mapped.changedRows == 0)
                continue;
            outcome.table = outcome.table.withColumn(column, mapped.column);
            outcome.summary.cells += mapped.changedRows;
        }
        return outcome;
    }

private:
    std::vector<SingleEdit> m_edits;
    std::string m_reason;
};

base::Result<SingleEdit> readEdit(const Json& json, const table::Schema* schema)
{
    Parameters reader(json, schema);
    auto row = reader.text("row");
    if (!row)
        return base::forward(row);
    auto column = reader.column();
    if (!column)
        return base::forward(column);
    auto before = reader.cell("before");
    if (!before)
        return base::forward(before);
    auto after = reader.newCell("after");
    if (!after)
        return base::forward(after);
    if (const auto rest = reader.finish(); !rest)
        return base::forward(rest);
    return SingleEdit{std::move(*row), std::move(*column), std::move(*before), std::move(*after)};
}

} // namespace

base::Result<OperationPtr> makeSetCell(const Json& parameters, const table::Schema* schema)
{
    Parameters reader(parameters, schema);
    const auto list = reader.objects("cells", mostCells);
    if (!list)
        return base::forward(list);
    auto reason = reader.textOr("reason", "");
    if (!reason)
        return base::forward(reason);
    if (const auto rest = reader.finish(); !rest)
        return base::forward(rest);
    std::vector<SingleEdit> edits;
    std::set<std::pair<std::string, std::string>> seen;
    for (const Json& item : *list) {
        auto edit = readEdit(item, schema);
        if (!edit)
            return base::forward(edit);
        if (!seen.emplace(edit->row, edit->column).second)
            return badParameter("cells", "the cell in row " + edit->row + ", column " + edit->column + " is set twice");
        edits.push_back(std::move(*edit));
    }
    return std::make_shared<SetCell>(std::move(edits), std::move(*reason));
}

} // namespace gleaner::clean
