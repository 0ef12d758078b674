#pragma once

#include "core/registry/registry.h"

#include <QAbstractListModel>

namespace gleaner::ui {

/// The groups of a pack as rows of two lines, in the order of the registry. Does not own the groups: reset() tells it
/// that they were replaced.
class GroupModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// `groups` must stay until the next reset(); null empties the model.
    void reset(const std::vector<registry::ReviewGroup>* groups);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    const registry::ReviewGroup& groupAt(int row) const { return (*m_groups)[static_cast<std::size_t>(row)]; }
    /// Row of the group with this id, or -1.
    int find(const std::string& id) const;

private:
    const std::vector<registry::ReviewGroup>* m_groups = nullptr;
};

/// "“STREET” → “ST”" or the operation in the interface language, as the group's headline.
QString groupHeadline(const registry::ReviewGroup& group);
/// "212 items · 210 open · 3 people · Street".
QString groupDetail(const registry::ReviewGroup& group);

} // namespace gleaner::ui
