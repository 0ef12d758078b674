#include "core/project/frames.h"
#include "core/project/stored_project.h"
#include "core/text/unicode_version.h"

#include <algorithm>

namespace gleaner::project {

namespace {

/// A view is what steps gave; another program version or other Unicode tables might give something else.
std::string thisProgram() { return "gleaner " GLEANER_VERSION " ICU " + text::unicodeVersion(); }

bool sameColumns(const table::Schema& a, const table::Schema& b) { return a.columns == b.columns; }

} // namespace

base::Result<std::optional<StoredProject::KeptView>> StoredProject::readKeptView() const
{
    std::optional<KeptView> view;
    if (m_version == 1)
        return view;
    auto read = m_database->query("SELECT position, made_by FROM view", {}, [&view](Row& row) -> base::Result<void> {
        view = KeptView{row.count(0), std::string(row.text(1))};
        return {};
    });
    if (!read)
        return base::forward(read);
    return view;
}

table::RowSourcePtr StoredProject::firstRows() const
{
    // Whoever only reads can't tell whether somebody else changes the project meanwhile.
    if (m_version == 1 || !m_reason.empty())
        return nullptr;
    const std::lock_guard guard(m_mutex);
    const auto sources = readSources();
    const auto position = readPosition();
    const auto view = readKeptView();
    if (!sources || sources->empty() || !position || !view)
        return nullptr;
    const bool viewed = *view && (*view)->position == *position && (*view)->madeBy == thisProgram();
    if (*position > 0 && !viewed)
        return nullptr;
    // Tables are shown in the order of their names.
    const auto first
        = std::ranges::min_element(*sources, {}, [](const StoredSource& source) { return source.table.name; });
    auto rows = StoredRows::open(m_path, *first, *position > 0 ? StoredRows::Steps::Viewed : StoredRows::Steps::None);
    // What is wrong with it, whoever reads the whole will say.
    return rows ? *rows : nullptr;
}

base::Result<void> StoredProject::keepView(const std::vector<TableState>& tables, base::JobContext& job)
{
    if (m_version == 1)
        return {};
    return write([&]() -> base::Result<void> {
        const auto sources = readSources();
        const auto position = readPosition();
        const auto view = readKeptView();
        if (!sources || !position || !view)
            return !sources ? base::Result<void>(base::forward(sources))
                : !position ? base::Result<void>(base::forward(position))
                            : base::Result<void>(base::forward(view));
        const bool known = *view && (*view)->position == *position && (*view)->madeBy == thisProgram();
        // Before the first step the rows are those of the file.
        if (known || *position == 0)
            return {};
        if (auto dropped = dropView(); !dropped)
            return dropped;
        return storeView(*position, tables, *sources, job);
    });
}

base::Result<void> StoredProject::storeView(std::size_t position, const std::vector<TableState>& tables,
    const std::vector<StoredSource>& sources, base::JobContext& job)
{
    for (const TableState& state : tables) {
        const auto source = std::ranges::find(
            sources, state.name, [](const StoredSource& candidate) { return candidate.table.name; });
        const bool fits = source != sources.end() && sameColumns(state.current.schema(), state.base.schema());
        if (!fits)
            return base::fail(base::ErrorCode::BadParameter, {"the table " + state.name, "its rows can't be kept"});
        if (auto stored = storeViewOf(state, source->place, job); !stored)
            return stored;
    }
    const std::string program = thisProgram();
    return m_database->run("INSERT INTO view(place, position, made_by) VALUES(1, ?1, ?2)",
        {static_cast<std::int64_t>(position), std::string_view(program)});
}

base::Result<void> StoredProject::storeViewOf(const TableState& state, std::int64_t place, base::JobContext& job)
{
    const std::string present = packed(presentRowsText(state.current, state.base.rowCount()));
    if (auto stored = m_database->run("INSERT INTO view_table(place, rows, present) VALUES(?1, ?2, ?3)",
            {place, static_cast<std::int64_t>(state.current.rowCount()), Blob{present}});
        !stored)
        return stored;
    std::vector<std::uint32_t> firsts;
    auto read = m_database->query("SELECT id FROM page WHERE id >= ?1 AND id < ?2 ORDER BY id",
        {pageId(place, 0), pageId(place + 1, 0)}, [&](Row& row) -> base::Result<void> {
            firsts.push_back(static_cast<std::uint32_t>(row.integer(0) - pageId(place, 0)));
            return {};
        });
    if (!read)
        return read;
    auto insert = m_database->prepare("INSERT INTO view_page(id, cells) VALUES(?1, ?2)");
    if (!insert)
        return base::forward(insert);
    const auto rowCount = static_cast<std::uint32_t>(state.base.rowCount());
    for (std::size_t index = 0; index < firsts.size(); ++index) {
        if (job.stopRequested())
            return base::fail(base::ErrorCode::Cancelled);
        const std::uint32_t end = index + 1 < firsts.size() ? firsts[index + 1] : rowCount;
        const std::vector<ChangedCell> cells = changedBetween(state, firsts[index], std::min(end, rowCount));
        if (cells.empty())
            continue;
        const std::string text = packed(changedCellsText(cells));
        if (auto stored
            = insert->query({pageId(place, firsts[index]), Blob{text}}, [](Row&) -> base::Result<void> { return {}; });
            !stored)
            return stored;
    }
    return {};
}

base::Result<void> StoredProject::dropView()
{
    for (const char* sql : {"DELETE FROM view", "DELETE FROM view_table", "DELETE FROM view_page"}) {
        if (auto done = m_database->run(sql); !done)
            return done;
    }
    return {};
}

} // namespace gleaner::project
