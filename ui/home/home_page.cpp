#include "ui/home/home_page.h"

#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/style/icons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

QString folderName(const QString& path) { return QDir(QFileInfo(path).absolutePath()).dirName(); }

} // namespace

HomePage::HomePage(QWidget* parent)
    : QWidget(parent)
    , m_recent(new RecentList)
    , m_noRecent(new EmptyState(u"project"_s, tr("No project yet"),
          tr("Tables and packs that you open are kept as projects and listed here.")))
    , m_samples(new RecentList)
    , m_noSamples(makeMuted(tr("The practice pack is not installed.")))
    , m_unanswered(new RecentList)
    , m_allAnswered(makeMuted(tr("Nothing is waiting for an answer.")))
{
    nameWidget(this, u"homePage"_s, tr("Home"));
    nameWidget(m_recent, u"recentList"_s, tr("Recent projects"));
    nameWidget(m_samples, u"sampleList"_s, tr("Practice"));
    nameWidget(m_unanswered, u"unansweredList"_s, tr("Handed in, not yet answered"));

    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    nameWidget(scroll, u"homeScroll"_s, tr("Home"));
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto* page = new QWidget;
    scroll->setWidget(page);
    auto* center = new QHBoxLayout(page);
    center->setContentsMargins(32, 28, 32, 28);
    center->addStretch(1);
    auto* column = new QVBoxLayout;
    column->setSpacing(22);
    center->addLayout(column, 20);
    center->addStretch(1);

    column->addWidget(buildOpenCard());
    auto* columns = new QHBoxLayout;
    columns->setSpacing(22);
    columns->addWidget(buildSection(tr("Recent projects"), m_recent, m_noRecent), 3);
    auto* right = new QVBoxLayout;
    right->setSpacing(22);
    right->addWidget(buildSection(tr("Handed in, not yet answered"), m_unanswered, m_allAnswered));
    right->addWidget(buildSection(tr("Practice"), m_samples, m_noSamples));
    right->addStretch(1);
    columns->addLayout(right, 2);
    column->addLayout(columns);
    column->addStretch(1);

    for (RecentList* list : {m_recent, m_samples, m_unanswered})
        connect(list, &RecentList::chosen, this, &HomePage::openEntry);
    connect(m_recent, &RecentList::menuRequested, this, &HomePage::openMenu);
    refresh();
    setSamples({});
}

QWidget* HomePage::buildOpenCard()
{
    auto* card = makeCard(this);
    card->layout()->addWidget(makeTitle(tr("Clean your city's data, and hear what became of it"), card));
    card->layout()->addWidget(
        makeMuted(tr("Open a pack from your city, any CSV table, a project or an answer. You can also drop a file "
                     "anywhere in this window. Nothing leaves this laptop until you hand it in."),
            card));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    auto* open = makePrimaryButton(tr("Open a file …"), card);
    nameWidget(open, u"homeOpen"_s, tr("Open a pack, table, project or answer"));
    connect(open, &QPushButton::clicked, this, &HomePage::openRequested);
    auto* desk = new QPushButton(tr("City desk"), card);
    nameWidget(desk, u"homeCityDesk"_s, tr("Go to the city desk: review what residents handed in"));
    connect(desk, &QPushButton::clicked, this, &HomePage::cityDeskRequested);
    buttons->addWidget(open);
    buttons->addWidget(desk);
    buttons->addStretch(1);
    auto* box = static_cast<QVBoxLayout*>(card->layout());
    box->addSpacing(6);
    box->addLayout(buttons);
    return card;
}

QWidget* HomePage::buildSection(const QString& title, QWidget* list, QWidget* empty)
{
    auto* section = new QWidget(this);
    auto* layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeHeading(title, section));
    auto* card = makeCard(section);
    card->layout()->setContentsMargins(6, 6, 6, 6);
    card->layout()->addWidget(list);
    card->layout()->addWidget(empty);
    if (auto* words = qobject_cast<QLabel*>(empty))
        words->setMargin(10);
    layout->addWidget(card);
    layout->addStretch(1);
    return section;
}

void HomePage::setProfile(workspace::Profile* profile)
{
    m_profile = profile;
    refresh();
}

void HomePage::refresh()
{
    std::vector<HomeEntry> recent;
    std::vector<HomeEntry> unanswered;
    const std::vector<workspace::KnownProject> projects
        = m_profile ? m_profile->projects() : std::vector<workspace::KnownProject>();
    for (const workspace::KnownProject& project : projects) {
        HomeEntry entry;
        entry.path = fromPath(project.path);
        entry.title = project.title.empty() ? QFileInfo(entry.path).completeBaseName() : text(project.title);
        const bool there = QFileInfo::exists(entry.path);
        entry.presence = there ? HomeEntry::Presence::There : HomeEntry::Presence::Missing;
        entry.pin = project.pinned ? HomeEntry::Pin::Pinned : HomeEntry::Pin::None;
        entry.detail = there
            ? tr("%1 in folder %2, opened %3")
                  .arg(QFileInfo(entry.path).fileName(), folderName(entry.path), text(project.lastOpened))
            : tr("The file is not there any more (folder %1)").arg(folderName(entry.path));
        recent.push_back(entry);
        if (project.unanswered > 0 && there) {
            entry.detail = tr("%Ln bundle(s) without an answer", nullptr, static_cast<int>(project.unanswered));
            entry.pin = HomeEntry::Pin::None;
            unanswered.push_back(entry);
        }
    }
    m_recent->setEntries(recent);
    m_recent->setVisible(!recent.empty());
    m_noRecent->setVisible(recent.empty());
    m_unanswered->setEntries(unanswered);
    m_unanswered->setVisible(!unanswered.empty());
    m_allAnswered->setVisible(unanswered.empty());
}

void HomePage::setSamples(const QStringList& files)
{
    std::vector<HomeEntry> entries;
    for (const QString& file : files) {
        HomeEntry entry;
        entry.path = file;
        entry.title = QFileInfo(file).completeBaseName().replace(u'-', u' ');
        if (!entry.title.isEmpty())
            entry.title[0] = entry.title[0].toUpper();
        const bool pack = file.endsWith(u".glean");
        entry.kind = pack ? HomeEntry::Kind::Pack : HomeEntry::Kind::Table;
        entry.detail = pack ? tr("Practice pack of a made-up city, 2,000 requests") : tr("The same as a plain table");
        entries.push_back(entry);
    }
    m_samples->setEntries(entries);
    m_samples->setVisible(!entries.empty());
    m_noSamples->setVisible(entries.empty());
}

void HomePage::openEntry(const QString& path)
{
    if (QFileInfo::exists(path)) {
        Q_EMIT fileChosen(path);
        return;
    }
    ask(this, tr("“%1” is not there any more").arg(QFileInfo(path).fileName()),
        tr("It may have been moved or renamed, or lie on a stick that is not plugged in. Removing it from this list "
           "deletes nothing."),
        tr("Remove from the list"), [this, path]() {
            if (m_profile)
                (void)m_profile->forgetProject(toPath(path));
            refresh();
            Q_EMIT changed();
        });
}

void HomePage::openMenu(const QString& path, bool pinned, const QPoint& place)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"recentMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, path]() { openEntry(path); });
    menu->addAction(pinned ? tr("Unpin") : tr("Pin to the top"), this, [this, path, pinned]() {
        if (!m_profile)
            return;
        for (workspace::KnownProject project : m_profile->projects()) {
            if (fromPath(project.path) != path)
                continue;
            project.pinned = !pinned;
            if (const auto kept = m_profile->rememberProject(project); !kept)
                showError(this, tr("The list could not be saved"), kept.error());
        }
        refresh();
    });
    menu->addAction(tr("Remove from the list"), this, [this, path]() {
        if (m_profile)
            (void)m_profile->forgetProject(toPath(path));
        refresh();
        Q_EMIT changed();
    });
    menu->popup(place);
}

} // namespace gleaner::ui
