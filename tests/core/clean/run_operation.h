#pragma once

#include "core/clean/operation.h"
#include "tests/support/result_text.h"
#include "tests/support/small_table.h"
#include "tests/support/stop_at_job.h"

#include <QtTest>

namespace gleaner::tests {

/// The operation made for the table's schema and applied to all rows, or to `rows`.
inline base::Result<clean::Outcome> run(
    const table::Table& table, std::string_view id, const base::Json& parameters, const table::RowSet& rows)
{
    const auto operation = clean::makeOperation(id, parameters, &table.schema());
    if (!operation)
        return base::forward(operation);
    if (const auto valid = (*operation)->validate(table.schema()); !valid)
        return base::forward(valid);
    base::NullJob job;
    return (*operation)->apply(table, rows, job);
}
inline base::Result<clean::Outcome> run(const table::Table& table, std::string_view id, const base::Json& parameters)
{
    return run(table, id, parameters, table.allRows());
}

/// A table of one column "Name" with these cells.
inline table::Table oneColumn(const std::vector<table::Cell>& cells)
{
    auto schema = std::make_shared<table::Schema>();
    schema->table = "names";
    schema->columns = table::columnsForHeader({"Name"});
    return {schema, {table::makeColumn(cells)}, cells.size()};
}

/// One text through an operation on the column "Name"; the error's name if it fails.
inline std::string through(std::string_view id, base::Json parameters, const std::string& text)
{
    parameters["columns"] = {"Name"};
    const auto outcome = run(oneColumn({table::cellOf(text)}), id, parameters);
    return outcome ? std::string(outcome->table.cell(0, 0).text) : codeOf(outcome).toStdString();
}

/// The parameters that an operation gives make the same operation again, without a schema too.
inline bool roundTrips(std::string_view id, const base::Json& parameters, const table::Schema& schema)
{
    const auto first = clean::makeOperation(id, parameters, &schema);
    if (!first)
        return false;
    const auto second = clean::makeOperation(id, (*first)->parameters());
    return second && (*second)->parameters() == (*first)->parameters() && (*second)->id() == (*first)->id();
}

} // namespace gleaner::tests
