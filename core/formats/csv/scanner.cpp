#include "core/formats/csv/scanner.h"

#include <cstring>

namespace gleaner::formats::csv {

Scanner::Scanner(const Dialect& dialect)
    : m_dialect(dialect)
{
    m_endsPlain['\r'] = true;
    m_endsPlain['\n'] = true;
    m_endsPlain[static_cast<unsigned char>(dialect.delimiter)] = true;
    if (dialect.escape == Escape::Backslash)
        m_endsPlain['\\'] = true;
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

std::size_t Scanner::endOfPlain(std::string_view bytes, std::size_t place, FieldForm& form) const
{
    while (place < bytes.size()) {
        if (!m_endsPlain[static_cast<unsigned char>(bytes[place])]) {
            ++place;
        } else if (isEscape(bytes, place)) {
            form = form == FieldForm::Plain ? FieldForm::Escaped : form;
            place += 2;
        } else if (bytes[place] == '\\' && m_dialect.delimiter != '\\') {
            ++place;
        } else {
            break;
        }
    }
    return place;
}

Field Scanner::scanQuoted(std::string_view bytes, std::size_t begin) const
{
    Field field{begin, bytes.size(), FieldForm::Quoted};
    std::size_t place = begin + 1;
    for (;;) {
        if (m_dialect.escape == Escape::Backslash) {
            while (place < bytes.size() && bytes[place] != m_dialect.quote && bytes[place] != '\\')
                ++place;
        } else if (place < bytes.size()) {
            const void* found = std::memchr(bytes.data() + place, m_dialect.quote, bytes.size() - place);
            place = found != nullptr ? static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data())
                                     : bytes.size();
        }
        if (place >= bytes.size()) {
            field.form = FieldForm::Unclosed;
            return field;
        }
        if (bytes[place] == '\\' && m_dialect.quote != '\\') {
            const bool escape = isEscape(bytes, place);
            field.form = escape ? FieldForm::QuotedEscaped : field.form;
            place += escape ? 2 : 1;
            continue;
        }
        if (m_dialect.escape != Escape::None && place + 1 < bytes.size() && bytes[place + 1] == m_dialect.quote) {
            field.form = FieldForm::QuotedEscaped;
            place += 2;
            continue;
        }
        break;
    }
    field.end = place + 1;
    if (field.end == bytes.size())
        return field;
    const char next = bytes[field.end];
    if (next == m_dialect.delimiter || next == '\n' || next == '\r')
        return field;
    field.form = FieldForm::RunOn;
    field.end = endOfPlain(bytes, field.end, field.form);
    return field;
}

Field Scanner::scanField(std::string_view bytes, std::size_t begin) const
{
    if (m_dialect.quote != '\0' && begin < bytes.size() && bytes[begin] == m_dialect.quote)
        return scanQuoted(bytes, begin);
    Field field{begin, begin, FieldForm::Plain};
    field.end = endOfPlain(bytes, begin, field.form);
    return field;
}

RecordEnd Scanner::scan(std::string_view bytes, std::size_t begin, std::vector<Field>& fields) const
{
    fields.clear();
    for (;;) {
        const Field field = scanField(bytes, begin);
        fields.push_back(field);
        if (field.end >= bytes.size())
            return {field.end, field.end, Terminator::None};
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
    return scanField(line, 0).end == written.size();
}

std::optional<std::string> Scanner::compose(std::string_view content, Quotes quotes) const
{
    const auto readsBack = [&](const std::string& field) {
        // A separator behind it shows whether a trailing escape or an open quote would swallow what follows.
        const std::string line = field + m_dialect.delimiter;
        const Field back = scanField(line, 0);
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
        if (m_dialect.escape == Escape::Backslash && m_endsPlain[static_cast<unsigned char>(character)])
            plain += '\\';
        plain += character;
    }
    return readsBack(plain) ? std::optional<std::string>(std::move(plain)) : std::nullopt;
}

} // namespace gleaner::formats::csv
