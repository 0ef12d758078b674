#include "core/formats/json/records.h"

#include "core/base/hash_map.h"
#include "core/formats/csv/row_writer.h"
#include "core/formats/json/cursor.h"

#include <algorithm>
#include <span>

namespace gleaner::formats::json {

namespace {

using base::ErrorCode;

constexpr std::size_t mostColumns = 16'384;
constexpr std::uint64_t pollMask = 0x3ff;
/// Between the names of a column's path; no name holds it.
constexpr char join = '\0';

struct Column {
    std::string key; ///< names joined; a member of a Feature itself begins with the joint
    std::uint64_t filled = 0; ///< cells with a value
    std::uint64_t nulls = 0;
};

std::string shownName(std::string_view key)
{
    std::string name(key.starts_with(join) ? key.substr(1) : key);
    std::ranges::replace(name, join, '.');
    return name;
}

/// Calls visit(key, kind, written) for each cell of the record that stands next.
template <typename Visit> class Flattener {
public:
    Flattener(Cursor& cursor, const RecordShape& shape, Visit& visit)
        : m_cursor(cursor)
        , m_shape(shape)
        , m_visit(visit)
    {
    }

    void record()
    {
        switch (m_cursor.kind()) {
        case Kind::Object:
            if (m_shape.features)
                feature();
            else
                members(Depth::Record);
            break;
        case Kind::Array: {
            std::size_t place = 0;
            m_cursor.enter();
            while (m_cursor.nextElement()) {
                m_key = std::to_string(++place);
                value();
            }
            m_key.clear();
            break;
        }
        default:
            m_key = "value";
            value();
            m_key.clear();
        }
    }

private:
    enum class Depth : std::uint8_t { Record, Inner };

    void members(Depth depth)
    {
        const std::size_t here = m_key.size();
        bool none = true;
        m_cursor.enter();
        while (const auto name = m_cursor.nextName()) {
            none = false;
            if (here > 0)
                m_key += join;
            m_key += decoded(*name);
            value();
            m_key.resize(here);
        }
        if (none && depth == Depth::Inner && m_cursor.fault() == Cursor::Fault::None)
            m_visit(m_key, Kind::Object, "{}");
    }

    void feature()
    {
        m_cursor.enter();
        while (const auto name = m_cursor.nextName()) {
            const Kind kind = m_cursor.kind();
            if (*name == "properties" && kind == Kind::Object) {
                members(Depth::Record);
            } else {
                const std::string_view written = m_cursor.value();
                // Says "Feature" in each record, and nothing else.
                if (*name != "type" && (*name != "properties" || kind != Kind::Null))
                    m_visit(join + decoded(*name), kind, written);
            }
        }
    }

    void value()
    {
        const Kind kind = m_cursor.kind();
        if (kind == Kind::Object && m_shape.nested == Nested::Dotted)
            members(Depth::Inner);
        else
            m_visit(m_key, kind, m_cursor.value());
    }

    Cursor& m_cursor;
    const RecordShape& m_shape;
    Visit& m_visit;
    std::string m_key;
};

/// Goes down the path and calls record(cursor, member name) in front of each record.
template <typename Record> void walk(Cursor& cursor, std::span<const RecordPath::Step> steps, const Record& record)
{
    const auto rest = steps.empty() ? steps : steps.subspan(1);
    const Kind kind = cursor.kind();
    if (steps.empty()) {
        record(std::string_view{});
    } else if (steps.front().down == RecordPath::Down::Elements && kind == Kind::Array) {
        cursor.enter();
        while (cursor.nextElement())
            walk(cursor, rest, record);
    } else if (steps.front().down != RecordPath::Down::Elements && kind == Kind::Object) {
        const bool all = steps.front().down == RecordPath::Down::Members;
        cursor.enter();
        while (const auto name = cursor.nextName()) {
            if (all && rest.empty())
                record(*name);
            else if (all || decoded(*name) == steps.front().name)
                walk(cursor, rest, record);
            else
                cursor.value();
        }
    } else {
        cursor.value();
    }
}

class Writer {
public:
    Writer(std::string_view text, const RecordShape& shape, std::string_view file, base::JobContext& job)
        : m_text(text)
        , m_shape(shape)
        , m_file(file)
        , m_job(job)
        , m_keyed(!shape.path.steps.empty() && shape.path.steps.back().down == RecordPath::Down::Members)
    {
    }
    base::Result<RecordCounts> write(const base::ByteSink& sink);

private:
    struct Cell {
        Kind kind = Kind::None;
        std::string_view written;
    };

    /// One pass; `visit` sees the cells, `done(name)` each record's end and says whether to go on.
    template <typename Visit, typename Done> base::Result<void> pass(Visit& visit, const Done& done, unsigned number);
    base::Result<void> findColumns();
    void dropShadows();
    void writeHeader(csv::RowWriter& writer) const;
    void writeCell(csv::RowWriter& writer, const Cell& cell);
    std::size_t columnOf(std::string_view key);

    std::string_view m_text;
    const RecordShape& m_shape;
    std::string m_file;
    base::JobContext& m_job;
    bool m_keyed;
    std::vector<Column> m_columns;
    base::TextMap<std::size_t> m_places;
    std::size_t m_likely = 0; ///< column that comes next if records are alike
    RecordCounts m_counts;
};

constexpr std::size_t noColumn = static_cast<std::size_t>(-1);

std::size_t Writer::columnOf(std::string_view key)
{
    if (m_likely < m_columns.size() && m_columns[m_likely].key == key)
        return m_likely++;
    const auto found = m_places.find(key);
    if (found == m_places.end())
        return noColumn;
    m_likely = found->second + 1;
    return found->second;
}

template <typename Visit, typename Done>
base::Result<void> Writer::pass(Visit& visit, const Done& done, unsigned number)
{
    Cursor cursor(m_text);
    Flattener flattener(cursor, m_shape, visit);
    base::Result<void> result;
    std::uint64_t rows = 0;
    while (result && !cursor.atEnd() && cursor.fault() == Cursor::Fault::None) {
        walk(cursor, std::span(m_shape.path.steps), [&](std::string_view name) {
            if (!result) {
                cursor.value();
                return;
            }
            m_likely = 0;
            flattener.record();
            result = done(name);
            if (result && (++rows & pollMask) == 0) {
                if (m_job.stopRequested())
                    result = base::fail(ErrorCode::Cancelled);
                m_job.progress((cursor.place() + number * m_text.size()) / 2, m_text.size());
            }
        });
    }
    if (result && cursor.fault() != Cursor::Fault::None)
        return tl::unexpected<base::Error>(faultError(cursor, m_file));
    return result;
}

base::Result<void> Writer::findColumns()
{
    const auto visit = [this](std::string_view key, Kind kind, std::string_view written) {
        std::size_t place = columnOf(key);
        if (place == noColumn) {
            // One too many, so that the row writer can tell.
            if (m_columns.size() > mostColumns)
                return;
            place = m_columns.size();
            m_places.emplace(key, place);
            m_columns.push_back({std::string(key), 0, 0});
        }
        Column& column = m_columns[place];
        column.nulls += kind == Kind::Null ? 1U : 0U;
        column.filled += kind == Kind::Null ? 0U : 1U;
        m_counts.emptyTexts += written == "\"\"" ? 1U : 0U;
        m_counts.nestedTexts += kind == Kind::Array || kind == Kind::Object ? 1U : 0U;
        m_counts.bareEscapes += kind == Kind::Text && hasBareEscape(written) ? 1U : 0U;
    };
    const auto done = [this](std::string_view) -> base::Result<void> {
        ++m_counts.rows;
        return {};
    };
    return pass(visit, done, 0);
}

/// A value that is null where other records hold an object is no column of its own. Geometry goes last.
void Writer::dropShadows()
{
    base::HashSet<std::string> parents;
    for (const Column& column : m_columns) {
        for (std::size_t end = column.key.find(join, 1); end != std::string::npos; end = column.key.find(join, end + 1))
            parents.insert(column.key.substr(0, end));
    }
    std::erase_if(m_columns, [&](const Column& column) { return column.filled == 0 && parents.contains(column.key); });
    if (m_shape.features) {
        const std::string geometry = join + std::string("geometry");
        std::ranges::stable_partition(m_columns, [&](const Column& column) { return column.key != geometry; });
    }
    m_places.clear();
    for (std::size_t place = 0; place < m_columns.size(); ++place) {
        m_places.emplace(m_columns[place].key, place);
        m_counts.nulls += m_columns[place].nulls;
        m_counts.absent += m_counts.rows - m_columns[place].filled - m_columns[place].nulls;
    }
}

void Writer::writeHeader(csv::RowWriter& writer) const
{
    if (m_keyed)
        writer.cell("key");
    for (const Column& column : m_columns)
        writer.cell(shownName(column.key));
}

void Writer::writeCell(csv::RowWriter& writer, const Cell& cell)
{
    switch (cell.kind) {
    case Kind::Text: {
        const std::string_view inner = cell.written.substr(1, cell.written.size() - 2);
        if (inner.find('\\') == std::string_view::npos)
            writer.cell(inner);
        else
            writer.cell(decoded(inner));
        break;
    }
    case Kind::Array:
    case Kind::Object:
        writer.cell(compact(cell.written));
        break;
    case Kind::Null:
        writer.cell({});
        break;
    default:
        writer.cell(cell.written);
    }
}

base::Result<RecordCounts> Writer::write(const base::ByteSink& sink)
{
    if (auto found = findColumns(); !found)
        return base::forward(found);
    if (m_counts.rows == 0)
        return base::fail(ErrorCode::NotATable, {m_file, "there are no records at " + m_shape.path.text()});
    dropShadows();
    if (m_columns.empty() && !m_keyed)
        return base::fail(ErrorCode::NotATable, {m_file, "the records at " + m_shape.path.text() + " hold no values"});
    csv::RowWriter writer(sink);
    writeHeader(writer);
    if (auto header = writer.endRow(); !header)
        return base::forward(header);
    std::vector<Cell> cells(m_columns.size());
    const auto visit = [&](std::string_view key, Kind kind, std::string_view written) {
        if (const std::size_t place = columnOf(key); place != noColumn)
            cells[place] = {kind, written};
    };
    const auto done = [&](std::string_view name) {
        if (m_keyed)
            writer.cell(decoded(name));
        for (Cell& cell : cells) {
            writeCell(writer, cell);
            cell = {};
        }
        return writer.endRow();
    };
    if (auto written = pass(visit, done, 1); !written)
        return base::forward(written);
    if (auto finished = writer.finish(); !finished)
        return base::forward(finished);
    return m_counts;
}

} // namespace

base::Result<RecordCounts> writeRecords(std::string_view text, const RecordShape& shape, std::string_view file,
    const base::ByteSink& sink, base::JobContext& job)
{
    return Writer(text, shape, file, job).write(sink);
}

} // namespace gleaner::formats::json
