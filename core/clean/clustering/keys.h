#pragma once

#include <string>
#include <string_view>

namespace gleaner::clean {

/// Key of `fingerprint-or/1`: the fingerprint that OpenRefine 3.10.1 computes, quirks included (cleaning design,
/// section 4.1). Never to be improved: recipes and people's decisions name it.
std::string openRefineFingerprint(std::string_view text);

/// Key of `fp/1`: compatibility case-fold, accents dropped in Latin, Greek and Cyrillic only, punctuation and symbols
/// as spaces, apostrophes and invisible characters ignored, tokens sorted and unique. Empty if no token is left.
std::string fingerprint(std::string_view text);

} // namespace gleaner::clean
