#pragma once

#include "core/base/file.h"
#include "core/base/job.h"
#include "core/formats/json/record_path.h"
#include "core/formats/source.h"

namespace gleaner::formats::json {

/// How records become rows.
struct RecordShape {
    RecordPath path;
    Nested nested = Nested::Dotted;
    bool features = false; ///< GeoJSON: properties lose their prefix, the geometry is JSON text and comes last
};

/// What became of values that a cell of text can't tell apart.
struct RecordCounts {
    std::uint64_t rows = 0;
    std::uint64_t nulls = 0;
    std::uint64_t absent = 0; ///< cells whose record does not have the column
    std::uint64_t emptyTexts = 0;
    std::uint64_t nestedTexts = 0; ///< arrays and objects kept as JSON text
    std::uint64_t bareEscapes = 0; ///< texts with an escape that stands for no character, kept as written
};

/// Writes the records as canonical CSV (see csv/row_writer.h): numbers as written, columns in order of first
/// appearance, nested names joined by dots. Two passes over the text, no tree. A record that is an array has columns
/// "1", "2" ..., one that is a single value has "value"; members of an object read as records have "key" first. The
/// text must have passed survey(). Fails with NotATable if the path leads to nothing, SourceDamaged, TooLarge,
/// Cancelled, and as the sink.
base::Result<RecordCounts> writeRecords(std::string_view text, const RecordShape& shape, std::string_view file,
    const base::ByteSink& sink, base::JobContext& job);

} // namespace gleaner::formats::json
