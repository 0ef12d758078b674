#pragma once

#include "core/registry/registry.h"
#include "core/review/attribution.h"
#include "tests/support/result_text.h"

#include <QTemporaryDir>
#include <QtTest>

/// A city with one pack, and people who hand in work on it, each made in the way that a laptop makes it.
namespace gleaner::tests {

constexpr const char* notice
    = R"({"gleaner:notice":1,"version":1,"day":"2026-03-01","licence":"CC0-1.0","texts":{"en":{"what":"w","why":"y","rules":"r","removed":"m","leaves":"l","receives":"c","policy":"p","contact":"t","kept":"k","rights":"g"}}})";

/// One edit of a table by row position: a value, or the whole row removed.
struct Edit {
    std::size_t row;
    std::string column; ///< header name; empty = remove the row
    std::string value;
};

class CityFixture {
public:
    explicit CityFixture(const std::string& csv, const std::vector<std::string>& key = {"id"},
        const std::string& tableFile = "trees.csv")
    {
        auto created = registry::Registry::create(
            folder("registry"), "data.example.gov", "2026-03-01", "", std::string(32, '\x07'));
        Q_ASSERT_X(created.has_value(), "create", resultText(created).constData());
        registry = std::move(*created);
        const auto unlocked = registry->unlock("");
        Q_ASSERT_X(unlocked.has_value(), "unlock", resultText(unlocked).constData());
        write("notice.json", notice);
        write(tableFile, csv);
        registry::PackBuildRequest request;
        request.id = "trees";
        request.tables = {folder(tableFile)};
        request.notice = folder("notice.json");
        request.key = key;
        request.day = "2026-03-01";
        const auto built = registry->buildPack(request, job);
        Q_ASSERT_X(built.has_value(), "pack", resultText(built).constData());
        pack = readPack(built->file);
    }

    std::filesystem::path folder(const std::string& name) const
    {
        return std::filesystem::path(m_dir.path().toStdString()) / name;
    }

    void write(const std::string& name, const std::string& bytes) const
    {
        const auto written = base::writeAtomically(folder(name), bytes);
        Q_ASSERT(written.has_value());
    }

    bundle::Pack readPack(const std::string& file) const
    {
        const auto container = bundle::readContainer(file);
        Q_ASSERT(container.has_value());
        auto read = bundle::readBundle(file, {});
        Q_ASSERT_X(read && read->pack, "read pack", resultText(read).constData());
        bundle::Pack result = std::move(*read->pack);
        result.ref.digest = container->identity();
        return result;
    }

    static trust::KeyPair person(char name, const std::string& anchorHex)
    {
        std::string seed(32, name);
        base::Digest32 anchor{};
        const auto bytes = base::fromHex(anchorHex);
        std::ranges::copy(*bytes, anchor.begin());
        return trust::personPair(trust::SecretSeed::fromBytes(seed), anchor, 0);
    }

    history::Tables tablesOf(const bundle::Pack& from)
    {
        history::Tables tables;
        for (const bundle::PackTable& table : from.tables)
            tables.emplace(table.name, bundle::openPackTable(table, job)->table);
        return tables;
    }

    static table::Table edited(const table::Table& base, const std::vector<Edit>& edits)
    {
        table::Table table = base;
        table::RowSet removed(base.rowCount(), table::RowSet::Fill::None);
        for (const Edit& edit : edits) {
            if (edit.column.empty()) {
                removed.insert(edit.row);
                continue;
            }
            const auto column = *base.schema().indexOfNameOrId(edit.column);
            table = table.withColumn(
                column, table::setCells(table.column(column), {{edit.row, table::cellOf(edit.value)}}).column);
        }
        return removed.count() == 0 ? table : table.withRows(removed.inverted());
    }

    /// A contribution on a pack with edits of its first table, as yet unsigned.
    bundle::Contribution draft(const bundle::Pack& from, const std::vector<Edit>& edits, std::int64_t seq = 1)
    {
        const history::Tables base = tablesOf(from);
        history::Tables current = base;
        auto& table = current.begin()->second;
        table = edited(table, edits);
        bundle::Contribution contribution;
        contribution.base = from.ref;
        contribution.city = from.city;
        contribution.anchor = from.anchor;
        contribution.day = "2026-03-05";
        contribution.licence = from.policy.licence;
        contribution.seq = seq;
        contribution.ack = {from.notice.digest(), from.notice.version, "2026-03-04", from.policy.licence};
        std::map<std::string, formats::csv::Dialect> dialects;
        for (const bundle::PackTable& packed : from.tables)
            dialects[packed.name] = packed.dialect;
        const auto work = review::attribute(base, recipe, current, dialects, job);
        Q_ASSERT_X(work.has_value(), "attribute", resultText(work).constData());
        auto split = review::splitRules(work->changes, work->recipe);
        contribution.changes = std::move(split.listed);
        for (const review::RuleRow& rule : split.rules)
            contribution.rules.push_back({rule.step, rule.table, rule.changes, rule.idsSha256});
        contribution.recipe = review::wireRecipe(*work);
        for (const auto& [name, after] : current)
            contribution.result[name] = base::identityText(table::tableDigest(after));
        return contribution;
    }

    std::string sign(bundle::Contribution contribution, char who)
    {
        const trust::KeyPair pair = person(who, contribution.anchor);
        contribution.author = pair.publicPair();
        const auto written = bundle::writeContribution(contribution, pair);
        Q_ASSERT_X(written.has_value(), "sign", resultText(written).constData());
        return written->file;
    }

    std::string contribution(char who, const std::vector<Edit>& edits, std::int64_t seq = 1)
    {
        return sign(draft(pack, edits, seq), who);
    }

    registry::IntakeResult handIn(const std::string& file)
    {
        return registry->intake(file, "in.glean", "2026-03-09", job);
    }

    std::vector<registry::ReviewGroup> groups()
    {
        auto groups = registry->groups("trees", job);
        Q_ASSERT_X(groups.has_value(), "groups", resultText(groups).constData());
        return *groups;
    }

    base::Result<void> decideGroup(const std::string& group, review::Verdict verdict, const std::string& reason)
    {
        registry::DecisionInput input;
        input.group = group;
        input.verdict = verdict;
        input.reason = reason;
        return registry->decide("trees", {input}, "desk-1", "2026-03-10");
    }

    base::Result<void> acceptAll()
    {
        std::vector<registry::DecisionInput> inputs;
        for (const registry::ReviewGroup& group : groups()) {
            registry::DecisionInput input;
            input.group = group.id;
            input.reason = "ok";
            inputs.push_back(input);
        }
        return registry->decide("trees", inputs, "desk-1", "2026-03-10");
    }

    std::string stateHash()
    {
        const auto state = registry->state();
        Q_ASSERT_X(state.has_value(), "state", resultText(state).constData());
        return state->stateHash;
    }

    base::NullJob job;
    std::unique_ptr<registry::Registry> registry;
    bundle::Pack pack; ///< version 1, digest filled in
    history::Recipe recipe; ///< steps that drafts carry, beside what was edited by hand

private:
    QTemporaryDir m_dir;
};

constexpr const char* treesCsv = "id,street,kind\n"
                                 "A-1,Elm St,oak\n"
                                 "A-2,Oak St ,oak\n"
                                 "A-3,Pine St,elm\n"
                                 "A-4,Elm St,pine\n";

} // namespace gleaner::tests
