#include "core/formats/append.h"
#include "tests/core/formats/open_source.h"
#include "tests/core/formats/pack_files.h"

using namespace gleaner;
using namespace gleaner::tests;
using formats::AppendChoice;
using formats::AppendPart;

/// Several files as one table: every row once, in order, with the name of its file.
class TestAppend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsUnderEachOther();
    void sameColumnsInAnotherOrder();
    void differingColumnsAreNamed();
    void differingColumnsJoinedByName();
    void repeatedNamesMeetInTheirOrder();
    void theSourceColumnMustBeNew();
    void shortAndLongRows();
    void damagedTextPassesUnchanged();
    void theDaysOfASensor();
    void theMembersOfAnArchive();
    void membersThatDiffer();
    void layersByPattern_data();
    void layersByPattern();
    void partsOfAShapefileAreNoTables();

private:
    static AppendPart part(const std::string& name, const std::string& bytes, char delimiter = ',')
    {
        formats::csv::Dialect dialect;
        dialect.delimiter = delimiter;
        return {name, base::makeBytes(bytes), dialect, {}};
    }
    static base::Result<formats::Conversion> join(const std::vector<AppendPart>& parts, const AppendChoice& choice = {})
    {
        base::NullJob job;
        return formats::append(parts, choice, "t", ".", job);
    }
    static AppendChoice byName() { return {"file", formats::DifferingColumns::JoinByName}; }
};

void TestAppend::rowsUnderEachOther()
{
    const auto made = join({part("a.csv", "x,y\n1,2\n"), part("b.csv", "x;y\r\n3;\"4,5\"\r\n6;7", ';')});
    QCOMPARE(bytesOf(made), QByteArray("x,y,file\n1,2,a.csv\n3,\"4,5\",b.csv\n6,7,b.csv\n"));
    QVERIFY(made->issues.empty());
    const base::Json& files = made->origin.at("files");
    QCOMPARE(files.size(), std::size_t{2});
    QCOMPARE(files[1].at("rows").get<int>(), 2);
    QCOMPARE(files[1].at("file").get<std::string>(), std::string("b.csv"));
    QCOMPARE(files[1].at("dialect").at("delimiter").get<std::string>(), std::string(";"));
    QCOMPARE(bytesOf(join({part("a.csv", "x\n1\n")}, {"", {}})), QByteArray("x\n1\n"));
}

void TestAppend::sameColumnsInAnotherOrder()
{
    QCOMPARE(bytesOf(join({part("a", "x,y\n1,2\n"), part("b", "y,x\n4,3\n")})), QByteArray("x,y,file\n1,2,a\n3,4,b\n"));
}

void TestAppend::differingColumnsAreNamed()
{
    const auto made = join({part("a", "x,y\n1,2\n"), part("b", "x,z\n3,4\n")});
    QCOMPARE(codeOf(made), QByteArray("columns-differ"));
    QVERIFY2(resultText(made).contains("The file b does not have the columns of a: only it has z; it lacks y"),
        resultText(made).constData());
}

void TestAppend::differingColumnsJoinedByName()
{
    const auto made = join({part("a", "x,y\n1,2\n"), part("b", "z,x\n4,3\n")}, byName());
    QCOMPARE(bytesOf(made), QByteArray("x,y,z,file\n1,2,,a\n3,,4,b\n"));
    QCOMPARE(issuesOf(*made), QByteArray("columns-joined:2"));
}

void TestAppend::repeatedNamesMeetInTheirOrder()
{
    QCOMPARE(bytesOf(join({part("a", "x,x\n1,2\n"), part("b", "x,x\n3,4\n")})), QByteArray("x,x,file\n1,2,a\n3,4,b\n"));
}

void TestAppend::theSourceColumnMustBeNew()
{
    QCOMPARE(codeOf(join({part("a", "x,file\n1,2\n")})), QByteArray("bad-parameter"));
    QCOMPARE(codeOf(join({})), QByteArray("bad-parameter"));
}

void TestAppend::shortAndLongRows()
{
    const auto made = join({part("a", "x,y\n1\n2,3\n")});
    QCOMPARE(bytesOf(made), QByteArray("x,y,file\n1,,a\n2,3,a\n"));
    QVERIFY(issuesOf(*made).contains("missing-as-blank:1"));
    QCOMPARE(made->issues.front().place.file, std::string("a"));
    // Extra cells are a column of their own, which the other file lacks.
    QCOMPARE(codeOf(join({part("a", "x\n1\n"), part("b", "x\n1,2\n")})), QByteArray("columns-differ"));
}

void TestAppend::damagedTextPassesUnchanged()
{
    QCOMPARE(bytesOf(join({part("a", "x\n\xFF\n")})), QByteArray("x,file\n\xFF,a\n"));
}

void TestAppend::theDaysOfASensor()
{
    const QDir folder(QStringLiteral(GLEANER_CORPORA) + "/air-aberdeen/7789");
    const QStringList names = folder.entryList({"*.csv"}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        QSKIP("reads real files, and GLEANER_CORPORA holds no air-aberdeen/7789");
    std::vector<AppendPart> parts;
    qsizetype lines = 0;
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        lines += bytes.count('\n') - 1;
        parts.push_back(part(name.toStdString(), bytes.toStdString(), ';'));
    }
    const auto made = join(parts);
    VERIFY_OK(made);
    QCOMPARE(bytesOf(made).count('\n'), lines + 1);
    QVERIFY(bytesOf(made).startsWith(
        "sensor_id,sensor_type,location,lat,lon,timestamp,P1,durP1,ratioP1,P2,durP2,ratioP2,file\n"));
}

void TestAppend::theMembersOfAnArchive()
{
    SourceFolder folder;
    folder.write("days.zip", zipOf({{"2024/b.csv", "x;y\n3;4\n5\n"}, {"2024/a.json", R"([{"y":null,"x":1}])"}}));
    const auto source = folder.open("days.zip");
    VERIFY_OK(source);
    base::NullJob job;
    const auto made = formats::appendLayers(**source, formats::layersLike(**source, {}), {}, {"part", {}}, "days",
        formats::bestDialect, folder.path(".").string(), job);
    QCOMPARE(bytesOf(made), QByteArray("x,y,part\n3,4,2024/b.csv\n5,,2024/b.csv\n1,,2024/a.json\n"));
    QCOMPARE(issuesOf(*made), QByteArray("null-as-blank:1 row-width:1 missing-as-blank:1"));
    QCOMPARE(made->issues.front().place.file, std::string("2024/a.json"));
    QCOMPARE(made->name, std::string("days.zip"));
    QCOMPARE(made->table, std::string("days"));
    const base::Json& files = made->origin.at("files");
    QCOMPARE(files[1].at("format").get<std::string>(), std::string("json"));
    QCOMPARE(files[1].at("member").get<std::string>(), std::string("2024/a.json"));
    QCOMPARE(files[0].at("packing").get<std::string>(), std::string("zip"));
}

void TestAppend::membersThatDiffer()
{
    SourceFolder folder;
    folder.write("t.zip", zipOf({{"a.csv", "x,y\n1,2\n"}, {"b.csv", "x,z\n3,4\n"}}));
    const auto source = folder.open("t.zip");
    VERIFY_OK(source);
    base::NullJob job;
    const auto join = [&](const AppendChoice& choice) {
        return formats::appendLayers(
            **source, {"a.csv", "b.csv"}, {}, choice, "t", formats::bestDialect, folder.path(".").string(), job);
    };
    const auto refused = join({});
    QCOMPARE(codeOf(refused), QByteArray("columns-differ"));
    QVERIFY(resultText(refused).contains("b.csv"));
    QCOMPARE(bytesOf(join(byName())), QByteArray("x,y,z,file\n1,2,,a.csv\n3,,4,b.csv\n"));
}

void TestAppend::layersByPattern_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("all") << QByteArray() << QByteArray("a/1.csv a/2.csv b.csv.txt ");
    QTest::newRow("ending") << QByteArray("*.csv") << QByteArray("a/1.csv a/2.csv ");
    QTest::newRow("beginning") << QByteArray("a*") << QByteArray("a/1.csv a/2.csv ");
    QTest::newRow("middle") << QByteArray("*2*v") << QByteArray("a/2.csv ");
    QTest::newRow("one") << QByteArray("b.csv.txt") << QByteArray("b.csv.txt ");
    QTest::newRow("none") << QByteArray("b.csv") << QByteArray();
}

void TestAppend::layersByPattern()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, names);
    SourceFolder folder;
    folder.write("t.zip", zipOf({{"a/1.csv", "x"}, {"a/2.csv", "x"}, {"b.csv.txt", "x"}}));
    const auto source = folder.open("t.zip");
    VERIFY_OK(source);
    QByteArray found;
    for (const std::string& name : formats::layersLike(**source, pattern.toStdString()))
        found += QByteArray::fromStdString(name) + ' ';
    QCOMPARE(found, names);
}

void TestAppend::partsOfAShapefileAreNoTables()
{
    const std::vector<std::string> paths{
        "/a/t.cpg", "/a/t.dbf", "/a/T.shp", "/a/t.SHP", "/b/t.dbf", "/a/t.shp.xml", "x.csv"};
    const std::vector<std::string> whole{"/a/T.shp", "/a/t.SHP", "/b/t.dbf", "x.csv"};
    QCOMPARE(formats::withoutParts(paths), whole);
}

QTEST_GUILESS_MAIN(TestAppend)
#include "tst_append.moc"
