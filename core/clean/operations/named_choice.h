#pragma once

#include "core/clean/operations/parameters.h"

#include <array>
#include <optional>
#include <type_traits>

namespace gleaner::clean {

/// One of the words that a parameter may be, and what it means.
template <typename Value> struct Choice {
    std::string_view name;
    Value value;
};

template <typename Value, std::size_t size>
std::string_view nameOf(const std::array<Choice<Value>, size>& choices, Value value)
{
    for (const auto& one : choices) {
        if (one.value == value)
            return one.name;
    }
    return choices.front().name;
}

/// The parameter `name` as one of `choices`; it may be absent if there is a fallback. Fails with BadParameter.
template <typename Value, std::size_t size>
base::Result<Value> choice(Parameters& reader, const char* name, const std::array<Choice<Value>, size>& choices,
    std::type_identity_t<std::optional<Value>> fallback = std::nullopt)
{
    const auto given = fallback ? reader.textOr(name, nameOf(choices, *fallback)) : reader.text(name);
    if (!given)
        return base::forward(given);
    std::string known;
    for (const auto& one : choices) {
        if (one.name == *given)
            return one.value;
        known += known.empty() ? "" : ", ";
        known += one.name;
    }
    return badParameter(name, "\"" + *given + "\" is none of " + known);
}

} // namespace gleaner::clean
