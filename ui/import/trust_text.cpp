#include "ui/import/trust_text.h"

#include "core/workspace/practice_city.h"

#include <QCoreApplication>
#include <QStringList>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

TrustWords trustWords(bundle::TrustState state, const QString& city)
{
    const auto words = [](const char* source) { return QCoreApplication::translate("Trust", source); };
    switch (state) {
    case bundle::TrustState::Trusted:
        return {words(QT_TRANSLATE_NOOP("Trust", "Signed by %1, key known here")).arg(city),
            words(QT_TRANSLATE_NOOP("Trust", "The signature fits a city that was confirmed on this laptop.")),
            u"shield-check"_s};
    case bundle::TrustState::NewCity:
        return {words(QT_TRANSLATE_NOOP("Trust", "Signed by %1, key new here")).arg(city),
            words(QT_TRANSLATE_NOOP("Trust",
                "The signature is sound, but nobody has confirmed on this laptop that the key belongs to the city. "
                "Compare the number below with the city's card or web site.")),
            u"shield-question"_s};
    case bundle::TrustState::Known:
        return {words(QT_TRANSLATE_NOOP("Trust", "Signed by a contributor seen before")), {}, u"shield-check"_s};
    case bundle::TrustState::New:
        return {words(QT_TRANSLATE_NOOP("Trust", "Signed by a new contributor")), {}, u"shield-question"_s};
    case bundle::TrustState::Unsigned:
        break;
    }
    return {words(QT_TRANSLATE_NOOP("Trust", "Not signed")),
        words(QT_TRANSLATE_NOOP("Trust",
            "Nobody vouches for this file: it could come from anywhere. It can be looked at, but not worked on or "
            "handed in. Ask the city for the signed pack.")),
        u"shield-off"_s};
}

QString groupedFingerprint(const QString& hex)
{
    QStringList groups;
    for (qsizetype i = 0; i < hex.size(); i += 4)
        groups << hex.mid(i, 4);
    QStringList lines;
    for (qsizetype i = 0; i < groups.size(); i += 4)
        lines << groups.mid(i, 4).join(u' ');
    return lines.join(u'\n');
}

bool isPracticeCity(const std::string& city) { return city == workspace::practiceCity; }

} // namespace gleaner::ui
