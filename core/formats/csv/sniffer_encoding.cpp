#include "core/formats/csv/charset.h"
#include "core/formats/csv/sniffer_parts.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace gleaner::formats::csv {

namespace {

struct Magic {
    std::string_view start;
    const char* kind;
};

using namespace std::string_view_literals;

constexpr std::array magics{
    Magic{"%PDF-"sv, "it looks like a PDF document"},
    Magic{"\x89PNG"sv, "it looks like a picture (PNG)"},
    Magic{"\xff\xd8\xff"sv, "it looks like a picture (JPEG)"},
    Magic{"GIF8"sv, "it looks like a picture (GIF)"},
    Magic{"II*\0"sv, "it looks like a picture (TIFF)"},
    Magic{"MM\0*"sv, "it looks like a picture (TIFF)"},
    Magic{"RIFF"sv, "it looks like a sound, film or picture (RIFF)"},
    Magic{"SQLite format 3\0"sv, "it looks like an SQLite database"},
    Magic{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "it looks like an old Office document, such as an .xls workbook"},
    Magic{"\x1f\x8b\x08"sv, "it looks like a gzip archive"},
    Magic{"BZh"sv, "it looks like a bzip2 archive"},
    Magic{"\xfd"
          "7zXZ\0"sv,
        "it looks like an xz archive"},
    Magic{"7z\xbc\xaf\x27\x1c"sv, "it looks like a 7z archive"},
    Magic{"Rar!\x1a\x07"sv, "it looks like a RAR archive"},
    Magic{"\x28\xb5\x2f\xfd"sv, "it looks like a zstd archive"},
    Magic{"PAR1"sv, "it looks like a Parquet file"},
    Magic{"\x7f"
          "ELF"sv,
        "it looks like a program"},
    Magic{"\0\0\xfe\xff"sv, "it looks like UTF-32 text, which is not supported"},
    Magic{"\xff\xfe\0\0"sv, "it looks like UTF-32 text, which is not supported"},
};

std::string lowerAscii(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char character) {
        return character >= 'A' && character <= 'Z' ? static_cast<char>(character + 32) : character;
    });
    return lower;
}

std::optional<std::string> archiveKind(std::string_view start)
{
    if (!start.starts_with("PK\3\4") && !start.starts_with("PK\5\6"))
        return std::nullopt;
    const std::string_view names = start.substr(0, 4096);
    if (names.find("xl/") != std::string_view::npos)
        return "it looks like an Excel workbook (.xlsx)";
    if (names.find("opendocument.spreadsheet") != std::string_view::npos)
        return "it looks like an OpenDocument spreadsheet (.ods)";
    if (names.find("[Content_Types].xml") != std::string_view::npos)
        return "it looks like an Office document, such as an Excel workbook (.xlsx)";
    return "it looks like a zip archive";
}

/// Text that is not a table: pages, mark-up and data trees, which portals hand out under a wrong name.
std::optional<std::string> textKind(std::string_view start)
{
    start = start.substr(0, 1024);
    if (start.starts_with(byteOrderMark(Encoding::Utf8)))
        start.remove_prefix(3);
    start.remove_prefix(std::min(start.find_first_not_of(" \t\r\n"), start.size()));
    const std::string lower = lowerAscii(start.substr(0, 64));
    if (lower.starts_with("<!doctype html") || lower.starts_with("<html"))
        return "it looks like a web page (HTML)";
    if (lower.starts_with("<?xml") || lower.starts_with("<svg"))
        return "it looks like XML";
    if (lower.starts_with("{\\rtf"))
        return "it looks like an RTF document";
    const auto after = [&](std::size_t place) { return start.find_first_not_of(" \t\r\n", place); };
    if (start.starts_with('{') || start.starts_with('[')) {
        const std::size_t next = after(1);
        const char second = next == std::string_view::npos ? '\0' : start[next];
        const bool object = start.front() == '{' && (second == '"' || second == '}');
        const bool list = start.front() == '[' && (second == '{' || second == '[');
        if (object || list)
            return "it looks like JSON";
    }
    return std::nullopt;
}

/// How often the zero byte stands at even and at odd places.
struct Zeros {
    std::size_t even = 0;
    std::size_t odd = 0;
    std::size_t pairs = 0;
};

Zeros countZeros(std::string_view bytes)
{
    Zeros zeros;
    zeros.pairs = bytes.size() / 2;
    for (std::size_t place = 0; place + 1 < bytes.size(); place += 2) {
        zeros.even += bytes[place] == '\0' ? 1U : 0U;
        zeros.odd += bytes[place + 1] == '\0' ? 1U : 0U;
    }
    return zeros;
}

/// UTF-16 without a mark: the high halves of most characters are zero, the low halves are not.
std::optional<Encoding> zeroPattern(std::string_view start)
{
    const Zeros zeros = countZeros(start.substr(0, std::size_t{1} << 16U));
    if (zeros.pairs == 0)
        return std::nullopt;
    const auto often = [&](std::size_t count) { return count * 5 >= zeros.pairs * 2; };
    const auto seldom = [&](std::size_t count) { return count * 50 <= zeros.pairs; };
    if (often(zeros.odd) && seldom(zeros.even))
        return Encoding::Utf16Le;
    if (often(zeros.even) && seldom(zeros.odd))
        return Encoding::Utf16Be;
    return std::nullopt;
}

bool isTextControl(unsigned char byte)
{
    return byte >= 0x20U || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f' || byte == '\v'
        || (byte >= 0x1cU && byte <= 0x1fU);
}

/// What the bytes above 127 of the sample add up to.
struct HighBytes {
    std::size_t characters = 0; ///< well-formed UTF-8 sequences
    std::size_t invalid = 0;
    std::optional<std::size_t> firstInvalid; ///< place in the first piece, if it is there
    bool undefinedIn1252 = false;
    bool controlsInLatin1 = false;
};

void countHighBytes(std::string_view piece, bool first, HighBytes& high)
{
    std::size_t place = 0;
    // A piece may begin inside a character.
    while (!first && place < piece.size() && place < 3 && (static_cast<unsigned char>(piece[place]) & 0xc0U) == 0x80U)
        ++place;
    while (place < piece.size()) {
        const std::string_view rest = piece.substr(place);
        const std::size_t good = firstUndecodable(rest).value_or(rest.size());
        for (const char byte : rest.substr(0, good))
            high.characters += static_cast<unsigned char>(byte) >= 0xc0U ? 1U : 0U;
        if (good == rest.size())
            break;
        // A piece may end inside a character, too.
        const bool cut = rest.size() - good < 4 && static_cast<unsigned char>(rest[good]) >= 0xc2U
            && std::ranges::all_of(
                rest.substr(good + 1), [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U; });
        if (!cut || (first && piece.size() < (std::size_t{4} << 20U))) {
            ++high.invalid;
            if (first && !high.firstInvalid)
                high.firstInvalid = place + good;
        }
        place += good + 1;
    }
    for (const char byte : piece) {
        const auto value = static_cast<unsigned char>(byte);
        high.undefinedIn1252 = high.undefinedIn1252 || value == 0x81U || value == 0x8dU || value == 0x8fU
            || value == 0x90U || value == 0x9dU;
        high.controlsInLatin1 = high.controlsInLatin1 || (value >= 0x80U && value < 0xa0U);
    }
}

/// Well-formed sequences hardly come by chance in a text of single bytes: a few of them outweigh as many damaged
/// places.
bool isDamagedUtf8(const HighBytes& high) { return high.characters >= 3 && high.characters >= 3 * high.invalid; }

} // namespace

std::optional<std::string> foreignKind(const std::vector<std::string_view>& sample)
{
    const std::string_view start = sample.front();
    for (const Magic& magic : magics) {
        if (start.starts_with(magic.start))
            return magic.kind;
    }
    if (auto kind = archiveKind(start))
        return kind;
    if (auto kind = textKind(start))
        return kind;
    if (start.starts_with(byteOrderMark(Encoding::Utf16Le)) || start.starts_with(byteOrderMark(Encoding::Utf16Be))
        || zeroPattern(start))
        return std::nullopt;
    std::size_t controls = 0;
    std::size_t all = 0;
    for (const std::string_view piece : sample) {
        all += piece.size();
        controls += static_cast<std::size_t>(
            std::ranges::count_if(piece, [](char byte) { return !isTextControl(static_cast<unsigned char>(byte)); }));
    }
    if (controls * 50 > all)
        return "it holds binary data";
    return std::nullopt;
}

EncodingGuess guessEncoding(const std::vector<std::string_view>& sample)
{
    const std::string_view start = sample.front();
    const auto guess = [](Encoding encoding, EvidenceCode code, std::string argument = {}) {
        return EncodingGuess{encoding, false, {code, {std::string(encodingName(encoding)), std::move(argument)}}};
    };
    for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be}) {
        if (!start.starts_with(byteOrderMark(encoding)))
            continue;
        EncodingGuess marked = guess(encoding, EvidenceCode::Mark);
        marked.byteOrderMark = true;
        return marked;
    }
    if (const auto encoding = zeroPattern(start))
        return guess(*encoding, EvidenceCode::Zeros);
    HighBytes high;
    for (const std::string_view piece : sample)
        countHighBytes(piece, piece.data() == start.data(), high);
    if (high.invalid == 0)
        return guess(Encoding::Utf8, high.characters == 0 ? EvidenceCode::Ascii : EvidenceCode::ValidUtf8);
    if (isDamagedUtf8(high))
        return guess(Encoding::Utf8, EvidenceCode::DamagedUtf8, std::to_string(high.invalid));
    const std::string place = high.firstInvalid ? std::to_string(*high.firstInvalid) : "?";
    if (high.undefinedIn1252)
        return guess(Encoding::Iso88591, EvidenceCode::UndefinedBytes, place);
    return guess(
        Encoding::Windows1252, high.controlsInLatin1 ? EvidenceCode::Bytes128To159 : EvidenceCode::HighBytes, place);
}

} // namespace gleaner::formats::csv
