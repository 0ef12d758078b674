#pragma once

#include <hwy/targets.h>

namespace gleaner::tests {

/// Calls `check` once for each kind of processor that there is code for and that this one can play, the plain twin
/// without vectors among them.
template <typename Check>
void onEachProcessor(const Check& check)
{
    for (const auto target : hwy::SupportedAndGeneratedTargets()) {
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().DeInit();
        check();
    }
    hwy::SetSupportedTargetsForTest(0);
    hwy::GetChosenTarget().DeInit();
}

} // namespace gleaner::tests
