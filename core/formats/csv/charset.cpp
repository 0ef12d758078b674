#include "core/formats/csv/charset.h"

#include "core/base/hash_map.h"
#include "core/text/utf8.h"

#include <array>
#include <cstring>
#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>

namespace gleaner::formats::csv {

namespace {

/// Stands before the odd last byte of a UTF-16 file; never part of UTF-8.
constexpr char oddByteMarker = '\xff';

unsigned byteAt(std::string_view bytes, std::size_t place) { return static_cast<unsigned char>(bytes[place]); }

/// UTF-8 of a code point; a lone surrogate takes three bytes.
void appendUtf8(std::string& out, UChar32 codePoint)
{
    const auto character = static_cast<unsigned>(codePoint);
    const auto continuation = [&](unsigned shift) { out += static_cast<char>(0x80U | (character >> shift & 0x3fU)); };
    if (character < 0x80U) {
        out += static_cast<char>(character);
    } else if (character < 0x800U) {
        out += static_cast<char>(0xc0U | character >> 6U);
        continuation(0);
    } else if (character < 0x10000U) {
        out += static_cast<char>(0xe0U | character >> 12U);
        continuation(6);
        continuation(0);
    } else {
        out += static_cast<char>(0xf0U | character >> 18U);
        continuation(12);
        continuation(6);
        continuation(0);
    }
}

void appendUnit(std::string& out, unsigned unit, Encoding encoding)
{
    const char high = static_cast<char>(unit >> 8U);
    const char low = static_cast<char>(unit & 0xffU);
    out += encoding == Encoding::Utf16Be ? high : low;
    out += encoding == Encoding::Utf16Be ? low : high;
}

/// What each byte of an 8-bit charset means: asked from ICU once.
struct SingleByteCharset {
    std::array<std::string, 256> texts; ///< UTF-8 of the byte; the byte itself where the charset has no character
    base::HashMap<UChar32, char> bytes;

    SingleByteCharset(const char* name, bool controlsUndefined)
    {
        UErrorCode status = U_ZERO_ERROR;
        UConverter* converter = ucnv_open(name, &status);
        for (unsigned byte = 0; byte < 256; ++byte) {
            const char source = static_cast<char>(byte);
            UChar32 character = static_cast<UChar32>(byte);
            if (U_SUCCESS(status)) {
                const char* next = &source;
                UErrorCode one = U_ZERO_ERROR;
                character = ucnv_getNextUChar(converter, &next, next + 1, &one);
                if (U_FAILURE(one))
                    character = 0xfffd;
            }
            // ICU passes the five bytes that Windows-1252 leaves open through as C1 controls; here they stay bytes.
            const bool undefined = character == 0xfffd || (controlsUndefined && character >= 0x80 && character < 0xa0);
            if (undefined) {
                texts[byte] = std::string(1, source);
                continue;
            }
            appendUtf8(texts[byte], character);
            bytes.emplace(character, source);
        }
        if (converter != nullptr)
            ucnv_close(converter);
    }
};

const SingleByteCharset& singleByte(Encoding encoding)
{
    static const SingleByteCharset windows("windows-1252", true);
    static const SingleByteCharset latin("iso-8859-1", false);
    return encoding == Encoding::Windows1252 ? windows : latin;
}

/// The next character of UTF-8, or a negative number for one undecodable byte; moves `place` past it.
UChar32 nextCharacter(std::string_view text, std::size_t& place)
{
    const unsigned lead = byteAt(text, place++);
    if (lead < 0x80U)
        return static_cast<UChar32>(lead);
    if (lead < 0xc2U || lead > 0xf4U)
        return -1;
    const std::size_t more = lead < 0xe0U ? 1 : (lead < 0xf0U ? 2 : 3);
    if (text.size() - place < more)
        return -1;
    // The second byte rules out overlong forms, surrogates and what lies past the last code point.
    const unsigned second = byteAt(text, place);
    const unsigned lowest = lead == 0xe0U ? 0xa0U : (lead == 0xf0U ? 0x90U : 0x80U);
    const unsigned highest = lead == 0xedU ? 0x9fU : (lead == 0xf4U ? 0x8fU : 0xbfU);
    if (second < lowest || second > highest)
        return -1;
    unsigned character = (lead & (0x3fU >> more)) << 6U | (second & 0x3fU);
    for (std::size_t index = 1; index < more; ++index) {
        const unsigned next = byteAt(text, place + index);
        if ((next & 0xc0U) != 0x80U)
            return -1;
        character = character << 6U | (next & 0x3fU);
    }
    place += more;
    return static_cast<UChar32>(character);
}

/// The surrogate that three bytes at `place` stand for, or nothing.
std::optional<unsigned> surrogateAt(std::string_view text, std::size_t place)
{
    if (place + 3 > text.size() || byteAt(text, place) != 0xedU)
        return std::nullopt;
    const unsigned second = byteAt(text, place + 1);
    const unsigned third = byteAt(text, place + 2);
    if (second < 0xa0U || second > 0xbfU || third < 0x80U || third > 0xbfU)
        return std::nullopt;
    return 0xd000U | ((second & 0x3fU) << 6U) | (third & 0x3fU);
}

} // namespace

std::string_view byteOrderMark(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return "\xef\xbb\xbf";
    case Encoding::Utf16Le:
        return "\xff\xfe";
    case Encoding::Utf16Be:
        return "\xfe\xff";
    case Encoding::Windows1252:
    case Encoding::Iso88591:
        break;
    }
    return {};
}

std::string toWorkBytes(std::string_view utf16, Encoding encoding)
{
    const unsigned highFirst = encoding == Encoding::Utf16Be ? 1U : 0U;
    const auto unitAt = [&](std::size_t place) {
        const unsigned first = byteAt(utf16, place);
        const unsigned second = byteAt(utf16, place + 1);
        return highFirst != 0 ? first << 8U | second : second << 8U | first;
    };
    std::string work;
    work.reserve(utf16.size() / 2 + utf16.size() / 8);
    std::size_t place = 0;
    while (place + 2 <= utf16.size()) {
        const unsigned unit = unitAt(place);
        place += 2;
        if (unit < 0x80U) {
            work += static_cast<char>(unit);
            continue;
        }
        UChar32 character = static_cast<UChar32>(unit);
        if (U16_IS_LEAD(character) && place + 2 <= utf16.size()) {
            const UChar32 trail = static_cast<UChar32>(unitAt(place));
            if (U16_IS_TRAIL(trail)) {
                character = U16_GET_SUPPLEMENTARY(character, trail);
                place += 2;
            }
        }
        appendUtf8(work, character);
    }
    if (place < utf16.size()) {
        const unsigned odd = byteAt(utf16, place);
        work += oddByteMarker;
        work += static_cast<char>(0x80U | odd >> 4U);
        work += static_cast<char>(0x80U | (odd & 0xfU));
    }
    return work;
}

void appendFileBytes(std::string& out, std::string_view work, Encoding encoding)
{
    if (!isTranscoded(encoding)) {
        out += work;
        return;
    }
    std::size_t place = 0;
    while (place < work.size()) {
        if (work[place] == oddByteMarker && place + 3 <= work.size()) {
            out += static_cast<char>((byteAt(work, place + 1) & 0xfU) << 4U | (byteAt(work, place + 2) & 0xfU));
            place += 3;
            continue;
        }
        if (const auto surrogate = surrogateAt(work, place)) {
            appendUnit(out, *surrogate, encoding);
            place += 3;
            continue;
        }
        const UChar32 character = nextCharacter(work, place);
        if (character < 0x10000) {
            appendUnit(out, static_cast<unsigned>(character), encoding);
        } else {
            appendUnit(out, U16_LEAD(character), encoding);
            appendUnit(out, U16_TRAIL(character), encoding);
        }
    }
}

bool endsInOddByte(std::string_view work, Encoding encoding)
{
    return isTranscoded(encoding) && work.size() >= 3 && work[work.size() - 3] == oddByteMarker;
}

std::string_view decodeText(std::string_view work, Encoding encoding, std::string& scratch)
{
    if (!isSingleByte(encoding) || text::isAscii(work))
        return work;
    const SingleByteCharset& charset = singleByte(encoding);
    scratch.clear();
    for (const char byte : work)
        scratch += charset.texts[static_cast<unsigned char>(byte)];
    return scratch;
}

std::optional<std::string> encodeText(std::string_view text, Encoding encoding)
{
    if (encoding == Encoding::Utf8 || text::isAscii(text))
        return std::string(text);
    std::string work;
    work.reserve(text.size());
    std::size_t place = 0;
    while (place < text.size()) {
        const std::size_t begin = place;
        const UChar32 character = nextCharacter(text, place);
        if (!isSingleByte(encoding)) {
            if (character < 0) {
                if (!surrogateAt(text, begin))
                    return std::nullopt;
                place = begin + 3;
            }
            work += text.substr(begin, place - begin);
            continue;
        }
        const SingleByteCharset& charset = singleByte(encoding);
        if (character >= 0) {
            const auto found = charset.bytes.find(character);
            if (found == charset.bytes.end())
                return std::nullopt;
            work += found->second;
        } else if (charset.texts[byteAt(text, begin)].size() == 1) {
            work += text[begin];
        } else {
            return std::nullopt;
        }
    }
    return work;
}

std::optional<std::size_t> firstUndecodable(std::string_view text)
{
    std::size_t place = 0;
    while (place < text.size()) {
        std::uint64_t word = 0;
        if (place + 8 <= text.size()) {
            std::memcpy(&word, text.data() + place, 8);
            if ((word & 0x8080808080808080ULL) == 0) {
                place += 8;
                continue;
            }
        }
        const std::size_t begin = place;
        if (nextCharacter(text, place) < 0)
            return begin;
    }
    return std::nullopt;
}

std::string shownText(std::string_view text)
{
    constexpr std::size_t most = 60;
    std::string shown;
    std::size_t place = 0;
    while (place < text.size()) {
        if (shown.size() >= most)
            return shown + "…";
        const std::size_t begin = place;
        const UChar32 character = nextCharacter(text, place);
        if (character < 0 || character == 0)
            shown += fmt::format("\\x{:02x}", byteAt(text, begin));
        else
            shown += text.substr(begin, place - begin);
    }
    return shown;
}

} // namespace gleaner::formats::csv
