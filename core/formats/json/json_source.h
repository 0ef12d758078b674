#pragma once

#include "core/formats/source.h"
#include "core/formats/source_file.h"

namespace gleaner::formats::json {

/// True if the bytes begin as a JSON document or as JSON Lines do. `named` tells that the file's name says so too: then
/// a damaged document is recognised as one.
bool looksLikeJson(std::string_view bytes, bool named);

/// JSON, JSON Lines or GeoJSON. Layers are record paths. Fails with NotATable, SourceDamaged, Limit, Cancelled.
base::Result<std::unique_ptr<Source>> openJson(
    const SourceFile& file, const std::filesystem::path& scratch, base::JobContext& job);

} // namespace gleaner::formats::json
