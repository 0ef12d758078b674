#include "core/bundle/package_trust.h"

namespace gleaner::bundle {

base::Result<Bundle> readBundle(std::string_view file, const TrustContext& trust)
{
    auto container = readContainer(file);
    if (!container)
        return base::forward(container);
    // The kind stands inside, so the widest limits come first and those of the kind as soon as it is known.
    auto files = readPayload(container->payload, Kind::Pack);
    if (!files)
        return base::forward(files);
    const auto description = readDescription(*files);
    if (!description)
        return base::forward(description);
    const Kind kind = description->description.kind;
    if (const auto checked = checkLimits(kind, file.size(), container->payload.size()); !checked)
        return base::forward(checked);
    if (kind != Kind::Pack) {
        files = readPayload(container->payload, kind);
        if (!files)
            return base::forward(files);
    }
    auto content = readContent(*files);
    if (!content)
        return base::forward(content);
    auto judgement = judge(*content, container->signatures, trust);
    if (!judgement)
        return base::forward(judgement);

    Bundle bundle;
    bundle.kind = kind;
    bundle.state = judgement->state;
    bundle.chain = std::move(judgement->chain);
    bundle.issues = std::move(judgement->issues);
    bundle.pack = std::move(content->pack);
    bundle.contribution = std::move(content->contribution);
    bundle.receipt = std::move(content->receipt);
    bundle.datapackage = std::move(content->datapackage);
    for (const auto& [path, bytes] : *files)
        bundle.files.emplace_back(path, bytes.size());
    const std::string identity = container->identity();
    if (bundle.pack)
        bundle.pack->ref.digest = identity;
    if (bundle.contribution)
        bundle.contribution->identity = identity;
    if (bundle.receipt)
        bundle.receipt->identity = identity;
    bundle.container = std::move(*container);
    return bundle;
}

} // namespace gleaner::bundle
