#include "tests/core/formats/open_source.h"
#include "tests/core/formats/pack_files.h"

using namespace gleaner;
using namespace gleaner::tests;
using formats::Format;
using Form = Packer::Form;

/// gzip, zstd and zip as what is inside them; bombs, lies and tricks refused by name.
class TestPackedSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void streamsAreWhatTheyHold_data();
    void streamsAreWhatTheyHold();
    void aZipOfOneFileIsThatFile();
    void aZipOfSeveralAsksWhich();
    void aLayerInsideAMember();
    void leftoversAndLinksAreNoMembers();
    void anythingPackedTwiceIsRefused_data();
    void anythingPackedTwiceIsRefused();
    void otherPackingsAreNamed_data();
    void otherPackingsAreNamed();
    void bombsAreRefused_data();
    void bombsAreRefused();
    void everyCutIsSeen_data();
    void everyCutIsSeen();
    void aFlippedByteIsSeen();
    void namesThatLeadOut_data();
    void namesThatLeadOut();
    void moreEntriesThanTheLimit();

private:
    SourceFolder m_folder;
};

namespace {

const QByteArray table = "id;name\n1;\xE9\n2;b\n";

} // namespace

void TestPackedSource::streamsAreWhatTheyHold_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("packing");
    QTest::newRow("gzip") << int(Form::Gzip) << "gzip";
    QTest::newRow("zstd") << int(Form::Zstd) << "Zstandard";
}

void TestPackedSource::streamsAreWhatTheyHold()
{
    QFETCH(int, form);
    QFETCH(QString, packing);
    const QByteArray packed = streamOf(table, Form(form));
    m_folder.write("trees.csv.gz", packed);
    const auto made = m_folder.convert("trees.csv.gz");
    QCOMPARE(bytesOf(made), table);
    QVERIFY(made->known == formats::DialectKnown::Nothing);
    QCOMPARE(made->table, std::string("trees"));
    QCOMPARE(made->origin.at("format").get<std::string>(), std::string("csv"));
    QCOMPARE(QString::fromStdString(made->origin.at("packing").get<std::string>()), packing);
    QCOMPARE(made->origin.at("file").get<std::string>(), std::string("trees.csv.gz"));
    QCOMPARE(made->origin.at("bytes").get<qsizetype>(), packed.size());

    m_folder.write("data", streamOf("[{\"a\":1.50}]", Form(form)));
    QCOMPARE(bytesOf(m_folder.convert("data")), QByteArray("a\n1.50\n"));
    QVERIFY((*m_folder.open("data"))->format() == Format::Json);
}

void TestPackedSource::aZipOfOneFileIsThatFile()
{
    m_folder.write("t.zip", zipOf({{"folder/trees.csv", table}}));
    const auto made = m_folder.convert("t.zip");
    QCOMPARE(bytesOf(made), table);
    QCOMPARE(made->origin.at("member").get<std::string>(), std::string("folder/trees.csv"));
    QCOMPARE(made->table, std::string("trees"));
}

void TestPackedSource::aZipOfSeveralAsksWhich()
{
    m_folder.write("t.zip", zipOf({{"a.csv", "x\n1\n"}, {"b.json", "[{\"y\":2}]"}}, Form::StoredZip));
    const auto source = m_folder.open("t.zip");
    VERIFY_OK(source);
    QCOMPARE((*source)->layers().size(), std::size_t{2});
    QCOMPARE(codeOf(m_folder.convert("t.zip")), QByteArray("layer-ambiguous"));
    formats::SourceChoice choice;
    choice.layer = "a.csv";
    QCOMPARE(bytesOf(m_folder.convert("t.zip", choice)), QByteArray("x\n1\n"));
    choice.layer = "b.json";
    const auto json = m_folder.convert("t.zip", choice);
    QCOMPARE(bytesOf(json), QByteArray("y\n2\n"));
    QCOMPARE(json->origin.at("format").get<std::string>(), std::string("json"));
    QCOMPARE(json->origin.at("member").get<std::string>(), std::string("b.json"));
    choice.layer = "c.csv";
    QCOMPARE(codeOf(m_folder.convert("t.zip", choice)), QByteArray("no-such-layer"));
}

void TestPackedSource::aLayerInsideAMember()
{
    m_folder.write("t.zip", zipOf({{"a.json", R"({"p":[{"x":1}],"q":[{"y":2}]})"}, {"b.csv", "x\n"}}));
    formats::SourceChoice choice;
    choice.layer = "a.json";
    QCOMPARE(codeOf(m_folder.convert("t.zip", choice)), QByteArray("layer-ambiguous"));
    choice.layer = "a.json#$.q[*]";
    QCOMPARE(bytesOf(m_folder.convert("t.zip", choice)), QByteArray("y\n2\n"));
}

void TestPackedSource::leftoversAndLinksAreNoMembers()
{
    Packer packer(Form::Zip);
    packer.add("__MACOSX/._trees.csv", "x");
    packer.add(".DS_Store", "x");
    packer.add("folder", {}, AE_IFDIR);
    packer.add("secret.csv", {}, AE_IFLNK, "/etc/passwd");
    packer.add("trees.csv", table);
    m_folder.write("t.zip", packer.finish());
    QCOMPARE(bytesOf(m_folder.convert("t.zip")), table);
}

void TestPackedSource::anythingPackedTwiceIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray zip = zipOf({{"a.csv", table}});
    QTest::newRow("gzip in gzip") << streamOf(streamOf(table, Form::Gzip), Form::Gzip);
    QTest::newRow("zip in zip") << zipOf({{"a.zip", zip}});
    QTest::newRow("zip in zstd") << streamOf(zip, Form::Zstd);
}

void TestPackedSource::anythingPackedTwiceIsRefused()
{
    QFETCH(QByteArray, bytes);
    m_folder.write("t", bytes);
    QCOMPARE(codeOf(m_folder.open("t")), QByteArray("nested-archive"));
}

void TestPackedSource::otherPackingsAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("bzip2") << streamOf(table, Form::Bzip2) << QByteArray("bzip2");
    QTest::newRow("tar") << zipOf({{"a.csv", table}}, Form::Tar) << QByteArray("tar");
    QTest::newRow("xz") << QByteArray("\xFD\x37zXZ\0abc", 9) << QByteArray("xz");
    QTest::newRow("7-Zip") << QByteArray("7z\xBC\xAF\x27\x1C..") << QByteArray("7-Zip");
    QTest::newRow("rar") << QByteArray("Rar!\x1A\x07..") << QByteArray("RAR");
}

void TestPackedSource::otherPackingsAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, name);
    m_folder.write("t", bytes);
    const auto opened = m_folder.open("t");
    QCOMPARE(codeOf(opened), QByteArray("unsupported-compression"));
    QVERIFY(resultText(opened).contains(name));
}

void TestPackedSource::bombsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray zeros(66 << 20, 'a'); // a little more than what is taken at any ratio
    QTest::newRow("gzip") << streamOf(zeros, Form::Gzip);
    QTest::newRow("zstd") << streamOf(zeros, Form::Zstd);
    QTest::newRow("zip") << zipOf({{"a.csv", zeros}});
}

void TestPackedSource::bombsAreRefused()
{
    QFETCH(QByteArray, bytes);
    m_folder.write("t", bytes);
    QCOMPARE(codeOf(m_folder.open("t")), QByteArray("expands-too-far"));
}

void TestPackedSource::everyCutIsSeen_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray rows = "id,name\n";
    for (int row = 0; row < 50; ++row)
        rows += QByteArray::number(row * 7919) + ",x\n";
    QTest::newRow("gzip") << streamOf(rows, Form::Gzip);
    QTest::newRow("zstd") << streamOf(rows, Form::Zstd);
    QTest::newRow("zip") << zipOf({{"a.csv", rows}});
}

void TestPackedSource::everyCutIsSeen()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype length = 6; length < bytes.size(); ++length) {
        m_folder.write("t", bytes.left(length));
        QVERIFY2(codeOf(m_folder.open("t")) == "source-damaged", QByteArray::number(length).constData());
    }
}

void TestPackedSource::aFlippedByteIsSeen()
{
    QByteArray bytes = zipOf({{"a.csv", table}}, Form::StoredZip);
    bytes[bytes.indexOf(table) + 3] = 'X';
    m_folder.write("t", bytes);
    QCOMPARE(codeOf(m_folder.open("t")), QByteArray("source-damaged"));
}

void TestPackedSource::namesThatLeadOut_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"../a.csv", "a/../../b.csv", "/etc/passwd", "C:\\a.csv", "a\\..\\b.csv"})
        QTest::newRow(name) << QByteArray(name);
}

void TestPackedSource::namesThatLeadOut()
{
    QFETCH(QByteArray, name);
    // The packer would put such a name right, so it is put in afterwards.
    QByteArray plain(name.size(), 'n');
    QByteArray bytes = zipOf({{plain, table}}, Form::StoredZip);
    bytes.replace(plain, name);
    m_folder.write("t", bytes);
    QCOMPARE(codeOf(m_folder.open("t")), QByteArray("source-damaged"));
}

void TestPackedSource::moreEntriesThanTheLimit()
{
    Packer packer(Form::StoredZip);
    for (int entry = 0; entry < 10'001; ++entry)
        packer.add(QByteArray::number(entry) + ".csv", "x");
    m_folder.write("t", packer.finish());
    QCOMPARE(codeOf(m_folder.open("t")), QByteArray("too-large"));
}

QTEST_GUILESS_MAIN(TestPackedSource)
#include "tst_packed_source.moc"
