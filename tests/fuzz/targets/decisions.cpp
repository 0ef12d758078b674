#include "tests/fuzz/fuzz_target.h"

#include "core/registry/registry.h"

using namespace gleaner;

void fuzz::check(std::string_view bytes)
{
    const auto file = registry::readDecisionFile(bytes);
    if (!file) {
        require(file.error().code == base::ErrorCode::DecisionsSyntax, "a refused file says what is wrong in it");
        require(!base::describe(file.error()).empty(), "it says so in words");
        return;
    }
    require(base::parseJson(bytes, "x").has_value(), "a decisions file is strict JSON");
    for (const auto& decision : file->decisions)
        require(decision.group.empty() != decision.item.empty(), "a decision is about a group or an item");
}

std::vector<std::string> fuzz::seeds()
{
    return {R"({"gleaner:decisions":1,"pack":"trees","version":1,"decisions":[]})",
        R"({"gleaner:decisions":1,"pack":"trees","version":1,"decisions":[{"group":"g1","verdict":"accepted","reason":"ok"},)"
        R"({"item":"i1","verdict":"declined","reason":"wrong-value","note":"no","pointer":{"cells":[["r","c"]]},"due":"2026-05-31"},)"
        R"({"item":"i2","verdict":"amended","reason":"typo","amended_is":"v","amended":"x","pointer":"p"}]})"};
}
