#pragma once

#include "core/formats/csv/dialect.h"
#include "core/formats/source.h"
#include "core/formats/source_file.h"
#include "core/table/schema.h"

namespace gleaner::formats::frictionless {

/// The name that the specification gives to a description.
inline constexpr std::string_view descriptionName = "datapackage.json";

/// True for the description of a Frictionless Data Package: a file of that name that is an object with resources.
bool looksLikeDataPackage(const SourceFile& file);

/// The package that a `datapackage.json` describes. Layers are its resources; each is a CSV file beside the description
/// and stays as it came, read in the dialect that is described. Schema and missing values are kept in the origin. A
/// resource elsewhere - a URL, an absolute path, one that leads out of the folder - is refused, and so is a file that
/// is not the one whose digest is given. Fails with SourceDamaged, NotATable, Limit.
base::Result<std::unique_ptr<Source>> openDataPackage(const SourceFile& file);

/// A `datapackage.json` that describes one CSV file: its name beside the description, its bytes, and how to read them.
/// All columns are strings, because nothing else is known of them.
std::string describeTable(const table::Schema& schema, const csv::Dialect& dialect, std::string_view fileName,
    std::uint64_t size, std::string_view sha256Hex);

} // namespace gleaner::formats::frictionless
