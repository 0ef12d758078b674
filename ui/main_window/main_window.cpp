#include "ui/main_window/main_window.h"

#include "ui/city/city_page.h"
#include "ui/facets/facet_panel.h"
#include "ui/grid/grid_view.h"
#include "ui/home/home_page.h"
#include "ui/import/notice_dialog.h"
#include "ui/jobs/job_bar.h"
#include "ui/keys/key_commands.h"
#include "ui/keys/key_menu.h"
#include "ui/main_window/action_registry.h"
#include "ui/main_window/clean_page.h"
#include "ui/main_window/file_opener.h"
#include "ui/main_window/mode_rail.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/receipts/receipts_dock.h"
#include "ui/session/project_title.h"
#include "ui/session/step_text.h"
#include "ui/share/share_page.h"
#include "ui/style/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/window_size.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const WindowServices& services)
    : m_services(services)
    , m_actions(new ActionRegistry(this))
    , m_closer(new ProjectCloser(services.jobs, this))
    , m_opener(new FileOpener(services.jobs, services.profile, *m_closer, this))
    , m_keys(new KeyCommands(services.jobs, this))
{
    nameWidget(this, u"mainWindow"_s, tr("Gleaner"));
    setWindowTitle(tr("Gleaner"));
    setAcceptDrops(true);
    m_keys->setProfile(&services.profile);
    buildPages();
    buildMenus();
    buildStatusBar();
    connectPages();
    connectCommands();
    connectProjectCommands();
    m_home->setProfile(&services.profile);
    m_home->setSamples(services.samples);
    refreshActions();
    setMode(Mode::Home);
    resizeWithinScreen(this, {1360, 860});
    restoreGeometry(services.settings.windowGeometry());
    qApp->installEventFilter(this);
    m_clean->restoreDocks(services.settings.dockState());
}

MainWindow::~MainWindow()
{
    // Views let go of the project before it goes. No window is left that the rest could hold up.
    if (const auto workspace = leaveProject()) {
        base::NullJob job;
        ProjectCloser::keepView(*workspace, job);
    }
    m_keys->setProfile(nullptr);
}

void MainWindow::buildPages()
{
    auto* center = new QWidget(this);
    auto* layout = new QHBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_rail = new ModeRail(center);
    layout->addWidget(m_rail);
    m_pages = new QStackedWidget(center);
    m_pages->setObjectName(u"pages"_s);
    layout->addWidget(m_pages, 1);
    m_home = new HomePage;
    m_clean = new CleanPage(*m_actions, m_services.jobs);
    m_share = new SharePage(m_services.jobs);
    m_city = new CityPage(m_services.jobs);
    for (QWidget* page : {static_cast<QWidget*>(m_home), static_cast<QWidget*>(m_clean), static_cast<QWidget*>(m_share),
             static_cast<QWidget*>(m_city)})
        m_pages->addWidget(page);
    auto* modes = new QActionGroup(this);
    const std::pair<const char16_t*, QString> names[] = {
        {u"mode-home", tr("Home")},
        {u"mode-clean", tr("Clean")},
        {u"mode-share", tr("Share")},
        {u"mode-city", tr("City desk")},
    };
    for (const auto& [name, words] : names) {
        QAction* action = m_actions->action(name);
        action->setCheckable(true);
        modes->addAction(action);
        m_rail->addMode(action, words);
    }
    m_rail->finish();
    setCentralWidget(center);
}

void MainWindow::buildMenus()
{
    const auto addMenu = [this](const QString& title, CommandMenu which) {
        QMenu* menu = menuBar()->addMenu(title);
        for (QAction* action : m_actions->actionsOf(which))
            menu->addAction(action);
        return menu;
    };
    menuBar()->setObjectName(u"menuBar"_s);
    addMenu(tr("&File"), CommandMenu::File);
    addMenu(tr("&Edit"), CommandMenu::Edit);
    QMenu* view = addMenu(tr("&View"), CommandMenu::View);
    auto* themes = new QActionGroup(this);
    for (const char16_t* name : {u"theme-system", u"theme-light", u"theme-dark"}) {
        QAction* action = m_actions->action(name);
        action->setCheckable(true);
        action->setChecked(action->objectName() == u"theme-"_s + themeName(m_services.settings.theme()));
        themes->addAction(action);
    }
    QMenu* columns = view->addMenu(tr("Columns"));
    columns->addActions(m_actions->actionsOf(CommandMenu::Columns));
    QMenu* docks = view->addMenu(tr("Panels"));
    for (QDockWidget* dock : m_clean->docks())
        docks->addAction(dock->toggleViewAction());
    QMenu* languages = view->addMenu(tr("Language"));
    languages->setObjectName(u"languageMenu"_s);
    // Each in its own script, offered only once it is complete.
    const std::pair<QString, QString> offered[] = {{u"en"_s, u"English"_s}, {u"es"_s, u"Español"_s}};
    auto* languageGroup = new QActionGroup(this);
    for (const auto& [code, name] : offered) {
        QAction* action = languages->addAction(name);
        action->setObjectName(u"language-"_s + code);
        action->setCheckable(true);
        action->setChecked(QLocale().name().startsWith(code));
        languageGroup->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = code]() { Q_EMIT languageChosen(chosen); });
    }
    addMenu(tr("&Clean"), CommandMenu::Clean);
    addMenu(tr("&Notes"), CommandMenu::Notes);
    QMenu* share = addMenu(tr("&Share"), CommandMenu::Share);
    auto* key = new KeyMenu(m_keys, this);
    key->setObjectName(u"keyMenu"_s);
    share->addMenu(key);
    addMenu(tr("Cit&y"), CommandMenu::City);
    addMenu(tr("&Help"), CommandMenu::Help);
    // Also where a platform hides the menu bar, the shortcuts must work.
    addActions(m_actions->all());
}

void MainWindow::buildStatusBar()
{
    statusBar()->setObjectName(u"statusBar"_s);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(new JobBar(m_services.jobs, this));
    connect(&m_services.jobs, &JobRunner::ranOutOfMemory, this, [this](const QString& what) {
        showError(this, tr("Not done: %1").arg(what), {base::ErrorCode::OutOfMemory, {}, {}});
    });
    m_counts = new QLabel(this);
    nameWidget(m_counts, u"rowCounts"_s, tr("Rows shown"));
    m_counts->setContentsMargins(8, 2, 12, 2);
    statusBar()->addPermanentWidget(m_counts);
}

void MainWindow::connectPages()
{
    connect(m_opener, &FileOpener::opened, this, &MainWindow::adopt);
    connect(m_opener, &FileOpener::firstScreen, this, &MainWindow::showReading);
    connect(m_opener, &FileOpener::readingStopped, this, &MainWindow::stopReading);
    connect(m_clean, &CleanPage::cancelReadingRequested, m_opener, &FileOpener::cancelOpening);
    connect(m_opener, &FileOpener::receiptStored, this, [this]() {
        setMode(Mode::Clean);
        m_clean->showDock(u"receiptsDock"_s);
        rememberProject();
    });
    connect(m_opener, &FileOpener::openAlready, this, [this]() {
        setMode(Mode::Clean);
        announce(tr("This project is open."));
    });
    connect(m_opener, &FileOpener::contributionOpened, this, [this](const QString& path) {
        setMode(Mode::City);
        if (m_city->hasRegistry()) {
            m_city->addContributions({path});
        } else {
            showInformation(this, tr("This file was made for a city"),
                tr("It is a contribution: what somebody hands in. Open the city's registry first, then add it to the "
                   "inbox."));
        }
    });
    const auto openAnything = [this]() { m_actions->action(u"open"_s)->trigger(); };
    connect(m_home, &HomePage::openRequested, this, openAnything);
    connect(m_home, &HomePage::fileChosen, this, &MainWindow::openFile);
    connect(m_home, &HomePage::cityDeskRequested, this, [this]() { setMode(Mode::City); });
    connect(m_share, &SharePage::openRequested, this, openAnything);
    connect(m_share, &SharePage::busyChanged, this, &MainWindow::setBusyReader);
    connect(m_share, &SharePage::handedIn, this, [this](const QString&, const QString& fileName) {
        announce(tr("Saved “%1”.").arg(fileName));
        rememberProject();
    });
    ShareAccess access;
    access.hasKey = [this]() { return m_keys->hasKey(); };
    access.openSeed = [this]() { return m_keys->keeper().seed(); };
    access.withSeed = [this](QObject* receiver, std::function<void(ShareAccess::Seed)> then) {
        m_keys->withSeed(receiver, std::move(then));
    };
    access.makeKey = [this]() { m_keys->makeKey(); };
    access.restoreKey = [this]() { m_keys->restoreKey(); };
    m_share->setKeyAccess(access);
    connect(m_keys, &KeyCommands::identityChanged, m_share, &SharePage::refreshKey);
    connect(&m_keys->keeper(), &KeyKeeper::opened, m_share, &SharePage::refreshKey);
    connect(&m_keys->keeper(), &KeyKeeper::forgotten, m_share, &SharePage::refreshKey);
    connect(m_clean, &CleanPage::cellCountsChanged, m_counts, &QLabel::setText);
    connect(m_clean, &CleanPage::told, this, &MainWindow::announce);
    connect(m_clean, &CleanPage::saveCopyRequested, this, &MainWindow::saveCopy);
    connect(m_clean, &CleanPage::keepSourcesRequested, this, &MainWindow::keepSources);
    connect(
        m_clean, &CleanPage::receiptOpenRequested, this, [this]() { m_actions->action(u"receipt-open"_s)->trigger(); });
    m_city->setReviewer(m_services.settings.reviewer());
    connect(m_city, &CityPage::reviewerChosen, this,
        [this](const QString& reviewer) { m_services.settings.setReviewer(reviewer); });
    connect(m_city, &CityPage::registryOpened, this,
        [this](const QString& folder) { m_services.settings.setRegistryFolder(folder); });
}

void MainWindow::setMode(Mode mode)
{
    m_pages->setCurrentIndex(static_cast<int>(mode));
    const char16_t* names[] = {u"mode-home", u"mode-clean", u"mode-share", u"mode-city"};
    m_actions->action(names[static_cast<int>(mode)])->setChecked(true);
    m_counts->setVisible(mode == Mode::Clean);
    if (mode == Mode::Home)
        m_home->refresh();
    if (mode == Mode::Share)
        m_share->refresh();
    if (mode == Mode::City && !m_city->hasRegistry()) {
        const QString folder = m_services.settings.registryFolder();
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            m_city->openFolder(folder);
    }
}

MainWindow::Mode MainWindow::mode() const { return static_cast<Mode>(m_pages->currentIndex()); }

void MainWindow::openFile(const QString& path) { m_opener->open(path); }

void MainWindow::showReading(const workspace::FirstScreen& screen)
{
    closeProject();
    m_clean->showReading(screen);
    setMode(Mode::Clean);
    m_clean->grid().setFocus();
    setWindowTitle(tr("%1 – Gleaner").arg(text(screen.title)));
}

void MainWindow::stopReading()
{
    m_clean->setSession(nullptr);
    setWindowTitle(tr("Gleaner"));
    setMode(Mode::Home);
}

void MainWindow::adopt(std::shared_ptr<workspace::Workspace> workspace)
{
    // Columns may have been widened or hidden while the table was still being read.
    const bool wasReading = m_clean->isReading();
    const base::Json columns = wasReading ? m_clean->grid().columnStates() : base::Json();
    closeProject();
    m_session = std::make_unique<ProjectSession>(std::move(workspace), m_services.jobs);
    m_opener->setCurrent(&m_session->workspace());
    watchSession();
    m_clean->setSession(m_session.get());
    m_share->setProject(&m_session->workspace(), &m_services.profile);
    if (const auto view = m_session->workspace().setting("view"); view && *view)
        m_clean->restoreViewState(**view);
    m_clean->grid().restoreColumnStates(columns);
    rememberProject();
    setWindowTitle(tr("%1 – Gleaner").arg(projectTitle(m_session->workspace())));
    refreshActions();
    if (!wasReading) {
        setMode(Mode::Clean);
        m_clean->grid().setFocus();
    }
    showNotice(false);
    m_opener->takeInKept();
}

void MainWindow::watchSession()
{
    ProjectSession* session = m_session.get();
    connect(session, &ProjectSession::failed, this, [this](const QString& what, const base::Error& error) {
        showError(this, tr("Not done: %1").arg(what), error);
    });
    connect(session, &ProjectSession::stepDone, this, &MainWindow::announce);
    connect(session, &ProjectSession::recipeApplied, this,
        [this](int steps) { announce(tr("%Ln step(s) of the recipe applied.", nullptr, steps)); });
    connect(session, &ProjectSession::historyChanged, this, &MainWindow::refreshActions);
    connect(session, &ProjectSession::bundlesChanged, m_share, &SharePage::refresh);
    connect(session, &ProjectSession::receiptsChanged, m_share, &SharePage::refresh);
    connect(session, &ProjectSession::historyChanged, m_share, &SharePage::refresh);
    connect(session, &ProjectSession::notesChanged, m_share, &SharePage::refresh);
}

void MainWindow::closeProject()
{
    if (auto workspace = leaveProject())
        m_closer->close(std::move(workspace));
}

std::shared_ptr<workspace::Workspace> MainWindow::leaveProject()
{
    if (!m_session)
        return nullptr;
    saveViewState();
    std::shared_ptr<workspace::Workspace> workspace = m_session->owned();
    m_clean->setSession(nullptr);
    m_share->setProject(nullptr, nullptr);
    m_opener->setCurrent(nullptr);
    m_session.reset();
    m_readers = 0;
    setWindowTitle(tr("Gleaner"));
    refreshActions();
    return workspace;
}

void MainWindow::saveViewState()
{
    m_services.settings.setDockState(m_clean->saveState());
    // How a table is looked at is worth keeping, but never worth a message: a read-only project just doesn't.
    if (m_session && !m_session->isReadOnly())
        (void)m_session->workspace().setSetting("view", m_clean->viewState());
}

void MainWindow::rememberProject()
{
    if (!m_session)
        return;
    const workspace::Workspace& workspace = m_session->workspace();
    workspace::KnownProject known;
    for (const workspace::KnownProject& project : m_services.profile.projects()) {
        if (project.path == workspace.path())
            known = project;
    }
    known.path = workspace.path();
    known.title = utf8(projectTitle(workspace));
    known.lastOpened = today();
    if (workspace.pack())
        known.baseDigest = workspace.pack()->pack.ref.digest;
    known.unanswered = 0;
    for (const workspace::SentState& sent : workspace.sent())
        known.unanswered += sent.answered ? 0 : 1;
    (void)m_services.profile.rememberProject(known);
}

void MainWindow::refreshActions()
{
    const bool writable = m_session && !m_session->isReadOnly() && m_readers == 0;
    m_actions->setProjectState(!m_session ? ActionRegistry::ProjectState::None
            : writable                    ? ActionRegistry::ProjectState::Writable
                                          : ActionRegistry::ProjectState::ReadOnly);
    QAction* undo = m_actions->action(u"undo"_s);
    QAction* redo = m_actions->action(u"redo"_s);
    undo->setText(tr("Undo"));
    redo->setText(tr("Redo"));
    const bool hasPack = m_session && m_session->workspace().pack();
    m_actions->action(u"about-pack"_s)->setEnabled(hasPack);
    m_actions->action(u"notice"_s)->setEnabled(hasPack);
    if (!m_session)
        return;
    const history::History& history = m_session->workspace().history();
    const auto named = [this, &history](const QString& pattern, std::size_t at) {
        const history::HistoryEntry& entry = history.entries()[at];
        return pattern.arg(
            stepTitle(entry.step, m_session->workspace().base(entry.step.table).schema()), summaryText(entry.summary));
    };
    if (history.canUndo())
        undo->setText(named(tr("Undo: %1, %2"), history.position() - 1));
    if (history.canRedo())
        redo->setText(named(tr("Redo: %1, %2"), history.position()));
    undo->setEnabled(writable && history.canUndo());
    redo->setEnabled(writable && history.canRedo());
}

void MainWindow::setBusyReader(bool busy)
{
    m_readers = qMax(0, m_readers + (busy ? 1 : -1));
    m_clean->setEditing(m_readers > 0 ? CleanPage::Editing::Paused : CleanPage::Editing::Allowed);
    refreshActions();
}

void MainWindow::showNotice(bool force)
{
    if (!m_session || !m_session->workspace().pack())
        return;
    workspace::Workspace& workspace = m_session->workspace();
    const bool accepted = workspace.noticeAccepted() || m_session->isReadOnly();
    if (accepted && !force)
        return;
    const bundle::Pack& pack = workspace.pack()->pack;
    auto* dialog = new NoticeDialog(pack.notice, text(pack.city),
        accepted ? NoticeDialog::Purpose::ReadAgain : NoticeDialog::Purpose::Accept, this);
    connect(dialog, &QDialog::accepted, m_session.get(), [this, accepted]() {
        if (accepted || !m_session)
            return;
        if (const auto stored = m_session->workspace().acceptNotice(today()); !stored)
            showError(this, tr("The notice was not accepted"), stored.error());
        m_share->refresh();
    });
    dialog->open();
}

void MainWindow::announce(const QString& words)
{
    statusBar()->showMessage(words, 8000);
    QAccessibleEvent event(statusBar(), QAccessible::NameChanged);
    statusBar()->setAccessibleName(words);
    QAccessible::updateAccessibility(&event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_readers > 0 || m_city->isBusy()) {
        announce(tr("Something is being written. Closing is possible in a moment."));
        event->ignore();
        return;
    }
    m_services.settings.setWindowGeometry(saveGeometry());
    saveViewState();
    QMainWindow::closeEvent(event);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    // Outside of dialogs Qt presses the button that has the keyboard by Space alone; people press Enter.
    auto* button = event->type() == QEvent::KeyPress ? qobject_cast<QAbstractButton*>(watched) : nullptr;
    if (!button || !button->hasFocus() || button->window() != this)
        return QMainWindow::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || (key->modifiers() & ~Qt::KeypadModifier) || button->isCheckable())
        return QMainWindow::eventFilter(watched, event);
    if (auto* tool = qobject_cast<QToolButton*>(button); tool && tool->popupMode() == QToolButton::InstantPopup)
        tool->showMenu();
    else
        button->click();
    return true;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    event->acceptProposedAction();
    if (mode() == Mode::City && m_city->hasRegistry() && !files.isEmpty())
        m_city->addContributions(files);
    else if (files.size() > 1)
        m_opener->openSeveral(files);
    else if (!files.isEmpty())
        openFile(files.first());
}

} // namespace gleaner::ui
