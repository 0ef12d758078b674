#include "core/formats/csv/sniffer.h"

#include "core/formats/csv/charset.h"
#include "core/formats/csv/sniffer_parts.h"

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

} // namespace

Result<Sniff> sniff(std::string_view bytes, std::string_view name)
{
    if (bytes.empty())
        return fail(ErrorCode::EmptyFile, {std::string(name)});
    const std::vector<std::string_view> sample = takeSample(bytes);
    if (auto kind = foreignKind(sample))
        return fail(ErrorCode::NotATable, {std::string(name), std::move(*kind)});
    const EncodingGuess encoding = guessEncoding(sample);
    std::string_view head = bytes;
    if (encoding.byteOrderMark)
        head.remove_prefix(byteOrderMark(encoding.encoding).size());
    if (head.empty())
        return fail(ErrorCode::EmptyFile, {std::string(name)});
    std::string transcoded;
    if (isTranscoded(encoding.encoding)) {
        transcoded = toWorkBytes(head.substr(0, 2 * dialectBytes), encoding.encoding);
        head = transcoded;
    }
    head = head.substr(0, dialectBytes);
    if (head.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return fail(ErrorCode::NotATable, {std::string(name), "it holds nothing but blank lines"});
    Sniff result;
    result.readings = guessDialects(head, encoding);
    for (Reading& reading : result.readings)
        reading.evidence.insert(reading.evidence.begin(), encoding.evidence);
    result.ambiguous = result.readings.size() > 1 && result.readings[1].score >= 0.95 * result.readings[0].score;
    return result;
}

std::string inWords(const Dialect& dialect)
{
    const std::string delimiter = dialect.delimiter == '\t' ? "tab" : std::string(1, dialect.delimiter);
    return std::string(encodingName(dialect.encoding)) + ", delimiter " + delimiter;
}

} // namespace gleaner::formats::csv
