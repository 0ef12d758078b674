#include "core/review/column_diff.h"

#include "core/base/hash_map.h"

namespace gleaner::review {

namespace {

using table::Code;
using table::Dictionary;

constexpr Code noCode = 0xFFFFFFFFU;

bool sameEntry(table::CellView a, table::CellView b)
{
    return a.state == b.state && a.text.size() == b.text.size() && a.text.data() == b.text.data();
}

/// For each code of `later` the code of the equal cell in `earlier`, or noCode.
std::vector<Code> codesIn(const Dictionary& earlier, const Dictionary& later)
{
    std::vector<Code> codes(later.size(), noCode);
    std::size_t shared = 0;
    const std::size_t most = std::min(earlier.size(), later.size());
    while (shared < most
        && (&earlier == &later
            || sameEntry(earlier.at(static_cast<Code>(shared)), later.at(static_cast<Code>(shared))))) {
        codes[shared] = static_cast<Code>(shared);
        ++shared;
    }
    if (shared == earlier.size() || shared == later.size())
        return codes;
    base::TextMap<Code> known;
    known.reserve(earlier.size());
    for (std::size_t code = shared; code < earlier.size(); ++code)
        known.emplace(table::letterText(earlier.at(static_cast<Code>(code))), static_cast<Code>(code));
    for (std::size_t code = shared; code < later.size(); ++code) {
        const auto found = known.find(table::letterText(later.at(static_cast<Code>(code))));
        if (found != known.end())
            codes[code] = found->second;
    }
    return codes;
}

} // namespace

std::vector<std::uint32_t> differingRows(const table::Column& earlier, const table::Column& later)
{
    std::vector<std::uint32_t> rows;
    if (&earlier == &later)
        return rows;
    if (earlier.rowCells() || later.rowCells()) {
        for (std::size_t row = 0; row < earlier.rowCount(); ++row) {
            if (!table::isSameCell(earlier.cell(row), later.cell(row)))
                rows.push_back(static_cast<std::uint32_t>(row));
        }
        return rows;
    }
    const std::vector<Code> inEarlier = codesIn(earlier.dictionary(), later.dictionary());
    earlier.codes().visit([&](const auto& before) {
        later.codes().visit([&](const auto& after) {
            for (std::size_t row = 0; row < before.size(); ++row) {
                if (inEarlier[after[row]] != static_cast<Code>(before[row]))
                    rows.push_back(static_cast<std::uint32_t>(row));
            }
        });
    });
    return rows;
}

} // namespace gleaner::review
