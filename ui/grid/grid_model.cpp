#include "ui/grid/grid_model.h"

#include "ui/messages/text.h"
#include "ui/session/step_text.h"

#include <QFont>
#include <QStringList>

#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// Longer cells are cut in the grid and in tool tips; the editor shows the whole.
constexpr std::size_t mostShownBytes = 1200;

table::CellView shortened(table::CellView cell)
{
    if (cell.text.size() > mostShownBytes)
        cell.text = cell.text.substr(0, mostShownBytes);
    return cell;
}

} // namespace

GridModel::GridModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void GridModel::setContent(const table::Table& base, const table::Table& current, std::vector<std::uint32_t> order)
{
    m_base = base;
    if (columnCount() != static_cast<int>(current.columnCount())) {
        beginResetModel();
        m_table = current;
        m_order = std::move(order);
        endResetModel();
        return;
    }
    // Lines come and go at the end and the rest changes in place: a reset would lose widths, selection and place.
    const std::size_t before = m_order.size();
    const std::size_t after = order.size();
    if (after < before) {
        beginRemoveRows({}, static_cast<int>(after), static_cast<int>(before) - 1);
        m_order.resize(after);
        endRemoveRows();
    }
    m_table = current;
    const auto kept = static_cast<std::ptrdiff_t>(std::min(before, after));
    std::copy(order.begin(), order.begin() + kept, m_order.begin());
    if (kept > 0 && columnCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(kept) - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, 0, static_cast<int>(kept) - 1);
    }
    if (after > before) {
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(after) - 1);
        m_order = std::move(order);
        endInsertRows();
    }
}

void GridModel::setMarks(GridMarks marks)
{
    m_marks = std::move(marks);
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

std::optional<int> GridModel::lineOf(table::RowOrdinal row) const
{
    const auto position = m_table.rowOf(row);
    if (!position)
        return std::nullopt;
    const auto found = std::find(m_order.begin(), m_order.end(), static_cast<std::uint32_t>(*position));
    if (found == m_order.end())
        return std::nullopt;
    return static_cast<int>(found - m_order.begin());
}

int GridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int GridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columnCount());
}

table::CellView GridModel::cellAt(const QModelIndex& index) const
{
    return m_table.cell(m_order[static_cast<std::size_t>(index.row())], static_cast<std::size_t>(index.column()));
}

bool GridModel::isChanged(int line, int column) const
{
    const auto at = static_cast<std::size_t>(column);
    if (at >= m_base.columnCount() || m_base.column(at) == m_table.column(at))
        return false;
    const std::size_t row = m_order[static_cast<std::size_t>(line)];
    return m_base.cell(m_table.ordinalOf(row), at) != m_table.cell(row, at);
}

QVariant GridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    switch (role) {
    case Qt::DisplayRole: {
        const table::CellView cell = shortened(cellAt(index));
        return cell.state == table::State::Missing ? QString(QChar(0x2205)) : visibleText(cell);
    }
    case Qt::EditRole:
    case RawTextRole:
        return text(cellAt(index).text);
    case PlaceholderRole:
        return cellAt(index).state != table::State::Value;
    case ChangedRole:
        return isChanged(index.row(), index.column());
    case NotesRole: {
        const GridMark* mark = m_marks.onCell(ordinalAt(index.row()), column);
        return mark ? mark->notes : 0;
    }
    case VerdictRole: {
        const GridMark* mark = m_marks.onCell(ordinalAt(index.row()), column);
        return mark && mark->verdict ? verdictIcon(*mark->verdict) : QString();
    }
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::AccessibleTextRole:
        return spoken(index);
    default:
        return {};
    }
}

QString GridModel::toolTip(const QModelIndex& index) const
{
    QStringList lines;
    const GridMark* mark = m_marks.onCell(ordinalAt(index.row()), static_cast<std::size_t>(index.column()));
    if (mark && mark->verdict)
        lines << mark->answer;
    if (mark && mark->notes > 0)
        lines << (mark->note.isEmpty() ? tr("Note: can't tell") : tr("Note: %1").arg(mark->note));
    if (isChanged(index.row(), index.column())) {
        const std::size_t row = m_order[static_cast<std::size_t>(index.row())];
        lines << tr("Was: %1").arg(
            valueLabel(shortened(m_base.cell(m_table.ordinalOf(row), static_cast<std::size_t>(index.column())))));
    }
    if (cellAt(index).state == table::State::Missing)
        lines << tr("The row is short: it has no such cell.");
    return lines.join(u'\n');
}

QString GridModel::spoken(const QModelIndex& index) const
{
    QStringList parts{
        tr("row %1").arg(number(std::size_t{ordinalAt(index.row())} + 1)),
        columnTitle(m_table.schema(), static_cast<std::size_t>(index.column())),
        valueLabel(shortened(cellAt(index))),
    };
    if (isChanged(index.row(), index.column()))
        parts << tr("changed");
    const GridMark* mark = m_marks.onCell(ordinalAt(index.row()), static_cast<std::size_t>(index.column()));
    if (mark && mark->notes > 0)
        parts << tr("%Ln note(s)", nullptr, mark->notes);
    if (mark && mark->verdict)
        parts << mark->answer;
    return parts.join(tr(", "));
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0)
        return {};
    if (orientation == Qt::Vertical) {
        if (static_cast<std::size_t>(section) >= m_order.size())
            return {};
        const GridMark* mark = m_marks.onRow(ordinalAt(section));
        switch (role) {
        case Qt::DisplayRole:
            return mark && mark->notes > 0 ? tr("%1 •").arg(number(std::size_t{ordinalAt(section)} + 1))
                                           : number(std::size_t{ordinalAt(section)} + 1);
        case Qt::AccessibleTextRole:
            return tr("row %1").arg(number(std::size_t{ordinalAt(section)} + 1));
        case Qt::ToolTipRole: {
            const QString id = tr("Row id: %1").arg(text(m_table.rowId(m_order[static_cast<std::size_t>(section)])));
            return mark && mark->notes > 0 ? tr("%1\nNote: %2").arg(id, mark->note) : id;
        }
        case Qt::TextAlignmentRole:
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        default:
            return {};
        }
    }
    if (static_cast<std::size_t>(section) >= m_table.columnCount())
        return {};
    const QString title = columnTitle(m_table.schema(), static_cast<std::size_t>(section));
    const GridMark* mark = m_marks.onColumn(static_cast<std::size_t>(section));
    switch (role) {
    case Qt::DisplayRole:
        return mark && mark->notes > 0 ? tr("%1 •").arg(title) : title;
    case Qt::AccessibleTextRole:
        return tr("column %1").arg(title);
    case Qt::ToolTipRole:
        return mark && mark->notes > 0 ? tr("%1\nNote: %2").arg(title, mark->note) : title;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

Qt::ItemFlags GridModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (m_access == Access::Editable)
        flags |= Qt::ItemIsEditable;
    return flags | Qt::ItemNeverHasChildren;
}

bool GridModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || m_access != Access::Editable || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString typed = value.toString();
    if (utf8(typed) == cellAt(index).text)
        return false;
    Q_EMIT editRequested(ordinalAt(index.row()), index.column(), typed);
    return true;
}

} // namespace gleaner::ui
