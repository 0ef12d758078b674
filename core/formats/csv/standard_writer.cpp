#include "core/formats/csv/charset.h"
#include "core/formats/csv/writer.h"

namespace gleaner::formats::csv {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr std::size_t blockBytes = std::size_t{1} << 18U;
constexpr std::size_t pollMask = 0xfff;

bool needsQuotes(std::string_view text)
{
    // U+FEFF at the very start would be taken for a byte order mark.
    return text.find_first_of("\",\r\n") != std::string_view::npos || text.starts_with("\xef\xbb\xbf");
}

void appendQuoted(std::string& out, std::string_view text)
{
    out += '"';
    for (const char character : text) {
        if (character == '"')
            out += '"';
        out += character;
    }
    out += '"';
}

/// A column with what is known about each distinct cell.
struct Prepared {
    const table::Column* column = nullptr;
    std::vector<bool> quoted;
};

/// Undecodable bytes are no UTF-8, and replacing them would change the cell without a word.
Result<Prepared> prepare(const table::Table& table, std::size_t index)
{
    Prepared prepared{table.column(index).get(), {}};
    const table::Dictionary& dictionary = prepared.column->dictionary();
    const auto counts = prepared.column->counts();
    prepared.quoted.resize(dictionary.size());
    for (table::Code code = 0; code < dictionary.size(); ++code) {
        const std::string_view text = dictionary.at(code).text;
        prepared.quoted[code] = needsQuotes(text);
        if (counts[code] > 0 && firstUndecodable(text)) {
            base::Place place;
            place.column = table.schema().columns[index].name;
            return fail(ErrorCode::ReleaseEncoding, {shownText(text), "utf-8"}, std::move(place));
        }
    }
    return prepared;
}

} // namespace

base::Result<void> writeStandard(const table::Table& table, const base::ByteSink& sink, base::JobContext& job)
{
    std::vector<Prepared> columns;
    for (std::size_t index = 0; index < table.columnCount(); ++index) {
        auto prepared = prepare(table, index);
        if (!prepared)
            return forward(prepared);
        columns.push_back(std::move(*prepared));
    }
    // A line with one blank field is an empty line, which many readers skip.
    const bool alone = columns.size() == 1;
    std::string block;
    const auto append = [&](std::string_view text, bool quoted) {
        if (quoted || (alone && text.empty()))
            appendQuoted(block, text);
        else
            block += text;
    };
    for (std::size_t index = 0; index < columns.size(); ++index) {
        const std::string& name = table.schema().columns[index].name;
        if (firstUndecodable(name))
            return fail(ErrorCode::ReleaseEncoding, {shownText(name), "utf-8"});
        block += index == 0 ? "" : ",";
        append(name, needsQuotes(name));
    }
    block += "\r\n";
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if ((row & pollMask) == 0) {
            if (job.stopRequested())
                return fail(ErrorCode::Cancelled);
            job.progress(row, table.rowCount());
        }
        for (std::size_t index = 0; index < columns.size(); ++index) {
            const table::Code code = columns[index].column->codes().at(row);
            if (index > 0)
                block += ',';
            append(columns[index].column->dictionary().at(code).text, columns[index].quoted[code]);
        }
        block += "\r\n";
        if (block.size() >= blockBytes) {
            if (auto written = sink(block); !written)
                return written;
            block.clear();
        }
    }
    return sink(block);
}

} // namespace gleaner::formats::csv
