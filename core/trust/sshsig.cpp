#include "core/trust/sshsig.h"

#include "core/trust/ed25519.h"
#include "core/trust/key_text.h"

namespace gleaner::trust {

using base::ErrorCode;

namespace {

constexpr std::string_view magic = "SSHSIG";
constexpr std::string_view hashName = "sha512";
constexpr std::string_view firstLine = "-----BEGIN SSH SIGNATURE-----\n";
constexpr std::string_view lastLine = "-----END SSH SIGNATURE-----\n";
constexpr std::size_t lineWidth = 70;
constexpr std::size_t longestFile = 8192;

/// Takes S(x) from the front; nullopt if the bytes end too early.
std::optional<std::string_view> takeString(std::string_view& bytes)
{
    if (bytes.size() < 4)
        return std::nullopt;
    std::size_t size = 0;
    for (std::size_t at = 0; at < 4; ++at)
        size = (size << 8U) | static_cast<unsigned char>(bytes[at]);
    if (size > bytes.size() - 4)
        return std::nullopt;
    const std::string_view content = bytes.substr(4, size);
    bytes.remove_prefix(4 + size);
    return content;
}

std::optional<std::string> removeArmour(std::string_view text)
{
    if (!text.starts_with(firstLine) || !text.ends_with(lastLine) || text.size() < firstLine.size() + lastLine.size())
        return std::nullopt;
    text = text.substr(firstLine.size(), text.size() - firstLine.size() - lastLine.size());
    std::string base64;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end == 0 || end == std::string_view::npos)
            return std::nullopt;
        base64 += text.substr(0, end);
        text.remove_prefix(end + 1);
    }
    return base::fromBase64(base64);
}

} // namespace

std::string sshsigPreimage(std::string_view nameSpace, const PayloadDigests& payload)
{
    return std::string(magic) + sshString(nameSpace) + sshString("") + sshString(hashName)
        + sshString(base::asBytes(payload.sha512));
}

std::string sshsigText(const KeyPair& pair, const PayloadDigests& payload, std::string_view nameSpace)
{
    const std::string signature = ed25519Sign(pair.sshSeed(), sshsigPreimage(nameSpace, payload));
    std::string blob = std::string(magic) + std::string("\0\0\0\1", 4);
    blob += sshString(sshKeyBlob(ed25519PublicKey(pair.sshSeed()))) + sshString(nameSpace) + sshString("")
        + sshString(hashName) + sshString(sshString("ssh-ed25519") + sshString(signature));
    const std::string base64 = base::toBase64(blob);
    std::string text(firstLine);
    for (std::size_t at = 0; at < base64.size(); at += lineWidth)
        text += base64.substr(at, lineWidth) + "\n";
    return text.append(lastLine);
}

base::Result<Sshsig> readSshsig(std::string_view text, std::string_view fileName)
{
    const std::string name(fileName);
    if (text.size() > longestFile)
        return base::fail(ErrorCode::Limit, {"sshsig bytes"}, {name, {}, {}, {}});
    const auto malformed = [&name] { return base::fail(ErrorCode::SigFormat, {name}, {name, {}, {}, {}}); };

    const auto blob = removeArmour(text);
    const std::string start = std::string(magic) + std::string("\0\0\0\1", 4);
    if (!blob || !blob->starts_with(start))
        return malformed();
    std::string_view rest = std::string_view(*blob).substr(start.size());
    const auto keyBlob = takeString(rest);
    const auto nameSpace = takeString(rest);
    const auto reserved = takeString(rest);
    const auto hash = takeString(rest);
    auto signatureBlob = takeString(rest);
    if (!signatureBlob || !rest.empty() || !reserved->empty() || *hash != hashName)
        return malformed();
    const auto key = readSshKeyBlob(*keyBlob);
    const auto type = takeString(*signatureBlob);
    const auto signature = takeString(*signatureBlob);
    if (!key || !signature || !signatureBlob->empty() || *type != "ssh-ed25519" || signature->size() != 64)
        return malformed();
    return Sshsig{*key, std::string(*nameSpace), std::string(*signature)};
}

} // namespace gleaner::trust
