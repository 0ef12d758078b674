#include "core/formats/csv/charset.h"

#include <QTest>
#include <random>

using namespace gleaner::formats::csv;
using namespace std::string_literals;

namespace {

std::string decoded(std::string_view work, Encoding encoding)
{
    std::string scratch;
    return std::string(decodeText(work, encoding, scratch));
}

} // namespace

class TestCharset : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void windows1252()
    {
        QCOMPARE(decoded("Caf\xe9 \x80 \x92", Encoding::Windows1252), std::string("Café € ’"));
        QCOMPARE(encodeText("Café € ’", Encoding::Windows1252).value(), std::string("Caf\xe9 \x80 \x92"));
        QVERIFY(!encodeText("ភូមិ", Encoding::Windows1252));
    }

    void theFiveOpenBytesOfWindows1252StayBytes()
    {
        for (const char byte : {'\x81', '\x8d', '\x8f', '\x90', '\x9d'}) {
            const std::string one(1, byte);
            QCOMPARE(decoded(one, Encoding::Windows1252), one);
            QCOMPARE(firstUndecodable("a" + decoded(one, Encoding::Windows1252)), std::optional<std::size_t>(1));
            QCOMPARE(encodeText("é" + one, Encoding::Windows1252).value(), "\xe9" + one);
        }
        QVERIFY(!encodeText("\x82", Encoding::Windows1252));
        QVERIFY(!encodeText("\xc2\x81", Encoding::Windows1252));
    }

    void latin1HasAllBytesAndNoEuro()
    {
        std::string all;
        for (int byte = 0; byte < 256; ++byte)
            all += static_cast<char>(byte);
        const std::string text = decoded(all, Encoding::Iso88591);
        QVERIFY(!firstUndecodable(text));
        QCOMPARE(encodeText(text, Encoding::Iso88591).value(), all);
        QVERIFY(!encodeText("€", Encoding::Iso88591));
    }

    void everyByteOf1252ComesBack()
    {
        std::string all;
        for (int byte = 0; byte < 256; ++byte)
            all += static_cast<char>(byte);
        QCOMPARE(encodeText(decoded(all, Encoding::Windows1252), Encoding::Windows1252).value(), all);
    }

    void utf16GoesThereAndBack()
    {
        const std::string little = "a\0\xe9\0\xac\x20\x3d\xd8\x00\xde"s;
        QCOMPARE(toWorkBytes(little, Encoding::Utf16Le), std::string("aé€😀"));
        std::string back;
        appendFileBytes(back, "aé€😀", Encoding::Utf16Le);
        QCOMPARE(back, little);
        QCOMPARE(toWorkBytes("\0a\x20\xac"s, Encoding::Utf16Be), std::string("a€"));
    }

    void loneSurrogatesAndOddBytesAreKept()
    {
        const std::string hostile = "\x00\xd8"
                                    "a\0"
                                    "\x00\xdc"
                                    "\x3d\xd8"
                                    "\x3d\xd8\x00\xde"
                                    ","s;
        const std::string work = toWorkBytes(hostile, Encoding::Utf16Le);
        QVERIFY(firstUndecodable(work));
        QVERIFY(endsInOddByte(work, Encoding::Utf16Le));
        std::string back;
        appendFileBytes(back, work, Encoding::Utf16Le);
        QCOMPARE(back, hostile);
    }

    void anyBytesSurviveTranscoding()
    {
        std::mt19937 random(20260101);
        for (int round = 0; round < 5000; ++round) {
            std::string bytes(random() % 40, '\0');
            for (char& byte : bytes)
                byte = static_cast<char>(random() % 3 == 0 ? 0xd8 + random() % 8 : random() % 256);
            for (const Encoding encoding : {Encoding::Utf16Le, Encoding::Utf16Be}) {
                const std::string work = toWorkBytes(bytes, encoding);
                std::string back;
                appendFileBytes(back, work, encoding);
                QCOMPARE(back, bytes);
                QCOMPARE(endsInOddByte(work, encoding), bytes.size() % 2 == 1);
            }
        }
    }

    void undecodableUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("place");
        QTest::newRow("ascii") << QByteArray("plain text, long enough for a word") << -1;
        QTest::newRow("valid") << QByteArray("ñ ភូមិ 😀 \xf4\x8f\xbf\xbf \xed\x9f\xbf") << -1;
        QTest::newRow("stray continuation") << QByteArray("ab\x80") << 2;
        QTest::newRow("cut off") << QByteArray("abc\xe2\x82") << 3;
        QTest::newRow("overlong 2") << QByteArray("\xc0\xaf") << 0;
        QTest::newRow("overlong 3") << QByteArray("a\xe0\x9f\xbf") << 1;
        QTest::newRow("overlong 4") << QByteArray("\xf0\x8f\xbf\xbf") << 0;
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << 0;
        QTest::newRow("past the end") << QByteArray("\xf4\x90\x80\x80") << 0;
        QTest::newRow("after a long word") << QByteArray("0123456789abcdef\xff") << 16;
        QTest::newRow("broken third byte") << QByteArray("\xe2\x82(") << 0;
    }
    void undecodableUtf8()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, place);
        const auto found = firstUndecodable(bytes.toStdString());
        QCOMPARE(found ? static_cast<int>(*found) : -1, place);
    }

    void utf16CantHoldStrayBytes()
    {
        QVERIFY(!encodeText("a\xff", Encoding::Utf16Le));
        QVERIFY(encodeText("a\xed\xa0\x80", Encoding::Utf16Le));
        QVERIFY(encodeText("😀", Encoding::Utf16Be));
    }

    void messagesShowBytes()
    {
        QCOMPARE(shownText("a\xff"
                           "b"),
            std::string("a\\xffb"));
        QCOMPARE(shownText("ñ"), std::string("ñ"));
        QVERIFY(shownText(std::string(500, 'x')).size() < 80);
    }
};

QTEST_GUILESS_MAIN(TestCharset)
#include "tst_charset.moc"
