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
    void controlsCountOnRequest()
    {
        QVERIFY(!text::isAloofFromAscii("a\x01", false));
        QVERIFY(text::isAloofFromAscii("a\x01", true));
    }
};

QTEST_GUILESS_MAIN(TestAloof)
#include "tst_aloof.moc"
