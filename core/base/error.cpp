#include "core/base/error.h"

#include <array>

namespace gleaner::base {

namespace {

struct Entry {
    std::string_view name;
    std::string_view text;
};

constexpr std::array entries{
#define X(enumerator, name, text) Entry{name, text},
    GLEANER_ERROR_CODES(X)
#undef X
};

std::string fill(std::string_view text, const std::vector<std::string>& arguments)
{
    std::string sentence;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9') {
            const auto index = static_cast<std::size_t>(text[++i] - '1');
            if (index < arguments.size())
                sentence += arguments[index];
        } else {
            sentence += text[i];
        }
    }
    return sentence;
}

} // namespace

std::string_view errorName(ErrorCode code) { return entries.at(static_cast<std::size_t>(code)).name; }

std::string_view errorTemplate(ErrorCode code) { return entries.at(static_cast<std::size_t>(code)).text; }

std::string describe(const Error& error) { return fill(errorTemplate(error.code), error.arguments); }

std::string describe(const Issue& issue) { return fill(errorTemplate(issue.code), issue.arguments); }

} // namespace gleaner::base
