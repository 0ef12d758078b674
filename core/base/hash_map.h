#pragma once

#include "core/base/text_hash.h"

#include <tsl/robin_map.h>
#include <tsl/robin_set.h>

#include <functional>
#include <string>
#include <string_view>

namespace gleaner::base {

/// Hash of texts. Lets maps keyed by std::string be searched with a std::string_view.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return hashOfText(text); }
};

/// What keys are hashed by unless something else is said.
template <typename Key> struct UsualHash : std::hash<Key> { };
template <> struct UsualHash<std::string> : TextHash { };
template <> struct UsualHash<std::string_view> : TextHash { };

/// The one hash map and hash set of every room. Iteration order is unspecified, and another in each run: sort before
/// anything leaves.
template <typename Key, typename Value, typename Hash = UsualHash<Key>, typename Equal = std::equal_to<Key>>
using HashMap = tsl::robin_map<Key, Value, Hash, Equal>;
template <typename Key, typename Hash = UsualHash<Key>, typename Equal = std::equal_to<Key>>
using HashSet = tsl::robin_set<Key, Hash, Equal>;
template <typename Value> using TextMap = tsl::robin_map<std::string, Value, TextHash, std::equal_to<>>;

} // namespace gleaner::base
