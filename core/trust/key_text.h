#pragma once

#include "core/base/result.h"

#include <array>

namespace gleaner::trust {

/// A minisign public key taken apart. `hint` is the key number: eight bytes that repeat in signatures.
struct MinisignKey {
    std::string hint;
    std::string key;
};

std::string minisignHint(std::string_view publicKey);
std::string minisignKeyText(std::string_view publicKey);
/// The one accepted form: canonical base64, algorithm "Ed", the key number that belongs to the key. Fails with
/// SigFormat.
base::Result<MinisignKey> readMinisignKey(std::string_view text);

/// S(x) of SSH: 32-bit big-endian length and the bytes.
std::string sshString(std::string_view bytes);
/// The blob S("ssh-ed25519") S(key) and its text form "ssh-ed25519 <base64>".
std::string sshKeyBlob(std::string_view publicKey);
std::string sshKeyText(std::string_view publicKey);
/// The 32 bytes of the key. Fails with SigFormat for any other key type or form.
base::Result<std::string> readSshKeyBlob(std::string_view blob);
base::Result<std::string> readSshKey(std::string_view text);
/// "SHA256:<43 characters>" of a key's 32 bytes.
std::string sshFingerprintOf(std::string_view publicKey);

/// First 16 bytes of the SHA-256 of a minisign key's 32 bytes, in hex.
std::string signerOfKey(std::string_view publicKey);
/// Whether the text has the form of a signer: 32 lower-case hex digits.
bool isSigner(std::string_view text);
/// A calendar day, YYYY-MM-DD.
bool isDay(std::string_view text);
/// A city's name: lower-case labels of letters, digits and hyphens joined by dots, at most 253 characters.
bool isCityName(std::string_view text);

} // namespace gleaner::trust
