#include "core/bundle/control_csv.h"
#include "core/bundle/control_tables.h"
#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;
using bundle::Form;
using bundle::Presence;

class TestControlCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesOneFormAndReadsItBack();
    void loneEmptyFieldIsQuoted();
    void oneFormOnly_data();
    void oneFormOnly();
    void rowsAreCounted();
    void visitorStopsTheReading();
    void schemaStatesWhatIsChecked();
};

namespace {

const bundle::TableRules& rules()
{
    static const bundle::TableRules table{"test/1", "id",
        {{"id", Presence::Filled, Form::ItemId}, {"step", Presence::Optional, Form::Step},
            {"kind", Presence::Filled, Form::Text, 0, {"one", "two"}}, {"note", Presence::Required, Form::Text, 3},
            {"items", Presence::Filled, Form::WholeNumber}}};
    return table;
}
const bundle::TableRules& lonely()
{
    static const bundle::TableRules table{"lonely/1", "", {{"text"}}};
    return table;
}
const std::string header = "id,step,kind,note,items\n";
const std::string id(26, 'a');

base::Result<std::vector<std::vector<std::string>>> readAll(
    const std::string& text, const bundle::TableRules& table = rules(), std::size_t most = 10)
{
    std::vector<std::vector<std::string>> rows;
    const auto read = bundle::readControlCsv(text, "test.csv", table, most,
        [&](const std::vector<std::string>& row, std::uint64_t number) -> base::Result<void> {
            if (number != rows.size() + 1)
                return base::fail(base::ErrorCode::Internal);
            rows.push_back(row);
            return {};
        });
    if (!read)
        return base::forward(read);
    return rows;
}

} // namespace

void TestControlCsv::writesOneFormAndReadsItBack()
{
    bundle::ControlCsvWriter writer(rules());
    writer.add({id, "s01", "one", ",\"\n", "0"});
    writer.add({id, "", "two", "\r", "9007199254740991"});
    writer.add({id, "s1234", "two", "=é", "12"});
    const std::string text = writer.take();
    QCOMPARE(text,
        header + id + ",s01,one,\",\"\"\n\",0\n" + id + ",,two,\"\r\",9007199254740991\n" + id + ",s1234,two,=é,12\n");
    const auto rows = readAll(text);
    VERIFY_OK(rows);
    QCOMPARE(rows->size(), std::size_t{3});
    QCOMPARE((*rows)[0][3], std::string(",\"\n"));
    QCOMPARE((*rows)[1][3], std::string("\r"));
    QCOMPARE((*rows)[2][3], std::string("=é"));
    QCOMPARE(readAll(header)->size(), std::size_t{0});
}

void TestControlCsv::loneEmptyFieldIsQuoted()
{
    bundle::ControlCsvWriter writer(lonely());
    writer.add({""});
    const std::string text = writer.take();
    QCOMPARE(text, std::string("text\n\"\"\n"));
    QCOMPARE(readAll(text, lonely())->size(), std::size_t{1});
    QCOMPARE(codeOf(readAll("text\n\n", lonely())), QByteArray("E_CSV_CANON"));
}

void TestControlCsv::oneFormOnly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const std::string& text, const char* code) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(code);
    };
    row("empty", "", "E_CSV_SYNTAX");
    row("other-header", "id,step,kind,note\n", "E_CSV_SCHEMA");
    row("header-in-another-order", "step,id,kind,note,items\n", "E_CSV_SCHEMA");
    row("header-without-line-end", header.substr(0, header.size() - 1), "E_CSV_CANON");
    row("quoted-header", "\"id\",step,kind,note,items\n", "E_CSV_CANON");
    row("byte-order-mark", "\xEF\xBB\xBF" + header, "E_CSV_CANON");
    row("carriage-returns", header + id + ",,one,,0\r\n", "E_CSV_CANON");
    row("needless-quotes", header + id + ",,\"one\",,0\n", "E_CSV_CANON");
    row("bare-quote", header + id + ",,one,a\"b,0\n", "E_CSV_CANON");
    row("bare-carriage-return", header + id + ",,one,\r,0\n", "E_CSV_CANON");
    row("no-last-line-end", header + id + ",,one,,0", "E_CSV_CANON");
    row("blank-line", header + "\n", "E_CSV_SYNTAX");
    row("short-row", header + id + ",,one,\n", "E_CSV_SYNTAX");
    row("long-row", header + id + ",,one,,0,\n", "E_CSV_SYNTAX");
    row("open-quote", header + id + ",,one,\"a", "E_CSV_SYNTAX");
    row("text-after-quote", header + id + ",,one,\"a\"b,0\n", "E_CSV_SYNTAX");
    row("nul", header + id + ",,one," + std::string(1, '\0') + ",0\n", "E_CSV_SYNTAX");
    row("bad-utf-8", header + id + ",,one,\xC0\xAF,0\n", "E_CSV_SYNTAX");
    row("cut-utf-8", header + id + ",,one,\xE2\x82", "E_CSV_SYNTAX");
    row("bad-id", header + "a" + ",,one,,0\n", "E_CSV_SCHEMA");
    row("missing-id", header + ",,one,,0\n", "E_CSV_SCHEMA");
    row("bad-step", header + id + ",s1,one,,0\n", "E_CSV_SCHEMA");
    row("word-off-the-list", header + id + ",,three,,0\n", "E_CSV_SCHEMA");
    row("long-text", header + id + ",,one,abcd,0\n", "E_CSV_SCHEMA");
    row("long-in-bytes-only", header + id + ",,one,ééé,0\n", "ok");
    row("leading-zero", header + id + ",,one,,01\n", "E_CSV_SCHEMA");
    row("negative", header + id + ",,one,,-1\n", "E_CSV_SCHEMA");
    row("beyond-2^53", header + id + ",,one,,9007199254740992\n", "E_CSV_SCHEMA");
    row("no-number", header + id + ",,one,,\n", "E_CSV_SCHEMA");
    row("too-many-columns", std::string(2'000, ',') + "\n", "E_LIMIT");
    row("field-too-long", header + std::string((1U << 20U) + 1, 'a') + ",,one,,0\n", "E_LIMIT");
}

void TestControlCsv::oneFormOnly()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    QCOMPARE(codeOf(readAll(text.toStdString())), code);
}

void TestControlCsv::rowsAreCounted()
{
    const std::string row = id + ",,one,,0\n";
    QCOMPARE(readAll(header + row + row, rules(), 2)->size(), std::size_t{2});
    const auto over = readAll(header + row + row + row, rules(), 2);
    QCOMPARE(codeOf(over), QByteArray("E_LIMIT"));
    QCOMPARE(over.error().place.row, std::optional<std::uint64_t>(3));
}

void TestControlCsv::visitorStopsTheReading()
{
    int calls = 0;
    const auto read = bundle::readControlCsv(header + id + ",,one,,0\n" + id + ",,one,,0\n", "test.csv", rules(), 9,
        [&](const std::vector<std::string>&, std::uint64_t) -> base::Result<void> {
            ++calls;
            return base::fail(base::ErrorCode::ItemId);
        });
    QCOMPARE(codeOf(read), QByteArray("E_I6_ID"));
    QCOMPARE(calls, 1);
}

void TestControlCsv::schemaStatesWhatIsChecked()
{
    const base::Json schema = bundle::schemaOf(rules());
    QCOMPARE(base::controlJson(schema),
        std::string(
            R"({"fields":[{"constraints":{"pattern":"^([a-z2-7]{26})$","required":true,"unique":true},"name":"id","type":"string"},)"
            R"({"constraints":{"pattern":"^(s[0-9]{2,4})?$"},"name":"step","type":"string"},)"
            R"({"constraints":{"enum":["one","two"],"required":true},"name":"kind","type":"string"},)"
            R"({"constraints":{"maxLength":3,"required":true},"name":"note","type":"string"},)"
            R"({"constraints":{"minimum":0,"required":true},"name":"items","type":"integer"}],)"
            R"("gleaner:schema":"test/1","missingValues":[],"primaryKey":["id"]})"));
    const std::vector<std::pair<const bundle::TableRules*, std::size_t>> widths{{&bundle::changesTable(), 14},
        {&bundle::rulesTable(), 4}, {&bundle::annotationsTable(), 8}, {&bundle::evidenceTable(), 11},
        {&bundle::chartsTable(), 7}, {&bundle::decisionsTable(), 13}, {&bundle::creditsTable(), 6},
        {&bundle::deltaChangesTable(), 10}, {&bundle::deltaRowsTable(), 3}, {&bundle::deltaColumnsTable(), 4}};
    for (const auto& [table, width] : widths)
        QCOMPARE(table->fields.size(), width);
}

QTEST_GUILESS_MAIN(TestControlCsv)
#include "tst_control_csv.moc"
