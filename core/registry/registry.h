#pragma once

#include "core/bundle/package.h"
#include "core/review/classify.h"

#include <filesystem>
#include <functional>

namespace gleaner::registry {

/// What intake made of a file. A refused file has an error and left nothing in the registry.
struct IntakeResult {
    std::string fileName;
    std::string identity;
    std::string signer;
    bundle::TrustState state = bundle::TrustState::New;
    bool alreadyKnown = false; ///< same payload handed in before: harmless
    std::vector<base::Issue> issues; ///< W_I3_REPLAY, W_I4_VALUE, W_FORMULA, W_TEXT, W_CONFUSABLE
    std::optional<base::Error> error;
};

/// A contribution in the inbox.
struct InboxEntry {
    std::string identity;
    std::string pack;
    std::int64_t packVersion = 0;
    std::string signer;
    std::string pseudonym;
    std::int64_t seq = 0;
    std::string day; ///< day of intake
    std::string team, room;
    std::size_t items = 0;
    std::size_t open = 0; ///< items without a closed verdict
    bool known = false; ///< the signer was seen before this bundle
    bool receiptWritten = false;
};

/// One reviewable item: a change, an annotation or a chart, with every copy of it.
struct ReviewItem {
    std::string id;
    std::string kind; ///< change, annotation, chart
    review::Change change; ///< for changes
    std::optional<crowd::Annotation> annotation;
    std::optional<insight::ChartScene> chart;
    std::string head; ///< letter and text of the cell in the working head, for stale and conflicting changes
    std::vector<std::string> contributions; ///< identities
    std::size_t signers = 0;
    std::optional<bundle::DecisionRow> decision; ///< the one that counts in this cycle
};

/// The changes of one class, table, column and rule, over all contributions.
struct ReviewGroup {
    std::string id;
    review::ChangeClass cls = review::ChangeClass::Clean;
    std::string table;
    std::string column; ///< id, may be empty (deleted rows, annotations)
    std::string columnName;
    std::string rule;
    std::string operation; ///< "trim-whitespace/1", "manual/1" ...
    std::string sentence; ///< English: “STREET → ST”, “Trim whitespace”
    std::vector<ReviewItem> items; ///< in wire order
    std::size_t signers = 0;
    std::size_t openItems = 0;
};

/// One line of a decisions file.
struct DecisionInput {
    std::string group; ///< either group or item
    std::string item;
    review::Verdict verdict = review::Verdict::Accepted;
    std::string reason;
    std::string note, pointer, due, amendedIs, amended;
};
/// Reads `{"gleaner:decisions":1,...}`. Fails with DecisionsSyntax.
struct DecisionFile {
    std::string pack;
    std::int64_t version = 0;
    std::vector<DecisionInput> decisions;
};
base::Result<DecisionFile> readDecisionFile(std::string_view json);

/// A line of the changelog, also its plain-words sentence in English.
struct ReleasePreview {
    std::string pack;
    std::int64_t fromVersion = 0;
    std::int64_t toVersion = 0;
    struct Table {
        std::string name;
        std::size_t changedCells = 0;
        std::size_t removedRows = 0;
        std::uint64_t oldBytes = 0, newBytes = 0;
        /// The first differing records as text, old and new, at most 200.
        std::vector<std::pair<std::string, std::string>> records;
    };
    std::vector<Table> tables;
    std::string changelog; ///< Markdown, plain words
    std::vector<std::string> blockers; ///< English sentences; empty = can be released
};

struct PackBuildRequest {
    std::string id;
    std::vector<std::filesystem::path> tables;
    std::filesystem::path notice;
    std::optional<std::filesystem::path> policy;
    /// Key columns by header name or id; where there are several tables as `table:column`.
    std::vector<std::string> key;
    std::string day;
    bool minted = false;
    /// How a table's bytes are read. Absent, or nothing in the result = as they look, and SniffAmbiguous where two
    /// readings are as good.
    using DialectOf = std::function<base::Result<std::optional<formats::csv::Dialect>>(
        std::string_view bytes, std::string_view name)>;
    DialectOf dialectOf = {};
};

struct RegistryState {
    std::string city;
    std::string anchor;
    std::string stateHash; ///< review and merge, section 9
    std::int64_t logSeq = 0;
    std::string logHead;
    struct Release {
        std::string pack;
        std::int64_t version;
        std::string digest, day;
    };
    std::vector<Release> releases;
    std::size_t contributions = 0;
    std::size_t openItems = 0;
    std::size_t parked = 0;
};

/// The city's store (review and merge, section 14): a folder with registry.sqlite, bundles/ and identity.key. Every
/// call is durable when it returns and leaves nothing half done.
class Registry {
public:
    /// New city. `passphrase` empty = device protection. `seed` 32 bytes for a published practice city; none = random.
    /// Fails with RegistryExists, FileUnwritable.
    static base::Result<std::unique_ptr<Registry>> create(const std::filesystem::path& folder, std::string_view city,
        std::string_view day, std::string_view passphrase, std::optional<std::string> seed = std::nullopt);
    /// Fails with NotARegistry, RegistryNewer, RegistryDamaged.
    static base::Result<std::unique_ptr<Registry>> open(const std::filesystem::path& folder);
    virtual ~Registry() = default;

    virtual const std::filesystem::path& folder() const = 0;
    virtual base::Result<RegistryState> state() = 0;
    virtual bool needsPassphrase() const = 0;
    /// Opens the city's keys for signing until the object goes. Fails with KeyOpen.
    virtual base::Result<void> unlock(std::string_view passphrase) = 0;
    /// Recomputes the log's hash chain. Fails with LogBroken.
    virtual base::Result<void> verifyLog() = 0;
    /// Holds the log against what a receipt's file witnesses: the entry at its position must still be that one. Fails
    /// with LogBroken, and as bundle::readBundle for a file that is no receipt of this city.
    virtual base::Result<void> verifyWitness(std::string_view receiptFile) = 0;

    /// Builds, signs and stores version 1 of a pack, and returns the file's bytes. What was built before from the same
    /// input is given again, so that a file that could not be saved is not lost. Needs unlock(). Fails with PackExists
    /// for other input, SniffAmbiguous, KeyNotUnique, CsvSyntax, NoticeSyntax, PolicySyntax.
    virtual base::Result<bundle::Written> buildPack(const PackBuildRequest& request, base::JobContext& job) = 0;
    virtual std::vector<std::string> packs() = 0;
    /// Bytes of a pack's file; version 0 = newest.
    virtual base::Result<std::string> packFile(std::string_view pack, std::int64_t version) = 0;

    /// One contribution: quarantine, checks, invariants, one transaction.
    virtual IntakeResult intake(
        std::string_view file, std::string_view fileName, std::string_view day, base::JobContext& job)
        = 0;
    virtual base::Result<std::vector<InboxEntry>> inbox() = 0;

    virtual base::Result<std::vector<ReviewGroup>> groups(std::string_view pack, base::JobContext& job) = 0;
    /// Checked whole before the first is written; one log entry per input. Fails with DecisionsSyntax,
    /// DecidedMeanwhile, ReviewOwn.
    virtual base::Result<void> decide(std::string_view pack, const std::vector<DecisionInput>& decisions,
        std::string_view reviewer, std::string_view day)
        = 0;
    /// Takes back the last decision entry that is not released yet. Fails with NothingToUndo.
    virtual base::Result<void> undoDecision(std::string_view pack, std::string_view reviewer, std::string_view day) = 0;

    virtual base::Result<ReleasePreview> previewRelease(std::string_view pack, base::JobContext& job) = 0;
    /// Writes tables (`<table>.csv`), `<id>-<version>.glean` and CHANGELOG.md into `folder`, and the release row last.
    /// An interrupted release resumes or leaves nothing. Needs unlock(). Returns the new version.
    virtual base::Result<std::int64_t> publish(
        std::string_view pack, const std::filesystem::path& folder, std::string_view day, base::JobContext& job)
        = 0;

    /// One signed receipt per contribution of the pack, into `folder` as `receipt-<first 8 hex>.glean`. `due` may be
    /// empty. A contribution whose verdicts have not changed since its last receipt gets that receipt again. Needs
    /// unlock(). Returns the paths.
    virtual base::Result<std::vector<std::filesystem::path>> writeReceipts(std::string_view pack,
        const std::filesystem::path& folder, std::string_view due, std::string_view day, base::JobContext& job)
        = 0;

    /// Writes `allowed_signers`, `revoked_keys` and `pack.pub`, `receipt.pub` for stock tools.
    virtual base::Result<void> exportKeys(const std::filesystem::path& folder) = 0;
};

} // namespace gleaner::registry
