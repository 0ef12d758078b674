#pragma once

#include "core/bundle/datapackage.h"

namespace gleaner::bundle {

/// `data/<table>.csv` of a pack: city bytes, described by the city.
bool isDataTable(Kind kind, std::string_view path);

/// The resource of a file: name, path, format, encoding, bytes and hash, and for a control table its type, dialect and
/// schema. What a city's table says of itself is left to the caller.
base::Json resourceFor(Kind kind, std::string_view path, std::string_view bytes);

/// Checks one entry of `resources` and gives its path. Fails with DpRef, DpHash, DpSchema, PrivField.
base::Result<std::string> checkResource(const base::Json& resource, Kind kind, const Views& files);

} // namespace gleaner::bundle
