#pragma once

#include "core/trust/keys.h"

namespace gleaner::trust {

/// The nine fields of the trusted comment (bundle format 3.4). Unused fields are "-".
struct TrustedComment {
    std::string kind = "-";
    std::string city = "-";
    std::string pack = "-"; ///< "trees@7"
    std::string role = "-";
    std::string key = "-";
    std::string ssh = "-";
    std::string day = "-";
    std::int64_t seq = 0;

    bool operator==(const TrustedComment&) const = default;
};
std::string commentText(const TrustedComment& comment);
base::Result<TrustedComment> readComment(std::string_view text, std::string_view fileName);

/// Digests of the signed payload, computed once.
struct PayloadDigests {
    base::Digest32 sha256{};
    base::Digest64 sha512{};
    base::Digest64 blake2b512{};
};
PayloadDigests digestsOf(std::string_view payload);

/// Both signature files of one signer. `comment.key` and `comment.ssh` are filled in from the pair.
struct SignatureFiles {
    std::string minisig;
    std::string sshsig;
};
/// `sshNamespace` such as "gleaner-contribution@data.example.gov".
SignatureFiles sign(
    const KeyPair& pair, const PayloadDigests& payload, TrustedComment comment, std::string_view sshNamespace);

/// A pair of signature files that verified over the payload.
struct VerifiedSignature {
    std::string signer;
    PublicPair keys;
    TrustedComment comment;
};
/// Checks both files strictly: byte form, keys, both Ed25519 signatures, the pair's binding, the namespace that fits
/// the comment's kind, role and city. `signer` is the file stem. Fails with SigFormat, SigLegacy, SigBad, SigKey,
/// SigNamespace, SigClaim.
base::Result<VerifiedSignature> verify(
    std::string_view signer, const SignatureFiles& files, const PayloadDigests& payload);

/// The SSH namespace for a kind and role of a trusted comment, such as ("pack", "pack").
std::string sshNamespace(std::string_view role, std::string_view city);

} // namespace gleaner::trust
