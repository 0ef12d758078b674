#pragma once

#include "core/workspace/workspace.h"

#include <QString>

namespace gleaner::ui {

/// Where a receipt that was opened has gone.
struct Delivery {
    enum class Outcome {
        Stored, ///< it answers the open project and is in it now
        OtherProject, ///< it answers `project`: open that one, then deliver again
        Kept, ///< no project here made that contribution; the file was kept in the profile
        Refused ///< see `error`; nothing has changed
    };
    Outcome outcome = Outcome::Refused;
    std::filesystem::path project;
    std::optional<base::Error> error;
};

/// Brings a receipt that bundle::readBundle has read to the project it answers: the open one (`workspace` may be null),
/// else a known project opened from the same base pack. `tried` are projects that were opened for it already and turned
/// out not to have made the contribution.
Delivery deliver(const bundle::Bundle& receipt, std::string_view file, workspace::Workspace* workspace,
    workspace::Profile& profile, const std::vector<std::filesystem::path>& tried = {});

/// What to tell the person, as whole sentences: "The city answered 12 of 12 items ...".
QString sentenceFor(const Delivery& delivery, const bundle::Receipt& receipt);

} // namespace gleaner::ui
