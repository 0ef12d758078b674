#pragma once

#include "core/workspace/profile.h"

namespace gleaner::tests {

/// A profile in memory with a key that opens at once.
class FakeProfile : public workspace::Profile {
public:
    std::filesystem::path place = "profile";
    std::optional<trust::Protection> protection;
    std::string passphrase;
    std::string seed = std::string(32, '\x21');
    std::vector<workspace::KnownCity> knownCities;
    std::vector<workspace::KnownProject> knownProjects;
    std::vector<std::string> kept;
    std::optional<base::Error> refusal; ///< what the next writing call answers

    const std::filesystem::path& folder() const override { return place; }
    std::optional<trust::Protection> identity() const override { return protection; }
    base::Result<void> createIdentity(trust::Protection wanted, std::string_view words) override
    {
        if (refusal)
            return tl::unexpected(*refusal);
        protection = wanted;
        passphrase = words;
        return {};
    }
    base::Result<void> changePassphrase(
        std::string_view oldWords, trust::Protection wanted, std::string_view newWords) override
    {
        if (protection == trust::Protection::Passphrase && oldWords != passphrase)
            return base::fail(base::ErrorCode::KeyOpen);
        return createIdentity(wanted, newWords);
    }
    base::Result<void> restoreIdentity(
        std::string_view sheet, trust::Protection wanted, std::string_view words) override
    {
        const auto read = trust::readSheet(sheet);
        if (!read)
            return base::forward(read);
        seed = std::string(read->bytes());
        return createIdentity(wanted, words);
    }
    base::Result<trust::SecretSeed> openIdentity(std::string_view words) const override
    {
        if (!protection)
            return base::fail(base::ErrorCode::NoIdentity);
        if (*protection == trust::Protection::Passphrase && words != passphrase)
            return base::fail(base::ErrorCode::KeyOpen);
        std::string copy = seed;
        return trust::SecretSeed::fromBytes(copy);
    }
    base::Result<bundle::TrustContext> trustContext() const override { return bundle::TrustContext{}; }
    base::Result<std::vector<workspace::KnownCity>> cities() const override { return knownCities; }
    base::Result<void> trustCity(const trust::TrustChain&, std::string_view) override { return {}; }
    base::Result<void> rememberSigner(std::string_view, std::string_view) override { return {}; }
    base::Result<std::int64_t> reserveSeq(std::string_view) override { return 1; }
    std::vector<workspace::KnownProject> projects() const override { return knownProjects; }
    base::Result<void> rememberProject(const workspace::KnownProject&) override { return {}; }
    base::Result<void> forgetProject(const std::filesystem::path&) override { return {}; }
    base::Result<std::filesystem::path> keepReceipt(std::string_view identity, std::string_view) override
    {
        kept.emplace_back(identity);
        return std::filesystem::path("receipts") / "kept.glean";
    }
    std::vector<std::filesystem::path> keptReceipts() const override { return {}; }
    base::Result<void> dropReceipt(const std::filesystem::path&) override { return {}; }
};

} // namespace gleaner::tests
