#pragma once

class QTableView;
class QWidget;

namespace gleaner::ui {

/// A table for the first rows of a file, before it is opened. Column names that do not fit end in "…".
QTableView* makePreviewTable(QWidget* parent);

/// Makes the columns as wide as their first cells and names, within bounds.
void fitColumns(QTableView& table);

} // namespace gleaner::ui
