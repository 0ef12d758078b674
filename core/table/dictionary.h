#pragma once

#include "core/table/cell_list.h"

namespace gleaner::table {

/// The distinct cells of a column, numbered from 0. Immutable and shared.
class Dictionary : public CellList {
public:
    Dictionary() = default;
    /// Of cells that are distinct already, in the order of their codes. `owners` keep the texts alive.
    Dictionary(std::vector<PlacedCell> cells, std::vector<std::shared_ptr<const void>> owners)
        : CellList(std::move(cells), std::move(owners))
    {
    }
    /// The code of an equal cell (state and bytes), by a search through all entries.
    std::optional<Code> find(CellView cell) const;

private:
    friend class DictionaryBuilder;
};

/// Collects distinct cells. Not thread-safe; one builder per thread, then merge by adding one's entries to another.
class DictionaryBuilder {
public:
    DictionaryBuilder();
    ~DictionaryBuilder();
    DictionaryBuilder(DictionaryBuilder&&) noexcept;
    DictionaryBuilder& operator=(DictionaryBuilder&&) noexcept;

    /// The code of the cell, added with a copy of its text if it is new.
    Code add(CellView cell);
    /// As add(), but the text is not copied: it must lie in bytes handed to keep().
    Code refer(CellView cell);
    /// Keeps alive the bytes that refer() points into, for as long as the dictionary lives.
    void keep(std::shared_ptr<const void> owner);
    std::size_t size() const;
    CellView at(Code code) const;
    /// The code of an equal cell that was added, or nothing.
    std::optional<Code> find(CellView cell) const;
    /// The dictionary; the builder is empty afterwards.
    std::shared_ptr<const Dictionary> finish();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace gleaner::table
