#include "core/clean/operations/remove_rows.h"

#include "core/clean/operations/parameters.h"

namespace gleaner::clean {

namespace {

class RemoveRows final : public Operation {
public:
    std::string_view id() const override { return removeRowsId; }
    base::Json parameters() const override { return base::Json::object(); }
    std::vector<std::string> columns() const override { return {}; }
    base::Result<void> validate(const table::Schema&) const override { return {}; }
    bool isRule() const override { return false; }

    base::Result<Outcome> apply(
        const table::Table& table, const table::RowSet& rows, base::JobContext& job) const override
    {
        if (job.stopRequested())
            return base::fail(base::ErrorCode::Cancelled);
        Outcome outcome{table, {}};
        outcome.summary.rows = rows.count();
        outcome.summary.removedRows = outcome.summary.rows;
        if (outcome.summary.removedRows > 0)
            outcome.table = table.withRows(rows.inverted());
        return outcome;
    }
};

} // namespace

base::Result<OperationPtr> makeRemoveRows(const base::Json& parameters, const table::Schema* schema)
{
    if (const auto rest = Parameters(parameters, schema).finish(); !rest)
        return base::forward(rest);
    return std::make_shared<RemoveRows>();
}

} // namespace gleaner::clean
