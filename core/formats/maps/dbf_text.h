#pragma once

#include "core/formats/maps/code_page.h"
#include "core/formats/maps/dbf.h"

namespace gleaner::formats::maps {

/// The longest name that a column of a DBF table can have, in bytes.
constexpr std::size_t longestDbfName = 10;

/// What became of cells that text can't hold as they were.
struct DbfCounts {
    std::uint64_t nulls = 0; ///< numbers and truth values that the table marks as unknown
    std::uint64_t blobs = 0; ///< memos and binary numbers
    std::uint64_t dates = 0; ///< written as year-month-day
    std::uint64_t cut = 0; ///< texts that end inside a character
};

/// The cells of a DBF table as text in UTF-8; numbers keep the digits that they are written with.
class DbfText {
public:
    /// In the encoding that the .cpg file declares, or the table's head, if all texts fit it; else UTF-8 if they fit
    /// that; else Windows-1252. Fails with Cancelled.
    static base::Result<DbfText> choose(const DbfTable& table, std::string_view declared, base::JobContext& job);

    const CodePage& page() const { return m_page; }
    bool guessed() const { return m_guessed; } ///< nothing fitting was declared, and it makes a difference
    std::string name(const DbfTable::Field& field) const;
    std::string cell(std::string_view bytes, const DbfTable::Field& field, DbfCounts& counts) const;

private:
    DbfText(CodePage page, bool guessed)
        : m_page(std::move(page))
        , m_guessed(guessed)
    {
    }
    CodePage m_page;
    bool m_guessed = false;
};

} // namespace gleaner::formats::maps
