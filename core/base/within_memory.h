#pragma once

#include "core/base/result.h"

#include <new>
#include <string>
#include <string_view>

namespace gleaner::base {

/// What is too small where memory runs out: the second argument of TooLarge.
inline constexpr std::string_view computersMemory = "the memory of this computer";

template <typename Type> inline constexpr bool isResult = false;
template <typename Value> inline constexpr bool isResult<Result<Value>> = true;

/// What work() returns, a Result; where memory runs out in it, TooLarge with what was too large.
template <typename Work> auto withinMemory(std::string what, const Work& work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::TooLarge, {std::move(what), std::string(computersMemory)});
    }
}

} // namespace gleaner::base
