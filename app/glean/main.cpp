#include "app/glean/terminal.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <sstream>

namespace {

using namespace gleaner::app;
namespace po = boost::program_options;

constexpr const char* version = "glean 0.1.0";

std::vector<Verb> allVerbs()
{
    return {inspectVerb(), verifyVerb(), importVerb(), exportVerb(), applyVerb(), facetVerb(), clusterVerb(),
        annotateVerb(), contributeVerb(), receiveVerb(), packBuildVerb(), registryInitVerb(), registryShowVerb(),
        inboxAddVerb(), reviewListVerb(), reviewDecideVerb(), publishVerb(), receiptVerb(), keyNewVerb(), keyListVerb(),
        keySheetVerb(), keyRestoreVerb(), keyPassphraseVerb()};
}

void printOverview(std::FILE* where, const std::vector<Verb>& verbs)
{
    fmt::print(where, "{} - clean a city's open data; every fix is signed, reviewed and answered\n\nglean VERB ...\n\n",
        version);
    for (const Verb& verb : verbs)
        fmt::print(where, "  {:<16} {}\n", verb.name, verb.summary);
    fmt::print(where,
        "\n`glean VERB --help` tells more. Exit codes: 0 done, 1 done with findings, 2 usage, 3 input refused,\n"
        "4 needs a human decision, 5 read or write failure, 6 cancelled.\n");
}

po::options_description commonOptions()
{
    auto options = makeOptions({{"profile", "DIR", "folder with keys, trusted cities and sequence numbers"},
        {"passphrase-file", "FILE", "first line is the passphrase; - reads standard input"},
        {"day", "YYYY-MM-DD", "the day that is written (default: today, UTC)"},
        {"table", "NAME", "the table, where a file holds several"}, {"force", "", "overwrite existing files"},
        {"json", "", "print one JSON object"}});
    options.add_options()("help,h", po::bool_switch(), "this text");
    return options;
}

bool isDay(const std::string& text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    for (const std::size_t place : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
        if (text[place] < '0' || text[place] > '9')
            return false;
    }
    const int month = std::stoi(text.substr(5, 2));
    const int day = std::stoi(text.substr(8, 2));
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

ExitCode usageError(const std::string& verb, const std::string& what)
{
    fmt::print(stderr, "glean: {}. See `glean {}--help`. [usage]\n", what, verb.empty() ? "" : verb + " ");
    return ExitCode::Usage;
}

ExitCode runVerb(const Verb& verb, const std::vector<std::string>& words)
{
    po::options_description shown = verb.options;
    const po::options_description common = commonOptions();
    shown.add(common);
    po::options_description all = shown;
    po::positional_options_description positional;
    for (std::string name : verb.positional) {
        int count = 1;
        if (name.ends_with("...")) {
            name.resize(name.size() - 3);
            count = -1;
        }
        positional.add(name.c_str(), count);
    }
    po::variables_map values;
    try {
        po::store(po::command_line_parser(words)
                      .options(all)
                      .positional(positional)
                      .style(po::command_line_style::unix_style & ~po::command_line_style::allow_guessing)
                      .run(),
            values);
    } catch (const po::error& error) {
        return usageError(verb.name, error.what());
    }
    if (values["help"].as<bool>()) {
        std::ostringstream text;
        text << shown;
        fmt::print("glean {} {}\n\n{}\n\n{}", verb.name, verb.usage, verb.summary, text.str());
        return ExitCode::Done;
    }
    const Arguments arguments(std::move(values));
    if (arguments.has("day") && !isDay(arguments.text("day")))
        return usageError(verb.name, "--day takes a day such as 2026-03-09");
    for (std::string name : verb.positional) {
        if (name.ends_with("..."))
            name.resize(name.size() - 3);
        if (!arguments.has(name.c_str()))
            return usageError(verb.name, "it lacks " + name);
    }
    for (const std::string& name : verb.required) {
        if (!arguments.has(name.c_str()))
            return usageError(verb.name, "it lacks --" + name);
    }
    return verb.run(arguments);
}

ExitCode runWords(const std::vector<std::string>& words)
{
    const std::vector<Verb> verbs = allVerbs();
    if (words.empty()) {
        printOverview(stderr, verbs);
        return ExitCode::Usage;
    }
    if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
        printOverview(stdout, verbs);
        return ExitCode::Done;
    }
    if (words[0] == "--version") {
        printLine(version);
        return ExitCode::Done;
    }
    for (const std::size_t count : {std::size_t{2}, std::size_t{1}}) {
        if (words.size() < count)
            continue;
        const std::string name = count == 2 ? words[0] + " " + words[1] : words[0];
        const auto verb = std::ranges::find(verbs, name, &Verb::name);
        if (verb != verbs.end())
            return runVerb(*verb, {words.begin() + static_cast<std::ptrdiff_t>(count), words.end()});
    }
    return usageError({}, "there is no verb “" + words[0] + "”");
}

} // namespace

int main(int count, char** arguments)
{
    try {
        return static_cast<int>(runWords({arguments + 1, arguments + count}));
    } catch (const std::exception& error) {
        fmt::print(stderr, "glean: {} [internal]\n", error.what());
        return static_cast<int>(ExitCode::Refused);
    }
}
