#include "core/text/show_invisible.h"

#include <QtTest>

using namespace gleaner;

class TestShowInvisible : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shown_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("shown");
        QTest::addColumn<bool>("hidden");
        QTest::newRow("plain") << QByteArray("Elm St") << QByteArray("Elm St") << false;
        QTest::newRow("accents") << QByteArray("Peña ភ្នំ") << QByteArray("Peña ភ្នំ") << false;
        QTest::newRow("word break") << QByteArray("ភ្នំ\u200Bពេញ") << QByteArray("ភ្នំ[U+200B]ពេញ") << true;
        QTest::newRow("override") << QByteArray("a\u202E"
                                                "b")
                                  << QByteArray("a[U+202E]b") << true;
        QTest::newRow("no-break") << QByteArray("a\u00A0"
                                                "b")
                                  << QByteArray("a[U+00A0]b") << true;
        QTest::newRow("tag") << QByteArray("a\U000E0041") << QByteArray("a[U+E0041]") << true;
        QTest::newRow("line end") << QByteArray("a\r\n\tb") << QByteArray("a[U+000D][U+000A][U+0009]b") << false;
        QTest::newRow("escape") << QByteArray("\x1B[0m") << QByteArray("[U+001B][0m") << true;
        QTest::newRow("broken byte") << QByteArray("Pe\361o") << QByteArray("Pe[byte F1]o") << true;
        QTest::newRow("empty") << QByteArray() << QByteArray() << false;
    }
    void shown()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, shown);
        QFETCH(bool, hidden);
        QCOMPARE(QByteArray::fromStdString(text::showInvisible(text.toStdString())), shown);
        QCOMPARE(text::hasInvisible(text.toStdString()), hidden);
    }

    void wordBreaksStayWhereTheyAreWriting()
    {
        const std::string khmer = "ផ្សារ\u200Bកម្ពុជា";
        QCOMPARE(text::showDeceptive(khmer), khmer);
        QVERIFY(!text::hasDeceptive(khmer));
        QCOMPARE(text::showDeceptive(khmer + "\u202E"), khmer + "[U+202E]");
        QVERIFY(text::hasDeceptive(khmer + "\u202E"));
        QCOMPARE(text::showDeceptive("El\u200Bm\u00A0St"), std::string("El[U+200B]m[U+00A0]St"));
        QVERIFY(text::hasDeceptive("El\u200Bm"));
        QVERIFY(!text::hasDeceptive("Elm\u00A0St\nOak") && !text::hasDeceptive("Peña 7"));
        QVERIFY(text::hasDeceptive("\xFF"));
    }
};

QTEST_GUILESS_MAIN(TestShowInvisible)
#include "tst_show_invisible.moc"
