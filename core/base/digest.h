#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gleaner::base {

using Digest16 = std::array<std::uint8_t, 16>;
using Digest32 = std::array<std::uint8_t, 32>;
using Digest64 = std::array<std::uint8_t, 64>;

Digest32 sha256(std::string_view bytes);
Digest64 sha512(std::string_view bytes);
/// BLAKE2b of 16, 32 and 64 bytes; the key may be empty (unkeyed) or 16 to 64 bytes.
Digest16 blake2b128(std::string_view bytes);
Digest32 blake2b256(std::string_view bytes, std::string_view key = {});
Digest64 blake2b512(std::string_view bytes);

/// SHA-256 of bytes that arrive in pieces.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    void update(std::string_view bytes);
    /// Call once; the object is used up.
    Digest32 finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// View of a byte array as text bytes and back; no copy.
std::string_view asBytes(std::span<const std::uint8_t> bytes);

std::string toHex(std::string_view bytes); ///< lower case
std::optional<std::string> fromHex(std::string_view hex); ///< lower case only
std::string toBase32(std::string_view bytes); ///< RFC 4648, lower case, no padding
std::string toBase64(std::string_view bytes); ///< standard alphabet with padding
std::optional<std::string> fromBase64(std::string_view text); ///< standard, padded, canonical only; no white space

/// "sha256:<64 hex>", the way bundles and tables are named.
std::string identityText(const Digest32& digest);

} // namespace gleaner::base
