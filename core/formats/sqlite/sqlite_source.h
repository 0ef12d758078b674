#pragma once

#include "core/formats/source.h"
#include "core/formats/source_file.h"

namespace gleaner::formats::sqlite {

bool looksLikeSqlite(std::string_view bytes);

/// A SQLite database, read as it stands: nothing is written beside it, nothing in it is trusted, and of its schema only
/// tables and views are looked at. Layers are those; virtual tables are left out. Fails with SourceDamaged,
/// FileUnreadable, NotATable, Cancelled.
base::Result<std::unique_ptr<Source>> openSqlite(
    const SourceFile& file, const std::filesystem::path& scratch, base::JobContext& job);

} // namespace gleaner::formats::sqlite
