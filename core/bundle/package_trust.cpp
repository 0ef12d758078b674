#include "core/bundle/package_trust.h"

#include "core/text/look_alike.h"

#include <algorithm>

namespace gleaner::bundle {

namespace {

using trust::VerifiedSignature;

/// What the signature says of the payload must be what the payload says of itself.
base::Result<void> checkClaims(const VerifiedSignature& signature, const Description& description)
{
    const trust::TrustedComment& comment = signature.comment;
    const auto differs = [&](const char* field) -> base::Result<void> {
        const std::string file = signature.signer + ".minisig";
        return base::fail(base::ErrorCode::SigClaim, {file, field}, {"sigs/" + file, {}, {}, {}});
    };
    if (comment.kind != kindName(description.kind))
        return differs("kind");
    if (comment.city != description.city)
        return differs("city");
    if (comment.pack != claimedPack(description))
        return differs("pack");
    if (comment.day != description.day)
        return differs("day");
    if (comment.seq != description.seq)
        return differs("seq");
    return {};
}

bool mayCosign(std::string_view role) { return role == "facilitator" || role == "peer" || role == "successor"; }

base::Result<void> checkSignatures(const std::vector<VerifiedSignature>& signatures, const Description& description)
{
    const std::string_view role = mainRole(description.kind);
    for (const VerifiedSignature& signature : signatures) {
        if (signature.comment.role != role && !mayCosign(signature.comment.role))
            return base::fail(base::ErrorCode::SigRole, {signature.signer}, {"sigs/" + signature.signer, {}, {}, {}});
        if (const auto checked = checkClaims(signature, description); !checked)
            return checked;
    }
    return {};
}

/// A new city that may be taken for one that was confirmed under another key.
std::vector<base::Issue> lookAlikes(std::string_view city, const TrustContext& context)
{
    std::vector<base::Issue> issues;
    for (const auto& [anchor, chain] : context.chains) {
        const std::string& known = chain.newest().city;
        if (known == city || text::looksAlike(known, city))
            issues.push_back({base::ErrorCode::Confusable, {std::string(city), known}, {}, 1});
    }
    return issues;
}

base::Result<Judgement> judgePack(
    const Content& content, const std::vector<VerifiedSignature>& signatures, const TrustContext& context)
{
    const base::Place place{std::string(descriptionFile), {}, {}, {}};
    auto chain = trust::TrustChain::check(content.pack->trust);
    if (!chain)
        return base::forward(chain);
    if (chain->anchorHex() != content.description.anchor || chain->newest().city != content.description.city)
        return base::fail(base::ErrorCode::TrustChain, {}, place);
    const auto known = context.chains.find(content.description.anchor);
    const trust::TrustChain* newest = &*chain;
    if (known != context.chains.end()) {
        if (!chain->agreesWith(known->second))
            return base::fail(base::ErrorCode::TrustRollback, {}, place);
        // Roles and revocations are judged by the newest list known, even when the pack carries an older one.
        if (known->second.lists().size() > chain->lists().size())
            newest = &known->second;
    }
    Judgement judgement;
    if (!signatures.empty()) {
        if (const auto allowed = newest->authorises("pack", signatures, content.description.day); !allowed)
            return base::forward(allowed);
        judgement.state = known == context.chains.end() ? TrustState::NewCity : TrustState::Trusted;
    }
    if (judgement.state == TrustState::NewCity)
        judgement.issues = lookAlikes(content.description.city, context);
    judgement.chain = std::move(*chain);
    return judgement;
}

base::Result<Judgement> judgeContribution(
    const Content& content, const std::vector<VerifiedSignature>& signatures, const TrustContext& context)
{
    if (signatures.empty())
        return Judgement{};
    const trust::PublicPair& author = content.contribution->author;
    const auto signer = trust::signerOf(author.minisign);
    if (!signer)
        return base::forward(signer);
    bool signedByAuthor = false;
    for (const VerifiedSignature& signature : signatures) {
        if (signature.comment.role != mainRole(Kind::Contribution))
            continue;
        if (signature.keys != author) {
            const std::string file = signature.signer + ".minisig";
            return base::fail(base::ErrorCode::SigClaim, {file, "author"}, {"sigs/" + file, {}, {}, {}});
        }
        signedByAuthor = true;
    }
    if (!signedByAuthor)
        return base::fail(base::ErrorCode::SigThreshold, {}, {"sigs/" + *signer, {}, {}, {}});
    return Judgement{context.knownSigners.contains(*signer) ? TrustState::Known : TrustState::New, std::nullopt, {}};
}

base::Result<Judgement> judgeReceipt(
    const Content& content, const std::vector<VerifiedSignature>& signatures, const TrustContext& context)
{
    if (signatures.empty())
        return Judgement{};
    // A receipt brings no list of keys along: it is worth something only from a city that was confirmed here.
    const auto known = context.chains.find(content.description.anchor);
    if (known == context.chains.end() || known->second.newest().city != content.description.city)
        return base::fail(base::ErrorCode::TrustChain, {}, {std::string(descriptionFile), {}, {}, {}});
    if (const auto allowed = known->second.authorises("receipt", signatures, content.description.day); !allowed)
        return base::forward(allowed);
    return Judgement{TrustState::Trusted, std::nullopt, {}};
}

} // namespace

std::string_view mainRole(Kind kind)
{
    switch (kind) {
    case Kind::Pack:
        return "pack";
    case Kind::Contribution:
        return "author";
    case Kind::Receipt:
        return "receipt";
    }
    return {};
}

std::string claimedPack(const Description& description) { return description.pack.text(); }

base::Result<Judgement> judge(
    const Content& content, const std::vector<VerifiedSignature>& signatures, const TrustContext& context)
{
    if (const auto checked = checkSignatures(signatures, content.description); !checked)
        return base::forward(checked);
    switch (content.kind) {
    case Kind::Pack:
        return judgePack(content, signatures, context);
    case Kind::Contribution:
        return judgeContribution(content, signatures, context);
    case Kind::Receipt:
        break;
    }
    return judgeReceipt(content, signatures, context);
}

} // namespace gleaner::bundle
