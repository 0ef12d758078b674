#pragma once

#include <string_view>

namespace gleaner::text {

/// True if every character of the text is ASCII, or one that can neither become ASCII nor change the ASCII around it by
/// folding case, normalising or leaving out what can't be seen. A search for ASCII letters may then look at the bytes
/// as they are. Without `controlsCount` ASCII characters that can't be seen make it false. Characters from U+3000 on
/// are not looked at more closely: false.
bool isAloofFromAscii(std::string_view text, bool controlsCount);

} // namespace gleaner::text
