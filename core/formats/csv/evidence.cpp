#include "core/formats/csv/evidence.h"

#include <array>

namespace gleaner::formats::csv {

std::string_view evidenceTemplate(EvidenceCode code)
{
    static constexpr std::array templates{
#define X(enumerator, text) std::string_view(text),
        GLEANER_CSV_EVIDENCE(X)
#undef X
    };
    return templates[static_cast<std::size_t>(code)];
}

std::string describe(const Evidence& evidence)
{
    std::string sentence;
    std::string_view rest = evidenceTemplate(evidence.code);
    while (!rest.empty()) {
        const std::size_t mark = rest.find('%');
        sentence += rest.substr(0, mark);
        if (mark == std::string_view::npos)
            break;
        const std::size_t index = mark + 1 < rest.size() ? static_cast<std::size_t>(rest[mark + 1] - '1') : 9;
        const bool argument = index < evidence.arguments.size();
        sentence += argument ? evidence.arguments[index] : "%";
        rest.remove_prefix(mark + (argument ? 2 : 1));
    }
    return sentence;
}

} // namespace gleaner::formats::csv
