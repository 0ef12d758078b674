#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <memory>

namespace gleaner::text {

enum class CaseRule : std::uint8_t { Sensitive, Ignore };

/// A compiled regular expression (ICU syntax) with a limit of steps instead of a clock: the same outcome on every
/// machine. Undecodable bytes count as one character each and are kept. Not for several threads at once: clone() is
/// cheap.
class Regex {
public:
    /// Fails with RegexSyntax and a reason in words.
    static base::Result<Regex> compile(std::string_view pattern, CaseRule caseRule);

    Regex(Regex&&) noexcept;
    Regex& operator=(Regex&&) noexcept;
    ~Regex();
    Regex clone() const;

    /// Number of capture groups.
    std::int32_t groupCount() const;
    /// All fail with RegexLimit, whose argument is the text.
    base::Result<bool> found(std::string_view text);
    base::Result<bool> matchesWhole(std::string_view text);

    /// A replacement: `$1`, `$0`, `${name}`, and `\` before a character that stands for itself.
    class Template;
    /// Fails with RegexSyntax if it names a group that the pattern lacks.
    base::Result<std::shared_ptr<const Template>> parseTemplate(std::string_view with) const;
    /// The text with every match replaced.
    base::Result<std::string> replaced(std::string_view text, const Template& with);

private:
    struct Impl;
    explicit Regex(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace gleaner::text
