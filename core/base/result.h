#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace gleaner::base {

/// A value or the error that kept it from being. No exception crosses a public header.
template <typename T> using Result = tl::expected<T, Error>;

/// Shorthand for returning an error from a function that returns a Result.
inline tl::unexpected<Error> fail(ErrorCode code, std::vector<std::string> arguments = {}, Place place = {})
{
    return tl::unexpected<Error>(Error{code, std::move(arguments), std::move(place)});
}

/// Hands an error on unchanged: `if (!r) return forward(r);`
template <typename T> tl::unexpected<Error> forward(const tl::expected<T, Error>& result)
{
    return tl::unexpected<Error>(result.error());
}

} // namespace gleaner::base
