#pragma once

#include "core/clean/operation.h"

#include <span>

namespace gleaner::clean {

/// What becomes of one text; nothing = it stays.
using TextChange = std::optional<std::string>;
/// Works on one thread; made anew for each block of values.
using TextWorker = std::function<base::Result<TextChange>(std::string_view)>;

/// Which cells a text operation looks at besides those with text. Declared missing tokens and cells that a short row
/// lacks are never touched.
enum class BlankCells : std::uint8_t { Skip, Include };

/// An operation that maps the text of cells in some columns, once per distinct value.
class ValueOperation : public Operation {
public:
    explicit ValueOperation(std::vector<std::string> columns, BlankCells blanks = BlankCells::Skip)
        : m_columns(std::move(columns))
        , m_blanks(blanks)
    {
    }

    std::vector<std::string> columns() const override { return m_columns; }
    base::Result<void> validate(const table::Schema& schema) const override;
    base::Result<Outcome> apply(
        const table::Table& table, const table::RowSet& rows, base::JobContext& job) const override;

protected:
    /// A worker that changes texts; called once per block, so it may hold state that threads can't share.
    virtual TextWorker makeWorker() const = 0;
    /// Which of up to 64 texts are certain to stay as they are, one bit each, the lowest for the first: the worker is
    /// not asked about those. Called by several threads at once.
    virtual std::uint64_t settled(std::span<const std::string_view> texts) const;

private:
    std::vector<std::string> m_columns;
    BlankCells m_blanks;
};

/// Applies `replacement` (by code; empty = stays) to the rows of one column and counts what changed.
Outcome withReplacements(const table::Table& table, const table::RowSet& rows, std::size_t column,
    const std::vector<std::optional<table::Cell>>& replacement);

} // namespace gleaner::clean
