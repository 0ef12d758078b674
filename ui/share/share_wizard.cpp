#include "ui/share/share_wizard.h"

#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/share/hand_in_step.h"
#include "ui/share/leaves_step.h"
#include "ui/share/notice_step.h"
#include "ui/share/sign_step.h"
#include "ui/widgets/labels.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QVBoxLayout>

#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

ShareWizard::ShareWizard(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_title(makeTitle(QString()))
    , m_progress(makeMuted(QString()))
    , m_steps(new QWidget)
    , m_notice(new NoticeStep)
    , m_leaves(new LeavesStep)
    , m_sign(new SignStep)
    , m_handIn(new HandInStep)
    , m_cancel(makeQuietButton(tr("Cancel")))
    , m_back(new QPushButton(tr("&Back")))
    , m_next(makePrimaryButton(tr("Ne&xt")))
{
    nameWidget(this, u"shareWizard"_s, tr("Hand in your work"));
    m_title->setObjectName(u"shareTitle"_s);
    m_progress->setObjectName(u"shareProgress"_s);
    nameWidget(m_cancel, u"cancelButton"_s, m_cancel->text());
    m_back->setObjectName(u"backButton"_s);
    m_back->setAccessibleName(tr("Back"));
    m_next->setObjectName(u"nextButton"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(m_progress);
    layout->addWidget(m_title);
    auto* pages = new QVBoxLayout(m_steps);
    pages->setContentsMargins(0, 0, 0, 0);
    for (QWidget* step : std::initializer_list<QWidget*>{m_notice, m_leaves, m_sign, m_handIn})
        pages->addWidget(step);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"shareScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_steps);
    layout->addWidget(scroll, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    layout->addLayout(buttons);

    connect(m_cancel, &QPushButton::clicked, this, [this] {
        stop();
        Q_EMIT closed();
    });
    connect(m_back, &QPushButton::clicked, this, &ShareWizard::back);
    connect(m_next, &QPushButton::clicked, this, &ShareWizard::next);
    connect(m_leaves, &LeavesStep::namesEdited, this, &ShareWizard::makeDraft);
    connect(m_sign, &SignStep::makeKeyRequested, this, [this] { m_access.makeKey(); });
    connect(m_sign, &SignStep::restoreKeyRequested, this, [this] { m_access.restoreKey(); });
    connect(m_handIn, &HandInStep::saved, this, [this](const QString& path) {
        Q_EMIT handedIn(m_handIn->property("identity").toString(), QFileInfo(path).fileName());
        m_next->setEnabled(true);
        m_next->setFocus();
    });
}

QString ShareWizard::city() const
{
    return m_workspace && m_workspace->pack() ? text(m_workspace->pack()->pack.city) : QString();
}

const std::string& ShareWizard::anchor() const { return m_workspace->pack()->pack.anchor; }

void ShareWizard::start(workspace::Workspace* workspace, workspace::Profile* profile, const ShareAccess& access)
{
    m_workspace = workspace;
    m_profile = profile;
    m_access = access;
    m_draft.reset();
    if (m_workspace->noticeAccepted()) {
        showStep(Step::Leaves);
        makeDraft();
    } else {
        m_notice->load(m_workspace->pack()->pack.notice, m_workspace->pack()->pack.city);
        showStep(Step::Notice);
    }
}

ShareWizard::~ShareWizard()
{
    if (!m_drafting)
        return;
    m_drafting->abandon();
    Q_EMIT busyChanged(false);
}

void ShareWizard::stop()
{
    m_draft.reset();
    m_draftAgain = false;
    m_draftUnwanted = true;
    if (m_drafting)
        m_drafting->cancel();
}

void ShareWizard::showStep(Step step)
{
    m_step = step;
    // Only the step that is shown decides how much room is needed: a stack would bring the tallest one's scroll bar.
    for (int index = 0; index < m_steps->layout()->count(); ++index)
        stepWidget(index)->setVisible(index == static_cast<int>(step));
    m_back->setVisible(step == Step::Sign);
    m_cancel->setVisible(step != Step::HandIn);
    m_next->setEnabled(true);
    switch (step) {
    case Step::Notice:
        m_progress->setText(tr("Before you begin"));
        m_title->setText(tr("The data-use notice"));
        m_next->setText(tr("I &accept"));
        break;
    case Step::Leaves:
        m_progress->setText(tr("Step 1 of 3"));
        m_title->setText(tr("Exactly what leaves this laptop"));
        m_next->setText(m_draft && m_draft->unchanged ? tr("Save the same fi&le again") : tr("Ne&xt"));
        m_next->setEnabled(m_draft.has_value());
        break;
    case Step::Sign:
        m_progress->setText(tr("Step 2 of 3"));
        m_title->setText(tr("Sign your work"));
        m_next->setText(tr("Si&gn"));
        refreshKey();
        break;
    case Step::HandIn:
        m_progress->setText(tr("Step 3 of 3"));
        m_title->setText(tr("Hand it in"));
        m_next->setText(tr("&Done"));
        break;
    }
    m_next->setAccessibleName(m_next->text().remove(u'&'));
    setAccessibleDescription(tr("%1: %2").arg(m_progress->text(), m_title->text()));
    focusWhatIsNext();
}

QWidget* ShareWizard::stepWidget(int index) const { return m_steps->layout()->itemAt(index)->widget(); }

void ShareWizard::focusWhatIsNext()
{
    // A key must be made before anything is signed, and the file saved before the end.
    if (m_next->isEnabled() && m_step != Step::HandIn)
        m_next->setFocus();
    else
        stepWidget(static_cast<int>(m_step))->setFocus();
}

void ShareWizard::makeDraft()
{
    m_draft.reset();
    m_next->setEnabled(false);
    m_draftUnwanted = false;
    if (m_drafting) {
        m_draftAgain = true;
        m_drafting->cancel();
        return;
    }
    Q_EMIT busyChanged(true);
    m_drafting = m_jobs.start(
        this, tr("Collecting what leaves"), Job::Visibility::Shown,
        [workspace = m_workspace, team = utf8(m_leaves->team()), room = utf8(m_leaves->room()), day = today()](
            base::JobContext& job) { return workspace->draftContribution(day, team, room, job); },
        [this](base::Result<workspace::ContributionDraft> draft) { takeDraft(std::move(draft)); });
}

void ShareWizard::takeDraft(base::Result<workspace::ContributionDraft> draft)
{
    m_drafting.reset();
    Q_EMIT busyChanged(false);
    if (m_draftUnwanted)
        return;
    if (std::exchange(m_draftAgain, false)) {
        makeDraft();
    } else if (!draft) {
        showError(this, tr("There is nothing ready to hand in."), draft.error());
        Q_EMIT closed();
    } else {
        m_draft = std::move(*draft);
        m_leaves->load(*m_draft);
        showStep(Step::Leaves);
    }
}

void ShareWizard::workChanged()
{
    if (!m_signing && m_workspace && (m_step == Step::Leaves || m_step == Step::Sign)) {
        showStep(Step::Leaves);
        makeDraft();
    }
}

void ShareWizard::next()
{
    switch (m_step) {
    case Step::Notice:
        if (const auto accepted = m_workspace->acceptNotice(today()); !accepted) {
            showError(this, tr("Your acceptance was not stored."), accepted.error());
            return;
        }
        showStep(Step::Leaves);
        makeDraft();
        break;
    case Step::Leaves:
        if (m_draft && m_draft->unchanged) {
            m_handIn->setProperty("identity", text(m_draft->unchanged->identity));
            m_handIn->load(*m_draft->unchanged, HandInStep::Origin::SameAsBefore, city(),
                noticeContact(m_workspace->pack()->pack.notice));
            showStep(Step::HandIn);
        } else {
            showStep(Step::Sign);
        }
        break;
    case Step::Sign:
        sign();
        break;
    case Step::HandIn:
        stop();
        Q_EMIT closed();
        break;
    }
}

void ShareWizard::back()
{
    if (m_step == Step::Sign)
        showStep(Step::Leaves);
}

void ShareWizard::refreshKey()
{
    if (m_step != Step::Sign || !m_workspace || !m_workspace->pack())
        return;
    const bool hasKey = m_access.hasKey();
    std::string signer;
    if (const auto seed = m_access.openSeed()) {
        if (const auto bytes = base::fromHex(anchor()); bytes && bytes->size() == std::tuple_size_v<base::Digest32>) {
            base::Digest32 digest{};
            std::copy(bytes->begin(), bytes->end(), digest.begin());
            signer = trust::personPair(*seed, digest, 0).signer();
        }
    } else if (const auto cities = m_profile->cities()) {
        for (const workspace::KnownCity& known : *cities) {
            if (known.anchor == anchor())
                signer = known.signer;
        }
    }
    m_sign->showKey(hasKey, city(), signer.empty() ? QString() : text(trust::pseudonym(signer)), text(signer));
    const bool keyIsNew = hasKey && !m_next->isEnabled();
    m_next->setEnabled(hasKey);
    if (keyIsNew)
        focusWhatIsNext();
}

void ShareWizard::sign()
{
    if (m_draft)
        m_access.withSeed(this, [this](const ShareAccess::Seed& seed) { contribute(seed); });
}

void ShareWizard::contribute(const ShareAccess::Seed& seed)
{
    // The name that is suggested comes from the signed bytes, so the first copy goes to a folder of its own; the person
    // then chooses where to save it. The project keeps the bundle in any case.
    const QTemporaryDir folder;
    if (!m_draft || !seed || m_step != Step::Sign)
        return;
    if (!folder.isValid()) {
        showError(this, tr("Nothing was signed."),
            {base::ErrorCode::FileUnwritable, {utf8(tr("temporary folder")), utf8(folder.errorString())}, {}});
        return;
    }
    m_signing = true; // the project tells of its new bundle before it returns
    const auto bundle = m_workspace->contribute(
        *m_draft, *seed, *m_profile, utf8(folder.filePath(u"contribution.glean"_s)), base::Existing::Replace);
    m_signing = false;
    if (!bundle) {
        showError(this, tr("Nothing was signed."), bundle.error());
        return;
    }
    m_handIn->setProperty("identity", text(bundle->identity));
    m_handIn->load(*bundle, HandInStep::Origin::SignedNow, city(), noticeContact(m_workspace->pack()->pack.notice));
    showStep(Step::HandIn);
}

} // namespace gleaner::ui
