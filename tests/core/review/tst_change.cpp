#include "core/review/change.h"

#include <QtTest>

using namespace gleaner::review;

class TestChange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idOfASetIsThePublishedVector();
    void idOfAnInsertIsThePublishedVector();
    void idOfADeleteStandsOnTheHash();
    void statesAreNeverEqual();
    void namesGoThereAndBack();
    void wireOrderIsByBytes();
};

void TestChange::idOfASetIsThePublishedVector()
{
    Change change;
    change.table = "trees";
    change.row = R"(["A-17"])";
    change.column = "c7k2";
    change.beforeIs = 'v';
    change.before = "Elm St";
    change.afterIs = 'v';
    change.after = "Elm Street";
    QCOMPARE(changeId(change), std::string("isj2lrhowxxsoevegnk54l5lmi"));
    change.step = "s09";
    change.note = "seen on the sign";
    QCOMPARE(changeId(change), std::string("isj2lrhowxxsoevegnk54l5lmi"));
}

void TestChange::idOfAnInsertIsThePublishedVector()
{
    Change change;
    change.op = ChangeOp::Insert;
    change.table = "trees";
    change.row = "+1";
    change.afterIs = 'j';
    change.after = R"({"c7k2":"vOak Ave","k3a1":"vA-99"})";
    QCOMPARE(changeId(change), std::string("4e4o4cn2nczoaoaby43cxu6ooq"));
}

void TestChange::idOfADeleteStandsOnTheHash()
{
    Change change;
    change.op = ChangeOp::Delete;
    change.table = "trees";
    change.row = R"(["A-17"])";
    change.beforeIs = 'h';
    change.before = std::string(64, 'a');
    const std::string id = changeId(change);
    QCOMPARE(id.size(), std::size_t{26});
    change.before.back() = 'b';
    QVERIFY(changeId(change) != id);
}

void TestChange::statesAreNeverEqual()
{
    Change change;
    change.table = "trees";
    change.row = R"(["A-17"])";
    change.column = "c7k2";
    change.beforeIs = 'v';
    change.before = "x";
    change.afterIs = 'e';
    const std::string blank = changeId(change);
    change.afterIs = 'm';
    QVERIFY(changeId(change) != blank);
    change.afterIs = '-';
    QVERIFY(changeId(change) != blank);
}

void TestChange::namesGoThereAndBack()
{
    for (const auto op :
        {ChangeOp::Set, ChangeOp::Confirm, ChangeOp::Insert, ChangeOp::Delete, ChangeOp::Rekey, ChangeOp::Schema})
        QVERIFY(changeOpNamed(changeOpName(op)) == op);
    QVERIFY(!changeOpNamed("SET"));
    QVERIFY(!changeOpNamed(""));
}

void TestChange::wireOrderIsByBytes()
{
    Change a;
    a.table = "t";
    a.row = R"(["B"])";
    a.column = "zzzz";
    Change b = a;
    b.row = R"(["a"])";
    b.column = "aaaa";
    QVERIFY(wireOrder(a, b));
    QVERIFY(!wireOrder(b, a));
    b = a;
    b.op = ChangeOp::Confirm;
    QVERIFY(wireOrder(b, a));
    b = a;
    QVERIFY(!wireOrder(a, b));
}

QTEST_GUILESS_MAIN(TestChange)
#include "tst_change.moc"
