#pragma once

#include "core/workspace/workspace.h"

namespace gleaner::workspace {

/// A project that was just made, and its table as read.
struct MadeFromTable {
    std::unique_ptr<project::ProjectFile> file;
    formats::csv::Document document;
};

/// Finds the records and shows them, then reads the table while its bytes are packed into the project. See
/// Workspace::createFromTable. Where memory runs out it fails with TooLarge and leaves nothing.
base::Result<MadeFromTable> makeFromTable(
    const std::filesystem::path& project, const NewTable& table, base::JobContext& job, const ShowFirst& show);

} // namespace gleaner::workspace
