#include "ui/clusters/cluster_model.h"

#include "ui/messages/text.h"
#include "ui/session/step_text.h"

#include <QFont>

#include <algorithm>

namespace gleaner::ui {

void ClusterModel::setClusters(std::vector<clean::Cluster> clusters)
{
    beginResetModel();
    m_entries.clear();
    m_entries.reserve(clusters.size());
    for (clean::Cluster& cluster : clusters) {
        Entry entry;
        entry.target = text(clean::proposedTarget(cluster).text);
        entry.members.assign(cluster.members.size(), true);
        entry.cluster = std::move(cluster);
        m_entries.push_back(std::move(entry));
    }
    endResetModel();
    Q_EMIT decided();
}

void ClusterModel::changed(int line)
{
    Q_EMIT dataChanged(index(line, 0), index(line, ColumnCount - 1));
    Q_EMIT decided();
}

void ClusterModel::decide(int line, Decision decision)
{
    if (line < 0 || line >= rowCount())
        return;
    m_entries[static_cast<std::size_t>(line)].decision = decision;
    changed(line);
}

void ClusterModel::setTarget(int line, const QString& target)
{
    if (line < 0 || line >= rowCount() || m_entries[static_cast<std::size_t>(line)].target == target)
        return;
    m_entries[static_cast<std::size_t>(line)].target = target;
    changed(line);
}

void ClusterModel::toggleMember(int line, std::size_t member)
{
    if (line < 0 || line >= rowCount())
        return;
    Entry& entry = m_entries[static_cast<std::size_t>(line)];
    if (member >= entry.members.size())
        return;
    entry.members[member] = !entry.members[member];
    changed(line);
}

void ClusterModel::acceptAll()
{
    for (Entry& entry : m_entries) {
        if (entry.decision == Decision::Open)
            entry.decision = Decision::Merge;
    }
    if (!m_entries.empty())
        changed(0);
    if (rowCount() > 1)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ClusterModel::add(const Entry& entry, Totals& totals) const
{
    std::size_t values = 0;
    std::size_t rows = 0;
    for (std::size_t i = 0; i < entry.members.size(); ++i) {
        if (entry.members[i] && text(entry.cluster.members[i].cell.text) != entry.target) {
            ++values;
            rows += entry.cluster.members[i].count;
        }
    }
    totals.clusters += values > 0 ? 1 : 0;
    totals.values += values;
    totals.rows += rows;
}

ClusterModel::Totals ClusterModel::totals() const
{
    Totals totals;
    for (const Entry& entry : m_entries) {
        if (entry.decision == Decision::Merge)
            add(entry, totals);
    }
    return totals;
}

ClusterModel::Totals ClusterModel::totalsOfAll() const
{
    Totals totals;
    for (const Entry& entry : m_entries) {
        if (entry.decision == Decision::Merge || entry.decision == Decision::Open)
            add(entry, totals);
    }
    return totals;
}

base::Json ClusterModel::decisions() const
{
    base::Json clusters = base::Json::array();
    for (const Entry& entry : m_entries) {
        if (entry.decision == Decision::Open)
            continue;
        base::Json members = base::Json::array();
        for (std::size_t i = 0; i < entry.members.size(); ++i) {
            if (entry.members[i])
                members.push_back(table::letterText(entry.cluster.members[i].cell));
        }
        if (members.empty())
            continue;
        const char* decision = entry.decision == Decision::Merge ? "merge"
            : entry.decision == Decision::Distinct               ? "distinct"
                                                                 : "later";
        clusters.push_back({{"members", members}, {"target", table::letterText(table::cellOf(utf8(entry.target)))},
            {"decision", decision}});
    }
    return clusters;
}

bool ClusterModel::hasDecision() const { return totals().values > 0; }

int ClusterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ClusterModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ClusterModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() >= ValuesColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && entry.decision == Decision::Merge) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case DecisionColumn:
        switch (entry.decision) {
        case Decision::Merge:
            return tr("✓ Merge");
        case Decision::Distinct:
            return tr("≠ Distinct");
        case Decision::Later:
            return tr("… Later");
        case Decision::Open:
            break;
        }
        return {};
    case TargetColumn:
        return entry.target.isEmpty() ? tr("(blank)") : visibleText(table::cellOf(utf8(entry.target)));
    case ValuesColumn:
        return number(entry.cluster.members.size());
    default:
        return number(entry.cluster.rows);
    }
}

QVariant ClusterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DecisionColumn:
        return tr("Decision");
    case TargetColumn:
        return tr("Merge into");
    case ValuesColumn:
        return tr("Values");
    default:
        return tr("Rows");
    }
}

} // namespace gleaner::ui
