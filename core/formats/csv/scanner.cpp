#include "core/formats/csv/scanner.h"

#include "core/formats/csv/charset.h"

#include <algorithm>

namespace gleaner::formats::csv {

namespace {

/// How far behind a quote that does not close its field the real end is looked for. Bounds the work that a hostile line
/// can cause.
constexpr std::size_t mostStrayBytes = 1024;

/// How far behind a quote, and in how many records, it is looked for that they are as its own line would be without it.
constexpr std::size_t mostSwallowedBytes = 4096;
constexpr std::size_t mostSwallowedRecords = 3;

bool isBlank(char character) { return character == ' ' || character == '\t'; }
bool isLineEnd(char character) { return character == '\n' || character == '\r'; }

} // namespace

Scanner::Scanner(const Dialect& dialect, Look look)
    : m_dialect(dialect)
    , m_ahead(look == Look::Ahead && dialect.quotedLineBreaks && dialect.blankLines && dialect.repeatedHeaders
          && dialect.comment.empty())
    , m_delimiter(encodeText(dialect.delimiter, dialect.encoding).value_or(dialect.delimiter))
    , m_comment(encodeText(dialect.comment, dialect.encoding).value_or(dialect.comment))
    , m_first(m_delimiter.empty() ? '\n' : m_delimiter.front())
    , m_characters{'\r', '\n', m_first, dialect.quote != '\0' ? dialect.quote : '\n',
          dialect.escape == Escape::Character ? dialect.escapeCharacter : '\n'}
{
}

/// The escape character escapes what would otherwise have a meaning; before all else it is an ordinary character.
bool Scanner::isEscape(std::string_view bytes, std::size_t place) const
{
    const char escape = m_dialect.escapeCharacter;
    if (m_dialect.escape != Escape::Character || bytes[place] != escape || place + 1 >= bytes.size())
        return false;
    const char next = bytes[place + 1];
    return next == escape || next == m_first || isLineEnd(next) || (next == m_dialect.quote && m_dialect.quote != '\0');
}

/// True if the quote at `place`, inside a field that began at `begin`, opens a field of its own: a separator stands
/// before it, and the quote that closes it stands before a separator.
bool Scanner::isFieldStart(std::string_view bytes, std::size_t begin, std::size_t place, std::size_t& seen) const
{
    const bool lineStart = m_ahead && place > begin && isLineEnd(bytes[place - 1]);
    const bool behindDelimiter = !m_delimiter.empty() && place - begin >= m_delimiter.size()
        && bytes.substr(place - m_delimiter.size(), m_delimiter.size()) == m_delimiter;
    if (!lineStart && !behindDelimiter)
        return false;
    std::string_view near = bytes.substr(0, std::min(bytes.size(), place + mostStrayBytes));
    if (!m_ahead)
        near = near.substr(0, near.find_first_of("\r\n", place));
    Specials specials = specialsOf(near);
    FieldForm form = FieldForm::Quoted;
    const std::size_t closing = closingQuote(specials, place, form);
    if (m_ahead)
        seen = std::max(seen, std::min(bytes.size(), closing + 1 + m_delimiter.size()));
    return closing < near.size() && isFieldEnd(bytes, closing + 1);
}

/// The cells of a record that is as the dialect writes it; nothing if its quotes are damaged, or if it reaches the end
/// of the bytes and that is not the end of the file.
std::optional<Scanner::Counted> Scanner::countCells(Specials& specials, std::size_t begin, bool toTheEnd) const
{
    const std::string_view bytes = specials.bytes();
    FieldForm form = FieldForm::Plain;
    for (Counted counted{1, begin};; ++counted.cells) {
        const std::size_t quote = m_dialect.paddedQuotes ? skipBlanks(bytes, counted.next) : counted.next;
        std::size_t end = 0;
        if (quote < bytes.size() && bytes[quote] == m_dialect.quote) {
            end = closingQuote(specials, quote, form) + 1;
            end = m_dialect.paddedQuotes ? skipBlanks(bytes, end) : end;
        } else {
            end = endOfPlain(specials, counted.next, form);
        }
        const bool cutOff = end > bytes.size() || (end == bytes.size() && !toTheEnd);
        if (cutOff || !isFieldEnd(bytes, end))
            return std::nullopt;
        if (end == bytes.size() || isLineEnd(bytes[end])) {
            counted.next = std::min(bytes.size(), end + (bytes.substr(end).starts_with("\r\n") ? 2 : 1));
            return counted;
        }
        counted.next = end + m_delimiter.size();
    }
}

/// True if a quote behind so many cells of its record swallows records up to `place`: without it, they have as many
/// cells as its own. A quote that closes nowhere (`place` is the end) swallows the rest of its line, too, unless the
/// file was cut off inside a text and does not end with a line. Records that only follow are not asked, so that a
/// record is cut the same where nothing follows it.
bool Scanner::swallowsRecords(
    std::string_view bytes, std::size_t quote, std::size_t cellsBefore, std::size_t place, std::size_t& seen) const
{
    if (!m_ahead)
        return false;
    Specials near = specialsOf(bytes.substr(0, std::min(bytes.size(), quote + mostSwallowedBytes)));
    const std::size_t size = near.bytes().size();
    const auto count = [&](std::size_t begin) {
        const auto counted = countCells(near, begin, size == bytes.size());
        seen = std::max(seen, counted ? counted->next : size);
        return counted;
    };
    FieldForm form = FieldForm::Unclosed;
    const std::size_t end = endOfPlain(near, quote + 1, form);
    const bool last = end >= size || isLineEnd(bytes[end]);
    const auto rest = count(last ? end : end + m_delimiter.size());
    if (!rest)
        return false;
    const std::size_t cells = cellsBefore + rest->cells + (last ? 0 : 1);
    std::size_t next = rest->next;
    std::size_t records = 0;
    for (; records < mostSwallowedRecords && next < size && next <= place; ++records) {
        const auto counted = count(next);
        if (!counted || counted->cells != cells)
            return false;
        next = counted->next;
    }
    const bool toTheEnd = place == bytes.size() && next == place && isLineEnd(bytes.back());
    return cells > 1 && (records > 0 || toTheEnd);
}

std::size_t Scanner::skipBlanks(std::string_view bytes, std::size_t place) const
{
    while (place < bytes.size() && isBlank(bytes[place]) && !isDelimiter(bytes, place))
        ++place;
    return place;
}

std::size_t Scanner::endOfPlain(Specials& specials, std::size_t place, FieldForm& form) const
{
    const std::string_view bytes = specials.bytes();
    for (place = specials.next(place); place < bytes.size(); place = specials.next(place)) {
        const char special = bytes[place];
        if (isEscape(bytes, place)) {
            form = form == FieldForm::Plain ? FieldForm::Escaped : form;
            place += 2;
        } else if (isLineEnd(special) || isDelimiter(bytes, place)) {
            return place;
        } else {
            ++place; // a quote or escape inside an unquoted field is a character like others
        }
    }
    return bytes.size();
}

/// Nothing closes the quote, so it is a character like others and the field ends at the first separator.
Field Scanner::unclosed(Specials& specials, std::size_t begin, std::size_t quote, std::size_t seen) const
{
    Field field{begin, begin, FieldForm::Unclosed, seen};
    field.end = endOfPlain(specials, quote + 1, field.form);
    return field;
}

/// A field with a quote at `place` that is no end of it. If the line holds one that is, the others belong to the text.
Field Scanner::scanStray(Specials& specials, const Field& field, std::size_t place, std::size_t cellsBefore) const
{
    const std::string_view bytes = specials.bytes();
    const std::size_t most = std::min(bytes.size(), place + mostStrayBytes);
    Field whole = field;
    for (std::size_t look = place; look < most && !isLineEnd(bytes[look]); look = specials.next(look)) {
        if (isEscape(bytes, look)) {
            look += 2;
            continue;
        }
        const bool quote = bytes[look++] == m_dialect.quote;
        if (quote && look < bytes.size() && bytes[look] == m_dialect.quote && m_dialect.escape != Escape::None) {
            ++look;
        } else if (quote && isFieldStart(bytes, field.begin + 1, look - 1, whole.seen)) {
            const std::size_t open = bytes.find(m_dialect.quote, field.begin);
            const auto isBroken
                = [&] { return bytes.substr(open, look - open).find_first_of("\r\n") != std::string::npos; };
            if (look - 1 == place && (!isBroken() || swallowsRecords(bytes, open, cellsBefore, place, whole.seen)))
                return unclosed(specials, field.begin, open, whole.seen);
            break;
        } else if (quote && look - 1 != place) {
            const std::size_t end = m_dialect.paddedQuotes ? skipBlanks(bytes, look) : look;
            if (isFieldEnd(bytes, end)) {
                whole.form = FieldForm::Stray;
                whole.end = end;
                return whole;
            }
        }
    }
    whole.form = FieldForm::RunOn;
    whole.end = endOfPlain(specials, place + 1, whole.form);
    return whole;
}

/// The first quote behind the opening one that is neither doubled nor escaped; the size of the bytes if there is none
/// where the dialect wants it.
std::size_t Scanner::closingQuote(Specials& specials, std::size_t quote, FieldForm& form) const
{
    const std::string_view bytes = specials.bytes();
    std::size_t place = specials.next(quote + 1);
    for (; place < bytes.size(); place = specials.next(place)) {
        if (isEscape(bytes, place)) {
            form = FieldForm::QuotedEscaped;
            place += 2;
        } else if (bytes[place] != m_dialect.quote) {
            if (!m_dialect.quotedLineBreaks && isLineEnd(bytes[place]))
                break;
            ++place;
        } else if (m_dialect.escape != Escape::None && place + 1 < bytes.size()
            && bytes[place + 1] == m_dialect.quote) {
            form = FieldForm::QuotedEscaped;
            place += 2;
        } else {
            return place;
        }
    }
    return bytes.size();
}

/// A field whose opening quote stands at `quote`.
Field Scanner::scanQuoted(Specials& specials, std::size_t begin, std::size_t quote, std::size_t cellsBefore) const
{
    const std::string_view bytes = specials.bytes();
    Field field{begin, bytes.size(), FieldForm::Quoted};
    const std::size_t place = closingQuote(specials, quote, field.form);
    if (place == bytes.size()) {
        if (!m_dialect.quotedLineBreaks)
            return unclosed(specials, begin, quote);
        if (swallowsRecords(bytes, quote, cellsBefore, place, field.seen))
            return unclosed(specials, begin, quote, bytes.size());
        field.form = FieldForm::Unclosed;
        return field;
    }
    field.end = m_dialect.paddedQuotes ? skipBlanks(bytes, place + 1) : place + 1;
    if (field.end != place + 1 || begin != quote)
        field.form = FieldForm::Padded;
    if (isFieldEnd(bytes, field.end))
        return field;
    return scanStray(specials, field, place, cellsBefore);
}

Field Scanner::scanField(Specials& specials, std::size_t begin, std::size_t cellsBefore) const
{
    const std::string_view bytes = specials.bytes();
    if (m_dialect.quote != '\0') {
        const std::size_t quote = m_dialect.paddedQuotes ? skipBlanks(bytes, begin) : begin;
        if (quote < bytes.size() && bytes[quote] == m_dialect.quote)
            return scanQuoted(specials, begin, quote, cellsBefore);
    }
    Field field{begin, begin, FieldForm::Plain};
    field.end = endOfPlain(specials, begin, field.form);
    return field;
}

RecordEnd Scanner::scan(Specials& specials, std::size_t begin, std::vector<Field>& fields) const
{
    const std::string_view bytes = specials.bytes();
    fields.clear();
    std::size_t seen = 0;
    for (;;) {
        const Field field = scanField(specials, begin, fields.size());
        fields.push_back(field);
        seen = std::max(seen, field.seen);
        if (field.end >= bytes.size())
            return {bytes.size(), bytes.size(), Terminator::None, seen};
        const char stop = bytes[field.end];
        if (stop == '\n')
            return {field.end, field.end + 1, Terminator::Lf, seen};
        if (stop == '\r') {
            const bool pair = field.end + 1 < bytes.size() && bytes[field.end + 1] == '\n';
            return {field.end, field.end + (pair ? 2 : 1), pair ? Terminator::CrLf : Terminator::Cr, seen};
        }
        begin = field.end + m_delimiter.size();
    }
}

/// Appends what stands between two quotes with its escapes resolved.
void Scanner::resolve(std::string_view part, std::string& out) const
{
    if (m_dialect.escape == Escape::Doubled && m_dialect.quote != '\0') {
        for (std::size_t quote = 0; (quote = part.find(m_dialect.quote)) != std::string_view::npos;) {
            out += part.substr(0, quote + 1);
            part.remove_prefix(quote + 1);
            if (part.starts_with(m_dialect.quote))
                part.remove_prefix(1);
        }
        out += part;
        return;
    }
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
    case FieldForm::Padded:
    case FieldForm::Stray:
        scratch.clear();
        resolve(raw.substr(0, raw.rfind(m_dialect.quote)).substr(raw.find(m_dialect.quote) + 1), scratch);
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
    const std::string line = std::string(written) + m_delimiter;
    Specials specials = specialsOf(line);
    return scanField(specials, 0, 0).end == written.size();
}

std::optional<std::string> Scanner::compose(std::string_view content, Quotes quotes) const
{
    const auto readsBack = [&](const std::string& field) {
        // A separator behind it shows whether a trailing escape or an open quote would swallow what follows.
        const std::string line = field + m_delimiter;
        Specials specials = specialsOf(line);
        const Field back = scanField(specials, 0, 0);
        std::string scratch;
        return back.end == field.size() && !isDamaged(back.form) && this->content(line, back, scratch) == content;
    };
    // U+FEFF at the very start of a file would be taken for a byte order mark, and not belong to the text.
    const bool mark = content.starts_with("\xef\xbb\xbf");
    const bool comment = !m_comment.empty() && content.starts_with(m_comment);
    if (quotes == Quotes::AsNeeded && !mark && !comment && content.find_first_of("\r\n") == std::string_view::npos) {
        std::string plain(content);
        if (content.find(m_dialect.quote) == std::string_view::npos && readsBack(plain))
            return plain;
    }
    if (m_dialect.quote != '\0') {
        std::string quoted(1, m_dialect.quote);
        for (const char character : content) {
            const bool escapes = m_dialect.escape == Escape::Character;
            if (escapes && (character == m_dialect.quote || character == m_dialect.escapeCharacter))
                quoted += m_dialect.escapeCharacter;
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
        const bool special = isLineEnd(character) || character == m_dialect.escapeCharacter || character == m_first;
        if (m_dialect.escape == Escape::Character && special)
            plain += m_dialect.escapeCharacter;
        plain += character;
    }
    return !comment && !mark && readsBack(plain) ? std::optional<std::string>(std::move(plain)) : std::nullopt;
}

} // namespace gleaner::formats::csv
