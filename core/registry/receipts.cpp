#include "core/registry/receipts.h"

#include "core/base/item_id.h"
#include "core/bundle/forms.h"
#include "core/registry/days.h"
#include "core/registry/grouping.h"

#include <algorithm>
#include <system_error>

namespace gleaner::registry {

namespace {

using base::ErrorCode;
using base::Result;
using bundle::DecisionRow;
using review::Verdict;

bool isAccepted(Verdict verdict) { return verdict == Verdict::Accepted || verdict == Verdict::AcceptedWithFix; }

/// Other signers whose copy got the same acceptance.
std::int64_t sharedWith(const Cycle& cycle, const Copy& own)
{
    std::set<std::string_view> signers;
    for (const std::size_t index : cycle.copiesOf[own.item]) {
        const Copy& copy = cycle.copies[index];
        const bool same = copy.standing && copy.standing->verdict == own.standing->verdict
            && copy.standing->decision.cycle == own.standing->decision.cycle;
        if (same && cycle.bundles[copy.bundle].signer != cycle.bundles[own.bundle].signer)
            signers.insert(cycle.bundles[copy.bundle].signer);
    }
    return static_cast<std::int64_t>(signers.size());
}

DecisionRow answer(const Cycle& cycle, const Copy& copy, const std::string& due)
{
    const ItemRow& item = cycle.items[copy.item];
    DecisionRow row;
    if (copy.standing) {
        row = decisionRow(item, copy.standing->decision, copy.standing->verdict);
        if (isAccepted(row.verdict)) {
            row.sharedWith = sharedWith(cycle, copy);
            if (copy.standing->decision.cycle < cycle.number)
                row.release = std::to_string(copy.standing->decision.cycle + 1);
        }
    } else {
        const bool conflict = review::isConflict(copy.cls);
        DecisionEntry none;
        none.reason = conflict ? "open-conflict" : "no-time";
        row = decisionRow(item, none, conflict ? Verdict::Disputed : Verdict::NotReviewed);
    }
    if (row.verdict == Verdict::NotReviewed && row.due.empty())
        row.due = due;
    if (row.cls.empty() && copy.cls != review::ChangeClass::Item)
        row.cls = review::className(copy.cls);
    row.step = copy.fields.step;
    return row;
}

/// When an item that nobody put off to a day is expected to be answered.
Result<std::string> usualDue(const Cycle& cycle, const ReceiptDays& days)
{
    if (!days.due.empty())
        return std::string(days.due);
    auto later = addDays(days.day, cycle.released->pack.policy.answerDays);
    if (!later)
        return base::fail(ErrorCode::BadParameter, {"day " + std::string(days.day), "it is no day"});
    return *later;
}

/// What makes two receipts say the same: verdicts, reasons and the days that a reviewer named, not the days and classes
/// that pass by themselves.
std::string answersDigest(const std::vector<DecisionRow>& rows, std::string_view usualDue)
{
    std::string text = "gleaner-answers-v1\n";
    for (const DecisionRow& row : rows) {
        if (!row.due.empty() && row.due != usualDue)
            base::appendNs(text, row.due);
        for (const std::string_view field : {std::string_view(row.itemId), review::verdictName(row.verdict),
                 std::string_view(row.reason), std::string_view(row.note), std::string_view(row.pointer),
                 std::string_view(row.amendedIs), std::string_view(row.amended), std::string_view(row.release)})
            base::appendNs(text, field);
    }
    return base::toHex(base::asBytes(base::sha256(text)));
}

/// A receipt to be handed out; new ones are still to be recorded.
struct Outgoing {
    std::string identity;
    std::string file;
    bool isNew = false;
    std::string contribution;
    std::int64_t n = 1;
    std::string answers;
    std::map<std::string, trust::SignatureFiles> signatures;
};

class ReceiptWriter {
public:
    ReceiptWriter(Store& store, const Cycle& cycle, const trust::KeyPair& key, const ReceiptDays& days)
        : m_store(store)
        , m_cycle(cycle)
        , m_key(key)
        , m_days(days)
    {
    }

    Result<Outgoing> make(std::size_t bundle, const LogHead& position)
    {
        const BundleRow& row = m_cycle.bundles[bundle];
        auto answers = answersTo(m_cycle, bundle, m_days);
        if (!answers)
            return base::forward(answers);
        Outgoing outgoing;
        outgoing.contribution = row.digest;
        const auto usual = usualDue(m_cycle, m_days);
        if (!usual)
            return base::forward(usual);
        outgoing.answers = answersDigest(*answers, *usual);
        std::string previous = "-";
        std::string before;
        const auto read = m_store.database().each(
            "SELECT digest, n, answers FROM receipt WHERE contribution = ? ORDER BY n DESC LIMIT 1", {row.digest},
            [&](const Row& last) {
                previous = last.text(0);
                outgoing.n = last.integer(1) + 1;
                before = last.text(2);
            });
        if (!read)
            return base::forward(read);
        if (before == outgoing.answers) {
            auto file = m_store.ownFile(previous);
            if (!file)
                return base::forward(file);
            outgoing.identity = previous;
            outgoing.file = std::move(*file);
            return outgoing;
        }
        return sign(std::move(outgoing), row, std::move(*answers), previous, position);
    }

private:
    Result<Outgoing> sign(Outgoing outgoing, const BundleRow& row, std::vector<DecisionRow> answers,
        const std::string& previous, const LogHead& position)
    {
        bundle::Receipt receipt;
        receipt.base = {row.pack, row.packVersion, row.baseDigest};
        receipt.city = m_store.city();
        receipt.anchor = m_store.chain().anchorHex();
        receipt.day = m_days.day;
        receipt.seq = outgoing.n;
        receipt.contribution = row.digest;
        receipt.n = outgoing.n;
        receipt.previous = previous;
        receipt.closed
            = std::ranges::none_of(answers, [](const DecisionRow& answer) { return review::isOpen(answer.verdict); });
        for (const DecisionRow& answer : answers) {
            ++receipt.totals[std::string(review::verdictName(answer.verdict))];
            if (!answer.release.empty())
                receipt.release = std::max(receipt.release, bundle::wholeNumber(answer.release));
        }
        receipt.logSeq = position.seq;
        receipt.logHead = position.hash;
        receipt.decisions = std::move(answers);
        auto written = bundle::writeReceipt(receipt, m_key);
        if (!written)
            return base::forward(written);
        auto container = bundle::readContainer(written->file);
        if (!container)
            return base::forward(container);
        if (const auto kept = m_store.keepPayload(written->identity, container->payload); !kept)
            return base::forward(kept);
        outgoing.identity = std::move(written->identity);
        outgoing.file = std::move(written->file);
        outgoing.signatures = std::move(container->signatureFiles);
        outgoing.isNew = true;
        return outgoing;
    }

    Store& m_store;
    const Cycle& m_cycle;
    const trust::KeyPair& m_key;
    const ReceiptDays& m_days;
};

Result<void> record(Store& store, const Outgoing& receipt, std::string_view day)
{
    const auto seq = store.log().append(
        "receipt", day, {{"contribution", receipt.contribution}, {"receipt", receipt.identity}, {"n", receipt.n}});
    if (!seq)
        return base::forward(seq);
    const auto added = store.database().run(
        "INSERT INTO receipt (digest, contribution, n, answers, day, log_seq) VALUES (?, ?, ?, ?, ?, ?)",
        {receipt.identity, receipt.contribution, receipt.n, receipt.answers, day, *seq});
    if (!added)
        return base::forward(added);
    return Store::addOwnSignatures(store.database(), receipt.identity, receipt.signatures);
}

Result<void> writeUnlessThere(const std::filesystem::path& file, const std::string& bytes)
{
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored)) {
        const auto present = base::readFile(file);
        if (present && *present == bytes)
            return {};
        return base::fail(ErrorCode::FileExists, {base::shownName(file)});
    }
    return base::writeAtomically(file, bytes);
}

} // namespace

Result<std::vector<DecisionRow>> answersTo(const Cycle& cycle, std::size_t bundle, const ReceiptDays& days)
{
    const auto due = usualDue(cycle, days);
    if (!due)
        return base::forward(due);
    std::vector<DecisionRow> rows;
    for (const Copy& copy : cycle.copies) {
        if (copy.bundle == bundle)
            rows.push_back(answer(cycle, copy, *due));
    }
    std::ranges::sort(rows, {}, &DecisionRow::itemId);
    return rows;
}

Result<std::vector<std::filesystem::path>> writeReceiptFiles(Store& store, const Cycle& cycle,
    const trust::KeyPair& key, const std::filesystem::path& folder, const ReceiptDays& days, base::JobContext& job)
{
    const auto position = store.log().head();
    if (!position)
        return base::forward(position);
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed)
        return base::fail(ErrorCode::FileUnwritable, {base::shownName(folder), failed.message()});
    ReceiptWriter writer(store, cycle, key, days);
    std::vector<std::filesystem::path> paths;
    std::vector<Outgoing> fresh;
    for (std::size_t bundle = 0; bundle < cycle.bundles.size(); ++bundle) {
        if (job.stopRequested())
            return base::fail(ErrorCode::Cancelled);
        job.progress(bundle, cycle.bundles.size());
        auto receipt = writer.make(bundle, *position);
        if (!receipt)
            return base::forward(receipt);
        const auto path = folder / ("receipt-" + hexOf(receipt->identity).substr(0, 8) + ".glean");
        if (const auto written = writeUnlessThere(path, receipt->file); !written)
            return base::forward(written);
        paths.push_back(path);
        receipt->file.clear();
        if (receipt->isNew)
            fresh.push_back(std::move(*receipt));
    }
    const auto recorded = fresh.empty() ? Result<void>() : store.database().transaction([&]() -> Result<void> {
        for (const Outgoing& receipt : fresh) {
            if (const auto done = record(store, receipt, days.day); !done)
                return done;
        }
        return {};
    });
    if (!recorded)
        return base::forward(recorded);
    return paths;
}

} // namespace gleaner::registry
