#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gleaner::formats::sheets {

/// What a number format of a spreadsheet (ECMA-376 part 1, 18.8.31) makes of a number, as far as the kind of value
/// goes.
enum class NumberKind : std::uint8_t { Number, Date, Time, DateTime, Duration, PaddedZeros };

/// By the format's code, such as "yyyy\-mm\-dd" or "00000".
NumberKind kindOfFormat(std::string_view code);
/// By the number of a format that files may use without writing its code.
NumberKind kindOfBuiltIn(std::uint64_t id);

/// Day zero of serial dates.
enum class Epoch : std::uint8_t { Year1900, Year1904 };

/// A serial number of days as ISO 8601 text: 2016-07-01, 2016-07-01T12:30:00, 12:30:00; durations as hours, minutes and
/// seconds. A part that the format hides but the number has is written all the same. Nothing for numbers that stand for
/// no day: negative ones, those past the year 9999, and the 29 February 1900 that spreadsheets know and the calendar
/// does not.
std::optional<std::string> isoText(double serial, NumberKind kind, Epoch epoch);

/// The shortest text that gives the same double, for numbers that a spreadsheet stored with 17 digits; other texts stay
/// as they are.
std::string shortestNumber(std::string_view stored);

} // namespace gleaner::formats::sheets
