#include "core/text/regex.h"

#include "core/text/utf16.h"
#include "core/text/utf8.h"

#include <unicode/uregex.h>

#include <algorithm>
#include <optional>

namespace gleaner::text {

namespace {

/// Steps of ICU's matcher, about 0.1 s, and bytes of its back-tracking stack.
constexpr std::int32_t stepLimit = 1000;
constexpr std::int32_t stackLimit = 8'000'000;
constexpr std::size_t longestPattern = 10'000;

struct Closer {
    void operator()(URegularExpression* expression) const { uregex_close(expression); }
};
using Handle = std::unique_ptr<URegularExpression, Closer>;

std::string reasonInWords(UErrorCode status)
{
    switch (status) {
    case U_REGEX_MISMATCHED_PAREN:
        return "a parenthesis has no partner";
    case U_REGEX_MISSING_CLOSE_BRACKET:
        return "a square bracket is not closed";
    case U_REGEX_BAD_ESCAPE_SEQUENCE:
        return "a backslash is followed by something it has no meaning for";
    case U_REGEX_PROPERTY_SYNTAX:
        return "a \\p{...} names no known property";
    case U_REGEX_BAD_INTERVAL:
    case U_REGEX_MAX_LT_MIN:
    case U_REGEX_NUMBER_TOO_BIG:
        return "the numbers in curly brackets are not usable";
    case U_REGEX_INVALID_BACK_REF:
        return "it refers to a group that is not there";
    case U_REGEX_INVALID_FLAG:
        return "an unknown option stands in (?...)";
    case U_REGEX_LOOK_BEHIND_LIMIT:
        return "what is looked for behind must have a limited length";
    case U_REGEX_SET_CONTAINS_STRING:
    case U_REGEX_INVALID_RANGE:
        return "a range in square brackets is not usable";
    case U_REGEX_INVALID_CAPTURE_GROUP_NAME:
        return "a group name is not usable";
    case U_REGEX_PATTERN_TOO_BIG:
        return "it is too long";
    default:
        return "something is missing or out of place, such as a * with nothing before it";
    }
}

tl::unexpected<base::Error> syntaxError(std::string reason)
{
    return base::fail(base::ErrorCode::RegexSyntax, {std::move(reason)});
}

Handle open(const std::u16string& pattern, std::uint32_t flags, UParseError& where, UErrorCode& status)
{
    return Handle(uregex_open(pattern.data(), static_cast<std::int32_t>(pattern.size()), flags, &where, &status));
}

} // namespace

struct Regex::Impl {
    Handle expression;
    std::u16string subject; ///< ICU keeps a pointer to it

    void setText(std::string_view text)
    {
        subject = toUtf16(text);
        UErrorCode status = U_ZERO_ERROR;
        uregex_setText(expression.get(), subject.data(), static_cast<std::int32_t>(subject.size()), &status);
    }
    std::u16string_view group(std::int32_t number) const
    {
        UErrorCode status = U_ZERO_ERROR;
        const std::int32_t start = uregex_start(expression.get(), number, &status);
        const std::int32_t end = uregex_end(expression.get(), number, &status);
        if (U_FAILURE(status) != 0 || start < 0 || end < start)
            return {};
        return std::u16string_view(subject).substr(
            static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
    }
};

class Regex::Template {
public:
    struct Piece {
        std::u16string literal;
        std::int32_t group = -1; ///< -1 = the literal
    };
    std::vector<Piece> pieces;

    void add(char16_t unit)
    {
        if (pieces.empty() || pieces.back().group >= 0)
            pieces.emplace_back();
        pieces.back().literal += unit;
    }
    void addGroup(std::int32_t number) { pieces.push_back({{}, number}); }
};

Regex::Regex(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;
Regex::~Regex() = default;

base::Result<Regex> Regex::compile(std::string_view pattern, CaseRule caseRule)
{
    if (!isValidUtf8(pattern))
        return syntaxError("it holds bytes that are no text");
    if (pattern.size() > longestPattern)
        return syntaxError(reasonInWords(U_REGEX_PATTERN_TOO_BIG));
    if (pattern.empty())
        return syntaxError("it is empty");
    const std::u16string units = toUtf16(pattern);
    UParseError where = {};
    UErrorCode status = U_ZERO_ERROR;
    const std::uint32_t flags = caseRule == CaseRule::Ignore ? std::uint32_t{UREGEX_CASE_INSENSITIVE} : 0U;
    auto impl = std::make_unique<Impl>();
    impl->expression = open(units, flags, where, status);
    if (U_FAILURE(status) != 0) {
        std::string reason = reasonInWords(status);
        if (where.offset > 0)
            reason += " (near character " + std::to_string(where.offset) + ")";
        return syntaxError(std::move(reason));
    }
    uregex_setTimeLimit(impl->expression.get(), stepLimit, &status);
    uregex_setStackLimit(impl->expression.get(), stackLimit, &status);
    if (U_FAILURE(status) != 0)
        return base::fail(base::ErrorCode::Internal, {u_errorName(status)});
    return Regex(std::move(impl));
}

Regex Regex::clone() const
{
    UErrorCode status = U_ZERO_ERROR;
    auto impl = std::make_unique<Impl>();
    impl->expression.reset(uregex_clone(m_impl->expression.get(), &status));
    // The limits are not part of what ICU clones.
    uregex_setTimeLimit(impl->expression.get(), stepLimit, &status);
    uregex_setStackLimit(impl->expression.get(), stackLimit, &status);
    return Regex(std::move(impl));
}

std::int32_t Regex::groupCount() const
{
    UErrorCode status = U_ZERO_ERROR;
    return uregex_groupCount(m_impl->expression.get(), &status);
}

base::Result<bool> Regex::found(std::string_view text)
{
    m_impl->setText(text);
    UErrorCode status = U_ZERO_ERROR;
    const bool hit = uregex_find(m_impl->expression.get(), 0, &status) != 0;
    if (U_FAILURE(status) != 0)
        return base::fail(base::ErrorCode::RegexLimit, {std::string(text)});
    return hit;
}

base::Result<bool> Regex::matchesWhole(std::string_view text)
{
    m_impl->setText(text);
    UErrorCode status = U_ZERO_ERROR;
    const bool hit = uregex_matches(m_impl->expression.get(), 0, &status) != 0;
    if (U_FAILURE(status) != 0)
        return base::fail(base::ErrorCode::RegexLimit, {std::string(text)});
    return hit;
}

base::Result<std::string> Regex::replaced(std::string_view text, const Template& with)
{
    m_impl->setText(text);
    const std::u16string_view subject = m_impl->subject;
    URegularExpression* expression = m_impl->expression.get();
    UErrorCode status = U_ZERO_ERROR;
    std::u16string out;
    std::size_t copied = 0;
    bool more = uregex_find(expression, 0, &status) != 0;
    while (more && U_SUCCESS(status) != 0) {
        const auto start = static_cast<std::size_t>(uregex_start(expression, 0, &status));
        out += subject.substr(copied, start - copied);
        for (const Template::Piece& piece : with.pieces)
            out += piece.group < 0 ? std::u16string_view(piece.literal) : m_impl->group(piece.group);
        copied = static_cast<std::size_t>(uregex_end(expression, 0, &status));
        more = uregex_findNext(expression, &status) != 0;
    }
    if (U_FAILURE(status) != 0)
        return base::fail(base::ErrorCode::RegexLimit, {std::string(text)});
    out += subject.substr(copied);
    return toUtf8(out);
}

base::Result<std::shared_ptr<const Regex::Template>> Regex::parseTemplate(std::string_view with) const
{
    const std::u16string units = toUtf16(with);
    const std::int32_t groups = groupCount();
    auto parsed = std::make_shared<Template>();
    for (std::size_t at = 0; at < units.size(); ++at) {
        if (units[at] == u'\\' && at + 1 < units.size()) {
            parsed->add(units[++at]);
            continue;
        }
        if (units[at] != u'$') {
            parsed->add(units[at]);
            continue;
        }
        const char16_t next = at + 1 < units.size() ? units[at + 1] : u'\0';
        if (next == u'{') {
            const std::size_t close = units.find(u'}', at);
            const std::u16string name
                = close == std::u16string::npos ? std::u16string() : units.substr(at + 2, close - at - 2);
            UErrorCode status = U_ZERO_ERROR;
            const std::int32_t number = uregex_groupNumberFromName(
                m_impl->expression.get(), name.data(), static_cast<std::int32_t>(name.size()), &status);
            if (name.empty() || U_FAILURE(status) != 0)
                return syntaxError("the replacement names the group \"" + toUtf8(name) + "\", which is not there");
            parsed->addGroup(number);
            at = close;
        } else if (next >= u'0' && next <= u'9') {
            // As many digits as still name a group; what follows is text.
            std::int32_t number = next - u'0';
            ++at;
            while (at + 1 < units.size() && units[at + 1] >= u'0' && units[at + 1] <= u'9'
                && number * 10 + (units[at + 1] - u'0') <= groups)
                number = number * 10 + (units[++at] - u'0');
            if (number > groups)
                return syntaxError("the replacement names group " + std::to_string(number)
                    + ", and the pattern has only " + std::to_string(groups) + "; write \\$ for a dollar sign");
            parsed->addGroup(number);
        } else {
            return syntaxError("a $ in the replacement is followed by no group; write \\$ for a dollar sign");
        }
    }
    return parsed;
}

} // namespace gleaner::text
