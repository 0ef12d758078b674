#include "core/formats/csv/chunk_reader.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace gleaner::formats::csv {

namespace {

/// The first record start behind `place` and before `end`, if the text there is (or is not) inside quotes; `end` if
/// there is none.
std::size_t recordStart(std::string_view work, std::size_t place, std::size_t end, char quote, bool inQuotes)
{
    for (; place < end; ++place) {
        const char character = work[place];
        if (character == quote && quote != '\0')
            inQuotes = !inQuotes;
        else if (!inQuotes && character == '\n')
            return place + 1;
        else if (!inQuotes && character == '\r')
            return place + (place + 1 < work.size() && work[place + 1] == '\n' ? 2 : 1);
    }
    return end;
}

/// 1 if the character occurs an odd number of times. Kept in one byte, which the compiler can do for many at once.
std::uint8_t isOddCount(std::string_view text, char character)
{
    std::uint8_t odd = 0;
    for (const char c : text)
        odd = static_cast<std::uint8_t>(odd ^ static_cast<std::uint8_t>(c == character));
    return odd;
}

} // namespace

std::vector<ChunkRange> planChunks(
    std::string_view work, std::size_t begin, std::size_t end, char quote, std::size_t chunkBytes)
{
    const std::size_t size = end - begin;
    const std::size_t count = std::max<std::size_t>(1, (size + chunkBytes - 1) / chunkBytes);
    const auto cut = [&](std::size_t chunk) { return std::min(end, begin + chunk * chunkBytes); };
    std::vector<std::uint8_t> odd(count, 0);
    if (quote != '\0' && count > 1) {
        base::parallelFor(count, 1, [&](std::size_t first, std::size_t last) {
            for (std::size_t chunk = first; chunk < last; ++chunk) {
                const std::string_view part = work.substr(cut(chunk), cut(chunk + 1) - cut(chunk));
                odd[chunk] = isOddCount(part, quote);
            }
        });
    }
    std::vector<ChunkRange> ranges;
    bool inQuotes = false;
    std::size_t start = begin;
    for (std::size_t chunk = 0; chunk < count; ++chunk) {
        inQuotes = inQuotes != (odd[chunk] != 0);
        const std::size_t next
            = chunk + 1 < count ? recordStart(work, cut(chunk + 1), cut(chunk + 2), quote, inQuotes) : end;
        ranges.push_back({start, std::max(start, next)});
        start = std::max(start, next);
    }
    return ranges;
}

} // namespace gleaner::formats::csv
