#include "core/registry/city.h"

#include "core/bundle/forms.h"
#include "core/registry/days.h"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

namespace gleaner::registry {

namespace {

using base::ErrorCode;
using base::Result;
using trust::CityRole;

constexpr std::size_t seedSize = 32;
constexpr int yearsOfTrust = 2;

Result<void> checkNew(const std::filesystem::path& folder, std::string_view city, std::string_view day)
{
    std::error_code ignored;
    if (std::filesystem::exists(folder / "registry.sqlite", ignored))
        return base::fail(ErrorCode::RegistryExists, {base::shownName(folder)});
    // It may be a person's own key: replacing it would lose an identity.
    if (std::filesystem::exists(cityKeyFile(folder), ignored))
        return base::fail(ErrorCode::FileExists, {base::shownName(cityKeyFile(folder))});
    if (!bundle::isCityName(city))
        return base::fail(ErrorCode::BadParameter,
            {"the city name " + std::string(city), "write it like a domain, such as data.example.gov"});
    if (!addYears(day, yearsOfTrust))
        return base::fail(ErrorCode::BadParameter, {"the day " + std::string(day), "write it as 2026-03-09"});
    return {};
}

/// The first list: one pair for each of root, pack and receipt, threshold 1.
trust::SignedTrustList firstTrustList(const trust::SecretSeed& master, std::string_view city, std::string_view day)
{
    trust::TrustList list;
    list.city = city;
    list.day = day;
    list.expires = addYears(day, yearsOfTrust).value_or(std::string(day));
    const std::pair<const char*, CityRole> roles[]
        = {{"root", CityRole::Root}, {"pack", CityRole::Pack}, {"receipt", CityRole::Receipt}};
    for (const auto& [name, role] : roles) {
        const trust::KeyPair pair = trust::cityPair(master, city, role, 0);
        list.keys.push_back({pair.signer(), pair.publicPair().minisign, pair.publicPair().ssh, name});
        list.roles[name] = {{pair.signer()}, 1};
    }
    std::ranges::sort(list.keys, {}, &trust::TrustKey::id);
    list.roles["facilitator"] = {{}, 1};
    return trust::signTrustList(list, trust::cityPair(master, city, CityRole::Root, 0));
}

Result<void> recordTrust(Database& database, const trust::SignedTrustList& list, std::string_view day)
{
    const auto chain = trust::TrustChain::check({list});
    if (!chain)
        return base::forward(chain);
    const std::string digest = base::identityText(base::sha256(list.json));
    DecisionLog log(database, chain->anchorHex());
    if (const auto seq = log.append("trust", day, {{"version", 1}, {"digest", digest}}); !seq)
        return base::forward(seq);
    const auto added
        = database.run("INSERT INTO trust_list (version, digest, body) VALUES (1, ?, ?)", {digest, list.json});
    if (!added)
        return base::forward(added);
    return Store::addOwnSignatures(database, digest, list.signatures);
}

/// The two lines of a minisign public key file.
std::string publicKeyFile(std::string_view role, std::string_view key)
{
    return fmt::format("untrusted comment: gleaner {} key\n{}\n", role, key);
}

} // namespace

std::filesystem::path cityKeyFile(const std::filesystem::path& folder) { return folder / "identity.key"; }

Result<void> foundCity(const std::filesystem::path& folder, std::string_view city, std::string_view day,
    std::string_view passphrase, std::optional<std::string> seed)
{
    if (const auto checked = checkNew(folder, city, day); !checked)
        return checked;
    if (seed && seed->size() != seedSize)
        return base::fail(ErrorCode::BadParameter, {"the seed", "it has not 32 bytes"});
    std::error_code failed;
    for (const char* name : {"bundles", "parked"}) {
        std::filesystem::create_directories(folder / name, failed);
        if (failed)
            return base::fail(ErrorCode::FileUnwritable, {base::shownName(folder), failed.message()});
    }
    const trust::SecretSeed master = seed ? trust::SecretSeed::fromBytes(*seed) : trust::SecretSeed::random();
    const trust::SignedTrustList list = firstTrustList(master, city, day);
    const auto protection = passphrase.empty() ? trust::Protection::Device : trust::Protection::Passphrase;
    return Store::create(folder, [&](Database& database) {
        const auto recorded = recordTrust(database, list, day);
        return recorded ? trust::writeIdentity(cityKeyFile(folder), master, protection, passphrase) : recorded;
    });
}

Result<trust::SecretSeed> openCity(const Store& store, std::string_view passphrase)
{
    auto master = trust::openIdentity(cityKeyFile(store.folder()), passphrase);
    if (!master)
        return master;
    const trust::TrustList& list = store.chain().newest();
    const std::string signer = trust::cityPair(*master, store.city(), CityRole::Pack, 0).signer();
    const auto role = list.roles.find("pack");
    if (role == list.roles.end() || std::ranges::find(role->second.keys, signer) == role->second.keys.end())
        return base::fail(ErrorCode::KeyOpen);
    return master;
}

Result<void> exportCityKeys(const Store& store, const std::filesystem::path& folder)
{
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed)
        return base::fail(ErrorCode::FileUnwritable, {base::shownName(folder), failed.message()});
    const trust::TrustList& list = store.chain().newest();
    std::vector<std::pair<std::string, std::string>> files{
        {"allowed_signers", trust::allowedSigners(list)}, {"revoked_keys", trust::revokedKeys(list)}};
    for (const std::string role : {"pack", "receipt"}) {
        for (const trust::TrustKey& key : list.keys) {
            const auto& ids = list.roles.at(role).keys;
            if (std::ranges::find(ids, key.id) != ids.end())
                files.emplace_back(role + ".pub", publicKeyFile(role, key.minisign));
        }
    }
    for (const auto& [name, bytes] : files) {
        if (const auto written = base::writeAtomically(folder / name, bytes); !written)
            return written;
    }
    return {};
}

} // namespace gleaner::registry
