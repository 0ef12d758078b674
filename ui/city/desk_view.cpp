#include "ui/city/desk_view.h"

#include "core/formats/csv/document.h"
#include "core/formats/csv/sniffer.h"
#include "ui/city/build_pack_dialog.h"
#include "ui/city/desk.h"
#include "ui/city/folder_chooser.h"
#include "ui/city/inbox_view.h"
#include "ui/city/receipts_dialog.h"
#include "ui/city/release_view.h"
#include "ui/city/review_view.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/passphrase_dialog.h"

#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <numeric>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// The best reading of a table, and the second where that is as good.
base::Result<std::vector<TableReading>> readingsOf(const QString& path)
{
    const auto bytes = base::mapFile(utf8(path));
    if (!bytes)
        return base::forward(bytes);
    const auto sniffed = formats::csv::sniff((*bytes)->view(), base::shownName(utf8(path)));
    if (!sniffed)
        return base::forward(sniffed);
    std::vector<TableReading> readings;
    for (const formats::csv::Reading& reading : sniffed->readings) {
        if (readings.size() == (sniffed->ambiguous ? 2U : 1U))
            break;
        const auto head = formats::csv::readHead(*bytes, reading.dialect, "table", 1);
        if (!head)
            return base::forward(head);
        QStringList names;
        for (const table::ColumnInfo& column : head->table.schema().columns)
            names << text(column.name);
        readings.push_back({reading.dialect, names});
    }
    return readings;
}

} // namespace

DeskView::DeskView(Desk* desk, JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_jobs(jobs)
    , m_city(makeTitle(QString()))
    , m_facts(makeMuted(QString()))
    , m_packs(new QComboBox)
    , m_build(new QPushButton(tr("&Build a pack…")))
    , m_save(new QPushButton(tr("Save the pac&k…")))
    , m_tabs(new QTabWidget)
    , m_message(makeText(QString()))
{
    nameWidget(this, u"deskView"_s, tr("City desk"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 12);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    auto* inbox = new InboxView(m_desk);
    auto* review = new ReviewView(m_desk);
    auto* release = new ReleaseView(m_desk);
    nameWidget(m_tabs, u"deskTabs"_s, tr("Work of the city desk"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(inbox, tr("&Inbox"));
    m_tabs->addTab(review, tr("Revie&w"));
    m_tabs->addTab(release, tr("Releases and &receipts"));
    setFocusProxy(m_tabs);
    layout->addWidget(m_tabs, 1);
    m_message->setObjectName(u"deskMessage"_s);
    layout->addWidget(m_message);

    connect(inbox, &InboxView::addRequested, this, &DeskView::chooseContributions);
    connect(inbox, &InboxView::filesDropped, m_desk, &Desk::takeIn);
    connect(review, &ReviewView::addRequested, this, &DeskView::chooseContributions);
    connect(review, &ReviewView::decisionsMade, this, &DeskView::decide);
    connect(release, &ReleaseView::publishRequested, this, &DeskView::publish);
    connect(release, &ReleaseView::receiptsRequested, this, &DeskView::writeReceipts);
    connect(m_desk, &Desk::loaded, this, &DeskView::load);
    connect(m_desk, &Desk::busyChanged, this, &DeskView::load);
    connect(m_desk, &Desk::intakeDone, this, [this] { m_tabs->setCurrentIndex(0); });
    connect(m_desk, &Desk::decided, this, &DeskView::tell);
    connect(m_desk, &Desk::failed, this,
        [this](const QString& tried, const base::Error& error) { showError(this, tried, error); });
    connect(m_desk, &Desk::unlocked, this, [this] {
        if (const auto then = std::exchange(m_afterUnlock, {}))
            then();
    });
    connect(m_desk, &Desk::unlockFailed, this, [this](const base::Error& error) { askPassphrase(sentence(error)); });
    connect(m_desk, &Desk::packBuilt, this, [this](const QString& pack) {
        tell(tr("The pack %1 is built and signed. Save it, then give it to everybody who wants to help.").arg(pack));
        savePack();
    });
    connect(m_desk, &Desk::published, this, [this](qint64 version, const QString&) {
        tell(tr("Version %1 is published: the tables, the new pack and the changelog lie in the folder that you chose. "
                "Write receipts next.")
                 .arg(version));
    });
    connect(m_desk, &Desk::receiptsWritten, this, [this](const QStringList& names, const QString&) {
        tell(tr("%Ln receipt(s) written: %1. Send each back the way its contribution came.", nullptr,
            static_cast<int>(names.size()))
                 .arg(names.join(tr(", "))));
    });
    load();
}

QWidget* DeskView::makeHead()
{
    m_city->setObjectName(u"cityName"_s);
    m_facts->setObjectName(u"registryFacts"_s);
    nameWidget(m_packs, u"packChoice"_s, tr("Pack"));
    m_packs->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    nameWidget(m_build, u"openBuildPackButton"_s, tr("Build a pack"));
    nameWidget(m_save, u"savePackButton"_s, tr("Save the pack as a file"));
    auto* close = makeQuietButton(tr("C&lose the desk"));
    nameWidget(close, u"closeDeskButton"_s, tr("Close the desk"));
    connect(m_build, &QPushButton::clicked, this, &DeskView::buildPack);
    connect(m_save, &QPushButton::clicked, this, &DeskView::savePack);
    connect(close, &QPushButton::clicked, this, &DeskView::closeRequested);
    connect(m_packs, &QComboBox::activated, this,
        [this](int index) { m_desk->choosePack(utf8(m_packs->itemData(index).toString())); });
    auto* head = new QWidget;
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto* first = new QHBoxLayout;
    first->addWidget(m_city, 1);
    first->addWidget(close);
    layout->addLayout(first);
    layout->addWidget(m_facts);
    auto* second = new QHBoxLayout;
    auto* packLabel = new QLabel(tr("&Pack:"));
    packLabel->setBuddy(m_packs);
    second->addWidget(packLabel);
    second->addWidget(m_packs);
    second->addWidget(m_save);
    second->addStretch();
    second->addWidget(m_build);
    layout->addLayout(second);
    return head;
}

void DeskView::load()
{
    const registry::RegistryState& state = m_desk->state();
    m_city->setText(text(state.city));
    m_facts->setText(tr("Anchor %1 · %2 · %3")
                         .arg(text(state.anchor.substr(0, 16)),
                             tr("%Ln contribution(s)", nullptr, static_cast<int>(state.contributions)),
                             state.parked == 0 ? tr("log entry %1").arg(state.logSeq)
                                               : tr("%Ln set aside", nullptr, static_cast<int>(state.parked))));
    m_facts->setToolTip(text(state.anchor));
    fillPacks();
    const bool ready = !m_desk->isBusy();
    m_build->setEnabled(ready);
    m_packs->setEnabled(ready && m_packs->count() > 0);
    m_save->setEnabled(ready && !m_desk->pack().empty());
    const std::size_t open = std::accumulate(m_desk->groups().begin(), m_desk->groups().end(), std::size_t{0},
        [](std::size_t sum, const registry::ReviewGroup& group) { return sum + group.openItems; });
    m_tabs->setTabText(1, open == 0 ? tr("Revie&w") : tr("Revie&w (%1)").arg(number(open)));
}

void DeskView::fillPacks()
{
    m_packs->clear();
    for (const std::string& pack : m_desk->packs())
        m_packs->addItem(text(pack), text(pack));
    m_packs->setCurrentIndex(m_packs->findData(text(m_desk->pack())));
    m_packs->setPlaceholderText(tr("none yet"));
}

void DeskView::tell(const QString& sentence)
{
    m_message->setText(sentence);
    m_message->setAccessibleName(sentence);
    QAccessibleEvent event(m_message, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void DeskView::chooseContributions()
{
    chooseFiles(this, tr("Add contributions"), tr("Gleaner bundles (*.glean)"),
        [this](const QStringList& files) { m_desk->takeIn(files); });
}

void DeskView::buildPack()
{
    auto* dialog = new BuildPackDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &BuildPackDialog::tableAdded, dialog, [this, dialog](const QString& file) { readTable(dialog, file); });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        registry::PackBuildRequest request = dialog->options();
        request.day = today();
        withKeys([this, request] { m_desk->buildPack(request); });
    });
    dialog->open();
}

void DeskView::readTable(BuildPackDialog* dialog, const QString& file)
{
    m_jobs.start(
        dialog, tr("Reading the header"), Job::Visibility::Quiet,
        [file](base::JobContext&) { return readingsOf(file); },
        [dialog, file](const base::Result<std::vector<TableReading>>& readings) {
            if (readings)
                dialog->setReadings(file, *readings);
            else
                showError(dialog, DeskView::tr("This file can't be a table of a pack."), readings.error());
        });
}

void DeskView::savePack()
{
    FileRequest request;
    request.purpose = FileRequest::Purpose::Save;
    request.title = tr("Save the pack");
    request.filter = tr("Gleaner bundles (*.glean)");
    request.suggestion = u"%1-%2.glean"_s.arg(text(m_desk->pack())).arg(qMax<std::int64_t>(1, m_desk->packVersion()));
    request.suffix = u"glean"_s;
    chooseFile(this, request, [this](const QString& path) { m_desk->savePack(path); });
}

void DeskView::publish()
{
    chooseFolder(this, tr("Folder for the published files"),
        [this](const QString& folder) { withKeys([this, folder] { m_desk->publish(folder); }); });
}

void DeskView::writeReceipts()
{
    std::size_t contributions = 0;
    std::size_t open = 0;
    for (const registry::InboxEntry& entry : m_desk->inbox()) {
        if (entry.pack != m_desk->pack())
            continue;
        ++contributions;
        open += entry.open;
    }
    auto* dialog = new ReceiptsDialog(contributions, open, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const std::string due = dialog->due();
        chooseFolder(this, tr("Folder for the receipts"), [this, due](const QString& folder) {
            withKeys([this, folder, due] { m_desk->writeReceipts(folder, due); });
        });
    });
    dialog->open();
}

void DeskView::decide(const std::vector<registry::DecisionInput>& decisions)
{
    if (!m_desk->reviewer().empty()) {
        m_desk->decide(decisions);
        return;
    }
    auto* dialog = new QInputDialog(this);
    nameWidget(dialog, u"reviewerDialog"_s, tr("Who decides?"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Who decides?"));
    dialog->setLabelText(tr("Your staff id stands in the decision log beside every verdict, and nowhere else.\nUse a "
                            "short id rather than your name:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, decisions](const QString& typed) {
        const QString id = typed.trimmed();
        if (id.isEmpty())
            return;
        m_desk->setReviewer(utf8(id));
        Q_EMIT reviewerChosen(id);
        m_desk->decide(decisions);
    });
    dialog->open();
}

void DeskView::withKeys(const std::function<void()>& then)
{
    if (m_desk->isUnlocked()) {
        then();
        return;
    }
    m_afterUnlock = then;
    if (m_desk->needsPassphrase())
        askPassphrase({});
    else
        m_desk->unlock({});
}

void DeskView::askPassphrase(const QString& problem)
{
    auto* dialog = new PassphraseDialog(tr("Open the city's keys"),
        tr("Packs, releases and receipts are signed by the city. Its keys stay open until the desk is closed."),
        problem, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_desk->unlock(utf8(dialog->passphrase())); });
    connect(dialog, &QDialog::rejected, this, [this] { m_afterUnlock = {}; });
    dialog->open();
}

} // namespace gleaner::ui
