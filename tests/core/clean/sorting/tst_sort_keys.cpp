#include "core/clean/sorting/sort_keys.h"

#include <QtTest>
#include <algorithm>
#include <random>

using namespace gleaner;
using clean::SortKey;

class TestSortKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Each comes before the next one, or is the same.
    void risesThroughTheList()
    {
        struct Step {
            const char* text;
            bool sameAsBefore;
        };
        const std::vector<Step> steps{{"-1,000", false}, {"-2.5", false}, {"0", false}, {"-0", true}, {" 0.0 ", true},
            {"2", false}, {"+2", true}, {"2.000", true}, {"10", false}, {"1e1", true}, {"1,000", false}, {"1000", true},
            {"1,000.5", false}, {"12,345,678", false}, {"1,0000", false}, {"10,00", false}, {"12 Main St", false},
            {"abcdefgh", false}, {"ABCDEFGH", true}, {"abcdefgh ", true}, {"abcdefghi", false}, {"abcdefghI", true},
            {"abcdefgi", false}, {"inf", false}, {"INF", true}, {"nan", false}, {"Peñalosa", false}, {"PEÑALOSA", true},
            {"z", false}, {"ភ្នំពេញ", false}, {"", false}, {"  ", true}, {"\xC2\xA0", true}};
        clean::SortKeyMaker maker;
        std::vector<SortKey> keys;
        for (const Step& step : steps)
            keys.push_back(maker.keyOf({table::State::Value, step.text}, 0));
        for (std::size_t one = 0; one < steps.size(); ++one) {
            bool same = true;
            for (std::size_t other = one; other < steps.size(); ++other) {
                same = same && (other == one || steps[other].sameAsBefore);
                const int order = SortKey::compare(keys[one], keys[other]);
                const int back = SortKey::compare(keys[other], keys[one]);
                const bool right = same ? order == 0 && back == 0 : order < 0 && back > 0;
                if (!right)
                    QFAIL(
                        qPrintable(QStringLiteral("'%1' beside '%2'")
                                       .arg(QString::fromUtf8(steps[one].text), QString::fromUtf8(steps[other].text))));
            }
        }
    }

    void wordsOfAnyLengthRiseByTheirSmallLetters()
    {
        constexpr std::string_view letters("aAbBzZ@[`{_\x7f\0", 13);
        std::mt19937 random(5);
        int deep = 0;
        for (int round = 0; round < 50'000; ++round) {
            std::string one(1 + random() % 24, 'x');
            for (std::size_t at = random() % one.size() + 1; at < one.size(); ++at)
                one[at] = letters[random() % letters.size()];
            std::string other = one;
            for (std::size_t change = random() % 3; change > 0; --change)
                other[random() % other.size()] = letters[random() % letters.size()];
            other.resize(1 + random() % other.size());
            other.front() = 'X';
            clean::SortKeyMaker maker;
            const auto keyOf = [&](const std::string& text) { return maker.keyOf({table::State::Value, text}, 0); };
            const auto small = [](std::string text) {
                std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
                return text;
            };
            const int wanted = small(one).compare(small(other));
            const int order = SortKey::compare(keyOf(one), keyOf(other));
            QVERIFY2((wanted < 0) == (order < 0) && (wanted > 0) == (order > 0), (one + " / " + other).c_str());
            deep += small(one).compare(0, 16, small(other), 0, 16) == 0 && order != 0 ? 1 : 0;
        }
        QVERIFY(deep > 100);
    }

    void bytesThatAreNoTextAreAWord()
    {
        clean::SortKeyMaker maker;
        QCOMPARE(maker.keyOf({table::State::Value, "\xFF\xFE"}, 3).kind, unsigned{SortKey::Word});
        QCOMPARE(maker.keyOf({table::State::Missing, {}}, 3).kind, unsigned{SortKey::Blank});
        QCOMPARE(maker.keyOf({table::State::Value, "x"}, 3).index, 3U);
    }
};

QTEST_GUILESS_MAIN(TestSortKeys)
#include "tst_sort_keys.moc"
