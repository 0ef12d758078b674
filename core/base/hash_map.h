#pragma once

#include <tsl/robin_map.h>
#include <tsl/robin_set.h>

#include <functional>
#include <string>
#include <string_view>

namespace gleaner::base {

/// Hash that lets maps keyed by std::string be searched with a std::string_view.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// The one hash map and hash set of every room. Iteration order is unspecified: sort before anything leaves.
template <typename Key, typename Value, typename Hash = std::hash<Key>, typename Equal = std::equal_to<Key>>
using HashMap = tsl::robin_map<Key, Value, Hash, Equal>;
template <typename Key, typename Hash = std::hash<Key>, typename Equal = std::equal_to<Key>>
using HashSet = tsl::robin_set<Key, Hash, Equal>;
template <typename Value> using TextMap = tsl::robin_map<std::string, Value, TextHash, std::equal_to<>>;

} // namespace gleaner::base
