#pragma once

#include <string>
#include <string_view>

namespace gleaner::text {

/// The text with every invisible and direction-changing character written as `[U+200B]`, control characters and line
/// ends too, and undecodable bytes as `[byte FF]`: what a person sees before they trust a text.
std::string showInvisible(std::string_view text);

/// The same, but word breaks and joiners (U+200B to U+200D) stay where the text has letters of a script that needs
/// them, such as Khmer: there they deceive nobody.
std::string showDeceptive(std::string_view text);

/// True if the text holds a character that showDeceptive() would write out and that is no white space.
bool hasDeceptive(std::string_view text);

/// True if the text holds a character that showInvisible() would write out and that is no line end or tab.
bool hasInvisible(std::string_view text);

} // namespace gleaner::text
