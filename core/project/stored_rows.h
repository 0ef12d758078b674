#pragma once

#include "core/formats/csv/scanner.h"
#include "core/project/file_hold.h"
#include "core/project/kept_view.h"
#include "core/project/reference.h"
#include "core/project/sqlite.h"

#include <list>
#include <mutex>

namespace gleaner::project {

/// A source table as a project describes it, without its bytes.
struct StoredSource {
    std::int64_t place = 0;
    SourceTable table; ///< bytes are null
    std::uint64_t size = 0;
    std::optional<Reference> reference;
};

/// Rows of a source table at the position whose view was kept, unpacked page by page as they are asked for. Has its own
/// connection, so that it is quick while the project is read as a whole. The file must not be written to meanwhile.
class StoredRows final : public table::RowSource {
public:
    /// Null if the project holds no pages of the table, or the file that it refers to does not look untouched.
    /// `viewed` = the table has steps, and the kept view holds what they did. Fails with ProjectDamaged.
    enum class Steps : std::uint8_t { None, Viewed };
    static base::Result<std::shared_ptr<const StoredRows>> open(
        const std::filesystem::path& project, StoredSource source, Steps steps);
    ~StoredRows() override;

    const table::Schema& schema() const override { return m_source.table.schema; }
    std::size_t rowCount() const override { return m_present.rowCount(); }
    table::RowOrdinal ordinalOf(std::size_t row) const override { return m_present.ordinalOf(row); }
    std::optional<std::size_t> rowOf(table::RowOrdinal ordinal) const override { return m_present.rowOf(ordinal); }
    table::Cell cell(std::size_t row, std::size_t column) const override;
    std::optional<table::Cell> cellBefore(std::size_t row, std::size_t column) const override;
    std::optional<std::string> rowId(std::size_t) const override { return std::nullopt; }

private:
    struct LoadedPage;

    StoredRows(StoredSource source, Steps steps);
    base::Result<bool> start(const std::filesystem::path& project);
    base::Result<bool> findPresentRows();
    /// The page that holds a row, with the row's cells cut; until the next call. Null if it can't be read.
    const LoadedPage* pageOf(table::RowOrdinal ordinal) const;
    std::optional<LoadedPage> load(table::RowOrdinal ordinal) const;
    bool fill(LoadedPage& page, std::uint64_t at, std::uint64_t size, std::string_view frame) const;

    StoredSource m_source;
    Steps m_steps;
    formats::csv::Scanner m_scanner;
    std::unique_ptr<FileHold> m_hold; ///< before the database: closing its descriptor must come last
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Statement> m_find;
    int m_referenced = -1; ///< descriptor of the file that is referred to
    PresentRows m_present;
    std::size_t m_baseRows = 0;
    mutable std::mutex m_mutex;
    mutable std::list<LoadedPage> m_pages; ///< last used first
};

/// Row of the table `page` that holds the page which begins with a row.
std::int64_t pageId(std::int64_t place, std::uint32_t firstRow);

} // namespace gleaner::project
