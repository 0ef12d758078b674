#pragma once

#include "tests/damage/damage.h"

#include <optional>

namespace gleaner::tests::damage {

/// Ten numbers in [0, 1], added: success; precision, recall and F1 of header names, of records, of cells, each compared
/// as a multiset. Blank cells at the end of a record and records without any text count for nobody, and undecodable
/// bytes are alike however a reader shows them. `got` is nothing if the reader failed.
double score(const Content& truth, const std::optional<Content>& got);

/// What Gleaner reads from a file: without any hint, or in a dialect that was given. Names that the program makes up
/// are no header names.
std::optional<Content> readUnaided(const std::string& bytes);
std::optional<Content> readGiven(const std::string& bytes, const formats::csv::Dialect& dialect);

} // namespace gleaner::tests::damage
