#include "core/formats/csv/charset.h"
#include "core/formats/csv/gaps.h"
#include "core/formats/csv/sniffer_shape.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace gleaner::formats::csv {

namespace {

constexpr std::string_view usualDelimiters = ",;\t|";
/// Enough for a first verdict on every candidate, and for the final one on the best.
constexpr Sample::Limits fewRows{400, 12'000};
constexpr std::size_t fewBytes = std::size_t{48} << 10U;
constexpr Sample::Limits manyRows{4'000, 60'000};
constexpr std::size_t mostFinalists = 8;
constexpr std::size_t mostReadings = 3;
/// Two readings as good as this that differ in more rows than that are a question for a person.
constexpr double nearlyAsGood = 0.95;
constexpr double fewDifferentRows = 0.05;

/// A candidate with what its rows show.
struct Tried {
    Sample sample;
    Shape shape;
    double score = 0;
    double consistency = 0;
    double typed = 0;
    std::size_t usual = 0; ///< rows of the usual width
    std::size_t rows = 0;
    std::size_t quoted = 0; ///< cells in quotes
    std::size_t damaged = 0; ///< cells whose quotes are damaged
    std::size_t escaped = 0;
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

/// Adds up the cells of the largest table.
void countCells(Tried& tried)
{
    const Sample& sample = tried.sample;
    const TableShape& table = tried.shape.table();
    std::size_t cells = 0;
    double typed = 0;
    for (std::size_t row = table.begin; row < table.end; ++row) {
        for (std::size_t column = 0; column < sample.rows()[row].width; ++column) {
            const FieldForm form = sample.form(row, column);
            const Look look = sample.look(row, column);
            const bool quoted = form == FieldForm::Quoted || form == FieldForm::QuotedEscaped
                || form == FieldForm::Padded || form == FieldForm::Stray;
            tried.quoted += quoted ? 1U : 0U;
            tried.escaped += form == FieldForm::Escaped || form == FieldForm::QuotedEscaped ? 1U : 0U;
            tried.damaged += isDamaged(form) ? 1U : 0U;
            if (look == Look::Blank)
                continue;
            ++cells;
            double points = worth(look);
            // Inside quotes any text is as it should be.
            if (quoted && look == Look::Odd)
                points = worth(Look::Word);
            if (form == FieldForm::RunOn || form == FieldForm::Unclosed)
                points = 0.05;
            else if (form == FieldForm::Plain || form == FieldForm::Escaped) {
                const std::string text = sample.text(row, column);
                if (text.front() == ' ' || text.back() == ' ')
                    points *= 0.95;
            }
            typed += points;
        }
    }
    tried.typed = cells == 0 ? 0.5 : typed / static_cast<double>(cells);
}

/// The chance that two rows agree in width, which falls faster than the share of the usual width.
void countWidths(Tried& tried)
{
    const TableShape& table = tried.shape.table();
    std::map<std::size_t, std::size_t> widths;
    std::size_t all = 0;
    for (std::size_t row = table.begin; row < table.end; ++row) {
        if (tried.sample.rows()[row].isBlank())
            continue;
        ++widths[tried.sample.rows()[row].width];
        all += 1 + tried.sample.swallowed(row);
        ++tried.rows;
    }
    tried.usual = widths[table.width];
    for (const auto& [width, count] : widths) {
        const double share = static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(all, 1));
        tried.consistency += share * share;
    }
}

/// One column is always consistent, so it must not win by that, unless its lines are whole values that only happen to
/// hold a separator, such as times.
double structureOf(const Tried& tried)
{
    const Sample& sample = tried.sample;
    const TableShape& table = tried.shape.table();
    if (table.width >= 2) {
        std::set<std::size_t> filled;
        for (std::size_t row = table.begin; row < table.end && filled.size() < table.width; ++row) {
            for (std::size_t column = 0; column < table.width; ++column) {
                if (sample.look(row, column) != Look::Blank)
                    filled.insert(column);
            }
        }
        const auto columns = static_cast<double>(std::max<std::size_t>(filled.size(), 1));
        const double blank = 1.0 - columns / static_cast<double>(table.width);
        return (0.8 + 0.2 * (columns - 1) / columns) * (1 - 0.3 * blank);
    }
    std::size_t values = 0;
    for (std::size_t row = table.dataBegin(); row < table.end; ++row)
        values += isValueLook(sample.look(row, 0)) ? 1U : 0U;
    const bool named
        = table.headerRows == 0 || sample.bytes(table.begin).find_first_of(usualDelimiters) == std::string_view::npos;
    // A header that holds a separator speaks against one column.
    if (!named)
        return 0.3;
    return table.dataRows() >= 2 && values * 20 >= table.dataRows() * 19 ? 0.97 : 0.45;
}

/// Colons part times and carets little else: such a delimiter must be clearly better, not as good.
double usageOf(const Dialect& dialect)
{
    return dialect.delimiter.size() != 1 || usualDelimiters.find(dialect.delimiter) != std::string_view::npos ? 1.0
                                                                                                              : 0.9;
}

Tried tryDialect(const SniffedText& text, const Dialect& dialect, const Sample::Limits& limits)
{
    const auto part = text.whole ? Sample::Part::Whole : Sample::Part::Beginning;
    Tried tried{Sample(text.head, part, dialect, limits), {}};
    if (tried.sample.rows().empty())
        return tried;
    tried.shape = shapeOf(tried.sample);
    countCells(tried);
    countWidths(tried);
    std::size_t filled = 0;
    for (const SampleRow& row : tried.sample.rows())
        filled += row.isBlank() ? 0U : 1U;
    const double coverage = static_cast<double>(tried.rows) / static_cast<double>(std::max<std::size_t>(filled, 1));
    // A row of one cell right above the table may be its header, in another dialect.
    const std::size_t begin = tried.shape.table().begin;
    const double above = begin > 0 && !tried.sample.rows()[begin - 1].isBlank() ? 0.9 : 1.0;
    tried.score
        = above * tried.consistency * tried.typed * structureOf(tried) * usageOf(dialect) * (0.5 + 0.5 * coverage);
    return tried;
}

/// Quotes that surround cells hardly belong to the text; if every one closes as it should, even less.
void weighQuotes(std::vector<Tried>& all)
{
    for (Tried& tried : all) {
        const Dialect& dialect = tried.sample.dialect();
        if (dialect.quote != '\0' || dialect.escape != Escape::None)
            continue;
        const auto quoted = std::ranges::find_if(all, [&](const Tried& other) {
            return other.sample.dialect().delimiter == dialect.delimiter && other.sample.dialect().quote == '"'
                && other.damaged == 0 && other.quoted > 0;
        });
        tried.score *= quoted != all.end() ? 0.8 : 0.9;
    }
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// The share of the rows that two dialects cut into different cells. Blanks at the ends of cells are a matter of taste
/// if asked so.
enum class Blanks : std::uint8_t { Count, DoNotCount };
double difference(const Sample& a, const Sample& b, Blanks blanks)
{
    std::size_t same = 0;
    std::size_t other = 0;
    for (std::size_t row = 0; row < a.rows().size(); ++row) {
        while (other < b.rows().size() && b.rows()[other].begin < a.rows()[row].begin)
            ++other;
        if (other == b.rows().size())
            break;
        bool equal = b.rows()[other].begin == a.rows()[row].begin && b.rows()[other].width == a.rows()[row].width;
        for (std::size_t column = 0; equal && column < a.rows()[row].width; ++column)
            equal = blanks == Blanks::Count ? a.text(row, column) == b.text(other, column)
                                            : trimmed(a.text(row, column)) == trimmed(b.text(other, column));
        same += equal ? 1U : 0U;
    }
    const std::size_t most = std::max({a.rows().size(), b.rows().size(), std::size_t{1}});
    return 1.0 - static_cast<double>(same) / static_cast<double>(most);
}

/// Lines that begin with a mark of comments and do not fit the table.
std::string commentOf(const Tried& tried)
{
    const TableShape& table = tried.shape.table();
    for (const std::string_view prefix : {"#", "//", "%", "--"}) {
        std::size_t lines = 0;
        const bool comments = std::ranges::all_of(tried.sample.rows(), [&](const SampleRow& row) {
            const auto index = static_cast<std::size_t>(&row - tried.sample.rows().data());
            if (!tried.sample.bytes(index).starts_with(prefix))
                return true;
            ++lines;
            return row.width != table.width;
        });
        if (comments && lines > 0 && table.width >= 2 && lines < tried.sample.rows().size() / 2)
            return std::string(prefix);
    }
    return {};
}

/// The dialect with what its own rows suggest to leave out between them.
Dialect withGaps(const Tried& tried)
{
    Dialect dialect = tried.sample.dialect();
    const TableShape& table = tried.shape.table();
    if (table.width < 2)
        return dialect;
    dialect.comment = commentOf(tried);
    std::size_t empty = 0;
    const auto& rows = tried.sample.rows();
    for (std::size_t row = table.begin; row < table.end; ++row)
        empty += rows[row].isEmptyLine() ? 1U : 0U;
    dialect.blankLines = empty < 2 || empty * 3 < table.end - table.begin;
    if (table.headerRows > 0) {
        const std::string_view header = tried.sample.bytes(table.begin + table.headerRows - 1);
        for (std::size_t row = table.dataBegin(); row < table.end; ++row)
            dialect.repeatedHeaders = dialect.repeatedHeaders && tried.sample.bytes(row) != header;
    }
    return dialect;
}

/// True if the rows before the data end in the file where they end in the sample. They need not if a quote in them
/// stays open: the sample sees by what follows that it swallows rows, but readHeader() does not look behind.
bool isHeadCutAlike(std::string_view work, const Dialect& dialect)
{
    const Scanner ahead(dialect);
    const Scanner ownLine(dialect, Scanner::Look::OwnLine);
    const Gaps gaps(dialect);
    std::vector<Field> fields;
    std::size_t place = 0;
    for (std::size_t rows = std::size_t{dialect.skipRows} + dialect.headerRows + dialect.rowsAfterHeader; rows > 0;
         --rows) {
        place = gaps.skip(work, place, work.size());
        if (place >= work.size())
            return true;
        const std::size_t end = ahead.scan(work, place, fields).next;
        if (ownLine.scan(work, place, fields).next != end)
            return false;
        place = end;
    }
    return true;
}

} // namespace

Sniff guessDialects(const SniffedText& text, const EncodingGuess& encoding)
{
    // Most candidates show at once that they are wrong.
    SniffedText start = text;
    if (start.head.size() > fewBytes) {
        start.head = start.head.substr(0, fewBytes);
        start.whole = false;
    }
    std::vector<std::pair<double, Dialect>> first;
    for (const Dialect& dialect : candidateDialects(text.head, encoding))
        first.emplace_back(tryDialect(start, dialect, fewRows).score, dialect);
    // Candidates come in order of how usual they are, and a stable sort keeps that among equals.
    std::ranges::stable_sort(first, std::ranges::greater(), [](const auto& candidate) { return candidate.first; });
    std::vector<Tried> all;
    for (std::size_t index = 0; index < std::min(first.size(), mostFinalists); ++index)
        all.push_back(tryDialect(text, first[index].second, manyRows));
    weighQuotes(all);
    std::ranges::stable_sort(all, std::ranges::greater(), &Tried::score);
    Sniff sniff;
    std::vector<const Tried*> different;
    for (const Tried& tried : all) {
        const auto isSame
            = [&](const Tried* other) { return difference(other->sample, tried.sample, Blanks::Count) == 0; };
        if (different.size() == mostReadings || tried.sample.rows().empty() || std::ranges::any_of(different, isSame))
            continue;
        Reading reading = readingOf(text, withGaps(tried), tried.score);
        if (!isHeadCutAlike(text.head, reading.dialect))
            continue;
        different.push_back(&tried);
        sniff.readings.push_back(std::move(reading));
    }
    if (sniff.readings.empty()) {
        Dialect noQuotes = all.front().sample.dialect();
        noQuotes.quote = '\0';
        noQuotes.escape = Escape::None;
        sniff.readings.push_back(readingOf(text, std::move(noQuotes), all.front().score));
    }
    sniff.ambiguous = different.size() > 1 && different[1]->score >= nearlyAsGood * different[0]->score
        && difference(different[0]->sample, different[1]->sample, Blanks::DoNotCount) >= fewDifferentRows;
    return sniff;
}

} // namespace gleaner::formats::csv
