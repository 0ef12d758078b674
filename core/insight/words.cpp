#include "core/insight/words.h"

#include <algorithm>
#include <tuple>

namespace gleaner::insight {

namespace {

bool isPlain(const Bar& bar) { return bar.groups == 0 && !bar.blank; }

/// The smallest 1-2-5 step that needs at most six ticks for `longest`.
std::uint64_t axisStepFor(std::uint64_t longest)
{
    constexpr std::uint64_t mostSteps = 6;
    for (std::uint64_t power = 1;; power *= 10) {
        for (const std::uint64_t step : {power, 2 * power, 5 * power}) {
            if (longest <= step * mostSteps)
                return step;
        }
    }
}

} // namespace

std::vector<std::string> barWords(const std::vector<Bar>& bars)
{
    std::vector<std::string> words;
    words.reserve(bars.size());
    for (const Bar& bar : bars) {
        std::string word = bar.label;
        if (bar.groups > 0)
            word = "Other (" + std::to_string(bar.groups) + (bar.groups == 1 ? " group)" : " groups)");
        else if (bar.blank)
            word = "(no value)";
        if (!isPlain(bar)) {
            const auto taken = [&word](const Bar& other) { return isPlain(other) && other.label == word; };
            while (std::ranges::any_of(bars, taken))
                word += " *";
        }
        words.push_back(std::move(word));
    }
    return words;
}

bool barBefore(const Bar& a, const Bar& b)
{
    if ((a.groups > 0) != (b.groups > 0))
        return b.groups > 0;
    if (a.count != b.count)
        return a.count > b.count;
    return a.label < b.label;
}

void measure(ChartScene& scene)
{
    scene.total = 0;
    std::uint64_t longest = 0;
    for (const Bar& bar : scene.bars) {
        scene.total += bar.count;
        longest = std::max(longest, bar.count);
    }
    scene.axisStep = axisStepFor(longest);
    scene.axisMaximum = std::max<std::uint64_t>(1, (longest + scene.axisStep - 1) / scene.axisStep) * scene.axisStep;
}

} // namespace gleaner::insight
