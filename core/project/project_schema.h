#pragma once

#include "core/project/file_hold.h"
#include "core/project/sqlite.h"

namespace gleaner::project {

/// Format version of new files, the file's `user_version`. Files of version 1 are read and written as they are.
inline constexpr std::int64_t formatVersion = 2;

/// Makes the tables in an empty database and stamps it. See FORMAT.md.
base::Result<void> createSchema(Database& database);

/// Looks at the first bytes only, before SQLite touches the file: its version. Fails with NotAProject, ProjectNewer,
/// ProjectDamaged.
base::Result<std::int64_t> checkHead(const FileHold& hold, const std::string& shownName);

/// The file's schema must be exactly the one of its version: no further table, index, view or trigger. Fails with
/// ProjectDamaged.
base::Result<void> checkSchema(Database& database, std::int64_t version);

} // namespace gleaner::project
