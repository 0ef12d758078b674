#include "core/review/verdict.h"
#include "ui/main_window/languages.h"
#include "ui/messages/core_texts.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/session/step_text.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

using namespace gleaner;
using namespace gleaner::ui;

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offeredLanguageIsComplete();
    void placeMarksSurvive();
    void pluralsAreRight();
    void reasonsOfCoreAreListed();
    void phrasesOfCoreAreListed();
    void errorsAreTranslated();
    void pseudoLocaleKeepsPlaceMarks();
    void wishesAreUnderstood();

private:
    struct Message {
        QString source;
        QStringList translations;
        bool finished = true;
    };
    static QList<Message> read(const QString& language);
};

QList<TestTranslations::Message> TestTranslations::read(const QString& language)
{
    QFile file(QStringLiteral(GLEANER_SOURCE_DIR "/translations/gleaner_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QStringLiteral("source"))
            messages << Message{xml.readElementText(), {}, true};
        else if (xml.name() == QStringLiteral("translation")) {
            messages.last().finished = xml.attributes().value(QStringLiteral("type")).isEmpty();
            QString whole;
            while (!(xml.isEndElement() && xml.name() == QStringLiteral("translation"))) {
                xml.readNext();
                if (xml.isStartElement() && xml.name() == QStringLiteral("numerusform"))
                    messages.last().translations << xml.readElementText();
                else if (xml.isCharacters())
                    whole += xml.text();
            }
            if (messages.last().translations.isEmpty())
                messages.last().translations << whole;
        }
    }
    return messages;
}

void TestTranslations::offeredLanguageIsComplete()
{
    const QList<Message> messages = read(QStringLiteral("es"));
    QVERIFY(messages.size() > 500);
    for (const Message& message : messages) {
        QVERIFY2(message.finished, qPrintable(message.source));
        for (const QString& translation : message.translations)
            QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
    }
}

void TestTranslations::placeMarksSurvive()
{
    static const QRegularExpression mark(QStringLiteral("%(?:L?n|[1-9])"));
    const auto marks = [](const QString& words) {
        QStringList found;
        for (auto it = mark.globalMatch(words); it.hasNext();)
            found << it.next().captured();
        found.sort();
        return found;
    };
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("es")}) {
        for (const Message& message : read(language)) {
            for (const QString& translation : message.translations)
                QVERIFY2(marks(translation) == marks(message.source), qPrintable(translation));
        }
    }
}

void TestTranslations::pluralsAreRight()
{
    Languages languages;
    clean::StepSummary summary;
    languages.use(QStringLiteral("en"));
    summary.cells = 1;
    QCOMPARE(summaryText(summary), QStringLiteral("1 cell"));
    summary.cells = 1234;
    QCOMPARE(summaryText(summary), QStringLiteral("1,234 cells"));
    languages.use(QStringLiteral("es"));
    QCOMPARE(summaryText(summary), QStringLiteral("1,234 celdas"));
    summary.cells = 1;
    QCOMPARE(summaryText(summary), QStringLiteral("1 celda"));
}

void TestTranslations::reasonsOfCoreAreListed()
{
    const std::vector<std::string_view> listed = reasonTexts();
    QCOMPARE(listed.size(), review::reasons().size());
    for (const review::Reason& reason : review::reasons())
        QVERIFY(std::find(listed.begin(), listed.end(), reason.wording) != listed.end());
}

/// All of core's sources in one text.
static QString sourcesOfCore()
{
    QString all;
    QDirIterator files(QStringLiteral(GLEANER_SOURCE_DIR "/core"), {QStringLiteral("*.cpp")}, QDir::Files,
        QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += QString::fromUtf8(file.readAll());
    }
    return all;
}

void TestTranslations::phrasesOfCoreAreListed()
{
    const QString sources = sourcesOfCore();
    const std::vector<std::string_view> listed = phraseTexts();
    for (const std::string_view phrase : listed)
        QVERIFY2(sources.contains(u'"' + text(phrase) + u'"'), phrase.data());
    static const QRegularExpression kinds(QStringLiteral("\"(it (?:looks like|holds) [^\"]*[^\" ])\""));
    for (auto it = kinds.globalMatch(sources); it.hasNext();) {
        const std::string phrase = utf8(it.next().captured(1));
        QVERIFY2(std::find(listed.begin(), listed.end(), phrase) != listed.end(), phrase.c_str());
    }
}

void TestTranslations::errorsAreTranslated()
{
    Languages languages;
    languages.use(QStringLiteral("es"));
    const base::Error error{base::ErrorCode::NoSuchColumn, {"Zip"}, {}};
    QCOMPARE(sentence(error), QStringLiteral("No existe la columna Zip."));
    languages.use(QStringLiteral("en"));
    QCOMPARE(sentence(error), QStringLiteral("There is no column Zip."));
    languages.use(QStringLiteral("es"));
    const base::Error notATable{base::ErrorCode::NotATable, {"lista.pdf", "it looks like a PDF document"}, {}};
    QCOMPARE(sentence(notATable),
        QStringLiteral(
            "El archivo lista.pdf no es una tabla de texto: parece un documento PDF. El archivo no se cambió."));
}

void TestTranslations::pseudoLocaleKeepsPlaceMarks()
{
    Languages languages;
    languages.use(QStringLiteral("qps"));
    const base::Error error{base::ErrorCode::NoSuchColumn, {"Zip"}, {}};
    const QString shown = sentence(error);
    QVERIFY2(shown.startsWith(u'[') && shown.endsWith(u']'), qPrintable(shown));
    QVERIFY(shown.contains(QStringLiteral("Zip")));
    QVERIFY(shown.size() > 30);
    clean::StepSummary summary;
    summary.cells = 5;
    QVERIFY(summaryText(summary).contains(u'5'));
}

void TestTranslations::wishesAreUnderstood()
{
    QCOMPARE(languageFor(QStringLiteral("es_MX")), QStringLiteral("es"));
    QCOMPARE(languageFor(QStringLiteral("tl_PH")), QStringLiteral("fil"));
    QCOMPARE(languageFor(QStringLiteral("fil")), QStringLiteral("fil"));
    QCOMPARE(languageFor(QStringLiteral("de")), QStringLiteral("en"));
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
