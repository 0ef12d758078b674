#include "core/formats/csv/column_encoder.h"

#include "core/formats/csv/charset.h"

#include <algorithm>

namespace gleaner::formats::csv {

namespace {

using table::CellView;
using table::Code;
using table::PlacedCell;
using table::State;

/// Dictionaries of fewer contents stay in the cache, where fetching ahead only costs.
constexpr std::size_t fewContents = 2048;
/// Rows that tell whether a column's cells repeat. Smaller tables always get a dictionary.
constexpr std::size_t judgedRows = std::size_t{1} << 16U;

PlacedCell cellOf(const Content& content)
{
    if (content.data == nullptr)
        return PlacedCell(CellView{State::Missing, {}});
    return PlacedCell(CellView{content.size == 0 ? State::Empty : State::Value, content.view()});
}

/// Decodes texts of a single-byte charset where they lie in `cells`, into memory that is added to `owners`.
void decode(std::vector<PlacedCell>& cells, Encoding encoding, std::vector<std::shared_ptr<const void>>& owners)
{
    // Different contents have different texts in these charsets, so every code stays what it is.
    auto decoded = std::make_shared<std::vector<std::string>>();
    std::vector<std::size_t> places;
    std::string scratch;
    for (std::size_t index = 0; index < cells.size(); ++index) {
        const std::string_view content = cells[index].view().text;
        const std::string_view text = decodeText(content, encoding, scratch);
        if (text.data() == content.data())
            continue;
        decoded->emplace_back(text);
        places.push_back(index);
    }
    for (std::size_t index = 0; index < places.size(); ++index)
        cells[places[index]] = PlacedCell(CellView{cells[places[index]].state, (*decoded)[index]});
    owners.push_back(std::move(decoded));
}

} // namespace

ColumnEncoder::ColumnEncoder(std::string_view work, std::size_t index, std::size_t likelyRows)
    : m_work(work)
    , m_index(index)
    , m_likelyRows(likelyRows)
    , m_nextJudgement(judgedRows)
{
}

void ColumnEncoder::addMissing(std::size_t rows)
{
    if (m_rowByRow) {
        m_rowCells.insert(m_rowCells.end(), rows, cellOf({}));
        m_rows += rows;
    } else if (rows > 0) {
        append(std::vector<Code>(rows, m_contents.missing()));
    }
}

void ColumnEncoder::add(const Chunk& chunk)
{
    std::size_t rows = 0;
    if (m_index < chunk.columns.size()) {
        const std::span cells(chunk.columns[m_index]);
        rows = cells.size();
        if (m_rowByRow)
            addRowCells(chunk, cells);
        for (std::size_t begin = 0; begin < rows && !m_rowByRow; begin += blockRows)
            addBlock(chunk, cells.subspan(begin, std::min(blockRows, rows - begin)));
    }
    addMissing(chunk.rowCount() - rows);
    if (!m_rowByRow && m_rows >= m_nextJudgement)
        judge();
}

void ColumnEncoder::addRowCells(const Chunk& chunk, std::span<const CutCell> cells)
{
    for (const CutCell& cell : cells) {
        Content content = chunk.contentOf(m_work, cell);
        if (cell.isApart != 0)
            content.data = m_contents.store(content.view());
        m_rowCells.push_back(cellOf(content));
    }
    m_rows += cells.size();
}

void ColumnEncoder::addBlock(const Chunk& chunk, std::span<const CutCell> cells)
{
    std::array<std::uint32_t, blockRows> hashes;
    std::array<Code, blockRows> codes;
    const std::size_t count = cells.size();
    for (std::size_t at = 0; at < count; ++at) {
        const Content content = chunk.contentOf(m_work, cells[at]);
        hashes[at] = content.hash();
        m_contents.prefetchSlot(hashes[at]);
        if (!content.key.whole)
            __builtin_prefetch(content.data);
    }
    if (m_contents.size() > fewContents) {
        for (std::size_t at = 0; at < count; ++at) {
            if (cells[at].isWhole == 0)
                m_contents.prefetchCell(hashes[at]);
        }
        for (std::size_t at = 0; at < count; ++at) {
            if (cells[at].isWhole == 0)
                m_contents.prefetchText(hashes[at]);
        }
    }
    for (std::size_t at = 0; at < count; ++at) {
        const Lifetime lifetime = cells[at].isApart != 0 ? Lifetime::Passes : Lifetime::Stays;
        codes[at] = m_contents.codeOf(chunk.contentOf(m_work, cells[at]), hashes[at], lifetime);
    }
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
    m_rows += codes.size();
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

/// Of rows drawn from `many` equally frequent values, n rows hold about n * n / (2 * many) pairs. If at most that many
/// values came twice that the whole table may well be half distinct, a dictionary does not pay. Values that are far
/// more frequent than the others count once.
void ColumnEncoder::judge()
{
    m_nextJudgement = m_rows * 4;
    std::vector<std::uint8_t> seen(m_contents.size(), 0);
    std::size_t repeated = 0;
    std::visit(
        [&](const auto& codes) {
            for (const auto code : codes) {
                repeated += seen[code] == 1 ? 1U : 0U;
                seen[code] = static_cast<std::uint8_t>(std::min(seen[code] + 1, 2));
            }
        },
        m_codes);
    const double rows = static_cast<double>(m_rows);
    const double most = 0.8 * rows * rows / static_cast<double>(std::max(m_likelyRows, m_rows));
    if (m_contents.size() > m_rows / 2 && static_cast<double>(repeated) <= most)
        keepRowByRow();
}

void ColumnEncoder::keepRowByRow()
{
    m_rowCells.reserve(std::max(m_rows, m_likelyRows + m_likelyRows / 16));
    std::visit(
        [this](const auto& codes) {
            for (const auto code : codes)
                m_rowCells.push_back(m_contents.cells()[code]);
        },
        m_codes);
    m_codes = Codes();
    m_contents.take();
    m_rowByRow = true;
}

table::ColumnPtr ColumnEncoder::finish(Encoding encoding, const std::shared_ptr<const void>& owner)
{
    std::vector<std::shared_ptr<const void>> owners{owner};
    owners.insert(owners.end(), m_contents.owners().begin(), m_contents.owners().end());
    if (m_rowByRow) {
        if (isSingleByte(encoding))
            decode(m_rowCells, encoding, owners);
        return std::make_shared<table::Column>(
            std::make_shared<const table::CellList>(std::move(m_rowCells), std::move(owners)));
    }
    std::vector<PlacedCell> cells = m_contents.take();
    cells.shrink_to_fit();
    if (isSingleByte(encoding))
        decode(cells, encoding, owners);
    auto dictionary = std::make_shared<const table::Dictionary>(std::move(cells), std::move(owners));
    return std::visit(
        [&](auto& codes) -> table::ColumnPtr {
            return std::make_shared<table::Column>(std::move(dictionary), table::Codes(std::move(codes)));
        },
        m_codes);
}

} // namespace gleaner::formats::csv
