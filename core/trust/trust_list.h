#pragma once

#include "core/trust/signature.h"

#include <map>

namespace gleaner::trust {

struct TrustKey {
    std::string id; ///< signer
    std::string minisign;
    std::string sshsig;
    std::string label;

    bool operator==(const TrustKey&) const = default;
};
struct TrustRole {
    std::vector<std::string> keys; ///< ids
    std::int64_t threshold = 1;

    bool operator==(const TrustRole&) const = default;
};
struct Revocation {
    std::string id;
    std::string day;
    std::string reason;

    bool operator==(const Revocation&) const = default;
};

/// One list of a city's keys (bundle format, section 5).
struct TrustList {
    std::string city;
    std::int64_t version = 1;
    std::string day;
    std::string expires;
    std::string previous = "-";
    std::vector<TrustKey> keys;
    std::map<std::string, TrustRole> roles; ///< root, pack, receipt, facilitator
    std::vector<Revocation> revoked;
};
std::string trustListJson(const TrustList& list);
base::Result<TrustList> readTrustList(std::string_view json, std::string_view name);

/// A list with its signature files, as it travels.
struct SignedTrustList {
    std::string json;
    std::map<std::string, SignatureFiles> signatures; ///< by signer
};
SignedTrustList signTrustList(const TrustList& list, const KeyPair& root);

/// A chain that holds: version 1 signed by its own root threshold, each next list by the old and the new threshold.
class TrustChain {
public:
    /// Fails with TrustChain, Limit (more than 256 lists), and all codes of verify().
    static base::Result<TrustChain> check(std::vector<SignedTrustList> lists);

    const base::Digest32& anchor() const { return m_anchor; }
    std::string anchorHex() const;
    const TrustList& newest() const { return m_newest; }
    const std::vector<SignedTrustList>& lists() const { return m_lists; }
    /// Whether one chain is a prefix of the other; false = fork.
    bool agreesWith(const TrustChain& other) const;

    /// Whether the unique signers reach the role's threshold on `day`. Fails with SigRevoked, SigRole, SigThreshold,
    /// TrustExpired.
    base::Result<void> authorises(
        std::string_view role, const std::vector<VerifiedSignature>& signatures, std::string_view day) const;

private:
    std::vector<SignedTrustList> m_lists;
    TrustList m_newest;
    base::Digest32 m_anchor{};
};

/// Exports for stock tools (bundle format, section 5): LF-ended lines in bytewise order.
std::string allowedSigners(const TrustList& newest);
std::string revokedKeys(const TrustList& newest);

} // namespace gleaner::trust
