#pragma once

#include "ui/import/append_dialog.h"
#include "ui/import/import_dialog.h"
#include "ui/import/source_dialog.h"
#include "ui/jobs/job_runner.h"
#include "ui/main_window/project_closer.h"

#include "core/workspace/workspace.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace gleaner::ui {

/// Opens any file by its content: project, table (with the parse preview), pack (with trust in words), receipt,
/// contribution. Reads in the background, asks in dialogs, and hands over what came of it by signals.
class FileOpener : public QObject {
    Q_OBJECT
public:
    FileOpener(JobRunner& jobs, workspace::Profile& profile, ProjectCloser& closer, QWidget* window);

    void open(const QString& path);
    /// A project that is open already is only shown; one that is still being closed is opened right after.
    void openProject(const QString& path);
    /// Asks whether several tables become one, or one project each; of anything else the first file is opened.
    void openSeveral(const QStringList& dropped);
    /// The open project, which a receipt may belong to; null = none.
    void setCurrent(workspace::Workspace* workspace) { m_current = workspace; }
    /// Takes answers that came before their project into the open one; receiptStored() says that there were some.
    void takeInKept();
    /// Stops what is being opened; the file is not opened then, and no project is made.
    void cancelOpening();

Q_SIGNALS:
    /// Rows of a project that is still being read; followed by opened() or readingStopped().
    void firstScreen(const gleaner::workspace::FirstScreen& screen);
    void readingStopped(); ///< it failed or was cancelled after firstScreen()
    /// A project was opened or made; the receiver takes it.
    void opened(std::shared_ptr<gleaner::workspace::Workspace> workspace);
    void openAlready(); ///< what was to be opened is the open project
    void contributionOpened(const QString& path); ///< belongs on the city's desk
    void receiptStored(); ///< the open project has it now

private:
    void openTable(const QString& path);
    void askHowToRead(const QString& path, std::shared_ptr<const formats::Source> source,
        std::shared_ptr<const formats::Conversion> table, const formats::csv::Sniff& sniff);
    void askWhichTable(const QString& path, std::shared_ptr<const formats::Source> source);
    void createFromTable(const SourceTableChoice& choice);
    void createFromSeveral(const AppendFilesChoice& choice);
    void createEach(const QStringList& files);
    void openBundle(const QString& path);
    void showBundle(const QString& path, const bundle::Bundle& bundle, std::shared_ptr<const std::string> bytes);
    void openPack(const QString& path, const bundle::Bundle& pack, std::shared_ptr<const std::string> bytes);
    void createFromPack(const QString& project, std::shared_ptr<const std::string> bytes);
    void readProject(const QString& path);
    void openReceipt(const bundle::Bundle& receipt, std::shared_ptr<const std::string> bytes,
        std::vector<std::filesystem::path> tried);
    /// Opens or makes a project in the background, with its first screen on the way. One at a time: a new one takes the
    /// place of the one before.
    using Make = std::function<base::Result<std::shared_ptr<workspace::Workspace>>(
        base::JobContext& job, const workspace::ShowFirst& show)>;
    using Refused = std::function<void(const base::Error& error)>;
    void make(const QString& title, Make make, Refused refused);
    /// Explains a failure; a table file that a project misses can be looked for.
    void refuseProject(const QString& path, const base::Error& error);
    void findSource(const QString& project);
    bool isOpenForWriting(const QString& path) const;
    QString projectFolder() const;

    JobRunner& m_jobs;
    workspace::Profile& m_profile;
    ProjectCloser& m_closer;
    QPointer<QWidget> m_window;
    workspace::Workspace* m_current = nullptr;
    JobHandle m_opening;
    bool m_showing = false; ///< the first screen of m_opening is shown
};

} // namespace gleaner::ui
