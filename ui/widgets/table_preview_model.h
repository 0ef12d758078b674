#pragma once

#include "core/table/table.h"

#include <QAbstractTableModel>

namespace gleaner::ui {

/// A small table to look at, such as the first rows of a file. Read-only.
class TablePreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const table::Table& table);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    table::Table m_table;
};

} // namespace gleaner::ui
