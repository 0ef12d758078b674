#include "core/clean/operations/trim_whitespace.h"

#include "core/clean/operations/named_choice.h"
#include "core/clean/operations/value_operation.h"
#include "core/text/settled.h"
#include "core/text/whitespace.h"

namespace gleaner::clean {

namespace {

constexpr std::array<Choice<text::Ends>, 3> endsNames{
    {{"both", text::Ends::Both}, {"start", text::Ends::Start}, {"end", text::Ends::End}}};

class TrimWhitespace final : public ValueOperation {
public:
    TrimWhitespace(std::vector<std::string> columns, text::Ends ends)
        : ValueOperation(std::move(columns))
        , m_ends(ends)
    {
    }

    std::string_view id() const override { return trimWhitespaceId; }
    base::Json parameters() const override { return {{"columns", columns()}, {"ends", nameOf(endsNames, m_ends)}}; }

protected:
    TextWorker makeWorker() const override
    {
        return [this](std::string_view text) -> base::Result<TextChange> {
            const std::string_view trimmed = text::trimmed(text, m_ends);
            if (trimmed.size() == text.size())
                return std::nullopt;
            return std::string(trimmed);
        };
    }
    std::uint64_t settled(std::span<const std::string_view> texts) const override
    {
        return text::settledByTrimming(texts);
    }

private:
    text::Ends m_ends;
};

} // namespace

base::Result<OperationPtr> makeTrimWhitespace(const base::Json& parameters, const table::Schema* schema)
{
    Parameters reader(parameters, schema);
    auto columns = reader.columns();
    if (!columns)
        return base::forward(columns);
    const auto ends = choice(reader, "ends", endsNames, text::Ends::Both);
    if (!ends)
        return base::forward(ends);
    if (const auto rest = reader.finish(); !rest)
        return base::forward(rest);
    return std::make_shared<TrimWhitespace>(std::move(*columns), *ends);
}

} // namespace gleaner::clean
