#include "core/formats/csv/separator_scanner.h"

#include "core/formats/csv/charset.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

// Highway compiles this file once for each kind of processor and picks one when the program runs.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/formats/csv/separator_scanner.cpp"
#include <hwy/foreach_target.h>

#include "core/text/text_block-inl.h"

#ifndef GLEANER_SEPARATOR_SCANNER_TYPES
#define GLEANER_SEPARATOR_SCANNER_TYPES

namespace gleaner::formats::csv {

/// What to look for, where, and where to put it.
struct ScanTask {
    const char* bytes;
    std::size_t before; ///< bytes that may be read in front of them
    std::size_t size;
    Separators separators;
    SeparatorScanner::Wanted wanted;
    SeparatorScanner::Charset charset;
    std::uint32_t* places; ///< room for one place a byte, and 8 more
    std::uint64_t* quotes; ///< a bit for each byte, or null if nobody asks
    std::uint64_t* findings; ///< the same
};

struct ScanResult {
    std::size_t count;
    std::size_t end;
    bool regular;
};

} // namespace gleaner::formats::csv

#endif

HWY_BEFORE_NAMESPACE();
namespace gleaner::formats::csv::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET != HWY_SCALAR
using text::HWY_NAMESPACE::Lanes;
#endif

constexpr std::size_t blockSize = text::wordBits;

/// One bit for each of the 64 bytes, lowest first: what `holds` says of the bytes at a place, as many at once as the
/// processor can.
template <typename Holds> std::uint64_t bitsOf(const char* bytes, const Holds& holds)
{
    const auto* from = reinterpret_cast<const std::uint8_t*>(bytes);
#if HWY_TARGET == HWY_SCALAR
    std::uint64_t bits = 0;
    for (std::size_t at = 0; at < blockSize; ++at)
        bits |= std::uint64_t{holds(from + at)} << at;
    return bits;
#else
    text::HWY_NAMESPACE::BlockMask mask;
    for (std::size_t at = 0; at < blockSize; at += hn::Lanes(Lanes()))
        mask.store(at, holds(from + at));
    return mask.bits();
#endif
}

/// One bit for each of 64 bytes, lowest first.
struct BlockMasks {
    std::uint64_t delimiter;
    std::uint64_t quote;
    std::uint64_t lineFeed;
    std::uint64_t carriageReturn;
};

inline std::uint64_t maskOf(const char* bytes, char character)
{
    const auto wanted = static_cast<std::uint8_t>(character);
#if HWY_TARGET == HWY_SCALAR
    return bitsOf(bytes, [wanted](const std::uint8_t* at) { return *at == wanted; });
#else
    return bitsOf(
        bytes, [wanted](const std::uint8_t* at) { return hn::Eq(hn::LoadU(Lanes(), at), hn::Set(Lanes(), wanted)); });
#endif
}

inline BlockMasks masksOf(const char* bytes, Separators separators)
{
    return {maskOf(bytes, separators.delimiter), separators.quote != '\0' ? maskOf(bytes, separators.quote) : 0,
        maskOf(bytes, '\n'), maskOf(bytes, '\r')};
}

/// NUL, and what is not ASCII.
inline std::uint64_t unusualIn(const char* bytes)
{
#if HWY_TARGET == HWY_SCALAR
    return bitsOf(bytes, [](const std::uint8_t* at) { return *at == 0 || *at > 0x7F; });
#else
    const Lanes lanes;
    return bitsOf(bytes, [lanes](const std::uint8_t* at) {
        return hn::Gt(hn::Sub(hn::LoadU(lanes, at), hn::Set(lanes, 1)), hn::Set(lanes, 0x7E));
    });
#endif
}

/// NUL, and the bytes that show, with the three before them, that a text is not UTF-8 (table 3-7 of the Unicode
/// Standard): a byte that never stands there, one that goes on with no character, one that doesn't where it should, and
/// a second byte that makes a character too small, too great or a surrogate. Whatever lies in front of an ASCII byte
/// hides nothing that is wrong behind it.
inline std::uint64_t wrongIn(const char* bytes)
{
#if HWY_TARGET == HWY_SCALAR
    return bitsOf(bytes, [](const std::uint8_t* at) {
        const std::uint8_t byte = *at;
        const std::uint8_t last = *(at - 1);
        const bool goesOn = (byte & 0xC0) == 0x80;
        const bool shouldGoOn = last >= 0xC0 || *(at - 2) >= 0xE0 || *(at - 3) >= 0xF0;
        return byte == 0 || byte == 0xC0 || byte == 0xC1 || byte > 0xF4 || goesOn != shouldGoOn
            || (goesOn && last < 0x80) || (last == 0xE0 && byte < 0xA0) || (last == 0xED && byte > 0x9F)
            || (last == 0xF0 && byte < 0x90) || (last == 0xF4 && byte > 0x8F);
    });
#else
    const Lanes lanes;
    const auto is
        = [lanes](auto byte, int value) { return hn::Eq(byte, hn::Set(lanes, static_cast<std::uint8_t>(value))); };
    const auto above
        = [lanes](auto byte, int value) { return hn::Gt(byte, hn::Set(lanes, static_cast<std::uint8_t>(value))); };
    return bitsOf(bytes, [&](const std::uint8_t* at) {
        const auto byte = hn::LoadU(lanes, at);
        const auto last = hn::LoadU(lanes, at - 1);
        const auto goesOn = is(hn::And(byte, hn::Set(lanes, 0xC0)), 0x80);
        const auto shouldGoOn = hn::Or(
            above(last, 0xBF), hn::Or(above(hn::LoadU(lanes, at - 2), 0xDF), above(hn::LoadU(lanes, at - 3), 0xEF)));
        const auto never = hn::Or(hn::Or(is(byte, 0), above(byte, 0xF4)), hn::Or(is(byte, 0xC0), is(byte, 0xC1)));
        const auto tooSmall
            = hn::Or(hn::AndNot(above(byte, 0x9F), is(last, 0xE0)), hn::AndNot(above(byte, 0x8F), is(last, 0xF0)));
        const auto tooGreat
            = hn::Or(hn::And(above(byte, 0x9F), is(last, 0xED)), hn::And(above(byte, 0x8F), is(last, 0xF4)));
        const auto misplaced = hn::Or(hn::Xor(goesOn, shouldGoOn), hn::AndNot(above(last, 0x7F), goesOn));
        return hn::Or(hn::Or(misplaced, never), hn::Or(tooSmall, tooGreat));
    });
#endif
}

/// Each bit becomes the parity of itself and those below.
inline std::uint64_t parities(std::uint64_t bits)
{
    for (unsigned shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

struct BlockFind {
    std::uint64_t separators; ///< those before the first irregular byte
    std::uint64_t breaks; ///< line breaks inside quotes
    unsigned irregular; ///< place of that byte; 64 = there is none
};

/// The separators among the first `size` bytes of a block; behind those no bit of the masks is set.
inline BlockFind separatorsIn(
    const BlockMasks& masks, std::size_t size, SeparatorScanner::Wanted wanted, SeparatorScanner::State& state)
{
    const std::uint64_t lines = masks.lineFeed | masks.carriageReturn;
    std::uint64_t inside = state.inQuotes;
    std::uint64_t closing = 0;
    std::uint64_t odd = 0;
    if (masks.quote != 0) {
        inside ^= parities(masks.quote);
        closing = masks.quote & ~inside;
    }
    const std::uint64_t all = (masks.delimiter | lines) & ~inside;
    if (masks.quote != 0 || state.behindClosing) {
        const std::uint64_t opening = masks.quote & inside;
        const std::uint64_t behindClosing = closing << 1U | (state.behindClosing ? 1U : 0U);
        const std::uint64_t fieldStart = all << 1U | (state.atFieldStart ? 1U : 0U);
        odd = (opening & ~(fieldStart | behindClosing)) | (behindClosing & ~(all | masks.quote));
        if (size < blockSize)
            odd &= (std::uint64_t{1} << size) - 1;
    }
    const std::uint64_t returns = masks.carriageReturn & all;
    const std::uint64_t second = masks.lineFeed & (returns << 1U | (state.behindCarriageReturn ? 1U : 0U));
    std::uint64_t found = all & ~second;
    if (wanted == SeparatorScanner::Wanted::LineEnds)
        found &= lines;
    const std::size_t last = size - 1;
    state.inQuotes = (inside >> last & 1U) != 0 ? ~std::uint64_t{0} : 0;
    state.atFieldStart = (all >> last & 1U) != 0;
    state.behindClosing = (closing >> last & 1U) != 0;
    state.behindCarriageReturn = (returns >> last & 1U) != 0;
    const auto irregular = static_cast<unsigned>(std::countr_zero(odd));
    if (irregular < 64)
        found &= (std::uint64_t{1} << irregular) - 1;
    return {found, lines & inside, irregular};
}

ScanResult scanText(const ScanTask& task, SeparatorScanner::State& carried)
{
    // Of a character of UTF-8, as many bytes may lie before the last one.
    constexpr std::size_t most = 3;
    SeparatorScanner::State state = carried;
    std::uint32_t* out = task.places;
    std::array<char, most + blockSize> copy;
    bool goesOn = true;
    for (std::size_t place = 0; place < task.size; place += blockSize) {
        const std::size_t size = std::min(blockSize, task.size - place);
        const std::size_t before = std::min(most, task.before + place);
        const char* bytes = task.bytes + place;
        if (size < blockSize || before < most) {
            copy.fill(0);
            std::memcpy(copy.data() + most - before, bytes - before, before + size);
            bytes = copy.data() + most;
        }
        BlockMasks masks = masksOf(bytes, task.separators);
        if (size < blockSize) {
            const std::uint64_t valid = (std::uint64_t{1} << size) - 1;
            masks
                = {masks.delimiter & valid, masks.quote & valid, masks.lineFeed & valid, masks.carriageReturn & valid};
        }
        const BlockFind find = separatorsIn(masks, size, task.wanted, state);
        if (task.findings != nullptr) {
            // May mark what lies behind the end, which nobody asks for.
            const std::uint64_t unusual = unusualIn(bytes);
            const bool isUtf8 = task.charset == SeparatorScanner::Charset::Utf8;
            const std::uint64_t odd = isUtf8 && (unusual != 0 || goesOn) ? wrongIn(bytes) : unusual;
            goesOn = unusual >> (blockSize - most) != 0;
            task.findings[place / blockSize] = odd | find.breaks;
            task.quotes[place / blockSize] = masks.quote;
        }
        const auto count = static_cast<std::size_t>(std::popcount(find.separators));
        std::uint64_t bits = find.separators;
        for (std::size_t index = 0; index < count; index += 8) {
            // Eight at a time without a branch for each; what is too much is overwritten.
            for (std::size_t one = 0; one < 8; ++one) {
                out[index + one]
                    = static_cast<std::uint32_t>(place) + static_cast<std::uint32_t>(std::countr_zero(bits));
                bits &= bits - 1;
            }
        }
        out += count;
        if (find.irregular < blockSize)
            return {static_cast<std::size_t>(out - task.places), place + find.irregular, false};
    }
    carried = state;
    return {static_cast<std::size_t>(out - task.places), task.size, true};
}

} // namespace gleaner::formats::csv::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace gleaner::formats::csv {

HWY_EXPORT(scanText);

namespace {

/// As many bytes as stay in the cache until their fields are looked at; a multiple of the block.
constexpr std::size_t stretchBytes = std::size_t{1} << 15U;
constexpr std::size_t blockBytes = 64;

} // namespace

std::optional<Separators> separatorsOf(const Dialect& dialect)
{
    if (dialect.escape != Escape::Doubled && (dialect.quote != '\0' || dialect.escape != Escape::None))
        return std::nullopt;
    const bool plain = !dialect.paddedQuotes && dialect.quotedLineBreaks && dialect.blankLines
        && dialect.repeatedHeaders && dialect.comment.empty();
    const auto delimiter = encodeText(dialect.delimiter, dialect.encoding);
    if (!plain || !delimiter || delimiter->size() != 1)
        return std::nullopt;
    return Separators{delimiter->front(), dialect.quote};
}

SeparatorScanner::SeparatorScanner(std::string_view bytes, Separators separators, Wanted wanted, Charset charset)
    : m_bytes(bytes)
    , m_separators(separators)
    , m_wanted(wanted)
    , m_charset(charset)
    , m_places(stretchBytes + 8)
    , m_quotes(wanted == Wanted::AllSeparators ? stretchBytes / blockBytes : 0)
    , m_findings(m_quotes.size())
{
}

void SeparatorScanner::start(std::size_t place)
{
    m_place = place;
    m_state = State{};
}

SeparatorScanner::Stretch SeparatorScanner::next(std::size_t end)
{
    const std::size_t base = m_place;
    const std::size_t size = std::min(std::min(end, m_bytes.size()) - base, stretchBytes);
    const bool marks = m_wanted == Wanted::AllSeparators;
    const ScanTask task{m_bytes.data() + base, base, size, m_separators, m_wanted, m_charset, m_places.data(),
        marks ? m_quotes.data() : nullptr, marks ? m_findings.data() : nullptr};
    const ScanResult result = HWY_DYNAMIC_DISPATCH(scanText)(task, m_state);
    m_place = base + result.end;
    const auto marksOf = [&](const std::vector<std::uint64_t>& bits) {
        return Marks(base, std::span(bits).first(marks ? (result.end + blockBytes - 1) / blockBytes : 0));
    };
    return {base, {m_places.data(), result.count}, marksOf(m_quotes), marksOf(m_findings), m_place, result.regular};
}

} // namespace gleaner::formats::csv

#endif
