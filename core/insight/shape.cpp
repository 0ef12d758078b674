#include "core/insight/shape.h"

#include <algorithm>

namespace gleaner::insight {

namespace {

std::string escaped(std::string_view member)
{
    std::string out;
    for (const char c : member) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

} // namespace

const base::Json* Shape::find(const std::string& pointer) const
{
    const base::Json::json_pointer path(pointer);
    return m_root.contains(path) ? &m_root.at(path) : nullptr;
}

bool Shape::has(const std::string& pointer) const { return find(pointer) != nullptr; }

void Shape::refuse(const std::string& pointer)
{
    if (!m_refused)
        m_refused = pointer;
}

void Shape::members(const std::string& pointer, std::initializer_list<std::string_view> names)
{
    const base::Json* object = find(pointer);
    if (object == nullptr || !object->is_object()) {
        refuse(pointer);
        return;
    }
    for (const auto& [member, value] : object->items()) {
        const bool known = std::ranges::any_of(names, [&member = member](std::string_view name) {
            return name == member || (name.starts_with('?') && name.substr(1) == member);
        });
        if (!known)
            refuse(pointer + "/" + escaped(member));
    }
    for (const std::string_view name : names) {
        if (!name.starts_with('?') && !object->contains(std::string(name)))
            refuse(pointer + "/" + escaped(name));
    }
}

void Shape::constant(const std::string& pointer, const base::Json& value)
{
    const base::Json* found = find(pointer);
    if (found == nullptr || *found != value)
        refuse(pointer);
}

std::string Shape::text(const std::string& pointer)
{
    const base::Json* found = find(pointer);
    if (found != nullptr && found->is_string())
        return found->get<std::string>();
    refuse(pointer);
    return {};
}

std::uint64_t Shape::count(const std::string& pointer, std::uint64_t least)
{
    constexpr std::uint64_t most = (std::uint64_t{1} << 53U) - 1;
    const base::Json* found = find(pointer);
    if (found != nullptr && found->is_number_unsigned()) {
        const auto value = found->get<std::uint64_t>();
        if (value >= least && value <= most)
            return value;
    }
    refuse(pointer);
    return least;
}

std::size_t Shape::arraySize(const std::string& pointer, std::size_t most)
{
    const base::Json* found = find(pointer);
    if (found != nullptr && found->is_array() && found->size() <= most)
        return found->size();
    refuse(pointer);
    return 0;
}

base::Result<void> Shape::outcome(std::string_view name) const
{
    if (m_refused)
        return base::fail(base::ErrorCode::ChartUnsupported, {m_refused->empty() ? "/" : *m_refused},
            {std::string(name), {}, {}, {}});
    return {};
}

} // namespace gleaner::insight
