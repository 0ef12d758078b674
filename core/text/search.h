#pragma once

#include "core/text/ascii_search.h"

#include <optional>
#include <span>

namespace gleaner::text {

/// A stretch of bytes in a text.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Span&) const = default;
};

enum class WordRule : std::uint8_t { Anywhere, WholeWords };

/// The first place at or after `from` where `needle` (not empty) stands. Ignoring case compares one-to-one folded
/// characters; whole words have no word character just before or after.
std::optional<Span> findLiteral(
    std::string_view text, std::string_view needle, std::size_t from, CaseRule caseRule, WordRule wordRule);

/// The text with each `needle` replaced, from front to back without overlap.
std::string replacedLiteral(
    std::string_view text, std::string_view needle, std::string_view with, CaseRule caseRule, WordRule wordRule);

/// The same but for case (one-to-one folded).
bool equalIgnoringCase(std::string_view a, std::string_view b);

enum class SearchMode : std::uint8_t { Contains, Whole, Starts, Regex };

struct SearchOptions {
    SearchMode mode = SearchMode::Contains;
    bool caseSensitive = false;
    bool accents = true; ///< accents count
    bool invisible = false; ///< invisible characters count
};

/// What the filter box and the find box look for. Canonically equivalent texts are the same; what doesn't count is
/// folded away on both sides. Not for several threads at once: clone().
class Matcher {
public:
    /// Fails with RegexSyntax.
    static base::Result<Matcher> make(std::string_view query, const SearchOptions& options);
    Matcher clone() const;

    /// Fails with RegexLimit.
    base::Result<bool> matches(std::string_view text);
    /// The same for up to wordBits texts at once: one bit each, the lowest for the first.
    base::Result<std::uint64_t> matches(std::span<const std::string_view> texts);

private:
    Matcher() = default;
    std::string folded(std::string_view text) const;
    bool matchesFolded(std::string_view text) const;
    base::Result<std::uint64_t> matchesRegex(std::span<const std::string_view> texts);
    /// For an ASCII query, if the text's bytes are all that there is to it; `found`: the query stands in them.
    bool matchesBytes(std::string_view text, bool found) const;

    SearchOptions m_options;
    std::string m_query; ///< folded; unused with a regex
    std::optional<AsciiSearch> m_ascii; ///< if the query is ASCII and not empty
    std::optional<Regex> m_regex;
};

} // namespace gleaner::text
