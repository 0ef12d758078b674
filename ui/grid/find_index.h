#pragma once

#include "core/base/job.h"
#include "core/table/table.h"
#include "ui/grid/shown_rows.h"

#include <memory>

namespace gleaner::ui {

/// A place in the view.
struct ViewPlace {
    std::size_t line = 0;
    std::size_t column = 0; ///< of the table

    bool operator==(const ViewPlace&) const = default;
};

enum class FindDirection { Next, Previous };
/// AtPlace makes the place to search from count itself: for searching while typing.
enum class FindStart { AtPlace, PastPlace };

/// Where a text stands in the rows shown, case ignored. Made once a text; every step from match to match is then quick
/// whatever the number of rows. Immutable: may be looked at from several threads.
class FindIndex {
public:
    /// `columns` are searched in this order within a line. Null when stopped.
    static std::shared_ptr<const FindIndex> make(const table::Table& table, const ShownRows& rows,
        const std::vector<std::size_t>& columns, const std::string& needle, base::JobContext& job);

    /// Cells that match.
    std::size_t matches() const { return m_before.empty() ? 0 : m_before.back(); }
    /// The next match after or before a place, around the end; nothing if there is none at all.
    std::optional<ViewPlace> find(ViewPlace from, FindDirection direction, FindStart start) const;
    /// Which of the matches a place is, from 1.
    std::size_t numberOf(ViewPlace place) const;

private:
    struct Column {
        std::size_t column;
        table::RowSet hits;
    };
    bool isHit(std::size_t row, std::size_t place) const { return m_columns[place].hits.contains(row); }
    std::size_t placeOf(std::size_t column) const;

    ShownRows m_rows;
    std::vector<Column> m_columns; ///< those with a match, as they are searched
    std::vector<std::size_t> m_places; ///< for each column of the table how many of m_columns stand before it
    std::vector<std::size_t> m_before; ///< matches before each block of lines, and in all
};

} // namespace gleaner::ui
