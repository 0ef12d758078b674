#pragma once

#include "core/workspace/workspace.h"

#include <QAbstractListModel>

namespace gleaner::ui {

/// The notes of a project, newest first.
class NotesModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { PlaceRole = Qt::UserRole, IconRole, KindRole };

    using QAbstractListModel::QAbstractListModel;

    void setNotes(const workspace::Workspace* workspace);
    const project::StoredNote& noteAt(int line) const { return m_notes[static_cast<std::size_t>(line)].note; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Line {
        project::StoredNote note;
        QString place;
    };
    std::vector<Line> m_notes;
};

/// What a note hangs on, in words: "row 12, Zip".
QString notePlaceText(const workspace::Workspace& workspace, const crowd::Annotation& note);

} // namespace gleaner::ui
