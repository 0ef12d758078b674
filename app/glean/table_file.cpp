#include "app/glean/table_file.h"

#include "app/glean/input.h"

#include <array>

namespace gleaner::app {

using base::ErrorCode;

namespace {

/// Three names for the same thing, each the term of its format.
constexpr std::array layerOptionNames{"layer", "sheet", "record-path"};

} // namespace

std::vector<OptionText> layerOptions()
{
    return {{"layer", "NAME", "the table to read, where a file holds several"},
        {"sheet", "NAME", "the same for the sheet of a spreadsheet"},
        {"record-path", "PATH", "the same for JSON: where the records are, such as $.items[*]"},
        {"nested", "HOW", "objects inside JSON records: dotted (default) or json"}};
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
    return choice;
}

std::filesystem::path scratchFolder()
{
    std::error_code none;
    const auto folder = std::filesystem::temp_directory_path(none);
    return none ? std::filesystem::path(".") : folder;
}

base::Result<TableFile> readTableFile(
    const Arguments& arguments, const std::filesystem::path& file, base::JobContext& job)
{
    const auto choice = sourceChoice(arguments);
    if (!choice)
        return base::forward(choice);
    const auto source = formats::Source::open(file, scratchFolder(), job);
    if (!source)
        return base::forward(source);
    auto conversion = (*source)->convert(*choice, job);
    if (!conversion)
        return base::forward(conversion);
    const auto readings = formats::readingsOf(*conversion);
    if (!readings)
        return base::forward(readings);
    const auto dialect = chooseDialect(arguments, *readings, conversion->name);
    if (!dialect)
        return base::forward(dialect);
    TableFile read;
    read.table = {conversion->table, conversion->bytes, *dialect,
        conversion->origin.is_null() ? std::string{} : conversion->origin.dump()};
    read.issues = std::move(conversion->issues);
    return read;
}

} // namespace gleaner::app
