#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <vector>

namespace gleaner::review {

enum class Verdict : std::uint8_t {
    Accepted,
    AcceptedWithFix,
    NeedsWork,
    Declined,
    Duplicate,
    Superseded,
    Withdrawn,
    Disputed,
    NotReviewed
};
std::string_view verdictName(Verdict verdict); ///< "accepted-with-fix"
std::optional<Verdict> verdictNamed(std::string_view name);
bool isOpen(Verdict verdict); ///< not-reviewed, disputed

/// One of the closed list of twenty reasons (review and merge, section 7).
struct Reason {
    Verdict verdict;
    std::string_view code; ///< "wrong-value"
    std::string_view wording; ///< English for the volunteer; the interface translates it (context "Reason")
    bool needsAmended = false;
    bool needsPointer = false;
    bool needsNote = false;
    bool needsDue = false;
};
const std::vector<Reason>& reasons();
/// The reason of a verdict, or nothing if the pair is not in the list.
const Reason* findReason(Verdict verdict, std::string_view code);

} // namespace gleaner::review
