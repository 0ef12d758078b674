#include "core/text/ascii_search.h"

#include "tests/support/each_processor.h"

#include <QtTest>
#include <algorithm>
#include <random>

using namespace gleaner;
using text::CaseRule;

namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool slowlyFound(const std::string& text, const std::string& needle, CaseRule rule)
{
    std::string looked = text;
    if (rule == CaseRule::Ignore)
        std::transform(looked.begin(), looked.end(), looked.begin(), small);
    return looked.find(needle) != std::string::npos;
}

bool slowlyPlain(const std::string& text)
{
    return std::all_of(
        text.begin(), text.end(), [](char c) { return (c >= 0x20 && c <= 0x7E) || (c >= 0x09 && c <= 0x0D); });
}

struct Seen {
    bool found;
    bool plain;
};

Seen look(const text::AsciiSearch& search, std::string_view text)
{
    const auto seen = search.look(std::span(&text, 1));
    return {seen.found == 1, seen.plain == 1};
}

} // namespace

class TestAsciiSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceInEveryLength()
    {
        const std::vector<std::string> needles{"x", "xy", "needle", std::string(64, 'y'), std::string(65, 'y')};
        for (const std::string& needle : needles) {
            const text::AsciiSearch search(needle, CaseRule::Sensitive);
            for (std::size_t size = needle.size(); size < 200; ++size) {
                for (std::size_t at = 0; at + needle.size() <= size; ++at) {
                    std::string text(size, '.');
                    QVERIFY(!look(search, text).found);
                    text.replace(at, needle.size(), needle);
                    QVERIFY(look(search, text).found);
                    QVERIFY(look(search, text).plain);
                    // The end of the text is the end of the search.
                    QVERIFY(!look(search, std::string_view(text).substr(0, at + needle.size() - 1)).found);
                }
            }
        }
    }

    void everyByteIsPlainOrNot()
    {
        const text::AsciiSearch search("q", CaseRule::Ignore);
        for (int byte = 0; byte < 256; ++byte) {
            for (std::size_t at = 0; at < 150; ++at) {
                std::string text(150, '.');
                text[at] = static_cast<char>(byte);
                QCOMPARE(look(search, text).plain, slowlyPlain(text));
                QCOMPARE(look(search, text).found, byte == 'q' || byte == 'Q');
            }
        }
    }

    void manyTextsAtOnce()
    {
        const text::AsciiSearch search("elm", CaseRule::Ignore);
        std::vector<std::string> texts;
        for (std::size_t index = 0; index < text::wordBits; ++index)
            texts.push_back(
                std::string(index, '.') + (index % 3 == 0 ? "Elm" : "Oak") + (index % 5 == 0 ? "\xE2" : ""));
        for (std::size_t count = 0; count <= texts.size(); ++count) {
            const std::vector<std::string_view> views(
                texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(count));
            const auto seen = search.look(views);
            for (std::size_t index = 0; index < text::wordBits; ++index) {
                const bool there = index < count;
                QCOMPARE((seen.looked >> index & 1U) != 0, there);
                QCOMPARE((seen.found >> index & 1U) != 0, there && index % 3 == 0);
                QCOMPARE((seen.plain >> index & 1U) != 0, there && index % 5 != 0);
            }
        }
    }

    void asASimpleSearchFinds()
    {
        std::mt19937 random(7);
        const std::string letters("aAbB@`[{\0 \x80\n", 12);
        const auto made = [&](std::size_t size) {
            std::string text;
            while (text.size() < size)
                text += letters[random() % letters.size()];
            return text;
        };
        for (int round = 0; round < 30'000; ++round) {
            std::string needle = made(1 + random() % 5);
            std::erase(needle, '\x80');
            std::transform(needle.begin(), needle.end(), needle.begin(), small);
            const std::string text = made(random() % 150);
            if (needle.empty())
                continue;
            for (const CaseRule rule : {CaseRule::Ignore, CaseRule::Sensitive}) {
                const text::AsciiSearch search(needle, rule);
                tests::onEachProcessor([&] {
                    const auto seen = look(search, text);
                    QCOMPARE(seen.found, slowlyFound(text, needle, rule));
                    QCOMPARE(seen.plain, slowlyPlain(text));
                });
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestAsciiSearch)
#include "tst_ascii_search.moc"
