#include "core/clean/operations/replace.h"

#include "core/clean/operations/named_choice.h"
#include "core/clean/operations/value_operation.h"
#include "core/text/normalisation.h"
#include "core/text/search.h"
#include "core/text/utf8.h"

namespace gleaner::clean {

using text::CaseRule;
using text::Regex;
using text::WordRule;

namespace {

enum class ReplaceKind : std::uint8_t { Text, Regex, Whole };

constexpr std::array<Choice<ReplaceKind>, 3> kindNames{
    {{"text", ReplaceKind::Text}, {"regex", ReplaceKind::Regex}, {"whole", ReplaceKind::Whole}}};

struct ReplaceOptions {
    std::string find;
    std::string with;
    ReplaceKind kind = ReplaceKind::Text;
    CaseRule caseRule = CaseRule::Ignore;
    WordRule wordRule = WordRule::Anywhere;
};

/// A pattern that is compiled once and cloned for each block, with its checked replacement.
struct CompiledReplace {
    Regex regex;
    std::shared_ptr<const Regex::Template> with;
};

class Replace final : public ValueOperation {
public:
    Replace(std::vector<std::string> columns, ReplaceOptions options, std::optional<CompiledReplace> compiled)
        : ValueOperation(std::move(columns), options.kind == ReplaceKind::Text ? BlankCells::Skip : BlankCells::Include)
        , m_options(std::move(options))
        , m_compiled(std::move(compiled))
    {
        if (m_options.kind != ReplaceKind::Regex && !m_options.find.empty() && text::isAscii(m_options.find)) {
            const bool fold = m_options.caseRule == CaseRule::Ignore;
            m_search.emplace(fold ? text::caseFolded(m_options.find) : m_options.find, m_options.caseRule);
        }
    }

    std::string_view id() const override { return replaceId; }
    base::Json parameters() const override
    {
        return {{"columns", columns()}, {"find", m_options.find}, {"with", m_options.with},
            {"kind", nameOf(kindNames, m_options.kind)}, {"case", m_options.caseRule == CaseRule::Sensitive},
            {"words", m_options.wordRule == WordRule::WholeWords}};
    }

protected:
    TextWorker makeWorker() const override
    {
        switch (m_options.kind) {
        case ReplaceKind::Text:
            return [this](std::string_view text) -> base::Result<TextChange> {
                return text::replacedLiteral(
                    text, m_options.find, m_options.with, m_options.caseRule, m_options.wordRule);
            };
        case ReplaceKind::Whole:
            return [this](std::string_view text) -> base::Result<TextChange> {
                return isWhole(text) ? TextChange(m_options.with) : std::nullopt;
            };
        case ReplaceKind::Regex:
            break;
        }
        // A std::function must be copyable, so the block's own pattern is shared with nobody but still held by pointer.
        return [this, regex = std::make_shared<Regex>(m_compiled->regex.clone())](
                   std::string_view text) -> base::Result<TextChange> {
            auto replaced = regex->replaced(text, *m_compiled->with);
            if (!replaced)
                return base::forward(replaced);
            return std::move(*replaced);
        };
    }
    std::uint64_t settled(std::span<const std::string_view> texts) const override
    {
        if (!m_search)
            return 0;
        const auto seen = m_search->look(texts);
        return seen.plain & ~seen.found;
    }

private:
    bool isWhole(std::string_view text) const
    {
        return m_options.caseRule == CaseRule::Sensitive ? text == m_options.find
                                                         : text::equalIgnoringCase(text, m_options.find);
    }

    ReplaceOptions m_options;
    std::optional<CompiledReplace> m_compiled;
    std::optional<text::AsciiSearch> m_search; ///< for what is looked for, if that is ASCII
};

base::Result<ReplaceOptions> readOptions(Parameters& reader)
{
    ReplaceOptions options;
    auto find = reader.text("find");
    if (!find)
        return base::forward(find);
    auto with = reader.text("with");
    if (!with)
        return base::forward(with);
    const auto kind = choice(reader, "kind", kindNames, ReplaceKind::Text);
    if (!kind)
        return base::forward(kind);
    const auto caseCounts = reader.flagOr("case", false);
    if (!caseCounts)
        return base::forward(caseCounts);
    const auto words = reader.flagOr("words", false);
    if (!words)
        return base::forward(words);
    if (find->empty() && *kind != ReplaceKind::Whole)
        return badParameter("find", "there is nothing to look for");
    options.find = std::move(*find);
    options.with = std::move(*with);
    options.kind = *kind;
    options.caseRule = *caseCounts ? CaseRule::Sensitive : CaseRule::Ignore;
    options.wordRule = *words ? WordRule::WholeWords : WordRule::Anywhere;
    return options;
}

base::Result<CompiledReplace> compile(const ReplaceOptions& options)
{
    auto regex = Regex::compile(options.find, options.caseRule);
    if (regex && options.wordRule == WordRule::WholeWords)
        regex = Regex::compile("\\b(?:" + options.find + ")\\b", options.caseRule);
    if (!regex)
        return base::forward(regex);
    auto with = regex->parseTemplate(options.with);
    if (!with)
        return base::forward(with);
    return CompiledReplace{std::move(*regex), std::move(*with)};
}

} // namespace

base::Result<OperationPtr> makeReplace(const base::Json& parameters, const table::Schema* schema)
{
    Parameters reader(parameters, schema);
    auto columns = reader.columns();
    if (!columns)
        return base::forward(columns);
    auto options = readOptions(reader);
    if (!options)
        return base::forward(options);
    if (const auto rest = reader.finish(); !rest)
        return base::forward(rest);
    std::optional<CompiledReplace> compiled;
    if (options->kind == ReplaceKind::Regex) {
        auto made = compile(*options);
        if (!made)
            return base::forward(made);
        compiled = std::move(*made);
    }
    return std::make_shared<Replace>(std::move(*columns), std::move(*options), std::move(compiled));
}

} // namespace gleaner::clean
