#pragma once

#include "core/clean/facets/facet_counts.h"

#include <QAbstractListModel>

#include <set>

namespace gleaner::ui {

/// The distinct values of one facet with their counts, any number of them. Ticking one selects it.
class FacetModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole, StaleRole, CellRole };
    enum class Order { ByCount, ByName };

    using QAbstractListModel::QAbstractListModel;

    /// New counts; ticked values that no longer occur stay, with count 0.
    void setValues(const std::vector<clean::ValueCount>& values);
    void setStale(bool stale);
    /// Shows only values that contain this text, case ignored; the selection stays.
    void setSearch(const QString& search);
    void setOrder(Order order);
    Order order() const { return m_order; }

    std::vector<table::Cell> selection() const;
    void setSelection(const std::vector<table::Cell>& selection);
    void toggle(int line);
    /// Ticks every value that the search shows.
    void selectShown();
    std::size_t valueCount() const { return m_values.size(); }
    const clean::ValueCount& valueAt(int line) const { return m_values[m_lines[static_cast<std::size_t>(line)]]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void selectionChanged();

private:
    std::vector<std::uint32_t> arranged(const std::vector<clean::ValueCount>& values) const;
    void show(std::vector<clean::ValueCount> values);

    std::vector<clean::ValueCount> m_values;
    std::vector<std::uint32_t> m_lines;
    std::set<std::string> m_selected; ///< letter and text
    QString m_search;
    Order m_order = Order::ByCount;
    bool m_stale = false;
};

} // namespace gleaner::ui
