#pragma once

#include "core/bundle/package.h"
#include "core/trust/identity_file.h"
#include "core/trust/recovery_sheet.h"

#include <filesystem>

namespace gleaner::workspace {

/// A city confirmed on this laptop.
struct KnownCity {
    std::string city;
    std::string anchor; ///< 64 hex
    std::string since; ///< day
    std::string signer; ///< own signer for this city; empty while the key was never opened
    std::string pseudonym;
};

/// A sent bundle and which project it came from, so that a receipt finds its way.
struct KnownProject {
    std::filesystem::path path;
    std::string title;
    std::string baseDigest; ///< identity of the pack; empty for plain tables
    std::string lastOpened; ///< day
    bool pinned = false;
    std::size_t unanswered = 0; ///< bundles handed in without a closed receipt
};

/// The person's folder: identity.key, trust lists, next sequence numbers, recent projects, receipts that found no
/// project. Several processes may use it; every write is atomic and taken under a lock.
class Profile {
public:
    /// Creates the folder when needed. Fails with FileUnwritable.
    static base::Result<std::unique_ptr<Profile>> open(const std::filesystem::path& folder);
    virtual ~Profile() = default;
    virtual const std::filesystem::path& folder() const = 0;

    /// Nothing = no key yet.
    virtual std::optional<trust::Protection> identity() const = 0;
    /// Fails with IdentityExists.
    virtual base::Result<void> createIdentity(trust::Protection protection, std::string_view passphrase) = 0;
    virtual base::Result<void> changePassphrase(
        std::string_view oldPassphrase, trust::Protection protection, std::string_view newPassphrase)
        = 0;
    virtual base::Result<void> restoreIdentity(
        std::string_view sheet, trust::Protection protection, std::string_view passphrase)
        = 0;
    /// Fails with NoIdentity, KeyOpen, PassphraseNeeded.
    virtual base::Result<trust::SecretSeed> openIdentity(std::string_view passphrase) const = 0;

    virtual base::Result<bundle::TrustContext> trustContext() const = 0;
    virtual base::Result<std::vector<KnownCity>> cities() const = 0;
    /// Confirms a city, or keeps the longer chain of a confirmed one. Fails with TrustRollback.
    virtual base::Result<void> trustCity(const trust::TrustChain& chain, std::string_view day) = 0;
    virtual base::Result<void> rememberSigner(std::string_view anchor, std::string_view signer) = 0;

    /// The next sequence number for a city, stored before it is returned. After a restore it starts at the next 1000.
    virtual base::Result<std::int64_t> reserveSeq(std::string_view anchor) = 0;

    virtual std::vector<KnownProject> projects() const = 0; ///< pinned first, then newest
    virtual base::Result<void> rememberProject(const KnownProject& project) = 0;
    virtual base::Result<void> forgetProject(const std::filesystem::path& path) = 0;

    /// Receipts that found no project: kept as files, until their project takes them in.
    virtual base::Result<std::filesystem::path> keepReceipt(std::string_view identity, std::string_view file) = 0;
    virtual std::vector<std::filesystem::path> keptReceipts() const = 0; ///< in the order of their names
    virtual base::Result<void> dropReceipt(const std::filesystem::path& kept) = 0;
};

} // namespace gleaner::workspace
