#pragma once

#include "core/base/digest.h"
#include "core/base/json.h"
#include "core/registry/database.h"

namespace gleaner::registry {

/// Hash of an entry (review and merge, section 15): tag, the 32 bytes of the hash before it (the anchor for the first),
/// control JSON of the body.
base::Digest32 logHash(const base::Digest32& previous, std::string_view body);

struct LogHead {
    std::int64_t seq = 0;
    std::string hash; ///< 64 hex; the anchor while there is no entry
};

/// The append-only, hash-chained list of what happened. Bodies hold ids, codes and the reviewer's staff id; never a
/// signer, key, pseudonym, team or free text.
class DecisionLog {
public:
    /// `anchor` as 64 hex. The database must outlive the log.
    DecisionLog(Database& database, std::string anchor)
        : m_database(database)
        , m_anchor(std::move(anchor))
    {
    }

    base::Result<LogHead> head() const;
    /// Adds an entry and returns its seq. Call inside a transaction, first of all. `kind` and `day` join the body.
    base::Result<std::int64_t> append(std::string_view kind, std::string_view day, base::Json body);
    /// Fails with LogBroken, naming the first entry that does not fit: order, chain, hash, form, or an end that is
    /// missing although a row of another table refers to it.
    base::Result<void> verify() const;
    /// Whether the log was at this place once. Fails with LogBroken.
    base::Result<void> verifyPosition(const LogHead& position) const;

private:
    Database& m_database;
    std::string m_anchor;
};

} // namespace gleaner::registry
