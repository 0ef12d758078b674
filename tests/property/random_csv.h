#pragma once

#include "core/formats/csv/dialect.h"
#include "tests/models/slow_csv.h"

#include <random>

namespace gleaner::tests {

using Random = std::mt19937;

inline bool chance(Random& random, unsigned percent) { return random() % 100 < percent; }

/// Any dialect that a person can give.
inline formats::csv::Dialect randomDialect(Random& random)
{
    using namespace formats::csv;
    static constexpr Encoding encodings[]
        = {Encoding::Utf8, Encoding::Windows1252, Encoding::Iso88591, Encoding::Utf16Le, Encoding::Utf16Be};
    Dialect dialect;
    dialect.encoding = encodings[random() % std::size(encodings)];
    dialect.delimiter = std::string_view(",;\t|")[random() % 4];
    dialect.quote = std::string_view("\"\"'\0", 4)[random() % 4];
    dialect.escape = static_cast<Escape>(random() % 3);
    dialect.lineEnd = static_cast<LineEnd>(random() % 3);
    dialect.skipRows = chance(random, 15) ? static_cast<std::uint32_t>(1 + random() % 2) : 0;
    dialect.headerRows = static_cast<std::uint32_t>(chance(random, 70) ? 1 : random() % 4);
    return dialect;
}

/// A text of words, spaces and signs that mean something in some dialect.
inline std::string randomText(Random& random)
{
    static const std::vector<std::string> pieces{"Elm", "oak", "St", " ", "  ", "7", "0012", "1.5", "é", "ñ", "\\", "/",
        "\"", "'", ",", ";", "\t", "|", "\n", "\r", "\r\n", "=", "-", "N/A", "\xc2\xa0"};
    static const std::vector<std::string> rare{"€", "’", "ភូមិ", "😀", "\xe2\x80\x8b", "\xef\xbb\xbf"};
    std::string text;
    for (std::size_t length = random() % 5; length > 0; --length)
        text += chance(random, 6) ? rare[random() % rare.size()] : pieces[random() % pieces.size()];
    return text;
}

/// Bytes of a file of the dialect as some other program may have written it: quoted here and there, needed or not.
/// Texts that the encoding lacks are left out.
inline std::string randomFile(Random& random, const formats::csv::Dialect& dialect)
{
    static const std::string lineEnds[] = {"\n", "\r\n", "\r"};
    const std::size_t width = 1 + random() % 6;
    const std::size_t rows = dialect.skipRows + dialect.headerRows + 1 + random() % 12;
    const bool ragged = chance(random, 30);
    const bool mixed = chance(random, 20);
    std::string bytes = chance(random, 25) && dialect.encoding == formats::csv::Encoding::Utf8 ? "\xef\xbb\xbf" : "";
    const auto put = [&](const std::string& text) { bytes += slowEncode(text, dialect.encoding).value_or(""); };
    for (std::size_t row = 0; row < rows; ++row) {
        const std::size_t cells = ragged && chance(random, 40) ? 1 + random() % (width + 3) : width;
        for (std::size_t cell = 0; cell < cells; ++cell) {
            if (cell > 0)
                put(dialect.delimiter);
            const std::string text = randomText(random);
            const bool special
                = text.find_first_of(std::string("\r\n") + dialect.delimiter + dialect.quote) != std::string::npos;
            if (dialect.quote == '\0' || !(special ? chance(random, 90) : chance(random, 25))) {
                put(special && chance(random, 90) ? "x" : text);
                continue;
            }
            std::string inside;
            for (const char character : text) {
                if (character == dialect.quote && dialect.escape != formats::csv::Escape::None)
                    inside += dialect.escape == formats::csv::Escape::Doubled ? dialect.quote : '\\';
                inside += character;
            }
            put(dialect.quote + inside + dialect.quote);
        }
        if (row + 1 < rows || chance(random, 60))
            put(mixed ? lineEnds[random() % 3] : lineEnds[static_cast<std::size_t>(dialect.lineEnd)]);
    }
    return bytes;
}

/// Damage as files suffer it: cut off, bytes lost, doubled, flipped, pasted from elsewhere.
inline void damage(std::string& bytes, Random& random)
{
    static const std::vector<std::string> pieces{"\"", "\n", "\r", "\r\n\r\n", ",", ";;", std::string(1, '\0'), "\xff",
        "\x81", "\xed\xa0\x80", "\\", "\"\"", "'", "Total: 12 rows\n", "\xef\xbb\xbf"};
    const auto place = [&] { return random() % (bytes.size() + 1); };
    switch (random() % 6) {
    case 0:
        bytes.resize(place());
        break;
    case 1:
        bytes.erase(place(), 1 + random() % 6);
        break;
    case 2: {
        const std::size_t begin = place();
        bytes.insert(place(), bytes.substr(begin, random() % 20));
        break;
    }
    case 3:
        if (!bytes.empty())
            bytes[random() % bytes.size()] = static_cast<char>(random());
        break;
    default:
        bytes.insert(place(), pieces[random() % pieces.size()]);
    }
}

} // namespace gleaner::tests
