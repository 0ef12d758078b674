#include "app/glean/terminal.h"

#include "core/text/show_invisible.h"

#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace gleaner::app {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void onInterrupt(int) { interrupted = 1; }

/// Reads a line without showing it. Ctrl+C ends the question; fails with Cancelled.
base::Result<std::string> readHidden(const char* question)
{
    fmt::print(stderr, "{}: ", question);
    termios shown{};
    tcgetattr(STDIN_FILENO, &shown);
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    // Without SA_RESTART the read below ends with the signal.
    struct sigaction ending { };
    struct sigaction before { };
    ending.sa_handler = onInterrupt;
    sigaction(SIGINT, &ending, &before);
    std::string line;
    const bool isRead = static_cast<bool>(std::getline(std::cin, line));
    sigaction(SIGINT, &before, nullptr);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    fmt::print(stderr, "\n");
    if (!isRead || interrupted != 0)
        return base::fail(base::ErrorCode::Cancelled);
    return line;
}

std::string firstLine(std::string text)
{
    text.resize(std::min(text.size(), text.find_first_of("\r\n")));
    return text;
}

std::string placeText(const base::Place& place)
{
    std::string text;
    if (!place.file.empty())
        text += " in " + place.file;
    if (place.row)
        text += fmt::format(", row {}", *place.row);
    if (!place.column.empty())
        text += ", column " + place.column;
    if (place.byte)
        text += fmt::format(", byte {}", *place.byte);
    return text;
}

base::Json placeJson(const base::Place& place)
{
    base::Json json = base::Json::object();
    if (!place.file.empty())
        json["file"] = place.file;
    if (place.row)
        json["row"] = *place.row;
    if (!place.column.empty())
        json["column"] = place.column;
    if (place.byte)
        json["byte"] = *place.byte;
    return json;
}

/// Names and values out of files go through here too.
void printProblem(const std::string& sentence, const std::string& details)
{
    fmt::print(stderr, "glean: {} [{}]\n", text::showDeceptive(sentence), text::showDeceptive(details));
}

} // namespace

ExitCode report(const base::Error& error)
{
    printProblem(base::describe(error), fmt::format("{}{}", base::errorName(error.code), placeText(error.place)));
    return exitCodeFor(error);
}

ExitCode report(const std::vector<base::Issue>& issues)
{
    for (const base::Issue& issue : issues) {
        printProblem(base::describe(issue),
            fmt::format("{}{}, {}", base::errorName(issue.code), placeText(issue.place), counted(issue.count, "time")));
    }
    return issues.empty() ? ExitCode::Done : ExitCode::Findings;
}

base::Json toJson(const base::Error& error)
{
    return {
        {"code", base::errorName(error.code)}, {"place", placeJson(error.place)}, {"sentence", base::describe(error)}};
}

base::Json toJson(const std::vector<base::Issue>& issues)
{
    base::Json list = base::Json::array();
    for (const base::Issue& issue : issues) {
        list.push_back({{"code", base::errorName(issue.code)}, {"count", issue.count},
            {"place", placeJson(issue.place)}, {"sentence", base::describe(issue)}});
    }
    return list;
}

void printJson(const base::Json& json)
{
    fmt::print("{}\n", json.dump(-1, ' ', false, base::Json::error_handler_t::replace));
}

void printLine(const std::string& line) { fmt::print("{}\n", line); }

std::string shown(std::string_view text) { return text::showDeceptive(text); }

std::string counted(std::uint64_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

TerminalJob::TerminalJob()
    : m_next(std::chrono::steady_clock::now() + std::chrono::milliseconds(400))
    , m_terminal(isatty(STDERR_FILENO) == 1)
{
    std::signal(SIGINT, onInterrupt);
}

TerminalJob::~TerminalJob()
{
    if (m_shown)
        fmt::print(stderr, "\r\033[K");
}

bool TerminalJob::stopRequested() { return interrupted != 0; }

void TerminalJob::progress(std::uint64_t done, std::uint64_t total)
{
    if (!m_terminal || total == 0)
        return;
    const std::lock_guard guard(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (now < m_next)
        return;
    m_next = now + std::chrono::milliseconds(100);
    m_shown = true;
    fmt::print(stderr, "\r\033[K{} of {} ({} %)", done, total, done * 100 / total);
    std::fflush(stderr);
}

base::Result<std::string> passphrase(
    const Arguments& arguments, const char* question, AskTwice twice, const char* option)
{
    const std::string file = arguments.text(option);
    if (file == "-") {
        std::string line;
        std::getline(std::cin, line);
        return firstLine(line);
    }
    if (!file.empty()) {
        auto text = base::readFile(file, 4096);
        if (!text)
            return text;
        return firstLine(std::move(*text));
    }
    if (isatty(STDIN_FILENO) != 1)
        return base::fail(base::ErrorCode::PassphraseNeeded);
    auto typed = readHidden(question);
    if (!typed || twice == AskTwice::No)
        return typed;
    const auto again = readHidden("Once more");
    if (!again)
        return again;
    if (*again != *typed)
        return base::fail(base::ErrorCode::BadParameter, {"the passphrase", "the two entries differ"});
    return typed;
}

} // namespace gleaner::app
