#include "core/registry/text_flags.h"

#include "core/registry/cycle.h"
#include "core/text/look_alike.h"
#include "core/text/show_invisible.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace gleaner::registry {

namespace {

using base::ErrorCode;

/// `= + - @`, tab, carriage return, and the full-width forms that some programs read as the same.
bool startsFormula(char32_t c)
{
    return c == U'=' || c == U'+' || c == U'-' || c == U'@' || c == U'\t' || c == U'\r' || c == U'＝' || c == U'＋'
        || c == U'－' || c == U'＠';
}

/// A sign and digits with the marks that numbers have.
bool isSignedNumber(std::string_view text)
{
    return text.size() > 1 && (text.front() == '+' || text.front() == '-')
        && text.find_first_not_of("0123456789.,", 1) == std::string_view::npos;
}

bool isFormula(std::string_view text)
{
    if (text.size() < 2 || isSignedNumber(text))
        return false;
    const text::CodePoint first = text::codePointAt(text, 0);
    return first.valid && startsFormula(first.value);
}

/// What was there before, and what the item brings.
struct Texts {
    std::string_view before;
    std::string_view after;
};

Texts textsOf(const CheckedItem& item)
{
    const review::Change& change = item.item.change;
    if (item.item.kind != "change")
        return {{}, item.item.record};
    if (change.op != review::ChangeOp::Set)
        return {};
    return {change.before, change.after};
}

void append(std::vector<base::Issue>& issues, ErrorCode code, std::uint64_t count)
{
    if (count == 0)
        return;
    base::Issue issue;
    issue.code = code;
    issue.arguments = {std::to_string(count)};
    issue.count = count;
    issues.push_back(std::move(issue));
}

} // namespace

std::vector<base::Issue> textFlags(const std::vector<CheckedItem>& items, const history::Tables& tables)
{
    std::uint64_t unfit = 0;
    std::uint64_t formulas = 0;
    std::uint64_t hidden = 0;
    for (const CheckedItem& item : items) {
        const Texts texts = textsOf(item);
        const auto table = tables.find(item.item.change.table);
        const bool isChange = item.item.kind == "change" && table != tables.end();
        unfit += isChange && !isPublishable(item.item.change, table->second.schema()) ? 1U : 0U;
        formulas += item.item.kind == "change" && isFormula(texts.after) && !isFormula(texts.before) ? 1U : 0U;
        const bool noted = text::hasDeceptive(item.proposal.note);
        hidden += noted || (text::hasDeceptive(texts.after) && !text::hasDeceptive(texts.before)) ? 1U : 0U;
    }
    std::vector<base::Issue> issues;
    append(issues, ErrorCode::ValueUnfit, unfit);
    append(issues, ErrorCode::FormulaText, formulas);
    append(issues, ErrorCode::HiddenText, hidden);
    return issues;
}

std::vector<base::Issue> lookAlikes(const std::vector<std::string>& names, const std::vector<std::string>& known)
{
    std::vector<base::Issue> issues;
    for (const std::string& name : names) {
        const auto like
            = std::ranges::find_if(known, [&name](const std::string& one) { return text::looksAlike(name, one); });
        if (like != known.end())
            issues.push_back({ErrorCode::Confusable, {name, *like}, {}, 1});
    }
    return issues;
}

} // namespace gleaner::registry
