#include "core/text/whitespace.h"

#include <QtTest>

using namespace gleaner;

class TestWhitespace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trimming()
    {
        const std::string text = "\u00A0 \tElm\u3000St\r\n\u2028";
        QCOMPARE(std::string(text::trimmed(text)), std::string("Elm\u3000St"));
        QCOMPARE(std::string(text::trimmed(text, text::Ends::Start)), std::string("Elm\u3000St\r\n\u2028"));
        QCOMPARE(std::string(text::trimmed(text, text::Ends::End)), std::string("\u00A0 \tElm\u3000St"));
        QCOMPARE(text::trimmed(" \t\u3000 ").size(), std::size_t{0});
        QCOMPARE(text::trimmed("").size(), std::size_t{0});
    }

    void zeroWidthIsNoSpace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("Khmer") << QByteArray("\u200Bភ្នំ\u200Bពេញ\u200B");
        QTest::newRow("Thai") << QByteArray("\u200Bถนน\u200B");
        QTest::newRow("Lao") << QByteArray("ຖະໜົນ\u200B");
        QTest::newRow("Myanmar") << QByteArray("\u200Bလမ်း");
        QTest::newRow("joiners") << QByteArray("क्\u200Dष\u200C");
    }
    void zeroWidthIsNoSpace()
    {
        QFETCH(QByteArray, text);
        const std::string bytes = text.toStdString();
        QCOMPARE(std::string(text::trimmed(bytes)), bytes);
        QCOMPARE(text::collapsedWhiteSpace(bytes), bytes);
    }

    void collapsing_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("nothing to do") << QByteArray("Elm St") << QByteArray("Elm St");
        QTest::newRow("double") << QByteArray("Elm  St") << QByteArray("Elm St");
        QTest::newRow("tab and line end") << QByteArray("Elm\t\r\nSt") << QByteArray("Elm St");
        QTest::newRow("one no-break") << QByteArray("Elm\u00A0St") << QByteArray("Elm St");
        QTest::newRow("mixed") << QByteArray("a \u00A0\u3000 b") << QByteArray("a b");
        QTest::newRow("ends stay one space") << QByteArray("  a  ") << QByteArray(" a ");
        QTest::newRow("only spaces") << QByteArray(" \t ") << QByteArray(" ");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("broken bytes") << QByteArray("\xFF  \xC2") << QByteArray("\xFF \xC2");
        QTest::newRow("half a no-break space") << QByteArray("a \xA0 b") << QByteArray("a \xA0 b");
    }
    void collapsing()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const std::string once = text::collapsedWhiteSpace(before.toStdString());
        QCOMPARE(QByteArray::fromStdString(once), after);
        QCOMPARE(text::collapsedWhiteSpace(once), once);
    }

    void brokenBytesAreNoSpace()
    {
        QCOMPARE(std::string(text::trimmed(" \xA0 ")), std::string("\xA0"));
        QCOMPARE(std::string(text::trimmed("\xE3\x80")), std::string("\xE3\x80"));
    }
};

QTEST_GUILESS_MAIN(TestWhitespace)
#include "tst_whitespace.moc"
