#include "core/workspace/index_rows.h"

#include <mutex>

namespace gleaner::workspace {

namespace {

/// Rows that stay cut into cells: those of a screen of any size.
constexpr std::size_t rowsKept = 256;

class IndexRows final : public table::RowSource {
public:
    explicit IndexRows(std::shared_ptr<const formats::csv::RecordIndex> index)
        : m_index(std::move(index))
        , m_kept(rowsKept)
    {
    }

    const table::Schema& schema() const override { return m_index->schema(); }
    std::size_t rowCount() const override { return m_index->rowCount(); }
    table::RowOrdinal ordinalOf(std::size_t row) const override { return static_cast<table::RowOrdinal>(row); }
    std::optional<std::size_t> rowOf(table::RowOrdinal ordinal) const override
    {
        return ordinal < rowCount() ? std::optional<std::size_t>(ordinal) : std::nullopt;
    }
    table::Cell cell(std::size_t row, std::size_t column) const override
    {
        const std::lock_guard guard(m_mutex);
        Kept& kept = m_kept[row % rowsKept];
        if (kept.rowPlusOne != row + 1)
            kept = {row + 1, m_index->row(row)};
        return kept.cells[column];
    }
    std::optional<table::Cell> cellBefore(std::size_t, std::size_t) const override { return std::nullopt; }
    std::optional<std::string> rowId(std::size_t) const override { return std::nullopt; }

private:
    struct Kept {
        std::size_t rowPlusOne = 0; ///< 0 = none
        std::vector<table::Cell> cells;
    };

    std::shared_ptr<const formats::csv::RecordIndex> m_index;
    mutable std::mutex m_mutex;
    mutable std::vector<Kept> m_kept; ///< a row's place is its number modulo the size
};

} // namespace

table::RowSourcePtr rowsOf(std::shared_ptr<const formats::csv::RecordIndex> index)
{
    return std::make_shared<const IndexRows>(std::move(index));
}

} // namespace gleaner::workspace
