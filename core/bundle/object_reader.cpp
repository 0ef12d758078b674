#include "core/bundle/object_reader.h"

namespace gleaner::bundle {

namespace {

const base::Json emptyObject = base::Json::object();
const base::Json emptyArray = base::Json::array();
const base::Json nothing;

std::string joined(const std::string& where, std::string_view member)
{
    return where.empty() ? std::string(member) : where + "." + std::string(member);
}

} // namespace

ObjectReader::ObjectReader(
    const base::Json& object, std::string_view file, std::string_view where, base::ErrorCode code)
    : m_object(object.is_object() ? object : emptyObject)
    , m_file(file)
    , m_where(where)
    , m_code(code)
{
    if (!object.is_object())
        m_error = base::Error{m_code, {m_file + " " + m_where}, {m_file, {}, {}, {}}};
}

bool ObjectReader::has(const char* name) { return !member(name).is_null(); }

const base::Json& ObjectReader::member(const char* name)
{
    m_asked.insert(name);
    const auto found = m_object.find(name);
    return found == m_object.end() ? nothing : *found;
}

std::string ObjectReader::text(const char* name, Form form)
{
    const base::Json& value = member(name);
    if (!value.is_string() || (form != nullptr && !form(value.get_ref<const std::string&>()))) {
        refuse(name);
        return {};
    }
    return value.get<std::string>();
}

std::string ObjectReader::optionalText(const char* name, Form form)
{
    return has(name) ? text(name, form) : std::string();
}

void ObjectReader::constant(const char* name, const base::Json& value)
{
    if (member(name) != value)
        refuse(name);
}

std::int64_t ObjectReader::integer(const char* name, std::int64_t least, std::int64_t most)
{
    const base::Json& value = member(name);
    // Control JSON holds no integer beyond 2^53, but a steward's file may.
    const bool fits = value.is_number_integer()
        && (!value.is_number_unsigned()
            || value.get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
    if (!fits || value.get<std::int64_t>() < least || value.get<std::int64_t>() > most) {
        refuse(name);
        return least;
    }
    return value.get<std::int64_t>();
}

bool ObjectReader::boolean(const char* name)
{
    const base::Json& value = member(name);
    if (!value.is_boolean()) {
        refuse(name);
        return false;
    }
    return value.get<bool>();
}

const base::Json& ObjectReader::object(const char* name)
{
    const base::Json& value = member(name);
    if (value.is_object())
        return value;
    refuse(name);
    return emptyObject;
}

const base::Json& ObjectReader::array(const char* name)
{
    const base::Json& value = member(name);
    if (value.is_array())
        return value;
    refuse(name);
    return emptyArray;
}

const base::Json& ObjectReader::any(const char* name) { return member(name); }

void ObjectReader::refuse(std::string_view memberName)
{
    refuse(base::Error{m_code, {m_file + " " + joined(m_where, memberName)}, {m_file, {}, {}, {}}});
}

void ObjectReader::refuse(base::Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

base::Result<void> ObjectReader::done(Unknown unknown) const
{
    if (m_error)
        return tl::unexpected<base::Error>(*m_error);
    if (unknown == Unknown::Ignore)
        return {};
    for (const auto& item : m_object.items()) {
        if (!m_asked.contains(item.key()))
            return base::fail(base::ErrorCode::PrivField, {joined(m_where, item.key())}, {m_file, {}, {}, {}});
    }
    return {};
}

base::Result<std::string> checkedControlJson(const base::Json& json)
{
    try {
        return base::controlJson(json);
    } catch (const base::Json::exception&) {
        return base::fail(base::ErrorCode::BadParameter, {"a text", "it is not valid UTF-8"});
    }
}

} // namespace gleaner::bundle
