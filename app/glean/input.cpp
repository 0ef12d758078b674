#include "app/glean/input.h"
#include "app/glean/table_file.h"

#include "core/formats/csv/sniffer.h"

#include <algorithm>
#include <charconv>

namespace gleaner::app {

using base::ErrorCode;
using base::Result;
using formats::csv::Dialect;

namespace {

constexpr std::array dialectOptionNames{"encoding", "delimiter", "quote", "header-rows", "skip-rows"};

Result<char> character(const Arguments& arguments, const char* option, char otherwise)
{
    if (!arguments.has(option))
        return otherwise;
    const std::string text = arguments.text(option);
    if (text == "tab" || text == "\\t")
        return '\t';
    if (text == "none")
        return '\0';
    if (text.size() != 1)
        return base::fail(ErrorCode::BadParameter, {std::string("--") + option, "one character, tab or none"});
    return text.front();
}

Result<std::uint32_t> number(const Arguments& arguments, const char* option, std::uint32_t otherwise)
{
    if (!arguments.has(option))
        return otherwise;
    const std::string text = arguments.text(option);
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return base::fail(ErrorCode::BadParameter, {std::string("--") + option, "a whole number is expected"});
    return value;
}

} // namespace

std::vector<OptionText> dialectOptions()
{
    return {{"encoding", "NAME", "utf-8, windows-1252, iso-8859-1, utf-16le or utf-16be (default: found out)"},
        {"delimiter", "C", "one character, or tab (default: found out)"},
        {"quote", "C", "one character, or none (default: found out)"},
        {"header-rows", "N", "header records (default: found out)"},
        {"skip-rows", "N", "records before the header (default: found out)"}};
}

Result<Dialect> chooseDialect(const Arguments& arguments, std::string_view bytes, std::string_view name)
{
    const auto sniff = formats::csv::sniff(bytes, name);
    if (!sniff)
        return base::forward(sniff);
    const bool told
        = std::ranges::any_of(dialectOptionNames, [&](const char* option) { return arguments.has(option); });
    if (sniff->ambiguous && !told) {
        return base::fail(ErrorCode::SniffAmbiguous,
            {formats::csv::inWords(sniff->readings[0].dialect), formats::csv::inWords(sniff->readings[1].dialect)},
            {std::string(name), {}, {}, {}});
    }
    Dialect dialect = sniff->readings.front().dialect;
    if (arguments.has("encoding")) {
        const auto encoding = formats::csv::encodingNamed(arguments.text("encoding"));
        if (!encoding)
            return base::fail(ErrorCode::BadParameter, {"--encoding", "it is none of the known names"});
        dialect.encoding = *encoding;
    }
    const auto delimiter = character(arguments, "delimiter", dialect.delimiter);
    const auto quote = character(arguments, "quote", dialect.quote);
    const auto headerRows = number(arguments, "header-rows", dialect.headerRows);
    const auto skipRows = number(arguments, "skip-rows", dialect.skipRows);
    if (!delimiter)
        return base::forward(delimiter);
    if (!quote)
        return base::forward(quote);
    if (!headerRows)
        return base::forward(headerRows);
    if (!skipRows)
        return base::forward(skipRows);
    dialect.delimiter = *delimiter;
    dialect.quote = *quote;
    dialect.headerRows = *headerRows;
    dialect.skipRows = *skipRows;
    return dialect;
}

const table::Table& Input::current() const { return workspace ? workspace->current(table) : document->table; }

const formats::csv::Document& Input::source() const { return workspace ? workspace->source(table) : *document; }

std::vector<base::Issue> issuesOf(const workspace::Workspace& project)
{
    std::vector<base::Issue> issues;
    for (const std::string& table : project.tables()) {
        for (base::Issue issue : project.source(table).issues) {
            if (issue.place.file.empty())
                issue.place.file = table;
            issues.push_back(std::move(issue));
        }
    }
    return issues;
}

Result<std::unique_ptr<workspace::Profile>> openProfile(const Arguments& arguments)
{
    return workspace::Profile::open(arguments.profileFolder());
}

Result<std::unique_ptr<workspace::Workspace>> openProject(
    const Arguments& arguments, const std::filesystem::path& file, base::JobContext& job)
{
    const auto profile = openProfile(arguments);
    if (!profile)
        return base::forward(profile);
    const auto trust = (*profile)->trustContext();
    if (!trust)
        return base::forward(trust);
    return workspace::Workspace::open(file, *trust, job);
}

Result<void> checkNoProject(const std::filesystem::path& output)
{
    std::error_code ignored;
    const bool replaces = std::filesystem::is_regular_file(output, ignored)
        && workspace::fileKindOf(output) == workspace::FileKind::Project;
    const std::string name = "The output " + base::shownName(output);
    if (replaces)
        return base::fail(ErrorCode::Usage, {name + " is a project; choose another name."});
    if (output.extension() == ".gleaner")
        return base::fail(ErrorCode::Usage, {name + " has a project's name; choose another."});
    return {};
}

Result<std::string> chooseTable(const Arguments& arguments, const std::vector<std::string>& tables)
{
    if (arguments.has("table")) {
        const std::string name = arguments.text("table");
        if (std::ranges::find(tables, name) == tables.end())
            return base::fail(ErrorCode::NoSuchTable, {name});
        return name;
    }
    if (tables.size() == 1)
        return tables.front();
    std::string names;
    for (const std::string& name : tables)
        names += (names.empty() ? "" : ", ") + name;
    return base::fail(ErrorCode::TableAmbiguous, {names});
}

Result<Input> openInput(const Arguments& arguments, const std::filesystem::path& file, base::JobContext& job)
{
    Input input;
    switch (workspace::fileKindOf(file)) {
    case workspace::FileKind::Project: {
        auto project = openProject(arguments, file, job);
        if (!project)
            return base::forward(project);
        auto table = chooseTable(arguments, (*project)->tables());
        if (!table)
            return base::forward(table);
        input.workspace = std::move(*project);
        input.table = std::move(*table);
        return input;
    }
    case workspace::FileKind::Bundle:
        return base::fail(
            ErrorCode::NotATable, {base::shownName(file), "it is a bundle; import it into a project first"});
    case workspace::FileKind::Table:
    case workspace::FileKind::Unknown:
        break;
    }
    const auto read = readTableFile(arguments, file, job);
    if (!read)
        return base::forward(read);
    input.table = read->table.name;
    auto document = formats::csv::read(read->table.bytes, read->table.dialect, input.table, job);
    if (!document)
        return base::forward(document);
    if (!read->table.bytes->isUnchanged())
        return base::fail(ErrorCode::FileChanged, {base::shownName(file)});
    document->issues.insert(document->issues.begin(), read->issues.begin(), read->issues.end());
    input.document = std::move(*document);
    return input;
}

} // namespace gleaner::app
