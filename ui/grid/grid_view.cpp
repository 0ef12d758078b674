#include "ui/grid/grid_view.h"

#include "ui/grid/column_header.h"
#include "ui/grid/grid_accessible.h"
#include "ui/grid/grid_delegate.h"
#include "ui/grid/row_header.h"
#include "ui/messages/text.h"
#include "ui/session/step_text.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// Measuring the texts of a table with very many columns would stop the window; the others keep their width.
constexpr std::size_t mostFittedColumns = 300;

/// Whether two tables are one for sure, by their columns.
bool isSame(const table::Table& a, const table::Table& b)
{
    if (a.columnCount() == 0 || a.columnCount() != b.columnCount() || a.sharedSchema() != b.sharedSchema())
        return false;
    for (std::size_t column = 0; column < a.columnCount(); ++column) {
        if (a.column(column) != b.column(column))
            return false;
    }
    return true;
}

/// A line editor lays out its whole text at every key.
constexpr std::size_t mostEditedBytes = 64U << 10U;

} // namespace

GridView::GridView(JobRunner& jobs, QWidget* parent)
    : SheetView(parent)
    , m_model(new GridModel(this))
    , m_sorting(jobs)
    , m_copying(jobs)
{
    GridAccessible::install();
    setObjectName(u"grid"_s);
    setAccessibleName(tr("Table"));
    setAccessibleDescription(tr("Rows and columns of the table. Enter or F2 edits a cell."));
    setModel(m_model);
    setItemDelegate(new GridDelegate(this));
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    connect(&columnHeader(), &ColumnHeader::sortRequested, this, &GridView::toggleSort);
    connect(&columnHeader(), &ColumnHeader::fitRequested, this, &GridView::fitColumn);
    connect(&columnHeader(), &ColumnHeader::menuRequested, this, &GridView::openColumnMenu);
    connect(&rowHeader(), &RowHeader::menuRequested, this, &GridView::openCellMenu);
    // One pixel of the bar may be thousands of rows: it says where it is.
    connect(verticalScrollBar(), &QScrollBar::sliderMoved, this, [this](int line) {
        if (line < m_model->rowCount())
            QToolTip::showText(QCursor::pos(),
                m_model->headerData(line, Qt::Vertical, Qt::AccessibleTextRole).toString(), verticalScrollBar());
    });
}

void GridView::showRows(const table::Table& base, const table::Table& current, const table::RowSet& rows)
{
    // Counts and notes change more often than cells: the same again is not sorted again.
    if (!m_reading && isSame(m_current, current) && isSame(m_base, base) && m_rows == rows)
        return;
    const bool otherTable = shownSchema() != current.schema();
    if (otherTable)
        keepColumns();
    m_base = base;
    m_current = current;
    m_rows = rows;
    m_reading = false;
    if (otherTable)
        setSort(std::nullopt);
    arrange();
    setRowHeaderText(number(base.rowCount()) + u" •"_s);
    if (otherTable)
        takeColumns();
}

void GridView::arrange()
{
    const table::RowSourcePtr source = table::rowsOf(m_base, m_current);
    if (!m_sort) {
        m_sorting.abandon();
        place(source, ShownRows::of(m_rows));
        return;
    }
    m_sorting.start(
        this, tr("Sorting"), Job::Visibility::Shown,
        [current = m_current, rows = m_rows, sort = m_sort](base::JobContext& job) {
            std::optional<ShownRows> order = orderRows(current, rows, sort, job);
            return job.stopRequested() ? std::nullopt : order;
        },
        [this, source](std::optional<ShownRows> order) {
            if (order) {
                place(source, std::move(*order));
            } else {
                sortBy(std::nullopt);
                Q_EMIT told(tr("Sorting was stopped. The rows stand as in the file."));
            }
        });
}

void GridView::showReading(table::RowSourcePtr rows)
{
    keepColumns();
    m_base = {};
    m_current = {};
    m_rows = {};
    m_reading = true;
    m_sorting.abandon();
    setSort(std::nullopt);
    const std::size_t rowCount = rows->rowCount();
    // What was shown before is another table: its place means nothing here.
    m_model->setContent({}, {});
    place(std::move(rows), ShownRows::of(table::RowSet(rowCount, table::RowSet::Fill::All)));
    setRowHeaderText(number(rowCount) + u" •"_s);
    takeColumns();
}

void GridView::setSort(std::optional<SortKey> sort)
{
    m_sort = sort;
    columnHeader().setSorted(sort ? std::optional(static_cast<int>(sort->column)) : std::nullopt,
        sort && sort->direction == SortKey::Direction::Falling ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void GridView::sortBy(std::optional<SortKey> sort)
{
    if (m_reading)
        return;
    setSort(sort && sort->column < m_current.columnCount() ? sort : std::nullopt);
    arrange();
    Q_EMIT sortChanged();
}

void GridView::place(table::RowSourcePtr rows, ShownRows shown)
{
    const std::optional<table::RowOrdinal> row = currentOrdinal();
    const int column = qMax(0, currentIndex().column());
    const QItemSelection selection = selectionModel()->selection();
    const bool oneCell = selection.size() <= 1 && (selection.isEmpty() || selection.first().height() == 1);
    const bool sameOrder = shown.isSame(m_model->shown());
    m_model->setContent(std::move(rows), std::move(shown));
    // The rule of the house: a current cell always exists, and it stays on its row.
    if (m_model->rowCount() > 0 && m_model->columnCount() > 0) {
        const std::optional<int> line = row && !sameOrder ? m_model->lineOf(*row) : std::nullopt;
        const int at = qMin(column, m_model->columnCount() - 1);
        if (line && oneCell)
            moveTo(m_model->index(*line, at));
        else if (!currentIndex().isValid())
            moveTo(m_model->index(0, columns().isHidden(at) ? columns().shown().front() : at));
    }
    Q_EMIT contentShown();
    Q_EMIT currentCellChanged();
}

const table::Schema& GridView::shownSchema() const
{
    static const table::Schema none;
    return m_model->rows() ? m_model->rows()->schema() : none;
}

bool GridView::goToCell(std::optional<table::RowOrdinal> row, std::optional<std::size_t> column)
{
    const std::optional<int> line = row ? m_model->lineOf(*row) : std::optional<int>(qMax(0, currentIndex().row()));
    const int at = column ? static_cast<int>(*column) : qMax(0, currentIndex().column());
    if (!line || *line >= m_model->rowCount() || at >= m_model->columnCount())
        return false;
    if (columns().isHidden(at)) {
        ColumnLayout shown = columns();
        shown.show(at);
        setColumns(std::move(shown));
    }
    moveTo(m_model->index(*line, at), PositionAtCenter);
    return true;
}

std::vector<table::RowOrdinal> GridView::selectedRows() const
{
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    std::vector<table::RowOrdinal> rows;
    int next = 0;
    for (const auto& [top, bottom] : ranges) {
        for (next = qMax(next, top); next <= bottom; ++next)
            rows.push_back(m_model->ordinalAt(next));
    }
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

void GridView::copySelection(CopyForm form, CopyHeader header)
{
    QItemSelection selection = selectionModel()->selection();
    if (selection.isEmpty() && currentIndex().isValid())
        selection.select(currentIndex(), currentIndex());
    CopyRequest request = requestFor(selection, columns().shown());
    if (request.columns.empty())
        return;
    request.source = m_model->rows();
    request.rows = m_model->shown();
    request.form = form;
    request.header = header;
    m_copying.start(
        this, tr("Copying"), Job::Visibility::Shown,
        [request = std::move(request)](base::JobContext& job) { return copyCells(request, {}, job); },
        [this, form](const CopiedCells& copied) {
            if (copied.stopped) {
                Q_EMIT told(tr("Copying was stopped. The clipboard is as it was."));
                return;
            }
            if (copied.rows == 0) {
                Q_EMIT told(tr("Not even one row was copied: it is longer than the clipboard takes. To have it, export "
                               "the table."));
                return;
            }
            auto* cells = new QMimeData;
            cells->setText(copied.text);
            if (form == CopyForm::Csv)
                cells->setData(u"text/csv"_s, copied.text.toUtf8());
            QApplication::clipboard()->setMimeData(cells);
            if (copied.isWhole())
                Q_EMIT told(tr("%Ln row(s) copied.", nullptr, static_cast<int>(copied.rows)));
            else
                Q_EMIT told(tr("Only the first %1 of %2 rows were copied: the clipboard takes no more. To have all of "
                               "them, export the table.")
                                .arg(number(copied.rows), number(copied.selectedRows)));
        });
}

void GridView::fitColumn(int column)
{
    const int most = qMax(viewport()->width() * 9 / 10, fontMetrics().averageCharWidth() * 40);
    setColumnWidth(column, qMin(fittingWidth(column), most));
}

void GridView::fitCurrentColumn()
{
    if (currentIndex().isValid())
        fitColumn(currentIndex().column());
}

void GridView::widenColumn()
{
    if (const int column = currentIndex().column(); column >= 0)
        setColumnWidth(column, columnWidth(column) + 3 * fontMetrics().averageCharWidth());
}

void GridView::narrowColumn()
{
    if (const int column = currentIndex().column(); column >= 0)
        setColumnWidth(column, columnWidth(column) - 3 * fontMetrics().averageCharWidth());
}

void GridView::fitAllColumns() { fitColumns(columns().shown()); }

void GridView::fitColumns(const std::vector<int>& which)
{
    std::vector<std::pair<int, int>> widths;
    for (const int column : which) {
        if (widths.size() == mostFittedColumns)
            break;
        widths.emplace_back(column, qMin(fittingWidth(column), fontMetrics().averageCharWidth() * 36));
    }
    ColumnLayout fitted = columns();
    fitted.setWidths(widths);
    setColumns(std::move(fitted));
}

int GridView::fittingWidth(int column) const
{
    int width = columnHeader().widthFor(column);
    const int last = qMin(m_model->rowCount() - 1, firstLine() + qMax(60, pageLines()));
    for (int line = firstLine(); line <= last; ++line) {
        const CellLook look = m_model->lookAt(line, column);
        const int signs = (look.notes > 0 ? 1 : 0) + (look.verdict.isEmpty() ? 0 : 1);
        width = qMax(width, fontMetrics().horizontalAdvance(look.text.left(600)) + signs * lineHeight() + 20);
    }
    return width;
}

void GridView::hideCurrentColumn()
{
    const auto column = currentColumn();
    if (!column)
        return;
    if (columns().shown().size() == 1) {
        Q_EMIT told(tr("This is the only column that is shown, so it stays."));
        return;
    }
    ColumnLayout changed = columns();
    const int next = changed.neighbour(static_cast<int>(*column), ColumnLayout::Step::Forward);
    changed.hide(static_cast<int>(*column));
    const int line = currentIndex().row();
    setColumns(std::move(changed));
    moveTo(m_model->index(line, columns().isHidden(next) ? columns().shown().back() : next));
    Q_EMIT told(tr("“%1” is hidden. %Ln column(s) hidden in all.", nullptr, columns().hiddenCount())
                    .arg(columnTitle(shownSchema(), *column)));
}

void GridView::showAllColumns()
{
    ColumnLayout changed = columns();
    changed.showOnly(changed.order());
    setColumns(std::move(changed));
    scrollTo(currentIndex());
}

void GridView::togglePinned()
{
    const auto column = currentColumn();
    if (!column)
        return;
    const int at = static_cast<int>(*column);
    ColumnLayout changed = columns();
    const bool pinned = changed.isPinned(at);
    if (pinned)
        changed.unpin(at);
    else
        changed.pin(at);
    setColumns(std::move(changed));
    scrollTo(currentIndex());
    const QString title = columnTitle(shownSchema(), *column);
    Q_EMIT told(pinned ? tr("“%1” scrolls with the others.").arg(title) : tr("“%1” stays in sight.").arg(title));
}

void GridView::moveColumnBack() { moveColumn(ColumnLayout::Step::Back); }
void GridView::moveColumnForward() { moveColumn(ColumnLayout::Step::Forward); }

void GridView::moveColumn(ColumnLayout::Step step)
{
    const auto column = currentColumn();
    if (!column)
        return;
    ColumnLayout changed = columns();
    changed.moveBy(static_cast<int>(*column), step);
    setColumns(std::move(changed));
    scrollTo(currentIndex());
    const auto place = std::ranges::find(columns().shown(), static_cast<int>(*column)) - columns().shown().begin();
    Q_EMIT told(tr("“%1” is column %2 of %3 now.")
                    .arg(columnTitle(shownSchema(), *column), number(static_cast<std::size_t>(place) + 1),
                        number(columns().shown().size())));
}

void GridView::editCurrent() { edit(currentIndex(), EditKeyPressed, nullptr); }
void GridView::selectCurrentLine() { selectLine(currentIndex().row(), Extend::Anew); }
void GridView::selectCurrentColumn() { selectColumn(currentIndex().column(), Extend::Anew); }

void GridView::showColumnMenu()
{
    const int column = currentIndex().column();
    if (column < 0)
        return;
    openColumnMenu(
        column, columnHeader().mapToGlobal(QPoint(qMax(0, columnPlace(column).left()), columnHeader().height())));
}

void GridView::openColumnMenu(int column, const QPoint& globalPlace)
{
    if (currentIndex().column() != column && m_model->rowCount() > 0)
        moveTo(m_model->index(qMax(0, currentIndex().row()), column));
    auto* menu = new QMenu(this);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_columnActions);
    menu->popup(globalPlace);
}

void GridView::openCellMenu(const QPoint& globalPlace)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"cellMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_cellActions);
    menu->popup(globalPlace);
}

void GridView::contextMenuEvent(QContextMenuEvent* event)
{
    openCellMenu(event->reason() == QContextMenuEvent::Keyboard
            ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
            : event->globalPos());
}

void GridView::toggleSort(int column)
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
        copySelection(CopyForm::Text, CopyHeader::Without);
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && state() != EditingState && currentIndex().isValid()
        && edit(currentIndex(), EditKeyPressed, event))
        return;
    SheetView::keyPressEvent(event);
}

bool GridView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    if (trigger == NoEditTriggers || !(editTriggers() & trigger) || !index.isValid())
        return SheetView::edit(index, trigger, event);
    const std::size_t bytes = m_model->bytesOf(index.row(), index.column());
    if (bytes <= mostEditedBytes || !(m_model->flags(index) & Qt::ItemIsEditable))
        return SheetView::edit(index, trigger, event);
    if (trigger == EditKeyPressed || trigger == DoubleClicked) {
        Q_EMIT readRequested();
        Q_EMIT told(
            tr("This cell holds %1 bytes, too many to edit in place. Replace text can change it.").arg(number(bytes)));
    }
    return false;
}

void GridView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    SheetView::currentChanged(current, previous);
    GridAccessible::announceCurrent(this);
    Q_EMIT currentCellChanged();
}

void GridView::focusInEvent(QFocusEvent* event)
{
    SheetView::focusInEvent(event);
    GridAccessible::announceCurrent(this);
}

void GridView::scrollContentsBy(int dx, int dy)
{
    SheetView::scrollContentsBy(dx, dy);
    GridAccessible::forgetCells(this);
}

void GridView::keepColumns()
{
    if (const table::Schema& schema = shownSchema(); !schema.columns.empty())
        m_columnStates[schema.table] = columns().toJson(schema);
}

void GridView::takeColumns()
{
    const table::Schema& schema = shownSchema();
    ColumnLayout taken(static_cast<int>(schema.columns.size()), fontMetrics().averageCharWidth() * 14);
    const base::Json state = m_columnStates.contains(schema.table) ? m_columnStates[schema.table] : base::Json();
    taken.restore(state, schema);
    setColumns(std::move(taken));
    std::vector<int> unknown;
    for (const int column : columns().shown()) {
        if (!state.is_object() || !state.contains("widths")
            || !state["widths"].contains(schema.columns[static_cast<std::size_t>(column)].id))
            unknown.push_back(column);
    }
    fitColumns(unknown);
}

base::Json GridView::columnStates() const
{
    base::Json states = m_columnStates;
    if (const table::Schema& schema = shownSchema(); !schema.columns.empty())
        states[schema.table] = columns().toJson(schema);
    return states;
}

void GridView::restoreColumnStates(const base::Json& states)
{
    if (!states.is_object())
        return;
    m_columnStates = states;
    takeColumns();
}

} // namespace gleaner::ui
