#include "core/clean/operations/collapse_whitespace.h"

#include "tests/core/clean/run_operation.h"

using namespace gleaner;
using table::Cell;
using table::State;

class TestCollapseWhitespace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("runs") << QByteArray("North \t Elm\r\n St") << QByteArray("North Elm St");
        QTest::newRow("no-break") << QByteArray("Calle\u00A0\u00A0Peña") << QByteArray("Calle Peña");
        QTest::newRow("ends") << QByteArray("  a  ") << QByteArray(" a ");
        QTest::newRow("Khmer") << QByteArray("ភ្នំ\u200Bពេញ  ទី១") << QByteArray("ភ្នំ\u200Bពេញ ទី១");
        QTest::newRow("Filipino") << QByteArray("Sto.  Niño") << QByteArray("Sto. Niño");
        QTest::newRow("broken bytes") << QByteArray("\xFF  \xC3") << QByteArray("\xFF \xC3");
    }
    void texts()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const std::string once = tests::through("collapse-whitespace/1", base::Json::object(), before.toStdString());
        QCOMPARE(QByteArray::fromStdString(once), after);
        QCOMPARE(tests::through("collapse-whitespace/1", base::Json::object(), once), once);
    }

    void severalColumnsAndCounts()
    {
        const auto table = tests::smallTable({"A", "B", "C"}, {{"a  b", "c  d", "e  f"}, {"a b", "c  d", "e  f"}});
        const auto outcome = tests::run(table, "collapse-whitespace/1", {{"columns", {"B", "A"}}});
        VERIFY_OK(outcome);
        QCOMPARE(outcome->summary, (clean::StepSummary{2, 3, 0}));
        QCOMPARE(tests::texts(outcome->table, 0), (std::vector<std::string>{"a b", "a b"}));
        QCOMPARE(tests::texts(outcome->table, 1), (std::vector<std::string>{"c d", "c d"}));
        QCOMPARE(outcome->table.column(2).get(), table.column(2).get());
        QCOMPARE(tests::texts(table, 1), (std::vector<std::string>{"c  d", "c  d"}));
    }

    void nullAndMissingStay()
    {
        const auto table = tests::oneColumn({Cell(State::Null, "not  known"), Cell(State::Missing, ""), Cell()});
        const auto outcome = tests::run(table, "collapse-whitespace/1", {{"columns", {"Name"}}});
        VERIFY_OK(outcome);
        QCOMPARE(outcome->table.column(0).get(), table.column(0).get());
    }

    void parametersAreStrict()
    {
        const auto table = tests::smallTable({"A"}, {{"x"}});
        QCOMPARE(codeOf(clean::makeOperation(
                     "collapse-whitespace/1", {{"columns", {"A"}}, {"ends", "both"}}, &table.schema())),
            QByteArray("bad-parameter"));
        QVERIFY(tests::roundTrips("collapse-whitespace/1", {{"columns", {"A"}}}, table.schema()));
    }

    void stops()
    {
        const auto table = tests::smallTable({"A"}, {{"a  b"}});
        const auto operation = clean::makeOperation("collapse-whitespace/1", {{"columns", {"A"}}}, &table.schema());
        VERIFY_OK(operation);
        for (int poll = 1; poll <= 2; ++poll) {
            tests::StopAtJob job(poll);
            QCOMPARE(codeOf((*operation)->apply(table, table.allRows(), job)), QByteArray("cancelled"));
        }
    }
};

QTEST_GUILESS_MAIN(TestCollapseWhitespace)
#include "tst_collapse_whitespace.moc"
