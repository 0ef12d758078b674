#include "core/formats/fixed/columns.h"

#include <QtTest>

using namespace gleaner::formats::fixed;

/// Where columns of fixed width are proposed, and how a line is cut.
class TestColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void proposals_data();
    void proposals();
    void onlyTheFirstLinesCount();
    void cuts_data();
    void cuts();
    void lines();
};

namespace {

QByteArray shown(const std::optional<Widths>& widths)
{
    if (!widths)
        return "none";
    QByteArray text;
    for (const std::uint32_t width : *widths)
        text += (text.isEmpty() ? "" : ",") + QByteArray::number(width);
    return text;
}

} // namespace

void TestColumns::proposals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("widths");
    QTest::newRow("texts begin together")
        << QByteArray("id   name   city\n1    Elm    Oakland\n22   Oak\n") << QByteArray("5,7,7");
    QTest::newRow("numbers end together")
        << QByteArray("Elm       1.50\nOak      22.00\nPine    333.10\n") << QByteArray("5,9");
    QTest::newRow("a blank that not all lines have is none") << QByteArray("a b  1\ncdd  2\n") << QByteArray("5,1");
    QTest::newRow("characters, not bytes") << QByteArray("ñandú  1\nabcde  2\n") << QByteArray("7,1");
    QTest::newRow("indented") << QByteArray("  1  a\n 22  b\n") << QByteArray("5,1");
    QTest::newRow("lines of blanks don't count") << QByteArray("\n1  a\r\n   \r\n2  b") << QByteArray("3,1");
    QTest::newRow("one column") << QByteArray("abc\nde\n") << QByteArray("none");
    QTest::newRow("a line across all gaps") << QByteArray("Title-over-all\n1   a\n2   b\n") << QByteArray("none");
    QTest::newRow("tabs") << QByteArray("1\ta\n2\tb\n") << QByteArray("none");
    QTest::newRow("nothing") << QByteArray() << QByteArray("none");
}

void TestColumns::proposals()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, widths);
    QCOMPARE(shown(proposeWidths(text.toStdString())), widths);
}

void TestColumns::onlyTheFirstLinesCount()
{
    const QByteArray text = QByteArray("1  a\n").repeated(1000) + "12345\n";
    QCOMPARE(shown(proposeWidths(text.toStdString())), QByteArray("3,1"));
}

void TestColumns::cuts_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("cells");
    QTest::newRow("the last goes on") << QByteArray("ab cdefgh") << QByteArray("ab |cde|fgh| word");
    QTest::newRow("short") << QByteArray("ab c") << QByteArray("ab |c||");
    QTest::newRow("empty") << QByteArray() << QByteArray("|||");
    QTest::newRow("characters") << QByteArray("ñú x\xFFz  é") << QByteArray("ñú |x\xFFz|  é|");
}

void TestColumns::cuts()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, cells);
    const std::string text = line.toStdString();
    CutLine cut;
    cutLine(text, {3, 3, 1}, cut);
    QByteArray made;
    for (const std::string_view cell : cut.cells)
        made += QByteArray(cell.data(), static_cast<qsizetype>(cell.size())) + '|';
    QCOMPARE(made + (cut.inWord ? " word" : ""), cells);
}

void TestColumns::lines()
{
    std::string_view rest = "a\nb\r\n\rc";
    QByteArray made;
    while (!rest.empty())
        made += QByteArray::fromStdString(std::string(takeLine(rest))) + '|';
    QCOMPARE(made, QByteArray("a|b||c|"));
}

QTEST_GUILESS_MAIN(TestColumns)
#include "tst_columns.moc"
