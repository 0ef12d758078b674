#pragma once

#include "ui/grid/column_layout.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace gleaner::ui {

/// All columns of a table in a list: which are shown, which stay in sight at the left, and in which order. Changes how
/// the table is looked at, never the table.
class ColumnsDialog : public QDialog {
    Q_OBJECT
public:
    ColumnsDialog(const table::Schema& schema, ColumnLayout columns, QWidget* parent);

Q_SIGNALS:
    void chosen(const gleaner::ui::ColumnLayout& columns);

private:
    void fill();
    void filter(const QString& typed);
    void refresh();
    int currentColumn() const;
    void togglePinned();
    void move(ColumnLayout::Step step);
    void setAllShown(Qt::CheckState state);
    void choose();

    const table::Schema m_schema;
    ColumnLayout m_columns;
    QLineEdit* m_filter;
    QListWidget* m_list;
    QLabel* m_count;
    QPushButton* m_pin;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_accept;
};

} // namespace gleaner::ui
