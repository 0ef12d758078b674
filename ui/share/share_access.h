#pragma once

#include "core/trust/keys.h"

#include <functional>
#include <memory>

class QObject;

namespace gleaner::ui {

/// What sharing needs from the person's key, given by whoever knows it. Every function must be set.
struct ShareAccess {
    using Seed = std::shared_ptr<const trust::SecretSeed>;

    std::function<bool()> hasKey;
    std::function<Seed()> openSeed; ///< null while the passphrase would have to be asked
    /// Opens the key (asking for the passphrase when needed) and hands it on; not called when the person cancels.
    std::function<void(QObject* receiver, std::function<void(Seed)> then)> withSeed;
    std::function<void()> makeKey; ///< shows the dialog that makes a key
    std::function<void()> restoreKey; ///< shows the dialog that reads a recovery sheet
};

} // namespace gleaner::ui
