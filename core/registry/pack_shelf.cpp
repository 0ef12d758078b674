#include "core/registry/pack_shelf.h"

#include <algorithm>

namespace gleaner::registry {

namespace {

using base::ErrorCode;
using base::Result;

} // namespace

const bundle::PackTable* ShelvedPack::find(std::string_view table) const
{
    const auto found = std::ranges::find(pack.tables, table, &bundle::PackTable::name);
    return found == pack.tables.end() ? nullptr : &*found;
}

Result<std::shared_ptr<const ShelvedPack>> PackShelf::get(
    std::string_view pack, std::int64_t version, base::JobContext& job)
{
    const Key key{std::string(pack), version};
    if (const auto found = m_packs.find(key); found != m_packs.end())
        return found->second;
    const auto digest
        = m_store.database().text("SELECT digest FROM release WHERE pack = ? AND version = ?", {pack, version});
    if (!digest)
        return base::forward(digest);
    if (digest->empty())
        return base::fail(ErrorCode::UnknownPack, {std::string(pack)});
    const auto file = m_store.ownFile(*digest);
    if (!file)
        return base::forward(file);
    bundle::TrustContext trust;
    trust.chains.emplace(m_store.chain().anchorHex(), m_store.chain());
    auto read = bundle::readBundle(*file, trust);
    if (!read || !read->pack)
        return base::fail(
            ErrorCode::RegistryDamaged, {read ? std::string("a pack is no pack") : base::describe(read.error())});
    auto shelved = std::make_shared<ShelvedPack>();
    shelved->pack = std::move(*read->pack);
    shelved->pack.ref.digest = *digest;
    for (const bundle::PackTable& table : shelved->pack.tables) {
        auto document = bundle::openPackTable(table, job);
        if (!document)
            return base::forward(document);
        shelved->tables.emplace(table.name, document->table);
        shelved->documents.emplace(table.name, std::move(*document));
    }
    m_packs.emplace(key, shelved);
    return std::shared_ptr<const ShelvedPack>(std::move(shelved));
}

Result<const std::vector<std::uint32_t>*> PackShelf::removedBefore(
    const Key& key, std::string_view table, base::JobContext& job)
{
    const auto place = std::make_pair(key, std::string(table));
    if (const auto found = m_removed.find(place); found != m_removed.end())
        return &found->second;
    const auto before = get(key.first, key.second - 1, job);
    const auto after = get(key.first, key.second, job);
    if (!before || !after)
        return base::forward(before ? after : before);
    std::vector<std::uint32_t> removed;
    const auto old = (*before)->tables.find(std::string(table));
    if (old != (*before)->tables.end() && (*after)->pack.delta) {
        for (const review::Change& change : (*after)->pack.delta->changes) {
            if (change.op != review::ChangeOp::Delete || change.table != table)
                continue;
            if (const auto row = old->second.rowIds().find(change.row))
                removed.push_back(*row);
        }
    }
    std::ranges::sort(removed);
    return &m_removed.emplace(place, std::move(removed)).first->second;
}

Result<std::string> PackShelf::carry(std::string_view pack, std::int64_t from, std::int64_t to, std::string_view table,
    std::string_view row, base::JobContext& job)
{
    const auto first = get(pack, from, job);
    const auto last = get(pack, to, job);
    if (!first || !last)
        return base::forward(first ? last : first);
    const auto old = (*first)->tables.find(std::string(table));
    const auto fresh = (*last)->tables.find(std::string(table));
    if (old == (*first)->tables.end() || fresh == (*last)->tables.end())
        return std::string();
    auto place = old->second.rowIds().find(row);
    for (std::int64_t version = from + 1; place && version <= to; ++version) {
        const auto removed = removedBefore({std::string(pack), version}, table, job);
        if (!removed)
            return base::forward(removed);
        const auto next = std::ranges::lower_bound(**removed, *place);
        if (next != (*removed)->end() && *next == *place)
            place.reset();
        else
            *place -= static_cast<std::uint32_t>(next - (*removed)->begin());
    }
    if (!place || *place >= fresh->second.rowIds().rowCount())
        return std::string();
    return fresh->second.rowIds().idOf(*place);
}

} // namespace gleaner::registry
