#include "tests/core/formats/open_source.h"
#include "tests/core/formats/pack_files.h"

using namespace gleaner;
using namespace gleaner::tests;

/// Text files by columns of fixed width, which nothing but a person's choice makes them.
class TestFixedWidth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyIfAsked();
    void proposedWidths();
    void givenWidths();
    void encodings_data();
    void encodings();
    void wordsThatAMarkCuts();
    void unusableWidths_data();
    void unusableWidths();
    void tabsAreRefused();
    void anArchivedFile();
    void otherFormatsDontCare();

private:
    base::Result<formats::Conversion> convert(const QByteArray& bytes, const std::vector<std::uint32_t>& widths = {})
    {
        m_folder.write("t.txt", bytes);
        formats::SourceChoice choice;
        choice.widths = widths;
        return m_folder.convert("t.txt", choice);
    }
    SourceFolder m_folder;
};

void TestFixedWidth::onlyIfAsked()
{
    const QByteArray bytes = "id   name\n1    Elm\n2    Oak\n";
    m_folder.write("t.txt", bytes);
    const auto made = m_folder.convert("t.txt");
    QCOMPARE(bytesOf(made), bytes);
    QVERIFY(made->known == formats::DialectKnown::Nothing);
}

void TestFixedWidth::proposedWidths()
{
    const auto made = convert("id    name      h\n0001  Elm, St  1.50\n0002  Oak     12.00\n\n   \n0003  \"Pine\"\n");
    QCOMPARE(bytesOf(made), QByteArray("id,name,h\n0001,\"Elm, St\",1.50\n0002,Oak,12.00\n0003,\"\"\"Pine\"\"\",\n"));
    QCOMPARE(issuesOf(*made), QByteArray());
    QCOMPARE(made->origin.at("format").get<std::string>(), std::string("fixed-width"));
    QCOMPARE(made->origin.at("widths").dump(), std::string("[6,8,5]"));
    QCOMPARE(made->origin.at("padding").get<std::string>(), std::string("dropped"));
    QCOMPARE(made->origin.at("counts").at("blank_lines").get<int>(), 2);
    QCOMPARE(made->origin.at("file").get<std::string>(), std::string("t.txt"));
    QVERIFY(made->known == formats::DialectKnown::Separators);
    const auto readings = formats::readingsOf(*made);
    VERIFY_OK(readings);
    QCOMPARE(readings->readings.front().dialect.headerRows, 1U);
}

void TestFixedWidth::givenWidths()
{
    const auto made = convert("20240101ABC 7 more\r\n20240102DEF\r\n", {8, 3, 2});
    QCOMPARE(bytesOf(made), QByteArray("20240101,ABC,7 more\n20240102,DEF,\n"));
    QCOMPARE(issuesOf(*made), QByteArray());
}

void TestFixedWidth::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = QStringLiteral("código  año\nñu      1999\nabc     2001\nxyz     2002\n");
    QTest::newRow("utf-8") << text.toUtf8();
    QTest::newRow("utf-8 with a mark") << "\xEF\xBB\xBF" + text.toUtf8();
    QTest::newRow("windows-1252") << text.toLatin1();
    QByteArray wide("\xFF\xFE");
    for (const QChar c : text)
        wide += QByteArray(1, static_cast<char>(c.cell())) + static_cast<char>(c.row());
    QTest::newRow("utf-16") << wide;
}

void TestFixedWidth::encodings()
{
    QFETCH(QByteArray, bytes);
    const auto made = convert(bytes);
    QCOMPARE(bytesOf(made), QByteArray("código,año\nñu,1999\nabc,2001\nxyz,2002\n"));
    QCOMPARE(made->origin.at("widths").dump(), std::string("[8,4]"));
}

void TestFixedWidth::wordsThatAMarkCuts()
{
    const auto made = convert(QByteArray("1  a\n").repeated(1000) + "12345\n1  b\n");
    VERIFY_OK(made);
    QCOMPARE(issuesOf(*made), QByteArray("words-cut:1"));
    QVERIFY(bytesOf(made).endsWith("123,45\n1,b\n"));
}

void TestFixedWidth::unusableWidths_data()
{
    QTest::addColumn<std::vector<std::uint32_t>>("widths");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("none") << std::vector<std::uint32_t>{3, 0, 2} << QByteArray("bad-parameter");
    QTest::newRow("too wide") << std::vector<std::uint32_t>{3, 0xFFFFFFFFU} << QByteArray("bad-parameter");
    QTest::newRow("too many") << std::vector<std::uint32_t>(16'385, 1) << QByteArray("bad-parameter");
    QTest::newRow("many") << std::vector<std::uint32_t>(16'384, 1) << QByteArray("ok");
    QTest::newRow("no gaps") << std::vector<std::uint32_t>{} << QByteArray("bad-parameter");
}

void TestFixedWidth::unusableWidths()
{
    QFETCH(std::vector<std::uint32_t>, widths);
    QFETCH(QByteArray, code);
    QCOMPARE(codeOf(convert("abc\ndef\n", widths)), code);
}

void TestFixedWidth::tabsAreRefused()
{
    const auto made = convert("1  a\n2  b\n3\tc\n", {3, 1});
    QCOMPARE(codeOf(made), QByteArray("bad-parameter"));
    QCOMPARE(made.error().place.row, std::optional<std::uint64_t>(3));
    QCOMPARE(codeOf(convert("\n   \n", {3, 1})), QByteArray("not-a-table"));
}

void TestFixedWidth::anArchivedFile()
{
    m_folder.write("t.zip", zipOf({{"t.txt", "id   name\n1    Elm\n2    Oak\n"}}));
    formats::SourceChoice choice;
    choice.widths.emplace();
    const auto made = m_folder.convert("t.zip", choice);
    QCOMPARE(bytesOf(made), QByteArray("id,name\n1,Elm\n2,Oak\n"));
    QCOMPARE(made->origin.at("packing").get<std::string>(), std::string("zip"));
    QCOMPARE(made->origin.at("format").get<std::string>(), std::string("fixed-width"));
}

void TestFixedWidth::otherFormatsDontCare()
{
    m_folder.write("t.json", "[{\"a\":1}]");
    formats::SourceChoice choice;
    choice.widths = {3, 4};
    QCOMPARE(bytesOf(m_folder.convert("t.json", choice)), QByteArray("a\n1\n"));
}

QTEST_GUILESS_MAIN(TestFixedWidth)
#include "tst_fixed_width.moc"
