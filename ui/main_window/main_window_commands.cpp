#include "ui/city/city_page.h"
#include "ui/facets/facet_panel.h"
#include "ui/grid/cell_panel.h"
#include "ui/grid/find_bar.h"
#include "ui/grid/grid_view.h"
#include "ui/home/home_page.h"
#include "ui/import/trust_text.h"
#include "ui/main_window/action_registry.h"
#include "ui/main_window/clean_page.h"
#include "ui/main_window/command_finder.h"
#include "ui/main_window/file_opener.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/mode_rail.h"
#include "ui/main_window/shortcut_sheet.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/notes/notes_panel.h"
#include "ui/share/share_page.h"
#include "ui/widgets/file_chooser.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenuBar>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// The first widget below `pane` that takes the keyboard by Tab, in the order of the chain of focus.
/// Everything that these entries of a menu and the menus below them offer.
QList<QAction*> commandsOf(const QList<QAction*>& entries)
{
    QList<QAction*> commands;
    for (QAction* entry : entries) {
        if (entry->menu())
            commands << commandsOf(entry->menu()->actions());
        else if (!entry->isSeparator())
            commands << entry;
    }
    return commands;
}

QWidget* firstFocusable(QWidget* pane)
{
    if (pane->isVisible() && pane->isEnabled() && (pane->focusPolicy() & Qt::TabFocus))
        return pane;
    for (QWidget* next = pane->nextInFocusChain(); next && next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus))
            return next;
    }
    return nullptr;
}

base::Result<history::Recipe> readRecipe(const workspace::Workspace& workspace, const std::filesystem::path& file)
{
    const auto bytes = base::readFile(file, std::size_t{16} << 20U);
    if (!bytes)
        return base::forward(bytes);
    const auto json = base::parseJson(*bytes, base::shownName(file));
    if (!json)
        return base::forward(json);
    std::vector<const table::Schema*> schemas;
    for (const std::string& table : workspace.tables())
        schemas.push_back(&workspace.base(table).schema());
    return history::recipeFromJson(*json, schemas);
}

} // namespace

void MainWindow::connectCommands()
{
    const auto on
        = [this](QStringView name, auto run) { connect(m_actions->action(name), &QAction::triggered, this, run); };
    on(u"open", [this]() {
        chooseFileToOpen(tr("Open"),
            tr("Packs, tables, projects, answers (*.glean *.gleaner *.csv *.tsv *.txt *.xlsx *.ods *.json *.jsonl "
               "*.geojson *.kml *.kmz *.shp *.gpkg *.db *.sqlite *.zip *.gz *.zst);;All files (*)"));
    });
    on(u"receipt-open", [this]() { chooseFileToOpen(tr("Open an answer"), tr("Answers (*.glean);;All files (*)")); });
    on(u"close", [this]() {
        closeProject();
        setMode(Mode::Home);
    });
    on(u"quit", &QWidget::close);
    on(u"mode-home", [this]() { setMode(Mode::Home); });
    on(u"mode-clean", [this]() { setMode(Mode::Clean); });
    on(u"mode-share", [this]() { setMode(Mode::Share); });
    on(u"mode-city", [this]() { setMode(Mode::City); });
    on(u"next-pane", [this]() { cyclePane(1); });
    on(u"previous-pane", [this]() { cyclePane(-1); });
    on(u"theme-system", [this]() { chooseTheme(Theme::System); });
    on(u"theme-light", [this]() { chooseTheme(Theme::Light); });
    on(u"theme-dark", [this]() { chooseTheme(Theme::Dark); });
    on(u"share", [this]() {
        setMode(Mode::Share);
        m_share->startSharing();
    });
    on(u"registry-open", [this]() {
        setMode(Mode::City);
        m_city->chooseAndOpen();
    });
    on(u"finder", [this]() { (new CommandFinder(commandsOf(menuBar()->actions()), this))->open(); });
    on(u"shortcuts", [this]() { (new ShortcutSheet(m_actions->all(), this))->open(); });
    on(u"stored", [this]() {
        showInformation(this, tr("What this program stores"),
            tr("Projects lie where you keep them and hold the table, your steps and notes, and copies of what you "
               "handed in. A folder of your own holds your key, the cities you trust, and the list of recent "
               "projects. The program opens no network connection and sends nothing."));
    });
    on(u"about", [this]() {
        showInformation(this, tr("Gleaner %1").arg(QApplication::applicationVersion()),
            tr("A workbench for cleaning a city's open data: every fix is signed, reviewed and answered. Free "
               "software under the GNU General Public License, version 3 or later."));
    });
}

void MainWindow::connectProjectCommands()
{
    const auto on = [this](QStringView name, auto run) {
        connect(m_actions->action(name), &QAction::triggered, this, [this, run]() {
            if (!m_session)
                return;
            setMode(Mode::Clean);
            run();
        });
    };
    const auto column = [this]() { return m_clean->grid().currentColumn(); };
    const auto note = [this](crowd::AnnotationType type) {
        m_clean->showDock(u"notesDock"_s);
        m_clean->notes().addNote(type);
    };
    on(u"save-copy", [this]() { saveCopy(); });
    on(u"export", [this]() { exportTable(workspace::Workspace::ExportForm::Preserving); });
    on(u"export-standard", [this]() { exportTable(workspace::Workspace::ExportForm::Standard); });
    on(u"export-xlsx", [this]() { exportOther(formats::ExportFormat::Xlsx); });
    on(u"export-jsonl", [this]() { exportOther(formats::ExportFormat::JsonLines); });
    on(u"export-geojson", [this]() { exportOther(formats::ExportFormat::GeoJson); });
    on(u"export-sqlite", [this]() { exportOther(formats::ExportFormat::Sqlite); });
    on(u"recipe-save", [this]() { saveRecipe(); });
    on(u"recipe-apply", [this]() { applyRecipe(); });
    on(u"about-pack", [this]() { showPackTrust(); });
    on(u"notice", [this]() { showNotice(true); });
    on(u"undo", [this]() { m_session->undo(); });
    on(u"redo", [this]() { m_session->redo(); });
    const auto onGrid
        = [this, on](QStringView name, auto member) { on(name, [this, member]() { (m_clean->grid().*member)(); }); };
    const auto copy = [this, on](QStringView name, CopyForm form, CopyHeader header) {
        on(name, [this, form, header]() { m_clean->grid().copySelection(form, header); });
    };
    copy(u"copy", CopyForm::Text, CopyHeader::Without);
    copy(u"copy-headers", CopyForm::Text, CopyHeader::With);
    copy(u"copy-csv", CopyForm::Csv, CopyHeader::Without);
    copy(u"copy-csv-headers", CopyForm::Csv, CopyHeader::With);
    onGrid(u"select-row", &GridView::selectCurrentLine);
    onGrid(u"select-column", &GridView::selectCurrentColumn);
    onGrid(u"select-all", &GridView::selectAll);
    onGrid(u"column-hide", &GridView::hideCurrentColumn);
    onGrid(u"columns-show", &GridView::showAllColumns);
    onGrid(u"column-pin", &GridView::togglePinned);
    onGrid(u"column-back", &GridView::moveColumnBack);
    onGrid(u"column-forward", &GridView::moveColumnForward);
    onGrid(u"column-narrower", &GridView::narrowColumn);
    onGrid(u"column-wider", &GridView::widenColumn);
    onGrid(u"column-fit", &GridView::fitCurrentColumn);
    onGrid(u"columns-fit", &GridView::fitAllColumns);
    on(u"read-cell", [this]() { m_clean->cellPanel().toggle(); });
    on(u"columns", [this]() { m_clean->chooseColumns(); });
    on(u"issues", [this]() { m_clean->showIssues(); });
    on(u"edit-cell", [this]() { m_clean->grid().editCurrent(); });
    on(u"find", [this]() { m_clean->findBar().open(); });
    on(u"find-next", [this]() { m_clean->findBar().findNext(); });
    on(u"find-previous", [this]() { m_clean->findBar().findPrevious(); });
    on(u"go-to-row", [this]() { goToRow(); });
    on(u"filter-text", [this]() {
        m_clean->showDock(u"filterDock"_s);
        m_clean->facets().focusText();
    });
    on(u"clear-filter", [this]() { m_clean->facets().clearAll(); });
    on(u"sort-rising", [this, column]() {
        m_clean->grid().sortBy(SortKey{column().value_or(0), SortKey::Direction::Rising});
    });
    on(u"sort-falling", [this, column]() {
        m_clean->grid().sortBy(SortKey{column().value_or(0), SortKey::Direction::Falling});
    });
    on(u"sort-none", [this]() { m_clean->grid().sortBy(std::nullopt); });
    on(u"facet", [this, column]() {
        m_clean->showDock(u"filterDock"_s);
        m_clean->facets().addFacet(column().value_or(0));
    });
    on(u"only-value", [this]() { showOnlyValue(); });
    on(u"cluster", [this]() { m_clean->openClusters(); });
    on(u"chart", [this]() { m_clean->chartColumn(); });
    on(u"column-menu", [this]() { m_clean->grid().showColumnMenu(); });
    on(u"remove-selected", [this]() { m_session->removeRows(m_clean->grid().selectedRows()); });
    for (const auto& [name, operation] : m_actions->operations()) {
        on(name, [this, column, id = operation]() { m_clean->openOperation(id, column()); });
    }
    on(u"note-question", [note]() { note(crowd::AnnotationType::Question); });
    on(u"note-comment", [note]() { note(crowd::AnnotationType::Comment); });
    on(u"note-evidence", [note]() { note(crowd::AnnotationType::Evidence); });
    on(u"note-cannot", [note]() { note(crowd::AnnotationType::CannotTell); });
}

void MainWindow::chooseFileToOpen(const QString& title, const QString& filter)
{
    FileRequest request;
    request.title = title;
    request.filter = filter;
    chooseFile(this, request, [this](const QString& path) { openFile(path); });
}

void MainWindow::cyclePane(int step)
{
    QList<QWidget*> panes{m_rail};
    if (mode() == Mode::Clean) {
        const QList<QDockWidget*> docks = m_clean->docks();
        for (QDockWidget* dock : docks.mid(0, 1)) {
            if (dock->isVisible() && !dock->visibleRegion().isEmpty())
                panes << dock;
        }
        panes << &m_clean->grid();
        for (QDockWidget* dock : docks.mid(1)) {
            if (dock->isVisible() && !dock->visibleRegion().isEmpty())
                panes << dock;
        }
    } else {
        panes << m_pages->currentWidget();
    }
    qsizetype current = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (QApplication::focusWidget()
            && (panes[i] == QApplication::focusWidget() || panes[i]->isAncestorOf(QApplication::focusWidget())))
            current = i;
    }
    for (qsizetype tried = 1; tried <= panes.size(); ++tried) {
        const qsizetype at = (current + step * tried + 2 * panes.size()) % panes.size();
        if (QWidget* target = firstFocusable(panes[at])) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainWindow::exportTable(workspace::Workspace::ExportForm form)
{
    FileRequest request;
    request.purpose = FileRequest::Purpose::Save;
    request.title = tr("Export the table");
    request.filter = tr("Tables (*.csv);;All files (*)");
    request.suffix = u"csv"_s;
    request.suggestion
        = QFileInfo(fromPath(m_session->workspace().path())).dir().filePath(text(m_session->tableName()) + u".csv"_s);
    chooseFile(this, request, [this, form](const QString& path) { writeTable(path, form); });
}

void MainWindow::writeTable(const QString& path, workspace::Workspace::ExportForm form)
{
    if (!m_session)
        return;
    setBusyReader(true);
    m_services.jobs.start(
        this, tr("Exporting"), Job::Visibility::Shown,
        [workspace = m_session->shared(), table = m_session->tableName(), file = toPath(path), form](
            base::JobContext& job) { return workspace->exportTable(table, file, form, base::Existing::Replace, job); },
        [this, path, form](const base::Result<void>& done) {
            setBusyReader(false);
            if (done) {
                announce(tr("Exported “%1”.").arg(QFileInfo(path).fileName()));
                return;
            }
            const QString problem = tr("The table was not exported");
            const bool canStandard = form == workspace::Workspace::ExportForm::Preserving
                && done.error().code == base::ErrorCode::ReleaseEncoding;
            if (!canStandard) {
                showError(this, problem, done.error());
                return;
            }
            ask(this, problem,
                sentence(done.error()) + u"\n\n"_s
                    + tr("In the standard form (RFC 4180) the file can hold every character, but it no longer has the "
                         "bytes of the original."),
                tr("Write it as UTF-8"),
                [this, path]() { writeTable(path, workspace::Workspace::ExportForm::Standard); });
        });
}

void MainWindow::exportOther(formats::ExportFormat format)
{
    struct Kind {
        QString filter;
        QString suffix;
    };
    const Kind kind = [format]() -> Kind {
        switch (format) {
        case formats::ExportFormat::JsonLines:
            return {tr("JSON Lines (*.jsonl);;All files (*)"), u"jsonl"_s};
        case formats::ExportFormat::GeoJson:
            return {tr("GeoJSON (*.geojson);;All files (*)"), u"geojson"_s};
        case formats::ExportFormat::Sqlite:
            return {tr("SQLite databases (*.sqlite);;All files (*)"), u"sqlite"_s};
        case formats::ExportFormat::Xlsx:
            break;
        }
        return {tr("Excel workbooks (*.xlsx);;All files (*)"), u"xlsx"_s};
    }();
    FileRequest request;
    request.purpose = FileRequest::Purpose::Save;
    request.title = tr("Export the table");
    request.filter = kind.filter;
    request.suffix = kind.suffix;
    request.suggestion = QFileInfo(fromPath(m_session->workspace().path()))
                             .dir()
                             .filePath(text(m_session->tableName()) + u'.' + kind.suffix);
    chooseFile(this, request, [this, format](const QString& path) {
        if (!m_session)
            return;
        m_services.jobs.start(
            this, tr("Exporting"), Job::Visibility::Shown,
            [table = m_session->table(), file = toPath(path), format](base::JobContext& job) {
                return formats::exportTable(table, {format, {}, {}, {}}, file, base::Existing::Replace, job);
            },
            [this, path](const base::Result<std::vector<base::Issue>>& issues) {
                if (!issues) {
                    showError(this, tr("The table was not exported"), issues.error());
                    return;
                }
                QStringList sentences;
                for (const base::Issue& issue : *issues)
                    sentences << sentence(issue);
                const QString done = tr("Exported “%1”.").arg(QFileInfo(path).fileName());
                announce(done);
                if (!sentences.isEmpty())
                    showInformation(this, done, sentences.join(u'\n'));
            });
    });
}

void MainWindow::saveCopy()
{
    FileRequest request;
    request.purpose = FileRequest::Purpose::Save;
    request.title = tr("Save a copy");
    request.filter = tr("Gleaner projects (*.gleaner)");
    request.suffix = u"gleaner"_s;
    const QFileInfo own(fromPath(m_session->workspace().path()));
    request.suggestion = own.dir().filePath(tr("%1 copy.gleaner").arg(own.completeBaseName()));
    chooseFile(this, request, [this](const QString& path) {
        if (!m_session)
            return;
        setBusyReader(true);
        m_services.jobs.start(
            this, tr("Saving a copy"), Job::Visibility::Shown,
            [workspace = m_session->shared(), file = toPath(path)](
                base::JobContext& job) { return workspace->saveCopy(file, job); },
            [this, path](const base::Result<void>& done) {
                setBusyReader(false);
                if (!done) {
                    showError(this, tr("The copy was not saved"), done.error());
                    return;
                }
                announce(tr("Saved “%1”.").arg(QFileInfo(path).fileName()));
                // Who copies a project that can't be changed wants to work on the copy.
                if (m_session && m_session->isReadOnly())
                    m_opener->openProject(path);
            });
    });
}

void MainWindow::keepSources()
{
    std::vector<std::string> tables;
    for (const project::SourceFile& source : m_session->sources().lost())
        tables.push_back(source.table);
    setBusyReader(true);
    m_services.jobs.start(
        m_session.get(), tr("Keeping the table in the project"), Job::Visibility::Shown,
        [workspace = m_session->owned(), tables](base::JobContext& job) { return workspace->takeIn(tables, job); },
        [this](const base::Result<void>& done) {
            setBusyReader(false);
            if (!done) {
                showError(this, tr("The table was not kept"), done.error());
                return;
            }
            m_session->sources().look();
            announce(tr("The table is in the project now."));
        });
}

void MainWindow::saveRecipe()
{
    FileRequest request;
    request.purpose = FileRequest::Purpose::Save;
    request.title = tr("Save the steps as a recipe");
    request.filter = tr("Recipes (*.json)");
    request.suffix = u"json"_s;
    chooseFile(this, request, [this](const QString& path) {
        if (!m_session)
            return;
        const std::string json = history::toJson(m_session->workspace().recipe()).dump(2) + '\n';
        if (const auto written = base::writeAtomically(toPath(path), json); !written)
            showError(this, tr("The recipe was not saved"), written.error());
        else
            announce(tr("Saved “%1”.").arg(QFileInfo(path).fileName()));
    });
}

void MainWindow::applyRecipe()
{
    FileRequest request;
    request.title = tr("Apply a recipe");
    request.filter = tr("Recipes (*.json);;All files (*)");
    chooseFile(this, request, [this](const QString& path) {
        if (!m_session)
            return;
        m_services.jobs.start(
            m_session.get(), tr("Reading the recipe"), Job::Visibility::Shown,
            [workspace = m_session->shared(), file = toPath(path)](
                base::JobContext&) { return readRecipe(*workspace, file); },
            [this](const base::Result<history::Recipe>& recipe) {
                if (recipe)
                    m_session->applyRecipe(*recipe);
                else
                    showError(this, tr("The recipe was not applied"), recipe.error());
            });
    });
}

void MainWindow::goToRow()
{
    const auto rows = static_cast<int>(m_session->workspace().base(m_session->tableName()).rowCount());
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(u"goToRow"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Go to a row"));
    dialog->setLabelText(tr("Row number in the file, 1 to %1:").arg(number(static_cast<std::size_t>(rows))));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, qMax(1, rows));
    dialog->setIntValue(static_cast<int>(m_clean->grid().currentOrdinal().value_or(0)) + 1);
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int row) {
        if (!m_clean->grid().goToCell(static_cast<table::RowOrdinal>(row - 1), std::nullopt))
            announce(tr("Row %1 is not shown: it is filtered out or removed.").arg(row));
        m_clean->grid().setFocus();
    });
    dialog->open();
}

void MainWindow::showOnlyValue()
{
    const auto row = m_clean->grid().currentOrdinal();
    const auto column = m_clean->grid().currentColumn();
    if (!row || !column)
        return;
    const table::Table& table = m_session->table();
    if (const auto position = table.rowOf(*row)) {
        m_clean->showDock(u"filterDock"_s);
        m_clean->facets().showOnly(*column, table::Cell(table.cell(*position, *column)));
    }
}

void MainWindow::showPackTrust()
{
    const auto& pack = m_session->workspace().pack();
    if (!pack)
        return;
    const TrustWords words = trustWords(pack->trust, text(pack->pack.city));
    QString explanation = words.meaning;
    if (isPracticeCity(pack->pack.city))
        explanation += u"\n\n"_s
            + tr("This is the practice city: its key is published with the program. For practice, not trust.");
    explanation += u"\n\n"_s
        + tr("Pack %1, version %2, signed on %3.")
              .arg(text(pack->pack.ref.id), QString::number(pack->pack.ref.version), text(pack->pack.day));
    explanation += u"\n"_s + tr("Key: %1").arg(text(pack->fingerprint));
    explanation += u"\n"_s + tr("Number of the city's key:") + u'\n' + groupedFingerprint(text(pack->pack.anchor));
    showInformation(this, words.headline, explanation);
}

void MainWindow::chooseTheme(Theme theme)
{
    m_services.settings.setTheme(theme);
    applyTheme(*qApp, theme);
}

} // namespace gleaner::ui
