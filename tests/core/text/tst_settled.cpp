#include "core/text/settled.h"

#include "core/text/whitespace.h"
#include "tests/support/each_processor.h"

#include <QtTest>
#include <random>

using namespace gleaner;
using text::LetterCase;

namespace {

std::string randomText(std::mt19937& random)
{
    static const std::vector<std::string> pieces{" ", " ", "  ", "\t", "\n", "a", "z", "A", "Z", "Elm", "St", "12", "'",
        "d'a", "'s", "@", "[", "`", "{", "/", ":", "\x7F", "\x01", "é", "É", "\xFF", "\u00A0", "ច", ".", ". A"};
    std::string text;
    for (std::size_t piece = random() % 40; piece > 0; --piece)
        text += pieces[random() % (random() % 3 == 0 ? pieces.size() : 12)];
    return text;
}

using Settled = std::function<std::uint64_t(std::span<const std::string_view>)>;
using Change = std::function<std::string(std::string_view)>;

} // namespace

class TestSettled : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingSettledWouldChange()
    {
        check(&text::settledByTrimming, [](std::string_view text) { return std::string(text::trimmed(text)); });
        check(&text::settledByCollapsing, &text::collapsedWhiteSpace);
        for (const LetterCase letterCase :
            {LetterCase::Upper, LetterCase::Lower, LetterCase::Title, LetterCase::Sentence}) {
            check([=](std::span<const std::string_view> texts) { return text::settledByCase(texts, letterCase); },
                [=](std::string_view text) { return text::withCase(text, letterCase); });
        }
    }

    void ordinaryTextsAreSettled()
    {
        const std::vector<std::string_view> texts{"5 Elm St", "Children's Clinic", "", "12th"};
        QCOMPARE(text::settledByTrimming(texts), std::uint64_t{15});
        QCOMPARE(text::settledByCollapsing(texts), std::uint64_t{15});
        QCOMPARE(text::settledByCase(texts, LetterCase::Title), std::uint64_t{15});
        const std::vector<std::string_view> large{"5 ELM ST", "5 elm st"};
        QCOMPARE(text::settledByCase(large, LetterCase::Upper), std::uint64_t{1});
        QCOMPARE(text::settledByCase(large, LetterCase::Lower), std::uint64_t{2});
    }

    void pairsOfSpacesAreSeenEverywhere()
    {
        for (std::size_t at = 0; at < 200; ++at) {
            std::string text(202, '.');
            const std::string_view view = text;
            QCOMPARE(text::settledByCollapsing(std::span(&view, 1)), std::uint64_t{1});
            text[at] = text[at + 1] = ' ';
            QCOMPARE(text::settledByCollapsing(std::span(&view, 1)), std::uint64_t{0});
        }
    }

private:
    static void check(const Settled& settled, const Change& change)
    {
        std::mt19937 random(11);
        std::vector<std::string> texts(text::wordBits);
        for (int round = 0; round < 100; ++round) {
            for (std::string& text : texts)
                text = randomText(random);
            const std::vector<std::string_view> views(texts.begin(), texts.end());
            tests::onEachProcessor([&] {
                const std::uint64_t bits = settled(views);
                for (std::size_t index = 0; index < views.size(); ++index)
                    QVERIFY2((bits >> index & 1U) == 0 || change(views[index]) == views[index], texts[index].c_str());
            });
        }
    }
};

QTEST_GUILESS_MAIN(TestSettled)
#include "tst_settled.moc"
