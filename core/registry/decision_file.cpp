#include "core/registry/registry.h"

namespace gleaner::registry {

namespace {

using base::ErrorCode;
using base::Json;
using base::Result;

constexpr const char* fileName = "decisions";

tl::unexpected<base::Error> refuse(std::string what)
{
    return base::fail(ErrorCode::DecisionsSyntax, {std::move(what)});
}

/// Optional text members of one decision, by name.
Result<void> readTexts(const Json& json, std::size_t number, const std::map<std::string, std::string*>& texts)
{
    for (const auto& member : json.items()) {
        if (member.key() == "verdict" || member.key() == "pointer")
            continue;
        const auto found = texts.find(member.key());
        if (found == texts.end() || !member.value().is_string())
            return refuse("decision " + std::to_string(number) + ", member " + member.key());
        *found->second = member.value().get<std::string>();
    }
    return {};
}

Result<DecisionInput> readDecision(const Json& json, std::size_t number)
{
    const std::string where = "decision " + std::to_string(number);
    if (!json.is_object())
        return refuse(where);
    DecisionInput input;
    const auto read = readTexts(json, number,
        {{"group", &input.group}, {"item", &input.item}, {"reason", &input.reason}, {"note", &input.note},
            {"due", &input.due}, {"amended_is", &input.amendedIs}, {"amended", &input.amended}});
    if (!read)
        return base::forward(read);
    if (input.group.empty() == input.item.empty())
        return refuse(where + " names neither a group nor an item, or both");
    const auto name = base::textMember(json, "verdict", ErrorCode::DecisionsSyntax, where);
    const auto verdict = name ? review::verdictNamed(*name) : std::nullopt;
    if (!verdict)
        return refuse(where + ", verdict");
    input.verdict = *verdict;
    if (json.contains("pointer")) {
        const Json& pointer = json.at("pointer");
        if (pointer.is_string())
            input.pointer = pointer.get<std::string>();
        else if (pointer.is_structured())
            input.pointer = base::controlJson(pointer);
        else
            return refuse(where + ", pointer");
    }
    return input;
}

} // namespace

Result<DecisionFile> readDecisionFile(std::string_view text)
{
    const auto json = base::parseJson(text, fileName);
    if (!json)
        return refuse(base::describe(json.error()));
    if (!json->is_object() || json->value("gleaner:decisions", Json()) != 1)
        return refuse("it is no decisions file of version 1");
    for (const auto& member : json->items()) {
        static const std::set<std::string> known{"gleaner:decisions", "pack", "version", "decisions"};
        if (!known.contains(member.key()))
            return refuse("unknown member " + member.key());
    }
    DecisionFile file;
    const auto pack = base::textMember(*json, "pack", ErrorCode::DecisionsSyntax, fileName);
    const auto version = base::integerMember(*json, "version", ErrorCode::DecisionsSyntax, fileName);
    if (!pack || !version)
        return refuse("pack or version");
    if (!json->contains("decisions") || !json->at("decisions").is_array())
        return refuse("decisions");
    file.pack = *pack;
    file.version = *version;
    for (const Json& entry : json->at("decisions")) {
        auto input = readDecision(entry, file.decisions.size() + 1);
        if (!input)
            return base::forward(input);
        file.decisions.push_back(std::move(*input));
    }
    return file;
}

} // namespace gleaner::registry
