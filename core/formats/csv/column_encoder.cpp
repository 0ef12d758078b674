#include "core/formats/csv/column_encoder.h"

#include "core/formats/csv/charset.h"

#include <algorithm>

namespace gleaner::formats::csv {

namespace {

using table::CellView;
using table::Code;
using table::State;

/// Dictionaries of fewer contents stay in the cache, where fetching ahead only costs.
constexpr std::size_t fewContents = 2048;

CellView cellOf(const Content& content)
{
    if (content.data == nullptr)
        return {State::Missing, {}};
    return {content.size == 0 ? State::Empty : State::Value, content.view()};
}

/// Decodes texts of a single-byte charset where they lie in `cells`, into memory that is added to `owners`.
void decode(std::vector<CellView>& cells, Encoding encoding, std::vector<std::shared_ptr<const void>>& owners)
{
    // Different contents have different texts in these charsets, so every code stays what it is.
    auto decoded = std::make_shared<std::vector<std::string>>();
    std::vector<std::size_t> places;
    std::string scratch;
    for (std::size_t index = 0; index < cells.size(); ++index) {
        const std::string_view content = cells[index].text;
        const std::string_view text = decodeText(content, encoding, scratch);
        if (text.data() == content.data())
            continue;
        decoded->emplace_back(text);
        places.push_back(index);
    }
    for (std::size_t index = 0; index < places.size(); ++index)
        cells[places[index]].text = (*decoded)[index];
    owners.push_back(std::move(decoded));
}

} // namespace

ColumnEncoder::ColumnEncoder(std::string_view work, const Scanner& scanner, std::size_t index, std::size_t likelyRows)
    : m_work(work)
    , m_scanner(scanner)
    , m_index(index)
    , m_likelyRows(likelyRows)
{
}

void ColumnEncoder::addMissing(std::size_t rows)
{
    if (rows > 0)
        append(std::vector<Code>(rows, m_contents.missing()));
}

/// What the cell holds; in `scratch` if it had to be put together.
Content ColumnEncoder::contentOf(const Chunk& chunk, const CutCell& cell, std::string& scratch) const
{
    if (cell.kind == CutCell::Lacking)
        return {};
    const std::size_t begin = chunk.begin + cell.begin;
    if (cell.kind == CutCell::Content)
        return {m_work.data() + begin, cell.key, cell.size};
    const std::string_view content = m_scanner.content(m_work, {begin, begin + cell.size, cell.form()}, scratch);
    if (content.empty())
        return {"", 0, 0};
    return {content.data(), contentKey(content), static_cast<std::uint32_t>(content.size())};
}

void ColumnEncoder::add(const Chunk& chunk)
{
    std::size_t rows = 0;
    if (m_index < chunk.columns.size()) {
        const std::span cells(chunk.columns[m_index]);
        rows = cells.size();
        for (std::size_t begin = 0; begin < rows; begin += blockRows)
            addBlock(chunk, cells.subspan(begin, std::min(blockRows, rows - begin)));
    }
    addMissing(chunk.rowCount() - rows);
}

void ColumnEncoder::addBlock(const Chunk& chunk, std::span<const CutCell> cells)
{
    std::array<Content, blockRows> contents;
    std::array<std::uint32_t, blockRows> hashes;
    std::array<Code, blockRows> codes;
    const std::size_t count = cells.size();
    for (std::size_t at = 0; at < count; ++at) {
        contents[at] = contentOf(chunk, cells[at], m_scratch[at]);
        hashes[at] = contents[at].hash();
        m_contents.prefetchSlot(hashes[at]);
        // Only the texts of longer contents are compared.
        if (contents[at].size > wholeInKey)
            __builtin_prefetch(contents[at].data);
    }
    if (m_contents.size() > fewContents) {
        for (std::size_t at = 0; at < count; ++at)
            m_contents.prefetchEntry(hashes[at]);
        for (std::size_t at = 0; at < count; ++at) {
            if (contents[at].size > wholeInKey)
                m_contents.prefetchText(hashes[at]);
        }
    }
    for (std::size_t at = 0; at < count; ++at)
        codes[at] = m_contents.codeOf(
            contents[at], hashes[at], contents[at].data == m_scratch[at].data() ? Lifetime::Passes : Lifetime::Stays);
    append({codes.data(), count});
}

void ColumnEncoder::append(std::span<const Code> codes)
{
    const std::size_t size = m_contents.size();
    if ((m_codes.index() == 0 && size > 0x100) || (m_codes.index() == 1 && size > 0x10000))
        widen();
    std::visit(
        [this, codes](auto& all) {
            using Width = typename std::decay_t<decltype(all)>::value_type;
            const std::size_t before = all.size();
            if (before == 0)
                all.reserve(m_likelyRows + m_likelyRows / 16);
            all.resize(before + codes.size());
            std::transform(codes.begin(), codes.end(), all.begin() + static_cast<std::ptrdiff_t>(before),
                [](Code code) { return static_cast<Width>(code); });
        },
        m_codes);
}

/// Makes room for more codes than fit.
void ColumnEncoder::widen()
{
    std::visit(
        [this](const auto& narrow) {
            const auto widened = [&narrow](auto wide) {
                wide.reserve(narrow.capacity());
                wide.assign(narrow.begin(), narrow.end());
                return wide;
            };
            Codes next;
            if (m_contents.size() <= 0x10000)
                next = widened(std::vector<std::uint16_t>());
            else
                next = widened(std::vector<std::uint32_t>());
            m_codes = std::move(next);
        },
        Codes(std::move(m_codes)));
}

table::ColumnPtr ColumnEncoder::finish(Encoding encoding, const std::shared_ptr<const void>& owner)
{
    std::vector<std::shared_ptr<const void>> owners{owner};
    owners.insert(owners.end(), m_contents.owners().begin(), m_contents.owners().end());
    std::vector<CellView> cells;
    cells.reserve(m_contents.size());
    for (const Content& content : m_contents.contents())
        cells.push_back(cellOf(content));
    m_contents.forget();
    if (isSingleByte(encoding))
        decode(cells, encoding, owners);
    auto dictionary = table::Dictionary::ofDistinct(cells, std::move(owners));
    table::Codes codes;
    if (auto* wide = std::get_if<std::vector<std::uint32_t>>(&m_codes))
        codes = table::Codes(std::move(*wide), cells.size());
    else if (auto* middle = std::get_if<std::vector<std::uint16_t>>(&m_codes))
        codes = table::Codes(std::move(*middle));
    else
        codes = table::Codes(std::move(std::get<std::vector<std::uint8_t>>(m_codes)));
    return std::make_shared<table::Column>(std::move(dictionary), std::move(codes));
}

} // namespace gleaner::formats::csv
