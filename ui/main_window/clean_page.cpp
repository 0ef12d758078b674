#include "ui/main_window/clean_page.h"

#include "ui/charts/chart_panel.h"
#include "ui/clusters/cluster_dialog.h"
#include "ui/facets/facet_panel.h"
#include "ui/grid/cell_panel.h"
#include "ui/grid/columns_dialog.h"
#include "ui/grid/find_bar.h"
#include "ui/grid/grid_view.h"
#include "ui/grid/issues_dialog.h"
#include "ui/history/history_panel.h"
#include "ui/import/trust_text.h"
#include "ui/main_window/action_registry.h"
#include "ui/main_window/read_only_text.h"
#include "ui/main_window/source_banner.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/notes/notes_panel.h"
#include "ui/operations/operation_dialog.h"
#include "ui/operations/values_panel.h"
#include "ui/receipts/receipts_dock.h"
#include "ui/session/project_title.h"
#include "ui/session/step_text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QDockWidget>
#include <QFrame>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

CleanPage::CleanPage(ActionRegistry& actions, JobRunner& jobs, QWidget* parent)
    : QMainWindow(parent, Qt::Widget)
    , m_actions(actions)
    , m_jobs(jobs)
    , m_grid(new GridView(jobs))
    , m_find(new FindBar(*m_grid, jobs))
    , m_cell(new CellPanel(*m_grid))
    , m_facets(new FacetPanel)
    , m_history(new HistoryPanel)
    , m_notes(new NotesPanel)
    , m_chart(new ChartPanel)
    , m_receipts(new ReceiptsDock(this))
{
    nameWidget(this, u"cleanPage"_s, tr("Clean"));
    setWindowFlags(Qt::Widget);
    setDockNestingEnabled(true);
    auto* center = new QWidget(this);
    auto* layout = new QVBoxLayout(center);
    layout->setContentsMargins(10, 8, 10, 10);
    layout->setSpacing(6);
    layout->addWidget(buildHeader());
    layout->addWidget(m_find);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_cell);
    setCentralWidget(center);

    addDock(u"filterDock"_s, tr("Filter"), m_facets, Qt::LeftDockWidgetArea);
    QDockWidget* history = addDock(u"historyDock"_s, tr("History"), m_history, Qt::RightDockWidgetArea);
    QDockWidget* notes = addDock(u"notesDock"_s, tr("Notes"), m_notes, Qt::RightDockWidgetArea);
    // At a large font the form, the chart and its buttons are higher than a small screen.
    auto* chartScroll = new QScrollArea;
    nameWidget(chartScroll, u"chartPage"_s, tr("Chart"));
    chartScroll->setWidgetResizable(true);
    chartScroll->setFocusPolicy(Qt::NoFocus);
    chartScroll->setWidget(m_chart);
    QDockWidget* chart = addDock(u"chartDock"_s, tr("Chart"), chartScroll, Qt::RightDockWidgetArea);
    m_receipts->setObjectName(u"receiptsDock"_s);
    addDockWidget(Qt::RightDockWidgetArea, m_receipts);
    tabifyDockWidget(history, notes);
    tabifyDockWidget(notes, chart);
    tabifyDockWidget(chart, m_receipts);
    setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
    history->raise();

    QList<QAction*> column{actions.action(u"facet"_s), actions.action(u"sort-rising"_s),
        actions.action(u"sort-falling"_s), actions.action(u"sort-none"_s)};
    for (const auto& [name, operation] : actions.operations()) {
        if (operation != "remove-rows/1")
            column << actions.action(name);
    }
    column << actions.action(u"cluster"_s) << actions.action(u"chart"_s);
    for (const char16_t* name : {u"column-pin", u"column-hide", u"column-fit", u"columns-fit", u"columns"})
        column << actions.action(name);
    m_grid->setColumnActions(column);
    QList<QAction*> cell{actions.action(u"edit-cell"_s), actions.action(u"read-cell"_s), actions.action(u"copy"_s),
        actions.action(u"copy-headers"_s), actions.action(u"copy-csv"_s), actions.action(u"only-value"_s),
        actions.action(u"facet"_s)};
    for (QAction* note : actions.actionsOf(CommandMenu::Notes))
        cell << note;
    cell << actions.action(u"remove-selected"_s);
    m_grid->setCellActions(cell);

    connect(m_grid, &GridView::told, this, &CleanPage::told);
    connect(m_grid, &GridView::readRequested, m_cell, &CellPanel::open);
    connect(m_grid, &GridView::currentCellChanged, this,
        [this]() { m_notes->setPlace(m_grid->currentOrdinal(), m_grid->currentColumn()); });
    connect(&m_grid->gridModel(), &GridModel::editRequested, this,
        [this](quint32 row, int editedColumn, const QString& typed) {
            if (m_session && m_editing == Editing::Allowed)
                m_session->setCell(row, static_cast<std::size_t>(editedColumn), typed);
        });
    connect(m_facets, &FacetPanel::addFacetRequested, this, &CleanPage::chooseFacetColumn);
    connect(m_facets, &FacetPanel::editValueRequested, this, &CleanPage::editValue);
    connect(m_notes, &NotesPanel::jumpRequested, this, &CleanPage::jumpTo);
    connect(m_receipts, &ReceiptsDock::jumpTo, this,
        [this](const QString& table, const QString& row, const QString& columnId) {
            jumpTo(utf8(table), utf8(row), utf8(columnId));
        });
    connect(m_receipts, &ReceiptsDock::openRequested, this, &CleanPage::receiptOpenRequested);
    connect(m_table, &QComboBox::activated, this, [this](int index) {
        if (m_session && index >= 0)
            showTable(utf8(m_table->itemText(index)));
    });
    showSession();
}

CleanPage::~CleanPage() = default;

QWidget* CleanPage::buildHeader()
{
    auto* header = new QWidget(this);
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_banner = makeCard(header);
    m_banner->setObjectName(u"readOnlyBanner"_s);
    m_banner->layout()->setContentsMargins(14, 8, 14, 8);
    auto* bannerLine = new QHBoxLayout;
    m_bannerText = makeText({}, m_banner);
    bannerLine->addWidget(m_bannerText, 1);
    auto* copy = new QPushButton(tr("Save a copy …"), m_banner);
    nameWidget(copy, u"bannerSaveCopy"_s, tr("Save a copy of the project to work on"));
    connect(copy, &QPushButton::clicked, this, &CleanPage::saveCopyRequested);
    bannerLine->addWidget(copy);
    static_cast<QVBoxLayout*>(m_banner->layout())->addLayout(bannerLine);
    layout->addWidget(m_banner);
    m_lost = new SourceBanner(header);
    connect(m_lost, &SourceBanner::keepRequested, this, &CleanPage::keepSourcesRequested);
    layout->addWidget(m_lost);
    layout->addWidget(buildReadingBanner(header));

    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    m_title = makeTitle({}, header);
    m_title->setObjectName(u"projectTitle"_s);
    m_trustIcon = new QLabel(header);
    m_trust = makeMuted({}, header);
    m_trust->setObjectName(u"projectTrust"_s);
    m_table = new QComboBox(header);
    nameWidget(m_table, u"tableChoice"_s, tr("Table of the project"));
    line->addWidget(m_title);
    line->addWidget(m_table);
    line->addSpacing(6);
    line->addWidget(m_trustIcon);
    line->addWidget(m_trust, 1);
    m_issues = new QToolButton(header);
    m_issues->setObjectName(u"issuesButton"_s);
    m_issues->setAutoRaise(true);
    m_issues->setIcon(lineIcon(u"warning"_s));
    m_issues->hide();
    connect(m_issues, &QToolButton::clicked, this, &CleanPage::showIssues);
    line->addWidget(m_issues);
    auto* tools = new QToolBar(tr("Tools"), header);
    tools->setObjectName(u"cleanTools"_s);
    for (const char16_t* name : {u"undo", u"redo", u"", u"find", u"facet", u"", u"trim", u"cluster", u"chart", u"",
             u"note-question", u"note-comment", u"", u"share"}) {
        if (*name)
            tools->addAction(m_actions.action(name));
        else
            tools->addSeparator();
    }
    for (QAction* action : tools->actions()) {
        if (QWidget* button = tools->widgetForAction(action)) {
            button->setFocusPolicy(Qt::TabFocus);
            nameWidget(button, action->objectName() + u"-tool"_s, action->text());
        }
    }
    layout->addLayout(line);
    layout->addWidget(tools);
    return header;
}

QWidget* CleanPage::buildReadingBanner(QWidget* header)
{
    m_reading = makeCard(header);
    nameWidget(m_reading, u"readingBanner"_s, tr("Still reading the table"));
    m_reading->layout()->setContentsMargins(14, 8, 14, 8);
    auto* line = new QHBoxLayout;
    line->addWidget(
        makeText(tr("Still reading the table. You can look at every row already; filters and changes follow "
                    "as soon as it is done."),
            m_reading),
        1);
    auto* cancel = new QPushButton(tr("Cancel"), m_reading);
    nameWidget(cancel, u"readingCancel"_s, tr("Stop reading the table"));
    connect(cancel, &QPushButton::clicked, this, &CleanPage::cancelReadingRequested);
    line->addWidget(cancel);
    static_cast<QVBoxLayout*>(m_reading->layout())->addLayout(line);
    m_reading->hide();
    return m_reading;
}

QDockWidget* CleanPage::addDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, this);
    nameWidget(dock, name, title);
    dock->setWidget(content);
    addDockWidget(area, dock);
    return dock;
}

QList<QDockWidget*> CleanPage::docks() const
{
    QList<QDockWidget*> docks;
    for (const char16_t* name : {u"filterDock", u"historyDock", u"notesDock", u"chartDock", u"receiptsDock"}) {
        if (auto* dock = findChild<QDockWidget*>(QStringView(name).toString()))
            docks << dock;
    }
    return docks;
}

void CleanPage::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (std::exchange(m_arranged, true))
        return;
    // The grid is what people look at: the docks take what they need, and no more.
    const int letter = fontMetrics().averageCharWidth();
    resizeDocks({docks().at(0), docks().at(1)}, {letter * 33, letter * 38}, Qt::Horizontal);
}

void CleanPage::restoreDocks(const QByteArray& state) { m_arranged = restoreState(state) || m_arranged; }

void CleanPage::showDock(const QString& name)
{
    if (auto* dock = findChild<QDockWidget*>(name)) {
        dock->show();
        dock->raise();
    }
}

void CleanPage::setSession(ProjectSession* session)
{
    if (m_session) {
        m_session->disconnect(this);
        m_session->sources().disconnect(this);
    }
    m_session = session;
    showLostSources();
    m_facets->setSession(session);
    m_history->setSession(session);
    m_notes->setSession(session);
    m_chart->setSession(session);
    m_receipts->setProject(session ? &session->workspace() : nullptr);
    if (session) {
        connect(session, &ProjectSession::shownChanged, this, &CleanPage::showRows);
        connect(session, &ProjectSession::countsChanged, this, &CleanPage::showRows);
        connect(&session->sources(), &SourceWatch::changed, this, &CleanPage::showLostSources);
        for (const auto signal :
            {&ProjectSession::notesChanged, &ProjectSession::receiptsChanged, &ProjectSession::bundlesChanged})
            connect(session, signal, this, &CleanPage::showMarks);
        connect(session, &ProjectSession::receiptsChanged, m_receipts, &ReceiptsDock::refresh);
        connect(session, &ProjectSession::bundlesChanged, m_receipts, &ReceiptsDock::refresh);
    }
    if (!session) {
        // Rows that are still being read stay until their table takes over.
        m_grid->showRows({}, {}, {});
        m_grid->forgetColumns();
    }
    m_grid->sortBy(std::nullopt);
    showSession();
}

void CleanPage::setPanels(Panels panels)
{
    for (QWidget* panel : {static_cast<QWidget*>(m_history), static_cast<QWidget*>(m_notes),
             static_cast<QWidget*>(m_chart), static_cast<QWidget*>(m_receipts)})
        panel->setEnabled(panels == Panels::Usable);
}

bool CleanPage::isReading() const { return m_grid->isReading(); }

void CleanPage::showReading(const workspace::FirstScreen& screen)
{
    setSession(nullptr);
    setEnabled(true);
    showTitle(text(screen.title));
    m_trust->setText(tr("Still reading"));
    m_reading->show();
    m_facets->showReading();
    setPanels(Panels::Waiting);
    m_grid->gridModel().setAccess(GridModel::Access::ReadOnly);
    m_grid->gridModel().setMarks({});
    m_grid->showReading(screen.rows);
    if (const auto view = base::parseJson(screen.view, "view"); view && view->is_object() && view->contains("columns"))
        m_grid->restoreColumnStates((*view)["columns"]);
    Q_EMIT cellCountsChanged(tr("%Ln row(s)", nullptr, static_cast<int>(screen.rows->rowCount())));
}

void CleanPage::showTitle(const QString& title)
{
    // A label whose words may wrap asks for less room than there is; only very long titles are to wrap.
    constexpr int mostCharacters = 36;
    m_title->setMinimumWidth(
        qMin(m_title->fontMetrics().horizontalAdvance(title) + 2, fontMetrics().averageCharWidth() * mostCharacters));
    m_title->setText(title);
}

void CleanPage::showSession()
{
    m_reading->hide();
    m_issues->hide();
    setPanels(Panels::Usable);
    m_table->clear();
    m_trust->clear();
    m_trustIcon->clear();
    m_banner->hide();
    m_table->hide();
    setEnabled(m_session != nullptr);
    if (!m_session) {
        showTitle(tr("No project open"));
        m_grid->showRows({}, {}, {});
        Q_EMIT cellCountsChanged({});
        return;
    }
    const workspace::Workspace& project = m_session->workspace();
    showTitle(projectTitle(project));
    const std::vector<std::string> tables = project.tables();
    for (const std::string& table : tables)
        m_table->addItem(text(table));
    m_table->setVisible(tables.size() > 1);
    refreshIssues();
    if (project.pack()) {
        const TrustWords words = trustWords(project.pack()->trust, text(project.pack()->pack.city));
        m_trust->setText(
            isPracticeCity(project.pack()->pack.city) ? tr("Practice city: for practice, not trust") : words.headline);
        m_trustIcon->setPixmap(linePixmap(words.icon, toneColor(Tone::Muted, palette()), 20, devicePixelRatioF()));
    } else {
        m_trust->setText(tr("Plain table, no city to hand in to"));
    }
    if (const std::string reason = project.readOnlyReason(); !reason.empty()) {
        m_bannerText->setText(readOnlyText(reason));
        m_banner->show();
    }
    setEditing(m_editing);
    showRows();
    showMarks();
}

void CleanPage::showLostSources()
{
    const auto none = std::vector<project::SourceFile>();
    const bool hadKeyboard = m_lost->isAncestorOf(focusWidget());
    m_lost->showLost(m_session ? m_session->sources().lost() : none,
        m_session && !m_session->isReadOnly() ? SourceBanner::Offer::Keep : SourceBanner::Offer::None);
    if (!m_lost->isHidden())
        Q_EMIT told(m_lost->news());
    else if (hadKeyboard)
        m_grid->setFocus();
}

void CleanPage::setEditing(Editing editing)
{
    m_editing = editing;
    const bool editable = m_session && !m_session->isReadOnly() && editing == Editing::Allowed;
    m_grid->gridModel().setAccess(editable ? GridModel::Access::Editable : GridModel::Access::ReadOnly);
    m_notes->setEditable(editable);
    m_chart->setEditable(editable);
    m_history->setEnabled(editable);
}

void CleanPage::showRows()
{
    if (!m_session)
        return;
    m_grid->showRows(
        m_session->workspace().base(m_session->tableName()), m_session->shownTable(), m_session->shownRows());
    const std::size_t shown = m_session->shownRows().count();
    const std::size_t all = m_session->shownTable().rowCount();
    const QString words = shown == all ? tr("%Ln row(s)", nullptr, static_cast<int>(all))
                                       : tr("%1 of %2 rows").arg(number(shown), number(all));
    Q_EMIT cellCountsChanged(m_session->isStale() ? tr("%1, counting …").arg(words) : words);
}

void CleanPage::showMarks()
{
    if (m_session)
        m_grid->gridModel().setMarks(GridMarks::of(m_session->workspace(), m_session->tableName()));
}

void CleanPage::chooseFacetColumn()
{
    if (!m_session)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"facetColumnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const table::Schema& schema = m_session->table().schema();
    for (std::size_t column = 0; column < schema.columns.size(); ++column)
        menu->addAction(columnTitle(schema, column), this, [this, column]() { m_facets->addFacet(column); });
    menu->popup(m_facets->mapToGlobal(m_facets->rect().center()));
}

void CleanPage::chooseColumns()
{
    if (!m_session)
        return;
    auto* dialog = new ColumnsDialog(m_session->shownTable().schema(), m_grid->columns(), this);
    connect(dialog, &ColumnsDialog::chosen, m_grid, &GridView::setColumns);
    dialog->open();
}

void CleanPage::showTable(const std::string& name)
{
    m_session->showTable(name);
    m_table->setCurrentText(text(name));
    refreshIssues();
}

void CleanPage::refreshIssues()
{
    const auto kinds = static_cast<int>(m_session->workspace().source(m_session->tableName()).issues.size());
    const QString words = tr("%Ln thing(s) noticed in the file", nullptr, kinds);
    m_issues->setAccessibleName(words);
    m_issues->setToolTip(words);
    m_issues->setVisible(kinds > 0);
}

void CleanPage::showIssues()
{
    if (!m_session)
        return;
    const formats::csv::Document& source = m_session->workspace().source(m_session->tableName());
    if (source.issues.empty()) {
        showInformation(this, tr("Nothing unusual was noticed"),
            tr("Every row has the cells that it should have, every quote is closed, and every character can be read."));
        return;
    }
    delete findChild<IssuesDialog*>();
    auto* dialog = new IssuesDialog(source, m_jobs, this);
    connect(dialog, &IssuesDialog::placeChosen, this,
        [this, name = m_session->tableName()](table::RowOrdinal row, std::size_t column) {
            if (m_session->tableName() != name)
                showTable(name);
            if (!m_grid->goToCell(row, column))
                Q_EMIT told(tr("Row %1 is not shown: it is filtered out or removed.").arg(number(row + 1U)));
        });
    // It is of this project only.
    connect(m_session, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->show();
}

void CleanPage::openOperation(std::string_view operation, std::optional<std::size_t> column)
{
    if (!m_session)
        return;
    auto* dialog = new OperationDialog(*m_session, operation, column, this);
    connect(dialog, &OperationDialog::prepared, m_session, &ProjectSession::commit);
    dialog->open();
}

void CleanPage::editValue(int column, const QByteArray& letterText)
{
    if (!m_session)
        return;
    auto* dialog = new OperationDialog(*m_session, "map-values/1", static_cast<std::size_t>(column), this);
    connect(dialog, &OperationDialog::prepared, m_session, &ProjectSession::commit);
    dialog->open();
    if (auto* values = qobject_cast<ValuesPanel*>(dialog->panel()))
        values->editValue(letterText.toStdString());
}

void CleanPage::openClusters()
{
    if (!m_session)
        return;
    auto* dialog = new ClusterDialog(*m_session, m_grid->currentColumn().value_or(0), this);
    connect(dialog, &ClusterDialog::prepared, m_session, &ProjectSession::commit);
    dialog->open();
}

void CleanPage::chartColumn()
{
    showDock(u"chartDock"_s);
    m_chart->showColumn(m_grid->currentColumn().value_or(0));
}

void CleanPage::jumpTo(const std::string& table, const std::string& row, const std::string& column)
{
    if (!m_session)
        return;
    const std::vector<std::string> tables = m_session->workspace().tables();
    if (std::find(tables.begin(), tables.end(), table) == tables.end())
        return;
    if (table != m_session->tableName())
        showTable(table);
    const table::Table& base = m_session->workspace().base(table);
    const auto ordinal = base.rowIds().find(row);
    const auto index = base.schema().indexOfId(column);
    const std::optional<std::size_t> at = index ? std::optional<std::size_t>(*index) : std::nullopt;
    if (!m_grid->goToCell(ordinal, at) && ordinal && m_session->isFiltered()) {
        // The row is filtered out: looking at it matters more than the filter.
        m_facets->clearAll();
        m_grid->goToCell(ordinal, at);
    }
    m_grid->setFocus(Qt::OtherFocusReason);
}

std::string CleanPage::viewState() const
{
    if (!m_session)
        return {};
    base::Json state = {{"docks", saveState().toBase64().toStdString()}, {"columns", m_grid->columnStates()},
        {"table", m_session->tableName()}, {"filter", clean::toJson(m_session->filterScope())}};
    if (const auto& sort = m_grid->sort())
        state["sort"] = {{"column", sort->column}, {"falling", sort->direction == SortKey::Direction::Falling}};
    return state.dump();
}

void CleanPage::restoreViewState(const std::string& state)
{
    const auto json = base::parseJson(state, "view");
    if (!m_session || !json || !json->is_object())
        return;
    const auto member = [&](const char* name) { return json->contains(name) ? (*json)[name] : base::Json(); };
    if (const base::Json docks = member("docks"); docks.is_string())
        restoreDocks(QByteArray::fromBase64(QByteArray::fromStdString(docks.get<std::string>())));
    if (const base::Json table = member("table"); table.is_string()) {
        const std::vector<std::string> tables = m_session->workspace().tables();
        const auto wanted = table.get<std::string>();
        if (wanted != m_session->tableName() && std::find(tables.begin(), tables.end(), wanted) != tables.end())
            showTable(wanted);
    }
    m_grid->restoreColumnStates(member("columns"));
    if (const auto filter = clean::scopeFromJson(member("filter")); filter && !filter->rows)
        m_session->setFacets(filter->facets);
    if (const base::Json sort = member("sort"); sort.is_object() && sort.contains("column")
        && sort["column"].is_number_unsigned()
        && sort["column"].get<std::size_t>() < m_session->table().columnCount()) {
        const bool falling = sort.contains("falling") && sort["falling"].is_boolean() && sort["falling"].get<bool>();
        m_grid->sortBy(SortKey{
            sort["column"].get<std::size_t>(), falling ? SortKey::Direction::Falling : SortKey::Direction::Rising});
    }
}

} // namespace gleaner::ui
