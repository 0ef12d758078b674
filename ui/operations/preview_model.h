#pragma once

#include "core/clean/preview.h"

#include <QAbstractTableModel>

namespace gleaner::ui {

/// Before → after of each distinct value with the rows it stands for.
class PreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setChanges(const clean::ChangeList& changes, const table::Schema& schema);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        QString column;
        QString before;
        QString after;
        QString rows;
    };
    std::vector<Line> m_lines;
};

} // namespace gleaner::ui
