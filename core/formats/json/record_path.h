#pragma once

#include "core/base/result.h"

namespace gleaner::formats::json {

/// Where the records of a JSON document are: the part of JSONPath (RFC 9535) that goes down by name, or to all elements
/// of an array, or to all members of an object: `$.dataset[*].distribution[*]`, `$['a b'].*`, `$` for the document
/// itself.
struct RecordPath {
    enum class Down : std::uint8_t { Name, Elements, Members };
    struct Step {
        Down down = Down::Name;
        std::string name;
        bool operator==(const Step&) const = default;
    };
    std::vector<Step> steps;
    bool operator==(const RecordPath&) const = default;

    /// Fails with BadParameter.
    static base::Result<RecordPath> parse(std::string_view text);
    std::string text() const;
};

/// How a name is written in a path: `.name`, or `['na me']`.
std::string nameStep(std::string_view name);

} // namespace gleaner::formats::json
