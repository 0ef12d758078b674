#include "ui/grid/grid_view.h"

#include "ui/grid/grid_delegate.h"
#include "ui/messages/text.h"
#include "ui/session/step_text.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// Copying a million rows would fill the clipboard's memory without a way to stop it.
constexpr qsizetype mostCopiedCells = 2'000'000;

QString tsvField(const QString& value)
{
    if (!value.contains(u'\t') && !value.contains(u'\n') && !value.contains(u'\r') && !value.contains(u'"'))
        return value;
    QString quoted = value;
    quoted.replace(u"\""_s, u"\"\""_s);
    return u'"' + quoted + u'"';
}

} // namespace

GridView::GridView(JobRunner& jobs, QWidget* parent)
    : QTableView(parent)
    , m_model(new GridModel(this))
    , m_sorting(jobs)
{
    setObjectName(u"grid"_s);
    setAccessibleName(tr("Table"));
    setAccessibleDescription(tr("Rows and columns of the table. Enter or F2 edits a cell."));
    setModel(m_model);
    setItemDelegate(new GridDelegate(this));
    setAlternatingRowColors(false);
    setWordWrap(false);
    setCornerButtonEnabled(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    horizontalHeader()->setObjectName(u"columnHeader"_s);
    horizontalHeader()->setAccessibleName(tr("Column headers"));
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setHighlightSections(true);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    horizontalHeader()->setResizeContentsPrecision(60);
    verticalHeader()->setObjectName(u"rowHeader"_s);
    verticalHeader()->setAccessibleName(tr("Row numbers"));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setResizeContentsPrecision(0);
    fitLines();
    connect(horizontalHeader(), &QHeaderView::sectionDoubleClicked, this, &GridView::onHeaderClicked);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        openColumnMenu(horizontalHeader()->logicalIndexAt(at), horizontalHeader()->mapToGlobal(at));
    });
}

void GridView::showRows(const table::Table& base, const table::Table& current, const table::RowSet& rows)
{
    // Columns that only a few long rows have become known with the whole table; the others keep their widths.
    const int known = m_model->columnCount() <= static_cast<int>(current.columnCount()) ? m_model->columnCount() : 0;
    const table::RowSourcePtr source = table::rowsOf(base, current);
    m_base = base;
    m_current = current;
    m_rows = rows;
    m_reading = false;
    if (m_sort && m_sort->column >= current.columnCount())
        m_sort.reset();
    if (!m_sort) {
        m_sorting.abandon();
        place(source, rows.positions());
    } else {
        m_sorting.start(
            this, tr("Sorting"), Job::Visibility::Quiet,
            [current, rows, sort = m_sort](base::JobContext& job) { return orderRows(current, rows, sort, job); },
            [this, source](std::vector<std::uint32_t> order) { place(source, std::move(order)); });
    }
    fitHeader(base.rowCount());
    fitColumns(known);
}

void GridView::showReading(table::RowSourcePtr rows)
{
    m_base = {};
    m_current = {};
    m_rows = {};
    m_reading = true;
    m_sorting.abandon();
    m_sort.reset();
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    std::vector<std::uint32_t> order(rows->rowCount());
    std::iota(order.begin(), order.end(), 0U);
    const std::size_t rowCount = rows->rowCount();
    // What was shown before is another table: its place and widths mean nothing here.
    m_model->setContent({}, {});
    place(std::move(rows), std::move(order));
    fitHeader(rowCount);
    fitColumns(0);
}

void GridView::fitHeader(std::size_t rowCount)
{
    // Wide enough for the last row's number, so that it doesn't jump while scrolling.
    verticalHeader()->setMinimumWidth(fontMetrics().horizontalAdvance(number(rowCount) + u" •"_s) + 22);
}

void GridView::sortBy(std::optional<SortKey> sort)
{
    if (m_reading)
        return;
    m_sort = sort;
    horizontalHeader()->setSortIndicator(sort ? static_cast<int>(sort->column) : -1,
        sort && sort->direction == SortKey::Direction::Falling ? Qt::DescendingOrder : Qt::AscendingOrder);
    showRows(m_base, m_current, m_rows);
    Q_EMIT sortChanged();
}

void GridView::place(table::RowSourcePtr rows, std::vector<std::uint32_t> order)
{
    const std::optional<table::RowOrdinal> row = currentOrdinal();
    const int column = qMax(0, currentIndex().column());
    const QItemSelection selection = selectionModel()->selection();
    const bool oneCell = selection.size() <= 1 && (selection.isEmpty() || selection.first().height() == 1);
    const bool sameOrder = order == m_model->order();
    m_model->setContent(std::move(rows), std::move(order));
    // The rule of the house: a current cell always exists, and it stays on its row.
    if (m_model->rowCount() > 0 && m_model->columnCount() > 0) {
        const std::optional<int> line = row && !sameOrder ? m_model->lineOf(*row) : std::nullopt;
        if (line && oneCell)
            setCurrentIndex(m_model->index(*line, qMin(column, m_model->columnCount() - 1)));
        else if (!currentIndex().isValid())
            setCurrentIndex(m_model->index(0, qMin(column, m_model->columnCount() - 1)));
    }
    Q_EMIT currentCellChanged();
}

bool GridView::goToCell(std::optional<table::RowOrdinal> row, std::optional<std::size_t> column)
{
    const std::optional<int> line = row ? m_model->lineOf(*row) : std::optional<int>(qMax(0, currentIndex().row()));
    const int at = column ? static_cast<int>(*column) : qMax(0, currentIndex().column());
    if (!line || *line >= m_model->rowCount() || at >= m_model->columnCount())
        return false;
    setCurrentIndex(m_model->index(*line, at));
    scrollTo(currentIndex(), PositionAtCenter);
    return true;
}

std::vector<table::RowOrdinal> GridView::selectedRows() const
{
    std::vector<int> lines;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int line = range.top(); line <= range.bottom(); ++line)
            lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    std::vector<table::RowOrdinal> rows;
    rows.reserve(lines.size());
    for (const int line : lines)
        rows.push_back(m_model->ordinalAt(line));
    return rows;
}

std::optional<std::size_t> GridView::currentColumn() const
{
    if (!currentIndex().isValid())
        return std::nullopt;
    return static_cast<std::size_t>(currentIndex().column());
}

std::optional<table::RowOrdinal> GridView::currentOrdinal() const
{
    if (!currentIndex().isValid() || currentIndex().row() >= m_model->rowCount())
        return std::nullopt;
    return m_model->ordinalAt(currentIndex().row());
}

void GridView::copySelection()
{
    QItemSelection selection = selectionModel()->selection();
    if (selection.isEmpty() && currentIndex().isValid())
        selection.select(currentIndex(), currentIndex());
    if (selection.isEmpty())
        return;
    int top = m_model->rowCount();
    int bottom = -1;
    QSet<int> columns;
    for (const QItemSelectionRange& range : selection) {
        top = qMin(top, range.top());
        bottom = qMax(bottom, range.bottom());
        for (int column = range.left(); column <= range.right(); ++column)
            columns.insert(column);
    }
    QList<int> sorted(columns.cbegin(), columns.cend());
    std::sort(sorted.begin(), sorted.end());
    if (qsizetype{bottom - top + 1} * sorted.size() > mostCopiedCells)
        bottom = top + static_cast<int>(mostCopiedCells / sorted.size()) - 1;
    QStringList lines;
    if (top == 0 && bottom == m_model->rowCount() - 1 && bottom > 0) {
        QStringList header;
        for (const int column : sorted)
            header << tsvField(columnTitle(m_model->rows()->schema(), static_cast<std::size_t>(column)));
        lines << header.join(u'\t');
    }
    for (int line = top; line <= bottom; ++line) {
        QStringList fields;
        bool any = false;
        for (const int column : sorted) {
            const QModelIndex index = m_model->index(line, column);
            const bool chosen = selection.contains(index);
            any = any || chosen;
            fields << (chosen ? tsvField(index.data(GridModel::RawTextRole).toString()) : QString());
        }
        if (any)
            lines << fields.join(u'\t');
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void GridView::showColumnMenu()
{
    const int column = currentIndex().column();
    if (column < 0)
        return;
    const int x = horizontalHeader()->sectionViewportPosition(column);
    openColumnMenu(column, horizontalHeader()->mapToGlobal(QPoint(qMax(0, x), horizontalHeader()->height())));
}

void GridView::openColumnMenu(int column, const QPoint& globalPlace)
{
    if (column < 0)
        return;
    if (currentIndex().column() != column && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(qMax(0, currentIndex().row()), column));
    auto* menu = new QMenu(this);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_columnActions);
    menu->popup(globalPlace);
}

void GridView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"cellMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_cellActions);
    menu->popup(event->reason() == QContextMenuEvent::Keyboard
            ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
            : event->globalPos());
}

void GridView::onHeaderClicked(int column)
{
    const auto at = static_cast<std::size_t>(column);
    if (!m_sort || m_sort->column != at)
        sortBy(SortKey{at, SortKey::Direction::Rising});
    else if (m_sort->direction == SortKey::Direction::Rising)
        sortBy(SortKey{at, SortKey::Direction::Falling});
    else
        sortBy(std::nullopt);
}

void GridView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && state() != EditingState && currentIndex().isValid()
        && edit(currentIndex(), EditKeyPressed, event))
        return;
    QTableView::keyPressEvent(event);
}

void GridView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentCellChanged();
}

void GridView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitLines();
}

void GridView::fitLines() { verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12); }

void GridView::fitColumns(int first)
{
    const int widest = fontMetrics().averageCharWidth() * 34;
    const int narrowest = fontMetrics().averageCharWidth() * 9;
    for (int column = first; column < m_model->columnCount(); ++column) {
        resizeColumnToContents(column);
        setColumnWidth(column, qBound(narrowest, columnWidth(column) + 18, widest));
    }
}

QString GridView::columnWidths() const
{
    QStringList widths;
    for (int column = 0; column < m_model->columnCount(); ++column)
        widths << QString::number(columnWidth(column));
    return widths.join(u',');
}

void GridView::setColumnWidths(const QString& widths)
{
    const QStringList parts = widths.split(u',', Qt::SkipEmptyParts);
    if (parts.size() != m_model->columnCount())
        return;
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnWidth(column, qBound(20, parts[column].toInt(), 4000));
}

} // namespace gleaner::ui
