#pragma once

#include <string>
#include <string_view>

namespace gleaner::text {

/// The text with every invisible and direction-changing character written as `[U+200B]`, control characters and line
/// ends too, and undecodable bytes as `[byte FF]`: what a person sees before they trust a text.
std::string showInvisible(std::string_view text);

/// True if the text holds a character that showInvisible() would write out and that is no line end or tab.
bool hasInvisible(std::string_view text);

} // namespace gleaner::text
