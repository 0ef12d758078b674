#include "core/text/utf16.h"

#include <QtTest>

#include <random>

using namespace gleaner;

class TestUtf16 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownTexts()
    {
        QVERIFY(text::toUtf16("Añ𝄞") == u"Añ𝄞");
        QCOMPARE(text::toUtf8(u"ភ𝄞"), std::string("ភ𝄞"));
        QVERIFY(text::toUtf16("\xFF") == std::u16string(1, char16_t{0xDCFF}));
        QCOMPARE(text::toUtf8(std::u16string(1, char16_t{0xD800})), std::string("\uFFFD"));
    }

    void anyBytesComeBack()
    {
        std::mt19937 random(4711);
        for (int round = 0; round < 2000; ++round) {
            std::string bytes;
            const std::size_t length = random() % 12;
            for (std::size_t at = 0; at < length; ++at) {
                // Lead and tail bytes often enough that whole and broken sequences both occur.
                static const std::string pool("a\xC3\xB1\xE1\x9E\x97\xF0\x9D\x84\x9E\xED\xA0\xFF\x80", 15);
                bytes += pool[random() % pool.size()];
            }
            QCOMPARE(text::toUtf8(text::toUtf16(bytes)), bytes);
        }
    }
};

QTEST_GUILESS_MAIN(TestUtf16)
#include "tst_utf16.moc"
