#include "core/bundle/pack_files.h"
#include "core/bundle/package_trust.h"
#include "core/bundle/receipt_files.h"

namespace gleaner::bundle {

namespace {

/// Checks the files as any reader will, then seals and signs them.
base::Result<Written> seal(const base::Result<Files>& files, const trust::KeyPair& key)
{
    if (!files)
        return base::forward(files);
    const auto content = readContent(Views(files->begin(), files->end()));
    if (!content)
        return base::forward(content);
    const auto payload = writePayload(*files);
    if (!payload)
        return base::forward(payload);
    const Description& description = content->description;
    const std::string_view role = mainRole(description.kind);
    trust::TrustedComment comment;
    comment.kind = kindName(description.kind);
    comment.city = description.city;
    comment.pack = claimedPack(description);
    comment.role = role;
    comment.day = description.day;
    comment.seq = description.seq;
    const auto digests = trust::digestsOf(*payload);
    auto file = writeContainer(
        *payload, {{key.signer(), trust::sign(key, digests, comment, trust::sshNamespace(role, description.city))}});
    if (!file)
        return base::forward(file);
    if (const auto limits = checkLimits(description.kind, file->size(), payload->size()); !limits)
        return base::forward(limits);
    return Written{std::move(*file), base::identityText(digests.sha256)};
}

} // namespace

base::Result<Written> writePack(const Pack& pack, const trust::KeyPair& key) { return seal(packFiles(pack), key); }

base::Result<Written> writeContribution(const Contribution& contribution, const trust::KeyPair& key)
{
    Contribution own = contribution;
    own.author = key.publicPair();
    return seal(contributionFiles(own), key);
}

base::Result<Written> writeReceipt(const Receipt& receipt, const trust::KeyPair& key)
{
    return seal(receiptFiles(receipt), key);
}

} // namespace gleaner::bundle
