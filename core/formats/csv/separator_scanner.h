#pragma once

#include "core/formats/csv/dialect.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace gleaner::formats::csv {

/// The characters that cut regular text into fields and records, besides line feed and carriage return.
struct Separators {
    char delimiter = ',';
    char quote = '"'; ///< '\0' = quotes are ordinary characters

    bool operator==(const Separators&) const = default;
};

/// The separators of a dialect in which regular text means what SeparatorScanner takes it for; nothing for the others.
std::optional<Separators> separatorsOf(const Dialect& dialect);

/// Finds where fields and records end, 64 bytes at a time with the widest instructions that the processor has. Knows
/// regular text only, in which a quote opens a field at its very start, closes it before a separator, and is doubled
/// inside; it stops where text is anything else, and the record there is for Scanner to cut.
class SeparatorScanner {
public:
    enum class Wanted : std::uint8_t { AllSeparators, LineEnds };
    enum class Charset : std::uint8_t { Utf8, SingleByte };

    SeparatorScanner(
        std::string_view bytes, Separators separators, Wanted wanted, Charset charset = Charset::SingleByte);

    /// A bit for each byte of a stretch.
    class Marks {
    public:
        Marks() = default;
        Marks(std::size_t base, std::span<const std::uint64_t> bits)
            : m_base(base)
            , m_bits(bits)
        {
        }
        /// The first byte at or behind a place of the stretch that is marked; SIZE_MAX if there is none in it.
        std::size_t next(std::size_t place) const;

    private:
        std::size_t m_base = 0;
        std::span<const std::uint64_t> m_bits;
    };

    /// What was found in a stretch of bytes.
    struct Stretch {
        std::size_t base = 0; ///< what places count from
        /// Of each delimiter, line feed or carriage return that ends a field (or a record), rising. Of a pair CR LF
        /// only the first. Valid until the next call.
        std::span<const std::uint32_t> places;
        /// With AllSeparators, as long valid: the quotes, and what findingsOf() may find something in. A field without
        /// a mark, the separator behind it included, shows nothing: in UTF-8 line breaks inside quotes, NULs and bytes
        /// that are no character are marked, those sometimes at the byte behind them; as SingleByte instead of the
        /// last whatever is not ASCII, which is more.
        Marks quotes;
        Marks findings;
        std::size_t end = 0; ///< what lies before it has been looked at
        bool regular = true; ///< false = at `end` something stands that no regular record has: start() behind that one
    };

    /// A record starts here.
    void start(std::size_t place);
    /// Goes on behind the last stretch, up to `end` at most.
    Stretch next(std::size_t end);

    /// Carried from one stretch to the next.
    struct State {
        std::uint64_t inQuotes = 0; ///< all bits, or none
        bool atFieldStart = true; ///< the last byte was a separator, or there was none
        bool behindClosing = false; ///< the last byte was a quote that closed
        bool behindCarriageReturn = false; ///< the last byte was a carriage return outside quotes
    };

private:
    std::string_view m_bytes;
    Separators m_separators;
    Wanted m_wanted;
    Charset m_charset;
    std::size_t m_place = 0;
    State m_state;
    std::vector<std::uint32_t> m_places;
    std::vector<std::uint64_t> m_quotes;
    std::vector<std::uint64_t> m_findings;
};

inline std::size_t SeparatorScanner::Marks::next(std::size_t place) const
{
    std::size_t word = (place - m_base) >> 6U;
    if (word >= m_bits.size())
        return SIZE_MAX;
    std::uint64_t found = m_bits[word] & ~std::uint64_t{0} << ((place - m_base) & 63U);
    while (found == 0) {
        if (++word == m_bits.size())
            return SIZE_MAX;
        found = m_bits[word];
    }
    return m_base + (word << 6U) + static_cast<std::size_t>(std::countr_zero(found));
}

} // namespace gleaner::formats::csv
