#pragma once

#include "core/base/job.h"
#include "core/review/key_texts.h"
#include "core/table/hash_parts.h"

#include <array>
#include <optional>
#include <span>

namespace gleaner::review {

/// Two rows of one table that have the same key.
struct SameKey {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
};

/// Finds rows by their keys.
class KeyIndex {
public:
    static constexpr std::uint32_t noRow = UINT32_MAX;
    /// As many keys as are looked up together.
    static constexpr std::size_t blockRows = 64;

    /// An index of `rows`, which rise. `keys` must outlive it. Once the job is stopped what it holds means nothing.
    KeyIndex(const KeyTexts& keys, std::vector<std::uint32_t> rows, base::JobContext& job);

    /// The first row without a key.
    std::optional<std::uint32_t> blankRow() const { return m_blankRow; }
    /// The first row whose key an earlier one has, with the first that has it.
    std::optional<SameKey> sameKey() const { return m_sameKey; }

    /// For each row of `others` from `begin` to before `end`, at most blockRows, the row with its key, or noRow.
    std::array<std::uint32_t, blockRows> find(const KeyTexts& others, std::size_t begin, std::size_t end) const;

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t row = noRow;
    };

    std::vector<std::uint32_t> hashRows(base::JobContext& job);
    std::optional<SameKey> fillPart(
        std::size_t part, std::span<const std::uint32_t> numbers, const std::vector<std::uint32_t>& hashes);

    const KeyTexts& m_keys;
    std::vector<std::uint32_t> m_rows;
    std::array<std::vector<Slot>, table::HashParts::partCount> m_parts; ///< each a power of two long
    std::optional<std::uint32_t> m_blankRow;
    std::optional<SameKey> m_sameKey;
};

} // namespace gleaner::review
