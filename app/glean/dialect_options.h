#pragma once

#include "app/glean/verb.h"
#include "core/base/error.h"
#include "core/formats/csv/sniffer.h"

namespace gleaner::app {

/// Options that say how a table file is read, such as --encoding, --delimiter, --quote, --header-rows, --skip-rows.
std::vector<OptionText> dialectOptions();

/// How a file is read, with what speaks for it.
struct Chosen {
    formats::csv::Reading reading;
    std::optional<base::Issue> ambiguous; ///< another reading is as good and no option decided: names both
};
/// Sniffs and lets the options overrule; what they leave open is found out under them.
base::Result<Chosen> chooseDialect(const Arguments& arguments, std::string_view bytes, std::string_view name);

} // namespace gleaner::app
