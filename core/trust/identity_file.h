#pragma once

#include "core/trust/keys.h"

#include <filesystem>

namespace gleaner::trust {

enum class Protection : std::uint8_t { Passphrase, Device };

/// `identity.key` of the bundle format, 4.3: 105 bytes, mode 0600. Device protection keeps a second file of 32 random
/// bytes beside it ("identity.device").
base::Result<Protection> protectionOf(const std::filesystem::path& file);

/// Writes (or replaces, when the passphrase changes). An empty passphrase with Protection::Passphrase is refused with
/// BadParameter.
base::Result<void> writeIdentity(
    const std::filesystem::path& file, const SecretSeed& master, Protection protection, std::string_view passphrase);

/// Fails with FileNotFound, or KeyOpen for a wrong passphrase and a damaged file alike.
base::Result<SecretSeed> openIdentity(const std::filesystem::path& file, std::string_view passphrase);

} // namespace gleaner::trust
