#include "ui/city/city_page.h"

#include "ui/city/create_registry_dialog.h"
#include "ui/city/desk.h"
#include "ui/city/desk_view.h"
#include "ui/city/folder_chooser.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QDir>
#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

enum Page { EmptyPage, DeskPage };

} // namespace

CityPage::CityPage(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_desk(new Desk(jobs, this))
{
    setObjectName(u"cityPage"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    connect(m_desk, &Desk::busyChanged, this, &CityPage::busyChanged);
    build();
}

void CityPage::build()
{
    setAccessibleName(tr("City desk"));
    delete m_pages;
    m_pages = new QStackedWidget;
    layout()->addWidget(m_pages);
    auto* empty = new EmptyState(u"city"_s, tr("The city desk"),
        tr("Here a city builds packs, reviews what people handed in, publishes releases and answers everybody. All of "
           "it "
           "lies in one folder, the registry."));
    empty->setObjectName(u"cityEmpty"_s);
    connect(empty->addAction(tr("Open or set up a registry…"), u"openRegistryButton"_s), &QPushButton::clicked, this,
        &CityPage::chooseAndOpen);
    m_pages->addWidget(empty);
    auto* view = new DeskView(m_desk, m_jobs);
    connect(view, &DeskView::closeRequested, this, [this] { setRegistry(nullptr); });
    connect(view, &DeskView::reviewerChosen, this, &CityPage::reviewerChosen);
    // At a large font the desk is higher than a small screen.
    auto* scroll = new QScrollArea;
    nameWidget(scroll, u"deskScroll"_s, tr("City desk"));
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFocusProxy(view);
    scroll->setWidget(view);
    m_pages->addWidget(scroll);
    m_pages->setCurrentIndex(m_desk->isOpen() ? DeskPage : EmptyPage);
}

void CityPage::setRegistry(std::shared_ptr<registry::Registry> registry)
{
    m_desk->setRegistry(std::move(registry));
    m_pages->setCurrentIndex(m_desk->isOpen() ? DeskPage : EmptyPage);
    m_pages->currentWidget()->setFocus();
}

void CityPage::setReviewer(const QString& reviewer) { m_desk->setReviewer(utf8(reviewer.trimmed())); }
bool CityPage::hasRegistry() const { return m_desk->isOpen(); }
bool CityPage::isBusy() const { return m_desk->isBusy(); }

void CityPage::chooseAndOpen()
{
    chooseFolder(this, tr("Folder of the registry"), [this](const QString& folder) { openFolder(folder); });
}

void CityPage::openFolder(const QString& folder)
{
    m_jobs.start(
        this, tr("Opening the registry"), Job::Visibility::Shown,
        [folder](base::JobContext&) { return registry::Registry::open(utf8(folder)); },
        [this, folder](Opened opened) {
            if (!opened && opened.error().code == base::ErrorCode::NotARegistry)
                createIn(folder);
            else
                take(std::move(opened), folder, tr("The registry was not opened."));
        });
}

void CityPage::createIn(const QString& folder)
{
    auto* dialog = new CreateRegistryDialog(QDir(folder).dirName(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, folder] {
        const CreateRegistryDialog::Options chosen = dialog->options();
        m_jobs.start(
            this, tr("Setting up the city"), Job::Visibility::Shown,
            [folder, chosen](base::JobContext&) {
                return registry::Registry::create(utf8(folder), chosen.city, today(), chosen.passphrase);
            },
            [this, folder](Opened opened) { take(std::move(opened), folder, tr("The city was not set up.")); });
    });
    dialog->open();
}

void CityPage::take(Opened opened, const QString& folder, const QString& whatWasTried)
{
    if (!opened) {
        showError(this, whatWasTried, opened.error());
        return;
    }
    setRegistry(std::move(*opened));
    Q_EMIT registryOpened(folder);
}

void CityPage::addContributions(const QStringList& files) { m_desk->takeIn(files); }

void CityPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

} // namespace gleaner::ui
