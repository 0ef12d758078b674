#include "core/formats/csv/sniffer.h"

#include "core/formats/csv/charset.h"
#include "core/formats/csv/sniffer_parts.h"

#include <algorithm>

namespace gleaner::formats::csv {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr std::size_t headBytes = std::size_t{4} << 20U;
constexpr std::size_t blockCount = 64;
constexpr std::size_t blockBytes = std::size_t{64} << 10U;
/// What the dialects are tried on: enough rows for a verdict, few enough for a preview at once.
constexpr std::size_t dialectBytes = std::size_t{256} << 10U;
constexpr std::size_t tailBytes = std::size_t{32} << 10U;

std::vector<std::string_view> takeSample(std::string_view bytes)
{
    std::vector<std::string_view> sample{bytes.substr(0, headBytes)};
    if (bytes.size() <= headBytes)
        return sample;
    const std::string_view rest = bytes.substr(headBytes);
    if (rest.size() <= blockCount * blockBytes) {
        sample.push_back(rest);
        return sample;
    }
    const std::size_t step = (rest.size() - blockBytes) / (blockCount - 1);
    for (std::size_t block = 0; block < blockCount; ++block)
        sample.push_back(rest.substr(block * step, blockBytes));
    return sample;
}

/// The pieces of a file that dialects are tried on, as work bytes.
class TextToSniff {
public:
    static Result<TextToSniff> of(std::string_view bytes, const EncodingGuess& encoding, std::string_view name)
    {
        if (encoding.byteOrderMark)
            bytes.remove_prefix(byteOrderMark(encoding.encoding).size());
        if (bytes.empty())
            return fail(ErrorCode::EmptyFile, {std::string(name)});
        TextToSniff text(bytes, encoding.encoding);
        if (text.parts().head.find_first_not_of(" \t\r\n") == std::string_view::npos)
            return fail(ErrorCode::NotATable, {std::string(name), "it holds nothing but blank lines"});
        return text;
    }
    SniffedText parts() const
    {
        if (!m_wide)
            return {m_bytes.substr(0, dialectBytes), m_whole,
                m_bytes.substr(m_bytes.size() - std::min(m_bytes.size(), tailBytes))};
        return {m_head, m_whole, m_tail};
    }

private:
    TextToSniff(std::string_view bytes, Encoding encoding)
        : m_bytes(bytes)
        , m_wide(isTranscoded(encoding))
        , m_whole(bytes.size() <= (m_wide ? 2 : 1) * dialectBytes)
    {
        if (!m_wide)
            return;
        // An even number of bytes from the end, as characters take two each.
        const std::size_t cut = bytes.size() - std::min(bytes.size(), 2 * tailBytes + bytes.size() % 2);
        m_head = toWorkBytes(bytes.substr(0, 2 * dialectBytes), encoding);
        m_tail = toWorkBytes(bytes.substr(cut), encoding);
    }

    std::string_view m_bytes;
    bool m_wide;
    bool m_whole;
    std::string m_head;
    std::string m_tail;
};

} // namespace

Result<Sniff> sniff(std::string_view bytes, std::string_view name)
{
    if (bytes.empty())
        return fail(ErrorCode::EmptyFile, {std::string(name)});
    const std::vector<std::string_view> sample = takeSample(bytes);
    if (auto kind = foreignKind(sample))
        return fail(ErrorCode::NotATable, {std::string(name), std::move(*kind)});
    const EncodingGuess encoding = guessEncoding(sample);
    const auto text = TextToSniff::of(bytes, encoding, name);
    if (!text)
        return forward(text);
    Sniff result = guessDialects(text->parts(), encoding);
    for (Reading& reading : result.readings)
        reading.evidence.insert(reading.evidence.begin(), encoding.evidence);
    return result;
}

Result<Reading> readingIn(const Dialect& dialect, std::string_view bytes, std::string_view name)
{
    if (auto checked = checkDialect(dialect); !checked)
        return forward(checked);
    const bool mark = !byteOrderMark(dialect.encoding).empty() && bytes.starts_with(byteOrderMark(dialect.encoding));
    const auto text = TextToSniff::of(bytes, {dialect.encoding, mark, {}}, name);
    if (!text)
        return forward(text);
    Dialect plain = dialect;
    plain.byteOrderMark = mark;
    plain.skipRows = 0;
    return readingOf(text->parts(), plain, 1.0);
}

std::string inWords(const Dialect& dialect)
{
    const std::string delimiter = dialect.delimiter == "\t" ? "tab"
        : dialect.delimiter.empty()                         ? "none"
                                                            : dialect.delimiter;
    return std::string(encodingName(dialect.encoding)) + ", delimiter " + delimiter;
}

} // namespace gleaner::formats::csv
