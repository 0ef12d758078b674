#pragma once

#include "core/base/result.h"

namespace gleaner::bundle {

/// A raw deflate stream at a fixed level.
std::string deflateBytes(std::string_view bytes);

/// Inflates a raw deflate stream that must give exactly `size` bytes and end exactly where `packed` ends. Never holds
/// more than the stream really gave, and stops at `size`. Fails with ZipSize for a stream that is short, long or
/// followed by bytes, with ZipCrc for one that is damaged; `name` stands in the error.
base::Result<std::string> inflateBytes(std::string_view packed, std::size_t size, std::string_view name);

} // namespace gleaner::bundle
