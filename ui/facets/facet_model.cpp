#include "ui/facets/facet_model.h"

#include "ui/messages/text.h"
#include "ui/session/step_text.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

void FacetModel::setValues(const std::vector<clean::ValueCount>& values)
{
    std::vector<clean::ValueCount> all = values;
    if (!m_selected.empty()) {
        std::set<std::string> absent = m_selected;
        for (const clean::ValueCount& value : values)
            absent.erase(table::letterText(value.cell));
        for (const std::string& letterText : absent) {
            if (auto cell = table::fromLetterText(letterText))
                all.push_back({std::move(*cell), 0});
        }
    }
    show(std::move(all));
}

void FacetModel::setStale(bool stale)
{
    if (m_stale == stale)
        return;
    m_stale = stale;
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {StaleRole});
}

void FacetModel::setSearch(const QString& search)
{
    m_search = search;
    show(m_values);
}

void FacetModel::setOrder(Order order)
{
    m_order = order;
    show(m_values);
}

std::vector<std::uint32_t> FacetModel::arranged(const std::vector<clean::ValueCount>& values) const
{
    std::vector<std::uint32_t> lines;
    lines.reserve(values.size());
    for (std::uint32_t i = 0; i < values.size(); ++i) {
        if (m_search.isEmpty() || valueLabel(values[i].cell).contains(m_search, Qt::CaseInsensitive))
            lines.push_back(i);
    }
    if (m_order == Order::ByCount)
        return lines;
    // Long lists are put in the order of their bytes: a person can't read them through, and collation is slow.
    if (lines.size() <= 50'000) {
        const QCollator collator;
        std::vector<QCollatorSortKey> keys;
        keys.reserve(values.size());
        for (const clean::ValueCount& value : values)
            keys.push_back(collator.sortKey(text(value.cell.text)));
        std::stable_sort(
            lines.begin(), lines.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a].compare(keys[b]) < 0; });
    } else {
        std::stable_sort(lines.begin(), lines.end(),
            [&](std::uint32_t a, std::uint32_t b) { return table::lessByBytes(values[a].cell, values[b].cell); });
    }
    return lines;
}

void FacetModel::show(std::vector<clean::ValueCount> values)
{
    std::vector<std::uint32_t> lines = arranged(values);
    // Lines come and go at the end, as in the grid: a reset would lose the current line and the scroll position.
    const std::size_t before = m_lines.size();
    const std::size_t after = lines.size();
    if (after < before) {
        beginRemoveRows({}, static_cast<int>(after), static_cast<int>(before) - 1);
        m_lines.resize(after);
        endRemoveRows();
    }
    m_values = std::move(values);
    const auto kept = static_cast<std::ptrdiff_t>(std::min(before, after));
    std::copy(lines.begin(), lines.begin() + kept, m_lines.begin());
    if (kept > 0)
        Q_EMIT dataChanged(index(0), index(static_cast<int>(kept) - 1));
    if (after > before) {
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(after) - 1);
        m_lines = std::move(lines);
        endInsertRows();
    }
}

std::vector<table::Cell> FacetModel::selection() const
{
    std::vector<table::Cell> cells;
    for (const std::string& letterText : m_selected) {
        if (auto cell = table::fromLetterText(letterText))
            cells.push_back(std::move(*cell));
    }
    return cells;
}

void FacetModel::setSelection(const std::vector<table::Cell>& selection)
{
    m_selected.clear();
    for (const table::Cell& cell : selection)
        m_selected.insert(table::letterText(cell));
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT selectionChanged();
}

void FacetModel::toggle(int line)
{
    if (line < 0 || line >= rowCount())
        return;
    const std::string key = table::letterText(valueAt(line).cell);
    if (!m_selected.erase(key))
        m_selected.insert(key);
    Q_EMIT dataChanged(index(line), index(line), {Qt::CheckStateRole});
    Q_EMIT selectionChanged();
}

void FacetModel::selectShown()
{
    for (const std::uint32_t line : m_lines)
        m_selected.insert(table::letterText(m_values[line].cell));
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT selectionChanged();
}

int FacetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant FacetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const clean::ValueCount& value = valueAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return valueLabel(value.cell);
    case Qt::CheckStateRole:
        return m_selected.contains(table::letterText(value.cell)) ? Qt::Checked : Qt::Unchecked;
    case CountRole:
        return number(value.count);
    case StaleRole:
        return m_stale;
    case CellRole:
        return QByteArray::fromStdString(table::letterText(value.cell));
    case Qt::AccessibleTextRole:
        return m_stale ? tr("%1, counting").arg(valueLabel(value.cell))
                       : tr("%1, %Ln row(s)", nullptr, static_cast<int>(value.count)).arg(valueLabel(value.cell));
    default:
        return {};
    }
}

bool FacetModel::setData(const QModelIndex& index, const QVariant&, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    toggle(index.row());
    return true;
}

Qt::ItemFlags FacetModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : flags;
}

} // namespace gleaner::ui
