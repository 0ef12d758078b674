#include "tests/core/formats/open_source.h"
#include "tests/core/formats/pack_files.h"

using namespace gleaner;
using namespace gleaner::tests;
using formats::Format;

/// XLSX and ODS by what is stored in them.
class TestSheetSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsOfEveryKind();
    void datesByTheirFormat();
    void zerosThatOnlyTheFormatAdds();
    void formulasAndMergedCells();
    void usedRangeOnly();
    void severalSheetsAskWhich();
    void hiddenAndEmptySheetsAreNotProposed();
    void textsInPieces();
    void odsCellsOfEveryKind();
    void odsRepeatsAndNotes();
    void otherOfficeFilesAreNamed();
    void hostileFiles_data();
    void hostileFiles();
    void everyCutIsSeen();

private:
    SourceFolder m_folder;
};

namespace {

/// A workbook by its parts: names of its sheets and what is in them, styles, shared texts.
struct Book {
    QList<QPair<QByteArray, QByteArray>> sheets = {};
    QByteArray styles = {};
    QByteArray texts = {};
    QByteArray properties = {};
    QByteArray states = {}; ///< attribute of each sheet, separated by commas

    QByteArray bytes() const
    {
        QList<QPair<QByteArray, QByteArray>> parts;
        QByteArray workbook = "<workbook xmlns:r='r'>" + properties + "<sheets>";
        QByteArray relations = "<Relationships>";
        for (int sheet = 0; sheet < sheets.size(); ++sheet) {
            const QByteArray number = QByteArray::number(sheet + 1);
            workbook += "<sheet name='" + sheets[sheet].first + "' r:id='r" + number + "' "
                + (states.isEmpty() ? QByteArray() : states.split(',').value(sheet)) + "/>";
            relations += "<Relationship Id='r" + number + "' Type='x/worksheet' Target='worksheets/sheet" + number
                + ".xml'/>";
            parts.append(
                {"xl/worksheets/sheet" + number + ".xml", "<worksheet>" + sheets[sheet].second + "</worksheet>"});
        }
        parts.prepend({"xl/_rels/workbook.xml.rels", relations + "</Relationships>"});
        parts.prepend({"xl/workbook.xml", workbook + "</sheets></workbook>"});
        if (!texts.isEmpty())
            parts.append({"xl/sharedStrings.xml", "<sst>" + texts + "</sst>"});
        if (!styles.isEmpty())
            parts.append({"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"});
        return zipOf(parts);
    }
};

QByteArray sheetData(const QByteArray& rows) { return "<sheetData>" + rows + "</sheetData>"; }

QByteArray ods(const QByteArray& tables)
{
    return zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"content.xml",
            "<o:document-content xmlns:o='o' xmlns:office='office' xmlns:table='table' xmlns:text='text'><office:body>"
            "<office:spreadsheet>"
                + tables + "</office:spreadsheet></office:body></o:document-content>"}});
}

} // namespace

void TestSheetSource::cellsOfEveryKind()
{
    m_folder.write("t.xlsx",
        Book{{{"Sheet1",
                 sheetData(
                     "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>in, line</t></is></c></row>"
                     "<row r='2'><c r='A2'><v>0.10000000000000001</v></c><c r='B2' t='b'><v>1</v></c></row>"
                     "<row r='3'><c r='A3'><v>12345678901234567890</v></c><c r='B3' t='e'><v>#N/A</v></c></row>"
                     "<row r='4'><c r='A4' t='str'><v>007</v></c><c r='B4'/></row>")}},
            {}, "<si><t>name</t></si>"}
            .bytes());
    const auto made = m_folder.convert("t.xlsx");
    QCOMPARE(bytesOf(made), QByteArray("name,\"in, line\"\n0.1,TRUE\n12345678901234567890,#N/A\n007,\n"));
    QVERIFY(made->known == formats::DialectKnown::Separators);
    QVERIFY(made->issues.empty());
    QCOMPARE(made->origin.at("layer").get<std::string>(), std::string("Sheet1"));
    QCOMPARE(made->origin.at("range").get<std::string>(), std::string("A1:B4"));
    QVERIFY((*m_folder.open("t.xlsx"))->format() == Format::Xlsx);
}

void TestSheetSource::datesByTheirFormat()
{
    const QByteArray styles = "<numFmts><numFmt numFmtId='170' formatCode='yyyy\\-mm\\-dd hh:mm'/></numFmts>"
                              "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                              "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/></cellXfs>";
    const QByteArray rows
        = sheetData("<row r='1'><c r='A1'><v>42552</v></c><c r='B1' s='1'><v>42552</v></c>"
                    "<c r='C1' s='2'><v>42552.5</v></c><c r='D1' s='1' t='inlineStr'><is><t>2016/07/01</t></is></c>"
                    "<c r='E1' s='1'><v>-5</v></c></row>");
    m_folder.write("t.xlsx", Book{{{"S", rows}}, styles}.bytes());
    const auto made = m_folder.convert("t.xlsx");
    QCOMPARE(bytesOf(made), QByteArray("42552,2016-07-01,2016-07-01T12:00:00,2016/07/01,-5\n"));
    QCOMPARE(issuesOf(*made), QByteArray("dates-as-iso:2"));
    m_folder.write("t.xlsx", Book{{{"S", rows}}, styles, {}, "<workbookPr date1904='1'/>"}.bytes());
    QVERIFY(bytesOf(m_folder.convert("t.xlsx")).startsWith("42552,2020-07-02,"));
}

void TestSheetSource::zerosThatOnlyTheFormatAdds()
{
    m_folder.write("t.xlsx",
        Book{{{"S",
                 sheetData("<row r='1'><c r='A1' s='1'><v>2134</v></c></row><row r='2'><c r='A2' "
                           "s='1'><v>90210</v></c></row>")}},
            "<numFmts><numFmt numFmtId='164' formatCode='00000'/></numFmts><cellXfs><xf numFmtId='0'/><xf "
            "numFmtId='164'/></cellXfs>"}
            .bytes());
    const auto made = m_folder.convert("t.xlsx");
    QCOMPARE(bytesOf(made), QByteArray("2134\n90210\n"));
    QCOMPARE(issuesOf(*made), QByteArray("formatted-zeros:1"));
}

void TestSheetSource::formulasAndMergedCells()
{
    m_folder.write("t.xlsx",
        Book{{{"S",
                 sheetData("<row r='1'><c r='A1'><f>1+1</f><v>2</v></c><c r='B1'><v>3</v></c></row>")
                     + "<mergeCells><mergeCell ref='A1:A2'/><mergeCell ref='B1:C1'/></mergeCells>"}}}
            .bytes());
    const auto made = m_folder.convert("t.xlsx");
    QCOMPARE(bytesOf(made), QByteArray("2,3\n"));
    QCOMPARE(issuesOf(*made), QByteArray("merged-cells:2 formula-results:1"));
}

void TestSheetSource::usedRangeOnly()
{
    m_folder.write("t.xlsx",
        Book{{{"S",
                 sheetData("<row r='3'><c r='C3'><v>1</v></c><c r='E3'><v>2</v></c></row><row r='5'><c "
                           "r='D5'><v>3</v></c></row>")}}}
            .bytes());
    const auto made = m_folder.convert("t.xlsx");
    QCOMPARE(bytesOf(made), QByteArray("1,,2\n,,\n,3,\n"));
    QCOMPARE(made->origin.at("range").get<std::string>(), std::string("C3:E5"));
}

void TestSheetSource::severalSheetsAskWhich()
{
    const QByteArray cell = "<dimension ref='A1:B7'/>" + sheetData("<row r='1'><c r='A1'><v>1</v></c></row>");
    m_folder.write("t.xlsx", Book{{{"Budget 2016", cell}, {"Notes &amp; more", cell}}}.bytes());
    const auto source = m_folder.open("t.xlsx");
    VERIFY_OK(source);
    QCOMPARE((*source)->layers()[1].name, std::string("Notes & more"));
    QCOMPARE((*source)->layers()[0].rows, std::optional<std::uint64_t>(7));
    QCOMPARE(codeOf(m_folder.convert("t.xlsx")), QByteArray("layer-ambiguous"));
    formats::SourceChoice choice;
    choice.layer = "Budget 2016";
    QCOMPARE(m_folder.convert("t.xlsx", choice)->table, std::string("budget-2016"));
}

void TestSheetSource::hiddenAndEmptySheetsAreNotProposed()
{
    const QByteArray full = "<dimension ref='A1:B7'/>" + sheetData("<row r='1'><c r='A1'><v>1</v></c></row>");
    m_folder.write("t.xlsx",
        Book{{{"Data", full}, {"Sheet2", "<dimension ref='A1'/><sheetData/>"}, {"Lists", full}}, {}, {}, {},
            ",,state='hidden'"}
            .bytes());
    const auto source = m_folder.open("t.xlsx");
    VERIFY_OK(source);
    QCOMPARE((*source)->proposed(), std::optional<std::size_t>(0));
    formats::SourceChoice choice;
    choice.layer = "Sheet2";
    QCOMPARE(codeOf(m_folder.convert("t.xlsx", choice)), QByteArray("not-a-table"));
}

void TestSheetSource::textsInPieces()
{
    m_folder.write("t.xlsx",
        Book{{{"S",
                 sheetData("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='inlineStr'><is><r><t>a</t></r><r><t> "
                           "b</t></r></is></c></row>")}},
            {},
            "<si><r><t>rich </t></r><r><t>text</t></r><rPh><t>reading</t></rPh></si><si><t>a_x000A_b_x005F_</t></si>"}
            .bytes());
    QCOMPARE(bytesOf(m_folder.convert("t.xlsx")), QByteArray("rich text,\"a\nb_\",a b\n"));
}

void TestSheetSource::odsCellsOfEveryKind()
{
    m_folder.write("t.ods",
        ods("<table:table table:name='S'><table:table-row>"
            "<table:table-cell office:value-type='string'><text:p>two</text:p><text:p>lines<text:s "
            "text:c='2'/>x</text:p></table:table-cell>"
            "<table:table-cell office:value-type='float' office:value='1.10'><text:p>1,1</text:p></table:table-cell>"
            "<table:table-cell office:value-type='date' "
            "office:date-value='2016-07-01'><text:p>1.7.16</text:p></table:table-cell>"
            "<table:table-cell office:value-type='time' "
            "office:time-value='PT12H30M05S'><text:p>12:30</text:p></table:table-cell>"
            "<table:table-cell office:value-type='boolean' "
            "office:boolean-value='true'><text:p>WAHR</text:p></table:table-cell>"
            "<table:table-cell table:formula='of:=1+1' office:value-type='float' office:value='2' "
            "table:number-columns-spanned='2'/>"
            "</table:table-row></table:table>"));
    const auto made = m_folder.convert("t.ods");
    QCOMPARE(bytesOf(made), QByteArray("\"two\nlines  x\",1.10,2016-07-01,12:30:05,TRUE,2\n"));
    QCOMPARE(issuesOf(*made), QByteArray("merged-cells:1 formula-results:1 dates-as-iso:2"));
    QVERIFY((*m_folder.open("t.ods"))->format() == Format::Ods);
}

void TestSheetSource::odsRepeatsAndNotes()
{
    m_folder.write("t.ods",
        ods("<table:table table:name='A'><table:table-row table:number-rows-repeated='2'>"
            "<table:table-cell table:number-columns-repeated='2' "
            "office:value-type='string'><office:annotation><text:p>note</text:p>"
            "</office:annotation><text:p>v</text:p></table:table-cell><table:table-cell "
            "table:number-columns-repeated='16000'/>"
            "</table:table-row><table:table-row "
            "table:number-rows-repeated='1000000'><table:table-cell/></table:table-row></table:table>"
            "<table:table table:name='B'><table:table-row><table:table-cell/></table:table-row></table:table>"));
    const auto source = m_folder.open("t.ods");
    VERIFY_OK(source);
    QCOMPARE((*source)->proposed(), std::optional<std::size_t>(0));
    QCOMPARE(bytesOf(m_folder.convert("t.ods")), QByteArray("v,v\nv,v\n"));
}

void TestSheetSource::otherOfficeFilesAreNamed()
{
    m_folder.write("t", zipOf({{"word/document.xml", "<w/>"}}));
    QVERIFY(resultText(m_folder.open("t")).contains("Word"));
    m_folder.write("t", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....", 12));
    QVERIFY(resultText(m_folder.open("t")).contains(".xls"));
}

void TestSheetSource::hostileFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    const auto book = [](const QByteArray& rows, const QByteArray& texts = {}) {
        return Book{{{"S", sheetData(rows)}}, {}, texts}.bytes();
    };
    QTest::newRow("text that is not there") << book("<row><c t='s'><v>7</v></c></row>") << QByteArray("source-damaged");
    QTest::newRow("cell far out") << book("<row r='1'><c r='ZZZZ1'><v>1</v></c></row>") << QByteArray("source-damaged");
    QTest::newRow("cells out of order") << book("<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>")
                                        << QByteArray("source-damaged");
    QTest::newRow("two corners") << book(
        "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")
                                 << QByteArray("too-large");
    QTest::newRow("not closed") << book("<row><c><v>1</v></row>") << QByteArray("source-damaged");
    QTest::newRow("entities") << Book{{{"S", sheetData("<row><c t='s'><v>0</v></c></row>")}}, {},
        "<!DOCTYPE x [<!ENTITY a 'aaaa'>]><si><t>&a;</t></si>"}
                                     .bytes()
                              << QByteArray("source-damaged");
    QTest::newRow("no sheet") << zipOf({{"xl/workbook.xml", "<workbook/>"}, {"xl/_rels/workbook.xml.rels", "<r/>"}})
                              << QByteArray("source-damaged");
    QTest::newRow("no relations") << zipOf({{"xl/workbook.xml", "<workbook/>"}, {"x", ""}})
                                  << QByteArray("source-damaged");
    QTest::newRow("ods of endless rows") << ods(
        "<table:table table:name='A'><table:table-row table:number-rows-repeated='9999999'><table:table-cell "
        "table:number-columns-repeated='99999' office:value-type='string'><text:p>v</text:p></table:table-cell>"
        "</table:table-row></table:table>")
                                         << QByteArray("too-large");
    QTest::newRow("ods without content") << zipOf({{"mimetype", "x"}, {"content.xml", "<a>"}})
                                         << QByteArray("source-damaged");
}

void TestSheetSource::hostileFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    m_folder.write("t", bytes);
    QCOMPARE(codeOf(m_folder.convert("t")), code);
}

void TestSheetSource::everyCutIsSeen()
{
    const QByteArray whole = Book{{{"S", sheetData("<row><c><v>1</v></c></row>")}}}.bytes();
    for (qsizetype length = 10; length < whole.size(); length += 7) {
        m_folder.write("t", whole.left(length));
        QVERIFY2(!m_folder.convert("t"), QByteArray::number(length).constData());
    }
}

QTEST_GUILESS_MAIN(TestSheetSource)
#include "tst_sheet_source.moc"
