#include "core/insight/chart.h"
#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;
using base::Json;
using insight::ChartScene;
using insight::Unit;

class TestChartJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void specRoundTrip();
    void specRefusals_data();
    void specRefusals();
    void publishedBytes();
    void publishedRoundTrip();
    void awkwardLabelsComeBack();
    void publishedRefusals_data();
    void publishedRefusals();
    void everyUnknownMemberIsRefused();
    void guardHoldsForReadersToo_data();
    void guardHoldsForReadersToo();
    void bytesThatAreNoText();
    void damagedBytesNeverCrash();
};

namespace {

const std::string digest = "sha256:" + std::string(64, 'a');

ChartScene scene()
{
    ChartScene scene;
    scene.spec = {"requests", "k3a1", "Requests by kind", "Bar chart of requests by kind."};
    scene.columnName = "Kind";
    scene.bars = {{"Dumped items", 412, 0, false}, {"", 287, 0, true}, {"", 96, 9, false}};
    scene.total = 795;
    scene.distinct = 11;
    scene.axisMaximum = 500;
    scene.axisStep = 100;
    return scene;
}

Json publishedJson() { return Json::parse(insight::publishedChart(scene(), digest, digest, Unit::Household, 11)); }

/// Sets or removes (by a null) the value at a pointer.
Json edited(Json json, const char* pointer, const Json& value)
{
    const Json::json_pointer path(pointer);
    if (value.is_discarded())
        json.at(path.parent_pointer()).erase(path.back());
    else
        json[path] = value;
    return json;
}

const Json removed(Json::value_t::discarded);

QByteArray pointerOf(const base::Error& error)
{
    return error.arguments.empty() ? QByteArray() : QByteArray::fromStdString(error.arguments.front());
}

} // namespace

void TestChartJson::specRoundTrip()
{
    const insight::ChartSpec spec{"requests", "k3a1", "Kinds \"of\" trouble", "Áéí \u1780"};
    const auto back = insight::chartSpecFromJson(insight::toJson(spec));
    VERIFY_OK(back);
    QVERIFY(*back == spec);
    const auto least = insight::chartSpecFromJson(Json::parse(
        R"({"data":{"name":"t"},"mark":"bar","encoding":{"x":{"aggregate":"count","type":"quantitative"},
            "y":{"field":"abcd","type":"nominal","sort":"-x"}}})"));
    VERIFY_OK(least);
    QVERIFY(*least == (insight::ChartSpec{"t", "abcd", {}, {}}));
}

void TestChartJson::specRefusals_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("pointer");
    const Json good = insight::toJson({"requests", "k3a1", "Kinds", "Bars"});
    const auto row = [&](const char* name, const char* pointer, const Json& value) {
        QTest::newRow(name) << QByteArray::fromStdString(edited(good, pointer, value).dump()) << QByteArray(pointer);
    };
    row("pie", "/mark", "arc");
    row("mark object", "/mark", Json{{"type", "bar"}});
    row("address", "/data/url", "https://example.org/a.csv");
    row("no table", "/data/name", removed);
    row("table is a number", "/data/name", 3);
    row("sum", "/encoding/x/aggregate", "sum");
    row("other order", "/encoding/y/sort", "x");
    row("colour", "/encoding/color", Json{{"field", "a"}});
    row("transform", "/transform", Json::array());
    row("params", "/params", Json::array());
    row("title object", "/title", Json{{"text", "x"}});
    row("schema is no text", "/$schema", 5);
    row("newer", "/usermeta/gleaner/v", 2);
    row("slash in a name", "/a~1b", 1);
    row("tilde in a name", "/a~0b", 1);
    QTest::newRow("list") << QByteArray("[]") << QByteArray("/");
    QTest::newRow("text") << QByteArray("\"bar\"") << QByteArray("/");
    QTest::newRow("null") << QByteArray("null") << QByteArray("/");
}

void TestChartJson::specRefusals()
{
    QFETCH(QByteArray, json);
    const auto spec = insight::chartSpecFromJson(Json::parse(json.toStdString()));
    QCOMPARE(codeOf(spec), QByteArray("chart-unsupported"));
    QTEST(pointerOf(spec.error()), "pointer");
}

void TestChartJson::publishedBytes()
{
    const std::string expected
        = "{'$schema':'https://vega.github.io/schema/vega-lite/v5.json','data':{'values':["
          "{'k3a1':'Dumped items','n':412},{'k3a1':'(no value)','n':287},{'k3a1':'Other (9 groups)','n':96}]},"
          "'description':'Bar chart of requests by kind.','encoding':{'x':{'field':'n','title':'rows',"
          "'type':'quantitative'},'y':{'field':'k3a1','sort':'-x','title':'Kind','type':'nominal'}},'mark':'bar',"
          "'name':'requests','title':'Requests by kind','usermeta':{'gleaner':{'blank':1,'hidden':[],'other':9,'pack':'"
        + digest + "','t':11,'table':'" + digest + "','unit':'household','v':1}}}";
    const auto written
        = QByteArray::fromStdString(insight::publishedChart(scene(), digest, digest, Unit::Household, 11));
    QCOMPARE(written, QByteArray::fromStdString(expected).replace('\'', '"'));
}

void TestChartJson::publishedRoundTrip()
{
    const auto json = insight::publishedChart(scene(), digest, digest, Unit::Household, 11);
    const auto back = insight::readPublishedChart(json, "charts/a.json");
    VERIFY_OK(back);
    QVERIFY(*back == scene());
    const auto published = insight::readPublished(json, "charts/a.json");
    QCOMPARE(published->pack, digest);
    QCOMPARE(published->table, digest);
    QCOMPARE(published->threshold, std::uint64_t{11});
    QVERIFY(published->unit == Unit::Household);
}

void TestChartJson::awkwardLabelsComeBack()
{
    auto odd = scene();
    odd.columnName = "a.b['c']\n\"";
    odd.bars = {{"Other (9 groups)", 90, 0, false}, {"\x01\x7f\t\"\\/\u2028", 80, 0, false},
        {"Other (9 groups) *", 70, 0, false}, {"(no value)", 60, 0, false}, {"", 50, 0, true}, {"", 40, 9, false}};
    odd.total = 390;
    odd.distinct = 14;
    odd.axisStep = 20;
    odd.axisMaximum = 100;
    const auto json = insight::publishedChart(odd, digest, digest, Unit::Person, 11);
    const auto back = insight::readPublishedChart(json, "charts/a.json");
    VERIFY_OK(back);
    QVERIFY(*back == odd);
}

void TestChartJson::publishedRefusals_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("pointer");
    const Json good = publishedJson();
    const auto row = [&](const char* name, const char* pointer, const Json& value, const char* named = nullptr) {
        QTest::newRow(name) << QByteArray::fromStdString(edited(good, pointer, value).dump())
                            << QByteArray(named == nullptr ? pointer : named);
    };
    row("other schema", "/$schema", "https://vega.github.io/schema/vega-lite/v4.json");
    row("address", "/data/url", "https://example.org");
    row("transform", "/transform", Json::array());
    row("tooltip", "/encoding/tooltip", Json{{"field", "n"}});
    row("mark", "/mark", "line");
    row("no title", "/title", removed);
    row("title is a list", "/title", Json::array());
    row("no description", "/description", removed);
    row("authoring data", "/data", Json{{"name", "requests"}}, "/data/name");
    row("extra field in a row", "/data/values/1/who", "Ana");
    row("count as text", "/data/values/0/n", "412");
    row("count of zero", "/data/values/0/n", 0);
    row("negative count", "/data/values/0/n", -3);
    row("no label", "/data/values/0/k3a1", removed);
    row("row is no object", "/data/values/0", 5);
    row("wrong words for the blank", "/data/values/1/k3a1", "nothing");
    row("wrong words for Other", "/data/values/2/k3a1", "Rest");
    row("empty label", "/data/values/0/k3a1", "", "/data/values/0");
    row("out of order", "/data/values/0/n", 20, "/data/values/1");
    row("no rows", "/data/values", Json::array());
    row("values is an object", "/data/values", Json::object());
    row("blank points nowhere", "/usermeta/gleaner/blank", 3);
    row("blank is Other", "/usermeta/gleaner/blank", 2);
    row("groups of Other differ", "/usermeta/gleaner/other", 8, "/data/values/2/k3a1");
    row("zero groups", "/usermeta/gleaner/other", 0);
    row("unit", "/usermeta/gleaner/unit", "people");
    row("digest", "/usermeta/gleaner/pack", "sha256:abc");
    row("digest in capitals", "/usermeta/gleaner/table", "sha256:" + std::string(64, 'A'));
    row("hidden cells", "/usermeta/gleaner/hidden", Json::array({1}));
    row("no threshold", "/usermeta/gleaner/t", removed);
    row("version", "/usermeta/gleaner/v", 2);
    row("field is no column id", "/encoding/y/field", "Kind of/request");
    row("field is another", "/encoding/y/field", "abcd", "/data/values/0/k3a1");
    row("x is another", "/encoding/x/field", "m", "/encoding/x");

    Json twice = good;
    twice["data"]["values"] = {{{"k3a1", "a"}, {"n", 50}}, {{"k3a1", "b"}, {"n", 40}}, {{"k3a1", "a"}, {"n", 30}}};
    twice["usermeta"]["gleaner"].erase("other");
    twice["usermeta"]["gleaner"].erase("blank");
    QTest::newRow("same label twice") << QByteArray::fromStdString(twice.dump()) << QByteArray("/data/values/2");
    Json many = twice;
    many["data"]["values"] = Json::array();
    for (int index = 0; index < 26; ++index)
        many["data"]["values"].push_back({{"k3a1", "k" + std::to_string(index)}, {"n", 100 - index}});
    QTest::newRow("26 rows without Other") << QByteArray::fromStdString(many.dump()) << QByteArray("/data/values");
    many["data"]["values"].push_back({{"k3a1", "Other (9 groups)"}, {"n", 20}});
    QTest::newRow("27 rows") << QByteArray::fromStdString(many.dump()) << QByteArray("/data/values");
}

void TestChartJson::publishedRefusals()
{
    QFETCH(QByteArray, json);
    const auto read = insight::readPublishedChart(json.toStdString(), "charts/a.json");
    QCOMPARE(codeOf(read), QByteArray("chart-unsupported"));
    QTEST(pointerOf(read.error()), "pointer");
    QCOMPARE(read.error().place.file, std::string("charts/a.json"));
}

void TestChartJson::everyUnknownMemberIsRefused()
{
    const Json good = publishedJson();
    for (const char* parent :
        {"", "/data", "/encoding", "/encoding/x", "/encoding/y", "/data/values/0", "/usermeta", "/usermeta/gleaner"}) {
        for (const char* member : {"bin", "zzz", "A", "params", "datasets", "href"}) {
            Json bad = good;
            bad.at(Json::json_pointer(parent))[member] = 1;
            QCOMPARE(codeOf(insight::readPublishedChart(bad.dump(), "c")), QByteArray("chart-unsupported"));
        }
    }
}

void TestChartJson::guardHoldsForReadersToo_data()
{
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<int>("value");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("as it is") << QByteArray("/usermeta/gleaner/t") << 11 << QByteArray("ok");
    QTest::newRow("Other under the threshold")
        << QByteArray("/usermeta/gleaner/t") << 97 << QByteArray("chart-guarded");
    QTest::newRow("bar under the threshold") << QByteArray("/data/values/2/n") << 10 << QByteArray("chart-guarded");
    QTest::newRow("Other that tells its groups") << QByteArray("/data/values/2/n") << 17 << QByteArray("chart-guarded");
}

void TestChartJson::guardHoldsForReadersToo()
{
    QFETCH(QByteArray, pointer);
    QFETCH(int, value);
    QFETCH(QByteArray, code);
    Json json = edited(publishedJson(), pointer.constData(), value);
    QCOMPARE(codeOf(insight::readPublishedChart(json.dump(), "c")), code);
    json["usermeta"]["gleaner"]["unit"] = "thing";
    QCOMPARE(codeOf(insight::readPublishedChart(json.dump(), "c")), QByteArray("ok"));
}

void TestChartJson::bytesThatAreNoText()
{
    auto odd = scene();
    odd.bars.front().label = "a\xff";
    const auto json = insight::publishedChart(odd, digest, digest, Unit::Thing, 11);
    const auto back = insight::readPublishedChart(json, "c");
    VERIFY_OK(back);
    QCOMPARE(back->bars.front().label, std::string("a\uFFFD"));
}

void TestChartJson::damagedBytesNeverCrash()
{
    const auto good = insight::publishedChart(scene(), digest, digest, Unit::Household, 11);
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (const char byte : {'\0', '"', '{', '9', '\xff'}) {
            auto bad = good;
            bad[at] = byte;
            const auto read = insight::readPublishedChart(bad, "c");
            // What is still a chart must be one that would be written in the same bytes.
            if (read) {
                const auto published = insight::readPublished(bad, "c");
                QCOMPARE(insight::publishedChart(
                             *read, published->pack, published->table, published->unit, published->threshold),
                    bad);
            }
        }
        QVERIFY(!insight::readPublishedChart(good.substr(0, at), "c"));
    }
}

QTEST_GUILESS_MAIN(TestChartJson)
#include "tst_chart_json.moc"
