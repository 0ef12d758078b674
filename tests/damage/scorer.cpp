#include "tests/damage/scorer.h"

#include "core/formats/csv/charset.h"
#include "core/formats/csv/document.h"
#include "core/formats/csv/sniffer.h"

#include <fmt/format.h>
#include <map>

namespace gleaner::tests::damage {

using namespace formats::csv;

namespace {

constexpr std::string_view headerJoin = " › ";

using Bag = std::map<std::string, std::size_t>;

struct Overlap {
    double precision = 1;
    double recall = 1;
    double sum() const
    {
        return precision + recall + (precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0);
    }
};

std::size_t sizeOf(const Bag& bag)
{
    std::size_t size = 0;
    for (const auto& [text, count] : bag)
        size += count;
    return size;
}

Overlap compare(const Bag& truth, const Bag& got)
{
    std::size_t common = 0;
    for (const auto& [text, count] : got) {
        if (const auto found = truth.find(text); found != truth.end())
            common += std::min(count, found->second);
    }
    Overlap overlap;
    const auto share = [&](const Bag& bag) {
        const std::size_t size = sizeOf(bag);
        return size == 0 ? 1.0 : static_cast<double>(common) / static_cast<double>(size);
    };
    overlap.precision = share(got);
    overlap.recall = share(truth);
    return overlap;
}

/// Undecodable bytes, in a row or alone, as one U+FFFD.
std::string comparable(std::string_view text)
{
    constexpr std::string_view replacement = "\xef\xbf\xbd";
    std::string out;
    while (!text.empty()) {
        const std::size_t good = firstUndecodable(text).value_or(text.size());
        const std::string_view part = text.substr(0, good);
        out += part;
        text.remove_prefix(good);
        if (text.empty())
            break;
        text.remove_prefix(1);
        if (!out.ends_with(replacement))
            out += replacement;
    }
    for (std::size_t twice = out.find("\xef\xbf\xbd\xef\xbf\xbd"); twice != std::string::npos;
         twice = out.find("\xef\xbf\xbd\xef\xbf\xbd"))
        out.erase(twice, replacement.size());
    return out;
}

struct Bags {
    Bag header;
    Bag records;
    Bag cells;
};

Bags bagsOf(const Content& content)
{
    Bags bags;
    for (const std::string& name : content.header) {
        if (!name.empty())
            ++bags.header[comparable(name)];
    }
    for (const Row& row : content.rows) {
        std::string record;
        std::size_t filled = 0;
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (row[column].empty())
                continue;
            const std::string cell = comparable(row[column]);
            ++bags.cells[cell];
            ++filled;
            record += fmt::format("{}:{}\x1f", column, cell);
        }
        if (filled > 0)
            ++bags.records[record];
    }
    return bags;
}

std::optional<Content> contentOf(const std::string& bytes, const Dialect& dialect)
{
    base::NullJob job;
    const auto document = read(base::makeBytes(bytes), dialect, "t", job);
    if (!document)
        return std::nullopt;
    Content content;
    const table::Table& table = document->table;
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
        std::string name = table.schema().columns[column].name;
        if (dialect.headerRows == 0 || name == fmt::format("Column {}", column + 1))
            continue;
        for (std::size_t join = name.find(headerJoin); join != std::string::npos; join = name.find(headerJoin)) {
            content.header.push_back(name.substr(0, join));
            name.erase(0, join + headerJoin.size());
        }
        content.header.push_back(name);
    }
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        Row& cells = content.rows.emplace_back();
        for (std::size_t column = 0; column < table.columnCount(); ++column)
            cells.emplace_back(table.cell(row, column).text);
    }
    return content;
}

} // namespace

double score(const Content& truth, const std::optional<Content>& got)
{
    if (!got)
        return 0;
    const Bags wanted = bagsOf(truth);
    const Bags found = bagsOf(*got);
    return 1 + compare(wanted.header, found.header).sum() + compare(wanted.records, found.records).sum()
        + compare(wanted.cells, found.cells).sum();
}

std::optional<Content> readUnaided(const std::string& bytes)
{
    const auto sniffed = sniff(bytes, "t.csv");
    return sniffed ? contentOf(bytes, sniffed->readings.front().dialect) : std::nullopt;
}

std::optional<Content> readGiven(const std::string& bytes, const Dialect& dialect) { return contentOf(bytes, dialect); }

} // namespace gleaner::tests::damage
