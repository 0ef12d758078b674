#include "core/clean/sorting/sort_keys.h"

#include "core/base/text_hash.h"
#include "core/text/case.h"
#include "core/text/normalisation.h"
#include "core/text/utf8.h"
#include "core/text/whitespace.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>

namespace gleaner::clean {

namespace {

constexpr std::size_t headBytes = sizeof(SortKey::head);

unsigned char small(char c) { return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The number without the commas between its groups of three digits; nothing if one stands elsewhere.
std::optional<std::string> ungrouped(std::string_view number)
{
    std::string out;
    std::size_t digits = 0;
    bool grouped = false;
    bool whole = true;
    for (const char c : number) {
        if (c == ',' && (!whole || digits == 0 || digits > 3 || (grouped && digits != 3)))
            return std::nullopt;
        if (whole && !isDigit(c) && c != ',' && c != '-') {
            whole = false;
            if (grouped && digits != 3)
                return std::nullopt;
        }
        grouped = grouped || c == ',';
        digits = c == ',' ? 0 : digits + (isDigit(c) ? 1U : 0U);
        if (c != ',')
            out += c;
    }
    return whole && grouped && digits != 3 ? std::nullopt : std::optional(out);
}

std::optional<double> plainNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool all = error == std::errc() && end == text.data() + text.size();
    return all && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> numberOf(std::string_view text)
{
    if (text.starts_with('+') && text.size() > 1 && text[1] != '-')
        text.remove_prefix(1);
    if (!isDigit(text.front()) && text.front() != '-' && text.front() != '.')
        return std::nullopt;
    // Addresses begin as numbers do, but don't end so.
    if (!isDigit(text.back()) && text.back() != '.')
        return std::nullopt;
    if (text.find(',') == std::string_view::npos)
        return plainNumber(text);
    const auto plain = ungrouped(text);
    return plain ? plainNumber(*plain) : std::nullopt;
}

/// Bits that rise with the number; both zeros are one.
std::uint64_t bitsOf(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value);
    constexpr std::uint64_t sign = std::uint64_t{1} << 63U;
    return (bits & sign) != 0 ? ~bits : bits | sign;
}

/// Up to eight bytes as a number that rises with them, small letters for capital ones of ASCII.
std::uint64_t headOf(std::string_view bytes)
{
    constexpr std::uint64_t each = 0x0101010101010101U;
    constexpr std::uint64_t highest = each * 0x80;
    std::uint64_t head = 0;
    if (bytes.size() >= 8)
        head = base::loadWord<std::uint64_t>(bytes.data());
    else
        std::memcpy(&head, bytes.data(), bytes.size());
    const std::uint64_t low = head & ~highest;
    const std::uint64_t capital = (low + each * (0x80 - 'A')) & ~(low + each * (0x7f - 'Z')) & ~head & highest;
    head |= capital >> 2U;
    return std::endian::native == std::endian::little ? __builtin_bswap64(head) : head;
}

} // namespace

int SortKey::compare(const SortKey& a, const SortKey& b)
{
    if (a.kind != b.kind)
        return a.kind < b.kind ? -1 : 1;
    if (a.head[0] != b.head[0])
        return a.head[0] < b.head[0] ? -1 : 1;
    if (a.head[1] != b.head[1])
        return a.head[1] < b.head[1] ? -1 : 1;
    if (a.kind != Word)
        return 0;
    const std::size_t size = std::min(a.wordSize, b.wordSize);
    for (std::size_t at = headBytes; at < size; ++at) {
        const unsigned char one = small(a.word[at]);
        const unsigned char other = small(b.word[at]);
        if (one != other)
            return one < other ? -1 : 1;
    }
    return a.wordSize == b.wordSize ? 0 : a.wordSize < b.wordSize ? -1 : 1;
}

SortKey SortKeyMaker::keyOf(table::CellView cell, std::uint32_t index)
{
    SortKey key;
    key.index = index;
    std::string_view word = text::trimmed(cell.text);
    if (word.empty())
        return key;
    if (const auto number = numberOf(word)) {
        key.kind = SortKey::Number;
        key.head[0] = bitsOf(*number);
        return key;
    }
    key.kind = SortKey::Word;
    // The case of plain ASCII is looked away from where it is compared: no copy.
    if (!text::isAscii(word))
        word = m_folded.emplace_back(text::caseFolded(word));
    key.word = word.data();
    key.wordSize = static_cast<std::uint32_t>(word.size()) & 0x3fffffffU;
    key.head = {headOf(word), headOf(word.substr(std::min<std::size_t>(8, word.size())))};
    return key;
}

} // namespace gleaner::clean
