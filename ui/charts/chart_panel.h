#pragma once

#include "ui/session/project_session.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace gleaner::ui {

class ChartView;

/// The dock's content "Chart": a sorted bar of counts of one column, with name, description and its table. Kept charts
/// travel with what is handed in, if the guard lets them.
class ChartPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChartPanel(QWidget* parent = nullptr);

    void setSession(ProjectSession* session);
    void setEditable(bool editable);
    /// Begins a new chart of this column.
    void showColumn(std::size_t column);

private:
    QWidget* buildForm();
    void buildTable();
    void reloadKept();
    void chooseKept(int index);
    void refresh();
    void showScene(const insight::ChartScene& scene);
    void showGuard(const insight::ChartScene& scene);
    void copyTable();
    void keep();
    void removeKept();
    insight::ChartSpec spec() const;
    std::int64_t keptId() const;

    ProjectSession* m_session = nullptr;
    bool m_editable = true;
    QComboBox* m_kept;
    QComboBox* m_column;
    QLineEdit* m_title;
    QPlainTextEdit* m_description;
    QStackedWidget* m_stack;
    ChartView* m_view;
    QTableWidget* m_table;
    QLabel* m_guard;
    QPushButton* m_asTable;
    QPushButton* m_copy;
    QPushButton* m_keep;
    QPushButton* m_remove;
    QTimer m_pause;
    std::unique_ptr<LatestJob> m_job;
    insight::ChartScene m_scene;
};

} // namespace gleaner::ui
