#include "core/formats/maps/coordinates.h"

#include <set>

namespace gleaner::formats::maps {

std::string geometryColumn(const std::vector<std::string>& names)
{
    const std::set<std::string_view> taken(names.begin(), names.end());
    std::string name = "geometry";
    for (int number = 2; taken.contains(name); ++number)
        name = "geometry " + std::to_string(number);
    return name;
}

void noteCoordinates(const std::string& wkt, Conversion& conversion, const std::string& code)
{
    const std::size_t first = wkt.find_first_not_of(" \t\r\n");
    const std::string text = first == std::string::npos
        ? std::string{}
        : wkt.substr(first, wkt.find_last_not_of(std::string_view(" \t\r\n\0", 5)) + 1 - first);
    const std::string& shown = code.empty() ? text : code;
    if (shown.empty())
        return;
    conversion.origin["crs"] = shown;
    if (!text.starts_with("PROJ"))
        return;
    const std::size_t open = text.find('"');
    const std::size_t close = open == std::string::npos ? open : text.find('"', open + 1);
    const std::string name = close == std::string::npos ? shown : text.substr(open + 1, close - open - 1);
    conversion.issues.push_back({base::ErrorCode::OwnCoordinates, {name}, {}, 1});
}

} // namespace gleaner::formats::maps
