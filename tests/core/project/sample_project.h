#pragma once

#include "core/project/project_file.h"

#include "tests/support/result_text.h"

#include <sqlite3.h>

/// VERIFY_OK for a call that does something: evaluates it once.
#define VERIFY_DONE(call)                                                                                              \
    do {                                                                                                               \
        const auto outcome_ = (call);                                                                                  \
        VERIFY_OK(outcome_);                                                                                           \
    } while (false)

namespace gleaner::tests {

/// A source table whose bytes are those given.
inline project::SourceTable sourceOf(const std::string& name, std::string bytes)
{
    project::SourceTable source;
    source.name = name;
    source.bytes = base::makeBytes(std::move(bytes));
    source.dialect.delimiter = ';';
    source.schema = {name, table::columnsForHeader({"Id", "Street"}), {}};
    source.schema.key = {source.schema.columns[0].id};
    return source;
}

inline std::unique_ptr<project::ProjectFile> sampleProject(const std::filesystem::path& path)
{
    base::NullJob job;
    project::SourceTable source = sourceOf("trees", "Id;Street\n1;Elm\n");
    source.starts = {10, 16};
    auto project = project::ProjectFile::create(path, {source}, {"pack bytes"}, job);
    return project ? std::move(*project) : nullptr;
}

/// How the table of sampleProject() looks at a position: a street named after it.
inline project::TableState stateAt(std::size_t position)
{
    auto schema = std::make_shared<table::Schema>(sourceOf("trees", "").schema);
    const table::Table base(
        schema, {table::makeColumn({table::cellOf("1")}), table::makeColumn({table::cellOf("Elm")})}, 1);
    const auto street = table::makeColumn({table::cellOf("at " + std::to_string(position))});
    return {"trees", base, base.withColumn(1, street)};
}

inline project::StoredStep stepNumber(std::size_t number)
{
    return {"{\"step\":" + std::to_string(number) + "}", {number, number + 1, number + 2}};
}

/// Runs SQL on a project file as another SQLite program would; false if it fails.
inline bool tamper(const std::filesystem::path& path, const std::string& sql)
{
    sqlite3* database = nullptr;
    bool done = sqlite3_open(path.c_str(), &database) == SQLITE_OK;
    done = done && sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(database);
    return done;
}

} // namespace gleaner::tests
