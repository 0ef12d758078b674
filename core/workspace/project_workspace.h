#pragma once

#include "core/workspace/workspace.h"

namespace gleaner::workspace {

/// The workspace over a project file.
class ProjectWorkspace final : public Workspace {
public:
    /// `documents` are the tables as read, in the order of the project.
    ProjectWorkspace(std::unique_ptr<project::ProjectFile> file,
        std::map<std::string, formats::csv::Document> documents, std::optional<PackInfo> pack);
    /// Replays the recorded steps and reads notes, charts and receipts. Fails with ProjectDamaged, Cancelled.
    base::Result<void> load(base::JobContext& job);

    void setListener(Listener listener) override { m_listener = std::move(listener); }
    std::filesystem::path path() const override { return m_file->path(); }
    std::string title() const override;
    std::string readOnlyReason() const override { return m_file->readOnlyReason(); }
    const std::optional<PackInfo>& pack() const override { return m_pack; }

    std::vector<std::string> tables() const override;
    const table::Table& base(std::string_view table) const override;
    const table::Table& current(std::string_view table) const override;
    const formats::csv::Document& source(std::string_view table) const override;
    std::uint64_t revision() const override { return m_revision; }

    base::Result<void> commitAll(std::vector<PreparedStep> prepared) override;
    base::Result<clean::StepSummary> apply(history::Step step, base::JobContext& job) override;
    base::Result<void> applyRecipe(const history::Recipe& recipe, base::JobContext& job) override;
    const history::History& history() const override { return m_history; }
    base::Result<void> goTo(std::size_t position) override;
    history::Recipe recipe() const override;

    const std::vector<project::StoredNote>& notes() const override { return m_notes; }
    base::Result<std::int64_t> addNote(const crowd::Annotation& note) override;
    base::Result<void> replaceNote(const project::StoredNote& note) override;
    base::Result<void> removeNote(std::int64_t id) override;

    const std::vector<project::StoredChart>& charts() const override { return m_charts; }
    base::Result<std::int64_t> addChart(const insight::ChartSpec& spec) override;
    base::Result<void> replaceChart(const project::StoredChart& chart) override;
    base::Result<void> removeChart(std::int64_t id) override;

    base::Result<void> exportTable(std::string_view table, const std::filesystem::path& file, ExportForm form,
        base::Existing existing, base::JobContext& job) const override;
    base::Result<void> saveCopy(const std::filesystem::path& file, base::JobContext& job) const override;
    base::Result<void> keepView(base::JobContext& job) override;

    base::Result<std::vector<project::SourceFile>> sourceFiles(base::JobContext& job) const override
    {
        return m_file->sourceFiles(job);
    }
    base::Result<void> takeIn(const std::vector<std::string>& tables, base::JobContext& job) override;

    bool noticeAccepted() const override;
    base::Result<void> acceptNotice(std::string_view day) override;

    base::Result<ContributionDraft> draftContribution(
        std::string_view day, std::string_view team, std::string_view room, base::JobContext& job) const override;
    base::Result<project::SentBundle> contribute(const ContributionDraft& draft, const trust::SecretSeed& master,
        Profile& profile, const std::filesystem::path& file, base::Existing existing) override;
    std::vector<SentState> sent() const override { return m_sent; }

    base::Result<void> receive(const bundle::Bundle& receipt, std::string_view file) override;
    const std::vector<Answer>& answers() const override { return m_answers; }
    const Answer* answerFor(std::string_view table, std::string_view row, std::string_view column) const override;

    base::Result<std::optional<std::string>> setting(std::string_view name) const override;
    base::Result<void> setSetting(std::string_view name, std::string_view value) override;

private:
    void notify(ChangeEvent event) const;
    base::Result<void> loadNotes();
    base::Result<void> loadCharts();
    base::Result<void> loadAnswers();
    base::Result<std::optional<bundle::NoticeAck>> noticeAck() const;

    std::unique_ptr<project::ProjectFile> m_file;
    std::map<std::string, formats::csv::Document> m_documents;
    std::optional<PackInfo> m_pack;
    history::History m_history;
    std::vector<project::StoredNote> m_notes;
    std::vector<project::StoredChart> m_charts;
    std::vector<SentState> m_sent;
    std::vector<Answer> m_answers;
    std::map<std::string, std::size_t> m_answerOfCell;
    std::uint64_t m_revision = 1;
    Listener m_listener;
};

} // namespace gleaner::workspace
