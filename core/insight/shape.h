#pragma once

#include "core/base/json.h"

namespace gleaner::insight {

/// Reads a chart's JSON member by member and remembers the JSON pointer of the first thing that is not part of the
/// supported form. After a failure every further look-up answers with something empty, so that a reader can go through
/// its whole form and ask once.
class Shape {
public:
    explicit Shape(const base::Json& root)
        : m_root(root)
    {
    }

    /// Requires an object at `pointer` with no members but `names`; those with a '?' in front may be absent.
    void members(const std::string& pointer, std::initializer_list<std::string_view> names);
    /// Requires exactly this value.
    void constant(const std::string& pointer, const base::Json& value);
    std::string text(const std::string& pointer);
    std::uint64_t count(const std::string& pointer, std::uint64_t least);
    std::size_t arraySize(const std::string& pointer, std::size_t most);
    bool has(const std::string& pointer) const;
    void refuse(const std::string& pointer);

    bool fits() const { return !m_refused; }
    /// Fails with ChartUnsupported and the pointer.
    base::Result<void> outcome(std::string_view name) const;

private:
    const base::Json* find(const std::string& pointer) const;

    const base::Json& m_root;
    std::optional<std::string> m_refused;
};

} // namespace gleaner::insight
