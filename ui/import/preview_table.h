#pragma once

#include <QTableView>

namespace gleaner::ui {

/// Shows the first rows of a table before it is opened.
class PreviewTable final : public QTableView {
public:
    explicit PreviewTable(QWidget* parent = nullptr);

    /// Makes the columns as wide as their first cells and names, within bounds.
    void fitColumns();
    /// A column's name as its header shows it: what does not fit is cut and ends in "…".
    QString shownName(int column) const;
};

} // namespace gleaner::ui
