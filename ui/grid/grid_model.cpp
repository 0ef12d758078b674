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

int columnsOf(const table::RowSourcePtr& rows) { return rows ? static_cast<int>(rows->schema().columns.size()) : 0; }

/// The words for a cell in `format`, with an ellipsis where it was cut.
template <typename Format> QString shortText(const table::RowSource::Beginning& begun, const Format& format)
{
    const QString words = format(begun.cell);
    return begun.cell.text.size() < begun.bytes ? words + QChar(0x2026) : words;
}

} // namespace

GridModel::GridModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void GridModel::setContent(table::RowSourcePtr rows, ShownRows shown)
{
    const int columnsBefore = columnCount();
    const int columnsAfter = columnsOf(rows);
    if (columnsAfter < columnsBefore || columnsBefore == 0) {
        beginResetModel();
        m_rows = std::move(rows);
        m_shown = std::move(shown);
        endResetModel();
        return;
    }
    // Lines and columns come and go at the end and the rest changes in place: a reset would lose widths, selection and
    // place.
    const std::size_t before = m_shown.size();
    const std::size_t after = shown.size();
    if (after < before) {
        beginRemoveRows({}, static_cast<int>(after), static_cast<int>(before) - 1);
        m_shown = m_shown.first(after);
        endRemoveRows();
    }
    if (columnsAfter > columnsBefore)
        beginInsertColumns({}, columnsBefore, columnsAfter - 1);
    m_rows = std::move(rows);
    m_shown = shown.first(before);
    if (columnsAfter > columnsBefore)
        endInsertColumns();
    if (const int kept = rowCount(); kept > 0) {
        Q_EMIT dataChanged(index(0, 0), index(kept - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, 0, kept - 1);
    }
    if (after > before) {
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(after) - 1);
        m_shown = std::move(shown);
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
    const auto line = position ? m_shown.lineOf(*position) : std::nullopt;
    return line ? std::optional(static_cast<int>(*line)) : std::nullopt;
}

int GridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int GridModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columnsOf(m_rows); }

table::Cell GridModel::cellAt(const QModelIndex& index) const
{
    return m_rows->cell(rowAt(index.row()), static_cast<std::size_t>(index.column()));
}

std::size_t GridModel::bytesOf(int line, int column) const
{
    return m_rows->beginning(rowAt(line), static_cast<std::size_t>(column), 0).bytes;
}

bool GridModel::isChanged(int line, int column) const
{
    return m_rows->cellBefore(rowAt(line), static_cast<std::size_t>(column)).has_value();
}

CellLook GridModel::lookAt(int line, int column) const
{
    const auto begun = m_rows->beginning(rowAt(line), static_cast<std::size_t>(column), mostShownBytes);
    CellLook look;
    look.text = begun.cell.state == table::State::Missing ? QString(QChar(0x2205)) : shortText(begun, visibleText);
    look.isPlaceholder = begun.cell.state != table::State::Value;
    look.isChanged = isChanged(line, column);
    if (const GridMark* mark = m_marks.onCell(ordinalAt(line), static_cast<std::size_t>(column))) {
        look.notes = mark->notes;
        look.verdict = mark->verdict ? verdictIcon(*mark->verdict) : QString();
    }
    return look;
}

QVariant GridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return lookAt(index.row(), index.column()).text;
    case Qt::EditRole:
    case RawTextRole:
        return text(cellAt(index).text);
    case PlaceholderRole:
        return cellAt(index).state != table::State::Value;
    case ChangedRole:
        return isChanged(index.row(), index.column());
    case NotesRole:
        return lookAt(index.row(), index.column()).notes;
    case VerdictRole:
        return lookAt(index.row(), index.column()).verdict;
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
    if (const auto before = m_rows->cellBefore(rowAt(index.row()), static_cast<std::size_t>(index.column())))
        lines << tr("Was: %1").arg(
            shortText({table::Cell(table::cutAfter(*before, mostShownBytes)), before->text.size()}, valueLabel));
    if (cellAt(index).state == table::State::Missing)
        lines << tr("The row is short: it has no such cell.");
    return lines.join(u'\n');
}

QString GridModel::spoken(const QModelIndex& index) const
{
    QStringList parts{
        tr("row %1").arg(number(std::size_t{ordinalAt(index.row())} + 1)),
        columnTitle(m_rows->schema(), static_cast<std::size_t>(index.column())),
        shortText(m_rows->beginning(rowAt(index.row()), static_cast<std::size_t>(index.column()), mostShownBytes),
            valueLabel),
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
        if (static_cast<std::size_t>(section) >= m_shown.size())
            return {};
        const GridMark* mark = m_marks.onRow(ordinalAt(section));
        switch (role) {
        case Qt::DisplayRole:
            return mark && mark->notes > 0 ? tr("%1 •").arg(number(std::size_t{ordinalAt(section)} + 1))
                                           : number(std::size_t{ordinalAt(section)} + 1);
        case Qt::AccessibleTextRole:
            return tr("row %1").arg(number(std::size_t{ordinalAt(section)} + 1));
        case Qt::ToolTipRole: {
            const auto rowId = m_rows->rowId(rowAt(section));
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
