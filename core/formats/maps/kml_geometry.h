#pragma once

#include "core/formats/maps/geometry_text.h"

#include <vector>

namespace gleaner::formats::maps {

/// Builds the GeoJSON text of a placemark from the elements of its geometry (OGC 12-007r2). The digits of coordinates
/// stay as written.
class KmlGeometry {
public:
    static bool isGeometry(std::string_view element);

    void start(std::string_view element);
    void text(std::string_view text);
    void end();
    bool isOpen() const { return !m_open.empty(); }
    /// The geometry so far, several as one of all; nothing if it can't be held. Begins anew.
    std::optional<Geometry> finish();

private:
    struct Shape {
        std::string type;
        std::string content;
    };
    struct Open {
        std::string element;
        std::string text;
        std::vector<std::string> positions;
        std::vector<std::string> rings;
        std::vector<Shape> shapes;
    };
    void endCoordinates(const std::string& text);
    void add(Shape shape);
    void endRing(const Open& ring);
    void endPolygon(const Open& polygon);
    static Shape joined(std::vector<Shape> shapes);

    std::vector<Open> m_open;
    std::vector<Shape> m_shapes;
    bool m_good = true;
    std::size_t m_bytes = 0; ///< of coordinates so far
};

/// A decimal number in the form that JSON asks for, its digits unchanged: "+.50" is 0.50. Nothing if it is none.
std::optional<std::string> jsonNumber(std::string_view text);

} // namespace gleaner::formats::maps
