#pragma once

#include "app/glean/terminal.h"
#include "core/registry/registry.h"

namespace gleaner::app {

/// The registry that --registry names.
base::Result<std::unique_ptr<registry::Registry>> openRegistry(const Arguments& arguments);
/// The same with its keys opened for signing; asks for the passphrase when there is one.
base::Result<std::unique_ptr<registry::Registry>> openSigningRegistry(const Arguments& arguments);
/// --pack, or the registry's only pack. Fails with UnknownPack.
base::Result<std::string> choosePack(const Arguments& arguments, registry::Registry& registry);

} // namespace gleaner::app
