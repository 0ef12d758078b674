#pragma once

#include "core/registry/registry.h"

#include <mutex>

namespace gleaner::tests {

/// A city's store in memory. Calls arrive on a job's thread, so what tests look at later is guarded.
class FakeRegistry : public registry::Registry {
public:
    std::filesystem::path place = "registry";
    registry::RegistryState registryState;
    std::vector<std::string> packIds{"trees"};
    std::vector<registry::InboxEntry> entries;
    std::vector<registry::ReviewGroup> reviewGroups;
    registry::ReleasePreview preview;
    std::string passphrase;
    bool open = false;
    std::optional<base::Error> decideRefusal;

    std::vector<registry::DecisionInput> decisions() const
    {
        const std::lock_guard lock(m_mutex);
        return m_decisions;
    }
    int undone() const
    {
        const std::lock_guard lock(m_mutex);
        return m_undone;
    }
    std::string lastReviewer() const
    {
        const std::lock_guard lock(m_mutex);
        return m_reviewer;
    }
    registry::PackBuildRequest lastRequest() const
    {
        const std::lock_guard lock(m_mutex);
        return m_request;
    }
    std::string lastDue() const
    {
        const std::lock_guard lock(m_mutex);
        return m_due;
    }

    const std::filesystem::path& folder() const override { return place; }
    base::Result<registry::RegistryState> state() override { return registryState; }
    bool needsPassphrase() const override { return !passphrase.empty(); }
    base::Result<void> unlock(std::string_view words) override
    {
        if (words != passphrase)
            return base::fail(base::ErrorCode::KeyOpen);
        open = true;
        return {};
    }
    base::Result<void> verifyLog() override { return {}; }
    base::Result<void> verifyWitness(std::string_view) override { return {}; }
    base::Result<bundle::Written> buildPack(const registry::PackBuildRequest& request, base::JobContext&) override
    {
        const std::lock_guard lock(m_mutex);
        m_request = request;
        packIds.push_back(request.id);
        return bundle::Written{"pack bytes", "sha256:" + std::string(64, 'c')};
    }
    std::vector<std::string> packs() override { return packIds; }
    base::Result<std::string> packFile(std::string_view, std::int64_t) override { return std::string("pack bytes"); }
    registry::IntakeResult intake(
        std::string_view file, std::string_view fileName, std::string_view, base::JobContext&) override
    {
        registry::IntakeResult result;
        result.fileName = fileName;
        result.signer = std::string(32, '7');
        if (file.starts_with("damaged"))
            result.error = base::Error{base::ErrorCode::SigBad, {"signature/x.minisig"}, {}};
        else if (file.starts_with("again"))
            result.alreadyKnown = true;
        return result;
    }
    base::Result<std::vector<registry::InboxEntry>> inbox() override { return entries; }
    base::Result<std::vector<registry::ReviewGroup>> groups(std::string_view, base::JobContext&) override
    {
        return reviewGroups;
    }
    base::Result<void> decide(std::string_view, const std::vector<registry::DecisionInput>& inputs,
        std::string_view reviewer, std::string_view) override
    {
        const std::lock_guard lock(m_mutex);
        if (decideRefusal)
            return tl::unexpected(*decideRefusal);
        m_decisions.insert(m_decisions.end(), inputs.begin(), inputs.end());
        m_reviewer = reviewer;
        for (registry::ReviewGroup& group : reviewGroups) {
            for (const registry::DecisionInput& input : inputs) {
                if (input.group == group.id)
                    group.openItems = 0;
            }
        }
        return {};
    }
    base::Result<void> undoDecision(std::string_view, std::string_view, std::string_view) override
    {
        const std::lock_guard lock(m_mutex);
        ++m_undone;
        return {};
    }
    base::Result<registry::ReleasePreview> previewRelease(std::string_view, base::JobContext&) override
    {
        return preview;
    }
    base::Result<std::int64_t> publish(
        std::string_view, const std::filesystem::path&, std::string_view, base::JobContext&) override
    {
        return 2;
    }
    base::Result<std::vector<std::filesystem::path>> writeReceipts(std::string_view,
        const std::filesystem::path& target, std::string_view due, std::string_view, base::JobContext&) override
    {
        const std::lock_guard lock(m_mutex);
        m_due = due;
        return std::vector<std::filesystem::path>{target / "receipt-1f0a93c2.glean"};
    }
    base::Result<void> exportKeys(const std::filesystem::path&) override { return {}; }

private:
    mutable std::mutex m_mutex;
    std::vector<registry::DecisionInput> m_decisions;
    std::string m_reviewer, m_due;
    registry::PackBuildRequest m_request;
    int m_undone = 0;
};

inline registry::ReviewItem changedCell(const std::string& row, const std::string& before, const std::string& after)
{
    registry::ReviewItem item;
    item.kind = "change";
    item.change.table = "trees";
    item.change.row = row;
    item.change.column = "o2jd";
    item.change.beforeIs = before.empty() ? 'e' : 'v';
    item.change.before = before;
    item.change.afterIs = after.empty() ? 'e' : 'v';
    item.change.after = after;
    item.change.id = review::changeId(item.change);
    item.id = item.change.id;
    item.head = "v" + before;
    item.contributions = {"sha256:" + std::string(64, '1')};
    item.signers = 1;
    return item;
}

inline registry::ReviewGroup groupOf(const std::string& id, review::ChangeClass cls, const std::string& sentence,
    const std::string& operation, std::vector<registry::ReviewItem> items)
{
    registry::ReviewGroup group;
    group.id = id;
    group.cls = cls;
    group.table = "trees";
    group.column = "o2jd";
    group.columnName = "Street";
    group.operation = operation;
    group.sentence = sentence;
    group.signers = 1;
    group.openItems = items.size();
    group.items = std::move(items);
    return group;
}

/// A registry with a pack, two contributions and four groups: a trim of 40 cells, an equal fix by two people, a clash
/// and a question.
inline std::shared_ptr<FakeRegistry> treesRegistry()
{
    auto made = std::make_shared<FakeRegistry>();
    made->registryState.city = "data.example.gov";
    made->registryState.anchor = std::string(64, 'b');
    made->registryState.logSeq = 4;
    made->registryState.contributions = 2;
    made->registryState.releases = {{"trees", 1, "sha256:" + std::string(64, 'a'), "2026-11-01"}};
    registry::InboxEntry first;
    first.identity = "sha256:" + std::string(64, '1');
    first.pack = "trees";
    first.packVersion = 1;
    first.signer = std::string(32, '7');
    first.pseudonym = "Harbor-Heron-42";
    first.seq = 1;
    first.day = "2026-11-20";
    first.team = "North library";
    first.items = 42;
    first.open = 42;
    registry::InboxEntry second = first;
    second.identity = "sha256:" + std::string(64, '2');
    second.pseudonym = "Quiet-Maple-7";
    second.items = second.open = 3;
    second.team.clear();
    second.known = true;
    registry::InboxEntry third = second;
    third.identity = "sha256:" + std::string(64, '3');
    third.pseudonym = "Silver-Finch-88";
    third.items = 5;
    third.open = 0;
    third.receiptWritten = true;
    made->entries = {first, second, third};

    std::vector<registry::ReviewItem> trims;
    for (int i = 1; i <= 40; ++i) {
        const std::string word = i % 3 == 0 ? "Oak Ave" : i % 2 == 0 ? "Elm St" : "Pine Blvd";
        trims.push_back(changedCell("[\"A-" + std::to_string(i) + "\"]", " " + word + "  ", word));
    }
    auto agreed = groupOf("group-agree", review::ChangeClass::Converge, "“Elm st” → “Elm Street”", "manual/1",
        {changedCell("[\"A-17\"]", "Elm st", "Elm Street"), changedCell("[\"A-21\"]", "Elm st", "Elm Street")});
    agreed.signers = 2;
    for (auto& item : agreed.items)
        item.signers = 2;
    auto stale = changedCell("[\"A-9\"]", "Palm", "Palm Walk");
    stale.head = "vPalm Way";
    auto clash = groupOf("group-clash", review::ChangeClass::Clash, "“Pine” → “Pine Street”", "manual/1",
        {changedCell("[\"A-19\"]", "Pine", "Pine Street"), changedCell("[\"A-19\"]", "Pine", "Pine Avenue"), stale});
    clash.signers = 2;
    registry::ReviewItem question;
    question.kind = "annotation";
    question.id = std::string(26, 'q');
    question.annotation = crowd::Annotation{
        "trees", "[\"A-30\"]", "", crowd::AnnotationType::Question, "Is this tree still there?", "", ""};
    question.signers = 1;
    auto notes = groupOf("group-notes", review::ChangeClass::Item, "Note: Question", "annotation/1", {question});
    notes.column.clear();
    notes.columnName.clear();
    made->reviewGroups
        = {groupOf("group-trim", review::ChangeClass::Clean, "Trim whitespace", "trim-whitespace/1", trims), agreed,
            notes, clash};
    made->preview.pack = "trees";
    made->preview.fromVersion = 1;
    made->preview.toVersion = 2;
    made->preview.tables = {{"trees", 42, 1, 12345, 12301,
        {{"A-17,Elm st,9080", "A-17,Elm Street,9080"}, {"A-18, Oak Ave,90802", "A-18,Oak Ave,90802"},
            {"A-31,Fig,90803", ""}}}};
    made->preview.changelog
        = "# trees, version 2\n\n- 40 cells of *Street* lost blanks at their ends.\n- “Elm st” became "
          "“Elm Street” in 2 rows.\n";
    return made;
}

} // namespace gleaner::tests
