#include "ui/grid/grid_marks.h"

#include "ui/messages/review_words.h"
#include "ui/messages/text.h"

#include <QCoreApplication>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

GridMarks GridMarks::of(const workspace::Workspace& workspace, const std::string& table)
{
    GridMarks marks;
    const table::Table& base = workspace.base(table);
    const auto place = [&](const std::string& rowId, const std::string& columnId) -> std::optional<quint64> {
        std::size_t row = wholeLine;
        std::size_t column = wholeLine;
        if (!rowId.empty()) {
            const auto ordinal = base.rowIds().find(rowId);
            if (!ordinal)
                return std::nullopt;
            row = *ordinal;
        }
        if (!columnId.empty()) {
            const auto index = base.schema().indexOfId(columnId);
            if (!index)
                return std::nullopt;
            column = *index;
        }
        return key(row, column);
    };
    for (const project::StoredNote& note : workspace.notes()) {
        if (note.annotation.table != table)
            continue;
        if (const auto where = place(note.annotation.row, note.annotation.column)) {
            GridMark& mark = marks.m_marks[*where];
            if (mark.notes++ == 0)
                mark.note = text(note.annotation.text);
        }
    }
    for (const workspace::Answer& answer : workspace.answers()) {
        std::optional<quint64> where;
        if (answer.change && answer.change->table == table)
            where = place(answer.change->row, answer.change->column);
        else if (answer.annotation && answer.annotation->table == table)
            where = place(answer.annotation->row, answer.annotation->column);
        if (!where)
            continue;
        GridMark& mark = marks.m_marks[*where];
        mark.verdict = answer.decision.verdict;
        mark.answer = QCoreApplication::translate("Verdict", "%1: %2")
                          .arg(verdictWord(answer.decision.verdict),
                              reasonSentence(answer.decision.verdict, answer.decision.reason));
        if (!answer.decision.note.empty())
            mark.answer += u"\n"_s + text(answer.decision.note);
    }
    return marks;
}

QString verdictIcon(review::Verdict verdict)
{
    switch (verdict) {
    case review::Verdict::Accepted:
    case review::Verdict::AcceptedWithFix:
    case review::Verdict::Duplicate:
        return u"check"_s;
    case review::Verdict::Declined:
        return u"cross"_s;
    case review::Verdict::NeedsWork:
    case review::Verdict::Disputed:
        return u"question"_s;
    case review::Verdict::Superseded:
    case review::Verdict::Withdrawn:
        return u"minus"_s;
    case review::Verdict::NotReviewed:
        break;
    }
    return u"clock"_s;
}

} // namespace gleaner::ui
