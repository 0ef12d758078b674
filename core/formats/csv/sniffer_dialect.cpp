#include "core/formats/csv/scanner.h"
#include "core/formats/csv/sniffer_parts.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace gleaner::formats::csv {

namespace {

constexpr std::string_view delimiters = ",;\t|:^~\x1f";
constexpr std::string_view usualDelimiters = ",;\t|";
constexpr std::size_t mostRecords = 5000;
constexpr std::size_t mostFields = 200'000;

/// The records of the sample under one dialect, added up.
struct Parse {
    std::map<std::size_t, std::size_t> widths;
    std::size_t records = 0;
    std::size_t cells = 0;
    std::size_t runOns = 0;
    double typed = 0;
    std::size_t terminators[4] = {0, 0, 0, 0};
};

double worth(Look look)
{
    switch (look) {
    case Look::Blank:
    case Look::Number:
    case Look::Moment:
        return 1.0;
    case Look::Word:
        return 0.9;
    case Look::Odd:
        break;
    }
    return 0.2;
}

Parse parse(std::string_view work, const Dialect& dialect)
{
    const Scanner scanner(dialect);
    Parse result;
    std::vector<Field> fields;
    std::string scratch;
    std::size_t place = 0;
    while (place < work.size() && result.records < mostRecords && result.cells < mostFields) {
        const RecordEnd end = scanner.scan(work, place, fields);
        // The sample may end inside a record; that one says nothing, unless it is the only one.
        if (end.next >= work.size() && end.terminator == Terminator::None && result.records > 2)
            break;
        ++result.terminators[static_cast<std::size_t>(end.terminator)];
        place = end.next;
        if (fields.size() == 1 && fields[0].begin == fields[0].end)
            continue; // an empty line speaks for no delimiter
        ++result.records;
        ++result.widths[fields.size()];
        for (const Field& field : fields) {
            ++result.cells;
            if (field.form == FieldForm::RunOn || field.form == FieldForm::Unclosed) {
                ++result.runOns;
                continue;
            }
            const bool quoted = field.form == FieldForm::Quoted || field.form == FieldForm::QuotedEscaped;
            const Look look = lookOf(scanner.content(work, field, scratch));
            // Inside quotes any text is as it should be.
            result.typed += quoted && look == Look::Odd ? worth(Look::Word) : worth(look);
        }
    }
    return result;
}

/// The chance that two rows agree in width, which falls faster than the share of the usual width.
double consistency(const Parse& parse)
{
    double sum = 0;
    for (const auto& [width, count] : parse.widths) {
        const double share = static_cast<double>(count) / static_cast<double>(parse.records);
        sum += share * share;
    }
    return sum;
}

std::size_t usualWidth(const Parse& parse)
{
    std::size_t width = 1;
    std::size_t most = 0;
    for (const auto& [candidate, count] : parse.widths) {
        if (count >= most) {
            most = count;
            width = candidate;
        }
    }
    return width;
}

std::string delimiterName(char delimiter)
{
    switch (delimiter) {
    case ',':
        return "comma";
    case ';':
        return "semicolon";
    case '\t':
        return "tab";
    case '|':
        return "vertical bar";
    case '\x1f':
        return "unit separator";
    default:
        return fmt::format("“{}”", delimiter);
    }
}

Reading rate(const Parse& counted, const Dialect& dialect)
{
    Reading reading;
    reading.dialect = dialect;
    if (counted.records == 0 || counted.cells == 0)
        return reading;
    const std::size_t width = usualWidth(counted);
    const double typed = counted.typed / static_cast<double>(counted.cells);
    // One column is always consistent, so it must not win by that; many equal columns seldom come by chance.
    const double structure
        = width == 1 ? 0.35 : 0.8 + 0.2 * static_cast<double>(width - 1) / static_cast<double>(width);
    // Colons part times and carets little else: such a delimiter must be clearly better, not as good.
    const double usage = usualDelimiters.find(dialect.delimiter) != std::string_view::npos ? 1.0 : 0.9;
    reading.score = consistency(counted) * typed * structure * usage;
    const auto usual = counted.widths.at(width);
    reading.evidence.push_back(width == 1 ? std::string("one column")
                                          : fmt::format("{}: {} of {} rows have {} cells",
                                              delimiterName(dialect.delimiter), usual, counted.records, width));
    reading.evidence.push_back(fmt::format("{} % of the cells look like usual values", static_cast<int>(typed * 100)));
    if (counted.runOns > 0)
        reading.evidence.push_back(fmt::format("{} quotes are not closed in the usual way", counted.runOns));
    const auto& ends = counted.terminators;
    reading.dialect.lineEnd = ends[2] >= ends[1] && ends[2] >= ends[3] && ends[2] > 0 ? LineEnd::CrLf
        : ends[3] > ends[1]                                                           ? LineEnd::Cr
                                                                                      : LineEnd::Lf;
    return reading;
}

/// True if the quote stands where a quoted field would begin at least once.
bool opensFields(std::string_view work, char quote)
{
    for (std::size_t place = work.find(quote); place != std::string_view::npos; place = work.find(quote, place + 1)) {
        if (place == 0)
            return true;
        const char before = work[place - 1];
        if (before == '\n' || before == '\r' || delimiters.find(before) != std::string_view::npos)
            return true;
    }
    return false;
}

std::vector<Dialect> candidates(std::string_view work, const EncodingGuess& encoding)
{
    std::vector<Dialect> dialects;
    const bool doubles = opensFields(work, '"');
    const bool singles = opensFields(work, '\'');
    const bool backslashes = work.find("\\\"") != std::string_view::npos || work.find("\\'") != std::string_view::npos;
    for (const char delimiter : delimiters) {
        // The comma stands for "no delimiter at all", too.
        if (delimiter != ',' && work.find(delimiter) == std::string_view::npos)
            continue;
        Dialect dialect;
        dialect.encoding = encoding.encoding;
        dialect.byteOrderMark = encoding.byteOrderMark;
        dialect.delimiter = delimiter;
        dialects.push_back(dialect);
        if (backslashes) {
            dialect.escape = Escape::Backslash;
            dialects.push_back(dialect);
            dialect.escape = Escape::Doubled;
        }
        if (singles) {
            dialect.quote = '\'';
            dialects.push_back(dialect);
        }
        if (doubles) {
            dialect.quote = '\0';
            dialects.push_back(dialect);
        }
    }
    return dialects;
}

} // namespace

bool sameTables(std::string_view work, const Dialect& a, const Dialect& b)
{
    const Scanner scannerA(a);
    const Scanner scannerB(b);
    std::vector<Field> fieldsA;
    std::vector<Field> fieldsB;
    std::string scratchA;
    std::string scratchB;
    std::size_t placeA = 0;
    std::size_t placeB = 0;
    std::size_t cells = 0;
    while (placeA < work.size() && cells < mostFields) {
        if (placeB != placeA)
            return false;
        placeA = scannerA.scan(work, placeA, fieldsA).next;
        placeB = scannerB.scan(work, placeB, fieldsB).next;
        if (fieldsA.size() != fieldsB.size())
            return false;
        for (std::size_t index = 0; index < fieldsA.size(); ++index) {
            if (scannerA.content(work, fieldsA[index], scratchA) != scannerB.content(work, fieldsB[index], scratchB))
                return false;
        }
        cells += fieldsA.size();
    }
    return true;
}

std::vector<Reading> guessDialects(std::string_view work, const EncodingGuess& encoding)
{
    std::vector<Reading> readings;
    bool quotesClose = false;
    for (const Dialect& dialect : candidates(work, encoding)) {
        const Parse counted = parse(work, dialect);
        Reading reading = rate(counted, dialect);
        if (dialect.quote == '"' && dialect.escape == Escape::Doubled)
            quotesClose = counted.runOns == 0;
        // Where every quote closes as it should, they hardly belong to the text.
        if (dialect.quote == '\0' && quotesClose)
            reading.score *= 0.8;
        readings.push_back(std::move(reading));
    }
    // Candidates come in order of how usual they are, and a stable sort keeps that among equals.
    std::ranges::stable_sort(readings, std::ranges::greater(), &Reading::score);
    std::vector<Reading> different;
    for (Reading& reading : readings) {
        const auto isSame = [&](const Reading& other) { return sameTables(work, other.dialect, reading.dialect); };
        if (std::ranges::none_of(different, isSame))
            different.push_back(std::move(reading));
        if (different.size() == 3)
            break;
    }
    for (Reading& reading : different)
        guessHeader(work, reading);
    return different;
}

} // namespace gleaner::formats::csv
