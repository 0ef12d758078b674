#pragma once

#include "core/formats/export.h"

namespace gleaner::formats::exports {

/// Names that a format can hold when each must be there and occur once.
struct ColumnNames {
    std::vector<std::string> names;
    std::uint64_t changed = 0; ///< repeated or empty ones, which got a number
};
enum class NameCase : std::uint8_t { Matters, IsIgnored };
ColumnNames distinctNames(const table::Schema& schema, NameCase letters);

/// Text that is no UTF-8, or holds NUL, can't go into any of the formats. Fails with ReleaseEncoding.
base::Result<void> checkTexts(const table::Table& table);

/// Cells that a short row lacks.
std::uint64_t missingCells(const table::Table& table);

/// The issue, unless there is nothing to count.
void note(std::vector<base::Issue>& issues, base::ErrorCode code, std::uint64_t count);

/// Calls row(index) for each row, asking the job in between. Fails with Cancelled.
base::Result<void> forEachRow(
    const table::Table& table, const std::function<base::Result<void>(std::size_t)>& row, base::JobContext& job);

/// One object a line, a member for each cell that the row has.
base::Result<std::vector<base::Issue>> writeJsonLines(
    const table::Table& table, const base::ByteSink& sink, base::JobContext& job);

/// A FeatureCollection (RFC 7946). A row without a usable place has a null geometry.
base::Result<std::vector<base::Issue>> writeGeoJson(
    const table::Table& table, const ExportChoice& choice, const base::ByteSink& sink, base::JobContext& job);

/// A database with one table of TEXT columns; a cell that a row lacks is NULL.
base::Result<std::vector<base::Issue>> writeSqlite(
    const table::Table& table, const base::ByteSink& sink, base::JobContext& job);

/// A workbook with one sheet (ECMA-376) whose cells are all text, so that no program reads a formula or a date into
/// them.
base::Result<std::vector<base::Issue>> writeXlsx(
    const table::Table& table, const base::ByteSink& sink, base::JobContext& job);

} // namespace gleaner::formats::exports
