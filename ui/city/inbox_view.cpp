#include "ui/city/inbox_view.h"

#include "ui/city/desk.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/style/theme.h"
#include "ui/widgets/card_delegate.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/roomy_delegate.h"

#include <QDate>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { FileColumn, OutcomeColumn, SentenceColumn };

QString dayWords(std::string_view day)
{
    const QDate date = QDate::fromString(text(day), Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : text(day);
}

QString outcomeWord(const registry::IntakeResult& result)
{
    if (result.error)
        return InboxView::tr("Refused");
    return result.alreadyKnown ? InboxView::tr("Known already") : InboxView::tr("Taken in");
}

Tone outcomeTone(const registry::IntakeResult& result)
{
    if (result.error)
        return Tone::Bad;
    return result.alreadyKnown ? Tone::Muted : Tone::Good;
}

QString entryHeadline(const registry::InboxEntry& entry)
{
    return InboxView::tr("%1: %Ln item(s)", nullptr, static_cast<int>(entry.items)).arg(text(entry.pseudonym));
}

QString entryDetail(const registry::InboxEntry& entry)
{
    QStringList parts{entry.known ? InboxView::tr("signer seen before") : InboxView::tr("signer is new"),
        InboxView::tr("%1, version %2").arg(text(entry.pack)).arg(entry.packVersion),
        InboxView::tr("taken in on %1").arg(dayWords(entry.day))};
    if (!entry.team.empty())
        parts << InboxView::tr("team %1").arg(text(entry.team));
    if (!entry.room.empty())
        parts << InboxView::tr("room %1").arg(text(entry.room));
    return parts.join(u" · "_s);
}

QString entryBadge(const registry::InboxEntry& entry)
{
    if (entry.open > 0)
        return InboxView::tr("%Ln open", nullptr, static_cast<int>(entry.open));
    return entry.receiptWritten ? InboxView::tr("Answered") : InboxView::tr("Decided, no receipt yet");
}

Tone entryTone(const registry::InboxEntry& entry)
{
    if (entry.open > 0)
        return Tone::Accent;
    return entry.receiptWritten ? Tone::Good : Tone::Caution;
}

} // namespace

QString intakeSentence(const registry::IntakeResult& result)
{
    if (result.error)
        return InboxView::tr("%1 (%2)").arg(sentence(*result.error), text(base::errorName(result.error->code)));
    if (result.alreadyKnown)
        return InboxView::tr("The same work was handed in before; nothing was added.");
    QStringList parts{result.state == bundle::TrustState::Known
            ? InboxView::tr("Signed by %1, seen before.").arg(text(trust::pseudonym(result.signer)))
            : InboxView::tr("Signed by %1, new here.").arg(text(trust::pseudonym(result.signer)))};
    for (const base::Issue& issue : result.issues)
        parts << sentence(issue);
    return parts.join(u' ');
}

InboxView::InboxView(Desk* desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new QStandardItemModel(this))
    , m_pages(new QStackedWidget)
    , m_summary(makeText(QString()))
    , m_report(makeCard())
    , m_reportHeadline(makeHeading(QString()))
    , m_reportLines(new QTableWidget(0, 3))
    , m_list(new QListView)
{
    nameWidget(this, u"inboxView"_s, tr("Inbox"));
    setAcceptDrops(true);
    m_report->setObjectName(u"intakeReport"_s);
    m_reportHeadline->setObjectName(u"intakeHeadline"_s);
    nameWidget(m_reportLines, u"intakeLines"_s, tr("What became of each file"));
    m_reportLines->setHorizontalHeaderLabels({tr("File"), tr("Outcome"), tr("What was found")});
    m_reportLines->setItemDelegate(new RoomyDelegate(m_reportLines));
    m_reportLines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_reportLines->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_reportLines->setShowGrid(false);
    m_reportLines->setTabKeyNavigation(false);
    m_reportLines->verticalHeader()->hide();
    m_reportLines->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_reportLines->horizontalHeader()->setHighlightSections(false);
    m_reportLines->horizontalHeader()->setSectionResizeMode(FileColumn, QHeaderView::ResizeToContents);
    m_reportLines->horizontalHeader()->setSectionResizeMode(OutcomeColumn, QHeaderView::ResizeToContents);
    m_reportLines->horizontalHeader()->setSectionResizeMode(SentenceColumn, QHeaderView::Stretch);
    auto* close = makeQuietButton(tr("Hide this report"));
    nameWidget(close, u"hideReportButton"_s, tr("Hide this report"));
    connect(close, &QPushButton::clicked, m_report, &QWidget::hide);
    m_report->layout()->addWidget(m_reportHeadline);
    m_report->layout()->addWidget(m_reportLines);
    static_cast<QVBoxLayout*>(m_report->layout())->addWidget(close, 0, Qt::AlignLeft);
    m_report->hide();

    auto* empty = new EmptyState(u"open"_s, tr("The inbox is empty"),
        tr("Drop contributions here, or choose them. Each is checked before anything of it is shown."));
    empty->setObjectName(u"inboxEmpty"_s);
    connect(empty->addAction(tr("Add contributions…"), u"addContributionsButton"_s), &QPushButton::clicked, this,
        &InboxView::addRequested);
    m_pages->addWidget(empty);
    m_pages->addWidget(makeList());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_report);
    layout->addWidget(m_pages, 1);
    connect(m_desk, &Desk::loaded, this, &InboxView::load);
    connect(m_desk, &Desk::intakeDone, this, &InboxView::showIntake);
    load();
}

QWidget* InboxView::makeList()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    m_summary->setObjectName(u"inboxSummary"_s);
    auto* add = new QPushButton(tr("&Add contributions…"));
    nameWidget(add, u"addMoreButton"_s, tr("Add contributions"));
    connect(add, &QPushButton::clicked, this, &InboxView::addRequested);
    top->addWidget(m_summary, 1);
    top->addWidget(add);
    nameWidget(m_list, u"inboxList"_s, tr("Contributions"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CardDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    return page;
}

void InboxView::load()
{
    m_model->clear();
    std::size_t open = 0;
    for (const registry::InboxEntry& entry : m_desk->inbox()) {
        auto* item = new QStandardItem(entryHeadline(entry));
        item->setData(entryDetail(entry), CardDelegate::DetailRole);
        item->setData(entryBadge(entry), CardDelegate::BadgeRole);
        item->setData(static_cast<int>(entryTone(entry)), CardDelegate::BadgeToneRole);
        item->setData(
            tr("%1. %2. %3").arg(entryHeadline(entry), entryDetail(entry), entryBadge(entry)), Qt::AccessibleTextRole);
        item->setToolTip(
            tr("Signer %1, number %2, %3").arg(text(entry.signer), QString::number(entry.seq), text(entry.identity)));
        m_model->appendRow(item);
        open += entry.open;
    }
    m_summary->setText(tr("%Ln contribution(s), %1 with open items.", nullptr, m_model->rowCount())
                           .arg(number(static_cast<std::size_t>(std::count_if(m_desk->inbox().begin(),
                               m_desk->inbox().end(), [](const auto& entry) { return entry.open > 0; })))));
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
}

void InboxView::showIntake()
{
    m_reportLines->setRowCount(0);
    int refused = 0;
    for (const registry::IntakeResult& result : m_desk->lastIntake()) {
        const int row = m_reportLines->rowCount();
        m_reportLines->insertRow(row);
        auto* outcome = new QTableWidgetItem(outcomeWord(result));
        outcome->setForeground(toneColor(outcomeTone(result), palette()));
        m_reportLines->setItem(row, FileColumn, new QTableWidgetItem(text(result.fileName)));
        m_reportLines->setItem(row, OutcomeColumn, outcome);
        m_reportLines->setItem(row, SentenceColumn, new QTableWidgetItem(intakeSentence(result)));
        refused += result.error ? 1 : 0;
    }
    const auto total = static_cast<int>(m_desk->lastIntake().size());
    m_reportHeadline->setText(refused == 0
            ? tr("%Ln file(s) checked, none refused.", nullptr, total)
            : tr("%Ln file(s) checked, %1 refused. Refused files left nothing here.", nullptr, total).arg(refused));
    m_report->setVisible(total > 0);
    fitReport();
}

void InboxView::fitReport()
{
    constexpr int mostRows = 5; // more scroll
    m_reportLines->resizeRowsToContents();
    int height = m_reportLines->horizontalHeader()->sizeHint().height() + 2 * m_reportLines->frameWidth();
    for (int row = 0; row < qMin(mostRows, m_reportLines->rowCount()); ++row)
        height += m_reportLines->rowHeight(row);
    m_reportLines->setFixedHeight(height + 2);
}

void InboxView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitReport();
}

void InboxView::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void InboxView::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    if (!files.isEmpty())
        Q_EMIT filesDropped(files);
}

} // namespace gleaner::ui
