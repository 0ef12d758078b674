#include "core/text/characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <cstdint>

namespace gleaner::text {

namespace {

UChar32 icu(char32_t codePoint) { return static_cast<UChar32>(codePoint); }

bool isIn(char32_t codePoint, std::uint32_t categories) { return (U_GET_GC_MASK(icu(codePoint)) & categories) != 0; }

constexpr char32_t zeroWidthNonJoiner = 0x200C;
constexpr char32_t zeroWidthJoiner = 0x200D;

} // namespace

bool isWhiteSpace(char32_t codePoint)
{
    if (codePoint < 0x80)
        return codePoint == ' ' || (codePoint >= 0x09 && codePoint <= 0x0D);
    return u_isUWhiteSpace(icu(codePoint)) != 0;
}

bool isInvisible(char32_t codePoint)
{
    if (codePoint < 0x80)
        return (codePoint < 0x20 || codePoint == 0x7F) && !isWhiteSpace(codePoint);
    if (codePoint >= 0xFFF9 && codePoint <= 0xFFFB)
        return true;
    if (u_hasBinaryProperty(icu(codePoint), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0)
        return true;
    return isIn(codePoint, U_GC_CC_MASK) && !isWhiteSpace(codePoint);
}

bool isBidiControl(char32_t codePoint) { return u_hasBinaryProperty(icu(codePoint), UCHAR_BIDI_CONTROL) != 0; }

bool isWordCharacter(char32_t codePoint)
{
    if (codePoint < 0x80)
        return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z')
            || (codePoint >= '0' && codePoint <= '9');
    return codePoint == zeroWidthNonJoiner || codePoint == zeroWidthJoiner
        || isIn(codePoint, U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK);
}

bool isMark(char32_t codePoint) { return isIn(codePoint, U_GC_M_MASK); }

bool isPunctuation(char32_t codePoint) { return isIn(codePoint, U_GC_P_MASK); }

bool isSymbol(char32_t codePoint) { return isIn(codePoint, U_GC_S_MASK); }

bool isModifier(char32_t codePoint) { return isIn(codePoint, U_GC_LM_MASK | U_GC_SK_MASK); }

bool hasAccentScript(char32_t codePoint)
{
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(icu(codePoint), &status);
    return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
}

char32_t foldedCase(char32_t codePoint)
{
    if (codePoint < 0x80)
        return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint;
    return static_cast<char32_t>(u_foldCase(icu(codePoint), U_FOLD_CASE_DEFAULT));
}

} // namespace gleaner::text
