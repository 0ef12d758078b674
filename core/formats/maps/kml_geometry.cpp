#include "core/formats/maps/kml_geometry.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gleaner::formats::maps {

namespace {

constexpr std::string_view whiteSpace = " \t\r\n";

std::string_view digitsAt(std::string_view text)
{
    const auto* end = std::ranges::find_if_not(text, [](char c) { return c >= '0' && c <= '9'; });
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

/// "[lon,lat]" or "[lon,lat,height]" of "lon,lat,height".
std::optional<std::string> positionOf(std::string_view tuple)
{
    constexpr std::size_t mostNumbers = 3;
    std::string position = "[";
    std::size_t count = 0;
    while (!tuple.empty() && count < mostNumbers) {
        const std::size_t comma = std::min(tuple.find(','), tuple.size());
        const auto number = jsonNumber(tuple.substr(0, comma));
        if (!number)
            return std::nullopt;
        position.append(count > 0 ? "," : "").append(*number);
        tuple.remove_prefix(std::min(comma + 1, tuple.size()));
        ++count;
    }
    return tuple.empty() && count > 1 ? std::optional(position + ']') : std::nullopt;
}

std::string listOf(const std::vector<std::string>& items)
{
    std::string list = "[";
    for (const std::string& item : items)
        list.append(&item == &items.front() ? "" : ",").append(item);
    return list + ']';
}

} // namespace

std::optional<std::string> jsonNumber(std::string_view text)
{
    std::string number;
    if (text.starts_with('-'))
        number = "-";
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    std::string_view whole = digitsAt(text);
    text.remove_prefix(whole.size());
    std::string_view fraction;
    if (text.starts_with('.')) {
        fraction = digitsAt(text.substr(1));
        text.remove_prefix(1 + fraction.size());
    }
    if (whole.empty() && fraction.empty())
        return std::nullopt;
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
    number.append(whole.empty() ? "0" : whole);
    if (!fraction.empty())
        number.append(".").append(fraction);
    if (text.starts_with('e') || text.starts_with('E')) {
        const bool isSigned = text.size() > 1 && (text[1] == '+' || text[1] == '-');
        const std::string_view power = digitsAt(text.substr(isSigned ? 2 : 1));
        if (power.empty())
            return std::nullopt;
        number.append("e").append(isSigned && text[1] == '-' ? "-" : "").append(power);
        text.remove_prefix((isSigned ? 2 : 1) + power.size());
    }
    return text.empty() ? std::optional(number) : std::nullopt;
}

bool KmlGeometry::isGeometry(std::string_view element)
{
    constexpr std::array<std::string_view, 5> elements{"Point", "LineString", "LinearRing", "Polygon", "MultiGeometry"};
    return std::ranges::find(elements, element) != elements.end();
}

void KmlGeometry::start(std::string_view element) { m_open.push_back({std::string(element), {}, {}, {}, {}}); }

void KmlGeometry::text(std::string_view text)
{
    if (m_open.back().element != "coordinates" || !m_good)
        return;
    // Blanks apart, a position is no longer than its JSON.
    m_bytes += text.size();
    m_good = m_bytes <= 4 * longestGeometry;
    m_open.back().text += text;
}

void KmlGeometry::end()
{
    const Open ended = std::move(m_open.back());
    m_open.pop_back();
    const std::string& element = ended.element;
    if (element == "coordinates") {
        endCoordinates(ended.text);
    } else if (element == "Point") {
        m_good = m_good && ended.positions.size() == 1;
        add({"Point", ended.positions.empty() ? "[]" : ended.positions.front()});
    } else if (element == "LineString") {
        add({"LineString", listOf(ended.positions)});
    } else if (element == "LinearRing") {
        endRing(ended);
    } else if (element == "outerBoundaryIs" || element == "innerBoundaryIs") {
        if (m_open.empty())
            return;
        auto& rings = m_open.back().rings;
        rings.insert(
            element == "outerBoundaryIs" ? rings.begin() : rings.end(), ended.rings.begin(), ended.rings.end());
    } else if (element == "Polygon") {
        add({"Polygon", listOf(ended.rings)});
    } else if (element == "MultiGeometry") {
        add(joined(ended.shapes));
    }
}

void KmlGeometry::endCoordinates(const std::string& text)
{
    if (m_open.empty())
        return;
    std::string_view rest = text;
    while (m_good) {
        rest.remove_prefix(std::min(rest.find_first_not_of(whiteSpace), rest.size()));
        if (rest.empty())
            return;
        const std::size_t length = std::min(rest.find_first_of(whiteSpace), rest.size());
        auto position = positionOf(rest.substr(0, length));
        m_good = position.has_value();
        if (position)
            m_open.back().positions.push_back(std::move(*position));
        rest.remove_prefix(length);
    }
}

void KmlGeometry::endRing(const Open& ring)
{
    if (!m_open.empty() && m_open.back().element.ends_with("BoundaryIs"))
        m_open.back().rings.push_back(listOf(ring.positions));
    else
        add({"LineString", listOf(ring.positions)});
}

void KmlGeometry::add(Shape shape) { (m_open.empty() ? m_shapes : m_open.back().shapes).push_back(std::move(shape)); }

/// Several of one plain kind are a multi geometry of that kind.
KmlGeometry::Shape KmlGeometry::joined(std::vector<Shape> shapes)
{
    constexpr std::array<std::string_view, 3> plain{"Point", "LineString", "Polygon"};
    const bool alike = !shapes.empty() && std::ranges::find(plain, shapes.front().type) != plain.end()
        && std::ranges::all_of(shapes, [&](const Shape& shape) { return shape.type == shapes.front().type; });
    std::vector<std::string> items;
    for (Shape& shape : shapes)
        items.push_back(alike ? std::move(shape.content) : geometryObject(shape.type, shape.content));
    return {alike ? "Multi" + shapes.front().type : "GeometryCollection", listOf(items)};
}

std::optional<Geometry> KmlGeometry::finish()
{
    std::vector<Shape> shapes = std::move(m_shapes);
    m_shapes.clear();
    m_open.clear();
    m_bytes = 0;
    if (!std::exchange(m_good, true))
        return std::nullopt;
    if (shapes.empty())
        return Geometry{};
    const Shape whole = shapes.size() == 1 ? std::move(shapes.front()) : joined(std::move(shapes));
    Geometry geometry{geometryObject(whole.type, whole.content), false};
    return geometry.json.size() <= longestGeometry ? std::optional(std::move(geometry)) : std::nullopt;
}

} // namespace gleaner::formats::maps
