#pragma once

#include "core/base/json.h"
#include "core/table/schema.h"
#include "core/table/table.h"

#include <set>

namespace gleaner::clean {

/// Strict reading of an operation's parameters: each member is asked for by name, and finish() refuses what nobody
/// asked for. All fail with BadParameter (naming the member) unless said otherwise. Columns are ids, or exact header
/// names if there is a schema.
class Parameters {
public:
    Parameters(const base::Json& json, const table::Schema* schema);

    base::Result<std::string> text(const char* name);
    base::Result<std::string> textOr(const char* name, std::string_view fallback);
    base::Result<bool> flagOr(const char* name, bool fallback);
    base::Result<std::vector<std::string>> texts(const char* name);
    base::Result<std::vector<std::string>> textsOrNone(const char* name);
    /// A list of objects with 1 to `most` items.
    base::Result<std::vector<base::Json>> objects(const char* name, std::size_t most);
    /// An object without members, or nothing at all.
    base::Result<void> emptyObjectOrNone(const char* name);

    /// Ids. columns() is a list of 1 or more different ones. Fail with NoSuchColumn too.
    base::Result<std::string> column(const char* name = "column");
    base::Result<std::vector<std::string>> columns();

    /// A cell as letter and text; cell of any state, or only what a person can put into a table (value or blank).
    base::Result<table::Cell> cell(const char* name);
    base::Result<table::Cell> newCell(const char* name);
    /// A list of at least one cell, none twice.
    base::Result<std::vector<table::Cell>> cells(const char* name);

    /// Nothing must be left over.
    base::Result<void> finish() const;

private:
    const base::Json* find(const char* name);
    base::Result<std::string> columnId(const std::string& nameOrId, const char* member) const;

    const base::Json& m_json;
    const table::Schema* m_schema;
    std::set<std::string, std::less<>> m_asked;
};

/// The error for a parameter that can't be used.
tl::unexpected<base::Error> badParameter(std::string_view name, std::string reason);

/// Cells as letter and text.
base::Json letterTexts(const std::vector<table::Cell>& cells);

/// NoSuchColumn if the schema lacks one of the ids.
base::Result<void> requireColumns(const table::Schema& schema, const std::vector<std::string>& ids);

} // namespace gleaner::clean
