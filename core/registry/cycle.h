#pragma once

#include "core/registry/pack_shelf.h"
#include "core/review/classify.h"

namespace gleaner::registry {

/// What has become of one person's copy of an item.
struct Standing {
    review::Verdict verdict = review::Verdict::NotReviewed;
    DecisionEntry decision; ///< reason, note ...; cycle 0 if no person decided
};

/// One bundle's copy of an item.
struct Copy {
    std::size_t item = 0; ///< index into Cycle::items
    std::size_t bundle = 0; ///< index into Cycle::bundles
    ProposalRow fields;
    std::string row; ///< row id in the tables of the last release; empty = removed since
    std::int64_t supersededAt = 0; ///< log position where a later proposal of the signer took its place; 0 = never
    std::optional<Standing> standing; ///< nothing = open and never decided
    bool current = false; ///< counts in this cycle: not superseded, and open or decided in it
    review::ChangeClass cls = review::ChangeClass::Item; ///< for current copies; decided ones keep theirs

    bool isOpen() const { return !standing || review::isOpen(standing->verdict); }
};

/// A change of the next release, in the row ids of the last one, and the items it comes from.
struct AcceptedChange {
    review::Change change;
    std::vector<std::size_t> items;
};

/// One pack between two releases: what the bundles and the log come to. A value computed from the store alone; neither
/// the order nor the number of imports matters.
struct Cycle {
    std::string pack;
    std::int64_t number = 0; ///< version of the last release
    std::vector<ReleaseRow> releases; ///< of this pack, rising
    std::shared_ptr<const ShelvedPack> released;
    std::vector<BundleRow> bundles; ///< by digest
    std::vector<ItemRow> items; ///< by id
    std::vector<Copy> copies; ///< by bundle, item
    std::vector<std::vector<std::size_t>> copiesOf; ///< by item: indexes of copies
    std::vector<std::map<std::int64_t, DecisionEntry>> decisions; ///< by item: the one that counts in each cycle
    std::vector<std::int64_t> lastN; ///< by item: greatest n of this cycle
    std::vector<std::int64_t> lastLog; ///< by item: log entry of that n
    std::vector<AcceptedChange> accepted; ///< in wire order, one per cell
    history::Tables head; ///< last release with the accepted changes on it

    /// The decision that counts in this cycle, or null.
    const DecisionEntry* decisionOf(std::size_t item) const;
    /// Whether some current copy waits for a decision.
    bool isOpen(std::size_t item) const;
    bool isCurrent(std::size_t item) const;
    /// Different signers of the current copies.
    std::size_t signers(std::size_t item) const;
    std::optional<std::size_t> find(std::string_view itemId) const;
};

/// Fails with UnknownPack, RegistryDamaged, Cancelled.
base::Result<Cycle> loadCycle(Store& store, PackShelf& shelf, std::string_view pack, base::JobContext& job);

/// I4: every column is text, so a value is a text or blank, and a key is never blank.
bool isPublishable(const review::Change& change, const table::Schema& schema);

/// The classes of all copies without regard to decisions of this cycle: a function of the bundles alone, for the state
/// hash. By copy; Item for those that are not current.
base::Result<std::vector<review::ChangeClass>> plainClasses(const Cycle& cycle);

} // namespace gleaner::registry
