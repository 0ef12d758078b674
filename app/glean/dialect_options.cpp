#include "app/glean/dialect_options.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace gleaner::app {

using base::ErrorCode;
using base::Result;
using formats::csv::Dialect;
using formats::csv::Escape;

namespace {

/// Text that names characters: "tab" and "\\t" for the tab, "none" for none.
std::string characters(std::string text)
{
    if (text == "none")
        return {};
    if (text == "tab")
        return "\t";
    for (std::size_t place = text.find("\\t"); place != std::string::npos; place = text.find("\\t"))
        text.replace(place, 2, "\t");
    return text;
}

Result<char> character(const Arguments& arguments, const char* option, char otherwise)
{
    if (!arguments.has(option))
        return otherwise;
    const std::string text = characters(arguments.text(option));
    if (text.size() > 1)
        return base::fail(ErrorCode::BadParameter, {std::string("--") + option, "one character, tab or none"});
    return text.empty() ? '\0' : text.front();
}

Result<std::uint32_t> number(const Arguments& arguments, const char* option, std::uint32_t otherwise)
{
    if (!arguments.has(option))
        return otherwise;
    const std::string text = arguments.text(option);
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return base::fail(ErrorCode::BadParameter, {std::string("--") + option, "a whole number is expected"});
    return value;
}

Result<bool> yesOrNo(const Arguments& arguments, const char* option, bool otherwise)
{
    if (!arguments.has(option))
        return otherwise;
    const std::string text = arguments.text(option);
    if (text != "yes" && text != "no")
        return base::fail(ErrorCode::BadParameter, {std::string("--") + option, "yes or no"});
    return text == "yes";
}

/// --escape: doubled, none, or the character that escapes.
Result<Dialect> withEscape(const Arguments& arguments, Dialect dialect)
{
    const std::string text = arguments.has("escape") ? arguments.text("escape") : std::string();
    if (text == "doubled") {
        dialect.escape = Escape::Doubled;
    } else if (text == "none") {
        dialect.escape = Escape::None;
    } else if (text.size() == 1) {
        dialect.escape = Escape::Character;
        dialect.escapeCharacter = text.front();
    } else if (arguments.has("escape")) {
        return base::fail(ErrorCode::BadParameter, {"--escape", "doubled, none or one character"});
    }
    return dialect;
}

struct CountOption {
    const char* name;
    std::uint32_t Dialect::*member;
    const char* text;
};
constexpr std::array<CountOption, 4> countOptions{{
    {"skip-rows", &Dialect::skipRows, "records before the header (default: found out)"},
    {"header-rows", &Dialect::headerRows, "header records (default: found out)"},
    {"rows-after-header", &Dialect::rowsAfterHeader, "records between header and data to leave out"},
    {"footer-rows", &Dialect::footerRows, "records at the end to leave out (default: found out)"},
}};

struct FlagOption {
    const char* name;
    bool Dialect::*member;
    const char* text;
};
constexpr std::array<FlagOption, 4> flagOptions{{
    {"padded-quotes", &Dialect::paddedQuotes, "yes: blanks around a quoted field are no part of it"},
    {"quoted-line-breaks", &Dialect::quotedLineBreaks, "no: a quote that stays open on its line is a character"},
    {"blank-lines", &Dialect::blankLines, "no: empty lines are left out"},
    {"repeated-headers", &Dialect::repeatedHeaders, "no: rows written like the header are left out"},
}};

/// The dialect with what the options say about cells and lines.
Result<Dialect> withCells(const Arguments& arguments, Dialect dialect)
{
    if (arguments.has("encoding")) {
        const auto encoding = formats::csv::encodingNamed(arguments.text("encoding"));
        if (!encoding)
            return base::fail(ErrorCode::BadParameter, {"--encoding", "it is none of the known names"});
        dialect.encoding = *encoding;
    }
    if (arguments.has("delimiter"))
        dialect.delimiter = characters(arguments.text("delimiter"));
    if (arguments.has("comment"))
        dialect.comment = characters(arguments.text("comment"));
    const auto quote = character(arguments, "quote", dialect.quote);
    if (!quote)
        return base::forward(quote);
    dialect.quote = *quote;
    auto escaped = withEscape(arguments, std::move(dialect));
    if (!escaped)
        return escaped;
    for (const FlagOption& option : flagOptions) {
        const auto flag = yesOrNo(arguments, option.name, *escaped.*option.member);
        if (!flag)
            return base::forward(flag);
        *escaped.*option.member = *flag;
    }
    if (const auto checked = formats::csv::checkDialect(*escaped); !checked)
        return base::forward(checked);
    return escaped;
}

/// The dialect of a reading with what the options say about the rows that are no data.
Result<Dialect> withRows(const Arguments& arguments, const formats::csv::Reading& reading)
{
    Dialect dialect = reading.dialect;
    const auto part = number(arguments, "part", 0);
    if (!part)
        return base::forward(part);
    if (arguments.has("part")) {
        if (*part < 1 || *part > reading.tables.size())
            return base::fail(ErrorCode::BadParameter,
                {"--part", "the file holds " + std::to_string(reading.tables.size()) + " tables"});
        dialect = formats::csv::dialectOf(reading, reading.tables[*part - 1]);
    }
    for (const CountOption& option : countOptions) {
        const auto count = number(arguments, option.name, dialect.*option.member);
        if (!count)
            return base::forward(count);
        dialect.*option.member = *count;
    }
    if (const auto checked = formats::csv::checkDialect(dialect); !checked)
        return base::forward(checked);
    return dialect;
}

std::vector<OptionText> cellOptions()
{
    std::vector<OptionText> options{
        {"encoding", "NAME", "utf-8, windows-1252, iso-8859-1, utf-16le or utf-16be (default: found out)"},
        {"delimiter", "TEXT", "one or more characters, tab, or none (default: found out)"},
        {"quote", "C", "one character, or none (default: found out)"},
        {"escape", "C", "doubled, none, or the character that escapes (default: found out)"},
        {"comment", "TEXT", "lines that begin with this are left out; none (default: found out)"}};
    for (const FlagOption& option : flagOptions)
        options.push_back({option.name, "yes|no", option.text});
    return options;
}

} // namespace

std::vector<OptionText> dialectOptions()
{
    std::vector<OptionText> options = cellOptions();
    for (const CountOption& option : countOptions)
        options.push_back({option.name, "N", option.text});
    options.push_back({"part", "N", "which of several tables, one below the other (default: the largest)"});
    return options;
}

Result<Chosen> chooseDialect(const Arguments& arguments, std::string_view bytes, std::string_view name)
{
    auto sniff = formats::csv::sniff(bytes, name);
    if (!sniff)
        return base::forward(sniff);
    Chosen chosen{std::move(sniff->readings.front()), {}};
    auto cells = withCells(arguments, chosen.reading.dialect);
    if (!cells)
        return base::forward(cells);
    if (*cells != chosen.reading.dialect) {
        auto reading = formats::csv::readingIn(*cells, bytes, name);
        if (!reading)
            return base::forward(reading);
        chosen.reading = std::move(*reading);
    } else if (const auto names = cellOptions(); sniff->ambiguous
               && std::ranges::none_of(names, [&](const OptionText& option) { return arguments.has(option.name); })) {
        chosen.ambiguous = base::Issue{ErrorCode::SniffAmbiguous,
            {formats::csv::inWords(chosen.reading.dialect), formats::csv::inWords(sniff->readings[1].dialect)},
            {std::string(name), {}, {}, {}}, 1};
    }
    auto dialect = withRows(arguments, chosen.reading);
    if (!dialect)
        return base::forward(dialect);
    chosen.reading.dialect = std::move(*dialect);
    return chosen;
}

} // namespace gleaner::app
