#include "ui/notes/notes_model.h"

#include "ui/messages/text.h"
#include "ui/notes/note_dialog.h"
#include "ui/session/step_text.h"

namespace gleaner::ui {

QString notePlaceText(const workspace::Workspace& workspace, const crowd::Annotation& note)
{
    QStringList parts;
    const std::vector<std::string> tables = workspace.tables();
    const bool known = std::find(tables.begin(), tables.end(), note.table) != tables.end();
    if (tables.size() > 1 || !known)
        parts << text(note.table);
    if (!note.row.empty()) {
        const auto ordinal
            = known ? workspace.base(note.table).rowIds().find(note.row) : std::optional<table::RowOrdinal>();
        parts << (ordinal ? NotesModel::tr("row %1").arg(number(std::size_t{*ordinal} + 1)) : text(note.row));
    }
    if (!note.column.empty())
        parts << (known ? columnTitleById(workspace.base(note.table).schema(), note.column) : text(note.column));
    if (note.row.empty() && note.column.empty())
        parts << NotesModel::tr("the whole table");
    return parts.join(NotesModel::tr(", "));
}

void NotesModel::setNotes(const workspace::Workspace* workspace)
{
    beginResetModel();
    m_notes.clear();
    if (workspace) {
        for (const project::StoredNote& note : workspace->notes())
            m_notes.insert(m_notes.begin(), {note, notePlaceText(*workspace, note.annotation)});
    }
    endResetModel();
}

int NotesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_notes.size());
}

QVariant NotesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line& line = m_notes[static_cast<std::size_t>(index.row())];
    const crowd::Annotation& note = line.note.annotation;
    switch (role) {
    case Qt::DisplayRole:
        return note.text.empty() ? noteTypeText(note.type) : text(note.text).simplified();
    case PlaceRole:
        return tr("%1 · %2").arg(noteTypeText(note.type), line.place);
    case KindRole:
        return noteTypeText(note.type);
    case IconRole:
        return noteTypeIcon(note.type);
    case Qt::ToolTipRole:
        return note.link.empty() ? text(note.text) : tr("%1\n%2").arg(text(note.text), text(note.link));
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(noteTypeText(note.type), line.place, text(note.text));
    default:
        return {};
    }
}

} // namespace gleaner::ui
