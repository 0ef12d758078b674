#include "core/formats/json/record_path.h"

#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner::formats::json;

class TestRecordPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItReads_data();
    void writesWhatItReads();
    void refusesOtherQueries_data();
    void refusesOtherQueries();
};

void TestRecordPath::writesWhatItReads_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("steps");
    QTest::newRow("root") << "$" << 0;
    QTest::newRow("elements") << "$[*]" << 1;
    QTest::newRow("members") << "$.*" << 1;
    QTest::newRow("nested") << "$.dataset[*].distribution[*]" << 4;
    QTest::newRow("odd name") << "$['a b\\'c\\\\d.e'][*]" << 2;
    QTest::newRow("khmer name") << QStringLiteral("$.ឈ្មោះ[*]") << 2;
}

void TestRecordPath::writesWhatItReads()
{
    QFETCH(QString, path);
    QFETCH(int, steps);
    const auto parsed = RecordPath::parse(path.toStdString());
    VERIFY_OK(parsed);
    QCOMPARE(static_cast<int>(parsed->steps.size()), steps);
    QCOMPARE(QString::fromStdString(parsed->text()), path);
}

void TestRecordPath::refusesOtherQueries_data()
{
    QTest::addColumn<QString>("path");
    for (const char* path :
        {"", "dataset", "$dataset", "$..x", "$.", "$[0]", "$[?(@.a)]", "$['a", "$['a'", "$.a b", "$[*"})
        QTest::newRow(path) << QString(path);
}

void TestRecordPath::refusesOtherQueries()
{
    QFETCH(QString, path);
    QCOMPARE(codeOf(RecordPath::parse(path.toStdString())), QByteArray("bad-parameter"));
}

QTEST_GUILESS_MAIN(TestRecordPath)
#include "tst_record_path.moc"
