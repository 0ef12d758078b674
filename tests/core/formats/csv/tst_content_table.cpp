#include "core/formats/csv/content_table.h"

#include <QTest>

#include <deque>
#include <map>
#include <random>
#include <regex>

using namespace gleaner;
using namespace gleaner::formats::csv;

namespace {

Content contentOf(std::string_view text)
{
    return {text.data(), contentKey(text), static_cast<std::uint32_t>(text.size())};
}

/// One of few bytes at most places, so that texts differ little; some lie just outside those that numbers are made of.
std::string randomContent(std::mt19937& random)
{
    constexpr std::string_view numerals = "0123456789+,-./:";
    constexpr std::string_view others = "*;Tp\x1b\x7f\xab\xb0\xba";
    std::string text(random() % 20, '0');
    for (char& character : text) {
        if (random() % 3 == 0)
            character = numerals[random() % numerals.size()];
    }
    if (!text.empty() && random() % 2 == 0)
        text[random() % text.size()] = others[random() % others.size()];
    return text;
}

/// A day and a time of few digits, or nearly: some characters are others, also such as differ from the right ones in
/// few bits.
std::string randomTimestamp(std::mt19937& random)
{
    constexpr std::string_view others = "0123456789-:T /;79\xad\xb9\xf0\x10 _t";
    std::string text = random() % 2 == 0 ? "2024-03-10T09:35:00" : "2019-12-31 23:59:58";
    for (const std::size_t place : {3, 5, 6, 9, 11, 14, 17, 18})
        text[place] = static_cast<char>('0' + random() % 10);
    for (auto changes = random() % 3; changes > 0; --changes)
        text[random() % text.size()] = others[random() % others.size()];
    return text;
}

} // namespace

class TestContentTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeKeysAreDifferentForDifferentContents()
    {
        std::mt19937 random(20261128);
        std::map<std::pair<std::size_t, std::uint64_t>, std::string> contents;
        int wholeLong = 0;
        for (int round = 0; round < 200'000; ++round) {
            const std::string text = randomContent(random);
            const bool numeral = text.find_first_not_of("0123456789+,-./:") == std::string::npos;
            const ContentKey key = contentKey(text);
            QVERIFY2(key.whole == (text.size() <= 8 || (text.size() <= 16 && numeral)), text.c_str());
            QCOMPARE(contentKey(std::string(text)).number, key.number);
            if (!key.whole)
                continue;
            wholeLong += text.size() > 8 ? 1 : 0;
            const auto known = contents.emplace(std::pair(text.size(), key.number), text).first;
            QCOMPARE(known->second, text);
        }
        QVERIFY(wholeLong > 10'000);
    }

    void keysOfTimestampsAreWhole()
    {
        const std::regex timestamp(R"(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)");
        std::mt19937 random(20261129);
        std::map<std::uint64_t, std::string> contents;
        int others = 0;
        for (int round = 0; round < 200'000; ++round) {
            const std::string text = randomTimestamp(random);
            const ContentKey key = contentKey(text);
            QVERIFY2(key.whole == std::regex_match(text, timestamp), text.c_str());
            if (key.whole)
                QCOMPARE(contents.emplace(key.number, text).first->second, text);
            else
                ++others;
        }
        QVERIFY(contents.size() > 10'000 && others > 10'000);
        QVERIFY(!contentKey("2024-03-10T09:35:00Z").whole);
    }

    void codesAreGivenInTheOrderOfFirstUse()
    {
        std::mt19937 random(7);
        std::deque<std::string> texts;
        std::map<std::string, table::Code> expected;
        ContentTable table;
        for (int round = 0; round < 100'000; ++round) {
            const std::string& text = texts.emplace_back(randomContent(random));
            const Content content = contentOf(text);
            table.prefetchSlot(content.hash());
            table.prefetchCell(content.hash());
            table.prefetchText(content.hash());
            const auto next = static_cast<table::Code>(expected.size());
            const auto known = expected.emplace(text, next).first;
            QCOMPARE(table.codeOf(content, content.hash(), Lifetime::Stays), known->second);
        }
        QVERIFY(expected.size() > 10'000 && expected.size() < 90'000);
        QCOMPARE(table.size(), expected.size());
        const auto cells = table.take();
        for (const auto& [text, code] : expected)
            QVERIFY(cells[code].view()
                == (table::CellView{text.empty() ? table::State::Empty : table::State::Value, text}));
        QCOMPARE(table.size(), std::size_t{0});
    }

    void aHashIsNoWholeKey()
    {
        // The same number for both: one is a hash by chance, the other stands for the content.
        const std::string number = "2026-11-28";
        const std::string text = "ten bytes!";
        const Content one = contentOf(number);
        Content other = contentOf(text);
        QVERIFY(one.key.whole && !other.key.whole);
        other.key.number = one.key.number;
        ContentTable table;
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(table.codeOf(one, one.hash(), Lifetime::Stays), table::Code{0});
            QCOMPARE(table.codeOf(other, other.hash(), Lifetime::Stays), table::Code{1});
        }
    }

    void whatPassesIsCopiedAndMissingIsNotEmpty()
    {
        ContentTable table;
        std::string scratch = "a text that passes by";
        Content content = contentOf(scratch);
        QCOMPARE(table.codeOf(content, content.hash(), Lifetime::Passes), table::Code{0});
        QCOMPARE(table.codeOf({}, Content().hash(), Lifetime::Stays), table::Code{1});
        content = {"", {}, 0};
        QCOMPARE(table.codeOf(content, content.hash(), Lifetime::Stays), table::Code{2});
        QCOMPARE(table.missing(), table::Code{1});
        scratch.assign(scratch.size(), 'x');
        const std::vector<std::shared_ptr<const void>> owners = table.owners();
        const auto cells = table.take();
        QVERIFY(cells[0].view() == (table::CellView{table::State::Value, "a text that passes by"}));
        QVERIFY(cells[1].view() == (table::CellView{table::State::Missing, {}}));
        QVERIFY(cells[2].view() == (table::CellView{table::State::Empty, {}}));
    }
};

QTEST_GUILESS_MAIN(TestContentTable)
#include "tst_content_table.moc"
