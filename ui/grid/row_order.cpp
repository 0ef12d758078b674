#include "ui/grid/row_order.h"

#include "ui/messages/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gleaner::ui {

namespace {

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

/// For each code its place among the distinct values; equal values share one.
std::vector<std::uint32_t> placesOfCodes(const table::Dictionary& dictionary, SortKey::Direction direction)
{
    std::vector<Rank> ranks;
    ranks.reserve(dictionary.size());
    for (std::size_t code = 0; code < dictionary.size(); ++code)
        ranks.push_back(rankOf(dictionary.at(static_cast<table::Code>(code))));
    const auto before = direction == SortKey::Direction::Rising ? risesBefore : fallsBefore;
    std::vector<std::uint32_t> codes(ranks.size());
    std::iota(codes.begin(), codes.end(), 0U);
    std::sort(codes.begin(), codes.end(), [&](std::uint32_t a, std::uint32_t b) { return before(ranks[a], ranks[b]); });
    std::vector<std::uint32_t> places(ranks.size());
    std::uint32_t place = 0;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (i > 0 && before(ranks[codes[i - 1]], ranks[codes[i]]))
            ++place;
        places[codes[i]] = place;
    }
    return places;
}

} // namespace

std::vector<std::uint32_t> orderRows(
    const table::Table& table, const table::RowSet& rows, const std::optional<SortKey>& sort, base::JobContext& job)
{
    std::vector<std::uint32_t> order = rows.positions();
    if (!sort || sort->column >= table.columnCount() || job.stopRequested())
        return order;
    const table::Column& column = *table.column(sort->column);
    const std::vector<std::uint32_t> places = placesOfCodes(column.dictionary(), sort->direction);
    if (job.stopRequested())
        return order;
    // A counting sort over places: stable, and one pass however long the table is.
    const std::uint32_t highest = places.empty() ? 0 : *std::max_element(places.begin(), places.end());
    std::vector<std::uint32_t> starts(std::size_t{highest} + 2, 0);
    for (const std::uint32_t row : order)
        ++starts[places[column.codes().at(row)] + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<std::uint32_t> sorted(order.size());
    for (const std::uint32_t row : order)
        sorted[starts[places[column.codes().at(row)]]++] = row;
    return sorted;
}

FindOutcome findInRows(const table::Table& table, const std::vector<std::uint32_t>& order, const std::string& needle,
    ViewPlace from, FindDirection direction, FindStart start, base::JobContext& job)
{
    FindOutcome outcome;
    const QString wanted = text(needle);
    const std::size_t columns = table.columnCount();
    if (wanted.isEmpty() || columns == 0)
        return outcome;
    std::vector<std::vector<bool>> hits(columns);
    for (std::size_t column = 0; column < columns; ++column) {
        const table::Dictionary& dictionary = table.column(column)->dictionary();
        hits[column].resize(dictionary.size());
        for (std::size_t code = 0; code < dictionary.size(); ++code) {
            if ((code & 0xFFFU) == 0 && job.stopRequested())
                return outcome;
            hits[column][code]
                = text(dictionary.at(static_cast<table::Code>(code)).text).contains(wanted, Qt::CaseInsensitive);
        }
    }
    const auto cellBefore = [columns](const ViewPlace& a, const ViewPlace& b) {
        return a.line * columns + a.column < b.line * columns + b.column;
    };
    std::optional<ViewPlace> first;
    std::optional<ViewPlace> last;
    std::optional<ViewPlace> next;
    std::optional<ViewPlace> previous;
    std::size_t nextNumber = 0;
    std::size_t previousNumber = 0;
    for (std::size_t line = 0; line < order.size(); ++line) {
        if ((line & 0xFFFFU) == 0 && job.stopRequested())
            return {};
        for (std::size_t column = 0; column < columns; ++column) {
            if (!hits[column][table.column(column)->codes().at(order[line])])
                continue;
            const ViewPlace place{line, column};
            ++outcome.matches;
            if (!first)
                first = place;
            last = place;
            const bool atStart = place == from && start == FindStart::AtPlace;
            if (!next && (cellBefore(from, place) || atStart)) {
                next = place;
                nextNumber = outcome.matches;
            }
            if (cellBefore(place, from) || atStart) {
                previous = place;
                previousNumber = outcome.matches;
            }
        }
    }
    if (direction == FindDirection::Next) {
        outcome.place = next ? next : first;
        outcome.number = next ? nextNumber : 1;
    } else {
        outcome.place = previous ? previous : last;
        outcome.number = previous ? previousNumber : outcome.matches;
    }
    if (!outcome.place)
        outcome.number = 0;
    return outcome;
}

} // namespace gleaner::ui
