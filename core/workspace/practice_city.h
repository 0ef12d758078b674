#pragma once

#include <string>

namespace gleaner::workspace {

/// The city of the samples. Its master seed is published, so its signature proves nothing: for practice, not trust.
inline constexpr const char* practiceCity = "demo.example";

/// 32 bytes: SHA-256 of "gleaner practice city demo.example".
std::string practiceSeed();

} // namespace gleaner::workspace
