#pragma once

#include "core/base/json.h"

#include <set>

namespace gleaner::bundle {

/// What to do with members that nobody asked for: packs may carry more, a contribution and a receipt may not.
enum class Unknown : std::uint8_t { Ignore, Refuse };

/// Takes a JSON object apart, member by member. The first thing that is not as asked is remembered and returned by
/// done(); until then absent members read as empty, so that callers need one check only.
class ObjectReader {
public:
    using Form = bool (*)(std::string_view text);

    /// `file` and `where` name the object in errors, such as "datapackage.json" and "gleaner:pack". `code` is the
    /// error for what is missing or of another type.
    ObjectReader(const base::Json& object, std::string_view file, std::string_view where,
        base::ErrorCode code = base::ErrorCode::DpSchema);

    bool has(const char* name);
    std::string text(const char* name, Form form = nullptr);
    std::string optionalText(const char* name, Form form = nullptr);
    void constant(const char* name, const base::Json& value);
    std::int64_t integer(const char* name, std::int64_t least, std::int64_t most = (std::int64_t{1} << 53) - 1);
    bool boolean(const char* name);
    /// An empty object or array if the member is not what it should be.
    const base::Json& object(const char* name);
    const base::Json& array(const char* name);
    /// Any value; null if absent.
    const base::Json& any(const char* name);

    /// For checks of the caller on the same object.
    void refuse(std::string_view member);
    void refuse(base::Error error);
    template <typename T> void take(const base::Result<T>& result)
    {
        if (!result)
            refuse(result.error());
    }

    base::Result<void> done(Unknown unknown) const;

private:
    const base::Json& member(const char* name);

    const base::Json& m_object;
    std::string m_file;
    std::string m_where;
    base::ErrorCode m_code;
    std::set<std::string, std::less<>> m_asked;
    std::optional<base::Error> m_error;
};

/// Canonical text of a tree that holds texts from outside: fails with BadParameter where controlJson() would throw,
/// because a text is no UTF-8.
base::Result<std::string> checkedControlJson(const base::Json& json);

} // namespace gleaner::bundle
