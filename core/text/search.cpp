#include "core/text/search.h"

#include "core/text/aloof.h"
#include "core/text/characters.h"
#include "core/text/normalisation.h"
#include "core/text/utf8.h"

#include <bit>

namespace gleaner::text {

namespace {

bool sameFolded(CodePoint a, CodePoint b)
{
    if (a.valid != b.valid)
        return false;
    return a.value == b.value || (a.valid && foldedCase(a.value) == foldedCase(b.value));
}

/// Where `needle` ends if it stands at `at` but for case.
std::optional<std::size_t> endOfMatch(std::string_view text, std::size_t at, std::string_view needle)
{
    for (std::size_t other = 0; other < needle.size();) {
        if (at >= text.size())
            return std::nullopt;
        const CodePoint a = codePointAt(text, at);
        const CodePoint b = codePointAt(needle, other);
        if (!sameFolded(a, b))
            return std::nullopt;
        at += a.length;
        other += b.length;
    }
    return at;
}

std::optional<Span> findAnywhere(std::string_view text, std::string_view needle, std::size_t from, CaseRule caseRule)
{
    if (caseRule == CaseRule::Sensitive) {
        const std::size_t at = text.find(needle, from);
        if (at == std::string_view::npos)
            return std::nullopt;
        return Span{at, at + needle.size()};
    }
    for (std::size_t at = from; at < text.size(); at += codePointAt(text, at).length) {
        if (const auto end = endOfMatch(text, at, needle))
            return Span{at, *end};
    }
    return std::nullopt;
}

bool isWordBefore(std::string_view text, std::size_t at)
{
    if (at == 0)
        return false;
    const CodePoint point = codePointBefore(text, at);
    return point.valid && isWordCharacter(point.value);
}

bool isWordAfter(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return false;
    const CodePoint point = codePointAt(text, at);
    return point.valid && isWordCharacter(point.value);
}

} // namespace

std::optional<Span> findLiteral(
    std::string_view text, std::string_view needle, std::size_t from, CaseRule caseRule, WordRule wordRule)
{
    auto hit = findAnywhere(text, needle, from, caseRule);
    while (hit && wordRule == WordRule::WholeWords && (isWordBefore(text, hit->begin) || isWordAfter(text, hit->end)))
        hit = findAnywhere(text, needle, hit->begin + codePointAt(text, hit->begin).length, caseRule);
    return hit;
}

std::string replacedLiteral(
    std::string_view text, std::string_view needle, std::string_view with, CaseRule caseRule, WordRule wordRule)
{
    std::string out;
    std::size_t copied = 0;
    for (auto hit = findLiteral(text, needle, 0, caseRule, wordRule); hit;
         hit = findLiteral(text, needle, hit->end, caseRule, wordRule)) {
        out += text.substr(copied, hit->begin - copied);
        out += with;
        copied = hit->end;
    }
    out += text.substr(copied);
    return out;
}

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    const auto end = endOfMatch(a, 0, b);
    return end && *end == a.size();
}

base::Result<Matcher> Matcher::make(std::string_view query, const SearchOptions& options)
{
    Matcher matcher;
    matcher.m_options = options;
    if (options.mode == SearchMode::Regex) {
        const std::string pattern = options.accents ? std::string(query) : withoutAccents(nfd(query));
        auto regex = Regex::compile(pattern, options.caseSensitive ? CaseRule::Sensitive : CaseRule::Ignore);
        if (!regex)
            return base::forward(regex);
        matcher.m_regex = std::move(*regex);
        return matcher;
    }
    matcher.m_query = matcher.folded(query);
    if (!matcher.m_query.empty() && isAscii(matcher.m_query))
        matcher.m_ascii.emplace(matcher.m_query, options.caseSensitive ? CaseRule::Sensitive : CaseRule::Ignore);
    return matcher;
}

Matcher Matcher::clone() const
{
    Matcher copy;
    copy.m_options = m_options;
    copy.m_query = m_query;
    copy.m_ascii = m_ascii;
    if (m_regex)
        copy.m_regex = m_regex->clone();
    return copy;
}

std::string Matcher::folded(std::string_view text) const
{
    std::string out = m_options.invisible ? std::string(text) : withoutInvisible(text);
    const bool foldCase = !m_options.caseSensitive && m_options.mode != SearchMode::Regex;
    if (isAscii(out))
        return foldCase ? caseFolded(out) : out;
    out = nfd(out);
    if (!m_options.accents)
        out = withoutAccents(out);
    return nfc(foldCase ? nfd(caseFolded(out)) : out);
}

bool Matcher::matchesFolded(std::string_view text) const
{
    const std::string subject = folded(text);
    switch (m_options.mode) {
    case SearchMode::Whole:
        return subject == m_query;
    case SearchMode::Starts:
        return subject.starts_with(m_query);
    default:
        return subject.find(m_query) != std::string::npos;
    }
}

bool Matcher::matchesBytes(std::string_view text, bool found) const
{
    if (!found || m_options.mode == SearchMode::Contains)
        return found;
    if (m_options.mode == SearchMode::Whole)
        return text.size() == m_query.size();
    const std::string_view start = text.substr(0, m_query.size());
    return m_ascii->look(std::span(&start, 1)).found != 0;
}

base::Result<std::uint64_t> Matcher::matchesRegex(std::span<const std::string_view> texts)
{
    const bool asItIs = m_options.accents && m_options.invisible;
    std::uint64_t all = 0;
    for (std::size_t index = 0; index < texts.size(); ++index) {
        const auto found = asItIs ? m_regex->found(texts[index]) : m_regex->found(folded(texts[index]));
        if (!found)
            return base::forward(found);
        all |= std::uint64_t{*found} << index;
    }
    return all;
}

base::Result<std::uint64_t> Matcher::matches(std::span<const std::string_view> texts)
{
    if (m_regex)
        return matchesRegex(texts);
    std::uint64_t all = 0;
    const auto insert = [&all](std::size_t index, bool match) { all |= std::uint64_t{match} << index; };
    if (!m_ascii) {
        // Nothing but an empty query is found in a text that is all ASCII.
        for (std::size_t index = 0; index < texts.size(); ++index)
            insert(index, (m_query.empty() || !isAscii(texts[index])) && matchesFolded(texts[index]));
        return all;
    }
    const AsciiSearch::Seen seen = m_ascii->look(texts);
    const std::uint64_t decided = m_options.mode == SearchMode::Contains ? seen.plain : seen.plain & ~seen.found;
    all = decided & seen.found;
    for (std::uint64_t rest = seen.looked & ~decided; rest != 0; rest &= rest - 1) {
        const auto index = static_cast<std::size_t>(std::countr_zero(rest));
        const std::string_view text = texts[index];
        // Most other texts hold nothing that could become ASCII: no copy, no folding.
        const bool asItIs = (seen.plain >> index & 1U) != 0
            || ((m_options.accents || isAscii(text)) && isAloofFromAscii(text, m_options.invisible));
        insert(index, asItIs ? matchesBytes(text, (seen.found >> index & 1U) != 0) : matchesFolded(text));
    }
    return all;
}

base::Result<bool> Matcher::matches(std::string_view text)
{
    const auto one = matches(std::span(&text, 1));
    if (!one)
        return base::forward(one);
    return *one != 0;
}

} // namespace gleaner::text
