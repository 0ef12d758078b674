#pragma once

#include "core/bundle/container.h"
#include "core/crowd/annotation.h"
#include "core/formats/csv/document.h"
#include "core/history/recipe.h"
#include "core/insight/chart.h"
#include "core/review/change.h"
#include "core/review/verdict.h"
#include "core/trust/trust_list.h"

#include <set>

namespace gleaner::bundle {

/// The notice's texts by language; each language has the ten topics of the bundle format, 8.1.
struct Notice {
    std::int64_t version = 1;
    std::string day;
    std::string licence = "CC0-1.0";
    std::map<std::string, std::map<std::string, std::string>> texts;
    std::string json; ///< the file's bytes; its SHA-256 is the notice's digest
    std::string digest() const; ///< "sha256:..."
};
/// From the steward's file (any valid JSON form) and from a pack (control JSON). Fails with NoticeSyntax, JsonSyntax.
base::Result<Notice> readNotice(std::string_view json, std::string_view name);

struct Policy {
    std::string licence = "CC0-1.0";
    std::int64_t threshold = 11;
    insight::Unit unit = insight::Unit::Undeclared;
    std::int64_t answerDays = 60;
    std::int64_t lead = 2;
    std::int64_t cap = 7;
    bool blind = false;
};
std::string policyJson(const Policy& policy);
base::Result<Policy> readPolicy(std::string_view json, std::string_view name);

struct PackRef {
    std::string id;
    std::int64_t version = 1;
    std::string digest; ///< identity of that pack's payload; empty inside the pack itself
    std::string text() const { return id + "@" + std::to_string(version); }
    bool operator==(const PackRef&) const = default;
};

enum class KeyKind : std::uint8_t { None, Natural, Minted };

/// One table of a pack: bytes as the city has them, how to read them, and its permanent columns.
struct PackTable {
    std::string name;
    std::string bytes;
    formats::csv::Dialect dialect;
    table::Schema schema;
    KeyKind key = KeyKind::None;
    std::string digest; ///< table digest, "sha256:..."
};

/// Row of delta/changes, delta/rows (from version 2).
struct PackDelta {
    std::int64_t fromVersion = 0;
    std::string fromDigest;
    std::vector<review::Change> changes;
    struct Row {
        std::string table, oldRow, newRow;
        bool operator==(const Row&) const = default;
    };
    std::vector<Row> rows;
};

struct Pack {
    PackRef ref; ///< digest = own identity once written or read
    std::string city;
    std::string anchor; ///< 64 hex
    std::string day;
    Notice notice;
    Policy policy;
    std::vector<PackTable> tables;
    std::vector<trust::SignedTrustList> trust;
    std::optional<PackDelta> delta;
};

struct NoticeAck {
    std::string notice; ///< digest
    std::int64_t version = 1;
    std::string day;
    std::string licence;
};

/// A step that stands for its changes (bundle format, "Rules instead of rows").
struct Rule {
    std::string step, table;
    std::int64_t changes = 0;
    std::string idsSha256;
};

struct Contribution {
    std::string identity; ///< once written or read
    PackRef base;
    std::string city, anchor, day, licence;
    std::int64_t seq = 1;
    trust::PublicPair author;
    std::vector<std::string> supersedes;
    /// Table -> digest after the changes; also for each charted table, changed or not.
    std::map<std::string, std::string> result;
    std::string team, room;
    NoticeAck ack;
    std::vector<review::Change> changes; ///< wire order, without those that rules stand for
    std::vector<Rule> rules;
    base::Json recipe; ///< the recipe as it travels (null if no changes): steps with id, except; s00 import per table,
                       ///< manual/1 last
    std::vector<crowd::Annotation> annotations;
    std::vector<insight::ChartScene> charts; ///< guarded
    insight::Unit unit = insight::Unit::Undeclared; ///< of the pack's policy; stated in each chart
    std::int64_t threshold = 11; ///< of the pack's policy; stated in each chart
};

struct DecisionRow {
    std::string itemId, itemKind;
    review::Verdict verdict = review::Verdict::NotReviewed;
    std::string reason, cls, step, note, pointer, due, amendedIs, amended;
    std::string release; ///< version or empty
    std::int64_t sharedWith = 0;
    bool operator==(const DecisionRow&) const = default;
};

struct Receipt {
    std::string identity;
    PackRef base; ///< base pack of the contribution it answers
    std::string city, anchor, day;
    std::int64_t seq = 1;
    std::string contribution; ///< identity
    std::int64_t n = 1;
    std::string previous = "-";
    bool closed = false;
    std::int64_t release = 0; ///< 0 = none
    std::map<std::string, std::int64_t> totals; ///< verdict name -> items
    std::int64_t logSeq = 0;
    std::string logHead;
    std::vector<DecisionRow> decisions;
};

/// What a city or a person sees before trusting: the state of 2.3.
enum class TrustState : std::uint8_t { Trusted, NewCity, Known, New, Unsigned };

/// What the reader knows about keys. Callers build it from a profile or a registry.
struct TrustContext {
    std::map<std::string, trust::TrustChain> chains; ///< by anchor hex: cities confirmed here, newest chain
    std::set<std::string> knownSigners; ///< contributors seen before
};

/// A bundle that passed every check of the bundle format.
struct Bundle {
    Kind kind = Kind::Pack;
    TrustState state = TrustState::Unsigned;
    Container container;
    std::optional<trust::TrustChain> chain; ///< of a pack
    /// W_CONFUSABLE: a new city bears the name of a confirmed one, or one that is easily taken for it.
    std::vector<base::Issue> issues;
    std::optional<Pack> pack;
    std::optional<Contribution> contribution;
    std::optional<Receipt> receipt;
    base::Json datapackage;
    std::vector<std::pair<std::string, std::size_t>> files; ///< entry, bytes: "exactly what leaves"
};

/// Reads and checks a whole `.glean` file. Every refusal has the code of the bundle format, section 11.
base::Result<Bundle> readBundle(std::string_view file, const TrustContext& trust);

/// The signed files. Deterministic: equal input, equal bytes. `ref.digest`/`identity` of the argument are ignored;
/// the identity is in the result.
struct Written {
    std::string file;
    std::string identity;
};
base::Result<Written> writePack(const Pack& pack, const trust::KeyPair& key);
base::Result<Written> writeContribution(const Contribution& contribution, const trust::KeyPair& key);
base::Result<Written> writeReceipt(const Receipt& receipt, const trust::KeyPair& key);

/// The inner files of a contribution as they would leave, for the preview of the share wizard, before it is signed.
base::Result<Files> contributionFiles(const Contribution& contribution);

/// Opens a pack's table: reads its bytes with its dialect and lays its permanent schema and key over it.
base::Result<formats::csv::Document> openPackTable(const PackTable& table, base::JobContext& job);

} // namespace gleaner::bundle
