#include "core/trust/recovery_sheet.h"

#include "tests/support/result_text.h"
#include "tests/support/test_keys.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace gleaner;

class TestSheetReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void replacedWordsAreNoticed();
    void namesTheStrangeWord();
    void namesTheWrongLine();
    void swappedWordsAreNoticed();
    void hostileText();
};

namespace {

trust::RecoverySheet sheet() { return trust::makeSheet(test_keys::countingMaster()); }

enum class Show { Words, Starts, Numbers, Both };

QString typed(const trust::RecoverySheet& from, Show show, bool checks, const QString& between, const QString& lineEnd)
{
    QString text;
    for (const trust::SheetLine& line : from) {
        QStringList parts;
        for (std::size_t place = 0; place < 4; ++place) {
            const QString word = QString::fromStdString(line.words[place]);
            const QString number = QString("%1").arg(line.numbers[place], 4, 10, QChar('0'));
            parts << (show == Show::Words   ? word
                    : show == Show::Starts  ? word.left(4)
                    : show == Show::Numbers ? number
                                            : word + " " + number);
        }
        if (checks)
            parts << QString("%1").arg(line.check, 2, 10, QChar('0'));
        text += parts.join(between) + lineEnd;
    }
    return text;
}

} // namespace

void TestSheetReader::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("text");
    const QString printed = QString::fromStdString(trust::sheetText(sheet()));
    QTest::newRow("the printed text") << printed;
    QTest::newRow("with CRLF") << QString(printed).replace("\n", "\r\n");
    QTest::newRow("words") << typed(sheet(), Show::Words, false, " ", " ");
    QTest::newRow("words and checks in one run") << typed(sheet(), Show::Words, true, " ", " ");
    QTest::newRow("words in lines") << typed(sheet(), Show::Words, false, " ", "\n");
    QTest::newRow("words and checks in lines") << typed(sheet(), Show::Words, true, ", ", "\n");
    QTest::newRow("one word a line") << typed(sheet(), Show::Words, false, "\n", "\n");
    QTest::newRow("upper case") << typed(sheet(), Show::Words, true, " ", "\n").toUpper();
    QTest::newRow("first four letters") << typed(sheet(), Show::Starts, true, " ", "\n\n");
    QTest::newRow("numbers") << typed(sheet(), Show::Numbers, false, " ", " ");
    QTest::newRow("numbers and checks") << typed(sheet(), Show::Numbers, true, " ", "\n");
    QTest::newRow("numbers and checks in one run") << typed(sheet(), Show::Numbers, true, "; ", " ");
    QTest::newRow("words and numbers") << typed(sheet(), Show::Both, false, " ", " ");
    QTest::newRow("words, numbers, checks") << typed(sheet(), Show::Both, true, " - ", "\n");
}

void TestSheetReader::readsWhatPeopleType()
{
    QFETCH(const QString, text);
    const auto master = trust::readSheet(text.toStdString());
    VERIFY_OK(master);
    QVERIFY(master->bytes() == test_keys::countingMaster().bytes());
}

void TestSheetReader::replacedWordsAreNoticed()
{
    QRandomGenerator random(1);
    int noticed = 0;
    int named = 0;
    int all = 0;
    for (std::size_t at = 0; at < 24; ++at) {
        for (int other = 0; other < 100; ++other) {
            trust::RecoverySheet wrong = sheet();
            trust::SheetLine& line = wrong[at / 4];
            const auto number = random.bounded(1, 2049);
            if (number == line.numbers[at % 4])
                continue;
            line.words[at % 4] = trust::recoveryWords()[static_cast<std::size_t>(number) - 1];
            const auto result = trust::readSheet(typed(wrong, Show::Words, true, " ", "\n").toStdString());
            ++all;
            if (result)
                continue;
            ++noticed;
            const bool namesLine = result.error().code == base::ErrorCode::SheetLine
                && result.error().arguments == std::vector<std::string>{std::to_string(at / 4 + 1)};
            named += namesLine ? 1 : 0;
        }
    }
    QVERIFY2(noticed * 1000 >= all * 999, qPrintable(QString("%1 of %2").arg(noticed).arg(all)));
    QVERIFY2(named * 100 >= all * 98, qPrintable(QString("%1 of %2").arg(named).arg(all)));
}

void TestSheetReader::namesTheStrangeWord()
{
    const QString text = typed(sheet(), Show::Words, true, " ", "\n");
    const QString first = QString::fromStdString(sheet()[0].words[0]);
    for (const char* strange : {"qqqq", "2049", "99999999999999999999", "\xc3\xa9t\xc3\xa9"}) {
        const auto result = trust::readSheet(QString(text).replace(0, first.size(), strange).toStdString());
        QCOMPARE(codeOf(result), QByteArray("sheet-word"));
        QCOMPARE(result.error().arguments, std::vector<std::string>{strange});
    }
}

void TestSheetReader::namesTheWrongLine()
{
    QStringList lines = typed(sheet(), Show::Words, true, " ", "\n").split('\n', Qt::SkipEmptyParts);
    QStringList missing = lines;
    missing[2] = missing[2].section(' ', 1);
    const auto result = trust::readSheet(missing.join('\n').toStdString());
    QCOMPARE(codeOf(result), QByteArray("sheet-line"));
    QCOMPARE(result.error().arguments, std::vector<std::string>{"3"});

    const QString printed = QString::fromStdString(trust::sheetText(sheet()));
    const auto contradiction = trust::readSheet(QString(printed).replace("1031", "1032").toStdString());
    QCOMPARE(codeOf(contradiction), QByteArray("sheet-line"));
    QCOMPARE(contradiction.error().arguments, std::vector<std::string>{"1"});
    const auto zero = trust::readSheet(QString(printed).replace(0, 0, "").replace("= 22", "= 23").toStdString());
    QCOMPARE(codeOf(zero), QByteArray("sheet-line"));
    QCOMPARE(zero.error().arguments, std::vector<std::string>{"5"});
}

void TestSheetReader::swappedWordsAreNoticed()
{
    trust::RecoverySheet swapped = sheet();
    std::swap(swapped[3].words[0], swapped[3].words[1]);
    QCOMPARE(
        codeOf(trust::readSheet(typed(swapped, Show::Words, true, " ", " ").toStdString())), QByteArray("sheet-line"));
    std::swap(swapped[4].words, swapped[5].words);
    QCOMPARE(codeOf(trust::readSheet(typed(swapped, Show::Words, false, " ", " ").toStdString())),
        QByteArray("sheet-check"));
}

void TestSheetReader::hostileText()
{
    for (const std::string& text :
        {std::string(), std::string(" \n\n"), std::string(1000, '1'), std::string(70'000, 'a'), std::string("abacus"),
            std::string("\0\xff\xfe", 3), std::string("1:\n2:\n3:\n4:\n5:\n6:\n")})
        QVERIFY(!trust::readSheet(text).has_value());
}

QTEST_GUILESS_MAIN(TestSheetReader)
#include "tst_sheet_reader.moc"
