#include "core/base/text_hash.h"

#include <QtTest>
#include <set>

using namespace gleaner;

class TestTextHash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyByteCounts()
    {
        for (std::size_t size = 1; size <= 70; ++size) {
            const std::string text(size, 'x');
            std::set<std::uint64_t> hashes{base::hashOfText(text), base::hashOfText(std::string(size - 1, 'x'))};
            for (std::size_t at = 0; at < size; ++at) {
                std::string other = text;
                other[at] = 'y';
                hashes.insert(base::hashOfText(other));
                QVERIFY(base::sameBytes(text.data(), text.data(), size));
                QVERIFY(!base::sameBytes(text.data(), other.data(), size));
            }
            QCOMPARE(hashes.size(), size + 2);
        }
    }

    void theSameTextAnywhereHasTheSameHash()
    {
        for (std::size_t size = 0; size <= 70; ++size) {
            const std::string text(size, 'x');
            const std::string around = "ab" + text + "cd";
            QCOMPARE(base::hashOfText(text), base::hashOfText(std::string_view(around).substr(2, size)));
        }
    }

    /// These all collide where the bytes are only multiplied by a known number and folded.
    void knownNumbersMakeNoCollisions()
    {
        constexpr std::uint64_t factor = 0x9e3779b97f4a7c15ULL;
        std::uint64_t inverse = 1;
        for (int round = 0; round < 6; ++round)
            inverse *= 2 - factor * inverse;
        std::set<std::uint32_t> hashes;
        constexpr std::uint64_t texts = 2000;
        for (std::uint64_t low = 0; low < texts; ++low) {
            std::uint64_t word = ((std::uint64_t{0x12345678} << 32U) | low) * inverse;
            word = (word ^ word >> 32U) * inverse;
            std::string text(8, '\0');
            std::memcpy(text.data(), &word, text.size());
            hashes.insert(static_cast<std::uint32_t>(base::hashOfText(text)));
        }
        QVERIFY(hashes.size() > texts - 10);
    }
};

QTEST_GUILESS_MAIN(TestTextHash)
#include "tst_text_hash.moc"
