#include "core/review/keyed_changes.h"
#include "tests/support/result_text.h"
#include "tests/support/small_table.h"
#include "tests/support/stop_at_job.h"

#include <QtTest>

using namespace gleaner;
using namespace gleaner::review;

class TestKeyedChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesEveryChange();
    void orderOfTheTablesDoesNotMatter();
    void tablesThatAreTheSameGiveAHeader();
    void textsThatAreNoTextAreRefused_data();
    void textsThatAreNoTextAreRefused();
    void aRowThatNoCellHoldsIsRefused();
    void stopsWhenAsked();
    void aFailingSinkEndsIt();

private:
    base::NullJob m_job;
};

namespace {

struct Written {
    base::Result<void> outcome;
    std::string bytes;
};

Written written(const table::Table& earlier, const table::Table& later, base::JobContext& job)
{
    base::NullJob noJob;
    const auto diff = keyedDiff(earlier, later, {"id"}, noJob);
    Written result;
    if (!diff) {
        result.outcome = base::forward(diff);
        return result;
    }
    result.outcome = writeKeyedChanges(
        earlier, later, *diff,
        [&result](std::string_view bytes) -> base::Result<void> {
            result.bytes += bytes;
            return {};
        },
        job);
    return result;
}

const table::Table before = tests::smallTable({"id", "street", "kind", "notes"},
    {{"A-1", " Elm St", "oak", ""}, {"A-2", "Oak, North", "Oak", "x"}, {"A-3", "Elm\nSt", "OAK", "y"}});
const table::Table after = tests::smallTable({"id", "kind", "street", "age"},
    {{"A-3", "oak", "Elm \"St\"", ""}, {"A-10", "fir", "Ñandú", "4"}, {"A-1", "", " Elm St", "3"}});

} // namespace

void TestKeyedChanges::writesEveryChange()
{
    const auto result = written(before, after, m_job);
    VERIFY_OK(result.outcome);
    std::vector<table::ColumnPtr> columns;
    for (std::size_t index = 0; index < before.columnCount(); ++index)
        columns.push_back(before.column(index));
    const auto hash = base::toHex(base::asBytes(table::rowHash(before.schema(), columns, 1)));
    QCOMPARE(QString::fromStdString(result.bytes),
        QString::fromStdString("op,row,column,before_is,before,after_is,after\n"
                               "schema,,age,-,,j,\"{\"\"name\"\":\"\"age\"\"}\"\n"
                               "schema,,notes,j,\"{\"\"name\"\":\"\"notes\"\"}\",-,\n"
                               "set,\"[\"\"A-1\"\"]\",kind,v,oak,e,\n"
                               "insert,\"[\"\"A-10\"\"]\",,-,,j,"
                               "\"{\"\"age\"\":\"\"v4\"\",\"\"id\"\":\"\"vA-10\"\",\"\"kind\"\":\"\"vfir\"\","
                               "\"\"street\"\":\"\"vÑandú\"\"}\"\n"
                               "delete,\"[\"\"A-2\"\"]\",,h,"
            + hash
            + ",-,\n"
              "set,\"[\"\"A-3\"\"]\",kind,v,OAK,v,oak\n"
              "set,\"[\"\"A-3\"\"]\",street,v,\"Elm\nSt\",v,\"Elm \"\"St\"\"\"\n"));
}

void TestKeyedChanges::orderOfTheTablesDoesNotMatter()
{
    const table::Table moved = tests::smallTable({"street", "id", "age", "kind"},
        {{" Elm St", "A-1", "3", ""}, {"Elm \"St\"", "A-3", "", "oak"}, {"Ñandú", "A-10", "4", "fir"}});
    QCOMPARE(written(before, moved, m_job).bytes, written(before, after, m_job).bytes);
}

void TestKeyedChanges::tablesThatAreTheSameGiveAHeader()
{
    const auto result = written(before, before, m_job);
    VERIFY_OK(result.outcome);
    QCOMPARE(result.bytes, std::string("op,row,column,before_is,before,after_is,after\n"));
}

void TestKeyedChanges::textsThatAreNoTextAreRefused_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("earlier");
    QTest::addColumn<QByteArray>("later");
    const QByteArray odd = QByteArray("a\xFFz");
    QTest::newRow("a cell as it was") << QByteArray("1") << odd << QByteArray("x");
    QTest::newRow("a cell as it is") << QByteArray("1") << QByteArray("x") << odd;
    QTest::newRow("a cell with NUL") << QByteArray("1") << QByteArray("x") << QByteArray("a\0z", 3);
    QTest::newRow("a key") << odd << QByteArray("x") << QByteArray("y");
    QTest::newRow("the key of a removed row") << odd << QByteArray("x") << QByteArray();
    QTest::newRow("a cell of an added row") << QByteArray("2") << QByteArray() << odd;
}

/// An empty text stands for a row that is not there.
void TestKeyedChanges::textsThatAreNoTextAreRefused()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, earlier);
    QFETCH(QByteArray, later);
    const auto tableOf = [&id](const QByteArray& text) {
        std::vector<std::vector<std::string>> rows{{"0", "same"}};
        if (!text.isEmpty())
            rows.push_back({id.toStdString(), text.toStdString()});
        return tests::smallTable({"id", "a"}, rows);
    };
    const auto result = written(tableOf(earlier), tableOf(later), m_job);
    QCOMPARE(codeOf(result.outcome), QByteArray("E_RELEASE_ENCODING"));
    QVERIFY2(resultText(result.outcome).contains("can't be written in UTF-8 without NUL"),
        resultText(result.outcome).constData());
    QCOMPARE(result.bytes, std::string());
}

void TestKeyedChanges::aRowThatNoCellHoldsIsRefused()
{
    const std::string half(700'000, 'x');
    const table::Table large = tests::smallTable({"id", "a", "b"}, {{"1", half, half}});
    const table::Table none = tests::smallTable({"id", "a", "b"}, {});
    VERIFY_OK(written(large, none, m_job).outcome);
    QCOMPARE(codeOf(written(none, large, m_job).outcome), QByteArray("too-large"));
}

void TestKeyedChanges::stopsWhenAsked()
{
    std::vector<std::vector<std::string>> rows;
    for (int row = 0; row < 5000; ++row)
        rows.push_back({std::to_string(row)});
    const table::Table many = tests::smallTable({"id"}, rows);
    const table::Table none = tests::smallTable({"id"}, {});
    tests::StopAtJob whole(0);
    VERIFY_OK(written(none, many, whole).outcome);
    QCOMPARE(whole.lastTotal(), std::uint64_t{5000});
    for (int poll = 1; poll <= whole.polls(); poll += 7) {
        tests::StopAtJob job(poll);
        QCOMPARE(codeOf(written(none, many, job).outcome), QByteArray("cancelled"));
    }
}

void TestKeyedChanges::aFailingSinkEndsIt()
{
    const auto diff = keyedDiff(before, after, {"id"}, m_job);
    VERIFY_OK(diff);
    const auto result = writeKeyedChanges(
        before, after, *diff, [](std::string_view) { return base::fail(base::ErrorCode::DiskFull, {"x"}); }, m_job);
    QCOMPARE(codeOf(result), QByteArray("disk-full"));
}

QTEST_GUILESS_MAIN(TestKeyedChanges)
#include "tst_keyed_changes.moc"
