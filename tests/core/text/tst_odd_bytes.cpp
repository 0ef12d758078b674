#include "core/text/odd_bytes.h"

#include "tests/support/each_processor.h"

#include <QtTest>

using namespace gleaner;

class TestOddBytes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyByteAtEveryPlace()
    {
        tests::onEachProcessor([] { checkEveryByteAtEveryPlace(); });
    }
    void behindTheEnd() { QCOMPARE(text::oddBytes(std::string_view("a\xFF\xFF", 3).substr(0, 2)), std::uint64_t{2}); }

private:
    static void checkEveryByteAtEveryPlace()
    {
        for (int byte = 0; byte < 256; ++byte) {
            const bool odd = (byte < 0x20 || byte > 0x7E) && (byte < 0x09 || byte > 0x0D);
            for (std::size_t size = 1; size < 70; ++size) {
                for (std::size_t at = 0; at < size; ++at) {
                    std::string text(size, 'a');
                    text[at] = static_cast<char>(byte);
                    QCOMPARE(text::oddBytes(text), odd && at < 64 ? std::uint64_t{1} << at : std::uint64_t{0});
                }
            }
        }
        QCOMPARE(text::oddBytes(""), std::uint64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestOddBytes)
#include "tst_odd_bytes.moc"
