#include "core/trust/minisig.h"

#include "core/trust/ed25519.h"
#include "core/trust/key_text.h"

namespace gleaner::trust {

using base::ErrorCode;

namespace {

constexpr std::string_view untrustedLine = "untrusted comment: gleaner bundle signature";
constexpr std::string_view trustedPrefix = "trusted comment: ";
constexpr std::string_view prehashed = "ED";
constexpr std::string_view legacy = "Ed";
constexpr std::size_t longestFile = 4096;

std::optional<std::string_view> takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

} // namespace

std::string minisigText(const KeyPair& pair, const PayloadDigests& payload, std::string_view comment)
{
    const std::string key = ed25519PublicKey(pair.minisignSeed());
    const std::string signature = ed25519Sign(pair.minisignSeed(), base::asBytes(payload.blake2b512));
    const std::string global = ed25519Sign(pair.minisignSeed(), signature + std::string(comment));
    return std::string(untrustedLine) + "\n" + base::toBase64(std::string(prehashed) + minisignHint(key) + signature)
        + "\n" + std::string(trustedPrefix) + std::string(comment) + "\n" + base::toBase64(global) + "\n";
}

base::Result<Minisig> readMinisig(std::string_view text, std::string_view fileName)
{
    const std::string name(fileName);
    if (text.size() > longestFile)
        return base::fail(ErrorCode::Limit, {"minisig bytes"}, {name, {}, {}, {}});
    const auto malformed = [&name] { return base::fail(ErrorCode::SigFormat, {name}, {name, {}, {}, {}}); };

    const auto untrusted = takeLine(text);
    const auto signatureLine = takeLine(text);
    const auto trusted = takeLine(text);
    const auto globalLine = takeLine(text);
    if (!globalLine || !text.empty() || *untrusted != untrustedLine || !trusted->starts_with(trustedPrefix))
        return malformed();
    const auto signature = base::fromBase64(*signatureLine);
    const auto global = base::fromBase64(*globalLine);
    if (!signature || signature->size() != 74 || !global || global->size() != 64)
        return malformed();
    if (signature->starts_with(legacy))
        return base::fail(ErrorCode::SigLegacy, {name}, {name, {}, {}, {}});
    if (!signature->starts_with(prehashed))
        return malformed();
    return Minisig{
        signature->substr(2, 8), signature->substr(10), std::string(trusted->substr(trustedPrefix.size())), *global};
}

} // namespace gleaner::trust
