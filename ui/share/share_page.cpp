#include "ui/share/share_page.h"

#include "ui/messages/text.h"
#include "ui/share/sent_list.h"
#include "ui/share/share_wizard.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

enum Page { EmptyPage, OverviewPage, WizardPage };

} // namespace

SharePage::SharePage(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
{
    setObjectName(u"sharePage"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    build();
}

void SharePage::build()
{
    setAccessibleName(tr("Share"));
    delete m_pages;
    m_pages = new QStackedWidget;
    layout()->addWidget(m_pages);
    m_empty = new EmptyState(u"share"_s, tr("Nothing to hand in yet"), QString());
    m_empty->setObjectName(u"shareEmpty"_s);
    connect(m_empty->addAction(tr("Open a pack…"), u"openPackButton"_s), &QPushButton::clicked, this,
        &SharePage::openRequested);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(makeOverview());
    m_wizard = new ShareWizard(m_jobs);
    m_pages->addWidget(m_wizard);
    connect(m_wizard, &ShareWizard::closed, this, [this] {
        m_pages->setCurrentIndex(OverviewPage);
        refresh();
    });
    connect(m_wizard, &ShareWizard::handedIn, this, &SharePage::handedIn);
    connect(m_wizard, &ShareWizard::busyChanged, this, &SharePage::busyChanged);
    refresh();
}

QWidget* SharePage::makeOverview()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(makeTitle(tr("Hand in your work")));
    m_explanation = makeText(QString());
    m_explanation->setObjectName(u"shareExplanation"_s);
    m_start = makePrimaryButton(tr("&Prepare a contribution…"));
    nameWidget(m_start, u"startSharingButton"_s, tr("Prepare a contribution"));
    m_sent = new SentList;
    layout->addWidget(m_explanation);
    layout->addWidget(m_start, 0, Qt::AlignLeft);
    layout->addSpacing(8);
    auto* heading = makeHeading(tr("Handed in from this project"));
    heading->setObjectName(u"sentHeading"_s);
    layout->addWidget(heading);
    layout->addWidget(m_sent, 1);
    layout->addStretch();
    connect(m_start, &QPushButton::clicked, this, &SharePage::startSharing);
    return page;
}

void SharePage::setProject(workspace::Workspace* workspace, workspace::Profile* profile)
{
    m_wizard->stop();
    m_workspace = workspace;
    m_profile = profile;
    m_pages->setCurrentIndex(EmptyPage);
    refresh();
}

void SharePage::setKeyAccess(ShareAccess access) { m_access = std::move(access); }

void SharePage::refresh()
{
    const bool fromPack = m_workspace && m_profile && m_workspace->pack();
    if (!fromPack) {
        m_empty->setTexts(m_workspace ? tr("This project has nobody to hand in to") : tr("Nothing to hand in yet"),
            m_workspace
                ? tr("It was not opened from a city's pack. You can clean, chart and export it; to hand work in, "
                     "open a pack.")
                : tr("Open a pack of a city, clean or annotate its data, then hand in your work here."));
        m_pages->setCurrentIndex(EmptyPage);
        return;
    }
    if (m_pages->currentIndex() == EmptyPage)
        m_pages->setCurrentIndex(OverviewPage);
    if (m_pages->currentIndex() == WizardPage)
        m_wizard->workChanged();
    m_explanation->setText(
        tr("Your changes, notes and charts go to %1 as one signed file. You see every byte before it leaves.")
            .arg(text(m_workspace->pack()->pack.city)));
    m_start->setEnabled(m_workspace->readOnlyReason().empty());
    m_start->setToolTip(
        m_start->isEnabled() ? QString() : tr("The project is open read-only. Save a copy to work on it."));
    const auto sent = m_workspace->sent();
    m_sent->load(sent);
    m_sent->setVisible(!sent.empty());
    findChild<QLabel*>(u"sentHeading"_s)->setVisible(!sent.empty());
}

void SharePage::refreshKey() { m_wizard->refreshKey(); }

void SharePage::startSharing()
{
    if (!m_workspace || !m_profile || !m_workspace->pack() || !m_workspace->readOnlyReason().empty())
        return;
    m_pages->setCurrentIndex(WizardPage);
    m_wizard->start(m_workspace, m_profile, m_access);
}

void SharePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

} // namespace gleaner::ui
