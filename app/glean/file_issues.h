#pragma once

#include "app/glean/input.h"

namespace gleaner::app {

/// What is odd in a table file. Of a project it was told when the project was made; `inspect` tells it again.
inline std::vector<base::Issue> fileIssues(const Input& input)
{
    return input.document ? input.document->issues : std::vector<base::Issue>();
}

} // namespace gleaner::app
