#pragma once

#include "tests/damage/sheet.h"

namespace gleaner::tests::damage {

/// What a kind of damage is done to; it is done at each of them in turn.
enum class Strikes { File, EachRow, EachColumn, EachCell };

/// One kind of damage. `apply` changes the sheet at a place and returns false if this kind can't strike there.
struct Kind {
    const char* name;
    Strikes strikes;
    bool (*apply)(Sheet& sheet, std::size_t row, std::size_t column);
};

std::vector<Kind> encodingKinds();
std::vector<Kind> separatorKinds();
std::vector<Kind> quoteKinds();
std::vector<Kind> lineKinds();
std::vector<Kind> rowKinds();
std::vector<Kind> surroundingKinds();

} // namespace gleaner::tests::damage
