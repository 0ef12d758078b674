#pragma once

#include "app/glean/dialect_options.h"
#include "app/glean/terminal.h"
#include "core/workspace/workspace.h"

namespace gleaner::app {

/// A table to look at, from a table file or from a project (its current state).
struct Input {
    std::unique_ptr<workspace::Workspace> workspace; ///< null for a plain table file
    std::optional<formats::csv::Document> document; ///< set for a plain table file
    std::optional<formats::csv::Reading> reading; ///< set for a plain table file
    base::Json origin; ///< what a table file was converted from; null for one that is kept as it came
    std::string table;
    const table::Table& current() const;
    const formats::csv::Document& source() const;
};
/// What is odd in the tables of a project as they were read; each issue names its table.
std::vector<base::Issue> issuesOf(const workspace::Workspace& project);
base::Result<Input> openInput(const Arguments& arguments, const std::filesystem::path& file, base::JobContext& job);

/// The project, with what the profile knows about cities.
base::Result<std::unique_ptr<workspace::Workspace>> openProject(
    const Arguments& arguments, const std::filesystem::path& file, base::JobContext& job);
base::Result<std::unique_ptr<workspace::Profile>> openProfile(const Arguments& arguments);

/// An output that is no project must not have a project's name, nor take the place of one. Fails with Usage.
base::Result<void> checkNoProject(const std::filesystem::path& output);

/// The table that --table names, or the only one. Fails with NoSuchTable, TableAmbiguous.
base::Result<std::string> chooseTable(const Arguments& arguments, const std::vector<std::string>& tables);

} // namespace gleaner::app
