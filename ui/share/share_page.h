#pragma once

#include "core/workspace/workspace.h"
#include "ui/share/share_access.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace gleaner::ui {

class EmptyState;
class JobRunner;
class SentList;
class ShareWizard;

/// The mode "Share": what was handed in and whether it is answered, and the way to hand in more. Shows an empty state
/// while there is no project, or the project did not come from a pack.
class SharePage : public QWidget {
    Q_OBJECT

public:
    explicit SharePage(JobRunner& jobs, QWidget* parent = nullptr);

    /// Both must outlive the page's use of them; null = no project open. `access` reaches the person's key.
    void setProject(workspace::Workspace* workspace, workspace::Profile* profile);
    void setKeyAccess(ShareAccess access);

public Q_SLOTS:
    /// Bundles, receipts or work have changed.
    void refresh();
    /// A key was made, opened or forgotten.
    void refreshKey();
    /// Begins (or begins again) at the first page of the wizard.
    void startSharing();

Q_SIGNALS:
    /// The action of the empty state: open a pack.
    void openRequested();
    /// A bundle was signed and saved under this name.
    void handedIn(const QString& identity, const QString& fileName);
    /// While true a job reads the project: it must not be changed or closed.
    void busyChanged(bool busy);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* makeOverview();

    JobRunner& m_jobs;
    workspace::Workspace* m_workspace = nullptr;
    workspace::Profile* m_profile = nullptr;
    ShareAccess m_access;
    QStackedWidget* m_pages = nullptr;
    EmptyState* m_empty = nullptr;
    QLabel* m_explanation = nullptr;
    QPushButton* m_start = nullptr;
    SentList* m_sent = nullptr;
    ShareWizard* m_wizard = nullptr;
};

} // namespace gleaner::ui
