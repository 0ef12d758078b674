#include "tests/fuzz/fuzz_target.h"

#include "core/formats/json/cursor.h"
#include "core/formats/maps/kml_geometry.h"
#include "core/formats/maps/shape_geometry.h"
#include "core/formats/maps/wkb.h"

using namespace gleaner;
using namespace gleaner::formats::maps;

namespace {

void checkText(const std::optional<Geometry>& geometry)
{
    if (!geometry || geometry->json.empty())
        return;
    fuzz::require(geometry->json.size() <= longestGeometry, "a geometry fits a cell");
    fuzz::require(geometry->json.find_first_of(" \n\r") == std::string::npos, "a geometry is one line without blanks");
    formats::json::Cursor cursor(geometry->json);
    cursor.value();
    using Fault = formats::json::Cursor::Fault;
    // Collections may be nested deeper than the cursor goes.
    fuzz::require(
        cursor.fault() == Fault::Depth || (cursor.fault() == Fault::None && cursor.atEnd()), "a geometry is JSON");
}

/// Elements by the bytes, as the XML reader would tell them: well nested.
void buildKml(std::string_view bytes)
{
    constexpr std::string_view elements[] = {"Point", "LineString", "LinearRing", "Polygon", "MultiGeometry",
        "outerBoundaryIs", "innerBoundaryIs", "coordinates"};
    KmlGeometry geometry;
    while (!bytes.empty()) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        if (byte >= 0xF8) {
            geometry.start(elements[byte - 0xF8]);
        } else if (geometry.isOpen() && byte >= 0xF0) {
            geometry.end();
        } else if (geometry.isOpen()) {
            const char c = static_cast<char>(byte);
            geometry.text({&c, 1});
        }
    }
    while (geometry.isOpen())
        geometry.end();
    checkText(geometry.finish());
}

} // namespace

void fuzz::check(std::string_view bytes)
{
    Choices choices(bytes);
    switch (choices.below(4)) {
    case 0:
        checkText(geometryFromWkb(choices.rest()));
        break;
    case 1:
        checkText(geometryFromGeoPackage(choices.rest()));
        break;
    case 2:
        checkText(geometryFromShape(choices.rest()));
        break;
    default:
        buildKml(choices.rest());
    }
}

std::vector<std::string> fuzz::seeds()
{
    using namespace std::string_literals;
    const std::string one = "\0\0\0\0\0\0\xF0\x3F"s;
    const std::string two = "\0\0\0\0\0\0\0\x40"s;
    const std::string point = "\x01\x01\0\0\0"s + one + two;
    const std::string box(32, '\0');
    const std::string ring = one + one + one + two + two + two + one + one;
    return {"\0"s + point, "\0\x01\x04\0\0\0\x01\0\0\0"s + point, "\0\x01\x07\0\0\0\x01\0\0\0"s + point,
        "\0\x01\xE9\x03\0\0"s + one + two + one, "\0\x01\x03\0\0\0\x01\0\0\0\x02\0\0\0"s + one + two + two + one,
        "\x01GP\0\x01\0\0\0\0"s + point, "\x02\x01\0\0\0"s + one + two,
        "\x02\x05\0\0\0"s + box + "\x01\0\0\0\x04\0\0\0\0\0\0\0"s + ring,
        "\x02\x05\0\0\0"s + box + "\x02\0\0\0\x08\0\0\0\0\0\0\0\x04\0\0\0"s + ring + ring,
        "\x02\x0D\0\0\0"s + box + "\x01\0\0\0\x02\0\0\0\0\0\0\0"s + one + two + two + one + one + two + one + two,
        "\x02\x08\0\0\0"s + box + "\x02\0\0\0"s + one + two + two + one, "\x03\xF8\xFF-1.50,2\xF0\xF0"s,
        "\x03\xFC\xFB\xFD\xFA\xFF"
        "0,0 1,.5,3e2\xF0\xF0\xF0\xF0\xF9\xFF"
        "1,2 3,4\xF0\xF0\xF0"s};
}
