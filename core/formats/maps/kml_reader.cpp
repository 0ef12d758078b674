#include "core/formats/maps/kml_reader.h"

#include <algorithm>
#include <array>

namespace gleaner::formats::maps {

namespace {

constexpr std::size_t mostDepth = 64;

template <std::size_t count> bool isOneOf(const std::array<std::string_view, count>& names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

bool isContainer(std::string_view element)
{
    constexpr std::array<std::string_view, 2> names{"Document", "Folder"};
    return isOneOf(names, element);
}

/// Elements of a placemark that say how it looks, not what it is.
bool isLook(std::string_view element)
{
    constexpr std::array<std::string_view, 7> names{
        "Style", "StyleMap", "LookAt", "Camera", "Region", "balloonVisibility", "displayName"};
    return isOneOf(names, element);
}

/// Geometries that GeoJSON has no word for.
bool isUnknownGeometry(std::string_view element)
{
    constexpr std::array<std::string_view, 3> names{"Model", "Track", "MultiTrack"};
    return isOneOf(names, element);
}

} // namespace

std::string NumberedNames::next(const std::string& name)
{
    std::size_t& count = m_counts[name];
    std::string numbered;
    do {
        numbered = ++count == 1 ? name : name + ' ' + std::to_string(count);
    } while (!m_taken.insert(numbered).second);
    return numbered;
}

void NumberedNames::clear()
{
    m_counts.clear();
    m_taken.clear();
}

void KmlReader::start(std::string_view element, const sheets::Attributes& attributes)
{
    m_tooDeep = m_tooDeep || ++m_depth > mostDepth;
    if (m_depth == 1)
        m_isKml = element == "kml";
    if (m_tooDeep || m_depth == 1)
        return;
    if (m_ignored > 0)
        ++m_ignored;
    else if (m_inPlacemark)
        startInside(element, attributes);
    else
        startOutside(element);
}

void KmlReader::startOutside(std::string_view element)
{
    if (isContainer(element)) {
        m_path.push_back(m_containers.size());
        m_containers.emplace_back();
    } else if (element == "Placemark") {
        m_inPlacemark = true;
        m_placemark = {m_path.back(), {}, {}, false};
        m_names.clear();
    } else if (element == "name" && m_path.size() > 1) {
        m_inName = true;
    } else {
        m_ignored = 1;
    }
}

void KmlReader::startInside(std::string_view element, const sheets::Attributes& attributes)
{
    if (m_geometry.isOpen() || KmlGeometry::isGeometry(element)) {
        m_geometry.start(element);
    } else if (isLook(element)) {
        m_ignored = 1;
    } else if (isUnknownGeometry(element)) {
        m_placemark.geometryLost = true;
        m_ignored = 1;
    } else {
        std::string name(attributes.value("name"));
        // The value of extended data stands one element below its name.
        if (name.empty())
            name = element == "value" && !m_leaves.empty() ? m_leaves.back().name : std::string(element);
        if (!m_leaves.empty())
            m_leaves.back().hasElements = true;
        m_leaves.push_back({std::move(name), {}, false});
    }
}

void KmlReader::end(std::string_view element)
{
    if (m_tooDeep || m_depth-- == 1)
        return;
    if (m_ignored > 0) {
        --m_ignored;
    } else if (m_geometry.isOpen()) {
        m_geometry.end();
    } else if (!m_leaves.empty()) {
        Leaf leaf = std::move(m_leaves.back());
        m_leaves.pop_back();
        if (!leaf.hasElements)
            m_placemark.fields.emplace_back(m_names.next(leaf.name), std::move(leaf.text));
    } else if (m_inPlacemark) {
        endPlacemark();
    } else if (m_inName) {
        m_inName = false;
    } else if (isContainer(element)) {
        m_path.pop_back();
    }
}

void KmlReader::text(std::string_view text)
{
    if (m_tooDeep || m_ignored > 0)
        return;
    if (m_geometry.isOpen())
        m_geometry.text(text);
    else if (!m_leaves.empty())
        m_leaves.back().text += text;
    else if (m_inName)
        m_containers[m_path.back()] += text;
}

void KmlReader::endPlacemark()
{
    m_inPlacemark = false;
    auto geometry = m_geometry.finish();
    m_placemark.geometryLost = m_placemark.geometryLost || !geometry;
    if (geometry)
        m_placemark.geometry = std::move(geometry->json);
    m_visit(m_placemark);
}

} // namespace gleaner::formats::maps
