#pragma once

#include "core/workspace/workspace.h"
#include "tests/support/small_table.h"

namespace gleaner::tests {

/// A project in memory: three trees, and whatever a test puts into its members.
class FakeWorkspace : public workspace::Workspace {
public:
    FakeWorkspace()
        : m_table(smallTable({"Id", "Street", "Zip"},
            {{"A-17", "Elm st", "9080"}, {"A-18", " Oak Ave", "90802"}, {"A-19", "Pine", ""}}, {"Id"}))
        , m_history({{"trees", m_table}})
    {
        m_source.table = m_table;
    }

    static workspace::PackInfo treesPack()
    {
        workspace::PackInfo info;
        info.pack.ref = {"trees", 1, "sha256:" + std::string(64, 'a')};
        info.pack.city = "data.example.gov";
        info.pack.anchor = std::string(64, 'b');
        info.pack.day = "2026-11-01";
        info.pack.notice.day = "2026-10-01";
        info.pack.notice.texts["en"] = {{"what", "Street trees of the city, counted in 2025."},
            {"why", "So that the list can be put right before planting begins."},
            {"leaves", "Only what the share page lists."}, {"contact", "Open Data Desk, desk@data.example.gov"}};
        info.trust = bundle::TrustState::Known;
        return info;
    }

    std::optional<workspace::PackInfo> packInfo = treesPack();
    std::string readOnly;
    bool accepted = true;
    std::optional<base::Error> draftRefusal;
    workspace::ContributionDraft draft;
    std::vector<workspace::SentState> sentStates;
    std::vector<workspace::Answer> allAnswers;
    std::optional<base::Error> receiveRefusal;
    int received = 0;
    int contributed = 0;
    mutable std::string lastTeam;

    const table::Table& trees() const { return m_table; }
    std::string columnId(std::size_t index) const { return m_table.schema().columns[index].id; }

    void setListener(Listener) override { }
    std::filesystem::path path() const override { return "trees.gleaner"; }
    std::string title() const override { return "trees"; }
    std::string readOnlyReason() const override { return readOnly; }
    const std::optional<workspace::PackInfo>& pack() const override { return packInfo; }
    std::vector<std::string> tables() const override { return {"trees"}; }
    const table::Table& base(std::string_view) const override { return m_table; }
    const table::Table& current(std::string_view) const override { return m_table; }
    const formats::csv::Document& source(std::string_view) const override { return m_source; }
    std::uint64_t revision() const override { return 1; }
    base::Result<void> commitAll(std::vector<workspace::PreparedStep>) override { return {}; }
    base::Result<clean::StepSummary> apply(history::Step, base::JobContext&) override { return clean::StepSummary{}; }
    base::Result<void> applyRecipe(const history::Recipe&, base::JobContext&) override { return {}; }
    const history::History& history() const override { return m_history; }
    base::Result<void> goTo(std::size_t) override { return {}; }
    history::Recipe recipe() const override { return {}; }
    const std::vector<project::StoredNote>& notes() const override { return m_notes; }
    base::Result<std::int64_t> addNote(const crowd::Annotation&) override { return 1; }
    base::Result<void> replaceNote(const project::StoredNote&) override { return {}; }
    base::Result<void> removeNote(std::int64_t) override { return {}; }
    const std::vector<project::StoredChart>& charts() const override { return m_charts; }
    base::Result<std::int64_t> addChart(const insight::ChartSpec&) override { return 1; }
    base::Result<void> replaceChart(const project::StoredChart&) override { return {}; }
    base::Result<void> removeChart(std::int64_t) override { return {}; }
    base::Result<void> exportTable(
        std::string_view, const std::filesystem::path&, ExportForm, base::Existing, base::JobContext&) const override
    {
        return {};
    }
    base::Result<void> saveCopy(const std::filesystem::path&, base::JobContext&) const override { return {}; }
    base::Result<void> keepView(base::JobContext&) override { return {}; }
    base::Result<std::vector<project::SourceFile>> sourceFiles(base::JobContext&) const override { return {}; }
    base::Result<void> takeIn(const std::vector<std::string>&, base::JobContext&) override { return {}; }
    bool noticeAccepted() const override { return accepted; }
    base::Result<void> acceptNotice(std::string_view) override
    {
        accepted = true;
        return {};
    }
    base::Result<workspace::ContributionDraft> draftContribution(
        std::string_view, std::string_view team, std::string_view, base::JobContext&) const override
    {
        lastTeam = team;
        if (draftRefusal)
            return tl::unexpected(*draftRefusal);
        return draft;
    }
    base::Result<project::SentBundle> contribute(const workspace::ContributionDraft&, const trust::SecretSeed&,
        workspace::Profile&, const std::filesystem::path& file, base::Existing) override
    {
        ++contributed;
        project::SentBundle bundle;
        bundle.identity = "sha256:1f0a93c2" + std::string(56, '0');
        bundle.day = "2026-11-24";
        bundle.seq = 3;
        bundle.file = "signed bytes";
        if (const auto written = base::writeAtomically(file, bundle.file); !written)
            return base::forward(written);
        sentStates.push_back({bundle, false, false, {}});
        return bundle;
    }
    std::vector<workspace::SentState> sent() const override { return sentStates; }
    base::Result<void> receive(const bundle::Bundle&, std::string_view) override
    {
        if (receiveRefusal)
            return tl::unexpected(*receiveRefusal);
        ++received;
        return {};
    }
    const std::vector<workspace::Answer>& answers() const override { return allAnswers; }
    const workspace::Answer* answerFor(std::string_view, std::string_view, std::string_view) const override
    {
        return nullptr;
    }
    base::Result<std::optional<std::string>> setting(std::string_view) const override { return std::nullopt; }
    base::Result<void> setSetting(std::string_view, std::string_view) override { return {}; }

private:
    table::Table m_table;
    formats::csv::Document m_source;
    history::History m_history;
    std::vector<project::StoredNote> m_notes;
    std::vector<project::StoredChart> m_charts;
};

/// A change of one cell of the fake's table.
inline review::Change cellChange(const FakeWorkspace& workspace, const std::string& row, std::size_t column,
    const std::string& before, const std::string& after)
{
    review::Change change;
    change.table = "trees";
    change.row = "[\"" + row + "\"]";
    change.column = workspace.columnId(column);
    change.beforeIs = before.empty() ? 'e' : 'v';
    change.before = before;
    change.afterIs = after.empty() ? 'e' : 'v';
    change.after = after;
    change.id = review::changeId(change);
    return change;
}

/// A draft with a change, a note and a chart that stays at home.
inline workspace::ContributionDraft treesDraft(const FakeWorkspace& workspace)
{
    workspace::ContributionDraft draft;
    draft.contribution.changes = {cellChange(workspace, "A-17", 1, "Elm st", "Elm Street"),
        cellChange(workspace, "A-18", 1, " Oak Ave", "Oak Avenue")};
    draft.contribution.annotations = {{"trees", "[\"A-19\"]", "", crowd::AnnotationType::Question, "Gone?", "", ""}};
    draft.files = {{"datapackage.json", R"({"gleaner:city":"data.example.gov","gleaner:kind":"contribution"})"},
        {"readme.txt", "This file was made by Gleaner.\n"}, {"notice-ack.json", R"({"accepts":["licence"]})"},
        {"data/changes.csv",
            "change_id,op,table,row,column,before,after\nabc,set,trees,A-17,street,Elm st,Elm Street\n"
            "abd,set,trees,A-18,street, Oak Ave,Oak Avenue\n"},
        {"recipe.json", R"({"gleaner:recipe":1,"steps":[{"op":"manual/1"}]})"},
        {"data/annotations.csv", "annotation_id,text\nabe,Gone?\n"}};
    draft.chartsLeftHome = {"Trees by species"};
    return draft;
}

} // namespace gleaner::tests
