#include "core/review/verdict.h"

#include <array>

namespace gleaner::review {

namespace {

constexpr std::array<std::pair<Verdict, std::string_view>, 9> verdictNames{{
    {Verdict::Accepted, "accepted"},
    {Verdict::AcceptedWithFix, "accepted-with-fix"},
    {Verdict::NeedsWork, "needs-work"},
    {Verdict::Declined, "declined"},
    {Verdict::Duplicate, "duplicate"},
    {Verdict::Superseded, "superseded"},
    {Verdict::Withdrawn, "withdrawn"},
    {Verdict::Disputed, "disputed"},
    {Verdict::NotReviewed, "not-reviewed"},
}};

Reason plain(Verdict verdict, std::string_view code, std::string_view wording) { return {verdict, code, wording}; }

Reason withAmended(Verdict verdict, std::string_view code, std::string_view wording)
{
    return {verdict, code, wording, true};
}

Reason withPointer(Verdict verdict, std::string_view code, std::string_view wording)
{
    return {verdict, code, wording, false, true};
}

Reason withNote(Verdict verdict, std::string_view code, std::string_view wording)
{
    return {verdict, code, wording, false, false, true};
}

Reason withDue(Verdict verdict, std::string_view code, std::string_view wording)
{
    return {verdict, code, wording, false, false, false, true};
}

} // namespace

std::string_view verdictName(Verdict verdict)
{
    for (const auto& [value, name] : verdictNames) {
        if (value == verdict)
            return name;
    }
    return {};
}

std::optional<Verdict> verdictNamed(std::string_view name)
{
    for (const auto& [value, known] : verdictNames) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

bool isOpen(Verdict verdict) { return verdict == Verdict::NotReviewed || verdict == Verdict::Disputed; }

const std::vector<Reason>& reasons()
{
    using enum Verdict;
    static const std::vector<Reason> list{
        plain(Accepted, "ok", "Taken as it is. Thank you."),
        plain(Accepted, "consensus", "Taken; several people saw the same."),
        plain(Accepted, "sampled", "Taken with its group, after a sample was checked."),
        plain(Accepted, "already-proposed", "Taken; someone proposed the same, and you share the credit."),
        withAmended(AcceptedWithFix, "value-adjusted", "Taken, with a small correction."),
        withAmended(AcceptedWithFix, "format-adjusted", "Taken, written in the city's format."),
        withPointer(NeedsWork, "evidence-missing", "A link or photo would settle this."),
        withPointer(NeedsWork, "unclear", "We were not sure what is meant here; see the marked place."),
        plain(Declined, "wrong-value", "Our records or the evidence show another value."),
        plain(Declined, "out-of-scope", "Thank you. This pack does not cover that part."),
        plain(Declined, "style-rule", "The value does not follow the rule of this column."),
        plain(Declined, "privacy", "It may identify a person, so we left it out."),
        withNote(Declined, "policy", "A city rule does not let us publish this. See the note."),
        plain(Declined, "unverifiable", "We have no way to check this at the moment."),
        plain(Declined, "lost-conflict", "Several values were proposed; another fitted the evidence better."),
        plain(Duplicate, "already-live", "The data already says this. Good eye."),
        plain(Superseded, "newer-data", "The data changed after your pack was made."),
        plain(Withdrawn, "author-withdrew", "Taken back by you."),
        plain(Disputed, "open-conflict", "People disagree here; an expert will look."),
        withDue(NotReviewed, "no-time", "Not looked at yet; expected by the day shown."),
    };
    return list;
}

const Reason* findReason(Verdict verdict, std::string_view code)
{
    for (const Reason& reason : reasons()) {
        if (reason.verdict == verdict && reason.code == code)
            return &reason;
    }
    return nullptr;
}

} // namespace gleaner::review
