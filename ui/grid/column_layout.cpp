#include "ui/grid/column_layout.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace gleaner::ui {

ColumnLayout::ColumnLayout(int count, int width)
    : m_columns(static_cast<std::size_t>(count), Column{std::clamp(width, narrowest, widest), false, false})
    , m_order(static_cast<std::size_t>(count))
{
    std::iota(m_order.begin(), m_order.end(), 0);
    arrange();
}

void ColumnLayout::resize(int count, int width)
{
    if (count < this->count()) {
        const int limit = m_frozenLimit;
        *this = ColumnLayout(count, width);
        setFrozenLimit(limit);
        return;
    }
    for (int column = this->count(); column < count; ++column) {
        m_columns.push_back({std::clamp(width, narrowest, widest), false, false});
        m_order.push_back(column);
    }
    arrange();
}

void ColumnLayout::arrange()
{
    std::stable_partition(m_order.begin(), m_order.end(), [this](int column) { return at(column).pinned; });
    m_shown.clear();
    m_ends.clear();
    m_places.assign(m_columns.size(), -1);
    int end = 0;
    for (const int column : m_order) {
        if (at(column).hidden)
            continue;
        m_places[static_cast<std::size_t>(column)] = static_cast<int>(m_shown.size());
        m_shown.push_back(column);
        m_ends.push_back(end += at(column).width);
    }
    m_frozen = 0;
    while (m_frozen < static_cast<int>(m_shown.size()) && at(m_shown[static_cast<std::size_t>(m_frozen)]).pinned
        && m_ends[static_cast<std::size_t>(m_frozen)] <= m_frozenLimit)
        ++m_frozen;
}

void ColumnLayout::setWidth(int column, int width)
{
    at(column).width = std::clamp(width, narrowest, widest);
    arrange();
}

void ColumnLayout::setWidths(const std::vector<std::pair<int, int>>& widths)
{
    for (const auto& [column, width] : widths)
        at(column).width = std::clamp(width, narrowest, widest);
    arrange();
}

void ColumnLayout::hide(int column)
{
    if (m_shown.size() <= 1)
        return;
    at(column).hidden = true;
    arrange();
}

void ColumnLayout::show(int column)
{
    at(column).hidden = false;
    arrange();
}

void ColumnLayout::showOnly(const std::vector<int>& columns)
{
    if (columns.empty())
        return;
    for (Column& column : m_columns)
        column.hidden = true;
    for (const int column : columns)
        at(column).hidden = false;
    arrange();
}

void ColumnLayout::pin(int column)
{
    // From the front of those that scroll it goes behind the last pinned one.
    if (!at(column).pinned) {
        std::erase(m_order, column);
        m_order.insert(m_order.begin(), column);
        at(column).pinned = true;
        std::stable_partition(
            m_order.begin(), m_order.end(), [this, column](int other) { return at(other).pinned && other != column; });
    }
    arrange();
}

void ColumnLayout::unpin(int column)
{
    at(column).pinned = false;
    arrange();
}

void ColumnLayout::move(int column, int to)
{
    if (column == to)
        return;
    const auto from = std::find(m_order.begin(), m_order.end(), column);
    const auto target = std::find(m_order.begin(), m_order.end(), to);
    if (from < target)
        std::rotate(from, from + 1, target + 1);
    else
        std::rotate(target, from, from + 1);
    arrange();
}

void ColumnLayout::moveBy(int column, Step step)
{
    const int other = neighbour(column, step);
    if (at(other).pinned == at(column).pinned)
        move(column, other);
}

int ColumnLayout::neighbour(int column, Step step) const
{
    const int place = placeOf(column) + (step == Step::Forward ? 1 : -1);
    if (placeOf(column) < 0 || place < 0 || place >= static_cast<int>(m_shown.size()))
        return column;
    return m_shown[static_cast<std::size_t>(place)];
}

void ColumnLayout::setFrozenLimit(int width)
{
    if (m_frozenLimit == width)
        return;
    m_frozenLimit = width;
    arrange();
}

int ColumnLayout::left(int column, int scroll) const
{
    const int place = placeOf(column);
    if (place < 0)
        return 0;
    const int begin = m_ends[static_cast<std::size_t>(place)] - at(column).width;
    return place < m_frozen ? begin : begin - scroll;
}

std::optional<int> ColumnLayout::columnAt(int x, int scroll) const
{
    const int distance = x < frozenWidth() ? x : x + scroll;
    if (distance < 0)
        return std::nullopt;
    const auto found = std::upper_bound(m_ends.begin(), m_ends.end(), distance);
    if (found == m_ends.end())
        return std::nullopt;
    return m_shown[static_cast<std::size_t>(found - m_ends.begin())];
}

std::vector<int> ColumnLayout::between(int from, int to, int scroll) const
{
    std::vector<int> columns;
    const auto collect = [&](std::size_t first, std::size_t end, int begin, int limit) {
        const auto start = std::upper_bound(m_ends.begin() + static_cast<std::ptrdiff_t>(first),
            m_ends.begin() + static_cast<std::ptrdiff_t>(end), begin);
        for (auto place = static_cast<std::size_t>(start - m_ends.begin()); place < end; ++place) {
            if (m_ends[place] - at(m_shown[place]).width >= limit)
                break;
            columns.push_back(m_shown[place]);
        }
    };
    const auto frozen = static_cast<std::size_t>(m_frozen);
    collect(0, frozen, from, std::min(to, frozenWidth()));
    if (to > frozenWidth())
        collect(frozen, m_shown.size(), std::max(from, frozenWidth()) + scroll, to + scroll);
    return columns;
}

base::Json ColumnLayout::toJson(const table::Schema& schema) const
{
    base::Json state = {{"order", base::Json::array()}, {"hidden", base::Json::array()},
        {"pinned", base::Json::array()}, {"widths", base::Json::object()}};
    for (const int column : m_order) {
        const std::string& id = schema.columns[static_cast<std::size_t>(column)].id;
        state["order"].push_back(id);
        state["widths"][id] = at(column).width;
        if (at(column).hidden)
            state["hidden"].push_back(id);
        if (at(column).pinned)
            state["pinned"].push_back(id);
    }
    return state;
}

void ColumnLayout::restore(const base::Json& state, const table::Schema& schema)
{
    if (!state.is_object())
        return;
    std::unordered_map<std::string, int> columns;
    for (int column = 0; column < count(); ++column)
        columns.emplace(schema.columns[static_cast<std::size_t>(column)].id, column);
    const auto listed = [&](const char* name) {
        std::vector<int> found;
        if (!state.contains(name) || !state[name].is_array())
            return found;
        for (const base::Json& id : state[name]) {
            const auto known = id.is_string() ? columns.find(id.get<std::string>()) : columns.end();
            if (known != columns.end())
                found.push_back(known->second);
        }
        return found;
    };
    std::vector<bool> placed(m_columns.size(), false);
    std::vector<int> order;
    const auto place = [&](int column) {
        if (!placed[static_cast<std::size_t>(column)])
            order.push_back(column);
        placed[static_cast<std::size_t>(column)] = true;
    };
    std::ranges::for_each(listed("order"), place);
    std::ranges::for_each(std::vector<int>(m_order), place);
    m_order = std::move(order);
    for (Column& column : m_columns)
        column.hidden = column.pinned = false;
    for (const int column : listed("hidden"))
        at(column).hidden = true;
    for (const int column : listed("pinned"))
        at(column).pinned = true;
    if (std::ranges::all_of(m_columns, [](const Column& column) { return column.hidden; })) {
        for (Column& column : m_columns)
            column.hidden = false;
    }
    if (state.contains("widths") && state["widths"].is_object()) {
        for (const auto& [id, width] : state["widths"].items()) {
            const auto known = columns.find(id);
            if (known != columns.end() && width.is_number_integer())
                at(known->second).width
                    = static_cast<int>(std::clamp<std::int64_t>(width.get<std::int64_t>(), narrowest, widest));
        }
    }
    arrange();
}

} // namespace gleaner::ui
