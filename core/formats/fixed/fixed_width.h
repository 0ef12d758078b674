#pragma once

#include "core/formats/fixed/columns.h"
#include "core/formats/source.h"
#include "core/formats/source_file.h"

namespace gleaner::formats::fixed {

/// A text file whose columns have fixed widths, as canonical CSV; without widths, by the proposed ones. The blanks
/// around a text are padding and go, lines of nothing but blanks are no rows. Fails with BadParameter if the widths are
/// not usable, or none can be proposed, or the file has tabs; NotATable, EmptyFile, TooLarge, Cancelled, DiskFull.
base::Result<Conversion> convertFixedWidth(
    const SourceFile& file, const Widths& widths, const std::filesystem::path& scratch, base::JobContext& job);

} // namespace gleaner::formats::fixed
