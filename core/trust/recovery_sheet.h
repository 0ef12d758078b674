#pragma once

#include "core/trust/keys.h"

namespace gleaner::trust {

/// One of six lines: four words, their numbers 1 to 2048, two check digits 0 to 99.
struct SheetLine {
    std::array<std::string, 4> words;
    std::array<int, 4> numbers;
    int check = 0;
};
using RecoverySheet = std::array<SheetLine, 6>;

/// The 2048 words, distinct in their first four letters.
const std::array<std::string_view, 2048>& recoveryWords();

/// The two check digits of a line (counted from 0) with these printed numbers.
int sheetLineCheck(std::size_t line, const std::array<int, 4>& numbers);
/// Whether 33 bytes are a master and the check byte that belongs to it.
bool sheetChecksOut(std::string_view masterAndCheck);

RecoverySheet makeSheet(const SecretSeed& master);
/// The sheet as plain text for printing: lines, numbers, check digits, what it is and how to use it.
std::string sheetText(const RecoverySheet& sheet);

/// Reads 24 entries (words, their first four letters, or numbers), with or without the six check numbers, in any layout
/// that makeSheet's text or a person's typing has. Fails with SheetWord, SheetLine (names the line), SheetCheck.
base::Result<SecretSeed> readSheet(std::string_view typed);

} // namespace gleaner::trust
