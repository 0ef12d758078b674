#include "core/formats/csv/record_finder.h"

#include "core/base/parallel.h"
#include "core/formats/csv/separator_scanner.h"

#include <algorithm>

namespace gleaner::formats::csv {

namespace {

constexpr std::size_t chunkBytes = std::size_t{4} << 20U;

/// The records that start inside a range, the first one at its begin. Only the last one may reach beyond.
class RangeFinder {
public:
    RangeFinder(std::string_view work, const Dialect& dialect, const Scanner& scanner, const Gaps& gaps)
        : m_work(work)
        , m_scanner(scanner)
        , m_gaps(gaps)
        , m_separators(separatorsOf(dialect))
    {
    }

    FoundRecords find(ChunkRange range) const
    {
        FoundRecords found;
        found.end = range.begin;
        std::optional<SeparatorScanner> separators;
        if (m_separators)
            separators.emplace(m_work, *m_separators, SeparatorScanner::Wanted::LineEnds);
        std::vector<Field> fields;
        while (found.end < range.end) {
            if (separators)
                findRegular(found, range.end, *separators);
            if (found.end >= range.end)
                break;
            found.end = m_gaps.skip(m_work, found.end, range.end);
            if (found.end >= range.end)
                break;
            found.starts.push_back(found.end);
            found.end = m_scanner.scan(m_work, found.end, fields).next;
        }
        return found;
    }

private:
    /// As many whole records as are regular, from found.end on.
    void findRegular(FoundRecords& found, std::size_t end, SeparatorScanner& separators) const
    {
        separators.start(found.end);
        for (;;) {
            const SeparatorScanner::Stretch stretch = separators.next(end);
            for (const std::uint32_t offset : stretch.places) {
                const std::size_t place = stretch.base + offset;
                found.starts.push_back(found.end);
                const bool pair = m_work[place] == '\r' && place + 1 < m_work.size() && m_work[place + 1] == '\n';
                found.end = place + (pair ? 2 : 1);
            }
            if (!stretch.regular || stretch.end >= end)
                return;
        }
    }

    std::string_view m_work;
    const Scanner& m_scanner;
    const Gaps& m_gaps;
    std::optional<Separators> m_separators;
};

} // namespace

base::Result<FoundRecords> findRecords(std::string_view work, std::size_t begin, const Dialect& dialect,
    const Scanner& scanner, const Gaps& gaps, base::JobContext& job)
{
    const RangeFinder finder(work, dialect, scanner, gaps);
    const auto ranges = planChunks(work, begin, work.size(), dialect.quote, chunkBytes);
    std::vector<FoundRecords> parts(ranges.size());
    base::parallelFor(ranges.size(), 1, [&](std::size_t first, std::size_t last) {
        for (std::size_t index = first; index < last && !job.stopRequested(); ++index) {
            parts[index] = finder.find(ranges[index]);
            job.progress(ranges[index].end, work.size());
        }
    });
    FoundRecords all{{}, begin};
    std::size_t count = 0;
    for (const FoundRecords& part : parts)
        count += part.starts.size();
    all.starts.reserve(count + 1);
    for (std::size_t index = 0; index < ranges.size(); ++index) {
        if (job.stopRequested())
            return base::fail(base::ErrorCode::Cancelled);
        // Only where quotes do not come in pairs was the start guessed wrong.
        if (ranges[index].begin != all.end)
            parts[index] = finder.find({all.end, std::max(all.end, ranges[index].end)});
        all.starts.insert(all.starts.end(), parts[index].starts.begin(), parts[index].starts.end());
        all.end = parts[index].end;
        parts[index] = {};
    }
    return all;
}

} // namespace gleaner::formats::csv
