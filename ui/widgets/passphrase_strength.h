#pragma once

#include <QString>

namespace gleaner::ui {

enum class PassphraseStrength { Empty, TooShort, Weak, Fair, Strong };

/// A rough guess from length, kinds of characters and repetition. Advice only; it never refuses a passphrase.
PassphraseStrength passphraseStrength(const QString& passphrase);
/// "Fair: a longer one would be safer."
QString strengthSentence(PassphraseStrength strength);

} // namespace gleaner::ui
