#pragma once

#include "app/glean/verb.h"
#include "core/base/job.h"
#include "core/base/json.h"
#include "core/base/result.h"

#include <chrono>
#include <mutex>

namespace gleaner::app {

/// Prints the error to standard error, with code and place, and returns its exit code.
ExitCode report(const base::Error& error);
/// Prints each issue as a line to standard error; Findings if there is one, else Done.
ExitCode report(const std::vector<base::Issue>& issues);
base::Json toJson(const base::Error& error);
base::Json toJson(const std::vector<base::Issue>& issues);

/// One JSON object on standard output.
void printJson(const base::Json& json);
void printLine(const std::string& line);
/// Text out of a file as a terminal may show it: control, invisible and direction-changing characters written out.
std::string shown(std::string_view text);
/// "1 item", "2 items".
std::string counted(std::uint64_t count, std::string_view noun);

/// Progress as a bar on standard error while that is a terminal; Ctrl+C stops the work cleanly.
class TerminalJob final : public base::JobContext {
public:
    TerminalJob();
    ~TerminalJob() override;
    bool stopRequested() override;
    void progress(std::uint64_t done, std::uint64_t total) override;

private:
    std::mutex m_mutex;
    std::chrono::steady_clock::time_point m_next;
    bool m_shown = false;
    bool m_terminal;
};

enum class AskTwice { No, Yes };
/// The passphrase from --passphrase-file ("-" = standard input, first line), or asked for at a terminal. Fails with
/// PassphraseNeeded.
base::Result<std::string> passphrase(const Arguments& arguments, const char* question, AskTwice twice = AskTwice::No,
    const char* option = "passphrase-file");

} // namespace gleaner::app
