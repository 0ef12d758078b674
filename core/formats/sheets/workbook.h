#pragma once

#include "core/formats/sheets/sheet_writer.h"
#include "core/formats/source.h"
#include "core/formats/source_file.h"

namespace gleaner::formats::sheets {

/// What was met in a sheet besides plain values.
struct SheetCounts {
    UsedRange range;
    std::uint64_t merged = 0; ///< groups of merged cells
    std::uint64_t formulas = 0; ///< cells read by their stored result
    std::uint64_t dates = 0; ///< numbers written as ISO text
    std::uint64_t paddedZeros = 0; ///< numbers that are shown with leading zeros which are not stored
    std::string padExample; ///< format of the first of those
};

/// A spreadsheet file that can be read sheet by sheet. Reading one twice gives the same.
class Workbook {
public:
    struct Sheet {
        std::string name;
        bool hidden = false;
        std::optional<std::uint64_t> rows; ///< if the file says so without being read
        bool empty = false; ///< known to hold nothing
    };
    virtual ~Workbook() = default;
    virtual const std::vector<Sheet>& sheets() const = 0;
    /// Counts without writing. Fails with SourceDamaged, ExpandsTooFar, Cancelled.
    virtual base::Result<SheetCounts> look(std::size_t sheet, base::JobContext& job) const = 0;
    /// Writes the used range that look() found. Fails in the same way, and as the sink.
    virtual base::Result<void> write(
        std::size_t sheet, const UsedRange& range, const base::ByteSink& sink, base::JobContext& job) const
        = 0;
};

/// Office Open XML (.xlsx, .xlsm), read by its stored values. Fails with SourceDamaged, ExpandsTooFar, Limit,
/// Cancelled.
base::Result<std::unique_ptr<Workbook>> openXlsx(const SourceFile& file, base::JobContext& job);

/// OpenDocument (.ods). Fails in the same way.
base::Result<std::unique_ptr<Workbook>> openOds(const SourceFile& file, base::JobContext& job);

/// A spreadsheet as a source whose layers are its sheets; the one that holds something is proposed.
std::unique_ptr<Source> makeSheetSource(
    const SourceFile& file, Format format, std::unique_ptr<Workbook> workbook, std::filesystem::path scratch);

} // namespace gleaner::formats::sheets
