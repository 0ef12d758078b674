#include "core/formats/maps/shape_geometry.h"

#include "core/formats/maps/byte_reader.h"

#include <algorithm>
#include <vector>

namespace gleaner::formats::maps {

namespace {

/// Kinds of shapes; those with Z are 10 more, those with only M 20 more.
enum ShapeKind : std::uint32_t { NullShape = 0, PointShape = 1, LineShape = 3, PolygonShape = 5, PointsShape = 8 };
constexpr std::uint32_t plainKinds = 10;
/// No position has a shorter text than "[0,0],".
constexpr std::size_t mostPositions = longestGeometry / 6;
/// What is less is no measure.
constexpr double leastMeasure = -1e38;

struct Position {
    double x = 0;
    double y = 0;
    std::optional<double> z;
};
using Positions = std::vector<Position>;

struct Ring {
    Positions positions;
    double area = 0; ///< twice the area, below 0 if the ring runs clockwise
    double left = 0;
    double right = 0;
};

Ring ringOf(Positions positions)
{
    Ring ring{std::move(positions), 0, 0, 0};
    const Position origin = ring.positions.front();
    const auto [left, right] = std::ranges::minmax(ring.positions, {}, &Position::x);
    ring.left = left.x;
    ring.right = right.x;
    for (std::size_t at = 1; at < ring.positions.size(); ++at) {
        const Position& a = ring.positions[at - 1];
        const Position& b = ring.positions[at];
        // Near the origin, so that large coordinates don't eat the difference.
        ring.area += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
    }
    return ring;
}

bool contains(const Ring& ring, const Position& point)
{
    if (point.x < ring.left || point.x > ring.right)
        return false;
    bool inside = false;
    for (std::size_t at = 1; at < ring.positions.size(); ++at) {
        const Position& a = ring.positions[at - 1];
        const Position& b = ring.positions[at];
        if ((a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

bool appendList(std::string& out, const Positions& positions)
{
    out += '[';
    for (const Position& position : positions) {
        if (&position != &positions.front())
            out += ',';
        if (!appendPosition(out, position.x, position.y, position.z) || out.size() > longestGeometry)
            return false;
    }
    out += ']';
    return true;
}

bool appendLists(std::string& out, const std::vector<const Positions*>& lists)
{
    out += '[';
    for (const Positions* list : lists) {
        if (list != lists.front())
            out += ',';
        if (!appendList(out, *list))
            return false;
    }
    out += ']';
    return true;
}

std::optional<std::string> linesText(const std::vector<Positions>& parts)
{
    std::string content;
    if (parts.size() == 1)
        return appendList(content, parts.front()) ? std::optional(geometryObject("LineString", content)) : std::nullopt;
    std::vector<const Positions*> lists;
    for (const Positions& part : parts)
        lists.push_back(&part);
    return appendLists(content, lists) ? std::optional(geometryObject("MultiLineString", content)) : std::nullopt;
}

/// The smallest of the outer rings that contain the hole; the first if none does.
std::size_t ownerOf(const Ring& hole, const std::vector<const Ring*>& outer)
{
    std::size_t owner = 0;
    double smallest = 0;
    for (std::size_t index = 0; outer.size() > 1 && index < outer.size(); ++index) {
        const double size = -outer[index]->area;
        if ((smallest == 0 || size < smallest) && contains(*outer[index], hole.positions.front())) {
            owner = index;
            smallest = size;
        }
    }
    return owner;
}

std::optional<std::string> polygonsText(std::vector<Positions> parts)
{
    std::vector<Ring> rings;
    for (Positions& part : parts)
        rings.push_back(ringOf(std::move(part)));
    std::vector<const Ring*> outer;
    for (const Ring& ring : rings) {
        if (ring.area <= 0)
            outer.push_back(&ring);
    }
    // Some programs write every ring the wrong way round.
    const bool allWrong = outer.empty();
    for (Ring& ring : rings) {
        if (allWrong)
            outer.push_back(&ring);
        else
            std::ranges::reverse(ring.positions);
    }
    std::vector<std::vector<const Positions*>> polygons;
    for (const Ring* ring : outer)
        polygons.push_back({&ring->positions});
    for (const Ring& ring : rings) {
        if (!allWrong && ring.area > 0)
            polygons[ownerOf(ring, outer)].push_back(&ring.positions);
    }
    std::string content;
    if (polygons.size() == 1)
        return appendLists(content, polygons.front()) ? std::optional(geometryObject("Polygon", content))
                                                      : std::nullopt;
    for (const auto& polygon : polygons) {
        content += content.empty() ? '[' : ',';
        if (!appendLists(content, polygon))
            return std::nullopt;
    }
    return geometryObject("MultiPolygon", content + ']');
}

class ShapeReader {
public:
    explicit ShapeReader(std::string_view record)
        : m_in(record)
    {
    }
    std::optional<Geometry> read();

private:
    std::optional<std::string> readPoint(bool z, bool m);
    std::optional<std::string> readParts(std::uint32_t kind, bool z, bool m);
    void readMeasures(std::size_t count);

    ByteReader m_in;
    bool m_measured = false;
};

std::optional<Geometry> ShapeReader::read()
{
    const std::uint32_t code = m_in.uint32();
    if (!m_in.good() || code >= 3 * plainKinds)
        return std::nullopt;
    if (code == NullShape)
        return Geometry{};
    const std::uint32_t kind = code % plainKinds;
    const bool z = code / plainKinds == 1;
    const bool m = code / plainKinds >= 1; // a shape with Z may have M, too
    std::optional<std::string> json;
    if (kind == PointShape)
        json = readPoint(z, m);
    else if (kind == LineShape || kind == PolygonShape || kind == PointsShape)
        json = readParts(kind, z, m);
    if (!json || json->size() > longestGeometry)
        return std::nullopt;
    return Geometry{std::move(*json), m_measured};
}

std::optional<std::string> ShapeReader::readPoint(bool z, bool m)
{
    const double x = m_in.real();
    const double y = m_in.real();
    const std::optional<double> height = z ? std::optional(m_in.real()) : std::nullopt;
    std::string content;
    if (!m_in.good() || !appendPosition(content, x, y, height))
        return std::nullopt;
    if (m)
        readMeasures(1);
    return geometryObject("Point", content);
}

std::optional<std::string> ShapeReader::readParts(std::uint32_t kind, bool z, bool m)
{
    constexpr std::size_t boxBytes = 32;
    constexpr std::size_t rangeBytes = 16;
    m_in.skip(boxBytes);
    const std::uint32_t partCount = kind == PointsShape ? 1 : m_in.uint32();
    const std::uint32_t count = m_in.uint32();
    if (!m_in.good() || count > mostPositions || partCount > count || partCount == 0)
        return std::nullopt;
    std::vector<std::uint32_t> starts{0};
    for (std::uint32_t part = 0; kind != PointsShape && part < partCount; ++part)
        starts.push_back(m_in.uint32());
    if (kind != PointsShape)
        starts.erase(starts.begin());
    starts.push_back(count);
    Positions all(count);
    for (Position& position : all) {
        position.x = m_in.real();
        position.y = m_in.real();
    }
    if (z) {
        m_in.skip(rangeBytes);
        for (Position& position : all)
            position.z = m_in.real();
    }
    if (!m_in.good())
        return std::nullopt;
    if (m && m_in.left() >= rangeBytes + std::size_t{8} * count) {
        m_in.skip(rangeBytes);
        readMeasures(count);
    }
    std::vector<Positions> parts;
    for (std::size_t part = 0; part + 1 < starts.size(); ++part) {
        if (starts[part] >= starts[part + 1] || starts[part + 1] > count)
            return std::nullopt;
        parts.emplace_back(all.begin() + starts[part], all.begin() + starts[part + 1]);
    }
    if (kind == PolygonShape)
        return polygonsText(std::move(parts));
    if (kind == LineShape)
        return linesText(parts);
    std::string content;
    return appendList(content, all) ? std::optional(geometryObject("MultiPoint", content)) : std::nullopt;
}

void ShapeReader::readMeasures(std::size_t count)
{
    for (std::size_t index = 0; index < count && m_in.left() >= 8; ++index)
        m_measured = m_in.real() > leastMeasure || m_measured;
}

} // namespace

std::optional<Geometry> geometryFromShape(std::string_view record) { return ShapeReader(record).read(); }

} // namespace gleaner::formats::maps
