#include "core/formats/sheets/number_format.h"

#include <QtTest>

using namespace gleaner::formats::sheets;

class TestNumberFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindsOfFormats_data();
    void kindsOfFormats();
    void serialsAsText_data();
    void serialsAsText();
    void everyDayOfTwoCenturies();
    void shortNumbers_data();
    void shortNumbers();
};

void TestNumberFormat::kindsOfFormats_data()
{
    QTest::addColumn<int>("kind");
    const auto add = [](const char* code, NumberKind kind) { QTest::newRow(code) << int(kind); };
    for (const char* code :
        {"General", "0", "0.00", "#,##0", "0%", "\"Day\" 0", "[Red]0", "0.00E+00", "@", "# ?/?", "00.0"})
        add(code, NumberKind::Number);
    for (const char* code :
        {"yyyy-mm-dd", "yyyy\\-mm\\-dd", "d/m/yy", "mmm", "[$-409]d mmm yyyy;@", "DD.MM.YYYY", "\"h\"yyyy"})
        add(code, NumberKind::Date);
    for (const char* code : {"h:mm", "hh:mm:ss", "mm:ss", "h:mm AM/PM"})
        add(code, NumberKind::Time);
    add("yyyy-mm-dd hh:mm", NumberKind::DateTime);
    add("m/d/yy h:mm;@", NumberKind::DateTime);
    for (const char* code : {"[h]:mm", "[mm]:ss"})
        add(code, NumberKind::Duration);
    for (const char* code : {"00000", "000", "00000-0000", "000\\-00\\-0000"})
        add(code, NumberKind::PaddedZeros);
}

void TestNumberFormat::kindsOfFormats()
{
    QFETCH(int, kind);
    QCOMPARE(int(kindOfFormat(QTest::currentDataTag())), kind);
}

void TestNumberFormat::serialsAsText_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("epoch");
    QTest::addColumn<QString>("text");
    const auto add = [](const char* name, double serial, NumberKind kind, Epoch epoch, const char* text) {
        QTest::newRow(name) << serial << int(kind) << int(epoch) << QString(text);
    };
    add("unix epoch", 25569, NumberKind::Date, Epoch::Year1900, "1970-01-01");
    add("first day", 1, NumberKind::Date, Epoch::Year1900, "1900-01-01");
    add("before the leap day that was none", 59, NumberKind::Date, Epoch::Year1900, "1900-02-28");
    add("the leap day that was none", 60, NumberKind::Date, Epoch::Year1900, "");
    add("after it", 61, NumberKind::Date, Epoch::Year1900, "1900-03-01");
    add("last day", 2958465, NumberKind::Date, Epoch::Year1900, "9999-12-31");
    add("past it", 2958466, NumberKind::Date, Epoch::Year1900, "");
    add("negative", -1, NumberKind::Date, Epoch::Year1900, "");
    add("1904", 0, NumberKind::Date, Epoch::Year1904, "1904-01-01");
    add("1904 later", 24107, NumberKind::Date, Epoch::Year1904, "1970-01-01");
    add("date with a hidden time", 42552.5, NumberKind::Date, Epoch::Year1900, "2016-07-01T12:00:00");
    add("date and time", 42552.520833333336, NumberKind::DateTime, Epoch::Year1900, "2016-07-01T12:30:00");
    add("midnight", 42552, NumberKind::DateTime, Epoch::Year1900, "2016-07-01T00:00:00");
    add("time", 0.99998842592592592, NumberKind::Time, Epoch::Year1900, "23:59:59");
    add("milliseconds", 0.5 + 0.250 / 86400, NumberKind::Time, Epoch::Year1900, "12:00:00.250");
    add("time with a hidden day", 42552.5, NumberKind::Time, Epoch::Year1900, "2016-07-01T12:00:00");
    add("duration", 1.5, NumberKind::Duration, Epoch::Year1900, "36:00:00");
}

void TestNumberFormat::serialsAsText()
{
    QFETCH(double, serial);
    QFETCH(int, kind);
    QFETCH(int, epoch);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(isoText(serial, NumberKind(kind), Epoch(epoch)).value_or("")), text);
}

void TestNumberFormat::everyDayOfTwoCenturies()
{
    for (int serial = 61; serial < 73'050; ++serial) {
        const QString expected = QDate(1899, 12, 30).addDays(serial).toString(Qt::ISODate);
        QCOMPARE(QString::fromStdString(*isoText(serial, NumberKind::Date, Epoch::Year1900)), expected);
    }
}

void TestNumberFormat::shortNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("0.10000000000000001") << "0.1";
    QTest::newRow("1.1000000000000001") << "1.1";
    QTest::newRow("0.30000000000000004") << "0.30000000000000004";
    for (const char* same : {"1.10", "007", "12345678901234567890", "100000000000000000", "1E-3", "", "x"})
        QTest::newRow(same) << same;
}

void TestNumberFormat::shortNumbers()
{
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(shortestNumber(QTest::currentDataTag())), text);
}

QTEST_GUILESS_MAIN(TestNumberFormat)
#include "tst_number_format.moc"
