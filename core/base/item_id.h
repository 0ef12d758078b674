#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gleaner::base {

/// NS(x) of the bundle format, section 6: decimal byte length, ':', bytes, ','; an absent field is "-,".
using NsField = std::optional<std::string_view>;
void appendNs(std::string& out, NsField field);
std::string ns(NsField field);

/// 26 characters of lower-case unpadded base32: BLAKE2b-128 of tag, newline and the NS form of each field.
std::string itemId(std::string_view tag, std::span<const NsField> fields);

} // namespace gleaner::base
