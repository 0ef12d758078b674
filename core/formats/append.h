#pragma once

#include "core/formats/csv/dialect.h"
#include "core/formats/source.h"

namespace gleaner::formats {

/// One of several files that become one table: its bytes as CSV, and how to read them.
struct AppendPart {
    std::string name; ///< what the source column says
    base::SharedBytes bytes;
    csv::Dialect dialect;
    base::Json origin; ///< of the conversion, or null for a file as it came
};

/// What to do when the files do not all have the same columns. Another order of the same columns is no difference.
enum class DifferingColumns : std::uint8_t { Refuse, JoinByName };

struct AppendChoice {
    std::string sourceColumn = "file"; ///< name of the column that says where a row comes from; empty = none
    DifferingColumns differing = DifferingColumns::Refuse;
};

/// Puts the rows of all parts under each other, in order, as canonical CSV with the columns of the first part and then
/// those that only later ones have. A file whose columns differ fails with ColumnsDiffer, unless they are joined by
/// name. Fails with BadParameter if a file has a column of the source column's name, and as csv::read and
/// Source::convert.
base::Result<Conversion> append(const std::vector<AppendPart>& parts, const AppendChoice& choice,
    const std::string& tableName, const std::filesystem::path& scratch, base::JobContext& job);

/// Finds out how to read a table that is to be appended.
using ChooseDialect = std::function<base::Result<csv::Dialect>(const Conversion&)>;

/// Puts layers of a file under each other in the order of their names here, such as members of a zip archive; the
/// source column names the layer. `choice` says all but the layer. Fails as append(), Source::convert() and `choose`.
base::Result<Conversion> appendLayers(const Source& source, const std::vector<std::string>& layers,
    const SourceChoice& choice, const AppendChoice& how, const std::string& tableName, const ChooseDialect& choose,
    const std::filesystem::path& scratch, base::JobContext& job);

/// The names of the layers that fit a pattern, in which `*` stands for any text; all if it is empty.
std::vector<std::string> layersLike(const Source& source, std::string_view pattern);

/// Of the paths of files that are opened at once, in their order, those that are tables of their own: of a shapefile
/// only the .shp.
std::vector<std::string> withoutParts(const std::vector<std::string>& paths);

/// The best of readingsOf().
base::Result<csv::Dialect> bestDialect(const Conversion& conversion);

} // namespace gleaner::formats
