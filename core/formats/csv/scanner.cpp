#include "core/formats/csv/scanner.h"

namespace gleaner::formats::csv {

Scanner::Scanner(const Dialect& dialect)
    : m_dialect(dialect)
    , m_characters{'\r', '\n', dialect.delimiter, dialect.quote != '\0' ? dialect.quote : '\n',
          dialect.escape == Escape::Backslash ? '\\' : '\n'}
{
}

/// A backslash escapes what would otherwise have a meaning; before all else it is an ordinary character.
bool Scanner::isEscape(std::string_view bytes, std::size_t place) const
{
    if (m_dialect.escape != Escape::Backslash || bytes[place] != '\\' || place + 1 >= bytes.size())
        return false;
    const char next = bytes[place + 1];
    return next == '\\' || next == m_dialect.delimiter || next == '\r' || next == '\n'
        || (next == m_dialect.quote && m_dialect.quote != '\0');
}

std::size_t Scanner::endOfPlain(Specials& specials, std::size_t place, FieldForm& form) const
{
    const std::string_view bytes = specials.bytes();
    for (place = specials.next(place); place < bytes.size(); place = specials.next(place)) {
        const char special = bytes[place];
        if (isEscape(bytes, place)) {
            form = form == FieldForm::Plain ? FieldForm::Escaped : form;
            place += 2;
        } else if (special == m_dialect.delimiter || special == '\n' || special == '\r') {
            return place;
        } else {
            ++place; // a quote or backslash inside an unquoted field is a character like others
        }
    }
    return bytes.size();
}

Field Scanner::scanQuoted(Specials& specials, std::size_t begin) const
{
    const std::string_view bytes = specials.bytes();
    Field field{begin, bytes.size(), FieldForm::Quoted};
    std::size_t place = specials.next(begin + 1);
    for (;; place = specials.next(place)) {
        if (place >= bytes.size()) {
            field.form = FieldForm::Unclosed;
            return field;
        }
        if (isEscape(bytes, place)) {
            field.form = FieldForm::QuotedEscaped;
            place += 2;
        } else if (bytes[place] != m_dialect.quote) {
            ++place;
        } else if (m_dialect.escape != Escape::None && place + 1 < bytes.size()
            && bytes[place + 1] == m_dialect.quote) {
            field.form = FieldForm::QuotedEscaped;
            place += 2;
        } else {
            break;
        }
    }
    field.end = place + 1;
    if (field.end == bytes.size())
        return field;
    const char next = bytes[field.end];
    if (next == m_dialect.delimiter || next == '\n' || next == '\r')
        return field;
    field.form = FieldForm::RunOn;
    field.end = endOfPlain(specials, field.end, field.form);
    return field;
}

Field Scanner::scanField(Specials& specials, std::size_t begin) const
{
    const std::string_view bytes = specials.bytes();
    if (m_dialect.quote != '\0' && begin < bytes.size() && bytes[begin] == m_dialect.quote)
        return scanQuoted(specials, begin);
    Field field{begin, begin, FieldForm::Plain};
    field.end = endOfPlain(specials, begin, field.form);
    return field;
}

RecordEnd Scanner::scan(Specials& specials, std::size_t begin, std::vector<Field>& fields) const
{
    const std::string_view bytes = specials.bytes();
    fields.clear();
    for (;;) {
        const Field field = scanField(specials, begin);
        fields.push_back(field);
        if (field.end >= bytes.size())
            return {bytes.size(), bytes.size(), Terminator::None};
        const char stop = bytes[field.end];
        if (stop == '\n')
            return {field.end, field.end + 1, Terminator::Lf};
        if (stop == '\r') {
            const bool pair = field.end + 1 < bytes.size() && bytes[field.end + 1] == '\n';
            return {field.end, field.end + (pair ? 2 : 1), pair ? Terminator::CrLf : Terminator::Cr};
        }
        begin = field.end + 1;
    }
}

/// Appends a quoted or escaped part with its escapes resolved.
void Scanner::resolve(std::string_view part, std::string& out) const
{
    for (std::size_t place = 0; place < part.size(); ++place) {
        if (isEscape(part, place))
            ++place;
        else if (m_dialect.quote != '\0' && m_dialect.escape != Escape::None && part[place] == m_dialect.quote
            && place + 1 < part.size() && part[place + 1] == m_dialect.quote)
            ++place;
        out += part[place];
    }
}

std::string_view Scanner::content(std::string_view bytes, const Field& field, std::string& scratch) const
{
    const std::string_view raw = bytes.substr(field.begin, field.end - field.begin);
    switch (field.form) {
    case FieldForm::Plain:
        return raw;
    case FieldForm::Quoted:
        return raw.substr(1, raw.size() - 2);
    case FieldForm::Escaped:
        scratch.clear();
        for (std::size_t place = 0; place < raw.size(); ++place) {
            if (isEscape(raw, place))
                ++place;
            scratch += raw[place];
        }
        return scratch;
    case FieldForm::QuotedEscaped:
        scratch.clear();
        resolve(raw.substr(1, raw.size() - 2), scratch);
        return scratch;
    case FieldForm::RunOn:
    case FieldForm::Unclosed:
        break;
    }
    // What stands there is no quoted field of the dialect, so it is shown as it stands, quotes and all.
    return raw;
}

bool Scanner::endsBeforeSeparator(std::string_view written) const
{
    const std::string line = std::string(written) + m_dialect.delimiter;
    Specials specials = specialsOf(line);
    return scanField(specials, 0).end == written.size();
}

std::optional<std::string> Scanner::compose(std::string_view content, Quotes quotes) const
{
    const auto readsBack = [&](const std::string& field) {
        // A separator behind it shows whether a trailing escape or an open quote would swallow what follows.
        const std::string line = field + m_dialect.delimiter;
        Specials specials = specialsOf(line);
        const Field back = scanField(specials, 0);
        std::string scratch;
        return back.end == field.size() && back.form != FieldForm::RunOn && back.form != FieldForm::Unclosed
            && this->content(line, back, scratch) == content;
    };
    // U+FEFF at the very start of a file would be taken for a byte order mark, and not belong to the text.
    const bool mark = content.starts_with("\xef\xbb\xbf");
    if (quotes == Quotes::AsNeeded && !mark && content.find_first_of("\r\n") == std::string_view::npos) {
        std::string plain(content);
        if (content.find(m_dialect.quote) == std::string_view::npos && readsBack(plain))
            return plain;
    }
    if (m_dialect.quote != '\0') {
        std::string quoted(1, m_dialect.quote);
        for (const char character : content) {
            const bool backslash = m_dialect.escape == Escape::Backslash;
            if (backslash && (character == m_dialect.quote || character == '\\'))
                quoted += '\\';
            else if (m_dialect.escape == Escape::Doubled && character == m_dialect.quote)
                quoted += m_dialect.quote;
            quoted += character;
        }
        quoted += m_dialect.quote;
        if (readsBack(quoted))
            return quoted;
    }
    std::string plain;
    for (const char character : content) {
        const bool special
            = character == '\r' || character == '\n' || character == '\\' || character == m_dialect.delimiter;
        if (m_dialect.escape == Escape::Backslash && special)
            plain += '\\';
        plain += character;
    }
    return readsBack(plain) ? std::optional<std::string>(std::move(plain)) : std::nullopt;
}

} // namespace gleaner::formats::csv
