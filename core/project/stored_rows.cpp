#include "core/project/stored_rows.h"

#include "core/formats/csv/charset.h"
#include "core/formats/csv/record_cells.h"
#include "core/project/frames.h"
#include "core/project/varint.h"

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace gleaner::project {

namespace {

/// Enough for a screen of any size and some scrolling.
constexpr std::size_t pagesKept = 24;

constexpr const char* findPage
    = "SELECT page.id, page.at, page.size, page.lengths, coalesce(frame.data, x''), coalesce(view_page.cells, x'') "
      "FROM page LEFT JOIN frame ON frame.id = ?3 + page.at LEFT JOIN view_page ON view_page.id = page.id "
      "WHERE page.id >= ?1 AND page.id <= ?2 ORDER BY page.id DESC LIMIT 1";

} // namespace

struct StoredRows::LoadedPage {
    table::RowOrdinal first = 0;
    std::string work;
    std::vector<std::uint32_t> starts; ///< of each record, and the end of the last one
    std::vector<ChangedCell> changed;
    std::vector<std::vector<table::Cell>> rows; ///< as the file has them; empty = not cut yet

    bool holds(table::RowOrdinal ordinal) const { return ordinal >= first && ordinal - first < rows.size(); }
    const ChangedCell* changeOf(table::RowOrdinal ordinal, std::size_t column) const
    {
        const std::pair wanted(ordinal - first, static_cast<std::uint32_t>(column));
        const auto keyOf = [](const ChangedCell& cell) { return std::pair(cell.row, cell.column); };
        const auto found = std::ranges::lower_bound(changed, wanted, {}, keyOf);
        return found != changed.end() && keyOf(*found) == wanted ? &*found : nullptr;
    }
};

std::int64_t pageId(std::int64_t place, std::uint32_t firstRow) { return (place << 32) + firstRow; }

StoredRows::StoredRows(StoredSource source, Steps steps)
    : m_source(std::move(source))
    , m_steps(steps)
    , m_scanner(m_source.table.dialect)
{
}

StoredRows::~StoredRows()
{
    if (m_referenced >= 0)
        ::close(m_referenced);
}

base::Result<std::shared_ptr<const StoredRows>> StoredRows::open(
    const std::filesystem::path& project, StoredSource source, Steps steps)
{
    std::shared_ptr<StoredRows> rows(new StoredRows(std::move(source), steps));
    const auto started = rows->start(project);
    if (!started)
        return base::forward(started);
    return *started ? std::shared_ptr<const StoredRows>(std::move(rows)) : nullptr;
}

base::Result<bool> StoredRows::start(const std::filesystem::path& project)
{
    if (m_source.reference) {
        const auto file = locate(*m_source.reference, project);
        if (!file || !looksUntouched(*m_source.reference, *file))
            return false;
        m_referenced = ::open(file->c_str(), O_RDONLY | O_CLOEXEC);
        if (m_referenced < 0)
            return false;
    }
    auto hold = FileHold::open(project);
    if (!hold)
        return base::forward(hold);
    m_hold = std::move(*hold);
    auto database = Database::open(project, base::shownName(project), Access::Read);
    if (!database)
        return base::forward(database);
    m_database = std::move(*database);
    auto find = m_database->prepare(findPage);
    if (!find)
        return base::forward(find);
    m_find = std::make_unique<Statement>(std::move(*find));
    return findPresentRows();
}

base::Result<bool> StoredRows::findPresentRows()
{
    std::optional<std::uint64_t> baseRows;
    auto read = m_database->query(
        "SELECT rows FROM extent WHERE place = ?1", {m_source.place}, [&](Row& row) -> base::Result<void> {
            baseRows = row.count(0);
            return {};
        });
    if (!read)
        return base::forward(read);
    if (!baseRows || *baseRows >= UINT32_MAX)
        return false;
    m_baseRows = *baseRows;
    std::optional<PresentRows> present;
    if (m_steps == Steps::None) {
        present = PresentRows::of({}, m_baseRows, m_baseRows);
    } else {
        read = m_database->query("SELECT rows, present FROM view_table WHERE place = ?1", {m_source.place},
            [&](Row& row) -> base::Result<void> {
                const auto bits = unpacked(row.blob(1), (m_baseRows + 7) / 8);
                if (bits)
                    present = PresentRows::of(*bits, row.count(0), m_baseRows);
                return {};
            });
        if (!read)
            return base::forward(read);
    }
    if (!present)
        return false;
    m_present = std::move(*present);
    return true;
}

table::Cell StoredRows::cell(std::size_t row, std::size_t column) const
{
    const std::lock_guard guard(m_mutex);
    const table::RowOrdinal ordinal = m_present.ordinalOf(row);
    const LoadedPage* const page = pageOf(ordinal);
    if (page == nullptr)
        return {table::State::Missing, {}};
    if (const ChangedCell* changed = page->changeOf(ordinal, column))
        return changed->cell;
    return page->rows[ordinal - page->first][column];
}

std::optional<table::Cell> StoredRows::cellBefore(std::size_t row, std::size_t column) const
{
    const std::lock_guard guard(m_mutex);
    const table::RowOrdinal ordinal = m_present.ordinalOf(row);
    const LoadedPage* const page = pageOf(ordinal);
    if (page == nullptr || page->changeOf(ordinal, column) == nullptr)
        return std::nullopt;
    return page->rows[ordinal - page->first][column];
}

const StoredRows::LoadedPage* StoredRows::pageOf(table::RowOrdinal ordinal) const
{
    const auto found = std::ranges::find_if(m_pages, [ordinal](const LoadedPage& page) { return page.holds(ordinal); });
    if (found != m_pages.end()) {
        m_pages.splice(m_pages.begin(), m_pages, found);
    } else {
        auto loaded = load(ordinal);
        if (!loaded)
            return nullptr;
        m_pages.push_front(std::move(*loaded));
        if (m_pages.size() > pagesKept)
            m_pages.pop_back();
    }
    LoadedPage& page = m_pages.front();
    std::vector<table::Cell>& cells = page.rows[ordinal - page.first];
    if (cells.empty()) {
        const std::string_view record = std::string_view(page.work).substr(0, page.starts[ordinal - page.first + 1]);
        const std::size_t width = m_source.table.schema.columns.size();
        cells = formats::csv::recordCells(
            record, page.starts[ordinal - page.first], m_scanner, m_source.table.dialect.encoding, width);
    }
    return &page;
}

std::optional<StoredRows::LoadedPage> StoredRows::load(table::RowOrdinal ordinal) const
{
    std::optional<LoadedPage> loaded;
    const auto read = m_find->query({pageId(m_source.place, 0), pageId(m_source.place, ordinal),
                                        m_source.reference ? std::int64_t{-1} << 60 : frameId(m_source.place, 0)},
        [&](Row& row) -> base::Result<void> {
            LoadedPage page;
            page.first = static_cast<table::RowOrdinal>(row.integer(0) - pageId(m_source.place, 0));
            std::string_view lengths = row.blob(3);
            page.starts.push_back(0);
            while (!lengths.empty()) {
                const auto length = takeVarint(lengths);
                const std::uint64_t end = page.starts.back() + length.value_or(UINT32_MAX);
                if (!length || *length == 0 || end > UINT32_MAX)
                    return {};
                page.starts.push_back(static_cast<std::uint32_t>(end));
            }
            page.rows.resize(page.starts.size() - 1);
            const std::string_view kept = row.blob(5);
            if (m_steps == Steps::Viewed && !kept.empty()) {
                const auto text = unpacked(kept, std::size_t{128} << 20U);
                auto changed = text ? changedCells(*text) : std::nullopt;
                if (!changed)
                    return {};
                page.changed = std::move(*changed);
            }
            if (fill(page, row.count(1), row.count(2), row.blob(4)) && page.holds(ordinal))
                loaded = std::move(page);
            return {};
        });
    return read ? std::move(loaded) : std::nullopt;
}

bool StoredRows::fill(LoadedPage& page, std::uint64_t at, std::uint64_t size, std::string_view frame) const
{
    if (size > mostPageBytes)
        return false;
    std::string bytes;
    if (m_referenced >= 0) {
        bytes.resize(size);
        const ssize_t count = ::pread(m_referenced, bytes.data(), size, static_cast<off_t>(at));
        if (count < 0 || static_cast<std::uint64_t>(count) != size)
            return false;
    } else {
        auto unpackedBytes = unpacked(frame, size);
        if (!unpackedBytes || unpackedBytes->size() != size)
            return false;
        bytes = std::move(*unpackedBytes);
    }
    const formats::csv::Encoding encoding = m_source.table.dialect.encoding;
    page.work = formats::csv::isTranscoded(encoding) ? formats::csv::toWorkBytes(bytes, encoding) : std::move(bytes);
    return page.work.size() == page.starts.back();
}

} // namespace gleaner::project
