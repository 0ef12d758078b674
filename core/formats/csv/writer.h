#pragma once

#include "core/formats/csv/document.h"

namespace gleaner::formats::csv {

/// Byte-preserving: every record of `current` is copied from the source, only fields whose cell differs from the base
/// table are written anew in the file's dialect and encoding; removed rows vanish with their line end. An untouched
/// table gives the identical file. `current` must descend from `document.table`. A value that the encoding can't hold
/// fails with ReleaseEncoding before the first byte is written.
base::Result<void> writePreserving(
    const Document& document, const table::Table& current, const base::ByteSink& sink, base::JobContext& job);

/// What was understood, header first, as RFC 4180 in UTF-8 with CRLF; missing cells become blank.
base::Result<void> writeStandard(const table::Table& table, const base::ByteSink& sink, base::JobContext& job);

} // namespace gleaner::formats::csv
