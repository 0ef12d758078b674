#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gleaner::registry {

/// "2026-03-09" a number of days later; nothing if the text is no day or the answer has more than four digits of year.
std::optional<std::string> addDays(std::string_view day, std::int64_t days);
/// The same day of a later year; 29 February becomes the 28th where there is none.
std::optional<std::string> addYears(std::string_view day, int years);

} // namespace gleaner::registry
