#include "core/text/look_alike.h"

#include <QtTest>

using namespace gleaner;

class TestLookAlike : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pairs_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<bool>("alike");
        const auto row = [](const char* name, const char* a, const char* b, bool alike) {
            QTest::newRow(name) << QByteArray(a) << QByteArray(b) << alike;
        };
        row("equal", "demo.example", "demo.example", false);
        row("Cyrillic e", "demo.example", "d\u0435mo.example", true);
        row("rn and m", "modern.example", "modem.example", true);
        row("one and l", "demo.example", "demo.examp1e", true);
        row("other", "demo.example", "lake.example", false);
        row("empty", "", "demo.example", false);
        row("both are not UTF-8", "\xFF", "\xFE", true); // one replacement character each
    }
    void pairs()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(bool, alike);
        QCOMPARE(text::looksAlike(a.toStdString(), b.toStdString()), alike);
        QCOMPARE(text::looksAlike(b.toStdString(), a.toStdString()), alike);
    }
};

QTEST_GUILESS_MAIN(TestLookAlike)
#include "tst_look_alike.moc"
