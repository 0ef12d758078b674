#pragma once

#include "core/trust/signature.h"

namespace gleaner::trust {

/// A `.sshsig` file taken apart; nothing is verified yet.
struct Sshsig {
    std::string key; ///< 32 bytes
    std::string nameSpace;
    std::string signature;
};

/// The bytes that an SSH signature covers (bundle format, 3.3).
std::string sshsigPreimage(std::string_view nameSpace, const PayloadDigests& payload);
std::string sshsigText(const KeyPair& pair, const PayloadDigests& payload, std::string_view nameSpace);
/// Armour of any width, one form of everything inside. Fails with Limit, SigFormat.
base::Result<Sshsig> readSshsig(std::string_view text, std::string_view fileName);

} // namespace gleaner::trust
