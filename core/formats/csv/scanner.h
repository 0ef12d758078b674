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
    Escaped, ///< not quoted, with backslash escapes
    Quoted, ///< the content stands between the quotes as it is
    QuotedEscaped, ///< quoted, with doubled quotes or backslash escapes
    RunOn, ///< a quoted part with more behind it before the separator
    Unclosed, ///< quoted to the end of the file
};

/// A field of a record, as it stands in the work bytes: quotes included, separator excluded.
struct Field {
    std::size_t begin = 0;
    std::size_t end = 0;
    FieldForm form = FieldForm::Plain;
};

enum class Terminator : std::uint8_t { None, Lf, CrLf, Cr };

/// Where a record ends.
struct RecordEnd {
    std::size_t end = 0; ///< past the last field
    std::size_t next = 0; ///< past the line end
    Terminator terminator = Terminator::None;
};

/// Cuts records into fields, byte by byte as the dialect says. Holds no position: any record start will do.
class Scanner {
public:
    explicit Scanner(const Dialect& dialect);

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

private:
    bool isEscape(std::string_view bytes, std::size_t place) const;
    Field scanField(Specials& specials, std::size_t begin) const;
    Field scanQuoted(Specials& specials, std::size_t begin) const;
    std::size_t endOfPlain(Specials& specials, std::size_t place, FieldForm& form) const;
    void resolve(std::string_view part, std::string& out) const;

    Dialect m_dialect;
    Specials::Characters m_characters;
};

} // namespace gleaner::formats::csv
