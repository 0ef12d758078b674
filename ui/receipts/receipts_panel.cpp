#include "ui/receipts/receipts_panel.h"

#include "ui/messages/review_words.h"
#include "ui/messages/text.h"
#include "ui/receipts/answer_model.h"
#include "ui/widgets/card_delegate.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scroll_body.h"

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

ReceiptsPanel::ReceiptsPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new AnswerModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_pages(new QStackedLayout(this))
    , m_totals(makeText(QString()))
    , m_release(makeText(QString()))
    , m_filter(new QComboBox)
    , m_list(new QListView)
    , m_subject(makeHeading(QString()))
    , m_verdict(makeText(QString()))
    , m_reason(makeText(QString()))
    , m_extra(makeText(QString()))
    , m_jump(new QPushButton(tr("Sh&ow the cell")))
{
    nameWidget(this, u"receiptsPanel"_s, tr("Answers"));
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterRole(AnswerModel::VerdictRole);
    auto* empty = new EmptyState(u"receipt"_s, tr("No answers yet"),
        tr("When the city has looked at your work it sends a receipt. Open it here to see what became of each item."));
    empty->setObjectName(u"noAnswers"_s);
    connect(empty->addAction(tr("Open a receipt…"), u"openReceiptButton"_s), &QPushButton::clicked, this,
        &ReceiptsPanel::openRequested);
    m_pages->addWidget(empty);
    m_pages->addWidget(makeList());
}

QWidget* ReceiptsPanel::makeList()
{
    auto* page = new ScrollBody;
    QVBoxLayout* layout = page->column();
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(8);
    m_totals->setObjectName(u"totalsSentence"_s);
    m_release->setObjectName(u"releaseSentence"_s);
    nameWidget(m_filter, u"verdictFilter"_s, tr("Show which answers"));
    nameWidget(m_list, u"answerList"_s, tr("Answers of the city"));
    m_list->setModel(m_proxy);
    m_list->setItemDelegate(new CardDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_totals);
    layout->addWidget(m_release);
    layout->addWidget(m_filter);
    m_list->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(u"answerSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(makeDetail());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    layout->addWidget(splitter, 1);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &ReceiptsPanel::applyFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReceiptsPanel::showDetail);
    connect(m_list, &QListView::activated, this, &ReceiptsPanel::jump);
    connect(m_list, &QListView::doubleClicked, this, &ReceiptsPanel::jump);
    connect(m_jump, &QPushButton::clicked, this, &ReceiptsPanel::jump);
    return page;
}

QWidget* ReceiptsPanel::makeDetail()
{
    auto* card = makeCard();
    card->setObjectName(u"answerDetail"_s);
    m_subject->setObjectName(u"answerSubject"_s);
    m_verdict->setObjectName(u"answerVerdict"_s);
    m_reason->setObjectName(u"answerReason"_s);
    m_extra->setObjectName(u"answerExtra"_s);
    nameWidget(m_jump, u"showCellButton"_s, tr("Show the cell"));
    for (QLabel* label : {m_subject, m_verdict, m_reason, m_extra}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        card->layout()->addWidget(label);
    }
    static_cast<QVBoxLayout*>(card->layout())->addWidget(m_jump, 0, Qt::AlignLeft);
    static_cast<QVBoxLayout*>(card->layout())->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"answerScroll"_s);
    scroll->setAccessibleName(tr("The chosen answer"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(card);
    return scroll;
}

void ReceiptsPanel::load(const workspace::Workspace* workspace)
{
    m_model->load(workspace);
    const bool any = m_model->rowCount() > 0;
    m_pages->setCurrentIndex(any ? 1 : 0);
    if (!any)
        return;
    loadTotals(*workspace);
    fillFilter();
    m_list->setCurrentIndex(m_proxy->index(0, 0));
    showDetail();
}

void ReceiptsPanel::loadTotals(const workspace::Workspace& workspace)
{
    m_totals->setText(totalsSentence(workspace.answers()));
    m_release->setText(releaseSentence(workspace.answers()));
    m_release->setVisible(!m_release->text().isEmpty());
}

void ReceiptsPanel::fillFilter()
{
    std::map<review::Verdict, std::size_t> counts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ++counts[m_model->answerAt(row).decision.verdict];
    const QSignalBlocker quiet(m_filter);
    const QVariant before = m_filter->currentData();
    m_filter->clear();
    m_filter->addItem(tr("All %Ln answer(s)", nullptr, m_model->rowCount()), -1);
    for (const auto& [verdict, items] : counts)
        m_filter->addItem(tr("%1 (%2)").arg(verdictWord(verdict), number(items)), static_cast<int>(verdict));
    m_filter->setCurrentIndex(qMax(0, m_filter->findData(before)));
    applyFilter();
}

void ReceiptsPanel::applyFilter()
{
    const int verdict = m_filter->currentData().toInt();
    m_proxy->setFilterRegularExpression(verdict < 0 ? QString() : u"^%1$"_s.arg(verdict));
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_proxy->index(0, 0));
    showDetail();
}

int ReceiptsPanel::currentAnswer() const
{
    const QModelIndex index = m_proxy->mapToSource(m_list->currentIndex());
    return index.isValid() ? index.row() : -1;
}

void ReceiptsPanel::showDetail()
{
    const int row = currentAnswer();
    if (row < 0)
        return;
    const bundle::DecisionRow& decision = m_model->answerAt(row).decision;
    const QString place = m_model->place(row);
    m_subject->setText(place.isEmpty() ? m_model->subject(row) : tr("%1: %2").arg(place, m_model->subject(row)));
    m_verdict->setText(verdictWord(decision.verdict));
    QPalette words = palette();
    words.setColor(QPalette::WindowText, toneColor(verdictTone(decision.verdict), words));
    m_verdict->setPalette(words);
    m_reason->setText(reasonSentence(decision.verdict, decision.reason));
    m_extra->setText(extraText(decision));
    m_extra->setVisible(!m_extra->text().isEmpty());
    m_jump->setEnabled(!m_list->currentIndex().data(AnswerModel::TableRole).toString().isEmpty());
}

void ReceiptsPanel::jump()
{
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid() && !index.data(AnswerModel::TableRole).toString().isEmpty())
        Q_EMIT jumpTo(index.data(AnswerModel::TableRole).toString(), index.data(AnswerModel::RowRole).toString(),
            index.data(AnswerModel::ColumnRole).toString());
}

void ReceiptsPanel::showCell(const QString& table, const QString& row, const QString& column)
{
    const int found = m_model->find(table, row, column);
    if (found < 0)
        return;
    QModelIndex index = m_proxy->mapFromSource(m_model->index(found, 0));
    if (!index.isValid()) {
        m_filter->setCurrentIndex(0);
        index = m_proxy->mapFromSource(m_model->index(found, 0));
    }
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

} // namespace gleaner::ui
