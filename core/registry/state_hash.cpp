#include "core/registry/state_hash.h"

#include "core/base/item_id.h"

#include <algorithm>

namespace gleaner::registry {

namespace {

using base::Result;

/// Columns of each table in the order of section 14, without positions in the log.
struct HashedTable {
    std::string_view name;
    std::string_view sql;
    int columns;
};
constexpr HashedTable bundleTables[] = {
    {"bundle",
        "SELECT digest, kind, pack, pack_version, base_digest, signer, seq, origin_group, supersedes, state FROM "
        "bundle",
        10},
    {"bundle_sig", "SELECT digest, key_id, form, role, body FROM bundle_sig", 5},
    {"change",
        "SELECT pack, item_id, kind, op, tbl, row_id, col_id, before_is, before_v, after_is, after_v FROM change", 11},
};
constexpr HashedTable decisionTable{"decision",
    "SELECT pack, item_id, cycle, n, verdict, reason, note, pointer, due, amended_is, amended, reviewer FROM decision",
    12};

void update(base::Sha256& digest, std::string_view name, std::vector<std::string>& rows)
{
    std::ranges::sort(rows);
    digest.update(base::ns(name));
    for (const std::string& row : rows)
        digest.update(base::ns(row));
}

Result<void> update(base::Sha256& digest, Store& store, const HashedTable& table)
{
    std::vector<std::string> rows;
    const auto read = store.database().each(table.sql, {}, [&](const Row& row) {
        std::string text;
        for (int column = 0; column < table.columns; ++column)
            base::appendNs(text, row.text(column));
        rows.push_back(std::move(text));
    });
    if (!read)
        return read;
    update(digest, table.name, rows);
    return {};
}

/// A proposal that was answered before this cycle has no class any more; a decided one has the class that the bundles
/// alone give it.
Result<std::vector<std::string>> effectiveProposals(const Cycle& cycle)
{
    const auto plain = plainClasses(cycle);
    if (!plain)
        return base::forward(plain);
    std::vector<std::string> rows;
    for (std::size_t index = 0; index < cycle.copies.size(); ++index) {
        const Copy& copy = cycle.copies[index];
        if (copy.supersededAt != 0)
            continue;
        const BundleRow& bundle = cycle.bundles[copy.bundle];
        const auto cls = copy.isOpen() ? copy.cls : (*plain)[index];
        std::string row;
        for (const std::string_view field :
            {std::string_view(cycle.pack), std::string_view(copy.fields.item), std::string_view(bundle.signer),
                std::string_view(bundle.digest), copy.current ? review::className(cls) : std::string_view()})
            base::appendNs(row, field);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

Result<std::string> stateHash(Store& store, const std::vector<Cycle>& cycles)
{
    base::Sha256 digest;
    digest.update("gleaner-state-v1\n");
    for (const HashedTable& table : bundleTables) {
        if (const auto done = update(digest, store, table); !done)
            return base::forward(done);
    }
    std::vector<std::string> proposals;
    for (const Cycle& cycle : cycles) {
        auto rows = effectiveProposals(cycle);
        if (!rows)
            return base::forward(rows);
        std::ranges::move(*rows, std::back_inserter(proposals));
    }
    update(digest, "proposal", proposals);
    if (const auto done = update(digest, store, decisionTable); !done)
        return base::forward(done);
    return base::toHex(base::asBytes(digest.finish()));
}

} // namespace gleaner::registry
