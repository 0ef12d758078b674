#include "core/formats/csv/field_text.h"

#include "core/base/text_hash.h"

#include <algorithm>

namespace gleaner::formats::csv {

namespace {

constexpr std::uint64_t each = 0x0101010101010101ULL;

/// High bits: a byte that is 0 has one, and no byte has one if none is 0.
constexpr std::uint64_t zeros(std::uint64_t word) { return (word - each) & ~word & (each * 0x80U); }

bool holdsSpecial(std::uint64_t word)
{
    return (zeros(word ^ each * '"') | zeros(word ^ each * ',') | zeros(word ^ each * '\r') | zeros(word ^ each * '\n'))
        != 0;
}

} // namespace

bool needsQuotes(std::string_view text)
{
    const std::size_t size = text.size();
    if (size == 0)
        return false;
    if (size <= 8)
        return holdsSpecial(base::loadShort(text.data(), size)) || beginsWithMark(text);
    // Eight bytes at once: most texts need none.
    std::size_t at = 0;
    while (at + 8 < size && !holdsSpecial(base::loadWord<std::uint64_t>(text.data() + at)))
        at += 8;
    return at + 8 < size || holdsSpecial(base::loadWord<std::uint64_t>(text.data() + size - 8)) || beginsWithMark(text);
}

void appendQuoted(std::string& out, std::string_view text)
{
    const std::size_t before = out.size();
    out.resize(before + 2 * text.size() + 2);
    out.resize(static_cast<std::size_t>(putQuoted(out.data() + before, text) - out.data()));
}

char* putQuoted(char* out, std::string_view text)
{
    *out++ = '"';
    for (std::size_t quote = 0; (quote = text.find('"')) != std::string_view::npos; text.remove_prefix(quote + 1)) {
        out = std::copy_n(text.data(), quote + 1, out);
        *out++ = '"';
    }
    out = std::copy_n(text.data(), text.size(), out);
    *out++ = '"';
    return out;
}

} // namespace gleaner::formats::csv
