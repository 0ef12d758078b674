#include "ui/city/review_view.h"

#include "core/base/json.h"
#include "ui/city/desk.h"
#include "ui/city/fix_dialog.h"
#include "ui/city/group_model.h"
#include "ui/city/item_model.h"
#include "ui/messages/review_words.h"
#include "ui/messages/text.h"
#include "ui/widgets/card_delegate.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/roomy_delegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

std::string pointerTo(const std::vector<const registry::ReviewItem*>& items)
{
    constexpr std::size_t most = 50;
    base::Json cells = base::Json::array();
    for (std::size_t i = 0; i < std::min(items.size(), most); ++i) {
        const registry::ReviewItem& item = *items[i];
        if (item.annotation)
            cells.push_back({item.annotation->table, item.annotation->row, item.annotation->column});
        else
            cells.push_back({item.change.table, item.change.row, item.change.column});
    }
    return base::controlJson({{"cells", cells}});
}

ReviewView::ReviewView(Desk* desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_groupModel(new GroupModel(this))
    , m_itemModel(new ItemModel(this))
    , m_pages(new QStackedWidget)
    , m_splitter(new QSplitter)
    , m_empty(new EmptyState(u"check"_s, tr("Nothing to review"),
          tr("Contributions are sorted into groups of one rule each. Take some in to begin.")))
    , m_groups(new QListView)
    , m_items(new QTableView)
    , m_headline(makeHeading(QString()))
    , m_class(makeText(QString()))
    , m_hint(makeMuted(QString()))
{
    nameWidget(this, u"reviewView"_s, tr("Review"));
    m_empty->setObjectName(u"reviewEmpty"_s);
    connect(m_empty->addAction(tr("Add contributions…"), u"addFromReviewButton"_s), &QPushButton::clicked, this,
        &ReviewView::addRequested);
    m_splitter->setObjectName(u"reviewSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeGroups());
    m_splitter->addWidget(makeItems());
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({400, 600});
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_splitter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_pages);
    connect(m_desk, &Desk::loaded, this, &ReviewView::load);
    connect(m_desk, &Desk::busyChanged, this, &ReviewView::refreshVerdicts);
    load();
}

QWidget* ReviewView::makeGroups()
{
    nameWidget(m_groups, u"groupList"_s, tr("Groups to review"));
    m_groups->setModel(m_groupModel);
    m_groups->setItemDelegate(new CardDelegate(m_groups));
    m_groups->setUniformItemSizes(true);
    m_groups->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_groups->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_groups->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    connect(m_groups->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReviewView::showGroup);
    return m_groups;
}

QWidget* ReviewView::makeItems()
{
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(6);
    m_headline->setObjectName(u"groupHeadline"_s);
    m_class->setObjectName(u"groupClass"_s);
    m_hint->setObjectName(u"selectionHint"_s);
    nameWidget(m_items, u"itemTable"_s, tr("Items of the group, before and after"));
    m_items->setModel(m_itemModel);
    m_items->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_items->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_items->setAlternatingRowColors(true);
    m_items->setShowGrid(false);
    m_items->setWordWrap(false);
    m_items->setItemDelegate(new RoomyDelegate(m_items));
    m_items->setTabKeyNavigation(false);
    m_items->verticalHeader()->hide();
    m_items->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    QHeaderView* header = m_items->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Stretch);
    for (const int narrow : {ItemModel::PlaceColumn, ItemModel::PeopleColumn, ItemModel::VerdictColumn})
        header->setSectionResizeMode(narrow, QHeaderView::ResizeToContents);
    layout->addWidget(m_headline);
    layout->addWidget(m_class);
    layout->addWidget(m_items, 1);
    layout->addWidget(makeVerdicts());
    connect(m_items->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReviewView::refreshVerdicts);
    auto* escape = new QShortcut(Qt::Key_Escape, m_items);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, m_items, &QTableView::clearSelection);
    return side;
}

QPushButton* ReviewView::addVerdict(const QString& name, const QKeySequence& key, void (ReviewView::*slot)())
{
    auto* button = new QPushButton;
    button->setObjectName(name);
    auto* shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, [button] { button->click(); });
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

QWidget* ReviewView::makeVerdicts()
{
    auto* bar = new QWidget;
    auto* layout = new QVBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_accept = addVerdict(u"acceptButton"_s, Qt::Key_A, &ReviewView::accept);
    m_accept->setProperty("primary", true);
    m_decline = addVerdict(u"declineButton"_s, Qt::Key_D, &ReviewView::decline);
    m_needsWork = addVerdict(u"needsWorkButton"_s, Qt::Key_W, &ReviewView::needsWork);
    m_fix = addVerdict(u"acceptWithFixButton"_s, Qt::Key_F, &ReviewView::acceptWithFix);
    m_undo = addVerdict(u"undoDecisionButton"_s, Qt::Key_U, &ReviewView::undo);
    m_decline->setText(tr("Decline…"));
    m_needsWork->setText(tr("Needs work…"));
    m_fix->setText(tr("Accept with a fix…"));
    m_undo->setText(tr("Undo the last"));
    m_decline->setToolTip(tr("Decline with a reason (D)"));
    m_needsWork->setToolTip(tr("Send back, with a reason and the marked place (W)"));
    m_fix->setToolTip(tr("Accept with a small correction (F)"));
    m_undo->setToolTip(tr("Take back the last decision that is not released yet (U)"));
    m_decline->setAccessibleName(tr("Decline with a reason"));
    m_needsWork->setAccessibleName(tr("Send back for more work"));
    m_fix->setAccessibleName(tr("Accept with a fix"));
    m_undo->setAccessibleName(tr("Undo the last decision"));
    m_undo->setFlat(true);
    auto* above = new QHBoxLayout;
    above->addWidget(m_hint, 1);
    above->addWidget(m_undo);
    layout->addLayout(above);
    auto* below = new QHBoxLayout;
    for (QPushButton* button : {m_accept, m_decline, m_needsWork, m_fix})
        below->addWidget(button);
    below->addStretch();
    layout->addLayout(below);
    return bar;
}

void ReviewView::load()
{
    const int before = m_groups->currentIndex().row();
    const std::string id = before >= 0 && m_itemModel->group() ? m_itemModel->group()->id : std::string();
    m_groupModel->reset(&m_desk->groups());
    m_pages->setCurrentIndex(m_groupModel->rowCount() > 0 ? 1 : 0);
    if (m_groupModel->rowCount() > 0) {
        const int found = m_groupModel->find(id);
        int row = found >= 0 ? found : qBound(0, before, m_groupModel->rowCount() - 1);
        // A group that is decided gives way to the next one with open items, so that A, A, A works through the list.
        for (int next = row; found >= 0 && next < m_groupModel->rowCount(); ++next) {
            if (m_groupModel->groupAt(next).openItems > 0) {
                row = next;
                break;
            }
        }
        m_groups->setCurrentIndex(m_groupModel->index(row, 0));
    }
    showGroup();
}

void ReviewView::showGroup()
{
    const QModelIndex index = m_groups->currentIndex();
    if (!index.isValid()) {
        m_itemModel->load(std::nullopt);
        return;
    }
    const registry::ReviewGroup& group = m_groupModel->groupAt(index.row());
    m_itemModel->load(group);
    m_items->setColumnHidden(ItemModel::HeadColumn, !m_itemModel->showsHead());
    m_items->setColumnHidden(ItemModel::BeforeColumn, !m_itemModel->showsBefore());
    const QString headline = groupHeadline(group);
    m_headline->setText(group.columnName.empty() ? headline : tr("%1: %2").arg(text(group.columnName), headline));
    m_class->setText(tr("%1. %2").arg(classWord(group.cls), classSentence(group.cls)));
    refreshVerdicts();
}

std::vector<int> ReviewView::selectedItems() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : m_items->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QString ReviewView::subject() const
{
    const auto& group = *m_itemModel->group();
    const std::size_t chosen = selectedItems().size();
    const std::size_t items = chosen > 0 ? chosen : group.items.size();
    return tr("%Ln item(s) of “%1”", nullptr, static_cast<int>(items)).arg(groupHeadline(group));
}

const review::Change* ReviewView::fixable() const
{
    if (!m_itemModel->group())
        return nullptr;
    const auto& items = m_itemModel->group()->items;
    std::vector<int> rows = selectedItems();
    if (rows.empty()) {
        rows.resize(items.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i] = static_cast<int>(i);
    }
    const review::Change* first = nullptr;
    for (const int row : rows) {
        const registry::ReviewItem& item = items[static_cast<std::size_t>(row)];
        if (item.kind != "change" || item.change.op != review::ChangeOp::Set)
            return nullptr;
        if (!first)
            first = &item.change;
        else if (first->after != item.change.after || first->afterIs != item.change.afterIs)
            return nullptr;
    }
    return first;
}

void ReviewView::refreshVerdicts()
{
    const bool ready = m_itemModel->group().has_value() && !m_desk->isBusy();
    const auto chosen = static_cast<int>(selectedItems().size());
    const bool mustChoose = ready && chosen == 0 && review::isConflict(m_itemModel->group()->cls)
        && m_itemModel->group()->items.size() > 1;
    m_accept->setText(chosen > 0 ? tr("Accept %Ln item(s)", nullptr, chosen) : tr("Accept group"));
    m_accept->setAccessibleName(m_accept->text());
    m_accept->setToolTip(tr("Take what is proposed as it is (A)"));
    m_accept->setEnabled(ready && !mustChoose);
    m_decline->setEnabled(ready);
    m_needsWork->setEnabled(ready);
    m_fix->setEnabled(ready && fixable());
    m_undo->setEnabled(!m_desk->isBusy());
    if (mustChoose)
        m_hint->setText(tr("These proposals exclude each other: select the items to accept."));
    else if (chosen > 0)
        m_hint->setText(tr("Verdicts go to the %Ln selected item(s). Press Esc for the whole group.", nullptr, chosen));
    else
        m_hint->setText(tr("Verdicts go to the whole group. Select items to decide on them alone."));
    // A splitter does not tell on its own that what it holds wants to be wider.
    m_splitter->updateGeometry();
}

void ReviewView::send(const registry::DecisionInput& verdict)
{
    const auto& group = *m_itemModel->group();
    const std::vector<int> rows = selectedItems();
    const bool marks = verdict.verdict == review::Verdict::NeedsWork;
    std::vector<registry::DecisionInput> decisions;
    if (rows.empty()) {
        registry::DecisionInput whole = verdict;
        whole.group = group.id;
        if (marks) {
            std::vector<const registry::ReviewItem*> all;
            for (const registry::ReviewItem& item : group.items)
                all.push_back(&item);
            whole.pointer = pointerTo(all);
        }
        decisions.push_back(std::move(whole));
    }
    for (const int row : rows) {
        registry::DecisionInput one = verdict;
        one.item = m_itemModel->itemAt(row).id;
        if (marks)
            one.pointer = pointerTo({&m_itemModel->itemAt(row)});
        decisions.push_back(std::move(one));
    }
    Q_EMIT decisionsMade(decisions);
}

void ReviewView::accept()
{
    registry::DecisionInput verdict;
    verdict.verdict = review::Verdict::Accepted;
    verdict.reason = "ok";
    send(verdict);
}

void ReviewView::decline() { askReason(DecisionDialog::Purpose::Decline); }
void ReviewView::needsWork() { askReason(DecisionDialog::Purpose::NeedsWork); }

void ReviewView::askReason(DecisionDialog::Purpose purpose)
{
    auto* dialog = new DecisionDialog(purpose, m_itemModel->group()->cls, subject(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const DecisionDialog::Options chosen = dialog->options();
        registry::DecisionInput verdict;
        verdict.verdict = chosen.verdict;
        verdict.reason = chosen.reason;
        verdict.note = chosen.note;
        send(verdict);
    });
    dialog->open();
}

void ReviewView::acceptWithFix()
{
    const review::Change* change = fixable();
    if (!change)
        return;
    auto* dialog = new FixDialog(*change, subject(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const FixDialog::Options chosen = dialog->options();
        registry::DecisionInput verdict;
        verdict.verdict = review::Verdict::AcceptedWithFix;
        verdict.reason = chosen.reason;
        verdict.amendedIs = chosen.amendedIs;
        verdict.amended = chosen.amended;
        send(verdict);
    });
    dialog->open();
}

void ReviewView::undo() { m_desk->undoDecision(); }

} // namespace gleaner::ui
