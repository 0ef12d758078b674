#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace gleaner::text {

enum class LetterCase : std::uint8_t {
    Upper,
    Lower,
    Title, ///< first letter of each word large, the rest small
    Sentence, ///< first letter of the text and after . ! ? and a space
};

/// The text in another case, by the rules of the root locale (the same on every machine). A word or phrase of `keep`,
/// in whatever case it stands, comes out exactly as written there; it must begin and end at a word's border.
/// Undecodable bytes stay.
std::string withCase(std::string_view text, LetterCase letterCase, std::span<const std::string> keep = {});

} // namespace gleaner::text
