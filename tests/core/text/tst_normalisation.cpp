#include "core/text/normalisation.h"

#include <QtTest>

using namespace gleaner;

class TestNormalisation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forms()
    {
        QCOMPARE(text::nfc("Pen\u0303a"), std::string("Peña"));
        QCOMPARE(text::nfd("Peña"), std::string("Pen\u0303a"));
        QCOMPARE(text::nfkd("ﬁ½™"), std::string("fi1\u20442TM"));
        QCOMPARE(text::nfkcCaseFolded("Ｓtraße\u00AD"), std::string("strasse"));
        QCOMPARE(text::caseFolded("STRAßE"), std::string("strasse"));
        QCOMPARE(text::lowerCased("ÑANDÚ I"), std::string("ñandú i"));
        QCOMPARE(text::nfkcCaseFolded("ELM St"), std::string("elm st"));
    }

    void brokenBytesStay()
    {
        const std::string broken = "n\u0303\xFF\xE1\x9E";
        QCOMPARE(text::nfc(broken), std::string("ñ\xFF\xE1\x9E"));
        QCOMPARE(text::nfd("ñ\361"), std::string("n\u0303\361"));
        QCOMPARE(text::nfkd("\361"), std::string("\361"));
        QCOMPARE(text::nfkcCaseFolded("Ñ\xC3"), std::string("ñ\xC3"));
        QCOMPARE(text::caseFolded("Ñ\xC3"
                                  "A"),
            std::string("ñ\xC3"
                        "a"));
        QCOMPARE(text::withoutInvisible("a\u200B\xFF"), std::string("a\xFF"));
        QCOMPARE(text::withoutAccents("n\u0303\xFF\u0303"), std::string("n\xFF\u0303"));
    }

    void accentsGoWhereTheyAreAccents_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("Spanish") << QByteArray("Peñalolén") << QByteArray("Penalolen");
        QTest::newRow("Vietnamese") << QByteArray("Nguyễn") << QByteArray("Nguyen");
        QTest::newRow("Greek") << QByteArray("Ωμέγα") << QByteArray("Ωμεγα");
        QTest::newRow("Cyrillic") << QByteArray("йод") << QByteArray("иод");
        QTest::newRow("Khmer vowels stay") << QByteArray("ភ្នំពេញ") << QByteArray("ភ្នំពេញ");
        QTest::newRow("Thai tones stay") << QByteArray("ที่") << QByteArray("ที่");
        QTest::newRow("mark on a digit stays") << QByteArray("1\u0301") << QByteArray("1\u0301");
    }
    void accentsGoWhereTheyAreAccents()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QCOMPARE(QByteArray::fromStdString(text::withoutAccents(text::nfd(before.toStdString()))), after);
    }

    void invisibleGoes() { QCOMPARE(text::withoutInvisible("ភ្នំ\u200Bពេញ\u202E\u0007 a"), std::string("ភ្នំពេញ a")); }
};

QTEST_GUILESS_MAIN(TestNormalisation)
#include "tst_normalisation.moc"
