#include "core/base/digest.h"

#include <sodium.h>

namespace gleaner::base {

namespace {

const unsigned char* data(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

template <std::size_t size> std::array<std::uint8_t, size> blake2b(std::string_view bytes, std::string_view key)
{
    std::array<std::uint8_t, size> digest{};
    crypto_generichash(digest.data(), size, data(bytes), bytes.size(), key.empty() ? nullptr : data(key), key.size());
    return digest;
}

constexpr std::string_view base32Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

} // namespace

Digest32 sha256(std::string_view bytes)
{
    Digest32 digest{};
    crypto_hash_sha256(digest.data(), data(bytes), bytes.size());
    return digest;
}

Digest64 sha512(std::string_view bytes)
{
    Digest64 digest{};
    crypto_hash_sha512(digest.data(), data(bytes), bytes.size());
    return digest;
}

Digest16 blake2b128(std::string_view bytes) { return blake2b<16>(bytes, {}); }
Digest32 blake2b256(std::string_view bytes, std::string_view key) { return blake2b<32>(bytes, key); }
Digest64 blake2b512(std::string_view bytes) { return blake2b<64>(bytes, {}); }

struct Sha256::State {
    crypto_hash_sha256_state value;
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
    crypto_hash_sha256_init(&m_state->value);
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(std::string_view bytes) { crypto_hash_sha256_update(&m_state->value, data(bytes), bytes.size()); }

Digest32 Sha256::finish()
{
    Digest32 digest{};
    crypto_hash_sha256_final(&m_state->value, digest.data());
    return digest;
}

std::string_view asBytes(std::span<const std::uint8_t> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string toHex(std::string_view bytes)
{
    std::string hex(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), data(bytes), bytes.size());
    hex.pop_back();
    return hex;
}

std::optional<std::string> fromHex(std::string_view hex)
{
    std::string bytes(hex.size() / 2, '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (hex.size() % 2 != 0
        || sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), hex.data(), hex.size(), nullptr,
               &length, &end)
            != 0
        || length != bytes.size() || toHex(bytes) != hex)
        return std::nullopt;
    return bytes;
}

std::string toBase32(std::string_view bytes)
{
    std::string text;
    std::uint32_t buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8U) | static_cast<unsigned char>(byte);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            text += base32Alphabet[(buffer >> static_cast<unsigned>(bits)) & 31U];
        }
    }
    if (bits > 0)
        text += base32Alphabet[(buffer << static_cast<unsigned>(5 - bits)) & 31U];
    return text;
}

std::string toBase64(std::string_view bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), data(bytes), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
            nullptr, &length, &end, sodium_base64_VARIANT_ORIGINAL)
            != 0
        || end != text.data() + text.size())
        return std::nullopt;
    bytes.resize(length);
    if (toBase64(bytes) != text)
        return std::nullopt;
    return bytes;
}

std::string identityText(const Digest32& digest) { return "sha256:" + toHex(asBytes(digest)); }

} // namespace gleaner::base
