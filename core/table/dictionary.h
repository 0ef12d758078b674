#pragma once

#include "core/table/cell.h"

#include <memory>
#include <vector>

namespace gleaner::table {

using Code = std::uint32_t;

/// The distinct cells of a column, numbered from 0. Immutable and shared. Texts may lie in the source bytes, which the
/// dictionary keeps alive.
class Dictionary {
public:
    std::size_t size() const { return m_entries.size(); }
    CellView at(Code code) const { return {m_entries[code].state, {m_entries[code].data, m_entries[code].size}}; }
    /// A dictionary of cells that are distinct already, in the order of their codes. `owners` keep the texts alive.
    static std::shared_ptr<const Dictionary> ofDistinct(
        const std::vector<CellView>& cells, std::vector<std::shared_ptr<const void>> owners);
    /// The code of an equal cell (state and bytes), by a search through all entries.
    std::optional<Code> find(CellView cell) const;
    /// Bytes held by the table of entries, without the texts.
    std::size_t entryBytes() const { return m_entries.size() * sizeof(Entry); }

private:
    friend class DictionaryBuilder;
    struct Entry {
        const char* data;
        std::uint32_t size;
        State state;
    };
    std::vector<Entry> m_entries;
    std::vector<std::shared_ptr<const void>> m_owners;
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
