#include "core/trust/trust_list.h"

#include "core/trust/key_text.h"

#include <algorithm>
#include <set>

namespace gleaner::trust {

using base::ErrorCode;

namespace {

constexpr std::size_t mostLists = 256;
constexpr std::size_t mostSigners = 32;

std::string listName(std::size_t index)
{
    const std::string number = std::to_string(index + 1);
    return "trust/trust-" + std::string(number.size() < 4 ? 4 - number.size() : 0, '0') + number + ".json";
}

auto broken(std::size_t index) { return base::fail(ErrorCode::TrustChain, {}, {listName(index), {}, {}, {}}); }

bool isRevoked(const TrustList& list, const std::string& signer)
{
    return std::any_of(list.revoked.begin(), list.revoked.end(),
        [&signer](const Revocation& revocation) { return revocation.id == signer; });
}

bool holdsRole(const TrustList& list, std::string_view role, const std::string& signer)
{
    const auto found = list.roles.find(std::string(role));
    return found != list.roles.end()
        && std::find(found->second.keys.begin(), found->second.keys.end(), signer) != found->second.keys.end();
}

/// Whether the list knows this signer with exactly these two keys; the signer alone names only the first of them.
bool knowsPair(const TrustList& list, const VerifiedSignature& signature)
{
    return std::any_of(list.keys.begin(), list.keys.end(), [&signature](const TrustKey& key) {
        return key.id == signature.signer && key.minisign == signature.keys.minisign
            && key.sshsig == signature.keys.ssh;
    });
}

bool reachesThreshold(const TrustList& list, std::string_view role, const std::vector<VerifiedSignature>& signatures)
{
    std::set<std::string> signers;
    for (const VerifiedSignature& signature : signatures) {
        if (holdsRole(list, role, signature.signer) && !isRevoked(list, signature.signer) && knowsPair(list, signature))
            signers.insert(signature.signer);
    }
    const auto found = list.roles.find(std::string(role));
    return found != list.roles.end() && static_cast<std::int64_t>(signers.size()) >= found->second.threshold;
}

base::Result<std::vector<VerifiedSignature>> verifyList(
    const SignedTrustList& file, const TrustList& list, std::size_t index)
{
    if (file.signatures.size() > mostSigners)
        return base::fail(ErrorCode::Limit, {"signature files"}, {listName(index), {}, {}, {}});
    const PayloadDigests digests = digestsOf(file.json);
    std::vector<VerifiedSignature> verified;
    for (const auto& [signer, files] : file.signatures) {
        auto signature = verify(signer, files, digests);
        if (!signature)
            return base::forward(signature);
        const TrustedComment& comment = signature->comment;
        if (comment.kind != "trust" || comment.role != "root" || comment.city != list.city || comment.pack != "-"
            || comment.day != list.day || comment.seq != list.version)
            return base::fail(
                ErrorCode::SigClaim, {signer + ".minisig", listName(index)}, {listName(index), {}, {}, {}});
        verified.push_back(std::move(*signature));
    }
    return verified;
}

/// Revocations and the keys they name are never taken back.
bool keepsRevocations(const TrustList& older, const TrustList& newer)
{
    return std::all_of(older.revoked.begin(), older.revoked.end(), [&newer](const Revocation& revocation) {
        return std::find(newer.revoked.begin(), newer.revoked.end(), revocation) != newer.revoked.end();
    });
}

bool follows(const TrustList& newer, const TrustList& older, std::string_view olderJson)
{
    return newer.version == older.version + 1 && newer.city == older.city
        && newer.previous == base::identityText(base::sha256(olderJson)) && keepsRevocations(older, newer);
}

} // namespace

base::Result<TrustChain> TrustChain::check(std::vector<SignedTrustList> lists)
{
    if (lists.size() > mostLists)
        return base::fail(ErrorCode::Limit, {"trust chain"});
    if (lists.empty())
        return broken(0);

    TrustChain chain;
    for (std::size_t index = 0; index < lists.size(); ++index) {
        auto list = readTrustList(lists[index].json, listName(index));
        if (!list)
            return base::forward(list);
        const bool inPlace = index == 0 ? list->version == 1 && list->previous == "-"
                                        : follows(*list, chain.m_newest, lists[index - 1].json);
        if (!inPlace)
            return broken(index);
        const auto signatures = verifyList(lists[index], *list, index);
        if (!signatures)
            return base::forward(signatures);
        if (!reachesThreshold(*list, "root", *signatures)
            || (index > 0 && !reachesThreshold(chain.m_newest, "root", *signatures)))
            return broken(index);
        chain.m_newest = std::move(*list);
    }
    chain.m_anchor = base::sha256(lists.front().json);
    chain.m_lists = std::move(lists);
    return chain;
}

std::string TrustChain::anchorHex() const { return base::toHex(base::asBytes(m_anchor)); }

bool TrustChain::agreesWith(const TrustChain& other) const
{
    const std::size_t shared = std::min(m_lists.size(), other.m_lists.size());
    return std::equal(m_lists.begin(), m_lists.begin() + static_cast<std::ptrdiff_t>(shared), other.m_lists.begin(),
        [](const SignedTrustList& left, const SignedTrustList& right) { return left.json == right.json; });
}

base::Result<void> TrustChain::authorises(
    std::string_view role, const std::vector<VerifiedSignature>& signatures, std::string_view day) const
{
    std::vector<VerifiedSignature> inRole;
    for (const VerifiedSignature& signature : signatures) {
        if (isRevoked(m_newest, signature.signer))
            return base::fail(ErrorCode::SigRevoked, {signature.signer});
    }
    for (const VerifiedSignature& signature : signatures) {
        if (signature.comment.role != role)
            continue;
        if (!holdsRole(m_newest, role, signature.signer))
            return base::fail(ErrorCode::SigRole, {signature.signer});
        if (!knowsPair(m_newest, signature))
            return base::fail(ErrorCode::SigKey, {signature.signer});
        inRole.push_back(signature);
    }
    if (!reachesThreshold(m_newest, role, inRole))
        return base::fail(ErrorCode::SigThreshold);
    if (!isDay(day) || day > m_newest.expires)
        return base::fail(ErrorCode::TrustExpired);
    return {};
}

} // namespace gleaner::trust
