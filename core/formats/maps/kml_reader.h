#pragma once

#include "core/formats/maps/kml_geometry.h"
#include "core/formats/sheets/xml.h"

#include <functional>
#include <map>
#include <set>

namespace gleaner::formats::maps {

/// Makes names differ that come more than once: "x", "x 2", "x 3".
class NumberedNames {
public:
    std::string next(const std::string& name);
    void clear();

private:
    std::map<std::string, std::size_t, std::less<>> m_counts; ///< how often each name came
    std::set<std::string, std::less<>> m_taken;
};

/// A row of a KML document.
struct Placemark {
    std::size_t container = 0; ///< place in KmlReader::containers()
    /// Names and texts of its plain elements and extended data, in order; a name that came before has a number.
    std::vector<std::pair<std::string, std::string>> fields;
    std::string geometry; ///< GeoJSON text; empty if it has none
    bool geometryLost = false; ///< it has one that can't be held
};

/// Walks a KML document (OGC 12-007r2) and tells its placemarks in order. How things look (styles, views, regions) is
/// passed over, and links are not followed.
class KmlReader final : public sheets::XmlHandler {
public:
    explicit KmlReader(std::function<void(const Placemark&)> visit)
        : m_visit(std::move(visit))
    {
    }
    /// Names of documents and folders; the first stands for what is in none. Complete at the end only.
    const std::vector<std::string>& containers() const { return m_containers; }
    bool isKml() const { return m_isKml; } ///< the outermost element says so
    bool isTooDeep() const { return m_tooDeep; }

    void start(std::string_view element, const sheets::Attributes& attributes) override;
    void end(std::string_view element) override;
    void text(std::string_view text) override;

private:
    struct Leaf {
        std::string name;
        std::string text;
        bool hasElements = false;
    };
    void startOutside(std::string_view element);
    void startInside(std::string_view element, const sheets::Attributes& attributes);
    void endPlacemark();

    std::function<void(const Placemark&)> m_visit;
    std::vector<std::string> m_containers{{}};
    std::vector<std::size_t> m_path{0}; ///< the containers that are open
    std::size_t m_depth = 0;
    std::size_t m_ignored = 0; ///< depth inside an element that is passed over
    bool m_isKml = false;
    bool m_tooDeep = false;
    bool m_inName = false; ///< of a container
    bool m_inPlacemark = false;
    Placemark m_placemark;
    KmlGeometry m_geometry;
    std::vector<Leaf> m_leaves; ///< the elements of the placemark that are open
    NumberedNames m_names; ///< of the placemark's fields
};

} // namespace gleaner::formats::maps
