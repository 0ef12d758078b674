#pragma once

#include "core/base/file.h"
#include "core/base/job.h"
#include "core/formats/csv/dialect.h"
#include "core/table/table.h"

#include <filesystem>

namespace gleaner::formats {

/// What a table can be written as besides CSV (see csv/writer.h).
enum class ExportFormat : std::uint8_t { JsonLines, GeoJson, Sqlite, Xlsx };

/// The name that the command line uses, such as "json-lines", and back.
std::string_view exportFormatName(ExportFormat format);
std::optional<ExportFormat> exportFormatNamed(std::string_view name);

struct ExportChoice {
    ExportFormat format = ExportFormat::JsonLines;
    /// GeoJSON: the column of GeoJSON geometries, or a pair of columns in degrees, by name or id. All empty = the
    /// columns that are called so.
    std::string geometry;
    std::string latitude;
    std::string longitude;
};

/// Writes the table whole or not at all; every value goes out as the text that it is. Returns what the format could not
/// keep, counted. Fails with ReleaseEncoding for text that is no UTF-8, NoSuchColumn, BadParameter if no column holds
/// places, TooLarge, Cancelled, and as base::writeAtomically.
base::Result<std::vector<base::Issue>> exportTable(const table::Table& table, const ExportChoice& choice,
    const std::filesystem::path& file, base::Existing existing, base::JobContext& job);

/// Writes `datapackage.json` beside a CSV file that was just written: a Frictionless Data Package of that one table.
/// Fails with BadParameter if the dialect has rows that such a description can't tell of, and as base::writeAtomically.
base::Result<void> describeCsv(const table::Schema& schema, const csv::Dialect& dialect,
    const std::filesystem::path& csvFile, base::Existing existing);

} // namespace gleaner::formats
