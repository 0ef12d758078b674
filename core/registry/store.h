#pragma once

#include "core/bundle/package.h"
#include "core/registry/decision_log.h"

namespace gleaner::registry {

/// Rows of the registry's tables, as the rest of the room uses them.
struct BundleRow {
    std::string digest; ///< identity
    std::string pack;
    std::int64_t packVersion = 0;
    std::string baseDigest;
    std::string signer;
    std::int64_t seq = 0;
    std::string originGroup;
    std::vector<std::string> supersedes;
    std::int64_t intakeLog = 0;
    std::string state = "verified";
    std::string team, room, day; ///< from origin and the log
};

/// An item that one or more bundles propose. For annotations and charts only table, row and column of the change mean
/// something, and `record` holds the rest.
struct ItemRow {
    std::string kind = "change";
    review::Change change; ///< with id; without step and what else belongs to a proposal
    std::string record; ///< control JSON of an annotation; the file of a chart
};

struct ProposalRow {
    std::string digest, item;
    std::int64_t seq = 0;
    std::string step, rule, atomic, confidence, evidence, note;
};

/// The decision of a person on an item in a cycle; an empty verdict takes an earlier one back.
struct DecisionEntry {
    std::string item;
    std::int64_t cycle = 0;
    std::int64_t n = 0;
    std::int64_t logSeq = 0;
    std::string verdict, reason, note, pointer, due, amendedIs, amended, reviewer, cls;
};

struct ReleaseRow {
    std::string pack;
    std::int64_t version = 0;
    std::string digest, parent, day;
    std::int64_t logSeq = 0;
};

struct RuleText {
    std::string operation;
    base::Json parameters;
};

/// The registry's folder and file: rows in and out, payload files, the city's chain of trust lists. Knows no rules.
class Store {
public:
    /// Lays a new registry into an existing folder. `prepare` fills the file before it gets its name.
    static base::Result<void> create(
        const std::filesystem::path& folder, const std::function<base::Result<void>(Database&)>& prepare);
    /// Fails with NotARegistry, RegistryNewer, RegistryDamaged.
    static base::Result<std::unique_ptr<Store>> open(const std::filesystem::path& folder);

    const std::filesystem::path& folder() const { return m_folder; }
    Database& database() { return m_database; }
    DecisionLog& log() { return *m_log; }
    const trust::TrustChain& chain() const { return *m_chain; }
    const std::string& city() const { return m_chain->newest().city; }

    std::filesystem::path payloadFile(std::string_view identity) const;
    /// Writes the payload under its digest; an existing file is left alone.
    base::Result<void> keepPayload(std::string_view identity, std::string_view payload);
    /// Payload with the city's own signatures: a pack or a receipt as it was handed out.
    base::Result<std::string> ownFile(std::string_view identity);
    static base::Result<void> addOwnSignatures(
        Database& database, std::string_view digest, const std::map<std::string, trust::SignatureFiles>& signatures);

    base::Result<std::set<std::string>> signers();
    base::Result<std::vector<ReleaseRow>> releases();
    base::Result<std::vector<BundleRow>> bundles(std::string_view pack); ///< verified ones, by digest
    base::Result<std::vector<ItemRow>> items(std::string_view pack); ///< by item id
    base::Result<std::vector<ProposalRow>> proposals(std::string_view pack);
    base::Result<std::vector<DecisionEntry>> decisions(std::string_view pack); ///< by item, cycle, n
    base::Result<std::map<std::string, RuleText>> rules();

    base::Result<void> add(const BundleRow& bundle);
    base::Result<void> add(std::string_view pack, const ItemRow& item);
    base::Result<void> add(std::string_view pack, const ProposalRow& proposal);
    base::Result<void> add(std::string_view rule, const RuleText& text);
    base::Result<void> add(const ReleaseRow& release);
    /// Fails with DecidedMeanwhile if somebody else has written the same n.
    base::Result<void> add(std::string_view pack, const DecisionEntry& decision);

private:
    Store(std::filesystem::path folder, Database database)
        : m_folder(std::move(folder))
        , m_database(std::move(database))
    {
    }
    base::Result<void> loadTrust();

    std::filesystem::path m_folder;
    Database m_database;
    std::optional<trust::TrustChain> m_chain;
    std::optional<DecisionLog> m_log;
};

/// The 64 digits of "sha256:...".
std::string hexOf(std::string_view identity);

} // namespace gleaner::registry
