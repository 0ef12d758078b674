#include "core/trust/recovery_sheet.h"

#include <algorithm>
#include <sodium.h>

namespace gleaner::trust {

using base::ErrorCode;

namespace {

constexpr std::size_t lines = 6;
constexpr std::size_t wordsPerLine = 4;
constexpr std::size_t lettersThatCount = 4;
constexpr std::size_t longestTyped = 64 * 1024;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
/// Bytes above ASCII count as letters, so that a word with a strange letter is named as a whole.
bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 127;
}

/// One typed word or number.
struct Token {
    std::string text;
    bool isNumber = false;
};

std::vector<Token> tokensOf(std::string_view text)
{
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        const bool number = isDigit(text[at]);
        if (!number && !isLetter(text[at])) {
            ++at;
            continue;
        }
        Token token{{}, number};
        while (at < text.size() && (number ? isDigit(text[at]) : isLetter(text[at]))) {
            const char c = text[at++];
            token.text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        tokens.push_back(std::move(token));
    }
    return tokens;
}

/// A word and its printed number, a word alone, or a number alone (which may be the check digits).
struct Entry {
    int number = 0;
    bool numberOnly = false;
    bool contradictory = false; ///< word and printed number differ
};

int wordNumber(std::string_view typed)
{
    const auto& words = recoveryWords();
    const auto found = std::find_if(words.begin(), words.end(), [typed](std::string_view word) {
        return typed == word || (typed.size() == lettersThatCount && word.substr(0, lettersThatCount) == typed);
    });
    return found == words.end() ? 0 : static_cast<int>(found - words.begin()) + 1;
}

int numberOf(const Token& token) { return token.text.size() > 4 ? -1 : std::stoi(token.text); }

/// Check digits have two digits; a longer number after a word is that word's own.
bool confirms(const Token& word, const Token& next) { return !word.isNumber && next.isNumber && next.text.size() > 2; }

base::Result<std::vector<Entry>> entriesOf(const std::vector<Token>& tokens)
{
    std::vector<Entry> entries;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const Token& token = tokens[at];
        Entry entry{token.isNumber ? numberOf(token) : wordNumber(token.text), token.isNumber, false};
        if (entry.number > static_cast<int>(recoveryWords().size()) || (entry.number <= 0 && !entry.numberOnly)
            || entry.number < 0)
            return base::fail(ErrorCode::SheetWord, {token.text});
        if (at + 1 < tokens.size() && confirms(token, tokens[at + 1])) {
            entry.contradictory = numberOf(tokens[at + 1]) != entry.number;
            ++at;
        }
        entries.push_back(entry);
    }
    return entries;
}

tl::unexpected<base::Error> wrongLine(std::size_t line)
{
    return base::fail(ErrorCode::SheetLine, {std::to_string(line + 1)});
}

/// The four numbers of a line; a fifth entry is its check digits.
base::Result<std::array<int, 4>> readLine(std::size_t line, const std::vector<Entry>& entries)
{
    const bool withCheck = entries.size() == wordsPerLine + 1;
    if (!withCheck && entries.size() != wordsPerLine)
        return wrongLine(line);
    std::array<int, 4> numbers{};
    for (std::size_t place = 0; place < wordsPerLine; ++place) {
        if (entries[place].number < 1 || entries[place].contradictory)
            return wrongLine(line);
        numbers[place] = entries[place].number;
    }
    if (withCheck && (!entries.back().numberOnly || entries.back().number != sheetLineCheck(line, numbers)))
        return wrongLine(line);
    return numbers;
}

/// The lines that begin with "1:" to "6:", as the printed sheet has them; without any, the lines that hold something.
struct TypedLines {
    std::vector<std::string_view> labelled;
    std::vector<std::string_view> plain;
};

TypedLines linesOf(std::string_view typed)
{
    TypedLines result;
    while (!typed.empty()) {
        const std::size_t end = typed.find('\n');
        std::string_view line = typed.substr(0, end);
        typed.remove_prefix(end == std::string_view::npos ? typed.size() : end + 1);
        while (!line.empty() && !isDigit(line.front()) && !isLetter(line.front()))
            line.remove_prefix(1);
        if (line.empty())
            continue;
        const bool label = line.size() > 1 && line[0] >= '1' && line[0] <= '6' && (line[1] == ':' || line[1] == ')');
        if (label && line[0] - '1' == static_cast<int>(result.labelled.size()))
            result.labelled.push_back(line.substr(2));
        result.plain.push_back(line);
    }
    return result;
}

using Groups = std::vector<std::array<int, 4>>;

base::Result<Groups> readLines(const std::vector<std::string_view>& typed)
{
    std::vector<std::vector<Entry>> entries;
    for (const std::string_view line : typed) {
        auto read = entriesOf(tokensOf(line));
        if (!read)
            return base::forward(read);
        entries.push_back(std::move(*read));
    }
    // Check digits stand in all lines or in none; otherwise those of a line that lacks a word would pass for the word.
    const bool withChecks = std::any_of(
        entries.begin(), entries.end(), [](const std::vector<Entry>& line) { return line.size() > wordsPerLine; });
    Groups groups;
    for (std::size_t line = 0; line < lines; ++line) {
        if (withChecks && entries[line].size() != wordsPerLine + 1)
            return wrongLine(line);
        const auto numbers = readLine(line, entries[line]);
        if (!numbers)
            return base::forward(numbers);
        groups.push_back(*numbers);
    }
    return groups;
}

base::Result<Groups> readRunning(std::string_view typed)
{
    const auto entries = entriesOf(tokensOf(typed));
    if (!entries)
        return base::forward(entries);
    const std::size_t perLine = entries->size() / lines;
    if (entries->size() % lines != 0 || (perLine != wordsPerLine && perLine != wordsPerLine + 1))
        return base::fail(ErrorCode::SheetCheck);
    Groups groups;
    for (std::size_t line = 0; line < lines; ++line) {
        const auto first = entries->begin() + static_cast<std::ptrdiff_t>(line * perLine);
        const auto numbers = readLine(line, std::vector<Entry>(first, first + static_cast<std::ptrdiff_t>(perLine)));
        if (!numbers)
            return base::forward(numbers);
        groups.push_back(*numbers);
    }
    return groups;
}

std::string bytesOf(const Groups& groups)
{
    std::string bytes;
    unsigned buffer = 0;
    unsigned bits = 0;
    for (const auto& numbers : groups) {
        for (const int number : numbers) {
            buffer = (buffer << 11U) | static_cast<unsigned>(number - 1);
            bits += 11;
            while (bits >= 8) {
                bits -= 8;
                bytes += static_cast<char>((buffer >> bits) & 0xFFU);
            }
            buffer &= (1U << bits) - 1U;
        }
    }
    return bytes;
}

} // namespace

base::Result<SecretSeed> readSheet(std::string_view typed)
{
    if (typed.size() > longestTyped)
        return base::fail(ErrorCode::SheetCheck);
    const TypedLines byLine = linesOf(typed);
    const auto groups = byLine.labelled.size() == lines ? readLines(byLine.labelled)
        : byLine.plain.size() == lines                  ? readLines(byLine.plain)
                                                        : readRunning(typed);
    if (!groups)
        return base::forward(groups);
    std::string bytes = bytesOf(*groups);
    if (!sheetChecksOut(bytes)) {
        sodium_memzero(bytes.data(), bytes.size());
        return base::fail(ErrorCode::SheetCheck);
    }
    bytes.pop_back();
    return SecretSeed::fromBytes(bytes);
}

} // namespace gleaner::trust
