#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

namespace gleaner::base {

/// A JSON tree; object members are kept in bytewise order of their names.
using Json = nlohmann::json;

struct JsonLimits {
    std::size_t bytes = std::size_t{16} << 20U;
    std::size_t depth = 32;
    std::size_t nodes = 1'000'000;
};

/// Strict JSON of RFC 8259: UTF-8 without byte order mark, no duplicate names, no NUL in text, within limits that are
/// checked before a tree exists. `name` stands in the error. Fails with JsonSyntax or Limit.
Result<Json> parseJson(std::string_view text, std::string_view name, const JsonLimits& limits = {});

/// Control JSON of the bundle format, section 6: strict, integers only with magnitude below 2^53, and byte for byte
/// what controlJson() writes. Fails with JsonSyntax, JsonCanon or Limit.
Result<Json> parseControlJson(std::string_view text, std::string_view name, const JsonLimits& limits = {});

/// The canonical text: names sorted bytewise, no insignificant space (the integer subset of RFC 8785).
std::string controlJson(const Json& json);

/// Typed look-ups that fail with `code` and the member's name instead of throwing.
Result<std::string> textMember(const Json& object, const char* name, ErrorCode code, std::string_view where);
Result<std::int64_t> integerMember(const Json& object, const char* name, ErrorCode code, std::string_view where);

} // namespace gleaner::base
