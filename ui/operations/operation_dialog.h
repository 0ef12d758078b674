#pragma once

#include "ui/operations/parameter_panel.h"
#include "ui/session/project_session.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListWidget;
class QComboBox;
class QPushButton;
class QRadioButton;
class QTableView;

namespace gleaner::ui {

class PreviewModel;

/// One dialog for each operation: columns, parameters, scope, live preview, then one named step. It computes on
/// snapshots and does nothing by itself: what was previewed is handed over by prepared().
class OperationDialog : public QDialog {
    Q_OBJECT
public:
    /// `column` is ticked beforehand. The session must outlive the dialog.
    OperationDialog(
        ProjectSession& session, std::string_view operationId, std::optional<std::size_t> column, QWidget* parent);

    ParameterPanel* panel() const { return m_panel; }

Q_SIGNALS:
    /// The person chose Apply: the step as it was previewed.
    void prepared(const gleaner::workspace::PreparedStep& step);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildColumns(QLayout* layout, std::optional<std::size_t> column);
    void buildScope(QLayout* layout);
    void buildPreview(QLayout* layout);
    std::vector<std::size_t> chosenColumns() const;
    clean::Scope scope() const;
    void onTargetChanged();
    void refresh();
    void showStep(const workspace::PreparedStep& step);
    void showProblem(const QString& problem);
    void accept() override;

    ProjectSession& m_session;
    std::string m_operation;
    ParameterPanel* m_panel;
    QListWidget* m_columns = nullptr;
    QComboBox* m_column = nullptr;
    QRadioButton* m_filtered = nullptr;
    QRadioButton* m_whole = nullptr;
    QLineEdit* m_reason = nullptr;
    PreviewModel* m_changes;
    QTableView* m_preview = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_apply = nullptr;
    QTimer m_pause;
    LatestJob m_job;
    std::optional<workspace::PreparedStep> m_prepared;
    bool m_acceptWhenShown = false;
};

} // namespace gleaner::ui
