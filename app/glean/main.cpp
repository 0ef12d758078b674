#include "app/glean/terminal.h"
#include "core/trust/key_text.h"

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
        diffVerb(), annotateVerb(), contributeVerb(), receiveVerb(), packBuildVerb(), registryInitVerb(),
        registryShowVerb(), inboxAddVerb(), reviewListVerb(), reviewDecideVerb(), publishVerb(), receiptVerb(),
        keyNewVerb(), keyListVerb(), keySheetVerb(), keyRestoreVerb(), keyPassphraseVerb()};
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
                                   {"table", "NAME", "the table, where a file holds several"},
                                   {"force", "", "overwrite existing files"}, {"json", "", "print one JSON object"}},
        "Common options");
    options.add_options()("help,h", po::bool_switch(), "this text");
    return options;
}

/// The name of an option in Verb::positional, without the dots of one that takes several.
std::string plainName(const std::string& name)
{
    return name.ends_with("...") ? name.substr(0, name.size() - 3) : name;
}

/// What the usage calls an argument, such as FILE.
std::string placeHolder(const Verb& verb, const std::string& name)
{
    return verb.options.find(name, false).semantic()->name();
}

void printHelp(const Verb& verb, const po::options_description& common)
{
    fmt::print("glean {} {}\n\n{}\n", verb.name, verb.usage, verb.summary);
    po::options_description own("Options");
    for (const auto& option : verb.options.options()) {
        const auto isArgument = [&option](const std::string& name) { return plainName(name) == option->long_name(); };
        if (std::ranges::none_of(verb.positional, isArgument))
            own.add(option);
    }
    for (const std::string& name : verb.positional)
        fmt::print("\n  {:<24} {}", placeHolder(verb, plainName(name)),
            verb.options.find(plainName(name), false).description());
    std::ostringstream text;
    if (!own.options().empty())
        text << own << '\n';
    text << common;
    fmt::print("{}\n{}", verb.positional.empty() ? "" : "\n", text.str());
}

ExitCode usageError(const std::string& verb, const std::string& what)
{
    fmt::print(stderr, "glean: {}. See `glean {}--help`. [usage]\n", what, verb.empty() ? "" : verb + " ");
    return ExitCode::Usage;
}

ExitCode runVerb(const Verb& verb, const std::vector<std::string>& words)
{
    const po::options_description common = commonOptions();
    po::options_description all = verb.options;
    all.add(common);
    po::positional_options_description positional;
    for (const std::string& name : verb.positional)
        positional.add(plainName(name).c_str(), plainName(name) == name ? 1 : -1);
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
        printHelp(verb, common);
        return ExitCode::Done;
    }
    const Arguments arguments(std::move(values));
    if (arguments.has("day") && !gleaner::trust::isDay(arguments.text("day")))
        return usageError(verb.name, "--day takes a day such as 2026-03-09");
    for (const std::string& name : verb.positional) {
        if (!arguments.has(plainName(name).c_str()))
            return usageError(verb.name, "it lacks " + placeHolder(verb, plainName(name)));
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
        const ExitCode code = runWords({arguments + 1, arguments + count});
        // What could not be printed was not said, even if the work behind it is done.
        if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
            fmt::print(stderr, "glean: Standard output can't be written. [file-unwritable]\n");
            return static_cast<int>(ExitCode::ReadWrite);
        }
        return static_cast<int>(code);
    } catch (const std::bad_alloc&) {
        return static_cast<int>(report(gleaner::base::Error{gleaner::base::ErrorCode::OutOfMemory, {}, {}}));
    } catch (const std::exception& error) {
        fmt::print(stderr, "glean: {} [internal]\n", error.what());
        return static_cast<int>(ExitCode::Refused);
    }
}
