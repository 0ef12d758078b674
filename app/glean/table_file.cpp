#include "app/glean/table_file.h"

#include "app/glean/input.h"
#include "core/formats/append.h"

#include <array>
#include <charconv>

namespace gleaner::app {

using base::ErrorCode;

namespace {

/// Three names for the same thing, each the term of its format.
constexpr std::array layerOptionNames{"layer", "sheet", "record-path"};

/// "10,8,20"; none for "auto".
base::Result<std::vector<std::uint32_t>> widthsOf(const std::string& text)
{
    std::vector<std::uint32_t> widths;
    const char* at = text.data();
    const char* end = at + text.size();
    while (text != "auto") {
        std::uint32_t width = 0;
        const auto [after, error] = std::from_chars(at, end, width);
        if (error != std::errc{} || (after != end && *after != ','))
            return base::fail(ErrorCode::BadParameter, {"--widths", "it is auto or whole numbers, such as 10,8,20"});
        widths.push_back(width);
        if (after == end)
            break;
        at = after + 1;
    }
    return widths;
}

} // namespace

std::vector<OptionText> layerOptions()
{
    return {{"layer", "NAME", "the table to read, where a file holds several"},
        {"sheet", "NAME", "the same for the sheet of a spreadsheet"},
        {"record-path", "PATH", "the same for JSON: where the records are, such as $.items[*]"},
        {"nested", "HOW", "objects inside JSON records: dotted (default) or json"},
        {"widths", "LIST", "cut the lines of a text into columns of these widths, such as 10,8,20, or auto"},
        {"all-tables", "", "put all tables of the file into one, or those that --layer fits, such as '*.csv'"},
        {"source-column", "NAME", "for several tables: the column that names each row's table (default: file)"},
        {"join-by-name", "", "for several tables: take them even if not all have the same columns"}};
}

std::vector<OptionText> tableFileOptions()
{
    auto options = dialectOptions();
    const auto more = layerOptions();
    options.insert(options.end(), more.begin(), more.end());
    return options;
}

base::Result<formats::SourceChoice> sourceChoice(const Arguments& arguments)
{
    formats::SourceChoice choice;
    for (const char* option : layerOptionNames) {
        if (arguments.has(option))
            choice.layer = arguments.text(option);
    }
    const std::string nested = arguments.text("nested", "dotted");
    if (nested != "dotted" && nested != "json")
        return base::fail(ErrorCode::BadParameter, {"--nested", "it is dotted or json"});
    choice.nested = nested == "json" ? formats::Nested::JsonText : formats::Nested::Dotted;
    if (arguments.has("widths")) {
        auto widths = widthsOf(arguments.text("widths"));
        if (!widths)
            return base::forward(widths);
        choice.widths = std::move(*widths);
    }
    return choice;
}

std::filesystem::path scratchFolder()
{
    std::error_code none;
    const auto folder = std::filesystem::temp_directory_path(none);
    return none ? std::filesystem::path(".") : folder;
}

namespace {

/// A file on its way to a table.
struct ReadFile {
    formats::Conversion conversion;
    formats::csv::Dialect dialect;
    std::optional<formats::csv::Reading> reading; ///< set for a text table
};

base::Result<std::uint32_t> rowsOption(const Arguments& arguments, const char* option, std::uint32_t otherwise)
{
    if (!arguments.has(option))
        return otherwise;
    const std::string text = arguments.text(option);
    std::uint32_t rows = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), rows);
    if (error != std::errc{} || end != text.data() + text.size())
        return base::fail(ErrorCode::BadParameter, {std::string("--") + option, "a whole number is expected"});
    return rows;
}

/// How to read a table that was no text: only where the header is was left open.
base::Result<formats::csv::Reading> readingOf(const Arguments& arguments, const formats::Conversion& conversion)
{
    const auto readings = formats::readingsOf(conversion);
    if (!readings)
        return base::forward(readings);
    formats::csv::Reading reading = readings->readings.front();
    formats::csv::Dialect& dialect = reading.dialect;
    if (conversion.known != formats::DialectKnown::Separators)
        return reading;
    const auto skipRows = rowsOption(arguments, "skip-rows", dialect.skipRows);
    const auto headerRows = rowsOption(arguments, "header-rows", dialect.headerRows);
    if (!skipRows)
        return base::forward(skipRows);
    if (!headerRows)
        return base::forward(headerRows);
    if (dialect.skipRows != *skipRows || dialect.headerRows != *headerRows)
        reading.evidence.clear();
    dialect.skipRows = *skipRows;
    dialect.headerRows = *headerRows;
    return reading;
}

base::Result<ReadFile> readConversion(const Arguments& arguments, formats::Conversion conversion)
{
    if (conversion.known == formats::DialectKnown::Nothing) {
        auto chosen = chooseDialect(arguments, conversion.bytes->view(), conversion.name);
        if (!chosen)
            return base::forward(chosen);
        if (chosen->ambiguous)
            conversion.issues.insert(conversion.issues.begin(), *chosen->ambiguous);
        const formats::csv::Dialect dialect = chosen->reading.dialect;
        return ReadFile{std::move(conversion), dialect, std::move(chosen->reading)};
    }
    auto reading = readingOf(arguments, conversion);
    if (!reading)
        return base::forward(reading);
    ReadFile read{std::move(conversion), reading->dialect, std::nullopt};
    if (read.conversion.known == formats::DialectKnown::Separators)
        read.reading = std::move(*reading);
    return read;
}

formats::AppendChoice appendChoice(const Arguments& arguments)
{
    return {arguments.text("source-column", "file"),
        arguments.flag("join-by-name") ? formats::DifferingColumns::JoinByName : formats::DifferingColumns::Refuse};
}

/// --all-tables: the tables of one file under each other.
base::Result<formats::Conversion> convertAll(const Arguments& arguments, const formats::Source& source,
    const formats::SourceChoice& choice, const std::string& name, base::JobContext& job)
{
    const std::vector<std::string> layers = formats::layersLike(source, choice.layer);
    if (layers.empty())
        return base::forward(formats::chooseLayer(source, choice, name));
    std::vector<base::Issue> ambiguous;
    const auto choose = [&](const formats::Conversion& one) -> base::Result<formats::csv::Dialect> {
        if (one.known != formats::DialectKnown::Nothing) {
            const auto reading = readingOf(arguments, one);
            return reading ? base::Result<formats::csv::Dialect>(reading->dialect) : base::forward(reading);
        }
        auto chosen = chooseDialect(arguments, one.bytes->view(), one.name);
        if (!chosen)
            return base::forward(chosen);
        if (chosen->ambiguous)
            ambiguous.push_back(*chosen->ambiguous);
        return chosen->reading.dialect;
    };
    auto conversion = formats::appendLayers(
        source, layers, choice, appendChoice(arguments), table::tableNameFor(name), choose, scratchFolder(), job);
    if (conversion)
        conversion->issues.insert(conversion->issues.begin(), ambiguous.begin(), ambiguous.end());
    return conversion;
}

base::Result<ReadFile> convertFile(const Arguments& arguments, const std::filesystem::path& file, base::JobContext& job)
{
    const auto choice = sourceChoice(arguments);
    if (!choice)
        return base::forward(choice);
    const auto source = formats::Source::open(file, scratchFolder(), job);
    if (!source)
        return base::forward(source);
    auto conversion = arguments.flag("all-tables")
        ? convertAll(arguments, **source, *choice, base::shownName(file), job)
        : (*source)->convert(*choice, job);
    if (!conversion)
        return base::forward(conversion);
    const base::Json& origin = conversion->origin;
    if (choice->widths && (!origin.is_object() || (!origin.contains("widths") && !origin.contains("files"))))
        return base::fail(ErrorCode::BadParameter, {"--widths", "the file is no plain text"});
    return readConversion(arguments, std::move(*conversion));
}

TableFile tableFile(formats::Conversion conversion, const formats::csv::Dialect& dialect)
{
    TableFile read;
    read.table = {conversion.table, conversion.bytes, dialect,
        conversion.origin.is_null() ? std::string{} : conversion.origin.dump(), {}, workspace::SourcePlace::Project};
    read.issues = std::move(conversion.issues);
    return read;
}

} // namespace

base::Result<TableFile> readTableFile(
    const Arguments& arguments, const std::filesystem::path& file, base::JobContext& job)
{
    auto read = convertFile(arguments, file, job);
    if (!read)
        return base::forward(read);
    TableFile made = tableFile(std::move(read->conversion), read->dialect);
    made.table.file = file;
    made.reading = std::move(read->reading);
    return made;
}

base::Result<TableFile> appendTableFiles(const Arguments& arguments, const std::vector<std::string>& files,
    const std::string& tableName, base::JobContext& job)
{
    std::vector<formats::AppendPart> parts;
    std::vector<base::Issue> issues;
    for (const std::string& file : files) {
        auto read = convertFile(arguments, file, job);
        if (!read)
            return base::forward(read);
        for (base::Issue& issue : read->conversion.issues) {
            issue.place.file = read->conversion.name;
            issues.push_back(std::move(issue));
        }
        parts.push_back({read->conversion.name, read->conversion.bytes, read->dialect, read->conversion.origin});
    }
    auto conversion = formats::append(parts, appendChoice(arguments), tableName, scratchFolder(), job);
    if (!conversion)
        return base::forward(conversion);
    conversion->issues.insert(conversion->issues.begin(), issues.begin(), issues.end());
    return tableFile(std::move(*conversion), formats::csv::Dialect{});
}

} // namespace gleaner::app
