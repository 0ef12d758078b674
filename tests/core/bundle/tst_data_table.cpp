#include "core/bundle/data_table.h"
#include "tests/core/bundle/samples.h"
#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;
using formats::csv::Dialect;

class TestDataTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dialectsComeBack_data();
    void dialectsComeBack();
    void tablesOfEveryDialectTravel_data();
    void tablesOfEveryDialectTravel();
    void writerRefusals_data();
    void writerRefusals();
    void hostileRowListsAreBounded();
};

namespace {

std::vector<std::pair<const char*, Dialect>> dialects()
{
    using namespace formats::csv;
    std::vector<std::pair<const char*, Dialect>> list{{"default", {}}, {"bom", {}}, {"semicolon", {}}, {"tab", {}},
        {"backslash", {}}, {"no-escape", {}}, {"no-quotes", {}}, {"single-quote", {}}, {"skip", {}}, {"no-header", {}},
        {"two-headers", {}}, {"utf-16", {}}, {"carriage-return", {}}, {"two-characters", {}}, {"caret-escape", {}},
        {"comments", {}}, {"around", {}}, {"all-flags", {}}};
    list[1].second.byteOrderMark = true;
    list[2].second.delimiter = ';';
    list[2].second.encoding = Encoding::Iso88591;
    list[3].second.delimiter = '\t';
    list[4].second.escape = Escape::Character;
    list[5].second.escape = Escape::None;
    list[6].second.quote = '\0';
    list[7].second.quote = '\'';
    list[8].second.skipRows = 1;
    list[9].second.headerRows = 0;
    list[10].second.headerRows = 2;
    list[10].second.skipRows = 1;
    list[11].second.encoding = Encoding::Utf16Le;
    list[12].second.lineEnd = LineEnd::Cr;
    list[13].second.delimiter = "||";
    list[14].second.escape = Escape::Character;
    list[14].second.escapeCharacter = '^';
    list[15].second.comment = "//";
    list[16].second.rowsAfterHeader = 1;
    list[16].second.footerRows = 2;
    list[17].second.paddedQuotes = true;
    list[17].second.quotedLineBreaks = false;
    list[17].second.blankLines = false;
    list[17].second.repeatedHeaders = false;
    return list;
}

std::string encoded(const std::string& ascii, const Dialect& dialect)
{
    if (dialect.encoding != formats::csv::Encoding::Utf16Le)
        return (dialect.byteOrderMark ? "\xEF\xBB\xBF" : "") + ascii;
    std::string wide;
    for (const char c : ascii)
        wide += {c, '\0'};
    return wide;
}

void addDialects()
{
    QTest::addColumn<int>("index");
    const auto list = dialects();
    for (std::size_t i = 0; i < list.size(); ++i)
        QTest::newRow(list[i].first) << static_cast<int>(i);
}

} // namespace

void TestDataTable::dialectsComeBack_data() { addDialects(); }

void TestDataTable::dialectsComeBack()
{
    QFETCH(int, index);
    const Dialect dialect = dialects()[static_cast<std::size_t>(index)].second;
    const auto read = bundle::readTableDialect(
        bundle::tableDialectJson(dialect), formats::csv::encodingName(dialect.encoding), "data/a.csv");
    VERIFY_OK(read);
    QVERIFY(*read == dialect);
}

void TestDataTable::tablesOfEveryDialectTravel_data() { addDialects(); }

void TestDataTable::tablesOfEveryDialectTravel()
{
    QFETCH(int, index);
    const Dialect dialect = dialects()[static_cast<std::size_t>(index)].second;
    const std::string end = dialect.lineEnd == formats::csv::LineEnd::Cr ? "\r" : "\n";
    std::string text;
    for (const char* row : {"a", "b", "c", "d", "e"})
        text += std::string(row) + dialect.delimiter + row + end;
    auto pack = tests::samplePack();
    pack.tables = {tests::packTable("letters", encoded(text, dialect), dialect, false)};
    const auto written = bundle::writePack(pack, tests::cityKey(trust::CityRole::Pack));
    VERIFY_OK(written);
    const auto read = bundle::readBundle(written->file, {});
    VERIFY_OK(read);
    QVERIFY(read->pack->tables[0].dialect == dialect);
    QVERIFY(read->pack->tables[0].schema == pack.tables[0].schema);
    QCOMPARE(read->pack->tables[0].bytes, pack.tables[0].bytes);
}

void TestDataTable::writerRefusals_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("reserved-name") << 0 << QByteArray("bad-parameter");
    QTest::newRow("upper-case-name") << 1 << QByteArray("bad-parameter");
    QTest::newRow("key-kind-without-key") << 2 << QByteArray("bad-parameter");
    QTest::newRow("key-without-kind") << 3 << QByteArray("bad-parameter");
    QTest::newRow("key-column-unknown") << 4 << QByteArray("no-such-column");
    QTest::newRow("key-name-repeats") << 5 << QByteArray("bad-parameter");
    QTest::newRow("same-table-twice") << 6 << QByteArray("bad-parameter");
    QTest::newRow("name-of-another-file") << 7 << QByteArray("E_DP_INVENTORY");
    QTest::newRow("key-not-unique") << 8 << QByteArray("key-not-unique");
    QTest::newRow("digest") << 9 << QByteArray("E_DP_HASH");
}

void TestDataTable::writerRefusals()
{
    QFETCH(int, what);
    QFETCH(QByteArray, code);
    auto pack = tests::samplePack();
    auto& table = pack.tables[0];
    switch (what) {
    case 0:
        table.name = "tasks";
        break;
    case 1:
        table.name = "Trees";
        break;
    case 2:
        table.schema.key.clear();
        break;
    case 3:
        table.key = bundle::KeyKind::None;
        break;
    case 4:
        table.schema.key = {"aaaa"};
        break;
    case 5:
        table = tests::packTable("twins", "a,a\n1,2\n", {});
        break;
    case 6:
        pack.tables.push_back(table);
        break;
    case 7:
        table.name = "notice-json";
        break;
    case 8:
        table.schema.key = {table.schema.columns[1].id};
        break;
    default:
        table.digest = "sha256:" + std::string(64, '0');
    }
    QCOMPARE(codeOf(bundle::writePack(pack, tests::cityKey(trust::CityRole::Pack))), code);
}

void TestDataTable::hostileRowListsAreBounded()
{
    Dialect dialect;
    dialect.skipRows = 1'000;
    auto json = bundle::tableDialectJson(dialect);
    VERIFY_OK(bundle::readTableDialect(json, "utf-8", "a"));
    json["commentRows"].push_back(1'001);
    QCOMPARE(codeOf(bundle::readTableDialect(json, "utf-8", "a")), QByteArray("E_DP_SCHEMA"));
    auto table = tests::samplePack().tables[0];
    table.dialect.skipRows = 4'000'000'000;
    QCOMPARE(codeOf(bundle::dataTableResource(table)), QByteArray("bad-parameter"));
}

QTEST_GUILESS_MAIN(TestDataTable)
#include "tst_data_table.moc"
