#include "core/registry/registry.h"

#include "core/bundle/forms.h"
#include "core/registry/city.h"
#include "core/registry/decisions.h"
#include "core/registry/grouping.h"
#include "core/registry/intake.h"
#include "core/registry/pack_builder.h"
#include "core/registry/publish.h"
#include "core/registry/receipts.h"
#include "core/registry/state_hash.h"

#include <algorithm>
#include <system_error>

namespace gleaner::registry {

namespace {

using base::ErrorCode;
using base::Result;

Result<void> checkDay(std::string_view day)
{
    if (!bundle::isDay(day))
        return base::fail(ErrorCode::BadParameter, {"the day " + std::string(day), "write it as 2026-03-09"});
    return {};
}

std::size_t filesIn(const std::filesystem::path& folder)
{
    std::error_code failed;
    std::size_t count = 0;
    for (std::filesystem::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed))
        ++count;
    return count;
}

class CityRegistry final : public Registry {
public:
    explicit CityRegistry(std::unique_ptr<Store> store)
        : m_store(std::move(store))
        , m_shelf(*m_store)
    {
    }

    const std::filesystem::path& folder() const override { return m_store->folder(); }

    Result<RegistryState> state() override
    {
        RegistryState state;
        state.city = m_store->city();
        state.anchor = m_store->chain().anchorHex();
        const auto head = m_store->log().head();
        if (!head)
            return base::forward(head);
        state.logSeq = head->seq;
        state.logHead = head->hash;
        const auto releases = m_store->releases();
        if (!releases)
            return base::forward(releases);
        for (const ReleaseRow& release : *releases)
            state.releases.push_back({release.pack, release.version, release.digest, release.day});
        const auto cycles = allCycles();
        if (!cycles)
            return base::forward(cycles);
        for (const Cycle& cycle : *cycles) {
            state.contributions += cycle.bundles.size();
            for (std::size_t item = 0; item < cycle.items.size(); ++item)
                state.openItems += cycle.isOpen(item) ? 1U : 0U;
        }
        auto hash = stateHash(*m_store, *cycles);
        if (!hash)
            return base::forward(hash);
        state.stateHash = std::move(*hash);
        state.parked = filesIn(folder() / "parked");
        return state;
    }

    bool needsPassphrase() const override
    {
        const auto protection = trust::protectionOf(cityKeyFile(folder()));
        return protection && *protection == trust::Protection::Passphrase;
    }

    Result<void> unlock(std::string_view passphrase) override
    {
        auto master = openCity(*m_store, passphrase);
        if (!master)
            return base::forward(master);
        m_master = std::move(*master);
        return {};
    }

    Result<void> verifyLog() override { return m_store->log().verify(); }

    Result<void> verifyWitness(std::string_view receiptFile) override
    {
        bundle::TrustContext trust;
        trust.chains.emplace(m_store->chain().anchorHex(), m_store->chain());
        const auto read = bundle::readBundle(receiptFile, trust);
        if (!read)
            return base::forward(read);
        if (!read->receipt)
            return base::fail(
                ErrorCode::Outer, {"it is a " + std::string(bundle::kindName(read->kind)) + ", not a receipt"});
        if (read->state != bundle::TrustState::Trusted)
            return base::fail(ErrorCode::Unsigned);
        return m_store->log().verifyPosition({read->receipt->logSeq, read->receipt->logHead});
    }

    Result<bundle::Written> buildPack(const PackBuildRequest& request, base::JobContext& job) override
    {
        const auto key = signingKey(trust::CityRole::Pack);
        if (!key)
            return base::forward(key);
        const auto known = m_store->database().number("SELECT COUNT(*) FROM release WHERE pack = ?", {request.id});
        if (!known)
            return base::forward(known);
        if (*known > 0)
            return builtBefore(request, *key, job);
        return signFirst(request, *key, job);
    }

    std::vector<std::string> packs() override
    {
        std::vector<std::string> packs;
        // A registry that can't be read says so at the next call that can fail.
        (void)m_store->database().each("SELECT DISTINCT pack FROM release ORDER BY pack", {},
            [&packs](const Row& row) { packs.push_back(row.text(0)); });
        return packs;
    }

    Result<std::string> packFile(std::string_view pack, std::int64_t version) override
    {
        const auto digest = version == 0
            ? m_store->database().text(
                "SELECT digest FROM release WHERE pack = ? ORDER BY version DESC LIMIT 1", {pack})
            : m_store->database().text("SELECT digest FROM release WHERE pack = ? AND version = ?", {pack, version});
        if (!digest)
            return digest;
        if (digest->empty())
            return base::fail(ErrorCode::UnknownPack, {std::string(pack)});
        return m_store->ownFile(*digest);
    }

    IntakeResult intake(
        std::string_view file, std::string_view fileName, std::string_view day, base::JobContext& job) override
    {
        if (const auto checked = checkDay(day); !checked) {
            IntakeResult refused;
            refused.fileName = fileName;
            refused.error = checked.error();
            return refused;
        }
        return takeIn(*m_store, m_shelf, file, fileName, day, job);
    }

    Result<std::vector<InboxEntry>> inbox() override
    {
        const auto cycles = allCycles();
        if (!cycles)
            return base::forward(cycles);
        std::vector<std::pair<std::int64_t, InboxEntry>> entries;
        for (const Cycle& cycle : *cycles) {
            std::vector<InboxEntry> own(cycle.bundles.size());
            for (const Copy& copy : cycle.copies) {
                ++own[copy.bundle].items;
                own[copy.bundle].open += copy.isOpen() ? 1U : 0U;
            }
            for (std::size_t index = 0; index < own.size(); ++index) {
                const BundleRow& bundle = cycle.bundles[index];
                const auto receipts = m_store->database().number(
                    "SELECT COUNT(*) FROM receipt WHERE contribution = ?", {bundle.digest});
                if (!receipts)
                    return base::forward(receipts);
                InboxEntry& entry = own[index];
                entry.identity = bundle.digest;
                entry.pack = bundle.pack;
                entry.packVersion = bundle.packVersion;
                entry.signer = bundle.signer;
                entry.pseudonym = trust::pseudonym(bundle.signer);
                entry.seq = bundle.seq;
                entry.day = bundle.day;
                entry.team = bundle.team;
                entry.room = bundle.room;
                entry.receiptWritten = *receipts > 0;
                entries.emplace_back(bundle.intakeLog, std::move(entry));
            }
        }
        std::ranges::sort(entries, {}, [](const auto& entry) { return entry.first; });
        std::vector<InboxEntry> inbox;
        std::set<std::string> signers;
        for (auto& [log, entry] : entries) {
            entry.known = !signers.insert(entry.signer).second;
            inbox.push_back(std::move(entry));
        }
        return inbox;
    }

    Result<std::vector<ReviewGroup>> groups(std::string_view pack, base::JobContext& job) override
    {
        const auto position = m_store->log().head();
        if (!position)
            return base::forward(position);
        auto groups = currentGroups(pack, job);
        if (groups)
            m_seenLog = position->seq;
        return groups;
    }

    Result<void> decide(std::string_view pack, const std::vector<DecisionInput>& decisions, std::string_view reviewer,
        std::string_view day) override
    {
        if (const auto checked = checkDay(day); !checked)
            return checked;
        base::NullJob job;
        const auto cycle = loadCycle(*m_store, m_shelf, pack, job);
        if (!cycle)
            return base::forward(cycle);
        const auto rules = m_store->rules();
        if (!rules)
            return base::forward(rules);
        const auto done
            = writeDecisions(*m_store, *cycle, makeGroups(*cycle, *rules), decisions, {reviewer, day, m_seenLog});
        return done ? seeOwnEntries() : done;
    }

    Result<void> undoDecision(std::string_view pack, std::string_view reviewer, std::string_view day) override
    {
        if (const auto checked = checkDay(day); !checked)
            return checked;
        base::NullJob job;
        const auto cycle = loadCycle(*m_store, m_shelf, pack, job);
        if (!cycle)
            return base::forward(cycle);
        const auto done = undoLastDecision(*m_store, *cycle, {reviewer, day, m_seenLog});
        return done ? seeOwnEntries() : done;
    }

    Result<ReleasePreview> previewRelease(std::string_view pack, base::JobContext& job) override
    {
        const auto cycle = loadCycle(*m_store, m_shelf, pack, job);
        if (!cycle)
            return base::forward(cycle);
        const auto plan = planRelease(*m_store, *cycle, job);
        if (!plan)
            return base::forward(plan);
        return previewOf(*cycle, *plan, job);
    }

    Result<std::int64_t> publish(std::string_view pack, const std::filesystem::path& folder, std::string_view day,
        base::JobContext& job) override
    {
        if (const auto checked = checkDay(day); !checked)
            return base::forward(checked);
        const auto key = signingKey(trust::CityRole::Pack);
        if (!key)
            return base::forward(key);
        const auto cycle = loadCycle(*m_store, m_shelf, pack, job);
        if (!cycle)
            return base::forward(cycle);
        auto plan = planRelease(*m_store, *cycle, job);
        if (!plan)
            return base::forward(plan);
        auto version = publishPlan(*m_store, *cycle, std::move(*plan), *key, folder, day);
        if (!version)
            return version;
        if (const auto seen = seeOwnEntries(); !seen)
            return base::forward(seen);
        return version;
    }

    Result<std::vector<std::filesystem::path>> writeReceipts(std::string_view pack, const std::filesystem::path& folder,
        std::string_view due, std::string_view day, base::JobContext& job) override
    {
        for (const std::string_view date : {day, due.empty() ? day : due}) {
            if (const auto checked = checkDay(date); !checked)
                return base::forward(checked);
        }
        const auto key = signingKey(trust::CityRole::Receipt);
        if (!key)
            return base::forward(key);
        const auto cycle = loadCycle(*m_store, m_shelf, pack, job);
        if (!cycle)
            return base::forward(cycle);
        return writeReceiptFiles(*m_store, *cycle, *key, folder, {day, due}, job);
    }

    Result<void> exportKeys(const std::filesystem::path& folder) override { return exportCityKeys(*m_store, folder); }

    /// Remembers where the log stands: what is decided after it, somebody else decided.
    Result<void> seeOwnEntries()
    {
        const auto head = m_store->log().head();
        if (!head)
            return base::forward(head);
        m_seenLog = head->seq;
        return {};
    }

private:
    Result<trust::KeyPair> signingKey(trust::CityRole role) const
    {
        if (!m_master)
            return base::fail(ErrorCode::PassphraseNeeded);
        return trust::cityPair(*m_master, m_store->city(), role, 0);
    }

    Result<std::vector<ReviewGroup>> currentGroups(std::string_view pack, base::JobContext& job)
    {
        const auto cycle = loadCycle(*m_store, m_shelf, pack, job);
        if (!cycle)
            return base::forward(cycle);
        const auto rules = m_store->rules();
        if (!rules)
            return base::forward(rules);
        return makeGroups(*cycle, *rules);
    }

    Result<std::vector<Cycle>> allCycles()
    {
        base::NullJob job;
        std::vector<Cycle> cycles;
        for (const std::string& pack : packs()) {
            auto cycle = loadCycle(*m_store, m_shelf, pack, job);
            if (!cycle)
                return base::forward(cycle);
            cycles.push_back(std::move(*cycle));
        }
        return cycles;
    }

    Result<bundle::Written> writeFirst(
        const PackBuildRequest& request, const trust::KeyPair& key, base::JobContext& job)
    {
        auto pack = buildFirstPack(request, job);
        if (!pack)
            return base::forward(pack);
        pack->city = m_store->city();
        pack->anchor = m_store->chain().anchorHex();
        pack->trust = m_store->chain().lists();
        return bundle::writePack(*pack, key);
    }

    Result<bundle::Written> signFirst(const PackBuildRequest& request, const trust::KeyPair& key, base::JobContext& job)
    {
        auto written = writeFirst(request, key, job);
        if (!written)
            return written;
        if (const auto kept = keepFirstPack(*written, request); !kept)
            return base::forward(kept);
        return written;
    }

    /// The pack that is there already, if the same input makes it again.
    Result<bundle::Written> builtBefore(
        const PackBuildRequest& request, const trust::KeyPair& key, base::JobContext& job)
    {
        const auto day
            = m_store->database().text("SELECT day FROM release WHERE pack = ? AND version = 1", {request.id});
        const auto digest
            = m_store->database().text("SELECT digest FROM release WHERE pack = ? AND version = 1", {request.id});
        if (!day || !digest)
            return base::forward(day ? digest : day);
        PackBuildRequest again = request;
        again.day = *day;
        auto written = writeFirst(again, key, job);
        if (written && written->identity != *digest)
            return base::fail(ErrorCode::PackExists, {request.id});
        return written;
    }

    Result<void> keepFirstPack(const bundle::Written& written, const PackBuildRequest& request)
    {
        const auto container = bundle::readContainer(written.file);
        if (!container)
            return base::forward(container);
        if (const auto kept = m_store->keepPayload(written.identity, container->payload); !kept)
            return kept;
        return m_store->database().transaction([&]() -> Result<void> {
            const auto seq = m_store->log().append(
                "open", request.day, {{"pack", request.id}, {"version", 1}, {"digest", written.identity}});
            if (!seq)
                return base::forward(seq);
            const auto added
                = Store::addOwnSignatures(m_store->database(), written.identity, container->signatureFiles);
            if (!added)
                return added;
            return m_store->add(ReleaseRow{request.id, 1, written.identity, {}, request.day, *seq});
        });
    }

    std::unique_ptr<Store> m_store;
    PackShelf m_shelf;
    std::optional<trust::SecretSeed> m_master;
    std::int64_t m_seenLog = 0;
};

} // namespace

Result<std::unique_ptr<Registry>> Registry::create(const std::filesystem::path& folder, std::string_view city,
    std::string_view day, std::string_view passphrase, std::optional<std::string> seed)
{
    if (const auto founded = foundCity(folder, city, day, passphrase, std::move(seed)); !founded)
        return base::forward(founded);
    return open(folder);
}

Result<std::unique_ptr<Registry>> Registry::open(const std::filesystem::path& folder)
{
    auto store = Store::open(folder);
    if (!store)
        return base::forward(store);
    auto registry = std::make_unique<CityRegistry>(std::move(*store));
    if (const auto seen = registry->seeOwnEntries(); !seen)
        return base::forward(seen);
    return registry;
}

} // namespace gleaner::registry
