#include "core/text/normalisation.h"

#include "core/text/case.h"
#include "core/text/characters.h"
#include "core/text/utf8.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>

namespace gleaner::text {

namespace {

using GetForm = const icu::Normalizer2* (*)(UErrorCode&);

std::string normalised(std::string_view text, GetForm getForm)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = getForm(status);
    if (U_FAILURE(status) != 0)
        return std::string(text);
    return mapValidRuns(text, [form](std::string_view run) {
        std::string out;
        icu::StringByteSink<std::string> sink(&out);
        UErrorCode failed = U_ZERO_ERROR;
        form->normalizeUTF8(
            0, icu::StringPiece(run.data(), static_cast<std::int32_t>(run.size())), sink, nullptr, failed);
        return U_SUCCESS(failed) != 0 ? out : std::string(run);
    });
}

} // namespace

std::string nfc(std::string_view text)
{
    return isAscii(text) ? std::string(text) : normalised(text, &icu::Normalizer2::getNFCInstance);
}

std::string nfd(std::string_view text)
{
    return isAscii(text) ? std::string(text) : normalised(text, &icu::Normalizer2::getNFDInstance);
}

std::string nfkd(std::string_view text)
{
    return isAscii(text) ? std::string(text) : normalised(text, &icu::Normalizer2::getNFKDInstance);
}

std::string nfkcCaseFolded(std::string_view text)
{
    return isAscii(text) ? withCase(text, LetterCase::Lower)
                         : normalised(text, &icu::Normalizer2::getNFKCCasefoldInstance);
}

std::string caseFolded(std::string_view text)
{
    if (isAscii(text))
        return withCase(text, LetterCase::Lower);
    return mapValidRuns(text, [](std::string_view run) {
        std::string out;
        icu::StringByteSink<std::string> sink(&out);
        UErrorCode status = U_ZERO_ERROR;
        icu::CaseMap::utf8Fold(
            0, icu::StringPiece(run.data(), static_cast<std::int32_t>(run.size())), sink, nullptr, status);
        return U_SUCCESS(status) != 0 ? out : std::string(run);
    });
}

std::string lowerCased(std::string_view text) { return withCase(text, LetterCase::Lower); }

std::string withoutAccents(std::string_view decomposed)
{
    if (isAscii(decomposed))
        return std::string(decomposed);
    std::string out;
    out.reserve(decomposed.size());
    bool onAccentScript = false;
    forEachCodePoint(decomposed, [&](CodePoint point, std::size_t at) {
        const bool mark = point.valid && isMark(point.value);
        if (mark && onAccentScript)
            return;
        if (!mark)
            onAccentScript = point.valid && hasAccentScript(point.value);
        out += decomposed.substr(at, point.length);
    });
    return out;
}

std::string withoutInvisible(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    forEachCodePoint(text, [&](CodePoint point, std::size_t at) {
        if (!point.valid || !isInvisible(point.value))
            out += text.substr(at, point.length);
    });
    return out;
}

} // namespace gleaner::text
