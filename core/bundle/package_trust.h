#pragma once

#include "core/bundle/content.h"

namespace gleaner::bundle {

/// What the signatures of a bundle are worth to somebody who knows these keys.
struct Judgement {
    TrustState state = TrustState::Unsigned;
    std::optional<trust::TrustChain> chain; ///< of a pack
    std::vector<base::Issue> issues; ///< W_CONFUSABLE
};

/// The last step of reading: claims of the signatures against the content, roles, the trust chain. A bundle without
/// signatures is Unsigned; its content and chain are held to the same rules. Fails with SigClaim, SigRole and the codes
/// of TrustChain.
base::Result<Judgement> judge(
    const Content& content, const std::vector<trust::VerifiedSignature>& signatures, const TrustContext& context);

/// The role that the first signer of a kind has.
std::string_view mainRole(Kind kind);
/// What `pack=` of a signature says for this bundle.
std::string claimedPack(const Description& description);

} // namespace gleaner::bundle
