#include "core/clean/operations/change_case.h"

#include "core/clean/operations/named_choice.h"
#include "core/clean/operations/value_operation.h"
#include "core/text/case.h"
#include "core/text/settled.h"

namespace gleaner::clean {

using text::LetterCase;

namespace {

constexpr std::size_t mostKept = 1000;

constexpr std::array<Choice<LetterCase>, 4> caseNames{{{"upper", LetterCase::Upper}, {"lower", LetterCase::Lower},
    {"title", LetterCase::Title}, {"sentence", LetterCase::Sentence}}};

class ChangeCase final : public ValueOperation {
public:
    ChangeCase(std::vector<std::string> columns, LetterCase to, std::vector<std::string> keep)
        : ValueOperation(std::move(columns))
        , m_to(to)
        , m_keep(std::move(keep))
    {
    }

    std::string_view id() const override { return changeCaseId; }
    base::Json parameters() const override
    {
        return {{"columns", columns()}, {"to", nameOf(caseNames, m_to)}, {"keep", m_keep}};
    }

protected:
    TextWorker makeWorker() const override
    {
        return [this](std::string_view text) -> base::Result<TextChange> { return text::withCase(text, m_to, m_keep); };
    }
    std::uint64_t settled(std::span<const std::string_view> texts) const override
    {
        return m_keep.empty() ? text::settledByCase(texts, m_to) : 0;
    }

private:
    LetterCase m_to;
    std::vector<std::string> m_keep;
};

} // namespace

base::Result<OperationPtr> makeChangeCase(const base::Json& parameters, const table::Schema* schema)
{
    Parameters reader(parameters, schema);
    auto columns = reader.columns();
    if (!columns)
        return base::forward(columns);
    const auto to = choice(reader, "to", caseNames);
    if (!to)
        return base::forward(to);
    auto keep = reader.textsOrNone("keep");
    if (!keep)
        return base::forward(keep);
    if (keep->size() > mostKept)
        return badParameter("keep", "it has more than " + std::to_string(mostKept) + " words");
    for (const std::string& word : *keep) {
        if (word.empty())
            return badParameter("keep", "a word of it is empty");
    }
    if (const auto rest = reader.finish(); !rest)
        return base::forward(rest);
    return std::make_shared<ChangeCase>(std::move(*columns), *to, std::move(*keep));
}

} // namespace gleaner::clean
