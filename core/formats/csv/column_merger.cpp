#include "core/formats/csv/column_merger.h"

#include "core/formats/csv/charset.h"

#include <algorithm>

namespace gleaner::formats::csv {

namespace {

using table::Code;
using table::State;

constexpr std::size_t lookAhead = 8;

/// What a chunk's codes become in the whole column, and the code of its missing cells, if it has any.
std::vector<Code> adoptAll(ContentTable& all, const ContentTable& part)
{
    const std::vector<Content>& contents = part.contents();
    std::vector<Code> codes;
    codes.reserve(contents.size());
    for (std::size_t index = 0; index < contents.size(); ++index) {
        if (index + 3 * lookAhead < contents.size())
            all.prefetchSlot(contents[index + 3 * lookAhead]);
        if (index + 2 * lookAhead < contents.size())
            all.prefetchEntry(contents[index + 2 * lookAhead]);
        if (index + lookAhead < contents.size())
            all.prefetchText(contents[index + lookAhead]);
        codes.push_back(all.adopt(contents[index]));
    }
    return codes;
}

template <typename Width>
std::vector<Width> joinCodes(const std::vector<Chunk>& chunks, std::size_t index,
    const std::vector<std::vector<Code>>& maps, std::size_t rowCount, Code missing)
{
    std::vector<Width> codes;
    codes.reserve(rowCount);
    for (std::size_t part = 0; part < chunks.size(); ++part) {
        const Chunk& chunk = chunks[part];
        std::size_t rows = 0;
        if (index < chunk.columns.size()) {
            const std::vector<Code>& map = maps[part];
            for (const Code code : chunk.columns[index].codes)
                codes.push_back(static_cast<Width>(map[code]));
            rows = chunk.columns[index].codes.size();
        }
        codes.resize(codes.size() + chunk.starts.size() - rows, static_cast<Width>(missing));
    }
    return codes;
}

table::CellView cellOf(const Content& content)
{
    if (content.data == nullptr)
        return {State::Missing, {}};
    return {content.size == 0 ? State::Empty : State::Value, content.view()};
}

std::shared_ptr<const table::Dictionary> dictionaryOf(
    const ContentTable& contents, Encoding encoding, std::vector<std::shared_ptr<const void>> owners)
{
    std::vector<table::CellView> cells;
    cells.reserve(contents.contents().size());
    for (const Content& content : contents.contents())
        cells.push_back(cellOf(content));
    if (!isSingleByte(encoding))
        return table::Dictionary::ofDistinct(cells, std::move(owners));
    // Different contents have different texts in these charsets, so every code stays what it is.
    auto decoded = std::make_shared<std::vector<std::string>>();
    std::vector<std::size_t> places;
    std::string scratch;
    for (std::size_t code = 0; code < cells.size(); ++code) {
        const std::string_view text = decodeText(cells[code].text, encoding, scratch);
        if (text.data() == cells[code].text.data())
            continue;
        decoded->emplace_back(text);
        places.push_back(code);
    }
    for (std::size_t index = 0; index < places.size(); ++index)
        cells[places[index]].text = (*decoded)[index];
    owners.push_back(std::move(decoded));
    return table::Dictionary::ofDistinct(cells, std::move(owners));
}

} // namespace

table::ColumnPtr mergeColumn(std::vector<Chunk>& chunks, std::size_t index, std::size_t rowCount, Encoding encoding,
    const std::shared_ptr<const void>& owner)
{
    std::size_t most = 0;
    bool lacks = false;
    for (const Chunk& chunk : chunks) {
        const bool has = index < chunk.columns.size();
        most += has ? chunk.columns[index].contents.contents().size() : 0;
        lacks = lacks || (has ? chunk.columns[index].codes.size() : 0) < chunk.starts.size();
    }
    ContentTable all;
    all.reserve(std::min(most, rowCount));
    std::vector<std::shared_ptr<const void>> owners{owner};
    std::vector<std::vector<Code>> maps(chunks.size());
    Code missing = 0;
    for (std::size_t part = 0; part < chunks.size(); ++part) {
        const Chunk& chunk = chunks[part];
        if (index < chunk.columns.size()) {
            const ContentTable& contents = chunk.columns[index].contents;
            maps[part] = adoptAll(all, contents);
            owners.insert(owners.end(), contents.owners().begin(), contents.owners().end());
        }
    }
    if (lacks)
        missing = all.missing();
    const std::size_t size = all.contents().size();
    table::Codes codes;
    if (size <= 0x100)
        codes = table::Codes(joinCodes<std::uint8_t>(chunks, index, maps, rowCount, missing));
    else if (size <= 0x10000)
        codes = table::Codes(joinCodes<std::uint16_t>(chunks, index, maps, rowCount, missing));
    else
        codes = table::Codes(joinCodes<std::uint32_t>(chunks, index, maps, rowCount, missing), size);
    for (Chunk& chunk : chunks) {
        if (index < chunk.columns.size())
            chunk.columns[index] = ChunkColumn();
    }
    return std::make_shared<table::Column>(dictionaryOf(all, encoding, std::move(owners)), std::move(codes));
}

} // namespace gleaner::formats::csv
