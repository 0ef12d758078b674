#pragma once

#include <string>
#include <string_view>

namespace gleaner::trust {

/// Ed25519 over plain byte strings: seed and public key 32 bytes, signature 64. Deterministic.
std::string ed25519PublicKey(std::string_view seed);
std::string ed25519Sign(std::string_view seed, std::string_view message);
/// False for a signature that does not fit and for keys and signatures of wrong length or non-canonical form.
bool ed25519Verify(std::string_view publicKey, std::string_view message, std::string_view signature);

} // namespace gleaner::trust
