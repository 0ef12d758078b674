#include "core/registry/store.h"

namespace gleaner::registry {

namespace {

using base::ErrorCode;
using base::Result;

std::vector<std::string> words(const std::string& text)
{
    std::vector<std::string> list;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        list.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return list;
}

std::string joined(const std::vector<std::string>& list)
{
    std::string text;
    for (const std::string& word : list)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

/// The letters of the wire as columns: one character, or '-' where nothing is stored.
char letter(const std::string& text) { return text.size() == 1 ? text.front() : '-'; }

Result<void> added(const Result<std::int64_t>& run)
{
    if (!run)
        return base::forward(run);
    return {};
}

template <typename Rows> Result<Rows> answered(const Result<void>& read, Rows& rows)
{
    if (!read)
        return base::forward(read);
    return std::move(rows);
}

} // namespace

Result<std::set<std::string>> Store::signers()
{
    std::set<std::string> signers;
    const auto read = m_database.each(
        "SELECT DISTINCT signer FROM signer_key", {}, [&](const Row& row) { signers.insert(row.text(0)); });
    return answered(read, signers);
}

Result<std::vector<ReleaseRow>> Store::releases()
{
    std::vector<ReleaseRow> rows;
    const auto read
        = m_database.each("SELECT pack, version, digest, parent, day, log_seq FROM release ORDER BY pack, version", {},
            [&](const Row& row) {
                rows.push_back({row.text(0), row.integer(1), row.text(2), row.text(3), row.text(4), row.integer(5)});
            });
    return answered(read, rows);
}

Result<std::vector<BundleRow>> Store::bundles(std::string_view pack)
{
    std::vector<BundleRow> rows;
    const auto read = m_database.each(
        "SELECT b.digest, b.pack, b.pack_version, b.base_digest, b.signer, b.seq, b.origin_group, b.supersedes, "
        "b.intake_log, b.state, o.team, o.room, l.day FROM bundle b JOIN origin o ON o.digest = b.digest JOIN "
        "log_entry l "
        "ON l.seq = b.intake_log WHERE b.pack = ? AND b.state = 'verified' ORDER BY b.digest",
        {pack}, [&](const Row& row) {
            BundleRow bundle;
            bundle.digest = row.text(0);
            bundle.pack = row.text(1);
            bundle.packVersion = row.integer(2);
            bundle.baseDigest = row.text(3);
            bundle.signer = row.text(4);
            bundle.seq = row.integer(5);
            bundle.originGroup = row.text(6);
            bundle.supersedes = words(row.text(7));
            bundle.intakeLog = row.integer(8);
            bundle.state = row.text(9);
            bundle.team = row.text(10);
            bundle.room = row.text(11);
            bundle.day = row.text(12);
            rows.push_back(std::move(bundle));
        });
    return answered(read, rows);
}

Result<std::vector<ItemRow>> Store::items(std::string_view pack)
{
    std::vector<ItemRow> rows;
    const auto read = m_database.each("SELECT item_id, kind, op, tbl, row_id, col_id, before_is, before_v, after_is, "
                                      "after_v FROM change WHERE pack = ? "
                                      "ORDER BY item_id",
        {pack}, [&](const Row& row) {
            ItemRow item;
            item.kind = row.text(1);
            item.change.id = row.text(0);
            item.change.op = review::changeOpNamed(row.text(2)).value_or(review::ChangeOp::Set);
            item.change.table = row.text(3);
            item.change.row = row.text(4);
            item.change.column = row.text(5);
            if (item.kind == "change") {
                item.change.beforeIs = letter(row.text(6));
                item.change.before = row.text(7);
                item.change.afterIs = letter(row.text(8));
                item.change.after = row.text(9);
            } else {
                item.record = row.text(9);
            }
            rows.push_back(std::move(item));
        });
    return answered(read, rows);
}

Result<std::vector<ProposalRow>> Store::proposals(std::string_view pack)
{
    std::vector<ProposalRow> rows;
    const auto read = m_database.each("SELECT digest, item_id, seq, step, rule, atomic, confidence, evidence, note "
                                      "FROM proposal WHERE pack = ? ORDER BY "
                                      "digest, item_id",
        {pack}, [&](const Row& row) {
            rows.push_back({row.text(0), row.text(1), row.integer(2), row.text(3), row.text(4), row.text(5),
                row.text(6), row.text(7), row.text(8)});
        });
    return answered(read, rows);
}

Result<std::vector<DecisionEntry>> Store::decisions(std::string_view pack)
{
    std::vector<DecisionEntry> rows;
    const auto read = m_database.each(
        "SELECT d.item_id, d.cycle, d.n, d.log_seq, d.verdict, d.reason, d.note, d.pointer, d.due, d.amended_is, "
        "d.amended, "
        "d.reviewer, COALESCE(c.class, '') FROM decision d LEFT JOIN decision_class c ON c.pack = d.pack AND c.item_id "
        "= "
        "d.item_id AND c.cycle = d.cycle AND c.n = d.n WHERE d.pack = ? ORDER BY d.item_id, d.cycle, d.n",
        {pack}, [&](const Row& row) {
            rows.push_back({row.text(0), row.integer(1), row.integer(2), row.integer(3), row.text(4), row.text(5),
                row.text(6), row.text(7), row.text(8), row.text(9), row.text(10), row.text(11), row.text(12)});
        });
    return answered(read, rows);
}

Result<std::map<std::string, RuleText>> Store::rules()
{
    std::map<std::string, RuleText> rules;
    const auto read = m_database.each("SELECT rule, operation, parameters FROM rule_text", {}, [&](const Row& row) {
        auto parameters = base::parseControlJson(row.text(2), "rule");
        rules[row.text(0)] = {row.text(1), parameters ? std::move(*parameters) : base::Json::object()};
    });
    return answered(read, rules);
}

Result<void> Store::add(const BundleRow& bundle)
{
    const auto run
        = m_database.run("INSERT INTO bundle (digest, kind, pack, pack_version, base_digest, signer, seq, "
                         "origin_group, supersedes, intake_log, state) VALUES (?, 'contribution', ?, ?, ?, ?, "
                         "?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            {bundle.digest, bundle.pack, bundle.packVersion, bundle.baseDigest, bundle.signer, bundle.seq,
                bundle.originGroup, joined(bundle.supersedes), bundle.intakeLog, bundle.state});
    if (!run)
        return base::forward(run);
    return added(m_database.run("INSERT INTO origin (digest, team, room) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        {bundle.digest, bundle.team, bundle.room}));
}

Result<void> Store::add(std::string_view pack, const ItemRow& item)
{
    const bool isChange = item.kind == "change";
    const review::Change& change = item.change;
    return added(m_database.run("INSERT INTO change (pack, item_id, kind, op, tbl, row_id, col_id, before_is, "
                                "before_v, after_is, after_v) VALUES "
                                "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        {pack, change.id, item.kind, isChange ? review::changeOpName(change.op) : std::string_view(item.kind),
            change.table, change.row, change.column,
            isChange ? std::string_view(&change.beforeIs, 1) : std::string_view("-"), change.before,
            isChange ? std::string_view(&change.afterIs, 1) : std::string_view("j"),
            isChange ? std::string_view(change.after) : std::string_view(item.record)}));
}

Result<void> Store::add(std::string_view pack, const ProposalRow& proposal)
{
    return added(m_database.run("INSERT INTO proposal (digest, pack, item_id, seq, step, rule, atomic, confidence, "
                                "evidence, note) VALUES (?, ?, "
                                "?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        {proposal.digest, pack, proposal.item, proposal.seq, proposal.step, proposal.rule, proposal.atomic,
            proposal.confidence, proposal.evidence, proposal.note}));
}

Result<void> Store::add(std::string_view rule, const RuleText& text)
{
    return added(
        m_database.run("INSERT INTO rule_text (rule, operation, parameters) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            {rule, text.operation, base::controlJson(text.parameters)}));
}

Result<void> Store::add(const ReleaseRow& release)
{
    const auto run = m_database.run(
        "INSERT INTO release (pack, version, digest, parent, day, log_seq) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO "
        "NOTHING",
        {release.pack, release.version, release.digest, release.parent, release.day, release.logSeq});
    if (!run)
        return base::forward(run);
    if (*run != 1)
        return base::fail(ErrorCode::DecidedMeanwhile);
    return {};
}

Result<void> Store::add(std::string_view pack, const DecisionEntry& entry)
{
    const auto run = m_database.run("INSERT INTO decision (pack, item_id, cycle, n, log_seq, verdict, reason, note, "
                                    "pointer, due, amended_is, amended, "
                                    "reviewer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        {pack, entry.item, entry.cycle, entry.n, entry.logSeq, entry.verdict, entry.reason, entry.note, entry.pointer,
            entry.due, entry.amendedIs, entry.amended, entry.reviewer});
    if (!run)
        return base::forward(run);
    if (*run != 1)
        return base::fail(ErrorCode::DecidedMeanwhile);
    return added(m_database.run(
        "INSERT INTO decision_class (pack, item_id, cycle, n, class) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        {pack, entry.item, entry.cycle, entry.n, entry.cls}));
}

} // namespace gleaner::registry
