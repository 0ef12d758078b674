#pragma once

#include "core/base/error_codes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gleaner::base {

/// Every way in which a run can fail, and every kind of counted issue. Append-only; see error_codes.h.
enum class ErrorCode : std::uint16_t {
#define X(enumerator, name, text) enumerator,
    GLEANER_ERROR_CODES(X)
#undef X
};

/// Where something went wrong. Absent parts are unknown; rows count from 1, bytes from 0.
struct Place {
    std::string file; ///< entry of a bundle, or file as the person named it
    std::optional<std::uint64_t> row;
    std::string column;
    std::optional<std::uint64_t> byte;

    bool operator==(const Place&) const = default;
};

/// A failed run: code, arguments of its template, place. Never a finished sentence.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::vector<std::string> arguments;
    Place place;

    bool operator==(const Error&) const = default;
};

/// Bad data found by a run that succeeded: what, first place, how often.
struct Issue {
    ErrorCode code = ErrorCode::Internal;
    std::vector<std::string> arguments;
    Place place;
    std::uint64_t count = 1;

    bool operator==(const Issue&) const = default;
};

/// The stable name of a code, such as "E_ZIP_CANON" or "no-such-column".
std::string_view errorName(ErrorCode code);

/// The English template of a code, with %1..%9 for its arguments.
std::string_view errorTemplate(ErrorCode code);

/// The English sentence: template with arguments filled in. For logs and the command line.
std::string describe(const Error& error);
std::string describe(const Issue& issue);

} // namespace gleaner::base
