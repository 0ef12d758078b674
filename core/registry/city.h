#pragma once

#include "core/registry/store.h"
#include "core/trust/identity_file.h"

namespace gleaner::registry {

/// Where the city's master lies, in the form of the bundle format, 4.3.
std::filesystem::path cityKeyFile(const std::filesystem::path& folder);

/// Lays out the folder of a new city: keys, first trust list, log. `seed` = 32 bytes of a practice city. Fails with
/// RegistryExists, FileExists (a key file that is no registry's), BadParameter, FileUnwritable, DiskFull.
base::Result<void> foundCity(const std::filesystem::path& folder, std::string_view city, std::string_view day,
    std::string_view passphrase, std::optional<std::string> seed);

/// The city's master, checked against its trust list. Fails with KeyOpen, FileNotFound.
base::Result<trust::SecretSeed> openCity(const Store& store, std::string_view passphrase);

/// Writes `allowed_signers`, `revoked_keys`, `pack.pub` and `receipt.pub` for stock tools.
base::Result<void> exportCityKeys(const Store& store, const std::filesystem::path& folder);

} // namespace gleaner::registry
