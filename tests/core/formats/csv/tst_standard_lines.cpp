#include "core/formats/csv/standard_lines.h"

#include "core/formats/csv/field_text.h"
#include "tests/support/each_processor.h"

#include <QTest>
#include <random>

using namespace gleaner;
using namespace gleaner::formats;

namespace {

void append(csv::StandardLines& lines, const std::vector<std::string_view>& texts, std::size_t columns)
{
    for (std::size_t begin = 0; begin < texts.size(); begin += columns)
        lines.append(std::span(texts).subspan(begin, columns));
}

std::string oneByOne(const std::vector<std::string_view>& texts, std::size_t columns)
{
    std::string out;
    for (std::size_t index = 0; index < texts.size(); ++index) {
        if (columns == 1 && texts[index].empty())
            csv::appendQuoted(out, texts[index]);
        else
            csv::appendField(out, texts[index]);
        out += (index + 1) % columns == 0 ? "\r\n" : ",";
    }
    return out;
}

} // namespace

class TestStandardLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines()
    {
        const std::vector<std::string_view> texts{"1", "", "Elm, \"St\"", "a\r\nb", "\xEF\xBB\xBF", "ñ"};
        tests::onEachProcessor([&] {
            csv::StandardLines lines;
            append(lines, texts, 3);
            QCOMPARE(lines.bytes(), std::string_view("1,,\"Elm, \"\"St\"\"\"\r\n\"a\r\nb\",\"\xEF\xBB\xBF\",ñ\r\n"));
        });
    }

    void aLoneBlankFieldIsNoEmptyLine()
    {
        const std::vector<std::string_view> texts{"", "x"};
        tests::onEachProcessor([&] {
            csv::StandardLines lines;
            append(lines, texts, 1);
            QCOMPARE(lines.bytes(), std::string_view("\"\"\r\nx\r\n"));
        });
    }

    void everyByteAtEveryPlace()
    {
        tests::onEachProcessor([&] {
            csv::StandardLines lines;
            for (int byte = 0; byte < 256; ++byte) {
                for (std::size_t size = 1; size < 70; ++size) {
                    for (std::size_t at = 0; at < size; at += size < 35 ? 1 : 7) {
                        std::string text(size, 'x');
                        text[at] = static_cast<char>(byte);
                        const std::vector<std::string_view> texts{text, "next"};
                        lines.clear();
                        append(lines, texts, 2);
                        QCOMPARE(lines.bytes(), oneByOne(texts, 2));
                    }
                }
            }
        });
    }

    /// Texts lie in memory of just their size, so that a sanitizer sees a read behind their end.
    void asFieldsOneByOne()
    {
        std::mt19937 random(11);
        const std::string_view letters("abcd,\"\r\n\xEF\xBB\xBF\xC3\xB1", 13);
        for (int round = 0; round < 400; ++round) {
            const std::size_t columns = 1 + random() % 7;
            std::vector<std::vector<char>> made(columns * (random() % 40));
            std::vector<std::string_view> texts;
            for (std::vector<char>& text : made) {
                text.resize(random() % 3 == 0 ? random() % 90 : random() % 9);
                for (char& letter : text)
                    letter = letters[random() % (random() % 8 == 0 ? letters.size() : 4)];
                text.shrink_to_fit();
                texts.emplace_back(text.data(), text.size());
            }
            tests::onEachProcessor([&] {
                csv::StandardLines lines;
                append(lines, texts, columns);
                append(lines, texts, columns);
                QCOMPARE(lines.bytes(), oneByOne(texts, columns) + oneByOne(texts, columns));
                lines.clear();
                append(lines, texts, columns);
                QCOMPARE(lines.bytes(), oneByOne(texts, columns));
            });
        }
    }
};

QTEST_GUILESS_MAIN(TestStandardLines)
#include "tst_standard_lines.moc"
