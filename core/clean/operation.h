#pragma once

#include "core/clean/scope.h"

namespace gleaner::clean {

/// What a step did, as counts; the sentence is made where it is shown.
struct StepSummary {
    std::size_t rows = 0; ///< rows in scope
    std::size_t cells = 0; ///< cells changed
    std::size_t removedRows = 0;

    bool operator==(const StepSummary&) const = default;
};

struct Outcome {
    table::Table table;
    StepSummary summary;
};

/// How the scope of an operation is chosen: by facets, or by rows that its parameters list.
enum class ScopeKind : std::uint8_t { Facets, Listed };

/// One way of changing a table, as a value: id and parameters. `apply` is a pure function; menu, command line, replay
/// and the city's check all run it. A new operation is one file pair and one line in operation_registry.cpp.
class Operation {
public:
    virtual ~Operation() = default;
    /// "name/version", append-only.
    virtual std::string_view id() const = 0;
    /// The parameters as they stand in a recipe; columns are ids.
    virtual base::Json parameters() const = 0;
    virtual ScopeKind scopeKind() const { return ScopeKind::Facets; }
    /// Ids of the columns it writes; empty for operations on whole rows.
    virtual std::vector<std::string> columns() const = 0;
    virtual base::Result<void> validate(const table::Schema& schema) const = 0;
    /// `rows` are the rows in scope. All or nothing. Deterministic.
    virtual base::Result<Outcome> apply(
        const table::Table& table, const table::RowSet& rows, base::JobContext& job) const
        = 0;
    /// True where a change of one cell depends on that cell alone (all but set-cell, remove-rows): recipes replay it.
    virtual bool isRule() const { return true; }
};

using OperationPtr = std::shared_ptr<const Operation>;

/// Ids of all operations, in the order of the menu.
std::vector<std::string> operationIds();

/// An operation from its recipe form. Column names may be exact header names if `schema` is given: they become ids.
/// Fails with UnknownOperation, BadParameter, NoSuchColumn.
base::Result<OperationPtr> makeOperation(
    std::string_view id, const base::Json& parameters, const table::Schema* schema = nullptr);

} // namespace gleaner::clean
