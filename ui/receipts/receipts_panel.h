#pragma once

#include "core/workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QSortFilterProxyModel;
class QStackedLayout;

namespace gleaner::ui {

class AnswerModel;

/// Totals, the filter by verdict, the list of answers and all that is known about the chosen one.
class ReceiptsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ReceiptsPanel(QWidget* parent = nullptr);

    void load(const workspace::Workspace* workspace);
    void showCell(const QString& table, const QString& row, const QString& column);

Q_SIGNALS:
    void jumpTo(const QString& table, const QString& row, const QString& column);
    void openRequested();

private:
    QWidget* makeList();
    QWidget* makeDetail();
    void loadTotals(const workspace::Workspace& workspace);
    void fillFilter();
    void applyFilter();
    void showDetail();
    void jump();
    int currentAnswer() const; ///< row of the model, or -1

    AnswerModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QStackedLayout* m_pages;
    QLabel* m_totals;
    QLabel* m_release;
    QComboBox* m_filter;
    QListView* m_list;
    QLabel* m_subject;
    QLabel* m_verdict;
    QLabel* m_reason;
    QLabel* m_extra;
    QPushButton* m_jump;
};

/// What the newest receipts say together: "The city answered 12 of 14 items: 9 accepted, 3 declined." Empty without
/// answers.
QString totalsSentence(const std::vector<workspace::Answer>& answers);
/// "Your work is live since version 2 of the data." Empty while nothing accepted is released.
QString releaseSentence(const std::vector<workspace::Answer>& answers);
/// Note, corrected value, pointer and expected day of one answer, a line each.
QString extraText(const bundle::DecisionRow& decision);

} // namespace gleaner::ui
