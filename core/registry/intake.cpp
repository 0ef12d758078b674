#include "core/registry/intake.h"

#include "core/registry/invariants.h"
#include "core/registry/text_flags.h"

#include <algorithm>
#include <iterator>
#include <system_error>

namespace gleaner::registry {

namespace {

using base::ErrorCode;
using base::Result;

class Intake {
public:
    Intake(Store& store, PackShelf& shelf, std::string_view day, base::JobContext& job)
        : m_store(store)
        , m_shelf(shelf)
        , m_day(day)
        , m_job(job)
    {
    }

    Result<void> run(std::string_view file, IntakeResult& result)
    {
        auto read = readFile(file);
        if (!read)
            return base::forward(read);
        const bundle::Contribution& contribution = *read->contribution;
        result.identity = read->container.identity();
        result.state = read->state;
        const auto signer = trust::signerOf(contribution.author.minisign);
        if (!signer)
            return base::forward(signer);
        result.signer = *signer;
        if (const auto keys = checkKeys(contribution.author, *signer); !keys)
            return keys;
        const auto known = m_store.database().number("SELECT COUNT(*) FROM bundle WHERE digest = ?", {result.identity});
        if (!known)
            return base::forward(known);
        if (*known > 0) {
            result.alreadyKnown = true;
            return addSignatures(*read);
        }
        const auto base = findBase(contribution);
        if (!base)
            return base::forward(base);
        if (*base == nullptr)
            return park(file, result.identity, contribution);
        auto checked = checkContribution(contribution, **base, read->container.payload, m_job);
        if (!checked)
            return base::forward(checked);
        result.issues = checked->issues;
        std::ranges::move(textFlags(checked->items, (*base)->tables), std::back_inserter(result.issues));
        auto alike = lookAlikeOrigins(contribution);
        if (!alike)
            return base::forward(alike);
        std::ranges::move(*alike, std::back_inserter(result.issues));
        if (const auto kept = m_store.keepPayload(result.identity, read->container.payload); !kept)
            return kept;
        return m_store.database().transaction([&] { return write(*read, *signer, *checked); });
    }

private:
    Result<bundle::Bundle> readFile(std::string_view file)
    {
        if (file.size() > intakeLimit)
            return base::fail(ErrorCode::Limit, {"intake file size"});
        bundle::TrustContext trust;
        trust.chains.emplace(m_store.chain().anchorHex(), m_store.chain());
        auto signers = m_store.signers();
        if (!signers)
            return base::forward(signers);
        trust.knownSigners = std::move(*signers);
        auto read = bundle::readBundle(file, trust);
        if (!read)
            return read;
        if (read->state == bundle::TrustState::Unsigned)
            return base::fail(ErrorCode::Unsigned);
        if (!read->contribution)
            return base::fail(
                ErrorCode::Outer, {"it is a " + std::string(bundle::kindName(read->kind)) + ", not a contribution"});
        return read;
    }

    /// A key belongs to one signer for ever.
    Result<void> checkKeys(const trust::PublicPair& author, const std::string& signer)
    {
        const auto clashes = m_store.database().number(
            "SELECT COUNT(*) FROM signer_key WHERE (sshsig = ? AND signer <> ?) OR (signer = ? AND sshsig <> ?)",
            {author.ssh, signer, signer, author.ssh});
        if (!clashes)
            return base::forward(clashes);
        if (*clashes > 0)
            return base::fail(ErrorCode::KeyReuse);
        return {};
    }

    /// Teams and rooms count as origins of their own, so a name that only looks like a known one is pointed out.
    Result<std::vector<base::Issue>> lookAlikeOrigins(const bundle::Contribution& contribution)
    {
        std::vector<std::string> known;
        const auto read
            = m_store.database().each("SELECT DISTINCT origin_group FROM bundle", {}, [&known](const Row& row) {
                  const std::string group = row.text(0);
                  if (group.starts_with("team:") || group.starts_with("room:"))
                      known.push_back(group.substr(5));
              });
        if (!read)
            return base::forward(read);
        std::vector<std::string> names{contribution.team, contribution.room};
        std::erase(names, std::string());
        return lookAlikes(names, known);
    }

    /// The pack that the contribution was made on; null if it is none of this registry's.
    Result<std::shared_ptr<const ShelvedPack>> findBase(const bundle::Contribution& contribution)
    {
        const auto digest = m_store.database().text("SELECT digest FROM release WHERE pack = ? AND version = ?",
            {contribution.base.id, contribution.base.version});
        if (!digest)
            return base::forward(digest);
        if (digest->empty() || *digest != contribution.base.digest
            || contribution.anchor != m_store.chain().anchorHex())
            return std::shared_ptr<const ShelvedPack>();
        return m_shelf.get(contribution.base.id, contribution.base.version, m_job);
    }

    Result<void> park(std::string_view file, const std::string& identity, const bundle::Contribution& contribution)
    {
        const auto folder = m_store.folder() / "parked";
        std::error_code failed;
        std::filesystem::create_directories(folder, failed);
        const auto written
            = base::writeAtomically(folder / (hexOf(identity) + ".glean"), file, base::FileMode::OwnerOnly);
        if (!written)
            return written;
        return base::fail(ErrorCode::BaseUnknown, {contribution.base.text()});
    }

    Result<std::int64_t> insertSignatures(const bundle::Bundle& read)
    {
        std::int64_t added = 0;
        const std::string identity = read.container.identity();
        for (const trust::VerifiedSignature& signature : read.container.signatures) {
            const trust::SignatureFiles& files = read.container.signatureFiles.at(signature.signer);
            for (const auto& [form, body] :
                {std::pair("minisig", &files.minisig), std::pair("sshsig", &files.sshsig)}) {
                const auto run = m_store.database().run(
                    "INSERT INTO bundle_sig (digest, key_id, form, role, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO "
                    "NOTHING",
                    {identity, signature.signer, form, signature.comment.role, *body});
                if (!run)
                    return base::forward(run);
                added += *run;
            }
        }
        return added;
    }

    /// A further signature on a known payload is worth a row and an entry; the same file again is worth nothing.
    Result<void> addSignatures(const bundle::Bundle& read)
    {
        const std::string identity = read.container.identity();
        std::int64_t fresh = 0;
        for (const trust::VerifiedSignature& signature : read.container.signatures) {
            const auto known = m_store.database().number(
                "SELECT COUNT(*) FROM bundle_sig WHERE digest = ? AND key_id = ? AND role = ?",
                {identity, signature.signer, signature.comment.role});
            if (!known)
                return base::forward(known);
            fresh += *known == 0 ? 1 : 0;
        }
        if (fresh == 0)
            return {};
        return m_store.database().transaction([&]() -> Result<void> {
            const auto seq = m_store.log().append("intake", m_day, {{"bundle", identity}, {"signatures", fresh}});
            if (!seq)
                return base::forward(seq);
            const auto added = insertSignatures(read);
            if (!added)
                return base::forward(added);
            return {};
        });
    }

    Result<void> write(const bundle::Bundle& read, const std::string& signer, const CheckedContribution& checked)
    {
        const bundle::Contribution& contribution = *read.contribution;
        BundleRow row;
        row.digest = read.container.identity();
        row.pack = contribution.base.id;
        row.packVersion = contribution.base.version;
        row.baseDigest = contribution.base.digest;
        row.signer = signer;
        row.seq = contribution.seq;
        row.team = contribution.team;
        row.room = contribution.room;
        row.originGroup = !row.team.empty() ? "team:" + row.team
            : !row.room.empty()             ? "room:" + row.room
                                            : "key:" + signer;
        row.supersedes = contribution.supersedes;
        const auto seq = m_store.log().append("intake", m_day,
            {{"bundle", row.digest}, {"pack", row.pack}, {"version", row.packVersion},
                {"items", checked.items.size()}});
        if (!seq)
            return base::forward(seq);
        row.intakeLog = *seq;
        if (const auto added = m_store.add(row); !added)
            return added;
        if (const auto signatures = insertSignatures(read); !signatures)
            return base::forward(signatures);
        const auto key = m_store.database().run("INSERT INTO signer_key (signer, log_seq, minisign, sshsig, state, "
                                                "successor) SELECT ?, ?, ?, ?, 'active', '' "
                                                "WHERE NOT EXISTS (SELECT 1 FROM signer_key WHERE signer = ?)",
            {signer, *seq, contribution.author.minisign, contribution.author.ssh, signer});
        if (!key)
            return base::forward(key);
        return writeItems(row, checked);
    }

    Result<void> writeItems(const BundleRow& row, const CheckedContribution& checked)
    {
        std::set<std::string_view> rules;
        for (const CheckedItem& item : checked.items) {
            ProposalRow proposal = item.proposal;
            proposal.digest = row.digest;
            proposal.seq = row.seq;
            auto added = m_store.add(row.pack, item.item);
            if (added)
                added = m_store.add(row.pack, proposal);
            if (added && rules.insert(item.proposal.rule).second)
                added = m_store.add(item.proposal.rule, item.rule);
            if (!added)
                return added;
        }
        return {};
    }

    Store& m_store;
    PackShelf& m_shelf;
    std::string_view m_day;
    base::JobContext& m_job;
};

} // namespace

IntakeResult takeIn(Store& store, PackShelf& shelf, std::string_view file, std::string_view fileName,
    std::string_view day, base::JobContext& job)
{
    IntakeResult result;
    result.fileName = fileName;
    if (const auto done = Intake(store, shelf, day, job).run(file, result); !done)
        result.error = done.error();
    return result;
}

} // namespace gleaner::registry
