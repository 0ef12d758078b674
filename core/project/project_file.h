#pragma once

#include "core/base/job.h"
#include "core/crowd/annotation.h"
#include "core/formats/csv/document.h"
#include "core/history/history.h"
#include "core/insight/chart.h"
#include "core/project/reference.h"
#include "core/table/row_source.h"

#include <filesystem>

namespace gleaner::project {

/// One source table of a project: the bytes as they came and how to read them.
struct SourceTable {
    std::string name;
    base::SharedBytes bytes;
    formats::csv::Dialect dialect;
    table::Schema schema; ///< permanent ids and key; from the pack, or computed from the header
    /// What the bytes were made from when they are not the file as it came (formats::Conversion::origin); stored as the
    /// setting "origin:<name>" when a project is created, and not read back here.
    std::string origin;
    /// Starts of the data records and the end of the last one, in the work bytes; empty = unknown, and the table's rows
    /// can't be shown before all of it is read. Not given back by tables().
    std::vector<std::uint64_t> starts;
    /// The file to refer to instead of storing its bytes; empty = they are stored.
    std::filesystem::path reference;
};

/// How a table looks at some position of the history.
struct TableState {
    std::string name;
    table::Table base;
    table::Table current;
};

/// The pack that the project was opened from, as bytes, so that its signatures can be shown and checked again.
struct PackOrigin {
    std::string file; ///< the whole pack file's bytes; empty = the project was opened from a plain table
};

/// A contribution that was made from this project. `file` is the signed bundle, kept so that the same file can be saved
/// again.
struct SentBundle {
    std::string identity;
    std::string day;
    std::int64_t seq = 0;
    std::string stateDigest; ///< digest of the work it holds; unchanged work reuses the bundle
    std::string file;
};

struct ReceivedReceipt {
    std::string identity;
    std::string contribution;
    std::int64_t n = 1;
    std::string file;
};

struct StoredNote {
    std::int64_t id = 0;
    crowd::Annotation annotation;
};
struct StoredChart {
    std::int64_t id = 0;
    insight::ChartSpec spec;
};

/// Recorded step as stored: the envelope JSON and its summary.
struct StoredStep {
    std::string json;
    clean::StepSummary summary;
};

/// A file that a table stays in: where it is now, or was last.
struct SourceFile {
    std::string table;
    std::filesystem::path file;
    std::optional<Loss> loss; ///< nothing = it is there as it was when the project was made
    bool operator==(const SourceFile&) const = default;
};

/// What readOnlyReason() says. English; the interface translates them.
inline constexpr const char* openElsewhereReason
    = QT_TRANSLATE_NOOP("ReadOnly", "it is open in another window or program");
inline constexpr const char* fileReadOnlyReason = QT_TRANSLATE_NOOP("ReadOnly", "the file may not be changed");
inline constexpr const char* folderReadOnlyReason = QT_TRANSLATE_NOOP("ReadOnly", "nothing can be saved in its folder");
inline constexpr const char* noLocksReason
    = QT_TRANSLATE_NOOP("ReadOnly", "its drive can't keep a second program from writing");

/// The `.gleaner` file: SQLite with application_id and a versioned schema, described in FORMAT.md beside this file.
/// Every writing call is durable when it returns; one that failed (ProjectReadOnly, DiskFull, FileUnwritable, TooLarge,
/// BadParameter) has changed nothing. One process writes; everybody else opens read-only and sees the steps as they
/// were when it opened. Safe for calls from several threads.
class ProjectFile {
public:
    /// Creates a new file; see ProjectDraft for doing so beside reading. Fails with FileExists, FileUnwritable,
    /// DiskFull, Cancelled, BadParameter.
    static base::Result<std::unique_ptr<ProjectFile>> create(const std::filesystem::path& path,
        const std::vector<SourceTable>& tables, const PackOrigin& pack, base::JobContext& job);
    /// Opens; read-only with `readOnlyReason()` if another process has it open for writing, or the file or folder can't
    /// be written. Fails with NotAProject, ProjectNewer, ProjectDamaged, FileNotFound.
    static base::Result<std::unique_ptr<ProjectFile>> open(const std::filesystem::path& path);

    virtual ~ProjectFile() = default;
    virtual const std::filesystem::path& path() const = 0;
    virtual std::string readOnlyReason() const = 0; ///< empty = writable; else "open in another window" ...

    /// Fails with ProjectDamaged, Cancelled; SourceMissing, SourceChanged if a file that is referred to is not there
    /// as it was.
    virtual base::Result<std::vector<SourceTable>> tables(base::JobContext& job) const = 0;
    base::Result<std::vector<SourceTable>> tables() const;
    /// The name of the table whose file is missing or changed was found elsewhere: refers to that from now on, if it
    /// holds the same bytes. Fails with SourceChanged, ProjectReadOnly, FileNotFound, FileUnreadable.
    virtual base::Result<void> referTo(const std::filesystem::path& file, base::JobContext& job) = 0;
    /// Looks after the files that tables stay in; everybody else may use the project meanwhile. Fails with
    /// ProjectDamaged, Cancelled.
    virtual base::Result<std::vector<SourceFile>> sourceFiles(base::JobContext& job) const = 0;
    /// A table that stays in its file is kept in the project from now on; `bytes` are those of the file as it was. Does
    /// nothing if the project has them already. Fails with Cancelled.
    virtual base::Result<void> takeIn(std::string_view table, std::string_view bytes, base::JobContext& job) = 0;

    /// The rows of a table as they stand at the current position, read page by page without the rest of it. Null where
    /// that can't be told without computing: after a crash, in a project that another program may change, in old ones.
    virtual table::RowSourcePtr firstRows() const = 0;
    /// Remembers how the tables look at the current position, for firstRows(). Costs as much as was changed.
    virtual base::Result<void> keepView(const std::vector<TableState>& tables, base::JobContext& job) = 0;
    virtual base::Result<PackOrigin> pack() const = 0;

    virtual base::Result<std::vector<StoredStep>> steps() const = 0;
    virtual base::Result<std::size_t> position() const = 0;
    /// `at` is at most the number of steps. Drops steps at and after `at`, adds these, sets the position behind them:
    /// one transaction.
    virtual base::Result<void> appendSteps(std::size_t at, const std::vector<StoredStep>& steps) = 0;
    base::Result<void> appendStep(std::size_t at, const StoredStep& step) { return appendSteps(at, {step}); }
    virtual base::Result<void> setPosition(std::size_t position) = 0;

    virtual base::Result<std::vector<StoredNote>> notes() const = 0;
    virtual base::Result<std::int64_t> addNote(const crowd::Annotation& annotation) = 0;
    virtual base::Result<void> replaceNote(const StoredNote& note) = 0;
    virtual base::Result<void> removeNote(std::int64_t id) = 0;

    virtual base::Result<std::vector<StoredChart>> charts() const = 0;
    virtual base::Result<std::int64_t> addChart(const insight::ChartSpec& spec) = 0;
    virtual base::Result<void> replaceChart(const StoredChart& chart) = 0;
    virtual base::Result<void> removeChart(std::int64_t id) = 0;

    virtual base::Result<std::vector<SentBundle>> sentBundles() const = 0;
    virtual base::Result<void> addSentBundle(const SentBundle& bundle) = 0;
    virtual base::Result<std::vector<ReceivedReceipt>> receipts() const = 0;
    /// A receipt that is there already (same identity) is not stored again.
    virtual base::Result<void> addReceipt(const ReceivedReceipt& receipt) = 0;

    /// Small settings that belong to the project: notice accepted ("notice-ack"), window state ("view") ...
    virtual base::Result<std::optional<std::string>> setting(std::string_view name) const = 0;
    virtual base::Result<void> setSetting(std::string_view name, std::string_view value) = 0;

    /// A consistent copy under a new name; steps may go on meanwhile and are then in it. Fails with FileExists,
    /// FileUnwritable, DiskFull, Cancelled and leaves nothing behind.
    virtual base::Result<void> saveCopy(const std::filesystem::path& path, base::JobContext& job) const = 0;
};

} // namespace gleaner::project
