#pragma once

#include "core/trust/signature.h"

namespace gleaner::trust {

/// A `.minisig` file taken apart; nothing is verified yet.
struct Minisig {
    std::string hint; ///< key number
    std::string signature;
    std::string comment; ///< trusted comment without prefix
    std::string globalSignature;
};

/// The file of the bundle format, 3.2: exactly four lines.
std::string minisigText(const KeyPair& pair, const PayloadDigests& payload, std::string_view comment);
/// Fails with Limit, SigFormat, SigLegacy.
base::Result<Minisig> readMinisig(std::string_view text, std::string_view fileName);

} // namespace gleaner::trust
