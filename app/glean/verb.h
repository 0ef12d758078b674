#pragma once

#include "app/glean/exit_code.h"
#include "core/base/file.h"

#include <boost/program_options.hpp>

#include <string>
#include <vector>

namespace gleaner::app {

/// The options that a verb was called with.
class Arguments {
public:
    explicit Arguments(boost::program_options::variables_map values)
        : m_values(std::move(values))
    {
    }
    bool has(const char* name) const { return m_values.count(name) > 0; }
    /// The text of an option, or `otherwise`.
    std::string text(const char* name, const std::string& otherwise = {}) const;
    std::vector<std::string> list(const char* name) const;
    bool flag(const char* name) const { return has(name) && m_values[name].as<bool>(); }

    bool json() const { return flag("json"); }
    base::Existing existing() const { return flag("force") ? base::Existing::Replace : base::Existing::Refuse; }
    std::filesystem::path profileFolder() const; ///< --profile, or "gleaner" in the user's data folder
    std::string day() const; ///< --day, or today in UTC

private:
    boost::program_options::variables_map m_values;
};

/// One verb: a file of its own defines it, main.cpp lists it.
struct Verb {
    std::string name; ///< one or two words
    std::string usage; ///< what follows the name
    std::string summary; ///< one sentence
    boost::program_options::options_description options;
    std::vector<std::string> positional; ///< option names; the last takes all that is left if it ends in "..."
    std::vector<std::string> required; ///< options that must be given
    ExitCode (*run)(const Arguments&);
};

/// Adds options in short form: name, what it takes (empty = a flag), what it means.
struct OptionText {
    const char* name;
    const char* value;
    const char* help;
};
boost::program_options::options_description makeOptions(
    const std::vector<OptionText>& options, const char* title = "Options");

Verb inspectVerb();
Verb verifyVerb();
Verb importVerb();
Verb exportVerb();
Verb applyVerb();
Verb facetVerb();
Verb clusterVerb();
Verb diffVerb();
Verb annotateVerb();
Verb contributeVerb();
Verb receiveVerb();
Verb packBuildVerb();
Verb registryInitVerb();
Verb registryShowVerb();
Verb inboxAddVerb();
Verb reviewListVerb();
Verb reviewDecideVerb();
Verb publishVerb();
Verb receiptVerb();
Verb keyNewVerb();
Verb keyListVerb();
Verb keySheetVerb();
Verb keyRestoreVerb();
Verb keyPassphraseVerb();

} // namespace gleaner::app
