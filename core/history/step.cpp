#include "core/history/step.h"

#include <algorithm>
#include <array>

namespace gleaner::history {

namespace {

using base::ErrorCode;
using base::Json;

constexpr std::array<std::string_view, 10> envelopeMembers{
    "op", "mode", "params", "scope", "expect", "note", "table", "id", "defect", "except"};

tl::unexpected<base::Error> syntax(std::string why) { return base::fail(ErrorCode::RecipeSyntax, {std::move(why)}); }

/// Text of a member that may be absent.
base::Result<std::string> optionalText(const Json& json, const char* name)
{
    const auto member = json.find(name);
    if (member == json.end())
        return std::string{};
    if (!member->is_string())
        return syntax(std::string("\"") + name + "\" is not text");
    return member->get<std::string>();
}

base::Result<std::optional<clean::StepSummary>> expectFrom(const Json& json)
{
    const auto member = json.find("expect");
    if (member == json.end())
        return std::nullopt;
    const auto isCount = [&](const char* name) {
        const auto count = member->find(name);
        return count != member->end() && count->is_number_integer() && (count->is_number_unsigned() || *count >= 0);
    };
    if (!member->is_object() || member->size() != 2 || !isCount("rows") || !isCount("cells"))
        return syntax("\"expect\" is not {\"rows\", \"cells\"} with counts");
    clean::StepSummary summary;
    summary.rows = member->at("rows").get<std::size_t>();
    summary.cells = member->at("cells").get<std::size_t>();
    return summary;
}

base::Result<void> resolve(std::string& column, const table::Schema& schema)
{
    const auto index = schema.indexOfNameOrId(column);
    if (!index)
        return base::forward(index);
    column = schema.columns[*index].id;
    return {};
}

/// Header names in facets become ids.
base::Result<void> resolveScope(clean::Scope& scope, const table::Schema& schema)
{
    for (clean::Facet& facet : scope.facets) {
        if (auto* list = std::get_if<clean::ListFacet>(&facet)) {
            if (auto resolved = resolve(list->column, schema); !resolved)
                return resolved;
        } else if (auto* filter = std::get_if<clean::TextFilter>(&facet)) {
            for (std::string& column : filter->columns) {
                if (auto resolved = resolve(column, schema); !resolved)
                    return resolved;
            }
        }
    }
    return {};
}

base::Result<void> checkEnvelope(const Json& json)
{
    if (!json.is_object())
        return syntax("a step is not an object");
    for (const auto& [member, value] : json.items()) {
        if (std::ranges::find(envelopeMembers, member) == envelopeMembers.end())
            return syntax("a step has the unknown member \"" + member + "\"");
    }
    const auto mode = json.find("mode");
    if (mode != json.end() && *mode != "strict")
        return syntax("the mode of a step is not \"strict\"");
    return {};
}

} // namespace

Json toJson(const Step& step)
{
    Json json = {{"op", std::string(step.operation->id())}, {"mode", "strict"},
        {"params", step.operation->parameters()}, {"scope", clean::toJson(step.scope)}};
    if (step.expect)
        json["expect"] = {{"rows", step.expect->rows}, {"cells", step.expect->cells}};
    if (!step.note.empty())
        json["note"] = step.note;
    if (!step.table.empty())
        json["table"] = step.table;
    return json;
}

base::Result<Step> stepFromJson(const Json& json, const table::Schema* schema)
{
    if (auto fits = checkEnvelope(json); !fits)
        return base::forward(fits);
    const auto op = base::textMember(json, "op", ErrorCode::RecipeSyntax, "step");
    if (!op)
        return base::forward(op);
    auto note = optionalText(json, "note");
    auto table = optionalText(json, "table");
    auto expect = expectFrom(json);
    if (!note || !table)
        return base::forward(note ? table : note);
    if (!expect)
        return base::forward(expect);

    Step step;
    step.note = std::move(*note);
    step.table = table->empty() && schema != nullptr ? schema->table : std::move(*table);
    step.expect = *expect;
    if (const auto scopeJson = json.find("scope"); scopeJson != json.end()) {
        auto scope = clean::scopeFromJson(*scopeJson);
        if (!scope)
            return base::forward(scope);
        step.scope = std::move(*scope);
    }
    const Json params = json.value("params", Json::object());
    if (!params.is_object())
        return syntax("\"params\" is not an object");
    auto operation = clean::makeOperation(*op, params, schema);
    if (!operation)
        return base::forward(operation);
    step.operation = std::move(*operation);
    if (schema != nullptr) {
        if (auto resolved = resolveScope(step.scope, *schema); !resolved)
            return base::forward(resolved);
        if (auto valid = step.operation->validate(*schema); !valid)
            return base::forward(valid);
    }
    return step;
}

base::Result<clean::Outcome> applyStep(const table::Table& table, const Step& step, base::JobContext& job)
{
    if (auto valid = step.operation->validate(table.schema()); !valid)
        return base::forward(valid);
    const auto rows = clean::rowsInScope(table, step.scope, job);
    if (!rows)
        return base::forward(rows);
    auto outcome = step.operation->apply(table, *rows, job);
    if (outcome && job.stopRequested())
        return base::fail(ErrorCode::Cancelled);
    return outcome;
}

} // namespace gleaner::history
