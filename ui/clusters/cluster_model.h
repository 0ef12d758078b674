#pragma once

#include "core/base/json.h"
#include "core/clean/clustering/clusters.h"

#include <QAbstractTableModel>
#include <QString>

namespace gleaner::ui {

/// Any number of clusters with what the person decided about each. Nothing is decided beforehand.
class ClusterModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Decision { Open, Merge, Distinct, Later };
    enum Column { DecisionColumn, TargetColumn, ValuesColumn, RowsColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setClusters(std::vector<clean::Cluster> clusters);
    const clean::Cluster& clusterAt(int line) const { return m_entries[static_cast<std::size_t>(line)].cluster; }
    Decision decisionAt(int line) const { return m_entries[static_cast<std::size_t>(line)].decision; }
    QString targetAt(int line) const { return m_entries[static_cast<std::size_t>(line)].target; }
    bool isMember(int line, std::size_t member) const
    {
        return m_entries[static_cast<std::size_t>(line)].members[member];
    }

    void decide(int line, Decision decision);
    void setTarget(int line, const QString& target);
    void toggleMember(int line, std::size_t member);
    void acceptAll();

    /// What merging would touch: clusters, values that change, rows that change.
    struct Totals {
        std::size_t clusters = 0;
        std::size_t values = 0;
        std::size_t rows = 0;
    };
    Totals totals() const;
    /// The same if every open cluster were accepted too.
    Totals totalsOfAll() const;
    /// `clusters` of a cluster-merge step: those with a decision.
    base::Json decisions() const;
    bool hasDecision() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void decided();

private:
    struct Entry {
        clean::Cluster cluster;
        std::vector<bool> members;
        QString target;
        Decision decision = Decision::Open;
    };
    void add(const Entry& entry, Totals& totals) const;
    void changed(int line);

    std::vector<Entry> m_entries;
};

} // namespace gleaner::ui
