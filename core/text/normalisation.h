#pragma once

#include <string>
#include <string_view>

namespace gleaner::text {

/// Unicode normalisation forms and foldings (ICU 72, Unicode 15, root locale). Undecodable bytes stay as they are.
std::string nfc(std::string_view text);
std::string nfd(std::string_view text);
std::string nfkd(std::string_view text);
/// NFKC_Casefold: compatibility forms and case folded, default-ignorable characters dropped.
std::string nfkcCaseFolded(std::string_view text);
/// Full case folding, such as ß to ss.
std::string caseFolded(std::string_view text);
std::string lowerCased(std::string_view text);

/// Without the marks on Latin, Greek and Cyrillic letters; in other scripts marks are letters and stay. Takes and gives
/// decomposed text (NFD or NFKD).
std::string withoutAccents(std::string_view decomposed);

/// Without the characters of isInvisible(). For keys and searches only: in a cell they can carry meaning.
std::string withoutInvisible(std::string_view text);

} // namespace gleaner::text
