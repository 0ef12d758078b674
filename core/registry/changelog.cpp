#include "core/registry/grouping.h"
#include "core/registry/release_plan.h"
#include "core/text/show_invisible.h"

#include <fmt/format.h>

namespace gleaner::registry {

namespace {

using review::Verdict;

/// What one line speaks of: a group's items with one verdict, reason and correction.
struct LineKey {
    Verdict verdict;
    std::string reason;
    std::string amended; ///< letter and text, or empty

    auto operator<=>(const LineKey&) const = default;
};

std::string plural(std::size_t count, const std::string& one, const std::string& many)
{
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// Cell text in one line of Markdown: what would start markup or a new line is taken out of its role, and characters
/// that deceive are written out.
std::string plainLine(const std::string& text)
{
    std::string line;
    for (const char c : text) {
        if (c == '\n' || c == '\r' || c == '\t')
            line += ' ';
        else if (c == '*' || c == '_' || c == '`' || c == '[' || c == ']' || c == '<' || c == '>' || c == '\\'
            || c == '#')
            line += {'\\', c};
        else
            line += c;
    }
    return text::showDeceptive(line);
}

std::string wording(Verdict verdict, const std::string& reason)
{
    const review::Reason* found = review::findReason(verdict, reason);
    return found == nullptr ? std::string() : std::string(found->wording);
}

std::string subject(const ReviewGroup& group)
{
    std::string text = plainLine(group.sentence);
    const std::string column = group.columnName.empty() ? group.column : group.columnName;
    if (!column.empty())
        text += " in " + plainLine(column);
    if (!group.table.empty())
        text += " (" + plainLine(group.table) + ")";
    return text;
}

std::string countOf(const ReviewGroup& group, std::size_t count)
{
    if (group.cls == review::ChangeClass::Item)
        return plural(count, "item", "items");
    return group.column.empty() ? plural(count, "row", "rows") : plural(count, "cell", "cells");
}

/// What was published where it is not what was proposed.
std::string correction(const std::string& amended)
{
    if (amended.empty())
        return {};
    return amended.size() < 2 ? " Published as blank." : " Published as “" + plainLine(amended.substr(1)) + "”.";
}

bool isTaken(Verdict verdict) { return verdict == Verdict::Accepted || verdict == Verdict::AcceptedWithFix; }

void appendSection(std::string& text, const char* title, const std::string& lines)
{
    if (!lines.empty())
        text += fmt::format("\n### {}\n\n{}", title, lines);
}

} // namespace

std::string changelogOf(const Cycle& cycle, const std::map<std::string, RuleText>& rules)
{
    std::string taken;
    std::string notTaken;
    std::size_t open = 0;
    for (const ReviewGroup& group : makeGroups(cycle, rules)) {
        std::map<LineKey, std::size_t> lines;
        for (const ReviewItem& item : group.items) {
            if (item.decision && !review::isOpen(item.decision->verdict))
                ++lines[{
                    item.decision->verdict, item.decision->reason, item.decision->amendedIs + item.decision->amended}];
            else
                ++open;
        }
        for (const auto& [key, count] : lines) {
            std::string& section = isTaken(key.verdict) ? taken : notTaken;
            section += fmt::format("- {}: {}. {}{}\n", subject(group), countOf(group, count),
                wording(key.verdict, key.reason), correction(key.amended));
        }
    }
    std::string text = fmt::format("From version {}.\n", cycle.number);
    appendSection(text, "Taken", taken);
    appendSection(text, "Not taken", notTaken);
    if (open > 0)
        appendSection(text, "Still open", "- " + plural(open, "item waits", "items wait") + " for an answer.\n");
    return text;
}

} // namespace gleaner::registry
