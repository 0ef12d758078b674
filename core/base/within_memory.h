#pragma once

#include "core/base/result.h"

#include <new>

namespace gleaner::base {

template <typename Type> inline constexpr bool isResult = false;
template <typename Value> inline constexpr bool isResult<Result<Value>> = true;

/// What work() returns, a Result; OutOfMemory where memory runs out in it.
template <typename Work> auto withinMemory(const Work& work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory);
    }
}

} // namespace gleaner::base
