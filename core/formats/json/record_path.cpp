#include "core/formats/json/record_path.h"

#include <algorithm>

namespace gleaner::formats::json {

namespace {

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'
        || static_cast<unsigned char>(c) >= 0x80;
}

/// The name between single quotes, in which a backslash takes the next byte as it is; moves `text` behind it.
std::optional<std::string> quotedName(std::string_view& text)
{
    std::string name;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\'') {
            text.remove_prefix(at + 1);
            return name;
        }
        if (text[at] == '\\' && at + 1 < text.size())
            ++at;
        name += text[at];
    }
    return std::nullopt;
}

} // namespace

base::Result<RecordPath> RecordPath::parse(std::string_view text)
{
    const auto bad = [path = std::string(text)]() {
        return base::fail(base::ErrorCode::BadParameter,
            {"the record path " + path, "it is written like $.items[*] or $['odd name'][*]"});
    };
    if (!text.starts_with('$'))
        return bad();
    text.remove_prefix(1);
    RecordPath path;
    while (!text.empty()) {
        if (text.starts_with("[*]")) {
            path.steps.push_back({Down::Elements, {}});
            text.remove_prefix(3);
        } else if (text.starts_with(".*")) {
            path.steps.push_back({Down::Members, {}});
            text.remove_prefix(2);
        } else if (text.starts_with("['")) {
            text.remove_prefix(2);
            auto name = quotedName(text);
            if (!name || !text.starts_with(']'))
                return bad();
            path.steps.push_back({Down::Name, std::move(*name)});
            text.remove_prefix(1);
        } else if (text.starts_with('.')) {
            text.remove_prefix(1);
            const auto end = std::ranges::find_if_not(text, isNameByte);
            const auto length = static_cast<std::size_t>(end - text.begin());
            if (length == 0)
                return bad();
            path.steps.push_back({Down::Name, std::string(text.substr(0, length))});
            text.remove_prefix(length);
        } else {
            return bad();
        }
    }
    return path;
}

std::string nameStep(std::string_view name)
{
    if (!name.empty() && std::ranges::all_of(name, isNameByte))
        return "." + std::string(name);
    std::string quoted = "['";
    for (const char c : name) {
        if (c == '\'' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "']";
}

std::string RecordPath::text() const
{
    std::string text = "$";
    for (const Step& step : steps) {
        if (step.down == Down::Name)
            text += nameStep(step.name);
        else
            text += step.down == Down::Elements ? "[*]" : ".*";
    }
    return text;
}

} // namespace gleaner::formats::json
