#include "ui/widgets/passphrase_strength.h"

#include <QCoreApplication>
#include <QSet>

#include <cmath>

namespace gleaner::ui {

namespace {

/// Bits of a random text of these characters, with repeated characters counted at a third.
double guessedBits(const QString& passphrase)
{
    int pool = 0;
    bool lower = false;
    bool upper = false;
    bool digit = false;
    bool other = false;
    QSet<QChar> distinct;
    for (const QChar c : passphrase) {
        lower = lower || c.isLower();
        upper = upper || c.isUpper();
        digit = digit || c.isDigit();
        other = other || !c.isLetterOrNumber();
        distinct.insert(c);
    }
    pool += lower ? 20 : 0;
    pool += upper ? 20 : 0;
    pool += digit ? 10 : 0;
    pool += other ? 15 : 0;
    if (pool == 0)
        pool = 20; // a script without case
    const auto fresh = static_cast<double>(distinct.size());
    const double repeated = static_cast<double>(passphrase.size()) - fresh;
    return (fresh + repeated / 3.0) * std::log2(static_cast<double>(pool));
}

} // namespace

PassphraseStrength passphraseStrength(const QString& passphrase)
{
    if (passphrase.isEmpty())
        return PassphraseStrength::Empty;
    if (passphrase.size() < 8)
        return PassphraseStrength::TooShort;
    const double bits = guessedBits(passphrase);
    if (bits < 40)
        return PassphraseStrength::Weak;
    return bits < 65 ? PassphraseStrength::Fair : PassphraseStrength::Strong;
}

QString strengthSentence(PassphraseStrength strength)
{
    switch (strength) {
    case PassphraseStrength::Empty:
        return QCoreApplication::translate(
            "PassphraseStrength", "Four or more words that nobody would guess are best.");
    case PassphraseStrength::TooShort:
        return QCoreApplication::translate("PassphraseStrength", "Too short: somebody could find it by trying.");
    case PassphraseStrength::Weak:
        return QCoreApplication::translate("PassphraseStrength", "Weak: add another word or two.");
    case PassphraseStrength::Fair:
        return QCoreApplication::translate("PassphraseStrength", "Fair: one more word would make it strong.");
    case PassphraseStrength::Strong:
        return QCoreApplication::translate("PassphraseStrength", "Strong.");
    }
    return {};
}

} // namespace gleaner::ui
