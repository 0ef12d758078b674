#pragma once

#include "core/formats/csv/document.h"
#include "tests/core/bundle/sample_city.h"

/// One bundle of each kind, made from fixed seeds: the same bytes in every run.
namespace gleaner::tests {

/// Windows-1252 with semicolons and CRLF, two quoted fields, a short row and a cell that looks like a formula.
inline std::string treesBytes()
{
    std::string bytes
        = "Id;Kind;Street\r\nA-17;Oak;Elm St\r\nA-18;Oak;\"Oak; Ave\"\r\nA-19;Oak\r\nA-20;Oak;Caf\xE9 Row\r\n";
    for (int i = 0; i < 12; ++i)
        bytes += "B-" + std::to_string(i) + ";Elm;=SUM(1)\r\n";
    for (int i = 0; i < 14; ++i)
        bytes += "C-" + std::to_string(i) + ";Oak;Main\r\n";
    return bytes;
}
inline formats::csv::Dialect treesDialect()
{
    formats::csv::Dialect dialect;
    dialect.encoding = formats::csv::Encoding::Windows1252;
    dialect.delimiter = ';';
    dialect.lineEnd = formats::csv::LineEnd::CrLf;
    return dialect;
}

inline bundle::PackTable packTable(
    const std::string& name, const std::string& bytes, const formats::csv::Dialect& dialect, bool keyed = true)
{
    base::NullJob job;
    const auto document = formats::csv::read(base::makeBytes(bytes), dialect, name, job);
    bundle::PackTable table{name, bytes, dialect, document->table.schema(),
        keyed ? bundle::KeyKind::Natural : bundle::KeyKind::None,
        base::identityText(table::tableDigest(document->table))};
    if (keyed)
        table.schema.key = {table.schema.columns[0].id};
    return table;
}

inline bundle::Pack samplePack()
{
    bundle::Pack pack;
    pack.ref = {"trees", 1, {}};
    pack.city = cityName;
    pack.anchor = trustChain().anchorHex();
    pack.day = "2026-03-01";
    pack.notice = *bundle::readNotice(noticeText(), "notice.json");
    pack.tables = {packTable("trees", treesBytes(), treesDialect())};
    pack.trust = {trustList()};
    return pack;
}
inline bundle::Written writtenPack() { return *bundle::writePack(samplePack(), cityKey(trust::CityRole::Pack)); }

inline review::Change setCell(
    const std::string& row, const std::string& column, const std::string& before, const std::string& after)
{
    review::Change change;
    change.table = "trees";
    change.row = row;
    change.column = column;
    change.beforeIs = before.empty() ? 'e' : 'v';
    change.before = before;
    change.afterIs = after.empty() ? 'e' : 'v';
    change.after = after;
    change.id = review::changeId(change);
    return change;
}

/// Two changes, two notes of which one has a link, one chart.
inline bundle::Contribution sampleContribution()
{
    const auto pack = samplePack();
    base::NullJob job;
    const auto document = *bundle::openPackTable(pack.tables[0], job);
    const std::string street = pack.tables[0].schema.columns[2].id;
    bundle::Contribution contribution;
    contribution.base = {"trees", 1, writtenPack().identity};
    contribution.city = pack.city;
    contribution.anchor = pack.anchor;
    contribution.day = "2026-03-09";
    contribution.licence = "CC0-1.0";
    contribution.seq = 4;
    contribution.result = {{"trees", "sha256:" + std::string(64, 'a')}};
    contribution.team = "Tuesday table";
    contribution.ack = {pack.notice.digest(), 1, "2026-03-08", "CC0-1.0"};
    contribution.changes = {setCell("[\"A-17\"]", street, "Elm St", "Elm Street"),
        setCell("[\"A-18\"]", street, "Oak; Ave", "=Oak, \"Av\"\n")};
    base::Json import{{"id", "s00"}, {"op", "import/1"}, {"mode", "strict"}, {"table", "trees"},
        {"params", formats::csv::toJson(treesDialect())}};
    base::Json manual{{"id", "s01"}, {"op", "manual/1"}, {"mode", "strict"}, {"params", base::Json::object()}};
    contribution.recipe = {{"gleaner:recipe", 1}, {"unicode", "15.0"}, {"steps", {import, manual}}};
    contribution.annotations = {{"trees", "[\"A-19\"]", street, crowd::AnnotationType::Evidence, "Seen on the sign",
                                    "https://example.org/sign", ""},
        {"trees", "", "", crowd::AnnotationType::Question, "¿Son todos los árboles?", "", ""}};
    const auto scene = *insight::makeScene(
        document.table, {"trees", pack.tables[0].schema.columns[1].id, "Trees by kind", "Bar chart of trees."}, job);
    contribution.charts = {*insight::guarded(scene, insight::Unit::Undeclared, 11)};
    return contribution;
}
inline bundle::Written writtenContribution() { return *bundle::writeContribution(sampleContribution(), personKey()); }

inline bundle::DecisionRow decision(
    const std::string& item, const std::string& kind, review::Verdict verdict, const std::string& reason)
{
    bundle::DecisionRow row;
    row.itemId = item;
    row.itemKind = kind;
    row.verdict = verdict;
    row.reason = reason;
    row.cls = "V-CLEAN";
    return row;
}

inline bundle::Receipt sampleReceipt()
{
    const auto contribution = sampleContribution();
    bundle::Receipt receipt;
    receipt.base = contribution.base;
    receipt.city = contribution.city;
    receipt.anchor = contribution.anchor;
    receipt.day = "2026-04-01";
    receipt.seq = 7;
    receipt.contribution = writtenContribution().identity;
    receipt.release = 2;
    receipt.logSeq = 12;
    receipt.logHead = std::string(64, 'b');
    receipt.decisions = {decision(contribution.changes[0].id, "change", review::Verdict::Accepted, "ok"),
        decision(contribution.changes[1].id, "change", review::Verdict::NotReviewed, "no-time"),
        decision(
            crowd::annotationId(contribution.annotations[0]), "annotation", review::Verdict::NeedsWork, "unclear")};
    receipt.decisions[0].release = "2";
    receipt.decisions[1].due = "2026-05-31";
    receipt.decisions[2].pointer = R"({"cells":[["[\"A-19\"]","o2jd"]]})";
    receipt.totals = {{"accepted", 1}, {"not-reviewed", 1}, {"needs-work", 1}};
    return receipt;
}
inline bundle::Written writtenReceipt()
{
    return *bundle::writeReceipt(sampleReceipt(), cityKey(trust::CityRole::Receipt));
}

} // namespace gleaner::tests
