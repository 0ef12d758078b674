#pragma once

#include "core/project/file_hold.h"
#include "core/project/page_plan.h"
#include "core/project/project_file.h"
#include "core/project/sqlite.h"
#include "core/project/stored_rows.h"

#include <mutex>

namespace gleaner::project {

/// Why a project with this grant can't be written to; empty = it can.
std::string readOnlyReasonFor(Grant grant, const std::filesystem::path& path);

/// A project on the disk. Safe for calls from several threads.
class StoredProject final : public ProjectFile {
public:
    /// The file must have passed checkHead(), which gave its version. `reason` empty = this is the writer.
    static base::Result<std::unique_ptr<ProjectFile>> open(
        const std::filesystem::path& path, std::unique_ptr<FileHold> hold, std::string reason, std::int64_t version);

    const std::filesystem::path& path() const override { return m_path; }
    std::string readOnlyReason() const override { return m_reason; }

    using ProjectFile::tables;
    base::Result<std::vector<SourceTable>> tables(base::JobContext& job) const override;
    base::Result<void> referTo(const std::filesystem::path& file, base::JobContext& job) override;
    base::Result<std::vector<SourceFile>> sourceFiles(base::JobContext& job) const override;
    base::Result<void> takeIn(std::string_view table, std::string_view bytes, base::JobContext& job) override;
    table::RowSourcePtr firstRows() const override;
    base::Result<void> keepView(const std::vector<TableState>& tables, base::JobContext& job) override;
    base::Result<PackOrigin> pack() const override;

    base::Result<std::vector<StoredStep>> steps() const override;
    base::Result<std::size_t> position() const override;
    base::Result<void> appendSteps(std::size_t at, const std::vector<StoredStep>& steps) override;
    base::Result<void> setPosition(std::size_t position) override;

    base::Result<std::vector<StoredNote>> notes() const override;
    base::Result<std::int64_t> addNote(const crowd::Annotation& annotation) override;
    base::Result<void> replaceNote(const StoredNote& note) override;
    base::Result<void> removeNote(std::int64_t id) override;

    base::Result<std::vector<StoredChart>> charts() const override;
    base::Result<std::int64_t> addChart(const insight::ChartSpec& spec) override;
    base::Result<void> replaceChart(const StoredChart& chart) override;
    base::Result<void> removeChart(std::int64_t id) override;

    base::Result<std::vector<SentBundle>> sentBundles() const override;
    base::Result<void> addSentBundle(const SentBundle& bundle) override;
    base::Result<std::vector<ReceivedReceipt>> receipts() const override;
    base::Result<void> addReceipt(const ReceivedReceipt& receipt) override;

    base::Result<std::optional<std::string>> setting(std::string_view name) const override;
    base::Result<void> setSetting(std::string_view name, std::string_view value) override;

    base::Result<void> saveCopy(const std::filesystem::path& path, base::JobContext& job) const override;

private:
    /// The steps and the position as of one moment.
    struct Course {
        std::vector<StoredStep> steps;
        std::size_t position = 0;
    };

    /// A view that was kept, and by which program.
    struct KeptView {
        std::size_t position = 0;
        std::string madeBy;
    };

    StoredProject(std::filesystem::path path, std::unique_ptr<FileHold> hold, std::string reason, std::int64_t version)
        : m_path(std::move(path))
        , m_hold(std::move(hold))
        , m_reason(std::move(reason))
        , m_version(version)
    {
    }
    base::Result<std::vector<StoredSource>> readSources() const;
    base::Result<void> readReferences(std::vector<StoredSource>& sources) const;
    base::Result<std::vector<Piece>> readPieces(const StoredSource& source) const;
    base::Result<std::optional<KeptView>> readKeptView() const;
    base::Result<void> storeView(std::size_t position, const std::vector<TableState>& tables,
        const std::vector<StoredSource>& sources, base::JobContext& job);
    base::Result<void> storeViewOf(const TableState& state, std::int64_t place, base::JobContext& job);
    base::Result<void> dropView();
    base::Result<std::vector<StoredStep>> readSteps() const;
    base::Result<std::size_t> readPosition() const;
    base::Result<std::size_t> stepCount() const;
    base::Result<void> checkSize() const;
    base::Result<void> copyTo(Database& copy, base::JobContext& job) const;
    /// One transaction, or ProjectReadOnly.
    base::Result<void> write(const std::function<base::Result<void>()>& body);
    /// As write(), and BadParameter if the statement changed nothing.
    base::Result<void> writeOne(const char* sql, std::initializer_list<Value> values, const char* what);

    std::filesystem::path m_path;
    std::unique_ptr<FileHold> m_hold; ///< before the database: closing its descriptor must come last
    std::string m_reason;
    std::int64_t m_version;
    std::unique_ptr<Database> m_database;
    mutable std::mutex m_mutex;
    std::optional<Course> m_frozen; ///< read-only: the writer goes on meanwhile
};

} // namespace gleaner::project
