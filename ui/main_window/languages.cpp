#include "ui/main_window/languages.h"

#include <QCoreApplication>
#include <QLocale>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

QChar accented(QChar letter)
{
    static const QString plain = u"aeiounAEIOUNcsyz"_s;
    static const QString marked = u"áéíóúñÁÉÍÓÚÑçšýž"_s;
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : marked[at];
}

} // namespace

QString languageFor(const QString& wish)
{
    const QString name = wish.isEmpty() ? QLocale::system().name() : wish;
    const QString base = name.section(u'_', 0, 0).section(u'-', 0, 0).toLower();
    if (base == u"tl")
        return u"fil"_s;
    for (const QString& known : {u"en"_s, u"es"_s, u"km"_s, u"fil"_s, u"qps"_s}) {
        if (base == known)
            return known;
    }
    return u"en"_s;
}

QString PseudoTranslator::translate(const char*, const char* source, const char*, int) const
{
    const QString words = QString::fromUtf8(source);
    QString pseudo = u"["_s;
    for (qsizetype i = 0; i < words.size(); ++i) {
        // Place marks and mnemonics must survive.
        if (words[i] == u'%' && i + 1 < words.size()) {
            pseudo += words[i];
            pseudo += words[++i];
            if (words[i] == u'L' && i + 1 < words.size())
                pseudo += words[++i];
        } else {
            pseudo += accented(words[i]);
        }
    }
    const qsizetype extra = words.size() * 2 / 5;
    for (qsizetype i = 0; i < extra; ++i)
        pseudo += i % 6 == 0 ? u' ' : u'~';
    return pseudo + u']';
}

Languages::~Languages()
{
    for (const auto& translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
}

void Languages::use(const QString& language)
{
    for (const auto& translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
    m_installed.clear();
    const bool pseudo = language == u"qps";
    QLocale::setDefault(language == u"es" ? QLocale(QLocale::Spanish, QLocale::UnitedStates)
                                          : QLocale(pseudo || language == u"en" ? u"en_US"_s : language));
    // English is loaded as well: it holds the plural forms.
    QStringList wanted{u"en"_s};
    if (!pseudo && language != u"en")
        wanted << language;
    for (const QString& code : wanted) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(u":/i18n/gleaner_"_s + code + u".qm"_s)) {
            QCoreApplication::installTranslator(translator.get());
            m_installed.push_back(std::move(translator));
        }
    }
    if (pseudo) {
        m_installed.push_back(std::make_unique<PseudoTranslator>());
        QCoreApplication::installTranslator(m_installed.back().get());
    }
}

} // namespace gleaner::ui
