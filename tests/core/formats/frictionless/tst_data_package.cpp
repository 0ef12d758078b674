#include "core/formats/frictionless/data_package.h"
#include "tests/core/formats/open_source.h"

#include <QCryptographicHash>

using namespace gleaner;
using namespace gleaner::tests;
using formats::Format;

/// Frictionless Data Packages: read as described, and described as read.
class TestDataPackage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aResourceIsReadAsDescribed();
    void severalResourcesAskWhich();
    void otherJsonIsNoPackage();
    void resourcesElsewhereAreRefused_data();
    void resourcesElsewhereAreRefused();
    void theDigestIsChecked();
    void whatIsWrittenIsRead();

private:
    void describe(const QByteArray& resources)
    {
        m_folder.write("datapackage.json", "{\"name\":\"p\",\"resources\":[" + resources + "]}");
    }
    SourceFolder m_folder;
};

void TestDataPackage::aResourceIsReadAsDescribed()
{
    const QByteArray bytes = "id;name\n1;\xE9\n";
    m_folder.write("trees.csv", bytes);
    describe(
        R"({"name":"trees-2026","path":"trees.csv","encoding":"ISO-8859-1","dialect":{"delimiter":";","quoteChar":"'"},
        "schema":{"fields":[{"name":"id","type":"integer"},{"name":"name"}],"missingValues":["","-"]}})");
    const auto source = m_folder.open("datapackage.json");
    VERIFY_OK(source);
    QVERIFY((*source)->format() == Format::DataPackage);
    QCOMPARE((*source)->layers()[0].columns, (std::vector<std::string>{"id", "name"}));
    const auto made = m_folder.convert("datapackage.json");
    QCOMPARE(bytesOf(made), bytes);
    QCOMPARE(made->table, std::string("trees-2026"));
    QCOMPARE(made->origin.at("schema").at("missingValues").size(), std::size_t{2});
    const auto readings = formats::readingsOf(*made);
    VERIFY_OK(readings);
    const base::Json dialect = formats::csv::toJson(readings->readings.front().dialect);
    QCOMPARE(dialect.at("delimiter").get<std::string>(), std::string(";"));
    QCOMPARE(dialect.at("encoding").get<std::string>(), std::string("iso-8859-1"));
    QCOMPARE(dialect.at("quote").get<std::string>(), std::string("'"));
}

void TestDataPackage::severalResourcesAskWhich()
{
    m_folder.write("a.csv", "x\n1\n");
    describe(R"({"name":"a","path":"a.csv"},{"name":"b","path":"b.csv"},{"name":"c","data":[]})");
    const auto source = m_folder.open("datapackage.json");
    VERIFY_OK(source);
    QCOMPARE((*source)->layers().size(), std::size_t{2});
    QCOMPARE(codeOf(m_folder.convert("datapackage.json")), QByteArray("layer-ambiguous"));
    formats::SourceChoice choice;
    choice.layer = "a";
    QCOMPARE(bytesOf(m_folder.convert("datapackage.json", choice)), QByteArray("x\n1\n"));
    choice.layer = "b";
    QCOMPARE(codeOf(m_folder.convert("datapackage.json", choice)), QByteArray("file-not-found"));
}

void TestDataPackage::otherJsonIsNoPackage()
{
    m_folder.write("datapackage.json", R"([{"a":1}])");
    QVERIFY((*m_folder.open("datapackage.json"))->format() == Format::Json);
    describe(R"({"name":"a","data":[]})");
    QCOMPARE(codeOf(m_folder.open("datapackage.json")), QByteArray("not-a-table"));
}

void TestDataPackage::resourcesElsewhereAreRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char* path : {"/etc/passwd", "../a.csv", "x/../../a.csv", "https://example.org/a.csv", "a\\\\b.csv"})
        QTest::newRow(path) << QByteArray(path);
}

void TestDataPackage::resourcesElsewhereAreRefused()
{
    QFETCH(QByteArray, path);
    describe("{\"name\":\"a\",\"path\":\"" + path + "\"}");
    QCOMPARE(codeOf(m_folder.open("datapackage.json")), QByteArray("source-damaged"));
}

void TestDataPackage::theDigestIsChecked()
{
    m_folder.write("a.csv", "x\n1\n");
    const QByteArray digest = QCryptographicHash::hash("x\n1\n", QCryptographicHash::Sha256).toHex();
    describe("{\"name\":\"a\",\"path\":\"a.csv\",\"hash\":\"sha256:" + digest + "\"}");
    QCOMPARE(bytesOf(m_folder.convert("datapackage.json")), QByteArray("x\n1\n"));
    m_folder.write("a.csv", "x\n2\n");
    QCOMPARE(codeOf(m_folder.convert("datapackage.json")), QByteArray("source-damaged"));
}

void TestDataPackage::whatIsWrittenIsRead()
{
    table::Schema schema;
    schema.table = "trees";
    schema.columns = {{"abcd", "id"}, {"efgh", "na\"me"}};
    schema.key = {"abcd"};
    formats::csv::Dialect dialect;
    dialect.delimiter = ';';
    dialect.encoding = formats::csv::Encoding::Windows1252;
    const std::string text = formats::frictionless::describeTable(schema, dialect, "t.csv", 4, std::string(64, '0'));
    m_folder.write("datapackage.json", QByteArray::fromStdString(text));
    const auto source = m_folder.open("datapackage.json");
    VERIFY_OK(source);
    QCOMPARE((*source)->layers()[0].name, std::string("trees"));
    QCOMPARE((*source)->layers()[0].columns, (std::vector<std::string>{"id", "na\"me"}));
    const base::Json json = base::Json::parse(text);
    QCOMPARE(json.at("resources").at(0).at("schema").at("primaryKey").at(0).get<std::string>(), std::string("id"));
    QCOMPARE(json.at("resources").at(0).at("encoding").get<std::string>(), std::string("windows-1252"));
    QCOMPARE(json.at("resources").at(0).at("dialect").at("delimiter").get<std::string>(), std::string(";"));
}

QTEST_GUILESS_MAIN(TestDataPackage)
#include "tst_data_package.moc"
