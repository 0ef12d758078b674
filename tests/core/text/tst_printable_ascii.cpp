#include "core/text/printable_ascii.h"

#include <QtTest>

using namespace gleaner;

class TestPrintableAscii : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyByteAtEveryPlace()
    {
        for (int byte = 0; byte < 256; ++byte) {
            const bool printable = byte >= 0x20 && byte <= 0x7E;
            for (std::size_t size = 1; size < 20; ++size) {
                for (std::size_t at = 0; at < size; ++at) {
                    std::string text(size, 'a');
                    text[at] = static_cast<char>(byte);
                    QCOMPARE(text::printableAsciiLength(text), printable ? size : at);
                }
            }
        }
        QCOMPARE(text::printableAsciiLength(""), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestPrintableAscii)
#include "tst_printable_ascii.moc"
