#pragma once

#include "core/formats/csv/document.h"
#include "core/formats/csv/writer.h"
#include "tests/fuzz/fuzz_target.h"

namespace gleaner::fuzz {

/// A dialect that a person could give, from a few choices.
inline formats::csv::Dialect chooseDialect(Choices& choices)
{
    using namespace formats::csv;
    static constexpr Encoding encodings[]
        = {Encoding::Utf8, Encoding::Windows1252, Encoding::Iso88591, Encoding::Utf16Le, Encoding::Utf16Be};
    Dialect dialect;
    dialect.encoding = encodings[choices.below(5)];
    dialect.delimiter = std::string_view(",;\t|")[choices.below(4)];
    dialect.quote = std::string_view("\"'\0", 3)[choices.below(3)];
    dialect.escape = static_cast<Escape>(choices.below(3));
    dialect.skipRows = static_cast<std::uint32_t>(choices.below(3));
    dialect.headerRows = static_cast<std::uint32_t>(choices.below(3));
    return dialect;
}

/// The export's bytes, or nothing if it was refused.
inline std::optional<std::string> preserved(const formats::csv::Document& document, const table::Table& current)
{
    std::string out;
    base::NullJob job;
    const base::ByteSink sink = [&out](std::string_view bytes) -> base::Result<void> {
        out += bytes;
        return {};
    };
    if (const auto written = formats::csv::writePreserving(document, current, sink, job); !written) {
        require(written.error().code == base::ErrorCode::ReleaseEncoding, "an export is refused for its encoding only");
        require(out.empty(), "a refused export has written nothing");
        return std::nullopt;
    }
    return out;
}

/// Files as people have them, and the kinds of damage that they suffer.
inline std::vector<std::string> csvTexts()
{
    using namespace std::string_literals;
    return {"Id,Name,Date\n1,Elm St,2024-01-02\n2,\"Oak, \"\"Ave\"\"\",\n", "a;b\r\n1;2\r\n3\r\n4;5;6\r\n",
        "\xef\xbb\xbf"
        "a\tb\n\xc3\xa9\t\xe1\x9e\x97\n",
        "a,b\r1,2\r\n3,4\n", "a,b\n\"x\"y,\"open\n", "Title\n\na|b\n1|2\nTotal|2\n", "a,b\n'it''s',\\\"x\\\"\n",
        "a,b\n1,\"two\nlines\"\n\"\",\n\n", "a\n\xff\x81\x80\n\0\n"s, "n\n1\n2\n3",
        "\xff\xfe"
        "a\0,\0b\0\r\0\n\0\xe9\0,\0=\xd8\x00\xde\n\0"s,
        "\xfe\xff\0a\0;\0b\0\n\0001\0;\0002"s, "id,amount,when\n0001,\"1.234,50\",03/04/2024\n0002,(12),31/12/2023\n",
        "a, b\n \"x\" , y\n", "a,b\n1,2\n1,2,3,4\n\n\n"};
}

} // namespace gleaner::fuzz
