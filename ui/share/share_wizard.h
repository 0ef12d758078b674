#pragma once

#include "core/workspace/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/share/share_access.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace gleaner::ui {

class HandInStep;
class LeavesStep;
class NoticeStep;
class SignStep;

/// The way from work to a signed file: notice (once), exactly what leaves, signature, hand in.
class ShareWizard : public QWidget {
    Q_OBJECT

public:
    explicit ShareWizard(JobRunner& jobs, QWidget* parent = nullptr);
    ~ShareWizard() override;

    /// Begins at the first step that is due. Both must outlive the wizard's use of them.
    void start(workspace::Workspace* workspace, workspace::Profile* profile, const ShareAccess& access);
    /// Drops the draft; nothing was written.
    void stop();
    void refreshKey();
    /// The project has changed: a draft that is not signed yet is made again.
    void workChanged();

Q_SIGNALS:
    void closed(); ///< back to the overview, finished or not
    void handedIn(const QString& identity, const QString& fileName);
    void busyChanged(bool busy);

private:
    enum class Step { Notice, Leaves, Sign, HandIn };
    void showStep(Step step);
    QWidget* stepWidget(int index) const;
    void focusWhatIsNext();
    void next();
    void back();
    void makeDraft();
    void takeDraft(base::Result<workspace::ContributionDraft> draft);
    void sign();
    void contribute(const ShareAccess::Seed& seed);
    QString city() const;
    const std::string& anchor() const;

    JobRunner& m_jobs;
    JobHandle m_drafting; ///< reads the project until it hands over its result, even when that is not wanted any more
    bool m_draftAgain = false;
    bool m_draftUnwanted = false;
    workspace::Workspace* m_workspace = nullptr;
    workspace::Profile* m_profile = nullptr;
    ShareAccess m_access;
    std::optional<workspace::ContributionDraft> m_draft;
    Step m_step = Step::Leaves;
    bool m_signing = false;
    QLabel* m_title;
    QLabel* m_progress;
    QWidget* m_steps; ///< one below the other, of which one is shown
    NoticeStep* m_notice;
    LeavesStep* m_leaves;
    SignStep* m_sign;
    HandInStep* m_handIn;
    QPushButton* m_cancel;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace gleaner::ui
