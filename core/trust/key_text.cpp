#include "core/trust/key_text.h"

#include "core/base/digest.h"

#include <algorithm>
#include <chrono>

namespace gleaner::trust {

using base::ErrorCode;

namespace {

constexpr std::string_view sshKeyType = "ssh-ed25519";
constexpr std::size_t keySize = 32;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLowerOrDigit(char c) { return (c >= 'a' && c <= 'z') || isDigit(c); }

int number(std::string_view digits)
{
    int value = 0;
    for (const char digit : digits)
        value = value * 10 + (digit - '0');
    return value;
}

bool isCityLabel(std::string_view label)
{
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-'
        && std::all_of(label.begin(), label.end(), [](char c) { return isLowerOrDigit(c) || c == '-'; });
}

} // namespace

std::string minisignHint(std::string_view publicKey)
{
    const base::Digest32 digest = base::blake2b256("gleaner-keynum-v1" + std::string(publicKey));
    return std::string(base::asBytes(digest).substr(0, 8));
}

std::string minisignKeyText(std::string_view publicKey)
{
    return base::toBase64("Ed" + minisignHint(publicKey) + std::string(publicKey));
}

base::Result<MinisignKey> readMinisignKey(std::string_view text)
{
    const auto bytes = text.size() == 56 ? base::fromBase64(text) : std::nullopt;
    if (!bytes || bytes->size() != 42 || !bytes->starts_with("Ed"))
        return base::fail(ErrorCode::SigFormat, {"minisign key"});
    MinisignKey key{bytes->substr(2, 8), bytes->substr(10)};
    if (key.hint != minisignHint(key.key))
        return base::fail(ErrorCode::SigFormat, {"minisign key"});
    return key;
}

std::string sshString(std::string_view bytes)
{
    const std::size_t size = bytes.size();
    std::string text;
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        text += static_cast<char>((size >> shift) & 0xFFU);
    return text.append(bytes);
}

std::string sshKeyBlob(std::string_view publicKey) { return sshString(sshKeyType) + sshString(publicKey); }

std::string sshKeyText(std::string_view publicKey)
{
    return std::string(sshKeyType) + " " + base::toBase64(sshKeyBlob(publicKey));
}

base::Result<std::string> readSshKeyBlob(std::string_view blob)
{
    // The blob of one key has one form, so comparing with what would be written checks every length in it.
    if (blob.size() < keySize || sshKeyBlob(blob.substr(blob.size() - keySize)) != blob)
        return base::fail(ErrorCode::SigFormat, {"SSH key"});
    return std::string(blob.substr(blob.size() - keySize));
}

base::Result<std::string> readSshKey(std::string_view text)
{
    if (!text.starts_with(sshKeyType) || text.size() <= sshKeyType.size() + 1 || text[sshKeyType.size()] != ' ')
        return base::fail(ErrorCode::SigFormat, {"SSH key"});
    const auto blob = base::fromBase64(text.substr(sshKeyType.size() + 1));
    if (!blob)
        return base::fail(ErrorCode::SigFormat, {"SSH key"});
    return readSshKeyBlob(*blob);
}

std::string sshFingerprintOf(std::string_view publicKey)
{
    std::string digest = base::toBase64(base::asBytes(base::sha256(sshKeyBlob(publicKey))));
    digest.pop_back(); // ssh-keygen prints no padding
    return "SHA256:" + digest;
}

std::string signerOfKey(std::string_view publicKey)
{
    return base::toHex(base::asBytes(base::sha256(publicKey)).substr(0, 16));
}

bool isSigner(std::string_view text)
{
    return text.size() == 32
        && std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); });
}

bool isDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
        if (!isDigit(text[at]))
            return false;
    }
    return std::chrono::year_month_day(std::chrono::year(number(text.substr(0, 4))),
        std::chrono::month(static_cast<unsigned>(number(text.substr(5, 2)))),
        std::chrono::day(static_cast<unsigned>(number(text.substr(8, 2)))))
        .ok();
}

bool isCityName(std::string_view text)
{
    if (text.size() > 253)
        return false;
    while (true) {
        const std::size_t dot = text.find('.');
        if (!isCityLabel(text.substr(0, dot)))
            return false;
        if (dot == std::string_view::npos)
            return true;
        text.remove_prefix(dot + 1);
    }
}

} // namespace gleaner::trust
