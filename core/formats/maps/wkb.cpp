#include "core/formats/maps/wkb.h"

#include "core/formats/maps/byte_reader.h"

#include <array>
#include <cmath>

namespace gleaner::formats::maps {

namespace {

constexpr std::size_t mostDepth = 16;

enum Kind : std::uint32_t { Point = 1, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon, Collection };
constexpr std::array<std::string_view, 8> names{
    "", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection"};

class WkbReader {
public:
    explicit WkbReader(std::string_view bytes)
        : m_in(bytes)
    {
    }
    /// One geometry with its header, as an object.
    bool geometry(std::string& out, std::size_t depth)
    {
        const std::optional<Head> head = readHead();
        if (!head || depth > mostDepth)
            return false;
        std::string content;
        if (!this->content(content, *head, depth))
            return false;
        out += geometryObject(names[head->kind], content);
        return out.size() <= longestGeometry;
    }
    bool measured() const { return m_measured; }

private:
    struct Head {
        std::uint32_t kind = 0;
        bool z = false;
        bool m = false;
    };

    std::optional<Head> readHead()
    {
        m_in.setOrder(m_in.byte() == 0 ? std::endian::big : std::endian::little);
        const std::uint32_t code = m_in.uint32();
        constexpr std::uint32_t flagZ = 0x80000000U;
        constexpr std::uint32_t flagM = 0x40000000U;
        constexpr std::uint32_t flagSrid = 0x20000000U;
        const std::uint32_t plain = code & ~(flagZ | flagM | flagSrid);
        const std::uint32_t dimensions = plain / 1000;
        Head head{plain % 1000, (code & flagZ) != 0 || dimensions == 1 || dimensions == 3,
            (code & flagM) != 0 || dimensions == 2 || dimensions == 3};
        if ((code & flagSrid) != 0)
            m_in.skip(4);
        if (!m_in.good() || dimensions > 3 || head.kind < Point || head.kind > Collection)
            return std::nullopt;
        m_measured = m_measured || head.m;
        return head;
    }

    bool content(std::string& out, const Head& head, std::size_t depth)
    {
        switch (head.kind) {
        case Point:
            return position(out, head, true);
        case LineString:
            return list(out, [&] { return position(out, head, false); });
        case Polygon:
            return list(out, [&] { return list(out, [&] { return position(out, head, false); }); });
        case Collection:
            return list(out, [&] { return geometry(out, depth + 1); });
        default:
            // The parts of a multi geometry have headers of their own.
            return list(out, [&] {
                const std::optional<Head> part = readHead();
                if (!part || part->kind != head.kind - 3)
                    return false;
                return part->kind == Point ? position(out, *part, false) : content(out, *part, depth + 1);
            });
        }
    }

    template <typename Item> bool list(std::string& out, const Item& item)
    {
        const std::uint32_t count = m_in.uint32();
        out += '[';
        for (std::uint32_t index = 0; index < count; ++index) {
            if (index > 0)
                out += ',';
            if (!item() || !m_in.good() || out.size() > longestGeometry)
                return false;
        }
        out += ']';
        return m_in.good();
    }

    bool position(std::string& out, const Head& head, bool mayBeEmpty)
    {
        const double x = m_in.real();
        const double y = m_in.real();
        const std::optional<double> z = head.z ? std::optional(m_in.real()) : std::nullopt;
        if (head.m)
            m_in.real();
        if (!m_in.good())
            return false;
        if (mayBeEmpty && std::isnan(x) && std::isnan(y)) {
            out += "[]";
            return true;
        }
        return appendPosition(out, x, y, z);
    }

    ByteReader m_in;
    bool m_measured = false;
};

} // namespace

std::optional<Geometry> geometryFromWkb(std::string_view bytes)
{
    WkbReader reader(bytes);
    Geometry geometry;
    if (!reader.geometry(geometry.json, 0))
        return std::nullopt;
    geometry.measured = reader.measured();
    return geometry;
}

std::optional<Geometry> geometryFromGeoPackage(std::string_view blob)
{
    constexpr std::size_t plainHeader = 8;
    constexpr std::array<std::size_t, 5> envelopeBytes{0, 32, 48, 48, 64};
    constexpr unsigned extendedFlag = 0x20;
    if (!blob.starts_with("GP") || blob.size() < plainHeader)
        return std::nullopt;
    const auto flags = static_cast<unsigned char>(blob[3]);
    const std::size_t envelope = (flags >> 1U) & 7U;
    if ((flags & extendedFlag) != 0 || envelope >= envelopeBytes.size()
        || blob.size() < plainHeader + envelopeBytes[envelope])
        return std::nullopt;
    return geometryFromWkb(blob.substr(plainHeader + envelopeBytes[envelope]));
}

} // namespace gleaner::formats::maps
