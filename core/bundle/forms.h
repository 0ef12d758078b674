#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gleaner::bundle {

/// The fixed forms of text that bundles use. Each returns true only for the whole text.
bool isDay(std::string_view text); ///< a day of the calendar, `2026-03-09`
bool isHex(std::string_view text, std::size_t digits); ///< lower case
bool isIdentity(std::string_view text); ///< `sha256:` and 64 hex digits
bool isItemId(std::string_view text); ///< `[a-z2-7]{26}`
bool isColumnId(std::string_view text); ///< `[a-z2-7]{4,8}`
bool isStepId(std::string_view text); ///< `s[0-9]{2,4}`
bool isAtomicGroup(std::string_view text); ///< `a[0-9]{1,5}`
bool isEvidenceId(std::string_view text); ///< `e[0-9]{4}`
bool isWholeNumber(std::string_view text); ///< `0` or digits without leading zero, below 2^53
bool isPackId(std::string_view text); ///< one segment of an entry name
bool isTableName(std::string_view text); ///< `[a-z0-9][a-z0-9_-]*`, at most 60
bool isCityName(std::string_view text); ///< lower-case DNS-style labels
bool isToolName(std::string_view text); ///< `gleaner/<major>.<minor>`
bool isLicence(std::string_view text); ///< an SPDX-style name
bool isLanguage(std::string_view text); ///< `en`, `fil`, `zh-Hant`

/// Characters of UTF-8 text; nothing if the bytes are no UTF-8 or hold NUL.
std::optional<std::size_t> characters(std::string_view words);

/// The value of a text for which isWholeNumber() holds.
std::int64_t wholeNumber(std::string_view text);

} // namespace gleaner::bundle
