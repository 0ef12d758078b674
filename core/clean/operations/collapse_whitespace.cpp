#include "core/clean/operations/collapse_whitespace.h"

#include "core/clean/operations/parameters.h"
#include "core/clean/operations/value_operation.h"
#include "core/text/settled.h"
#include "core/text/whitespace.h"

namespace gleaner::clean {

namespace {

class CollapseWhitespace final : public ValueOperation {
public:
    using ValueOperation::ValueOperation;

    std::string_view id() const override { return collapseWhitespaceId; }
    base::Json parameters() const override { return {{"columns", columns()}}; }

protected:
    TextWorker makeWorker() const override
    {
        return [](std::string_view text) -> base::Result<TextChange> { return text::collapsedWhiteSpace(text); };
    }
    std::uint64_t settled(std::span<const std::string_view> texts) const override
    {
        return text::settledByCollapsing(texts);
    }
};

} // namespace

base::Result<OperationPtr> makeCollapseWhitespace(const base::Json& parameters, const table::Schema* schema)
{
    Parameters reader(parameters, schema);
    auto columns = reader.columns();
    if (!columns)
        return base::forward(columns);
    if (const auto rest = reader.finish(); !rest)
        return base::forward(rest);
    return std::make_shared<CollapseWhitespace>(std::move(*columns));
}

} // namespace gleaner::clean
