#pragma once

#include "core/trust/keys.h"

#include <filesystem>

namespace gleaner::trust {

enum class Protection : std::uint8_t { Passphrase, Device };

/// `identity.key` of the bundle format, 4.3: 105 bytes, mode 0600. Device protection keeps a second file of 32 random
/// bytes beside it ("identity.device").
base::Result<Protection> protectionOf(const std::filesystem::path& file);

/// What guessing a passphrase costs (Argon2id). Readers accept 1 to 10 operations and 8 MiB to 1 GiB only.
struct KeyCost {
    std::uint32_t operations = 3;
    std::uint32_t memoryKiB = 256 * 1024;
};

/// Writes (or replaces, when the passphrase changes). The passphrase is taken as bytes: callers hand it over in
/// Unicode form NFC, here and to openIdentity, so that it does not depend on the keyboard. An empty passphrase with
/// Protection::Passphrase is refused with BadParameter. Fails with TooLarge if the memory that `cost` asks for is not
/// there, and like writeAtomically.
base::Result<void> writeIdentity(const std::filesystem::path& file, const SecretSeed& master, Protection protection,
    std::string_view passphrase, const KeyCost& cost = {});

/// Fails with FileNotFound, or KeyOpen for a wrong passphrase and a damaged file alike.
base::Result<SecretSeed> openIdentity(const std::filesystem::path& file, std::string_view passphrase);

} // namespace gleaner::trust
