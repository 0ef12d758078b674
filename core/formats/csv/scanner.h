#pragma once

#include "core/formats/csv/dialect.h"
#include "core/formats/csv/specials.h"

#include <string>
#include <string_view>
#include <vector>

namespace gleaner::formats::csv {

/// How a field is written.
enum class FieldForm : std::uint8_t {
    Plain, ///< the bytes are the content
    Escaped, ///< not quoted, with escapes
    Quoted, ///< the content stands between the quotes as it is
    QuotedEscaped, ///< quoted, with doubled quotes or escapes
    Padded, ///< quoted with blanks around the quotes, doubled quotes and escapes possible
    Stray, ///< quoted, with quotes inside that are neither doubled nor escaped
    RunOn, ///< a quoted part with more behind it before the separator
    Unclosed, ///< a quote that nothing closes before the end of the file, of the line, or the next quoted field
};

/// A field of a record, as it stands in the work bytes: quotes included, separator excluded.
struct Field {
    std::size_t begin = 0;
    std::size_t end = 0;
    FieldForm form = FieldForm::Plain;
    std::size_t seen = 0; ///< bytes before this place, also behind the field, decided where it ends
};

/// True if the field's quotes are not as the dialect writes them.
constexpr bool isDamaged(FieldForm form) { return form >= FieldForm::Stray; }

enum class Terminator : std::uint8_t { None, Lf, CrLf, Cr };

/// Where a record ends.
struct RecordEnd {
    std::size_t end = 0; ///< past the last field
    std::size_t next = 0; ///< past the line end
    Terminator terminator = Terminator::None;
    std::size_t seen = 0; ///< past `next` if bytes behind the record decided where it ends: those before this place
};

/// Cuts records into fields, byte by byte as the dialect says. Holds no position: any record start will do. What a
/// record is depends on its own bytes only, unless a quote of it swallows line ends and does not close as it should:
/// then see RecordEnd::seen. A record that is cut off behind its line end has the same fields, unless the dialect has
/// an escape character and bytes behind the record were seen.
class Scanner {
public:
    /// Whether lines behind a quote may show that it was never closed. Where lines may lie between records, they don't.
    enum class Look : std::uint8_t { Ahead, OwnLine };

    explicit Scanner(const Dialect& dialect, Look look = Look::Ahead);

    /// The fields of the record that starts at `begin`, which must lie before the end of `bytes`. `fields` is replaced.
    RecordEnd scan(std::string_view bytes, std::size_t begin, std::vector<Field>& fields) const
    {
        Specials specials = specialsOf(bytes);
        return scan(specials, begin, fields);
    }
    /// The same for many records in a row, with what specialsOf() gave for the bytes.
    RecordEnd scan(Specials& specials, std::size_t begin, std::vector<Field>& fields) const;
    Specials specialsOf(std::string_view bytes) const { return {bytes, m_characters}; }

    /// The content of a field: quotes and escapes resolved, charset untouched. `scratch` holds it if it is not a part
    /// of `bytes`, and must outlive the answer.
    std::string_view content(std::string_view bytes, const Field& field, std::string& scratch) const;

    /// True if the field, given as it is written, ends where a separator follows it: no open quote or escape at its
    /// end.
    bool endsBeforeSeparator(std::string_view written) const;

    /// A field that reads back as `content`, in quotes if asked for or needed; nothing if the dialect can't hold it.
    enum class Quotes : std::uint8_t { AsNeeded, Always };
    std::optional<std::string> compose(std::string_view content, Quotes quotes) const;

    /// What stands between two fields, in work bytes.
    const std::string& delimiter() const { return m_delimiter; }

private:
    bool isDelimiter(std::string_view bytes, std::size_t place) const
    {
        return bytes[place] == m_first && !m_delimiter.empty()
            && (m_delimiter.size() == 1 || bytes.substr(place, m_delimiter.size()) == m_delimiter);
    }
    bool isFieldEnd(std::string_view bytes, std::size_t place) const
    {
        return place >= bytes.size() || bytes[place] == '\n' || bytes[place] == '\r' || isDelimiter(bytes, place);
    }
    bool isEscape(std::string_view bytes, std::size_t place) const;
    bool isFieldStart(std::string_view bytes, std::size_t begin, std::size_t place, std::size_t& seen) const;
    bool swallowsRecords(
        std::string_view bytes, std::size_t quote, std::size_t cellsBefore, std::size_t place, std::size_t& seen) const;
    struct Counted {
        std::size_t cells = 0;
        std::size_t next = 0;
    };
    std::optional<Counted> countCells(Specials& specials, std::size_t begin, bool toTheEnd) const;
    std::size_t skipBlanks(std::string_view bytes, std::size_t place) const;
    Field scanField(Specials& specials, std::size_t begin, std::size_t cellsBefore) const;
    Field scanQuoted(Specials& specials, std::size_t begin, std::size_t quote, std::size_t cellsBefore) const;
    Field scanStray(Specials& specials, const Field& field, std::size_t place, std::size_t cellsBefore) const;
    Field unclosed(Specials& specials, std::size_t begin, std::size_t quote, std::size_t seen = 0) const;
    std::size_t closingQuote(Specials& specials, std::size_t quote, FieldForm& form) const;
    std::size_t endOfPlain(Specials& specials, std::size_t place, FieldForm& form) const;
    void resolve(std::string_view part, std::string& out) const;

    Dialect m_dialect;
    bool m_ahead; ///< lines behind a quote may show that it was never closed
    std::string m_delimiter;
    std::string m_comment;
    char m_first; ///< first byte of the delimiter
    Specials::Characters m_characters;
};

} // namespace gleaner::formats::csv
