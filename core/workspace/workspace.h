#pragma once

#include "core/clean/clustering/clusters.h"
#include "core/clean/preview.h"
#include "core/project/project_file.h"
#include "core/workspace/profile.h"

namespace gleaner::workspace {

enum class ChangeEvent : std::uint8_t { Table, History, Notes, Charts, Bundles, Receipts };

/// What the pack says, for the screens; absent when the project was opened from a plain table.
struct PackInfo {
    bundle::Pack pack; ///< tables' bytes are left empty
    bundle::TrustState trust = bundle::TrustState::Unsigned;
    std::string fingerprint; ///< pack key of the city, shown to people
};

/// Verdict on one own item, from the newest receipt that answers it.
struct Answer {
    bundle::DecisionRow decision;
    std::optional<review::Change> change; ///< what it was about
    std::optional<crowd::Annotation> annotation;
    std::string contribution; ///< identity
    std::int64_t receipt = 1; ///< its number n
    std::int64_t release = 0; ///< version that carries what was accepted; 0 = not released yet
};

/// State of one bundle handed in.
struct SentState {
    project::SentBundle bundle;
    bool answered = false; ///< a closed receipt is here
    bool partlyAnswered = false;
    std::map<std::string, std::int64_t> totals;
};

/// A step computed on a snapshot and not yet done. Commit is refused with ScopeStale if the table has changed since.
struct PreparedStep {
    history::Step step;
    std::uint64_t revision = 0;
    clean::Outcome outcome;
    project::StoredStep stored; ///< as the project will hold it
    clean::ChangeList changes; ///< up to 200 distinct before → after
};

/// A contribution ready to look at, before it is signed: exactly what leaves.
struct ContributionDraft {
    bundle::Contribution contribution; ///< without author and seq
    bundle::Files files; ///< every file with its bytes; keys and seq are filled in when signing
    std::vector<std::string> chartsLeftHome; ///< titles of charts that the guard kept back
    std::string stateDigest;
    std::optional<project::SentBundle> unchanged; ///< the bundle that holds exactly this work already
};

/// Where the bytes of a plain table stay: packed in the project, or in their file, which the project then refers to.
enum class SourcePlace : std::uint8_t { Project, File };

/// A table that becomes the source of a new project.
struct NewTable {
    std::string name; ///< see table::tableNameFor
    base::SharedBytes bytes;
    formats::csv::Dialect dialect;
    std::string origin; ///< JSON text of formats::Conversion::origin; empty = the bytes are the file as it came
    std::filesystem::path file; ///< where it came from, for messages; the source itself with SourcePlace::File
    SourcePlace place = SourcePlace::Project;
};

/// What can be looked at while a project is still being read: the rows of its first table, as they will be.
struct FirstScreen {
    std::string title;
    std::string table;
    table::RowSourcePtr rows;
    std::string view; ///< the project's setting "view"; empty = none
};
/// Called on the thread of the call that it was given to, at most once.
using ShowFirst = std::function<void(const FirstScreen&)>;

/// The one facade for a project: window and command line drive this and nothing below. Single-threaded owner of the
/// current state; snapshots (Table values) may be used on any thread.
class Workspace {
public:
    using Listener = std::function<void(ChangeEvent)>;

    /// New project from a plain table. The table's name comes from the file name. Fails with FileChanged if another
    /// program writes to the file meanwhile; afterwards it may.
    static base::Result<std::unique_ptr<Workspace>> createFromTable(const std::filesystem::path& project,
        const std::filesystem::path& table, const formats::csv::Dialect& dialect, base::JobContext& job,
        SourcePlace place = SourcePlace::Project, const ShowFirst& show = {});
    static base::Result<std::unique_ptr<Workspace>> createFromTable(
        const std::filesystem::path& project, const NewTable& table, base::JobContext& job, const ShowFirst& show = {});
    /// New project from a pack that `bundle` read. The pack must be Trusted; Unsigned opens read-only in memory is not
    /// offered here. `file` are the pack's bytes.
    static base::Result<std::unique_ptr<Workspace>> createFromPack(
        const std::filesystem::path& project, const bundle::Bundle& pack, std::string_view file, base::JobContext& job);
    /// Fails as ProjectFile::open and tables(): SourceMissing and SourceChanged mend with referTo().
    static base::Result<std::unique_ptr<Workspace>> open(const std::filesystem::path& project,
        const bundle::TrustContext& trust, base::JobContext& job, const ShowFirst& show = {});
    /// The table file that a project misses was found: refers to it from now on. Fails as ProjectFile::referTo.
    static base::Result<void> referTo(
        const std::filesystem::path& project, const std::filesystem::path& file, base::JobContext& job);
    virtual ~Workspace() = default;

    virtual void setListener(Listener listener) = 0;
    virtual std::filesystem::path path() const = 0;
    virtual std::string title() const = 0;
    virtual std::string readOnlyReason() const = 0;
    virtual const std::optional<PackInfo>& pack() const = 0;

    virtual std::vector<std::string> tables() const = 0;
    virtual const table::Table& base(std::string_view table) const = 0;
    virtual const table::Table& current(std::string_view table) const = 0;
    virtual const formats::csv::Document& source(std::string_view table) const = 0;
    /// Grows with every change of the tables.
    virtual std::uint64_t revision() const = 0;

    /// Pure: usable off the interface thread on a snapshot of current().
    static base::Result<PreparedStep> prepare(
        const table::Table& snapshot, std::uint64_t revision, history::Step step, base::JobContext& job);
    /// The steps of a recipe, each prepared on the outcome of the one before; `revision` is that of `tables`.
    static base::Result<std::vector<PreparedStep>> prepareAll(
        history::Tables tables, std::uint64_t revision, const history::Recipe& recipe, base::JobContext& job);
    /// Saves the steps in one go, then shows them. Fails with ScopeStale, ProjectReadOnly, DiskFull; then nothing has
    /// changed.
    virtual base::Result<void> commitAll(std::vector<PreparedStep> prepared) = 0;
    base::Result<void> commit(PreparedStep prepared); ///< the same for one step
    /// prepare and commit in one go.
    virtual base::Result<clean::StepSummary> apply(history::Step step, base::JobContext& job) = 0;
    /// Applies a whole recipe: checked first, all or nothing.
    virtual base::Result<void> applyRecipe(const history::Recipe& recipe, base::JobContext& job) = 0;

    virtual const history::History& history() const = 0;
    virtual base::Result<void> goTo(std::size_t position) = 0;
    base::Result<void> undo();
    base::Result<void> redo();
    virtual history::Recipe recipe() const = 0; ///< steps in effect

    virtual const std::vector<project::StoredNote>& notes() const = 0;
    virtual base::Result<std::int64_t> addNote(const crowd::Annotation& note) = 0;
    virtual base::Result<void> replaceNote(const project::StoredNote& note) = 0;
    virtual base::Result<void> removeNote(std::int64_t id) = 0;

    virtual const std::vector<project::StoredChart>& charts() const = 0;
    virtual base::Result<std::int64_t> addChart(const insight::ChartSpec& spec) = 0;
    virtual base::Result<void> replaceChart(const project::StoredChart& chart) = 0;
    virtual base::Result<void> removeChart(std::int64_t id) = 0;

    enum class ExportForm : std::uint8_t { Preserving, Standard };
    /// Fails with NoSuchTable, ReleaseEncoding (then Standard can hold it), FileUnwritable, DiskFull, FileExists,
    /// Cancelled.
    virtual base::Result<void> exportTable(std::string_view table, const std::filesystem::path& file, ExportForm form,
        base::Existing existing, base::JobContext& job) const
        = 0;
    virtual base::Result<void> saveCopy(const std::filesystem::path& file, base::JobContext& job) const = 0;
    /// Remembers how the tables look, so that the next opening shows them at once. For when the project is closed.
    virtual base::Result<void> keepView(base::JobContext& job) = 0;

    /// The files that tables stay in, and what became of them. What is open is not touched by a loss; the next opening
    /// would fail with SourceMissing or SourceChanged. Usable on any thread. Fails with ProjectDamaged, Cancelled.
    virtual base::Result<std::vector<project::SourceFile>> sourceFiles(base::JobContext& job) const = 0;
    /// Keeps tables that stay in files in the project from now on, as they were when it was opened. Usable on any
    /// thread while nothing else is done with the project. Fails with ProjectReadOnly, DiskFull, Cancelled.
    virtual base::Result<void> takeIn(const std::vector<std::string>& tables, base::JobContext& job) = 0;

    virtual bool noticeAccepted() const = 0;
    virtual base::Result<void> acceptNotice(std::string_view day) = 0;

    /// Fails with NotFromPack, NothingToContribute, NoticeNotAccepted.
    virtual base::Result<ContributionDraft> draftContribution(
        std::string_view day, std::string_view team, std::string_view room, base::JobContext& job) const
        = 0;
    /// Signs, records, then writes the file. Unchanged work writes the last bundle again. Fails as draftContribution,
    /// and CityNotTrusted, ProjectReadOnly, FileUnwritable, DiskFull.
    virtual base::Result<project::SentBundle> contribute(const ContributionDraft& draft,
        const trust::SecretSeed& master, Profile& profile, const std::filesystem::path& file, base::Existing existing)
        = 0;
    virtual std::vector<SentState> sent() const = 0;

    /// Stores a receipt that answers a bundle of this project. Fails with ReceiptForeign, ReceiptSum, ReceiptId.
    virtual base::Result<void> receive(const bundle::Bundle& receipt, std::string_view file) = 0;
    virtual const std::vector<Answer>& answers() const = 0;
    /// The newest answer on a cell, or nothing.
    virtual const Answer* answerFor(std::string_view table, std::string_view row, std::string_view column) const = 0;

    virtual base::Result<std::optional<std::string>> setting(std::string_view name) const = 0;
    virtual base::Result<void> setSetting(std::string_view name, std::string_view value) = 0;
};

/// What a file is, by its content.
enum class FileKind : std::uint8_t { Table, Project, Bundle, Unknown };
FileKind fileKindOf(const std::filesystem::path& file);

} // namespace gleaner::workspace
