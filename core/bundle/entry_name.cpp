#include "core/bundle/entry_name.h"

#include "core/base/digest.h"

#include <algorithm>
#include <array>

namespace gleaner::bundle {

using base::ErrorCode;

namespace {

constexpr std::size_t longestName = 200;
constexpr std::size_t longestSegment = 64;
constexpr std::size_t mostSegments = 6;
constexpr std::size_t longestShown = 80;

bool isLowerOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Names that Windows takes for devices, with any ending.
bool isDevice(std::string_view segment)
{
    const std::string_view stem = segment.substr(0, segment.find('.'));
    constexpr std::array<std::string_view, 4> devices = {"con", "prn", "aux", "nul"};
    if (std::find(devices.begin(), devices.end(), stem) != devices.end())
        return true;
    return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '0' && stem[3] <= '9';
}

bool isSegment(std::string_view segment)
{
    if (segment.empty() || segment.size() > longestSegment || !isLowerOrDigit(segment.front()) || segment.back() == '.'
        || isDevice(segment))
        return false;
    return std::all_of(
        segment.begin(), segment.end(), [](char c) { return isLowerOrDigit(c) || c == '.' || c == '_' || c == '-'; });
}

bool isName(std::string_view name)
{
    if (name.size() > longestName)
        return false;
    for (std::size_t segment = 0; segment < mostSegments; ++segment) {
        const std::size_t slash = name.find('/');
        if (!isSegment(name.substr(0, slash)))
            return false;
        if (slash == std::string_view::npos)
            return true;
        name.remove_prefix(slash + 1);
    }
    return false;
}

} // namespace

base::Result<void> checkEntryName(std::string_view name)
{
    if (isName(name))
        return {};
    const bool folder = name.ends_with('/') && isName(name.substr(0, name.size() - 1));
    const std::string shown = shownEntry(name);
    return base::fail(folder ? ErrorCode::ZipAttributes : ErrorCode::ZipName, {shown}, {shown, {}, {}, {}});
}

std::vector<std::string_view> foldersOf(std::string_view name)
{
    std::vector<std::string_view> folders;
    for (std::size_t slash = name.find('/'); slash != std::string_view::npos; slash = name.find('/', slash + 1))
        folders.push_back(name.substr(0, slash));
    return folders;
}

std::string shownEntry(std::string_view name)
{
    std::string shown;
    for (const char c : name.substr(0, longestShown)) {
        if (c >= ' ' && c <= '~')
            shown += c;
        else
            shown += "\\x" + base::toHex({&c, 1});
    }
    return name.size() > longestShown ? shown + "..." : shown;
}

} // namespace gleaner::bundle
