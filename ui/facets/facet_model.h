#pragma once

#include "core/clean/facets/facet_counts.h"
#include "ui/jobs/job_runner.h"

#include <QAbstractListModel>

#include <set>

namespace gleaner::ui {

/// The distinct values of one facet with their counts, any number of them. Ticking one selects it.
class FacetModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole, StaleRole, CellRole };
    enum class Order { ByCount, ByName };

    /// Shared with the jobs that look through it: a column may hold a million distinct values.
    using Values = std::shared_ptr<const std::vector<clean::ValueCount>>;

    explicit FacetModel(JobRunner& jobs, QObject* parent = nullptr);

    /// New counts; ticked values that no longer occur stay, with count 0. Shown a moment later, as are a new search
    /// and a new order.
    void setValues(Values values);
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
    std::size_t valueCount() const { return m_shown ? m_shown->size() : 0; }
    const clean::ValueCount& valueAt(int line) const { return (*m_shown)[m_lines[static_cast<std::size_t>(line)]]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void selectionChanged();
    void valuesShown(); ///< what was set is shown now

private:
    struct Arrangement;
    void arrange();
    void show(Arrangement arrangement);

    Values m_values; ///< as they came
    Values m_shown; ///< with the ticked ones that no longer occur
    std::vector<std::uint32_t> m_lines;
    std::set<std::string> m_selected; ///< letter and text
    QString m_search;
    Order m_order = Order::ByCount;
    bool m_stale = false;
    LatestJob m_arranging;
};

} // namespace gleaner::ui
