#include "core/review/keyed_changes.h"

#include "core/base/json.h"
#include "core/base/parallel.h"
#include "core/base/within_memory.h"
#include "core/formats/csv/charset.h"
#include "core/formats/csv/row_writer.h"
#include "core/review/change.h"

#include <algorithm>
#include <numeric>

namespace gleaner::review {

namespace {

using base::ErrorCode;
using base::Result;
using table::CellView;
using table::Table;

/// One line of the file after its row: texts of cells that are not there are empty.
struct Line {
    ChangeOp op = ChangeOp::Set;
    std::string_view column = {};
    char beforeIs = '-';
    std::string_view before = {};
    char afterIs = '-';
    std::string_view after = {};
};

/// A row that has lines in the file.
struct ListedRow {
    ChangeOp op = ChangeOp::Set;
    std::uint32_t row = 0; ///< of the table that has it; for Set the place in KeyedDiff::rows
    std::size_t firstCell = 0; ///< of Set, in the list of cells
    std::size_t cells = 0;
    std::string key;
};

/// A cell that differs: place in KeyedDiff::rows, and in KeyedDiff::columns.
struct ListedCell {
    std::uint32_t place = 0;
    std::uint32_t column = 0;
};

class ChangesWriter {
public:
    ChangesWriter(const Table& earlier, const Table& later, const KeyedDiff& diff, const base::ByteSink& sink,
        base::JobContext& job)
        : m_earlier(earlier)
        , m_later(later)
        , m_diff(diff)
        , m_job(job)
        , m_writer(sink)
    {
    }

    Result<void> write()
    {
        for (const char* name : {"op", "row", "column", "before_is", "before", "after_is", "after"})
            m_writer.cell(name);
        if (auto written = m_writer.endRow(); !written)
            return written;
        if (auto written = writeColumns(); !written)
            return written;
        listCells();
        listRows();
        std::size_t done = 0;
        for (const ListedRow& row : m_rows) {
            if (done % 1024 == 0) {
                if (m_job.stopRequested())
                    return base::fail(ErrorCode::Cancelled);
                m_job.progress(done, m_rows.size());
            }
            ++done;
            if (auto written = writeRow(row); !written)
                return written;
        }
        return m_writer.finish();
    }

private:
    /// Columns of which only one table has any cells.
    Result<void> writeColumns()
    {
        struct Listed {
            std::string_view name;
            bool added;
        };
        std::vector<Listed> columns;
        for (const std::size_t index : m_diff.removedColumns)
            columns.push_back({m_earlier.schema().columns[index].name, false});
        for (const std::size_t index : m_diff.addedColumns)
            columns.push_back({m_later.schema().columns[index].name, true});
        std::ranges::sort(columns, {}, &Listed::name);
        for (const Listed& column : columns) {
            if (auto fits = check(column.name, column.name); !fits)
                return fits;
            const std::string json = base::Json{{"name", column.name}}.dump();
            Line line{ChangeOp::Schema, column.name};
            (column.added ? line.afterIs : line.beforeIs) = 'j';
            (column.added ? line.after : line.before) = json;
            if (auto written = writeLine({}, line); !written)
                return written;
        }
        return {};
    }

    /// All cells that differ, by row, then by name of the column.
    void listCells()
    {
        std::vector<std::uint32_t> order(m_diff.columns.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, {}, [this](std::uint32_t column) { return nameOf(column); });
        m_cells.reserve(m_diff.changedCells());
        for (const std::uint32_t column : order) {
            for (const std::uint32_t place : m_diff.columns[column].changed)
                m_cells.push_back({place, column});
        }
        std::ranges::stable_sort(m_cells, {}, &ListedCell::place);
    }

    void listRows()
    {
        for (const std::uint32_t row : m_diff.removedRows)
            m_rows.push_back({ChangeOp::Delete, row, 0, 0, {}});
        for (const std::uint32_t row : m_diff.addedRows)
            m_rows.push_back({ChangeOp::Insert, row, 0, 0, {}});
        for (std::size_t first = 0; first < m_cells.size();) {
            std::size_t end = first + 1;
            while (end < m_cells.size() && m_cells[end].place == m_cells[first].place)
                ++end;
            m_rows.push_back({ChangeOp::Set, m_cells[first].place, first, end - first, {}});
            first = end;
        }
        base::parallelFor(m_rows.size(), 1024, [this](std::size_t begin, std::size_t end) {
            for (std::size_t index = begin; index < end && !m_job.stopRequested(); ++index)
                m_rows[index].key = keyOf(m_rows[index]);
        });
        std::ranges::sort(m_rows, {}, &ListedRow::key);
    }

    std::string keyOf(const ListedRow& row) const
    {
        if (row.op == ChangeOp::Delete)
            return rowKey(m_earlier, m_diff.earlierKey, row.row);
        return rowKey(m_later, m_diff.laterKey, row.op == ChangeOp::Insert ? row.row : m_diff.rows[row.row].later);
    }

    Result<void> writeRow(const ListedRow& row)
    {
        switch (row.op) {
        case ChangeOp::Delete:
            return writeRemoved(row);
        case ChangeOp::Insert:
            return writeAdded(row);
        default:
            return writeCells(row);
        }
    }

    Result<void> writeRemoved(const ListedRow& row)
    {
        if (auto fits = checkKey(m_earlier, m_diff.earlierKey, row.row); !fits)
            return fits;
        std::vector<table::ColumnPtr> columns;
        for (std::size_t index = 0; index < m_earlier.columnCount(); ++index)
            columns.push_back(m_earlier.column(index));
        const std::string hash = base::toHex(base::asBytes(table::rowHash(m_earlier.schema(), columns, row.row)));
        return writeLine(row.key, {ChangeOp::Delete, {}, 'h', hash, '-', {}});
    }

    Result<void> writeAdded(const ListedRow& row)
    {
        base::Json cells = base::Json::object();
        for (std::size_t index = 0; index < m_later.columnCount(); ++index) {
            const std::string& name = m_later.schema().columns[index].name;
            const CellView cell = m_later.cell(row.row, index);
            auto fits = check(name, name);
            if (fits)
                fits = check(cell.text, name);
            if (!fits)
                return fits;
            cells[name] = table::letterText(cell);
        }
        const std::string json = cells.dump();
        return writeLine(row.key, {ChangeOp::Insert, {}, '-', {}, 'j', json});
    }

    Result<void> writeCells(const ListedRow& row)
    {
        const RowPair pair = m_diff.rows[row.row];
        if (auto fits = checkKey(m_later, m_diff.laterKey, pair.later); !fits)
            return fits;
        for (std::size_t index = row.firstCell; index < row.firstCell + row.cells; ++index) {
            const std::uint32_t column = m_cells[index].column;
            const std::string_view name = nameOf(column);
            const CellView before = m_earlier.cell(pair.earlier, m_diff.columns[column].earlier);
            const CellView after = m_later.cell(pair.later, m_diff.columns[column].later);
            for (const std::string_view text : {name, before.text, after.text}) {
                if (auto fits = check(text, name); !fits)
                    return fits;
            }
            if (auto written = writeLine(row.key,
                    {ChangeOp::Set, name, static_cast<char>(before.state), before.text, static_cast<char>(after.state),
                        after.text});
                !written)
                return written;
        }
        return {};
    }

    Result<void> writeLine(std::string_view row, const Line& line)
    {
        for (const std::string_view text : {changeOpName(line.op), row, line.column,
                 std::string_view(&line.beforeIs, 1), line.before, std::string_view(&line.afterIs, 1), line.after})
            m_writer.cell(text);
        return m_writer.endRow();
    }

    std::string_view nameOf(std::uint32_t column) const
    {
        return m_later.schema().columns[m_diff.columns[column].later].name;
    }

    static Result<void> check(std::string_view text, std::string_view column)
    {
        if (!formats::csv::firstUndecodable(text) && text.find('\0') == std::string_view::npos)
            return {};
        return base::fail(ErrorCode::ReleaseEncoding, {formats::csv::shownText(text), "UTF-8 without NUL"},
            {{}, {}, std::string(column), {}});
    }

    static Result<void> checkKey(const Table& table, const std::vector<std::size_t>& key, std::size_t row)
    {
        for (const std::size_t index : key) {
            if (auto fits = check(table.cell(row, index).text, table.schema().columns[index].name); !fits)
                return fits;
        }
        return {};
    }

    const Table& m_earlier;
    const Table& m_later;
    const KeyedDiff& m_diff;
    base::JobContext& m_job;
    formats::csv::RowWriter m_writer;
    std::vector<ListedCell> m_cells;
    std::vector<ListedRow> m_rows;
};

} // namespace

Result<void> writeKeyedChanges(
    const Table& earlier, const Table& later, const KeyedDiff& diff, const base::ByteSink& sink, base::JobContext& job)
{
    return base::withinMemory([&] { return ChangesWriter(earlier, later, diff, sink, job).write(); });
}

} // namespace gleaner::review
