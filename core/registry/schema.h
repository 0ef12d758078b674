#pragma once

namespace gleaner::registry {

/// PRAGMA application_id and user_version of registry.sqlite.
inline constexpr int applicationId = 0x474C5247; // "GLRG"
inline constexpr int schemaVersion = 1;

/// The tables of review and merge, section 14, and those that this version adds (FORMAT.md).
const char* schemaSql();

} // namespace gleaner::registry
