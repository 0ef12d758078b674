#include "ui/facets/facet_model.h"

#include "ui/messages/text.h"
#include "ui/session/step_text.h"

#include <QCollator>

#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

struct FacetModel::Arrangement {
    Values values;
    std::vector<std::uint32_t> lines;
};

namespace {

/// What a facet lists, and how.
struct Wish {
    FacetModel::Values values;
    std::set<std::string> selected;
    QString search;
    FacetModel::Order order;
};

/// The values, and behind them with count 0 the ticked ones that are not among them.
FacetModel::Values withAbsent(const FacetModel::Values& values, const std::set<std::string>& selected)
{
    std::vector<table::Cell> absent;
    for (const std::string& letterText : selected) {
        if (auto cell = table::fromLetterText(letterText))
            absent.push_back(std::move(*cell));
    }
    std::ranges::sort(absent, [](const auto& a, const auto& b) { return table::lessByBytes(a, b); });
    std::vector<bool> occurs(absent.size());
    for (const clean::ValueCount& value : *values) {
        const auto at = std::ranges::lower_bound(
            absent, value.cell, [](const auto& a, const auto& b) { return table::lessByBytes(a, b); });
        if (at != absent.end() && *at == value.cell)
            occurs[static_cast<std::size_t>(at - absent.begin())] = true;
    }
    if (std::ranges::all_of(occurs, [](bool there) { return there; }))
        return values;
    std::vector<clean::ValueCount> all = *values;
    for (std::size_t i = 0; i < absent.size(); ++i) {
        if (!occurs[i])
            all.push_back({absent[i], 0});
    }
    return std::make_shared<const std::vector<clean::ValueCount>>(std::move(all));
}

void sortByName(std::vector<std::uint32_t>& lines, const std::vector<clean::ValueCount>& values)
{
    // Long lists are put in the order of their bytes: a person can't read them through, and collation is slow.
    if (lines.size() > 50'000) {
        std::ranges::stable_sort(lines,
            [&](std::uint32_t a, std::uint32_t b) { return table::lessByBytes(values[a].cell, values[b].cell); });
        return;
    }
    const QCollator collator;
    std::vector<std::pair<QCollatorSortKey, std::uint32_t>> keyed;
    keyed.reserve(lines.size());
    for (const std::uint32_t line : lines)
        keyed.emplace_back(collator.sortKey(text(values[line].cell.text)), line);
    std::stable_sort(
        keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first.compare(b.first) < 0; });
    std::ranges::transform(keyed, lines.begin(), [](const auto& pair) { return pair.second; });
}

} // namespace

FacetModel::FacetModel(JobRunner& jobs, QObject* parent)
    : QAbstractListModel(parent)
    , m_values(std::make_shared<const std::vector<clean::ValueCount>>())
    , m_arranging(jobs)
{
}

void FacetModel::setValues(Values values)
{
    m_values = std::move(values);
    arrange();
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
    arrange();
}

void FacetModel::setOrder(Order order)
{
    m_order = order;
    arrange();
}

void FacetModel::arrange()
{
    m_arranging.start(
        this, tr("Arranging values"), Job::Visibility::Quiet,
        [wish = Wish{m_values, m_selected, m_search, m_order}](base::JobContext& job) {
            Arrangement made{withAbsent(wish.values, wish.selected), {}};
            const std::vector<clean::ValueCount>& values = *made.values;
            for (std::uint32_t i = 0; i < values.size() && (i % 4096 != 0 || !job.stopRequested()); ++i) {
                if (wish.search.isEmpty() || valueLabel(values[i].cell).contains(wish.search, Qt::CaseInsensitive))
                    made.lines.push_back(i);
            }
            if (wish.order == Order::ByName)
                sortByName(made.lines, values);
            return made;
        },
        [this](Arrangement made) {
            show(std::move(made));
            Q_EMIT valuesShown();
        });
}

void FacetModel::show(Arrangement made)
{
    // Lines come and go at the end, as in the grid: a reset would lose the current line and the scroll position.
    const std::size_t before = m_lines.size();
    const std::size_t after = made.lines.size();
    if (after < before) {
        beginRemoveRows({}, static_cast<int>(after), static_cast<int>(before) - 1);
        m_lines.resize(after);
        endRemoveRows();
    }
    m_shown = std::move(made.values);
    const auto kept = static_cast<std::ptrdiff_t>(std::min(before, after));
    std::copy(made.lines.begin(), made.lines.begin() + kept, m_lines.begin());
    if (kept > 0)
        Q_EMIT dataChanged(index(0), index(static_cast<int>(kept) - 1));
    if (after > before) {
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(after) - 1);
        m_lines = std::move(made.lines);
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
        m_selected.insert(table::letterText((*m_shown)[line].cell));
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
