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
#include <hwy/highway.h>

#ifndef GLEANER_SEPARATOR_SCANNER_TYPES
#define GLEANER_SEPARATOR_SCANNER_TYPES

namespace gleaner::formats::csv {

/// What to look for, where, and where to put it.
struct ScanTask {
    const char* bytes;
    std::size_t size;
    Separators separators;
    SeparatorScanner::Wanted wanted;
    std::uint32_t* places; ///< room for one place a byte, and 8 more
    std::uint64_t* quotes; ///< a bit for each byte, or null if nobody asks
    std::uint64_t* odd; ///< the same
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

constexpr std::size_t blockSize = 64;

/// One bit for each of 64 bytes, lowest first.
struct BlockMasks {
    std::uint64_t delimiter;
    std::uint64_t quote;
    std::uint64_t lineFeed;
    std::uint64_t carriageReturn;
};

class MaskMaker {
public:
    explicit MaskMaker(Separators separators)
        : m_separators(separators)
    {
    }

    BlockMasks operator()(const char* bytes) const
    {
        const auto quote = m_separators.quote;
        return {maskOf(bytes, m_separators.delimiter), quote != '\0' ? maskOf(bytes, quote) : 0, maskOf(bytes, '\n'),
            maskOf(bytes, '\r')};
    }

private:
public:
    /// What is not printable ASCII.
    static std::uint64_t oddIn(const char* bytes)
    {
        std::uint64_t mask = 0;
#if HWY_TARGET == HWY_SCALAR
        for (unsigned at = 0; at < blockSize; ++at)
            mask |= std::uint64_t{bytes[at] < 0x20 || bytes[at] > 0x7E} << at;
#else
        const hn::CappedTag<std::uint8_t, blockSize> lanes;
        std::array<std::uint8_t, blockSize / 8 + 8> bits;
        for (std::size_t at = 0; at < blockSize; at += hn::Lanes(lanes)) {
            const auto part = hn::LoadU(lanes, reinterpret_cast<const std::uint8_t*>(bytes) + at);
            const auto above = hn::Sub(part, hn::Set(lanes, std::uint8_t{0x20}));
            hn::StoreMaskBits(lanes, hn::Gt(above, hn::Set(lanes, std::uint8_t{0x7E - 0x20})), bits.data() + at / 8);
        }
        std::memcpy(&mask, bits.data(), sizeof mask);
#endif
        return mask;
    }

private:
    static std::uint64_t maskOf(const char* bytes, char character)
    {
        std::uint64_t mask = 0;
#if HWY_TARGET == HWY_SCALAR
        for (unsigned at = 0; at < blockSize; ++at)
            mask |= std::uint64_t{bytes[at] == character} << at;
#else
        const hn::CappedTag<std::uint8_t, blockSize> lanes;
        const auto wanted = hn::Set(lanes, static_cast<std::uint8_t>(character));
        std::array<std::uint8_t, blockSize / 8 + 8> bits; // room for what a store may write too much
        for (std::size_t at = 0; at < blockSize; at += hn::Lanes(lanes)) {
            const auto part = hn::LoadU(lanes, reinterpret_cast<const std::uint8_t*>(bytes) + at);
            hn::StoreMaskBits(lanes, hn::Eq(part, wanted), bits.data() + at / 8);
        }
        std::memcpy(&mask, bits.data(), sizeof mask);
#endif
        return mask;
    }

    Separators m_separators;
};

/// Each bit becomes the parity of itself and those below.
inline std::uint64_t parities(std::uint64_t bits)
{
    for (unsigned shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

struct BlockFind {
    std::uint64_t separators; ///< those before the first irregular byte
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
    return {found, irregular};
}

ScanResult scanText(const ScanTask& task, SeparatorScanner::State& carried)
{
    const MaskMaker masksOf(task.separators);
    SeparatorScanner::State state = carried;
    std::uint32_t* out = task.places;
    for (std::size_t place = 0; place < task.size; place += blockSize) {
        const std::size_t size = std::min(blockSize, task.size - place);
        BlockMasks masks{};
        std::uint64_t odd = 0;
        if (size == blockSize) {
            masks = masksOf(task.bytes + place);
            odd = task.odd != nullptr ? MaskMaker::oddIn(task.bytes + place) : 0;
        } else {
            std::array<char, blockSize> rest{};
            std::memcpy(rest.data(), task.bytes + place, size);
            masks = masksOf(rest.data());
            odd = MaskMaker::oddIn(rest.data()); // marks behind the end, which nobody asks for
            const std::uint64_t valid = (std::uint64_t{1} << size) - 1;
            masks
                = {masks.delimiter & valid, masks.quote & valid, masks.lineFeed & valid, masks.carriageReturn & valid};
        }
        if (task.odd != nullptr) {
            task.odd[place / blockSize] = odd;
            task.quotes[place / blockSize] = masks.quote;
        }
        const BlockFind find = separatorsIn(masks, size, task.wanted, state);
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

SeparatorScanner::SeparatorScanner(std::string_view bytes, Separators separators, Wanted wanted)
    : m_bytes(bytes)
    , m_separators(separators)
    , m_wanted(wanted)
    , m_places(stretchBytes + 8)
    , m_quotes(wanted == Wanted::AllSeparators ? stretchBytes / blockBytes : 0)
    , m_odd(m_quotes.size())
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
    const ScanTask task{m_bytes.data() + base, size, m_separators, m_wanted, m_places.data(),
        marks ? m_quotes.data() : nullptr, marks ? m_odd.data() : nullptr};
    const ScanResult result = HWY_DYNAMIC_DISPATCH(scanText)(task, m_state);
    m_place = base + result.end;
    return {base, {m_places.data(), result.count}, {base, m_quotes}, {base, m_odd}, m_place, result.regular};
}

} // namespace gleaner::formats::csv

#endif
