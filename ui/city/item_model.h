#pragma once

#include "core/registry/registry.h"

#include <QAbstractTableModel>

namespace gleaner::ui {

/// The items of one group: before and after, what the data holds now where that matters, who proposed it, the verdict.
class ItemModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { PlaceColumn, BeforeColumn, HeadColumn, AfterColumn, PeopleColumn, VerdictColumn, ColumnTotal };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes a copy; nothing empties the model.
    void load(std::optional<registry::ReviewGroup> group);
    const std::optional<registry::ReviewGroup>& group() const { return m_group; }
    const registry::ReviewItem& itemAt(int row) const { return m_group->items[static_cast<std::size_t>(row)]; }
    /// Whether any item has another value in the data now than in its pack.
    bool showsHead() const;
    bool showsBefore() const; ///< false for notes and charts

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cellText(const registry::ReviewItem& item, int column) const;

    std::optional<registry::ReviewGroup> m_group;
};

/// "Question", "Comment" ...
QString annotationWord(crowd::AnnotationType type);
/// What an item proposes: the new value, the note's text, the chart's title.
QString proposalText(const registry::ReviewItem& item);

} // namespace gleaner::ui
