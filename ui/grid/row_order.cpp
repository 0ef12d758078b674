#include "ui/grid/row_order.h"

#include "core/base/parallel.h"
#include "ui/messages/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gleaner::ui {

namespace {

/// How often a stop is looked for, as a mask of the count of values.
constexpr std::size_t pollMask = 0xFFFF;

/// What a distinct value is sorted by.
struct Rank {
    enum Kind : std::uint8_t { Number, Words, Blank } kind = Blank;
    double value = 0;
    QString words;
};

Rank rankOf(table::CellView cell)
{
    const QString shown = text(cell.text).trimmed();
    if (shown.isEmpty())
        return {};
    bool isNumber = false;
    const double value = QLocale::c().toDouble(shown, &isNumber);
    if (isNumber && std::isfinite(value))
        return {Rank::Number, value, {}};
    return {Rank::Words, 0, shown.toCaseFolded()};
}

bool risesBefore(const Rank& a, const Rank& b)
{
    if (a.kind != b.kind)
        return a.kind < b.kind;
    return a.kind == Rank::Number ? a.value < b.value : a.words < b.words;
}

bool fallsBefore(const Rank& a, const Rank& b)
{
    if ((a.kind == Rank::Blank) != (b.kind == Rank::Blank))
        return b.kind == Rank::Blank;
    return risesBefore(b, a);
}

/// Merges sorted runs pairwise until one is left. Gives up when stopped.
void mergeRuns(std::vector<std::uint32_t>& codes, std::size_t run, const auto& before, base::JobContext& job)
{
    std::vector<std::uint32_t> merged(codes.size());
    for (; run < codes.size(); run *= 2) {
        for (std::size_t begin = 0; begin < codes.size(); begin += 2 * run) {
            const std::size_t middle = std::min(begin + run, codes.size());
            const std::size_t end = std::min(begin + 2 * run, codes.size());
            std::size_t one = begin;
            std::size_t two = middle;
            for (std::size_t to = begin; to < end; ++to) {
                if ((to & pollMask) == 0 && job.stopRequested())
                    return;
                const bool second = one == middle || (two < end && before(codes[two], codes[one]));
                merged[to] = codes[second ? two++ : one++];
            }
        }
        codes.swap(merged);
    }
}

/// For each code its place among the distinct values; equal values share one. Wrong when stopped.
std::vector<std::uint32_t> placesOfCodes(
    const table::Dictionary& dictionary, SortKey::Direction direction, base::JobContext& job)
{
    // Runs are ranked and sorted on all cores, short enough that a stop is heard soon.
    constexpr std::size_t run = 1U << 15U;
    std::vector<Rank> ranks(dictionary.size());
    std::vector<std::uint32_t> codes(dictionary.size());
    std::iota(codes.begin(), codes.end(), 0U);
    const auto comesBefore = direction == SortKey::Direction::Rising ? risesBefore : fallsBefore;
    const auto before = [&](std::uint32_t a, std::uint32_t b) { return comesBefore(ranks[a], ranks[b]); };
    const std::size_t runs = (codes.size() + run - 1) / run;
    base::parallelFor(runs, 1, [&](std::size_t first, std::size_t last) {
        for (std::size_t at = first; at < last && !job.stopRequested(); ++at) {
            const std::size_t begin = at * run;
            const std::size_t end = std::min(begin + run, codes.size());
            for (std::size_t code = begin; code < end; ++code)
                ranks[code] = rankOf(dictionary.at(static_cast<table::Code>(code)));
            std::sort(codes.begin() + static_cast<std::ptrdiff_t>(begin),
                codes.begin() + static_cast<std::ptrdiff_t>(end), before);
        }
    });
    mergeRuns(codes, run, before, job);
    std::vector<std::uint32_t> places(ranks.size());
    if (job.stopRequested())
        return places;
    std::uint32_t place = 0;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (i > 0 && before(codes[i - 1], codes[i]))
            ++place;
        places[codes[i]] = place;
    }
    return places;
}

} // namespace

ShownRows orderRows(
    const table::Table& table, const table::RowSet& rows, const std::optional<SortKey>& sort, base::JobContext& job)
{
    const ShownRows unsorted = ShownRows::of(rows);
    if (!sort || sort->column >= table.columnCount())
        return unsorted;
    const table::Column& column = *table.column(sort->column);
    const std::vector<std::uint32_t> places = placesOfCodes(column.dictionary(), sort->direction, job);
    if (job.stopRequested())
        return unsorted;
    // A counting sort over places: stable, and one pass however long the table is.
    const std::uint32_t highest = places.empty() ? 0 : *std::max_element(places.begin(), places.end());
    std::vector<std::uint32_t> starts(std::size_t{highest} + 2, 0);
    const bool stopped = column.codes().visit([&](auto codes) {
        std::size_t done = 0;
        bool stop = false;
        rows.forEach([&](std::size_t row) {
            if ((++done & pollMask) == 0)
                stop = stop || job.stopRequested();
            ++starts[places[codes[row]] + 1];
        });
        return stop;
    });
    if (stopped)
        return unsorted;
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<std::uint32_t> sorted(unsorted.size());
    column.codes().visit([&](auto codes) {
        std::size_t done = 0;
        rows.forEach([&](std::size_t row) {
            if ((++done & pollMask) == 0)
                job.progress(done, sorted.size());
            sorted[starts[places[codes[row]]]++] = static_cast<std::uint32_t>(row);
        });
    });
    return ShownRows::inOrder(std::move(sorted));
}

} // namespace gleaner::ui
