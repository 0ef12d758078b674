#include "ui/main_window/program.h"

#include "ui/messages/text.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

Program::Program(const StartOptions& options)
    : m_options(options)
{
    if (m_options.profileFolder.isEmpty()) {
        m_options.profileFolder
            = QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)).filePath(u"gleaner"_s);
    }
}

Program::~Program() = default;

base::Result<void> Program::start()
{
    auto profile = workspace::Profile::open(toPath(m_options.profileFolder));
    if (!profile)
        return base::forward(profile);
    m_profile = std::move(*profile);
    m_settings = std::make_unique<Settings>(m_options.profileFolder);
    m_languages.use(languageFor(m_options.language.isEmpty() ? m_settings->language() : m_options.language));
    applyTheme(*qApp, m_settings->theme());
    qApp->installEventFilter(&m_wheelGuard);
    QApplication::setWindowIcon(QIcon(u":/icons/gleaner.svg"_s));
    makeWindow();
    if (!m_options.file.isEmpty())
        m_window->openFile(m_options.file);
    return {};
}

void Program::makeWindow()
{
    m_window = std::make_unique<MainWindow>(WindowServices{m_jobs, *m_profile, *m_settings, findSamples()});
    // Queued: the window must not be taken away while its own menu is still at work.
    connect(m_window.get(), &MainWindow::languageChosen, this, &Program::changeLanguage, Qt::QueuedConnection);
    m_window->show();
}

void Program::changeLanguage(const QString& language)
{
    QString project;
    if (m_window->session())
        project = fromPath(m_window->session()->workspace().path());
    const MainWindow::Mode mode = m_window->mode();
    // The window goes and comes again; the program stays.
    QApplication::setQuitOnLastWindowClosed(false);
    const bool closed = m_window->close();
    QApplication::setQuitOnLastWindowClosed(true);
    if (!closed)
        return;
    m_settings->setLanguage(language);
    m_window.reset();
    m_languages.use(languageFor(language));
    makeWindow();
    if (project.isEmpty())
        m_window->setMode(mode);
    else
        m_window->openFile(project);
}

QStringList findSamples()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString& place : {u"../share/gleaner/samples"_s, u"samples"_s}) {
        const QDir folder(program.filePath(place));
        if (!folder.exists())
            continue;
        QStringList files;
        for (const QFileInfo& file : folder.entryInfoList({u"*.glean"_s, u"*.csv"_s}, QDir::Files, QDir::Name)) {
            // The answer key is for after the practice.
            if (!file.fileName().startsWith(u"answer-key"))
                files << file.canonicalFilePath();
        }
        std::sort(files.begin(), files.end(),
            [](const QString& a, const QString& b) { return a.endsWith(u".glean") && !b.endsWith(u".glean"); });
        return files;
    }
    return {};
}

} // namespace gleaner::ui
