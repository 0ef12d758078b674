#pragma once

#include "core/base/job.h"
#include "core/table/row_source.h"
#include "ui/grid/shown_rows.h"

#include <QItemSelection>
#include <QString>

namespace gleaner::ui {

enum class CopyForm { Text, Csv }; ///< tab-separated, as spreadsheets take it, or comma-separated
enum class CopyHeader { Without, With };

/// What stands on the clipboard is held in memory twice and more, so there is an end to it.
struct CopyLimits {
    std::size_t cells = 2'000'000;
    std::size_t bytes = 64U << 20U;
};

/// Cells as text, and how much of the selection they are.
struct CopiedCells {
    QString text;
    std::size_t rows = 0; ///< copied
    std::size_t selectedRows = 0;
    std::size_t columns = 0;
    bool stopped = false;

    bool isWhole() const { return rows == selectedRows; }
};

/// What to copy. Cells of the rectangle around the selection that are not selected come out empty; rows without a
/// selected cell are left out.
struct CopyRequest {
    table::RowSourcePtr source;
    ShownRows rows;
    std::vector<std::vector<std::pair<int, int>>> lines; ///< for each of columns the selected lines, first and last
    std::vector<int> columns; ///< as they lie in the view
    CopyForm form = CopyForm::Text;
    CopyHeader header = CopyHeader::Without;
};

/// The columns and lines of a selection; hidden columns are left out.
CopyRequest requestFor(const QItemSelection& selection, const std::vector<int>& shownColumns);

/// Whole rows from the top until a limit is reached. Nothing in the texts is made visible.
CopiedCells copyCells(const CopyRequest& request, const CopyLimits& limits, base::JobContext& job);

} // namespace gleaner::ui
