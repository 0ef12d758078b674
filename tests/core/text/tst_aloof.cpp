#include "core/text/aloof.h"

#include <QtTest>

using namespace gleaner;

class TestAloof : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("aloof");
        QTest::newRow("ASCII") << QByteArray("Elm St\t5") << true;
        QTest::newRow("long ASCII") << QByteArray("The tree at the corner of Elm Street has fallen") << true;
        QTest::newRow("DEL in a long text")
            << QByteArray("The tree at the corner of Elm\x7F Street has fallen") << false;
        QTest::newRow("control in a long text") << QByteArray("The tree at the \x01 corner of Elm Street") << false;
        QTest::newRow("empty") << QByteArray() << true;
        QTest::newRow("composed letters") << QByteArray("Peña, Zuñiga") << true;
        QTest::newRow("Khmer") << QByteArray("ផ្លូវលេខ ៥") << true;
        QTest::newRow("Kelvin sign is K") << QByteArray("5 \u212A") << false;
        QTest::newRow("sharp s folds to ss") << QByteArray("Straße") << false;
        QTest::newRow("long s") << QByteArray("ſ") << false;
        QTest::newRow("mark that composes") << QByteArray("n\u0303") << false;
        QTest::newRow("zero width") << QByteArray("El\u200Bm") << false;
        QTest::newRow("broken byte") << QByteArray("Pe\361a") << false;
        QTest::newRow("CJK is not looked at") << QByteArray("学校") << false;
    }
    void texts()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, aloof);
        QCOMPARE(text::isAloofFromAscii(text.toStdString(), false), aloof);
    }
    void atEveryPlaceInEveryLength()
    {
        // What is aloof and what isn't, at the borders of the blocks that texts are looked at in.
        for (const std::string_view good : {"ñ", "ច", "ñច", "ចñ"}) {
            for (const std::string_view bad : {"ſ", "\u212A", "\x01", "\u17B4", "\xE1\x9E", "\xC3", "\x80"}) {
                for (std::size_t before = 0; before < 70; ++before) {
                    for (std::size_t letters = 0; letters < 30; letters += 1 + letters / 4) {
                        std::string text(before, '.');
                        for (std::size_t letter = 0; letter < letters; ++letter)
                            text += good;
                        QVERIFY(text::isAloofFromAscii(text + "ab", false));
                        const QByteArray shown = QByteArray::fromStdString(text + std::string(bad)).toPercentEncoding();
                        QVERIFY2(!text::isAloofFromAscii(text + std::string(bad), false), shown.constData());
                        QVERIFY(!text::isAloofFromAscii(text + std::string(bad) + "ab", false));
                    }
                }
            }
        }
    }
    void controlsCountOnRequest()
    {
        QVERIFY(!text::isAloofFromAscii("a\x01", false));
        QVERIFY(text::isAloofFromAscii("a\x01", true));
    }
};

QTEST_GUILESS_MAIN(TestAloof)
#include "tst_aloof.moc"
