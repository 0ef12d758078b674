#pragma once

#include "core/clean/operation.h"

namespace gleaner::history {

/// One step of a recipe: the envelope of the design's section "Operations", with the table it works on.
struct Step {
    std::string table; ///< resource name
    clean::OperationPtr operation;
    clean::Scope scope;
    std::string note; ///< the person's reason, may be empty
    std::optional<clean::StepSummary> expect; ///< what it did when it was recorded
};

/// `{"op","mode":"strict","params","scope","expect":{"rows","cells"},"note"}` plus `"table"`. With a schema, header
/// names are resolved to ids, the operation is validated, and a step without "table" gets the schema's. "note", "table"
/// and "expect" may be absent, as may "mode", "params" and "scope" when reading. `expect` holds rows and cells only.
/// The members id, defect and except of a bundle's recipe are read past: who replays those looks at except as well.
/// Fails with RecipeSyntax, UnknownOperation, BadParameter, NoSuchColumn.
base::Json toJson(const Step& step);
base::Result<Step> stepFromJson(const base::Json& json, const table::Schema* schema = nullptr);

/// Scope resolved, operation validated and applied. All or nothing.
base::Result<clean::Outcome> applyStep(const table::Table& table, const Step& step, base::JobContext& job);

} // namespace gleaner::history
