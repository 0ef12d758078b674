#include "core/base/json.h"

#include <set>

namespace gleaner::base {

namespace {

constexpr std::int64_t maxInteger = (std::int64_t{1} << 53) - 1;

/// Depth and node count by a scan of the bytes alone: a tree of hostile depth must never be built.
bool withinLimits(std::string_view text, const JsonLimits& limits)
{
    std::size_t depth = 0;
    std::size_t nodes = 1;
    bool inText = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
            continue;
        }
        if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > limits.depth)
                return false;
            ++nodes;
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        } else if (c == ',' || c == ':') {
            ++nodes;
        }
        if (nodes > limits.nodes)
            return false;
    }
    return true;
}

/// Builds the tree and refuses duplicate names and NUL characters on the way.
class StrictReader final : public nlohmann::detail::json_sax_dom_parser<Json> {
public:
    using Base = nlohmann::detail::json_sax_dom_parser<Json>;
    explicit StrictReader(Json& tree)
        : Base(tree, false)
    {
    }

    bool start_object(std::size_t size)
    {
        m_names.emplace_back();
        return Base::start_object(size);
    }
    bool key(std::string& name)
    {
        if (name.find('\0') != std::string::npos || !m_names.back().insert(name).second)
            return false;
        return Base::key(name);
    }
    bool end_object()
    {
        m_names.pop_back();
        return Base::end_object();
    }
    bool string(std::string& text) { return text.find('\0') == std::string::npos && Base::string(text); }

private:
    std::vector<std::set<std::string>> m_names;
};

bool integersOnly(const Json& json)
{
    if (json.is_number()) {
        if (json.is_number_float())
            return false;
        if (json.is_number_unsigned())
            return json.get<std::uint64_t>() <= static_cast<std::uint64_t>(maxInteger);
        return json.get<std::int64_t>() >= -maxInteger;
    }
    for (const Json& child : json) {
        if (child.is_structured() || child.is_number()) {
            if (!integersOnly(child))
                return false;
        }
    }
    return true;
}

} // namespace

Result<Json> parseJson(std::string_view text, std::string_view name, const JsonLimits& limits)
{
    const Place place{std::string(name), {}, {}, {}};
    if (text.size() > limits.bytes)
        return fail(ErrorCode::Limit, {"JSON bytes"}, place);
    if (!withinLimits(text, limits))
        return fail(ErrorCode::Limit, {"JSON depth or nodes"}, place);
    Json tree;
    StrictReader reader(tree);
    // The library itself skips a byte order mark, and takes a NUL for the end of the text, so both are refused here.
    if (text.starts_with("\xEF\xBB\xBF") || text.find('\0') != std::string_view::npos
        || !Json::sax_parse(text.begin(), text.end(), &reader))
        return fail(ErrorCode::JsonSyntax, {std::string(name)}, place);
    return tree;
}

Result<Json> parseControlJson(std::string_view text, std::string_view name, const JsonLimits& limits)
{
    auto tree = parseJson(text, name, limits);
    if (!tree)
        return tree;
    if (!integersOnly(*tree) || controlJson(*tree) != text)
        return fail(ErrorCode::JsonCanon, {std::string(name)}, {std::string(name), {}, {}, {}});
    return tree;
}

std::string controlJson(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::strict); }

Result<std::string> textMember(const Json& object, const char* name, ErrorCode code, std::string_view where)
{
    if (!object.is_object() || !object.contains(name) || !object.at(name).is_string())
        return fail(code, {std::string(where) + " " + name}, {std::string(where), {}, {}, {}});
    return object.at(name).get<std::string>();
}

Result<std::int64_t> integerMember(const Json& object, const char* name, ErrorCode code, std::string_view where)
{
    if (!object.is_object() || !object.contains(name) || !object.at(name).is_number_integer())
        return fail(code, {std::string(where) + " " + name}, {std::string(where), {}, {}, {}});
    return object.at(name).get<std::int64_t>();
}

} // namespace gleaner::base
