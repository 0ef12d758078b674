#pragma once

#include "ui/session/project_session.h"

#include <QWidget>

class QListView;
class QPushButton;

namespace gleaner::ui {

class EmptyState;
class NotesModel;

/// The dock's content "Notes": questions, comments, evidence and "I can't tell", on a cell, row, column or the table.
class NotesPanel : public QWidget {
    Q_OBJECT
public:
    explicit NotesPanel(QWidget* parent = nullptr);

    void setSession(ProjectSession* session);
    /// What new notes are about: the current cell of the grid.
    void setPlace(std::optional<table::RowOrdinal> row, std::optional<std::size_t> column);
    void setEditable(bool editable);
    /// Asks for the text of a note about the place; "I can't tell" needs none and is added at once.
    void addNote(crowd::AnnotationType type);

Q_SIGNALS:
    void jumpRequested(const std::string& table, const std::string& row, const std::string& column);

private:
    void reload();
    void enableButtons();
    void edit();
    void remove();
    void save(const crowd::Annotation& note);
    QString rowName() const;

    ProjectSession* m_session = nullptr;
    std::optional<table::RowOrdinal> m_row;
    std::optional<std::size_t> m_column;
    NotesModel* m_model;
    QListView* m_list;
    EmptyState* m_empty;
    QPushButton* m_add;
    QPushButton* m_edit;
    QPushButton* m_remove;
    bool m_editable = true;
};

} // namespace gleaner::ui
