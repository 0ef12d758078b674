#pragma once

#include "core/formats/export.h"
#include "ui/jobs/job_runner.h"
#include "ui/main_window/settings.h"
#include "ui/session/project_session.h"

#include <QMainWindow>

class QLabel;
class QStackedWidget;

namespace gleaner::ui {

class ActionRegistry;
class CityPage;
class CleanPage;
class FileOpener;
class HomePage;
class KeyCommands;
class KeyMenu;
class ModeRail;
class ProjectCloser;
class SharePage;

/// What a window is given; all of it outlives the window.
struct WindowServices {
    JobRunner& jobs;
    workspace::Profile& profile;
    Settings& settings;
    QStringList samples; ///< practice files found beside the program
};

/// The one window: modes on the left, menus with every command, status line with the job bar. It joins the feature
/// folders, which know nothing of each other.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    enum class Mode { Home, Clean, Share, City };

    explicit MainWindow(const WindowServices& services);
    ~MainWindow() override;

    void setMode(Mode mode);
    Mode mode() const;
    void openFile(const QString& path);
    ProjectSession* session() const { return m_session.get(); }
    void closeProject();

    ActionRegistry& actions() const { return *m_actions; }
    CleanPage& cleanPage() const { return *m_clean; }
    HomePage& homePage() const { return *m_home; }
    SharePage& sharePage() const { return *m_share; }
    CityPage& cityPage() const { return *m_city; }
    KeyCommands& keys() const { return *m_keys; }

Q_SIGNALS:
    /// Another language was chosen: the program makes the window anew.
    void languageChosen(const QString& language);

protected:
    /// Enter presses the button that has the keyboard.
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildPages();
    void buildMenus();
    void buildStatusBar();
    void connectCommands();
    void connectProjectCommands();
    void connectPages();
    void showReading(const workspace::FirstScreen& screen);
    void stopReading();
    void adopt(std::shared_ptr<workspace::Workspace> workspace);
    void watchSession();
    std::shared_ptr<workspace::Workspace> leaveProject();
    void saveViewState();
    void rememberProject();
    void refreshActions();
    void showNotice(bool force);
    void showPackTrust();
    void setBusyReader(bool busy);
    void chooseFileToOpen(const QString& title, const QString& filter);
    void cyclePane(int step);
    void exportTable(workspace::Workspace::ExportForm form);
    void writeTable(const QString& path, workspace::Workspace::ExportForm form);
    void exportOther(formats::ExportFormat format);
    void saveCopy();
    void keepSources();
    void saveRecipe();
    void applyRecipe();
    void goToRow();
    void showOnlyValue();
    void chooseTheme(Theme theme);
    void announce(const QString& words);

    WindowServices m_services;
    std::unique_ptr<ProjectSession> m_session;
    ActionRegistry* m_actions;
    ProjectCloser* m_closer;
    FileOpener* m_opener;
    KeyCommands* m_keys;
    ModeRail* m_rail = nullptr;
    QStackedWidget* m_pages = nullptr;
    HomePage* m_home = nullptr;
    CleanPage* m_clean = nullptr;
    SharePage* m_share = nullptr;
    CityPage* m_city = nullptr;
    QLabel* m_counts = nullptr;
    int m_readers = 0; ///< background jobs that read the project
};

} // namespace gleaner::ui
