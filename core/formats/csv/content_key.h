#pragma once

#include "core/base/text_hash.h"

#include <bit>
#include <optional>

namespace gleaner::formats::csv {

/// A number that is the same for equal contents. For tables in memory only.
struct ContentKey {
    std::uint64_t number = 0;
    bool whole = true; ///< contents of one size with equal keys are equal, or else they may differ: a hash
};

/// Half a byte for each of eight characters from U+002B to U+003A (digits and + , - . / :), whose lower halves all
/// differ.
inline std::uint64_t halvesOf(std::uint64_t characters)
{
    std::uint64_t halves = characters & 0x0f0f0f0f0f0f0f0fU;
    halves = (halves | halves >> 4U) & 0x00ff00ff00ff00ffU;
    halves = (halves | halves >> 8U) & 0x0000ffff0000ffffU;
    return (halves | halves >> 16U) & 0x00000000ffffffffU;
}

/// The highest bit of each byte that is a character from U+002B to U+003A, if all are ASCII. Of those that are not,
/// it is missing, whatever a neighbour has then. Other bits say nothing.
inline std::uint64_t numeralsIn(std::uint64_t characters)
{
    constexpr std::uint64_t each = 0x0101010101010101U;
    return ~characters & (characters + each * (0x80 - 0x2b)) & ~(characters + each * (0x80 - 0x3b));
}

/// What eight characters differ in from others.
inline std::uint64_t differenceFrom(const char (&others)[9], const char* characters)
{
    return base::loadWord<std::uint64_t>(characters) ^ base::loadWord<std::uint64_t>(others);
}

/// A number for 19 characters that are a day and a time as in 2024-03-10T09:35:00, with a blank for the T too; else
/// nothing.
inline std::optional<std::uint64_t> timestampKey(const char* content)
{
    static_assert(std::endian::native == std::endian::little, "a word's lowest byte is the first character");
    const bool blank = content[10] == ' ';
    const std::uint64_t yearMonth = differenceFrom("0000-00-", content);
    const std::uint64_t dayTime
        = blank ? differenceFrom("00 00:00", content + 8) : differenceFrom("00T00:00", content + 8);
    const std::uint64_t time = differenceFrom("00:00:00", content + 11);
    // Digits differ from 0 by less than 10, the others not at all.
    constexpr std::uint64_t each = 0x0101010101010101U;
    const std::uint64_t all = yearMonth | dayTime | time;
    const std::uint64_t others = (yearMonth & 0xff0000ff00000000U) | ((dayTime | time) & 0x0000ff0000ff0000U);
    const bool digits
        = (((yearMonth + each * 6) | (dayTime + each * 6) | (time + each * 6) | all) & (each * 0xf0)) == 0;
    if (!digits || others != 0)
        return std::nullopt;
    // The seconds take the half bytes of the two hyphens, and one of the T's bits tells it from a blank.
    const std::uint64_t seconds = (time & 0xff00000000000000U) | (time >> 16U & 0x000000ff00000000U);
    const std::uint64_t separator = std::uint64_t{blank} << 16U;
    return halvesOf(yearMonth | seconds) | halvesOf(dayTime | separator) << 32U;
}

/// Whole for contents of up to 8 bytes, of up to 16 if they are numbers, dates and the like, and for a day with a time.
inline ContentKey contentKey(std::string_view content)
{
    if (content.size() <= 8)
        return {content.empty() ? 0 : base::loadShort(content.data(), content.size()), true};
    if (content.size() <= 16) {
        constexpr std::uint64_t highest = 0x8080808080808080U;
        const auto first = base::loadWord<std::uint64_t>(content.data());
        const auto last = base::loadWord<std::uint64_t>(content.data() + content.size() - 8);
        if ((numeralsIn(first) & numeralsIn(last) & highest) == highest)
            return {halvesOf(first) | halvesOf(last) << 32U, true};
    }
    if (content.size() == 19) {
        if (const auto key = timestampKey(content.data()))
            return {*key, true};
    }
    return {base::hashOfText(content), false};
}

/// A hash of a content by its key and size.
inline std::uint32_t hashOfKey(std::uint64_t key, std::size_t size)
{
    return static_cast<std::uint32_t>(base::hashMixed(key ^ base::hashSecret[0], size ^ base::hashSecret[1]));
}

/// A content of a cell: work bytes, not yet decoded. A missing cell has no data at all.
struct Content {
    const char* data = nullptr;
    ContentKey key; ///< contentKey()
    std::uint32_t size = 0;

    std::string_view view() const { return {data, size}; }
    std::uint32_t hash() const { return hashOfKey(key.number, size); }
};

} // namespace gleaner::formats::csv
