#include "core/formats/maps/geometry_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace gleaner::formats::maps {

namespace {

void appendNumber(std::string& out, double value)
{
    std::array<char, 64> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    out.append(buffer.data(), written.ptr);
}

} // namespace

bool appendPosition(std::string& out, double x, double y, std::optional<double> z)
{
    if (!std::isfinite(x) || !std::isfinite(y))
        return false;
    out += '[';
    appendNumber(out, x);
    out += ',';
    appendNumber(out, y);
    if (z && std::isfinite(*z)) {
        out += ',';
        appendNumber(out, *z);
    }
    out += ']';
    return true;
}

std::string geometryObject(std::string_view type, std::string_view content)
{
    std::string json = "{\"type\":\"";
    json += type;
    json += type == "GeometryCollection" ? "\",\"geometries\":" : "\",\"coordinates\":";
    json += content;
    return json + '}';
}

} // namespace gleaner::formats::maps
