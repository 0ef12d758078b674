#pragma once

#include "core/registry/pack_shelf.h"
#include "core/registry/registry.h"

namespace gleaner::registry {

/// The largest file that the city takes in (bundle format, section 10).
inline constexpr std::size_t intakeLimit = std::size_t{20} << 20U;

/// Reads one handed-in file in quarantine, checks its invariants and writes it down: one transaction, or nothing.
IntakeResult takeIn(Store& store, PackShelf& shelf, std::string_view file, std::string_view fileName,
    std::string_view day, base::JobContext& job);

} // namespace gleaner::registry
