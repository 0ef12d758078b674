#pragma once

#include "core/registry/registry.h"
#include "ui/city/decision_dialog.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace gleaner::ui {

class Desk;
class EmptyState;
class GroupModel;
class ItemModel;

/// Deciding by rule: the groups at the left, the items of one at the right, and the verdicts below. What is selected in
/// the items is decided; without a selection the whole group is. Keys: A accept, D decline, W needs work, F accept with
/// a fix, U undo.
class ReviewView : public QWidget {
    Q_OBJECT

public:
    explicit ReviewView(Desk* desk, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The action of the empty state: take in contributions.
    void addRequested();
    /// The person gave a verdict; the desk writes it as soon as it knows who reviews.
    void decisionsMade(const std::vector<gleaner::registry::DecisionInput>& decisions);

private:
    QWidget* makeGroups();
    QWidget* makeItems();
    QWidget* makeVerdicts();
    QPushButton* addVerdict(const QString& name, const QKeySequence& key, void (ReviewView::*slot)());
    void load();
    void showGroup();
    void refreshVerdicts();
    void accept();
    void decline();
    void needsWork();
    void askReason(DecisionDialog::Purpose purpose);
    void acceptWithFix();
    void undo();
    void send(const registry::DecisionInput& verdict);
    std::vector<int> selectedItems() const;
    QString subject() const;
    /// The change that a fix would amend: of the one selected item, or of a group that proposes one value.
    const review::Change* fixable() const;

    Desk* m_desk;
    GroupModel* m_groupModel;
    ItemModel* m_itemModel;
    QStackedWidget* m_pages;
    QSplitter* m_splitter;
    EmptyState* m_empty;
    QListView* m_groups;
    QTableView* m_items;
    QLabel* m_headline;
    QLabel* m_class;
    QLabel* m_hint;
    QPushButton* m_accept = nullptr;
    QPushButton* m_decline = nullptr;
    QPushButton* m_needsWork = nullptr;
    QPushButton* m_fix = nullptr;
    QPushButton* m_undo = nullptr;
};

/// The pointer of a verdict that must name a place: the cells of these items, at most 50, as JSON.
std::string pointerTo(const std::vector<const registry::ReviewItem*>& items);

} // namespace gleaner::ui
