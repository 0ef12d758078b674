#include "core/text/utf8.h"

#include <QtTest>

using namespace gleaner;

namespace {

/// Steps as "offset:hex value", invalid bytes with "!" in front.
QByteArray steps(const std::string& bytes)
{
    QByteArray out;
    text::forEachCodePoint(bytes, [&](text::CodePoint point, std::size_t at) {
        out += out.isEmpty() ? "" : " ";
        out += QByteArray::number(static_cast<int>(at)) + ":" + (point.valid ? "" : "!")
            + QByteArray::number(static_cast<uint>(point.value), 16);
    });
    return out;
}

} // namespace

class TestUtf8 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void steps_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("ascii") << QByteArray("Az") << QByteArray("0:41 1:7a");
        QTest::newRow("two") << QByteArray("ñ") << QByteArray("0:f1");
        QTest::newRow("three") << QByteArray("ភ\u200B") << QByteArray("0:1797 3:200b");
        QTest::newRow("four") << QByteArray("𝄞") << QByteArray("0:1d11e");
        QTest::newRow("last scalar") << QByteArray("\xF4\x8F\xBF\xBF") << QByteArray("0:10ffff");
        QTest::newRow("past the end") << QByteArray("\xF4\x90\x80\x80") << QByteArray("0:!f4 1:!90 2:!80 3:!80");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("0:!ed 1:!a0 2:!80");
        QTest::newRow("below surrogates") << QByteArray("\xED\x9F\xBF") << QByteArray("0:d7ff");
        QTest::newRow("overlong 2") << QByteArray("\xC0\xAF") << QByteArray("0:!c0 1:!af");
        QTest::newRow("overlong 3") << QByteArray("\xE0\x80\xAF") << QByteArray("0:!e0 1:!80 2:!af");
        QTest::newRow("overlong 4") << QByteArray("\xF0\x80\x80\x80") << QByteArray("0:!f0 1:!80 2:!80 3:!80");
        QTest::newRow("cut off") << QByteArray("a\xE1\x9E") << QByteArray("0:61 1:!e1 2:!9e");
        QTest::newRow("cut by a letter") << QByteArray("\xE1\x9E"
                                                       "a")
                                         << QByteArray("0:!e1 1:!9e 2:61");
        QTest::newRow("latin-1") << QByteArray("Pe\361a") << QByteArray("0:50 1:65 2:!f1 3:61");
        QTest::newRow("ff") << QByteArray("\xFF\xFE") << QByteArray("0:!ff 1:!fe");
    }
    void steps()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, expected);
        QCOMPARE(::steps(bytes.toStdString()), expected);
        QCOMPARE(text::isValidUtf8(bytes.toStdString()), !expected.contains('!'));
    }

    void backwardsMeetsTheSameSteps_data() { steps_data(); }
    void backwardsMeetsTheSameSteps()
    {
        QFETCH(QByteArray, bytes);
        const std::string whole = bytes.toStdString();
        if (!text::isValidUtf8(whole))
            return; // which bytes of a broken sequence belong together may differ from behind; see below
        std::vector<char32_t> forward;
        text::forEachCodePoint(whole, [&](text::CodePoint point, std::size_t) { forward.push_back(point.value); });
        std::vector<char32_t> backward;
        for (std::size_t end = whole.size(); end > 0;) {
            const text::CodePoint point = text::codePointBefore(whole, end);
            backward.insert(backward.begin(), point.value);
            end -= point.length;
        }
        QCOMPARE(backward, forward);
    }

    void backwardsOverBrokenBytesGoesByteByByte()
    {
        QVERIFY(!text::codePointBefore("\xE1\x9E", 2).valid);
        QCOMPARE(text::codePointBefore("\xE1\x9E", 2).length, std::uint8_t{1});
        QVERIFY(text::codePointBefore("a\xFF", 1).valid);
    }

    void appendedIsReadBack()
    {
        for (char32_t c :
            {U'\0', U'A', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
            std::string bytes;
            text::append(bytes, c);
            const text::CodePoint point = text::codePointAt(bytes, 0);
            QVERIFY(point.valid);
            QCOMPARE(point.value, c);
            QCOMPARE(std::size_t{point.length}, bytes.size());
        }
    }

    void asciiIsSeenAtAnyLength()
    {
        for (std::size_t length = 0; length < 20; ++length) {
            QVERIFY(text::isAscii(std::string(length, 'x')));
            for (std::size_t at = 0; at < length; ++at) {
                std::string bytes(length, 'x');
                bytes[at] = '\x80';
                QVERIFY(!text::isAscii(bytes));
            }
        }
    }

    void displayShowsBrokenBytes()
    {
        QCOMPARE(text::forDisplay("Pe\361a"), std::string("Pe\uFFFDa"));
        QCOMPARE(text::forDisplay("Peña"), std::string("Peña"));
    }

    void runsAreMappedAndBrokenBytesKept()
    {
        const auto bracket = [](std::string_view run) { return "[" + std::string(run) + "]"; };
        QCOMPARE(text::mapValidRuns("ab\xFF\xFEñ\361", bracket), std::string("[ab]\xFF\xFE[ñ]\361"));
        QCOMPARE(text::mapValidRuns("", bracket), std::string());
        QCOMPARE(text::mapValidRuns("ab", bracket), std::string("[ab]"));
    }
};

QTEST_GUILESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
