#include "app/glean/terminal.h"

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

/// Reads a line without showing it.
std::string readHidden(const char* question)
{
    fmt::print(stderr, "{}: ", question);
    termios shown{};
    tcgetattr(STDIN_FILENO, &shown);
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    std::string line;
    std::getline(std::cin, line);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    fmt::print(stderr, "\n");
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

} // namespace

ExitCode report(const base::Error& error)
{
    fmt::print(
        stderr, "glean: {} [{}{}]\n", base::describe(error), base::errorName(error.code), placeText(error.place));
    return exitCodeFor(error);
}

ExitCode report(const std::vector<base::Issue>& issues)
{
    for (const base::Issue& issue : issues) {
        fmt::print(stderr, "glean: {} [{}{}, {} times]\n", base::describe(issue), base::errorName(issue.code),
            placeText(issue.place), issue.count);
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
    std::string typed = readHidden(question);
    if (twice == AskTwice::Yes && readHidden("Once more") != typed)
        return base::fail(base::ErrorCode::BadParameter, {"the passphrase", "the two entries differ"});
    return typed;
}

} // namespace gleaner::app
