#include "core/registry/store.h"

#include "core/registry/schema.h"

#include <fmt/format.h>
#include <system_error>
#include <unistd.h>

namespace gleaner::registry {

namespace {

using base::ErrorCode;
using base::Result;

constexpr const char* fileName = "registry.sqlite";

/// WAL lets a second desk read while one writes; `secure_delete` because erasing must erase.
constexpr const char* connectionSql
    = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";

/// True if nothing can be made in the folder and no log of an interrupted writer waits there: then the file can be read
/// as it is.
bool isReadOnly(const std::filesystem::path& folder)
{
    std::error_code failed;
    const auto log = std::filesystem::file_size(folder / (std::string(fileName) + "-wal"), failed);
    return ::access(folder.c_str(), W_OK) != 0 && (failed || log == 0);
}

} // namespace

std::string hexOf(std::string_view identity) { return std::string(identity.substr(identity.find(':') + 1)); }

Result<void> Store::create(const std::filesystem::path& folder, const std::function<Result<void>(Database&)>& prepare)
{
    const auto target = folder / fileName;
    const auto fresh = folder / (std::string(fileName) + ".new");
    std::error_code ignored;
    std::filesystem::remove(fresh, ignored);
    {
        auto database = Database::open(fresh, Database::Mode::Create);
        if (!database)
            return base::forward(database);
        const std::string header
            = fmt::format("PRAGMA secure_delete = ON; PRAGMA application_id = {}; PRAGMA user_version = {};",
                applicationId, schemaVersion);
        auto filled = database->script(header);
        if (filled)
            filled = database->script(schemaSql());
        if (filled)
            filled = prepare(*database);
        if (!filled) {
            std::filesystem::remove(fresh, ignored);
            return filled;
        }
    }
    // Only a complete file gets the name; until then the folder is no registry.
    std::error_code failed;
    std::filesystem::rename(fresh, target, failed);
    if (failed)
        return base::fail(ErrorCode::FileUnwritable, {fileName, failed.message()});
    return {};
}

Result<std::unique_ptr<Store>> Store::open(const std::filesystem::path& folder)
{
    const auto file = folder / fileName;
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored))
        return base::fail(ErrorCode::NotARegistry, {base::shownName(folder)});
    const auto mode = isReadOnly(folder) ? Database::Mode::ReadOnly : Database::Mode::Existing;
    auto database = Database::open(file, mode);
    if (!database)
        return base::forward(database);
    const auto application = database->number("PRAGMA application_id");
    if (!application)
        return base::forward(application);
    if (*application != applicationId)
        return base::fail(ErrorCode::NotARegistry, {base::shownName(folder)});
    const auto version = database->number("PRAGMA user_version");
    if (!version)
        return base::forward(version);
    if (*version > schemaVersion)
        return base::fail(ErrorCode::RegistryNewer, {base::shownName(folder)});
    if (mode == Database::Mode::Existing) {
        if (const auto set = database->script(connectionSql); !set)
            return base::forward(set);
    }
    std::unique_ptr<Store> store(new Store(folder, std::move(*database)));
    if (const auto loaded = store->loadTrust(); !loaded)
        return base::forward(loaded);
    return store;
}

Result<void> Store::loadTrust()
{
    std::vector<trust::SignedTrustList> lists;
    std::vector<std::string> digests;
    auto read = m_database.each("SELECT digest, body FROM trust_list ORDER BY version", {}, [&](const Row& row) {
        digests.push_back(row.text(0));
        lists.push_back({row.text(1), {}});
    });
    for (std::size_t index = 0; read && index < lists.size(); ++index) {
        read = m_database.each("SELECT signer, minisig, sshsig FROM own_sig WHERE digest = ? ORDER BY signer",
            {digests[index]}, [&](const Row& row) {
                lists[index].signatures[row.text(0)] = {row.text(1), row.text(2)};
            });
    }
    if (!read)
        return read;
    if (lists.empty())
        return base::fail(ErrorCode::RegistryDamaged, {"it has no list of the city's keys"});
    auto chain = trust::TrustChain::check(std::move(lists));
    if (!chain)
        return base::fail(ErrorCode::RegistryDamaged, {base::describe(chain.error())});
    m_chain.emplace(std::move(*chain));
    m_log.emplace(m_database, m_chain->anchorHex());
    return {};
}

std::filesystem::path Store::payloadFile(std::string_view identity) const
{
    return m_folder / "bundles" / hexOf(identity);
}

Result<void> Store::keepPayload(std::string_view identity, std::string_view payload)
{
    const auto file = payloadFile(identity);
    std::error_code failed;
    std::filesystem::create_directories(file.parent_path(), failed);
    if (std::filesystem::exists(file, failed))
        return {};
    return base::writeAtomically(file, payload, base::FileMode::OwnerOnly);
}

Result<std::string> Store::ownFile(std::string_view identity)
{
    const auto payload = base::readFile(payloadFile(identity));
    if (!payload)
        return base::fail(ErrorCode::RegistryDamaged, {base::describe(payload.error())});
    if (base::identityText(base::sha256(*payload)) != identity)
        return base::fail(ErrorCode::RegistryDamaged, {"the file " + hexOf(identity) + " was altered"});
    std::map<std::string, trust::SignatureFiles> signatures;
    const auto read = m_database.each("SELECT signer, minisig, sshsig FROM own_sig WHERE digest = ? ORDER BY signer",
        {identity}, [&](const Row& row) {
            signatures[row.text(0)] = {row.text(1), row.text(2)};
        });
    if (!read)
        return base::forward(read);
    return bundle::writeContainer(*payload, signatures);
}

Result<void> Store::addOwnSignatures(
    Database& database, std::string_view digest, const std::map<std::string, trust::SignatureFiles>& signatures)
{
    for (const auto& [signer, files] : signatures) {
        const auto added = database.run(
            "INSERT INTO own_sig (digest, signer, minisig, sshsig) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            {digest, signer, files.minisig, files.sshsig});
        if (!added)
            return base::forward(added);
    }
    return {};
}

} // namespace gleaner::registry
