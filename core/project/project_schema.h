#pragma once

#include "core/project/file_hold.h"
#include "core/project/sqlite.h"

namespace gleaner::project {

/// Format version that this program writes, the file's `user_version`.
inline constexpr std::int64_t formatVersion = 1;

/// Makes the tables in an empty database and stamps it. See FORMAT.md.
base::Result<void> createSchema(Database& database);

/// Looks at the first bytes only, before SQLite touches the file. Fails with NotAProject, ProjectNewer, ProjectDamaged.
base::Result<void> checkHead(const FileHold& hold, const std::string& shownName);

/// The file's schema must be exactly the one of createSchema(): no further table, index, view or trigger. Fails with
/// ProjectDamaged.
base::Result<void> checkSchema(Database& database);

} // namespace gleaner::project
