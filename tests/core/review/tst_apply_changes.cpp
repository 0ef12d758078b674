#include "core/review/change.h"
#include "tests/support/result_text.h"
#include "tests/support/small_table.h"

#include <QtTest>

using namespace gleaner;
using namespace gleaner::review;

/// Each way in which a change may not fit, and its code.
class TestApplyChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void confirmsChangeNothing();
    void acceptsEveryState();

private:
    static table::Table trees() { return tests::smallTable({"id", "a"}, {{"1", "x"}, {"2", ""}}, {"id"}); }
    static Change set()
    {
        Change change;
        change.id = "c";
        change.table = "trees";
        change.row = R"(["1"])";
        change.column = trees().schema().columns[1].id;
        change.beforeIs = 'v';
        change.before = "x";
        change.afterIs = 'v';
        change.after = "y";
        return change;
    }
    static Change removal()
    {
        Change change;
        change.op = ChangeOp::Delete;
        change.table = "trees";
        change.row = R"(["1"])";
        change.beforeIs = 'h';
        const auto table = trees();
        change.before
            = base::toHex(base::asBytes(table::rowHash(table.schema(), {table.column(0), table.column(1)}, 0)));
        return change;
    }
    base::NullJob m_job;
};

void TestApplyChanges::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QByteArray>("code");
    const char* rows[][2] = {{"other text before", "E_I2_BEFORE"}, {"other state before", "E_I2_BEFORE"},
        {"row not there", "no-such-row"}, {"column not there", "no-such-column"}, {"another table", "no-such-table"},
        {"cell set twice", "E_OP_CLASH"}, {"set in a removed row", "E_OP_CLASH"}, {"row removed twice", "E_OP_CLASH"},
        {"other row hash", "E_I2_BEFORE"}, {"insert", "E_FORMAT"}, {"value without text", "E_FORMAT"},
        {"confirm of another value", "E_FORMAT"}, {"delete with a column", "E_FORMAT"},
        {"removed after a set", "E_OP_CLASH"}};
    int which = 0;
    for (const auto& row : rows)
        QTest::newRow(row[0]) << which++ << QByteArray(row[1]);
}

void TestApplyChanges::refusesWhatDoesNotFit()
{
    QFETCH(int, which);
    QFETCH(QByteArray, code);
    std::vector<Change> changes{set()};
    Change& first = changes.front();
    switch (which) {
    case 0:
        first.before = "z";
        break;
    case 1:
        first.row = R"(["2"])";
        first.beforeIs = 'm';
        first.before.clear();
        break;
    case 2:
        first.row = R"(["9"])";
        break;
    case 3:
        first.column = "zzzz";
        break;
    case 4:
        first.table = "other";
        break;
    case 5:
        changes.push_back(set());
        break;
    case 6:
        changes = {removal(), set()};
        break;
    case 7:
        changes = {removal(), removal()};
        break;
    case 8:
        changes = {removal()};
        changes.front().before = std::string(64, '0');
        break;
    case 9:
        first.op = ChangeOp::Insert;
        break;
    case 10:
        first.after.clear();
        break;
    case 11:
        first.op = ChangeOp::Confirm;
        break;
    case 12:
        changes = {removal()};
        changes.front().column = set().column;
        break;
    default:
        changes = {set(), removal()};
        break;
    }
    QCOMPARE(codeOf(applyChanges(trees(), changes, m_job)), code);
}

void TestApplyChanges::confirmsChangeNothing()
{
    Change confirm = set();
    confirm.op = ChangeOp::Confirm;
    confirm.after = "x";
    const auto after = applyChanges(trees(), {confirm}, m_job);
    VERIFY_OK(after);
    QVERIFY(table::sameContent(*after, trees()));
    QCOMPARE(codeOf(applyChanges(trees(), {confirm, set()}, m_job)), QByteArray("E_OP_CLASH"));
}

void TestApplyChanges::acceptsEveryState()
{
    for (const char letter : {'e', 'm'}) {
        Change change = set();
        change.afterIs = letter;
        change.after.clear();
        const auto after = applyChanges(trees(), {change}, m_job);
        VERIFY_OK(after);
        QCOMPARE(static_cast<char>(after->cell(0, 1).state), letter);
    }
}

QTEST_GUILESS_MAIN(TestApplyChanges)
#include "tst_apply_changes.moc"
