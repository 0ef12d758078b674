#pragma once

#include "ui/main_window/languages.h"
#include "ui/main_window/main_window.h"
#include "ui/widgets/wheel_guard.h"

namespace gleaner::ui {

/// What is asked of the program at its start.
struct StartOptions {
    QString profileFolder; ///< empty = "gleaner" in the user's data folder
    QString language; ///< empty = as last time, else of the system
    QString file; ///< empty = home screen
};

/// The running program: profile, settings, language and the window. Choosing another language makes the window anew
/// around the open project, so that no text stays behind.
class Program : public QObject {
    Q_OBJECT
public:
    explicit Program(const StartOptions& options);
    ~Program() override;

    /// Opens the profile and shows the window. Fails when the profile's folder can't be used.
    base::Result<void> start();
    MainWindow* window() const { return m_window.get(); }

private:
    void makeWindow();
    void changeLanguage(const QString& language);

    StartOptions m_options;
    Languages m_languages;
    WheelGuard m_wheelGuard;
    JobRunner m_jobs;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<workspace::Profile> m_profile;
    std::unique_ptr<MainWindow> m_window;
};

/// Practice files beside the program: in the build tree, installed, or in a portable folder.
QStringList findSamples();

} // namespace gleaner::ui
