#include "app/glean/registry_input.h"

#include <algorithm>

namespace gleaner::app {

using base::ErrorCode;
using base::Result;

Result<std::unique_ptr<registry::Registry>> openRegistry(const Arguments& arguments)
{
    return registry::Registry::open(arguments.text("registry"));
}

Result<std::unique_ptr<registry::Registry>> openSigningRegistry(const Arguments& arguments)
{
    auto opened = openRegistry(arguments);
    if (!opened)
        return opened;
    std::string secret;
    if ((*opened)->needsPassphrase()) {
        auto asked = passphrase(arguments, "The city's passphrase");
        if (!asked)
            return base::forward(asked);
        secret = std::move(*asked);
    }
    if (const auto unlocked = (*opened)->unlock(secret); !unlocked)
        return base::forward(unlocked);
    return opened;
}

Result<std::string> choosePack(const Arguments& arguments, registry::Registry& registry)
{
    const auto packs = registry.packs();
    if (arguments.has("pack")) {
        if (std::ranges::find(packs, arguments.text("pack")) == packs.end())
            return base::fail(ErrorCode::UnknownPack, {arguments.text("pack")});
        return arguments.text("pack");
    }
    if (packs.size() == 1)
        return packs.front();
    return base::fail(ErrorCode::Usage, {"Name the pack with --pack."});
}

} // namespace gleaner::app
