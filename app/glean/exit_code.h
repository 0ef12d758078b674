#pragma once

#include "core/base/error.h"

namespace gleaner::app {

/// Exit codes of `glean`; stable.
enum class ExitCode : int {
    Done = 0,
    Findings = 1, ///< done, and something was found
    Usage = 2,
    Refused = 3, ///< the input is refused
    NeedsDecision = 4, ///< a person must decide
    ReadWrite = 5,
    Cancelled = 6,
};

ExitCode exitCodeFor(const base::Error& error);

} // namespace gleaner::app
