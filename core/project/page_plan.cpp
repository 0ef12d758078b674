#include "core/project/page_plan.h"

#include "core/formats/csv/charset.h"
#include "core/project/varint.h"

#include <algorithm>

namespace gleaner::project {

namespace {

using formats::csv::Dialect;

void cutPlainly(std::uint64_t at, std::uint64_t end, std::vector<Piece>& pieces)
{
    for (; at < end; at += plainPieceBytes)
        pieces.push_back({at, std::min<std::uint64_t>(plainPieceBytes, end - at)});
}

/// Says how many bytes of the file a run of work bytes takes.
class FileSizes {
public:
    FileSizes(std::string_view bytes, const Dialect& dialect)
        : m_encoding(dialect.encoding)
    {
        if (formats::csv::isTranscoded(m_encoding))
            m_work = formats::csv::toWorkBytes(bytes, m_encoding);
    }
    std::uint64_t of(std::uint64_t begin, std::uint64_t end)
    {
        if (!formats::csv::isTranscoded(m_encoding))
            return end - begin;
        m_file.clear();
        formats::csv::appendFileBytes(m_file, std::string_view(m_work).substr(begin, end - begin), m_encoding);
        return m_file.size();
    }

private:
    formats::csv::Encoding m_encoding;
    std::string m_work;
    std::string m_file;
};

} // namespace

PagePlan planPages(std::string_view bytes, const Dialect& dialect, const std::vector<std::uint64_t>& starts)
{
    PagePlan plan;
    const std::size_t rowCount = starts.empty() ? 0 : starts.size() - 1;
    const std::string_view mark = formats::csv::byteOrderMark(dialect.encoding);
    const std::uint64_t markSize = bytes.starts_with(mark) ? mark.size() : 0;
    FileSizes sizes(bytes.substr(markSize), dialect);
    bool reachable = rowCount > 0;
    std::uint64_t at = markSize + (reachable ? sizes.of(0, starts.front()) : 0);
    if (reachable)
        cutPlainly(0, at, plan.pieces);
    for (std::size_t row = 0; row < rowCount && reachable;) {
        std::size_t next = row + 1;
        while (next < rowCount && starts[next + 1] - starts[row] <= pageBytes)
            ++next;
        const Piece piece{at, sizes.of(starts[row], starts[next])};
        reachable = piece.size <= mostPageBytes;
        plan.pages.push_back({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(next - row), piece});
        plan.pieces.push_back(piece);
        at += piece.size;
        row = next;
    }
    if (!reachable || at > bytes.size()) {
        plan = {};
        at = 0;
    }
    cutPlainly(at, bytes.size(), plan.pieces);
    return plan;
}

std::optional<std::vector<Piece>> piecesAround(const std::vector<Piece>& pages, std::uint64_t size)
{
    std::vector<Piece> pieces;
    std::uint64_t at = 0;
    for (const Piece& page : pages) {
        const bool fits = page.at >= at && page.at <= size && page.size > 0
            && page.size <= std::min<std::uint64_t>(size - page.at, mostPageBytes);
        if (!fits)
            return std::nullopt;
        cutPlainly(at, page.at, pieces);
        pieces.push_back(page);
        at = page.at + page.size;
    }
    cutPlainly(at, size, pieces);
    return pieces;
}

std::string recordLengths(const std::vector<std::uint64_t>& starts, const Page& page)
{
    std::string lengths;
    for (std::size_t row = page.firstRow; row < std::size_t{page.firstRow} + page.rowCount; ++row)
        putVarint(lengths, starts[row + 1] - starts[row]);
    return lengths;
}

} // namespace gleaner::project
