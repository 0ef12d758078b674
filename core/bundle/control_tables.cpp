#include "core/bundle/control_tables.h"

#include <algorithm>

namespace gleaner::bundle {

namespace {

using enum Presence;

const std::vector<std::string_view> letters{"v", "e", "n", "m", "j", "h", "-"};
const std::vector<std::string_view> itemKinds{
    "change", "annotation", "answer", "review", "nomination", "demand", "chart", "story", "statement"};

std::vector<FieldRule> changeFields()
{
    return {
        {"change_id", Filled, Form::ItemId},
        {"op", Filled, Form::Text, 0, {"set", "confirm", "insert", "delete", "rekey", "schema"}},
        {"table", Filled},
        {"row"},
        {"column"},
        {"before_is", Filled, Form::Text, 0, letters},
        {"before"},
        {"after_is", Filled, Form::Text, 0, letters},
        {"after"},
        {"step", Filled, Form::Step},
        {"atomic", Optional, Form::Atomic},
        {"confidence", Optional, Form::Text, 0, {"1", "2", "3"}},
        {"evidence", Optional, Form::EvidenceId},
        {"note", Optional, Form::Text, 500},
    };
}

std::vector<FieldRule> withoutFields(std::vector<FieldRule> fields, const std::vector<std::string_view>& names)
{
    std::erase_if(fields, [&](const FieldRule& field) { return std::ranges::find(names, field.name) != names.end(); });
    return fields;
}

} // namespace

const TableRules& changesTable()
{
    static const TableRules rules{"changes/1", "change_id", changeFields()};
    return rules;
}

const TableRules& rulesTable()
{
    static const TableRules rules{"rules/1", "",
        {
            {"step", Filled, Form::Step},
            {"table", Filled},
            {"changes", Filled, Form::WholeNumber},
            {"ids_sha256", Filled, Form::Sha256},
        }};
    return rules;
}

const TableRules& annotationsTable()
{
    static const TableRules rules{"annotations/1", "annotation_id",
        {
            {"annotation_id", Filled, Form::ItemId},
            {"table", Filled},
            {"row"},
            {"column"},
            {"type", Filled, Form::Text, 0,
                {"question", "cannot-tell", "local-knowledge", "suspect", "evidence", "comment", "personal-data"}},
            {"text", Required, Form::Text, 2000},
            {"evidence", Optional, Form::EvidenceId},
            {"replies_to", Optional, Form::ItemId},
        }};
    return rules;
}

const TableRules& evidenceTable()
{
    static const TableRules rules{"evidence/1", "evidence",
        {
            {"evidence", Filled, Form::EvidenceId},
            {"path"},
            {"kind", Filled, Form::Text, 0, {"photo", "scan", "text", "link", "visit"}},
            {"caption", Filled, Form::Text, 300},
            {"ref"},
            {"permission", Filled, Form::Text, 0, {"own", "granted", "public", "unknown"}},
            {"people", Filled, Form::Text, 0, {"none", "blurred", "visible"}},
            {"maker", Optional, Form::Text, 0, {"own", "other", "unknown"}},
            {"credit"},
            {"graphic", Optional, Form::Text, 0, {"yes", "no"}},
            {"period"},
        }};
    return rules;
}

const TableRules& chartsTable()
{
    static const TableRules rules{"charts/1", "chart_id",
        {
            {"chart_id", Filled, Form::ItemId},
            {"path", Filled},
            {"title", Filled},
            {"alt", Filled},
            {"table", Filled},
            {"threshold", Filled, Form::WholeNumber},
            {"hidden_cells", Filled, Form::WholeNumber},
        }};
    return rules;
}

const TableRules& decisionsTable()
{
    static const TableRules rules{"decisions/1", "item_id",
        {
            {"item_id", Filled, Form::ItemId},
            {"item_kind", Filled, Form::Text, 0, itemKinds},
            {"verdict", Filled, Form::Text, 0,
                {"accepted", "accepted-with-fix", "needs-work", "declined", "duplicate", "superseded", "withdrawn",
                    "disputed", "not-reviewed"}},
            {"reason", Filled},
            {"class"},
            {"step", Optional, Form::Step},
            {"note", Optional, Form::Text, 1000},
            {"pointer"},
            {"due", Optional, Form::Day},
            {"amended_is", Optional, Form::Text, 0, letters},
            {"amended"},
            {"release", Optional, Form::Digits},
            {"shared_with", Filled, Form::WholeNumber},
        }};
    return rules;
}

const TableRules& creditsTable()
{
    static const TableRules rules{"credits/1", "",
        {
            {"step", Filled, Form::Step},
            {"item_kind", Filled, Form::Text, 0, itemKinds},
            {"items", Filled, Form::WholeNumber},
            {"difficulty", Filled, Form::WholeNumber},
            {"shared_ppm", Filled, Form::WholeNumber},
            {"milli", Filled, Form::WholeNumber},
        }};
    return rules;
}

const TableRules& deltaChangesTable()
{
    static const TableRules rules{
        "delta-changes/1", "change_id", withoutFields(changeFields(), {"step", "confidence", "evidence", "note"})};
    return rules;
}

const TableRules& deltaRowsTable()
{
    static const TableRules rules{"delta-rows/1", "", {{"table", Filled}, {"old_row", Filled}, {"new_row"}}};
    return rules;
}

const TableRules& deltaColumnsTable()
{
    static const TableRules rules{"delta-columns/1", "",
        {
            {"table", Filled},
            {"old_column", Required},
            {"new_column"},
            {"change", Filled, Form::Text, 0, {"same", "renamed", "moved", "retyped", "retired", "added"}},
        }};
    return rules;
}

const TableRules* controlTableAt(Kind kind, std::string_view path)
{
    struct Entry {
        Kind kind;
        std::string_view path;
        const TableRules& rules;
    };
    static const std::vector<Entry> entries{
        {Kind::Pack, "delta/changes.csv", deltaChangesTable()},
        {Kind::Pack, "delta/columns.csv", deltaColumnsTable()},
        {Kind::Pack, "delta/rows.csv", deltaRowsTable()},
        {Kind::Contribution, "data/annotations.csv", annotationsTable()},
        {Kind::Contribution, "data/changes.csv", changesTable()},
        {Kind::Contribution, "data/charts.csv", chartsTable()},
        {Kind::Contribution, "data/evidence.csv", evidenceTable()},
        {Kind::Contribution, "data/rules.csv", rulesTable()},
        {Kind::Receipt, "data/credits.csv", creditsTable()},
        {Kind::Receipt, "data/decisions.csv", decisionsTable()},
    };
    const auto found
        = std::ranges::find_if(entries, [&](const Entry& entry) { return entry.kind == kind && entry.path == path; });
    return found == entries.end() ? nullptr : &found->rules;
}

} // namespace gleaner::bundle
