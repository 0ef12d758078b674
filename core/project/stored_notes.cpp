#include "core/project/stored_project.h"

namespace gleaner::project {

base::Result<std::vector<StoredNote>> StoredProject::notes() const
{
    const std::lock_guard guard(m_mutex);
    std::vector<StoredNote> notes;
    auto read = m_database->query("SELECT id, about, row, col, type, text, link, replies_to FROM note ORDER BY id", {},
        [&](Row& row) -> base::Result<void> {
            StoredNote note;
            note.id = row.integer(0);
            note.annotation.table = row.text(1);
            note.annotation.row = row.text(2);
            note.annotation.column = row.text(3);
            const auto type = crowd::annotationTypeNamed(row.text(4));
            note.annotation.text = row.text(5);
            note.annotation.link = row.text(6);
            note.annotation.repliesTo = row.text(7);
            if (type)
                note.annotation.type = *type;
            if (!type || !crowd::validate(note.annotation))
                return tl::unexpected<base::Error>(m_database->damaged("a note is not one"));
            notes.push_back(std::move(note));
            return {};
        });
    if (!read)
        return base::forward(read);
    return notes;
}

base::Result<std::int64_t> StoredProject::addNote(const crowd::Annotation& annotation)
{
    if (auto valid = crowd::validate(annotation); !valid)
        return base::forward(valid);
    std::int64_t id = 0;
    auto done = write([&]() -> base::Result<void> {
        auto added = m_database->run("INSERT INTO note(about, row, col, type, text, link, replies_to) "
                                     "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            {std::string_view(annotation.table), std::string_view(annotation.row), std::string_view(annotation.column),
                crowd::annotationTypeName(annotation.type), std::string_view(annotation.text),
                std::string_view(annotation.link), std::string_view(annotation.repliesTo)});
        id = m_database->lastId();
        return added;
    });
    if (!done)
        return base::forward(done);
    return id;
}

base::Result<void> StoredProject::replaceNote(const StoredNote& note)
{
    const crowd::Annotation& annotation = note.annotation;
    if (auto valid = crowd::validate(annotation); !valid)
        return valid;
    return writeOne("UPDATE note SET about = ?2, row = ?3, col = ?4, type = ?5, text = ?6, link = ?7, replies_to = ?8 "
                    "WHERE id = ?1",
        {note.id, std::string_view(annotation.table), std::string_view(annotation.row),
            std::string_view(annotation.column), crowd::annotationTypeName(annotation.type),
            std::string_view(annotation.text), std::string_view(annotation.link),
            std::string_view(annotation.repliesTo)},
        "the note");
}

base::Result<void> StoredProject::removeNote(std::int64_t id)
{
    return writeOne("DELETE FROM note WHERE id = ?1", {id}, "the note");
}

} // namespace gleaner::project
