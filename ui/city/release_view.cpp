#include "ui/city/release_view.h"

#include "ui/city/desk.h"
#include "ui/messages/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/roomy_delegate.h"

#include <QDate>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

QString releaseTableSentence(const registry::ReleasePreview::Table& table)
{
    QStringList parts{ReleaseView::tr("%Ln cell(s) changed", nullptr, static_cast<int>(table.changedCells))};
    if (table.removedRows > 0)
        parts << ReleaseView::tr("%Ln row(s) removed", nullptr, static_cast<int>(table.removedRows));
    return ReleaseView::tr("%1: %2; %3 bytes become %4, all others stay as they are.")
        .arg(text(table.name), parts.join(ReleaseView::tr(", ")), number(table.oldBytes), number(table.newBytes));
}

ReleaseView::ReleaseView(Desk* desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_state(makeHeading(QString()))
    , m_waiting(makeText(QString()))
    , m_show(new QPushButton(tr("Sh&ow what a release would change")))
    , m_publish(makePrimaryButton(tr("P&ublish…")))
    , m_receipts(new QPushButton(tr("Write receip&ts…")))
    , m_blockers(makeCard())
    , m_blockerText(makeText(QString()))
    , m_preview(makePreview())
    , m_history(new QTreeWidget)
{
    nameWidget(this, u"releaseView"_s, tr("Releases and receipts"));
    m_state->setObjectName(u"releaseState"_s);
    m_waiting->setObjectName(u"releaseWaiting"_s);
    nameWidget(m_show, u"showReleaseButton"_s, tr("Show what a release would change"));
    nameWidget(m_publish, u"publishButton"_s, tr("Publish the release"));
    nameWidget(m_receipts, u"writeReceiptsButton"_s, tr("Write receipts"));
    m_blockers->setObjectName(u"releaseBlockers"_s);
    m_blockerText->setObjectName(u"blockerText"_s);
    m_blockers->layout()->addWidget(makeHeading(tr("This release can't go out yet")));
    m_blockers->layout()->addWidget(m_blockerText);
    nameWidget(m_history, u"releaseHistory"_s, tr("Releases so far"));
    m_history->setHeaderLabels({tr("Version"), tr("Day"), tr("Identity")});
    m_history->setRootIsDecorated(false);
    m_history->setItemDelegate(new RoomyDelegate(m_history));
    m_history->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_history->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_state);
    layout->addWidget(m_waiting);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_show, m_publish, m_receipts})
        buttons->addWidget(button);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addWidget(m_blockers);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_history, 1);
    connect(m_show, &QPushButton::clicked, m_desk, &Desk::previewRelease);
    connect(m_publish, &QPushButton::clicked, this, &ReleaseView::publishRequested);
    connect(m_receipts, &QPushButton::clicked, this, &ReleaseView::receiptsRequested);
    connect(m_desk, &Desk::loaded, this, &ReleaseView::load);
    connect(m_desk, &Desk::busyChanged, this, &ReleaseView::refreshButtons);
    connect(m_desk, &Desk::previewReady, this, &ReleaseView::showPreview);
    load();
}

QWidget* ReleaseView::makePreview()
{
    m_summary = makeText(QString());
    m_summary->setObjectName(u"releaseSummary"_s);
    m_tabs = new QTabWidget;
    m_records = new QTableWidget(0, 2);
    m_changelog = new QTextBrowser;
    nameWidget(m_tabs, u"releaseTabs"_s, tr("What the release changes"));
    nameWidget(m_records, u"releaseRecords"_s, tr("Records before and after, side by side"));
    nameWidget(m_changelog, u"releaseChangelog"_s, tr("Changelog"));
    m_records->setHorizontalHeaderLabels({tr("Published now"), tr("After this release")});
    m_records->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_records->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_records->verticalHeader()->hide();
    m_records->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_records->setSelectionBehavior(QAbstractItemView::SelectRows);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_records->setFont(fixed);
    m_records->setTabKeyNavigation(false);
    m_records->setItemDelegate(new RoomyDelegate(m_records));
    m_tabs->setDocumentMode(true);
    m_changelog->setOpenLinks(false);
    m_tabs->addTab(m_records, tr("Changed records"));
    m_tabs->addTab(m_changelog, tr("Changelog"));
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary);
    layout->addWidget(m_tabs, 1);
    return box;
}

void ReleaseView::load()
{
    m_canPublish = false;
    m_preview->hide();
    m_blockers->hide();
    m_history->show();
    m_history->clear();
    std::string newest;
    for (const auto& release : m_desk->state().releases) {
        if (release.pack != m_desk->pack())
            continue;
        const QDate day = QDate::fromString(text(release.day), Qt::ISODate);
        m_history->insertTopLevelItem(0,
            new QTreeWidgetItem({QString::number(release.version), QLocale().toString(day, QLocale::LongFormat),
                text(release.digest)}));
    }
    m_state->setText(m_desk->pack().empty()
            ? tr("There is no pack yet")
            : tr("%1: version %2 is published").arg(text(m_desk->pack())).arg(m_desk->packVersion()));
    std::size_t open = 0;
    for (const registry::ReviewGroup& group : m_desk->groups())
        open += group.openItems;
    m_waiting->setText(m_desk->pack().empty() ? tr("Build a pack first; it is version 1.")
            : open == 0
            ? tr("No item is open.")
            : tr("%Ln item(s) are still open; they move to the next version.", nullptr, static_cast<int>(open)));
    refreshButtons();
}

void ReleaseView::refreshButtons()
{
    const bool ready = !m_desk->isBusy() && !m_desk->pack().empty();
    // A button that is switched off loses the keyboard; it comes back once the work is done.
    if (!ready && (m_show->hasFocus() || m_publish->hasFocus() || m_receipts->hasFocus()))
        m_hadKeyboard = true;
    m_show->setEnabled(ready);
    m_publish->setEnabled(ready && m_canPublish);
    m_publish->setToolTip(m_canPublish ? QString() : tr("Look at what would change first."));
    m_receipts->setEnabled(ready && !m_desk->inbox().empty());
    if (ready && std::exchange(m_hadKeyboard, false))
        (m_canPublish ? m_publish : m_show)->setFocus();
}

void ReleaseView::showPreview(const registry::ReleasePreview& preview)
{
    QStringList sentences;
    QStringList blockers;
    m_records->setRowCount(0);
    for (const auto& table : preview.tables) {
        sentences << releaseTableSentence(table);
        for (const auto& [before, after] : table.records) {
            const int row = m_records->rowCount();
            m_records->insertRow(row);
            m_records->setItem(row, 0, new QTableWidgetItem(text(before)));
            m_records->setItem(row, 1, new QTableWidgetItem(after.empty() ? tr("(removed)") : text(after)));
        }
    }
    for (const std::string& blocker : preview.blockers)
        blockers << u"• "_s + text(blocker);
    m_summary->setText(tr("Version %1 becomes version %2.").arg(preview.fromVersion).arg(preview.toVersion) + u'\n'
        + sentences.join(u'\n'));
    m_changelog->setMarkdown(text(preview.changelog));
    m_blockerText->setText(blockers.join(u'\n'));
    m_blockers->setVisible(!blockers.isEmpty());
    m_canPublish = blockers.isEmpty();
    m_preview->show();
    m_history->hide();
    refreshButtons();
    m_records->resizeRowsToContents();
    if (m_canPublish && m_show->hasFocus())
        m_publish->setFocus();
}

} // namespace gleaner::ui
