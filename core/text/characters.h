#pragma once

namespace gleaner::text {

/// Unicode White_Space: spaces of every width, no-break and ideographic ones, tabs and line ends; never U+200B.
bool isWhiteSpace(char32_t codePoint);

/// What a reader can't see although it is there: default-ignorable characters (zero width, joiners, soft hyphen,
/// variation selectors, bidi controls), interlinear marks and control characters that are no white space.
bool isInvisible(char32_t codePoint);

/// Bidi embeddings, overrides, isolates and marks: they can make a text read as another one.
bool isBidiControl(char32_t codePoint);

/// Letters, digits, marks and the joiners that shape them.
bool isWordCharacter(char32_t codePoint);

/// Any character of the general categories M*, P* and S*.
bool isMark(char32_t codePoint);
bool isPunctuation(char32_t codePoint);
bool isSymbol(char32_t codePoint);
/// Modifier letters and modifier symbols (categories Lm and Sk).
bool isModifier(char32_t codePoint);

/// Scripts in which marks are accents; elsewhere they are letters.
bool hasAccentScript(char32_t codePoint);

/// One-to-one case folding.
char32_t foldedCase(char32_t codePoint);

} // namespace gleaner::text
