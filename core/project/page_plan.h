#pragma once

#include "core/formats/csv/dialect.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gleaner::project {

/// A run of bytes of a source.
struct Piece {
    std::uint64_t at = 0;
    std::uint64_t size = 0;
};

/// A run of whole records that is stored and read as one.
struct Page {
    std::uint32_t firstRow = 0;
    std::uint32_t rowCount = 0;
    Piece piece;
};

/// How a source is cut.
struct PagePlan {
    std::vector<Page> pages; ///< empty = its rows can't be reached one by one
    std::vector<Piece> pieces; ///< all of its bytes, in order; each page is one of them
};

/// Uncompressed size that a page aims at: small enough to be unpacked in a moment, large enough to be worth packing.
inline constexpr std::size_t pageBytes = std::size_t{32} << 10U;
/// The largest page, which a very long record makes; longer ones leave the source without pages.
inline constexpr std::size_t mostPageBytes = std::size_t{16} << 20U;
/// Pieces of bytes whose inside is of no interest.
inline constexpr std::size_t plainPieceBytes = std::size_t{1} << 20U;

/// `starts` are the starts of the data records and the end of the last one, in the work bytes (see
/// formats/csv/charset.h); empty = unknown, then there are no pages.
PagePlan planPages(
    std::string_view bytes, const formats::csv::Dialect& dialect, const std::vector<std::uint64_t>& starts);

/// All bytes of a source of this size, in order, with each of these pages as one piece; nothing if they are no pages of
/// it: empty, too large, behind its end, or not one behind the other.
std::optional<std::vector<Piece>> piecesAround(const std::vector<Piece>& pages, std::uint64_t size);

/// Lengths of a page's records in work bytes, one number after the other.
std::string recordLengths(const std::vector<std::uint64_t>& starts, const Page& page);

} // namespace gleaner::project
