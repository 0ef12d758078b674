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

table::Cell shortened(table::Cell cell)
{
    if (cell.text.size() > mostShownBytes)
        cell.text.resize(mostShownBytes);
    return cell;
}

int columnsOf(const table::RowSourcePtr& rows) { return rows ? static_cast<int>(rows->schema().columns.size()) : 0; }

} // namespace

GridModel::GridModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void GridModel::setContent(table::RowSourcePtr rows, std::vector<std::uint32_t> order)
{
    const int columnsBefore = columnCount();
    const int columnsAfter = columnsOf(rows);
    if (columnsAfter < columnsBefore || columnsBefore == 0) {
        beginResetModel();
        m_rows = std::move(rows);
        m_order = std::move(order);
        endResetModel();
        return;
    }
    // Lines and columns come and go at the end and the rest changes in place: a reset would lose widths, selection and
    // place.
    const std::size_t before = m_order.size();
    const std::size_t after = order.size();
    if (after < before) {
        beginRemoveRows({}, static_cast<int>(after), static_cast<int>(before) - 1);
        m_order.resize(after);
        endRemoveRows();
    }
    const auto kept = static_cast<std::ptrdiff_t>(std::min(before, after));
    std::copy(order.begin(), order.begin() + kept, m_order.begin());
    if (columnsAfter > columnsBefore)
        beginInsertColumns({}, columnsBefore, columnsAfter - 1);
    m_rows = std::move(rows);
    if (columnsAfter > columnsBefore)
        endInsertColumns();
    if (kept > 0) {
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
    const auto position = m_rows ? m_rows->rowOf(row) : std::nullopt;
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

int GridModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columnsOf(m_rows); }

table::Cell GridModel::cellAt(const QModelIndex& index) const
{
    return m_rows->cell(rowOf(index.row()), static_cast<std::size_t>(index.column()));
}

bool GridModel::isChanged(int line, int column) const
{
    return m_rows->cellBefore(rowOf(line), static_cast<std::size_t>(column)).has_value();
}

QVariant GridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    switch (role) {
    case Qt::DisplayRole: {
        const table::Cell cell = shortened(cellAt(index));
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
    const auto before = m_rows->cellBefore(rowOf(index.row()), static_cast<std::size_t>(index.column()));
    if (before)
        lines << tr("Was: %1").arg(valueLabel(shortened(*before)));
    if (cellAt(index).state == table::State::Missing)
        lines << tr("The row is short: it has no such cell.");
    return lines.join(u'\n');
}

QString GridModel::spoken(const QModelIndex& index) const
{
    QStringList parts{
        tr("row %1").arg(number(std::size_t{ordinalAt(index.row())} + 1)),
        columnTitle(m_rows->schema(), static_cast<std::size_t>(index.column())),
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
            const auto rowId = m_rows->rowId(rowOf(section));
            const QString id = rowId ? tr("Row id: %1").arg(text(*rowId)) : QString();
            return mark && mark->notes > 0 ? tr("%1\nNote: %2").arg(id, mark->note) : id;
        }
        case Qt::TextAlignmentRole:
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        default:
            return {};
        }
    }
    if (section >= columnCount())
        return {};
    const QString title = columnTitle(m_rows->schema(), static_cast<std::size_t>(section));
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
