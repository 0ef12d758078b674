#pragma once

#include "core/history/history.h"
#include "core/registry/store.h"

namespace gleaner::registry {

/// A pack version with its tables opened.
struct ShelvedPack {
    bundle::Pack pack;
    std::map<std::string, formats::csv::Document> documents; ///< by table
    history::Tables tables; ///< the documents' tables

    const bundle::PackTable* find(std::string_view table) const;
};

/// Opens the registry's own packs, each once, and follows rows from version to version.
class PackShelf {
public:
    explicit PackShelf(Store& store)
        : m_store(store)
    {
    }

    /// Fails with UnknownPack, RegistryDamaged.
    base::Result<std::shared_ptr<const ShelvedPack>> get(
        std::string_view pack, std::int64_t version, base::JobContext& job);

    /// The id that a row of version `from` has in version `to`; empty if it was removed on the way. Fails as get().
    base::Result<std::string> carry(std::string_view pack, std::int64_t from, std::int64_t to, std::string_view table,
        std::string_view row, base::JobContext& job);

private:
    using Key = std::pair<std::string, std::int64_t>;
    /// Places of the rows that the step to this version removed, rising, by table.
    base::Result<const std::vector<std::uint32_t>*> removedBefore(
        const Key& key, std::string_view table, base::JobContext& job);

    Store& m_store;
    std::map<Key, std::shared_ptr<const ShelvedPack>> m_packs;
    std::map<std::pair<Key, std::string>, std::vector<std::uint32_t>> m_removed;
};

} // namespace gleaner::registry
