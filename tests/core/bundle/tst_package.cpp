#include "tests/core/bundle/tamper.h"
#include "tests/support/result_text.h"

#include <QtTest>

#include <algorithm>

using namespace gleaner;
using bundle::Kind;
using bundle::TrustState;

/// The three kinds from writer to reader.
class TestPackage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packReturnsWhole();
    void packTableOpensWithItsPermanentColumns();
    void cityCardHasNoTable();
    void secondVersionCarriesItsDelta();
    void contributionReturnsWhole();
    void contributionWithOneKindOfWork();
    void rulesStandForChanges();
    void equalNotesAndChartsAreWrittenOnce();
    void receiptReturnsWhole();
    void equalInputGivesEqualBytes();
    void orderOfTheInputDoesNotMatter();
    void previewHoldsTheFilesThatLeave();
    void filesAreListedWithTheirSize();
};

void TestPackage::packReturnsWhole()
{
    const auto pack = tests::samplePack();
    const auto written = bundle::writePack(pack, tests::cityKey(trust::CityRole::Pack));
    VERIFY_OK(written);
    const auto read = bundle::readBundle(written->file, tests::confirmedCity());
    VERIFY_OK(read);
    QCOMPARE(read->kind, Kind::Pack);
    QCOMPARE(read->state, TrustState::Trusted);
    QVERIFY(read->chain.has_value());
    const auto& got = *read->pack;
    QCOMPARE(got.ref.digest, written->identity);
    QCOMPARE(got.ref.text(), std::string("trees@1"));
    QCOMPARE(got.city, pack.city);
    QCOMPARE(got.anchor, pack.anchor);
    QCOMPARE(got.day, pack.day);
    QCOMPARE(got.notice.json, pack.notice.json);
    QCOMPARE(got.notice.texts, pack.notice.texts);
    QCOMPARE(got.policy.threshold, pack.policy.threshold);
    QCOMPARE(got.tables.size(), std::size_t{1});
    QCOMPARE(got.tables[0].bytes, tests::treesBytes());
    QVERIFY(got.tables[0].dialect == pack.tables[0].dialect);
    QVERIFY(got.tables[0].schema == pack.tables[0].schema);
    QCOMPARE(got.tables[0].key, bundle::KeyKind::Natural);
    QCOMPARE(got.tables[0].digest, pack.tables[0].digest);
    QVERIFY(!got.delta);
}

void TestPackage::packTableOpensWithItsPermanentColumns()
{
    auto table = tests::samplePack().tables[0];
    table.schema.columns[2].id = "zzzz";
    base::NullJob job;
    const auto document = bundle::openPackTable(table, job);
    VERIFY_OK(document);
    QCOMPARE(document->table.schema().columns[2].id, std::string("zzzz"));
    QCOMPARE(document->table.rowId(0), std::string("[\"A-17\"]"));
    QCOMPARE(std::string(document->table.cell(3, 2).text), std::string("Café Row"));
    QCOMPARE(document->table.cell(2, 2).state, table::State::Missing);
    table.schema.columns[2].name = "Road";
    QCOMPARE(codeOf(bundle::openPackTable(table, job)), QByteArray("E_DP_SCHEMA"));
}

void TestPackage::cityCardHasNoTable()
{
    auto pack = tests::samplePack();
    pack.tables.clear();
    const auto written = bundle::writePack(pack, tests::cityKey(trust::CityRole::Pack));
    VERIFY_OK(written);
    const auto read = bundle::readBundle(written->file, {});
    VERIFY_OK(read);
    QCOMPARE(read->state, TrustState::NewCity);
    QVERIFY(read->pack->tables.empty());
}

void TestPackage::secondVersionCarriesItsDelta()
{
    auto pack = tests::samplePack();
    pack.ref.version = 2;
    bundle::PackDelta delta;
    delta.fromVersion = 1;
    delta.fromDigest = tests::writtenPack().identity;
    delta.changes = {tests::setCell("[\"A-17\"]", pack.tables[0].schema.columns[2].id, "Elm", "Elm St")};
    delta.rows = {{"trees", "[\"Z-2\"]", ""}, {"trees", "[\"A-17\"]", "[\"A-17\"]"}};
    pack.delta = delta;
    const auto written = bundle::writePack(pack, tests::cityKey(trust::CityRole::Pack));
    VERIFY_OK(written);
    const auto read = bundle::readBundle(written->file, tests::confirmedCity());
    VERIFY_OK(read);
    const auto& got = *read->pack->delta;
    QCOMPARE(got.fromVersion, std::int64_t{1});
    QCOMPARE(got.fromDigest, delta.fromDigest);
    QVERIFY(got.changes == delta.changes);
    QCOMPARE(got.rows.size(), std::size_t{2});
    QCOMPARE(got.rows[0].oldRow, std::string("[\"A-17\"]"));
    pack.delta.reset();
    QCOMPARE(codeOf(bundle::writePack(pack, tests::cityKey(trust::CityRole::Pack))), QByteArray("E_DP_SCHEMA"));
    pack.ref.version = 1;
    pack.delta = delta;
    QCOMPARE(codeOf(bundle::writePack(pack, tests::cityKey(trust::CityRole::Pack))), QByteArray("E_DP_SCHEMA"));
}

void TestPackage::contributionReturnsWhole()
{
    const auto contribution = tests::sampleContribution();
    const auto key = tests::personKey();
    const auto written = bundle::writeContribution(contribution, key);
    VERIFY_OK(written);
    auto context = tests::confirmedCity();
    const auto read = bundle::readBundle(written->file, context);
    VERIFY_OK(read);
    QCOMPARE(read->kind, Kind::Contribution);
    QCOMPARE(read->state, TrustState::New);
    const auto& got = *read->contribution;
    QCOMPARE(got.identity, written->identity);
    QVERIFY(got.base == contribution.base);
    QCOMPARE(got.seq, std::int64_t{4});
    QVERIFY(got.author == key.publicPair());
    QVERIFY(got.result == contribution.result);
    QCOMPARE(got.team, contribution.team);
    QVERIFY(got.room.empty());
    QCOMPARE(got.ack.notice, contribution.ack.notice);
    QCOMPARE(got.ack.day, contribution.ack.day);
    QVERIFY(got.changes == contribution.changes);
    QCOMPARE(got.changes[1].after, std::string("=Oak, \"Av\"\n"));
    QVERIFY(got.recipe == contribution.recipe);
    QCOMPARE(got.annotations.size(), std::size_t{2});
    for (const auto& annotation : contribution.annotations)
        QVERIFY(std::ranges::find(got.annotations, annotation) != got.annotations.end());
    QVERIFY(got.charts == contribution.charts);
    QCOMPARE(got.threshold, std::int64_t{11});
    context.knownSigners.insert(key.signer());
    QCOMPARE(bundle::readBundle(written->file, context)->state, TrustState::Known);
}

void TestPackage::contributionWithOneKindOfWork()
{
    const auto whole = tests::sampleContribution();
    auto changes = whole;
    changes.annotations.clear();
    changes.charts.clear();
    auto notes = whole;
    notes.changes.clear();
    notes.charts.clear();
    notes.recipe = nullptr;
    notes.result.clear();
    auto chart = whole;
    chart.changes.clear();
    chart.annotations.clear();
    for (const auto* one : {&changes, &notes, &chart}) {
        const auto written = bundle::writeContribution(*one, tests::personKey());
        VERIFY_OK(written);
        const auto read = bundle::readBundle(written->file, {});
        VERIFY_OK(read);
        QVERIFY(read->contribution->changes == one->changes);
        QCOMPARE(read->contribution->annotations.size(), one->annotations.size());
        QVERIFY(read->contribution->charts == one->charts);
        QCOMPARE(read->contribution->recipe.is_null(), one->changes.empty());
    }
    chart.result.clear();
    QCOMPARE(codeOf(bundle::writeContribution(chart, tests::personKey())), QByteArray("bad-parameter"));
}

void TestPackage::rulesStandForChanges()
{
    auto contribution = tests::sampleContribution();
    contribution.changes.clear();
    contribution.rules = {{"s01", "trees", 12'000, std::string(64, 'c')}};
    const auto written = bundle::writeContribution(contribution, tests::personKey());
    VERIFY_OK(written);
    const auto read = bundle::readBundle(written->file, {});
    VERIFY_OK(read);
    QCOMPARE(read->contribution->rules.size(), std::size_t{1});
    QCOMPARE(read->contribution->rules[0].changes, std::int64_t{12'000});
    QCOMPARE(read->contribution->rules[0].idsSha256, std::string(64, 'c'));
    contribution.rules[0].step = "s07";
    QCOMPARE(codeOf(bundle::writeContribution(contribution, tests::personKey())), QByteArray("E_CSV_SCHEMA"));
    contribution.rules = {{"s01", "trees", 20'000'001, std::string(64, 'c')}};
    QCOMPARE(codeOf(bundle::writeContribution(contribution, tests::personKey())), QByteArray("E_LIMIT"));
}

void TestPackage::equalNotesAndChartsAreWrittenOnce()
{
    auto contribution = tests::sampleContribution();
    const auto once = tests::writtenContribution();
    auto withoutLink = contribution.annotations[0];
    withoutLink.link.clear();
    contribution.annotations.push_back(withoutLink);
    contribution.charts.push_back(contribution.charts[0]);
    const auto twice = bundle::writeContribution(contribution, tests::personKey());
    VERIFY_OK(twice);
    QCOMPARE(twice->identity, once.identity);
}

void TestPackage::receiptReturnsWhole()
{
    auto receipt = tests::sampleReceipt();
    const auto written = bundle::writeReceipt(receipt, tests::cityKey(trust::CityRole::Receipt));
    VERIFY_OK(written);
    const auto read = bundle::readBundle(written->file, tests::confirmedCity());
    VERIFY_OK(read);
    QCOMPARE(read->kind, Kind::Receipt);
    QCOMPARE(read->state, TrustState::Trusted);
    const auto& got = *read->receipt;
    QCOMPARE(got.identity, written->identity);
    QCOMPARE(got.contribution, receipt.contribution);
    QCOMPARE(got.n, std::int64_t{1});
    QCOMPARE(got.previous, std::string("-"));
    QVERIFY(!got.closed);
    QCOMPARE(got.release, std::int64_t{2});
    QVERIFY(got.totals == receipt.totals);
    QCOMPARE(got.logSeq, std::int64_t{12});
    QCOMPARE(got.logHead, receipt.logHead);
    std::ranges::sort(receipt.decisions, {}, &bundle::DecisionRow::itemId);
    QVERIFY(got.decisions == receipt.decisions);
}

void TestPackage::equalInputGivesEqualBytes()
{
    QCOMPARE(tests::writtenPack().file, tests::writtenPack().file);
    QCOMPARE(tests::writtenContribution().file, tests::writtenContribution().file);
    QCOMPARE(tests::writtenReceipt().file, tests::writtenReceipt().file);
    auto other = tests::sampleContribution();
    other.day = "2026-03-10";
    QVERIFY(bundle::writeContribution(other, tests::personKey())->identity != tests::writtenContribution().identity);
}

void TestPackage::orderOfTheInputDoesNotMatter()
{
    auto contribution = tests::sampleContribution();
    std::ranges::reverse(contribution.changes);
    std::ranges::reverse(contribution.annotations);
    const auto written = bundle::writeContribution(contribution, tests::personKey());
    VERIFY_OK(written);
    QCOMPARE(written->file, tests::writtenContribution().file);
    auto receipt = tests::sampleReceipt();
    std::ranges::reverse(receipt.decisions);
    QCOMPARE(
        bundle::writeReceipt(receipt, tests::cityKey(trust::CityRole::Receipt))->file, tests::writtenReceipt().file);
}

void TestPackage::previewHoldsTheFilesThatLeave()
{
    auto contribution = tests::sampleContribution();
    contribution.author = tests::personKey().publicPair();
    const auto files = bundle::contributionFiles(contribution);
    VERIFY_OK(files);
    QVERIFY(*files == tests::filesOf(tests::writtenContribution().file, Kind::Contribution));
    contribution.annotations[0].link = "http://example.org/";
    QCOMPARE(codeOf(bundle::contributionFiles(contribution)), QByteArray("bad-parameter"));
}

void TestPackage::filesAreListedWithTheirSize()
{
    const auto written = tests::writtenReceipt();
    const auto read = bundle::readBundle(written.file, tests::confirmedCity());
    VERIFY_OK(read);
    const auto files = tests::filesOf(written.file, Kind::Receipt);
    QCOMPARE(read->files.size(), files.size());
    for (const auto& [path, bytes] : read->files)
        QCOMPARE(bytes, files.at(path).size());
}

QTEST_GUILESS_MAIN(TestPackage)
#include "tst_package.moc"
