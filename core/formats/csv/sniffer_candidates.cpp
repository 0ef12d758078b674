#include "core/formats/csv/charset.h"
#include "core/formats/csv/sniffer_parts.h"

#include <algorithm>
#include <array>

namespace gleaner::formats::csv {

namespace {

constexpr std::array<std::string_view, 8> singles{",", ";", "\t", "|", ":", "^", "~", "\x1f"};
/// Separators of several characters that are in use. They count only if most lines hold them.
constexpr std::array<std::string_view, 18> several{
    "||", "::", ";;", "^^", "~~", "|~|", "~|~", "^|^", "<>", "##", "$$", "@@", " | ", " ; ", ", ", "; ", "| ", "\t\t"};
constexpr std::string_view besideQuotes = ",;\t|:^~\x1f\r\n";
constexpr std::size_t mostLines = 200;

/// The share of the first lines that hold the text.
bool inMostLines(std::string_view work, std::string_view text)
{
    std::size_t lines = 0;
    std::size_t hits = 0;
    while (!work.empty() && lines < mostLines) {
        const std::size_t end = work.find_first_of("\r\n");
        const std::string_view line = work.substr(0, end);
        work.remove_prefix(end == std::string_view::npos ? work.size() : end + 1);
        if (line.empty())
            continue;
        ++lines;
        hits += line.find(text) != std::string_view::npos ? 1U : 0U;
    }
    return hits * 2 >= lines && hits > 0;
}

/// How the quote stands beside separators.
struct QuoteUse {
    bool opens = false; ///< behind a separator or at the start of a line
    bool padded = false; ///< with blanks between it and a separator
};

QuoteUse useOf(std::string_view work, char quote)
{
    const auto isSeparator = [](char character) { return besideQuotes.find(character) != std::string_view::npos; };
    QuoteUse use;
    for (std::size_t place = work.find(quote); place != std::string_view::npos; place = work.find(quote, place + 1)) {
        std::size_t before = place;
        while (before > 0 && work[before - 1] == ' ')
            --before;
        std::size_t behind = place + 1;
        while (behind < work.size() && work[behind] == ' ')
            ++behind;
        const bool start = before == 0 || isSeparator(work[before - 1]);
        use.opens = use.opens || (start && before == place);
        use.padded = use.padded || (start && before != place)
            || (behind != place + 1 && behind < work.size() && isSeparator(work[behind]));
    }
    return use;
}

} // namespace

std::optional<std::string> namedSeparator(std::string_view work, Encoding encoding)
{
    std::string_view line = work.substr(0, std::min(work.find_first_of("\r\n"), std::size_t{32}));
    if (line.starts_with('"') && line.ends_with('"') && line.size() > 2)
        line = line.substr(1, line.size() - 2);
    if (!line.starts_with("sep=") && !line.starts_with("SEP="))
        return std::nullopt;
    line.remove_prefix(4);
    Dialect dialect;
    dialect.encoding = encoding;
    std::string scratch;
    dialect.delimiter = decodeText(line, encoding, scratch);
    return line.empty() || line.size() > 4 || !checkDialect(dialect) ? std::nullopt : std::optional(dialect.delimiter);
}

std::vector<Dialect> candidateDialects(std::string_view work, const EncodingGuess& encoding)
{
    std::vector<std::string> delimiters;
    const auto named = namedSeparator(work, encoding.encoding);
    for (const std::string_view single : singles) {
        if (work.find(single) != std::string_view::npos)
            delimiters.emplace_back(single);
    }
    for (const std::string_view text : several) {
        if (inMostLines(work, text))
            delimiters.emplace_back(text);
    }
    // No separator at all; where no comma stands, it means the same and is what other programs expect.
    delimiters.emplace_back(work.find(',') == std::string_view::npos ? "," : "");
    if (named)
        delimiters = {*named};
    const QuoteUse doubles = useOf(work, '"');
    const QuoteUse apostrophes = useOf(work, '\'');
    std::vector<Dialect> dialects;
    for (const std::string& delimiter : delimiters) {
        Dialect dialect;
        dialect.encoding = encoding.encoding;
        dialect.byteOrderMark = encoding.byteOrderMark;
        dialect.delimiter = delimiter;
        const auto add = [&](auto&& change) {
            Dialect other = dialect;
            change(other);
            if (checkDialect(other))
                dialects.push_back(std::move(other));
        };
        add([](Dialect&) {});
        if (doubles.opens || doubles.padded) {
            add([](Dialect& other) { other.quotedLineBreaks = false; });
            if (doubles.padded)
                add([](Dialect& other) { other.paddedQuotes = true; });
            if (work.find("\\\"") != std::string_view::npos)
                add([](Dialect& other) { other.escape = Escape::Character; });
        }
        if (apostrophes.opens || apostrophes.padded) {
            add([](Dialect& other) { other.quote = '\''; });
            if (apostrophes.padded)
                add([](Dialect& other) {
                    other.quote = '\'';
                    other.paddedQuotes = true;
                });
            if (work.find("\\'") != std::string_view::npos)
                add([](Dialect& other) {
                    other.quote = '\'';
                    other.escape = Escape::Character;
                });
        }
        if (doubles.opens || doubles.padded)
            add([](Dialect& other) {
                other.quote = '\0';
                other.escape = Escape::None;
            });
        if (!delimiter.empty() && work.find("\\" + delimiter.substr(0, 1)) != std::string_view::npos)
            add([](Dialect& other) {
                other.quote = '\0';
                other.escape = Escape::Character;
            });
    }
    return dialects;
}

} // namespace gleaner::formats::csv
