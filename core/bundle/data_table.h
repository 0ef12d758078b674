#pragma once

#include "core/bundle/datapackage.h"

namespace gleaner::bundle {

/// How a city's table is read, in the terms of the Table Dialect of Data Package v2 plus `gleaner:bom`; the encoding
/// stands in the resource. The two are enough to get the same formats::csv::Dialect back.
base::Json tableDialectJson(const formats::csv::Dialect& dialect);
/// Fails with DpSchema if the members are not what tableDialectJson() writes for some dialect.
base::Result<formats::csv::Dialect> readTableDialect(
    const base::Json& dialect, std::string_view encoding, std::string_view path);

std::string dataTablePath(std::string_view tableName);

/// What a table's resource says beyond its file: encoding, dialect, schema with permanent column ids, key and digest.
/// Fails with BadParameter.
base::Result<base::Json> dataTableResource(const PackTable& table);

/// The table that a resource describes, bytes included, checked against its bytes: it opens, its digest is the stated
/// one, its key names every row. Fails with DpSchema, DpHash, CsvSyntax, KeyNotUnique, Limit.
base::Result<PackTable> readDataTable(const base::Json& resource, std::string_view bytes);

} // namespace gleaner::bundle
