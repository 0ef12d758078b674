#pragma once

#include "app/glean/dialect_options.h"
#include "core/formats/source.h"
#include "core/workspace/workspace.h"

namespace gleaner::app {

/// Options that choose a table of a file that holds several, and how records become rows: --layer, --sheet,
/// --record-path, --nested; or --all-tables, --source-column, --join-by-name; and --widths.
std::vector<OptionText> layerOptions();
/// Those, and the ones that say how a text table is read.
std::vector<OptionText> tableFileOptions();

/// The choice that those options make. Fails with BadParameter.
base::Result<formats::SourceChoice> sourceChoice(const Arguments& arguments);

/// Where large tables are unpacked: the folder for temporary files.
std::filesystem::path scratchFolder();

/// A table file of any format, ready to be read as CSV.
struct TableFile {
    workspace::NewTable table;
    std::vector<base::Issue> issues; ///< another reading as good; what was lost or changed on the way to the CSV
    std::optional<formats::csv::Reading> reading; ///< set for a text table
};
/// Recognises, converts and chooses the dialect, all as the options say. Fails as formats::Source and chooseDialect().
base::Result<TableFile> readTableFile(
    const Arguments& arguments, const std::filesystem::path& file, base::JobContext& job);

/// Several table files as one, with a column that names each row's file: --source-column, --join-by-name. `tableName`
/// is the new table's. Fails as readTableFile() and formats::append().
base::Result<TableFile> appendTableFiles(const Arguments& arguments, const std::vector<std::string>& files,
    const std::string& tableName, base::JobContext& job);

} // namespace gleaner::app
