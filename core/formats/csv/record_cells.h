#pragma once

#include "core/formats/csv/scanner.h"
#include "core/table/cell.h"

namespace gleaner::formats::csv {

/// The cells of the record that starts at `begin` of some work bytes, as read() gives them; where it has fewer than
/// `width`, the rest is State::Missing.
std::vector<table::Cell> recordCells(
    std::string_view work, std::size_t begin, const Scanner& scanner, Encoding encoding, std::size_t width);

} // namespace gleaner::formats::csv
