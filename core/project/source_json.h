#pragma once

#include "core/base/json.h"
#include "core/table/schema.h"

namespace gleaner::project {

/// Columns and key of a source table as a project stores them: {"columns":[{"id","name"}],"key":[ids]}. A header that
/// is no UTF-8 stands as "nameHex".
base::Json toJson(const table::Schema& schema);

/// Nothing unless ids are well-formed and distinct and the key names columns.
std::optional<table::Schema> schemaFromJson(const base::Json& json, const std::string& table);

} // namespace gleaner::project
