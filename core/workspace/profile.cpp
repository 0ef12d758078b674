#include "core/workspace/profile.h"

#include "core/text/normalisation.h"
#include "core/workspace/folder_lock.h"
#include "core/workspace/profile_store.h"

#include <algorithm>

namespace gleaner::workspace {

using base::ErrorCode;
using base::Result;

namespace {

constexpr std::int64_t restoredStep = 1000;

class FolderProfile final : public Profile {
public:
    explicit FolderProfile(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }

    const std::filesystem::path& folder() const override { return m_folder; }

    std::optional<trust::Protection> identity() const override
    {
        const auto protection = trust::protectionOf(identityFile());
        return protection ? std::optional(*protection) : std::nullopt;
    }

    Result<void> createIdentity(trust::Protection protection, std::string_view passphrase) override
    {
        return writeNew(trust::SecretSeed::random(), protection, passphrase);
    }

    Result<void> changePassphrase(
        std::string_view oldPassphrase, trust::Protection protection, std::string_view newPassphrase) override
    {
        if (const auto made = makeFolder(); !made)
            return made;
        const auto lock = FolderLock::take(m_folder);
        if (!lock)
            return base::forward(lock);
        const auto master = openIdentity(oldPassphrase);
        if (!master)
            return base::forward(master);
        return trust::writeIdentity(identityFile(), *master, protection, text::nfc(newPassphrase));
    }

    Result<void> restoreIdentity(
        std::string_view sheet, trust::Protection protection, std::string_view passphrase) override
    {
        auto master = trust::readSheet(sheet);
        if (!master)
            return base::forward(master);
        if (auto written = writeNew(std::move(*master), protection, passphrase); !written)
            return written;
        // Another laptop may still use the same key: number on from the next thousand.
        return change([](ProfileData& data) {
            data.restored = true;
            for (auto& city : data.cities)
                city.nextSeq = (city.nextSeq / restoredStep + 1) * restoredStep;
        });
    }

    Result<trust::SecretSeed> openIdentity(std::string_view passphrase) const override
    {
        const auto protection = identity();
        if (!protection)
            return base::fail(ErrorCode::NoIdentity);
        if (*protection == trust::Protection::Passphrase && passphrase.empty())
            return base::fail(ErrorCode::PassphraseNeeded);
        return trust::openIdentity(identityFile(), text::nfc(passphrase));
    }

    Result<bundle::TrustContext> trustContext() const override
    {
        bundle::TrustContext context;
        const auto data = readProfileData(m_folder);
        if (!data)
            return base::forward(data);
        for (const auto& city : data->cities) {
            const auto name = city.anchor + ".json";
            const auto bytes = base::readFile(m_folder / "trust" / name);
            if (!bytes)
                return base::forward(bytes);
            auto chain = readChain(*bytes, name);
            if (!chain)
                return base::forward(chain);
            if (chain->anchorHex() != city.anchor)
                return base::fail(ErrorCode::TrustRollback);
            context.chains.emplace(city.anchor, std::move(*chain));
        }
        return context;
    }

    Result<std::vector<KnownCity>> cities() const override
    {
        const auto data = readProfileData(m_folder);
        if (!data)
            return base::forward(data);
        std::vector<KnownCity> cities;
        for (const auto& city : data->cities) {
            cities.push_back({city.city, city.anchor, city.since, city.signer,
                city.signer.empty() ? std::string() : trust::pseudonym(city.signer)});
        }
        return cities;
    }

    Result<void> trustCity(const trust::TrustChain& chain, std::string_view day) override
    {
        const auto context = trustContext();
        if (!context)
            return base::forward(context);
        const std::string anchor = chain.anchorHex();
        if (const auto known = context->chains.find(anchor); known != context->chains.end()) {
            if (!known->second.agreesWith(chain))
                return base::fail(ErrorCode::TrustRollback);
            if (known->second.lists().size() >= chain.lists().size())
                return {};
        }
        if (const auto made = makeFolder("trust"); !made)
            return made;
        if (auto written = base::writeAtomically(
                m_folder / "trust" / (anchor + ".json"), chainJson(chain), base::FileMode::OwnerOnly);
            !written)
            return written;
        return change([&](ProfileData& data) {
            const auto known = std::ranges::find(data.cities, anchor, &ProfileData::City::anchor);
            if (known == data.cities.end())
                data.cities.push_back(
                    {chain.newest().city, anchor, std::string(day), {}, data.restored ? restoredStep : 1});
        });
    }

    Result<void> rememberSigner(std::string_view anchor, std::string_view signer) override
    {
        return change([&](ProfileData& data) {
            const auto known = std::ranges::find(data.cities, anchor, &ProfileData::City::anchor);
            if (known != data.cities.end())
                known->signer = signer;
        });
    }

    Result<std::int64_t> reserveSeq(std::string_view anchor) override
    {
        std::optional<std::int64_t> seq;
        auto written = change([&](ProfileData& data) {
            const auto known = std::ranges::find(data.cities, anchor, &ProfileData::City::anchor);
            if (known != data.cities.end())
                seq = known->nextSeq++;
        });
        if (!written)
            return base::forward(written);
        if (!seq)
            return base::fail(ErrorCode::CityNotTrusted, {std::string(anchor)});
        return *seq;
    }

    std::vector<KnownProject> projects() const override
    {
        const auto data = readProfileData(m_folder);
        if (!data)
            return {};
        auto projects = data->projects;
        std::ranges::stable_partition(projects, &KnownProject::pinned);
        return projects;
    }

    Result<void> rememberProject(const KnownProject& project) override
    {
        return change([&](ProfileData& data) {
            std::erase_if(data.projects, [&](const KnownProject& known) { return known.path == project.path; });
            data.projects.insert(data.projects.begin(), project);
        });
    }

    Result<void> forgetProject(const std::filesystem::path& path) override
    {
        return change([&](ProfileData& data) {
            std::erase_if(data.projects, [&](const KnownProject& known) { return known.path == path; });
        });
    }

    Result<std::filesystem::path> keepReceipt(std::string_view identity, std::string_view file) override
    {
        if (const auto made = makeFolder("receipts"); !made)
            return base::forward(made);
        const auto path = m_folder / "receipts" / (std::string(identity.substr(identity.find(':') + 1)) + ".glean");
        if (auto written = base::writeAtomically(path, file); !written)
            return base::forward(written);
        return path;
    }

    std::vector<std::filesystem::path> keptReceipts() const override
    {
        std::vector<std::filesystem::path> kept;
        std::error_code none;
        for (const auto& entry : std::filesystem::directory_iterator(m_folder / "receipts", none)) {
            if (entry.path().extension() == ".glean")
                kept.push_back(entry.path());
        }
        std::ranges::sort(kept);
        return kept;
    }

    Result<void> dropReceipt(const std::filesystem::path& kept) override
    {
        std::error_code error;
        std::filesystem::remove(kept, error);
        if (error)
            return base::fail(ErrorCode::FileUnwritable, {base::shownName(kept), error.message()});
        return {};
    }

private:
    /// The person's folder, for nobody else, and a folder in it.
    Result<void> makeFolder(const std::filesystem::path& inside = {}) const
    {
        std::error_code error;
        if (std::filesystem::create_directories(m_folder, error))
            std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, error);
        if (!error && !inside.empty())
            std::filesystem::create_directories(m_folder / inside, error);
        if (error)
            return base::fail(ErrorCode::FileUnwritable, {base::shownName(m_folder), error.message()});
        return {};
    }

    std::filesystem::path identityFile() const { return m_folder / "identity.key"; }

    Result<void> writeNew(trust::SecretSeed master, trust::Protection protection, std::string_view passphrase)
    {
        if (const auto made = makeFolder(); !made)
            return made;
        const auto lock = FolderLock::take(m_folder);
        if (!lock)
            return base::forward(lock);
        std::error_code ignored;
        if (std::filesystem::exists(identityFile(), ignored))
            return base::fail(ErrorCode::IdentityExists);
        return trust::writeIdentity(identityFile(), master, protection, text::nfc(passphrase));
    }

    template <typename Edit> Result<void> change(const Edit& edit)
    {
        if (const auto made = makeFolder(); !made)
            return made;
        const auto lock = FolderLock::take(m_folder);
        if (!lock)
            return base::forward(lock);
        auto data = readProfileData(m_folder);
        if (!data)
            return base::forward(data);
        edit(*data);
        return writeProfileData(m_folder, *data);
    }

    std::filesystem::path m_folder;
};

} // namespace

Result<std::unique_ptr<Profile>> Profile::open(const std::filesystem::path& folder)
{
    return std::make_unique<FolderProfile>(folder);
}

} // namespace gleaner::workspace
