#pragma once

#include "ui/session/project_session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTableView;

namespace gleaner::ui {

class ClusterModel;

/// Values that probably mean the same, to be merged. Enter accepts a cluster, D marks it distinct, L leaves it for
/// later, Space ticks a member. All decisions of a sitting become one step, handed over by prepared().
class ClusterDialog : public QDialog {
    Q_OBJECT
public:
    ClusterDialog(ProjectSession& session, std::size_t column, QWidget* parent);

Q_SIGNALS:
    void prepared(const gleaner::workspace::PreparedStep& step);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildLists(QLayout* layout);
    void search();
    void showCluster();
    void showTotals();
    void decideCurrent(int decision);
    void acceptAllShown();
    void apply();
    int currentLine() const;

    ProjectSession& m_session;
    ClusterModel* m_model;
    QComboBox* m_column;
    QComboBox* m_method;
    QTableView* m_list;
    QListWidget* m_members;
    QLineEdit* m_target;
    QLabel* m_state;
    QLabel* m_totals;
    QPushButton* m_all;
    QPushButton* m_apply;
    LatestJob m_finding;
    LatestJob m_preparing;
    bool m_filling = false;
};

} // namespace gleaner::ui
