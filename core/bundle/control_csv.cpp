#include "core/bundle/control_csv.h"

#include "core/bundle/forms.h"

#include <algorithm>

namespace gleaner::bundle {

namespace {

constexpr std::size_t mostColumns = 2'000;
constexpr std::size_t mostFieldBytes = std::size_t{1} << 20U;

std::string_view patternOf(Form form)
{
    switch (form) {
    case Form::ItemId:
        return "[a-z2-7]{26}";
    case Form::Step:
        return "s[0-9]{2,4}";
    case Form::Atomic:
        return "a[0-9]{1,5}";
    case Form::EvidenceId:
        return "e[0-9]{4}";
    case Form::Sha256:
        return "[0-9a-f]{64}";
    case Form::Digits:
        return "0|[1-9][0-9]{0,15}";
    case Form::Day:
        return "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    case Form::Text:
    case Form::WholeNumber:
        break;
    }
    return {};
}

bool hasForm(std::string_view text, Form form)
{
    switch (form) {
    case Form::Text:
        return true;
    case Form::ItemId:
        return isItemId(text);
    case Form::Step:
        return isStepId(text);
    case Form::Atomic:
        return isAtomicGroup(text);
    case Form::EvidenceId:
        return isEvidenceId(text);
    case Form::Sha256:
        return isHex(text, 64);
    case Form::WholeNumber:
    case Form::Digits:
        return isWholeNumber(text);
    case Form::Day:
        return isDay(text);
    }
    return false;
}

bool fits(std::string_view text, const FieldRule& rule)
{
    if (text.empty() && rule.presence != Presence::Filled)
        return true;
    if (text.empty() || !hasForm(text, rule.form))
        return false;
    if (rule.most != 0 && characters(text).value_or(rule.most + 1) > rule.most)
        return false;
    return rule.words.empty() || std::ranges::find(rule.words, text) != rule.words.end();
}

void appendField(std::string& out, std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

template <typename Texts> void appendRecord(std::string& out, const Texts& texts)
{
    if (texts.size() == 1 && texts.front().empty())
        out += "\"\"";
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0)
            out += ',';
        appendField(out, texts[i]);
    }
    out += '\n';
}

enum class Scan : std::uint8_t { Record, End, OpenQuote, AfterQuote, TooWide, TooLong };

/// Cuts bytes into records. It takes any line end and any quoting; the comparison with what would be written refuses
/// everything but the one form.
class Scanner {
public:
    explicit Scanner(std::string_view bytes)
        : m_bytes(bytes)
    {
    }
    std::size_t position() const { return m_at; }

    Scan next(std::vector<std::string>& row)
    {
        row.clear();
        if (m_at == m_bytes.size())
            return Scan::End;
        while (true) {
            if (row.size() == mostColumns)
                return Scan::TooWide;
            std::string& field = row.emplace_back();
            const bool quoted = m_at < m_bytes.size() && m_bytes[m_at] == '"';
            if (quoted && !readQuoted(field))
                return Scan::OpenQuote;
            if (!quoted)
                readPlain(field);
            if (field.size() > mostFieldBytes)
                return Scan::TooLong;
            if (m_at == m_bytes.size())
                return Scan::Record;
            if (m_bytes.substr(m_at, 2) == "\r\n")
                ++m_at;
            const char end = m_bytes[m_at++];
            if (end == '\n')
                return Scan::Record;
            if (end != ',')
                return Scan::AfterQuote;
        }
    }

private:
    bool readQuoted(std::string& field)
    {
        for (++m_at; m_at < m_bytes.size(); ++m_at) {
            if (m_bytes[m_at] == '"') {
                ++m_at;
                if (m_at == m_bytes.size() || m_bytes[m_at] != '"')
                    return true;
            }
            field += m_bytes[m_at];
        }
        return false;
    }
    void readPlain(std::string& field)
    {
        const std::size_t end = std::min(m_bytes.find_first_of(",\n", m_at), m_bytes.size());
        field = m_bytes.substr(m_at, end - m_at);
        if (end < m_bytes.size() && m_bytes[end] == '\n' && field.ends_with('\r'))
            field.pop_back();
        m_at = end - (end < m_bytes.size() && m_bytes[end] == '\n' && end > m_at && m_bytes[end - 1] == '\r' ? 1 : 0);
    }

    std::string_view m_bytes;
    std::size_t m_at = 0;
};

/// One reading of one file: errors name it and the place.
class Reading {
public:
    Reading(std::string_view bytes, std::string_view name, const TableRules& rules)
        : m_bytes(bytes)
        , m_name(name)
        , m_rules(rules)
    {
    }

    base::Result<void> run(std::size_t mostRows, const RowVisitor& visit)
    {
        if (!characters(m_bytes))
            return syntax("it is no UTF-8 text or holds NUL");
        Scanner scanner(m_bytes);
        std::vector<std::string> row;
        for (std::uint64_t number = 0;; ++number) {
            const std::size_t start = scanner.position();
            m_row = number;
            const Scan scan = scanner.next(row);
            if (scan == Scan::End && number > 0)
                return {};
            if (auto read = outcome(scan); !read)
                return read;
            const auto record = m_bytes.substr(start, scanner.position() - start);
            if (auto checked = number == 0 ? checkHeader(row, record) : checkRow(row, record); !checked)
                return checked;
            if (number == 0)
                continue;
            if (number > mostRows)
                return base::fail(base::ErrorCode::Limit, {"rows"}, place());
            if (auto visited = visit(row, number); !visited)
                return visited;
        }
    }

private:
    base::Place place(std::string_view column = {}) const
    {
        return {m_name, m_row == 0 ? std::nullopt : std::optional(m_row), std::string(column), {}};
    }
    tl::unexpected<base::Error> syntax(const char* what) const
    {
        return base::fail(base::ErrorCode::CsvSyntax, {m_name, what}, place());
    }
    base::Result<void> outcome(Scan scan) const
    {
        switch (scan) {
        case Scan::Record:
            return {};
        case Scan::End:
            return syntax("it is empty");
        case Scan::OpenQuote:
            return syntax("a quote is not closed");
        case Scan::AfterQuote:
            return syntax("text follows a closing quote");
        case Scan::TooWide:
            return base::fail(base::ErrorCode::Limit, {"columns"}, place());
        case Scan::TooLong:
            return base::fail(base::ErrorCode::Limit, {"field bytes"}, place());
        }
        return {};
    }
    base::Result<void> checkCanon(const std::vector<std::string>& row, std::string_view record)
    {
        m_record.clear();
        appendRecord(m_record, row);
        if (m_record != record)
            return base::fail(base::ErrorCode::CsvCanon, {m_name}, place());
        return {};
    }
    base::Result<void> checkHeader(const std::vector<std::string>& row, std::string_view record)
    {
        if (!std::ranges::equal(row, m_rules.fields, {}, {}, &FieldRule::name)) {
            if (m_bytes.starts_with("\xEF\xBB\xBF"))
                return base::fail(base::ErrorCode::CsvCanon, {m_name}, place());
            return base::fail(base::ErrorCode::CsvSchema, {m_name, "the header is another one"}, place());
        }
        return checkCanon(row, record);
    }
    base::Result<void> checkRow(const std::vector<std::string>& row, std::string_view record)
    {
        if (row.size() != m_rules.fields.size())
            return syntax("a row has too few or too many fields");
        if (auto canonical = checkCanon(row, record); !canonical)
            return canonical;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const FieldRule& rule = m_rules.fields[i];
            if (!fits(row[i], rule))
                return base::fail(base::ErrorCode::CsvSchema, {m_name, std::string(rule.name)}, place(rule.name));
        }
        return {};
    }

    std::string_view m_bytes;
    std::string m_name;
    const TableRules& m_rules;
    std::string m_record;
    std::uint64_t m_row = 0;
};

base::Json constraintsOf(const FieldRule& rule, bool unique)
{
    base::Json constraints = base::Json::object();
    if (rule.presence != Presence::Optional)
        constraints["required"] = true;
    if (unique)
        constraints["unique"] = true;
    if (rule.form == Form::WholeNumber)
        constraints["minimum"] = 0;
    const std::string pattern(patternOf(rule.form));
    if (!pattern.empty())
        constraints["pattern"] = rule.presence == Presence::Filled ? "^(" + pattern + ")$" : "^(" + pattern + ")?$";
    if (rule.most != 0)
        constraints["maxLength"] = rule.most;
    if (!rule.words.empty()) {
        for (const std::string_view word : rule.words)
            constraints["enum"].push_back(std::string(word));
        if (rule.presence != Presence::Filled)
            constraints["enum"].push_back("");
    } else if (rule.presence == Presence::Filled && rule.form == Form::Text) {
        constraints["minLength"] = 1;
    }
    return constraints;
}

} // namespace

base::Json schemaOf(const TableRules& rules)
{
    base::Json schema{{"gleaner:schema", std::string(rules.id)}, {"missingValues", base::Json::array()}};
    for (const FieldRule& rule : rules.fields) {
        base::Json field{
            {"name", std::string(rule.name)}, {"type", rule.form == Form::WholeNumber ? "integer" : "string"}};
        const base::Json constraints = constraintsOf(rule, rule.name == rules.key);
        if (!constraints.empty())
            field["constraints"] = constraints;
        schema["fields"].push_back(std::move(field));
    }
    if (!rules.key.empty())
        schema["primaryKey"] = base::Json::array({std::string(rules.key)});
    return schema;
}

base::Json controlDialect()
{
    return {{"delimiter", ","}, {"doubleQuote", true}, {"header", true}, {"lineTerminator", "\n"}, {"quoteChar", "\""}};
}

ControlCsvWriter::ControlCsvWriter(const TableRules& rules)
{
    std::vector<std::string_view> header;
    for (const FieldRule& rule : rules.fields)
        header.push_back(rule.name);
    appendRecord(m_text, header);
}

void ControlCsvWriter::add(const std::vector<std::string_view>& row) { appendRecord(m_text, row); }

base::Result<void> readControlCsv(std::string_view bytes, std::string_view name, const TableRules& rules,
    std::size_t mostRows, const RowVisitor& visit)
{
    return Reading(bytes, name, rules).run(mostRows, visit);
}

} // namespace gleaner::bundle
