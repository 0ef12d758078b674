#pragma once

#include "ui/session/project_session.h"

#include <QAbstractListModel>
#include <QWidget>

class QLabel;
class QListView;

namespace gleaner::ui {

class EmptyState;

/// The steps of the project, oldest first, after a first line for the table as it came. Steps past the position were
/// undone and can be done again.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { CountsRole = Qt::UserRole, UndoneRole, CurrentRole };

    using QAbstractListModel::QAbstractListModel;

    void setSession(ProjectSession* session);
    void reload();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Line {
        QString title;
        QString counts;
        QString note;
    };
    ProjectSession* m_session = nullptr;
    std::vector<Line> m_lines;
    std::size_t m_position = 0;
};

/// The dock's content "History": named steps with counts; a click (or Enter) goes back or forth to any of them.
class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(QWidget* parent = nullptr);
    void setSession(ProjectSession* session);

private:
    void reload();

    ProjectSession* m_session = nullptr;
    HistoryModel* m_model;
    QListView* m_list;
    EmptyState* m_empty;
    QLabel* m_hint;
};

} // namespace gleaner::ui
