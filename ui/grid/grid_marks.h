#pragma once

#include "core/workspace/workspace.h"

#include <QHash>
#include <QString>

#include <optional>

namespace gleaner::ui {

/// What hangs on a cell, besides its value.
struct GridMark {
    int notes = 0;
    QString note; ///< text of the first one
    std::optional<review::Verdict> verdict; ///< newest answer of the city
    QString answer; ///< verdict and reason in words
};

/// Marks by place. A place is a cell, a whole row or a whole column of one table.
class GridMarks {
public:
    /// All notes and answers of the project on this table.
    static GridMarks of(const workspace::Workspace& workspace, const std::string& table);

    const GridMark* onCell(table::RowOrdinal row, std::size_t column) const { return find(key(row, column)); }
    const GridMark* onRow(table::RowOrdinal row) const { return find(key(row, wholeLine)); }
    const GridMark* onColumn(std::size_t column) const { return find(key(wholeLine, column)); }

private:
    static constexpr std::size_t wholeLine = 0xFFFFFFFFU;
    static quint64 key(std::size_t row, std::size_t column) { return (quint64{row} << 32U) | quint64{column}; }
    const GridMark* find(quint64 place) const
    {
        const auto found = m_marks.constFind(place);
        return found == m_marks.constEnd() ? nullptr : &*found;
    }
    QHash<quint64, GridMark> m_marks;
};

/// The icon that goes with a verdict.
QString verdictIcon(review::Verdict verdict);

} // namespace gleaner::ui
