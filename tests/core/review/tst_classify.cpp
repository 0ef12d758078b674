#include "core/review/classify.h"
#include "tests/support/small_table.h"

#include <QtTest>
#include <algorithm>
#include <random>

using namespace gleaner;
using namespace gleaner::review;

/// Two-sided scenarios: every pair of ops that can meet, on one cell, two cells of a row, and two rows.
class TestClassify : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoSided_data();
    void twoSided();
    void againstTheHead_data();
    void againstTheHead();
    void scopeAndValueComeFirst();
    void aBadDeleteMakesNoConflict();
    void orderNeverMatters();
    void namesGoThereAndBack();

private:
    static table::Table trees(bool keyed)
    {
        return tests::smallTable({"id", "street", "kind"}, {{"1", "elm", "x"}, {"2", "oak", "x"}, {"3", "ash", "x"}},
            keyed ? std::vector<std::string>{"id"} : std::vector<std::string>{});
    }
    static Proposal set(const table::Table& table, std::size_t row, const std::string& column, const std::string& after,
        const std::string& signer)
    {
        const auto index = *table.schema().indexOfNameOrId(column);
        Proposal proposal;
        proposal.signer = signer;
        Change& change = proposal.change;
        change.table = "trees";
        change.row = table.rowId(row);
        change.column = table.schema().columns[index].id;
        change.beforeIs = static_cast<char>(table.cell(row, index).state);
        change.before = table.cell(row, index).text;
        change.afterIs = after.empty() ? 'e' : 'v';
        change.after = after;
        change.id = changeId(change);
        return proposal;
    }
    static Proposal confirm(
        const table::Table& table, std::size_t row, const std::string& column, const std::string& signer)
    {
        const auto index = *table.schema().indexOfNameOrId(column);
        Proposal proposal = set(table, row, column, std::string(table.cell(row, index).text), signer);
        proposal.change.op = ChangeOp::Confirm;
        proposal.change.id = changeId(proposal.change);
        return proposal;
    }
    static Proposal removal(const table::Table& table, std::size_t row, const std::string& signer)
    {
        Proposal proposal;
        proposal.signer = signer;
        Change& change = proposal.change;
        change.op = ChangeOp::Delete;
        change.table = "trees";
        change.row = table.rowId(row);
        change.beforeIs = 'h';
        std::vector<table::ColumnPtr> columns{table.column(0), table.column(1), table.column(2)};
        change.before = base::toHex(base::asBytes(table::rowHash(table.schema(), columns, row)));
        change.id = changeId(change);
        return proposal;
    }
    /// "set elm2@1.street", "confirm 1.street", "delete 1".
    static Proposal parse(const table::Table& table, const QString& text, const std::string& signer)
    {
        const QStringList words = text.split(' ');
        if (words[0] == "delete")
            return removal(table, words[1].toUInt() - 1, signer);
        const QStringList place = words.last().split('.');
        const std::size_t row = place[0].toUInt() - 1;
        if (words[0] == "confirm")
            return confirm(table, row, place[1].toStdString(), signer);
        return set(table, row, place[1].toStdString(), words[1].toStdString(), signer);
    }
};

void TestClassify::twoSided_data()
{
    QTest::addColumn<bool>("keyed");
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("classes");
    const struct {
        const char* a;
        const char* b;
        const char* classes;
    } rows[] = {
        {"set new 1.street", "set new 1.street", "V-CONVERGE V-CONVERGE"},
        {"set new 1.street", "set other 1.street", "V-CLASH V-CLASH"},
        {"set new 1.street", "set new 1.kind", "V-CLEAN V-CLEAN"},
        {"set new 1.street", "set other 1.kind", "V-CLEAN V-CLEAN"},
        {"set new 1.street", "set new 2.street", "V-CLEAN V-CLEAN"},
        {"set new 1.street", "set  1.street", "V-CLASH V-CLASH"},
        {"set new 1.street", "set elm 1.street", "V-CLEAN V-NOOP"},
        {"set new 1.street", "confirm 1.street", "V-CLASH V-CLASH"},
        {"set new 1.street", "confirm 1.kind", "V-CLEAN V-CONFIRM"},
        {"set new 1.street", "confirm 2.street", "V-CLEAN V-CONFIRM"},
        {"set new 1.street", "delete 1", "I-DELEDIT I-DELEDIT"},
        {"set new 1.street", "delete 2", "V-CLEAN V-CLEAN"},
        {"set new 1.id", "delete 1", "I-DELEDIT I-DELEDIT"},
        {"set new 1.id", "set new 1.street", "V-CLEAN V-CLEAN"},
        {"confirm 1.street", "confirm 1.street", "V-CONFIRM V-CONFIRM"},
        {"confirm 1.street", "confirm 1.kind", "V-CONFIRM V-CONFIRM"},
        {"confirm 1.street", "delete 1", "I-DELEDIT I-DELEDIT"},
        {"confirm 1.street", "delete 2", "V-CONFIRM V-CLEAN"},
        {"delete 1", "delete 1", "V-CONVERGE V-CONVERGE"},
        {"delete 1", "delete 2", "V-CLEAN V-CLEAN"},
    };
    for (const bool keyed : {true, false}) {
        for (const auto& row : rows)
            QTest::addRow("%s: %s | %s", keyed ? "keyed" : "keyless", row.a, row.b)
                << keyed << QString(row.a) << QString(row.b) << QString(row.classes);
    }
}

void TestClassify::twoSided()
{
    QFETCH(bool, keyed);
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, classes);
    const auto head = trees(keyed);
    const Proposal first = parse(head, a, "alice");
    const Proposal second = parse(head, b, "bob");
    const auto names = [&head](const std::vector<Proposal>& proposals) {
        QStringList list;
        for (const ChangeClass cls : classify(proposals, head))
            list << QString::fromStdString(std::string(className(cls)));
        return list;
    };
    QCOMPARE(names({first, second}).join(' '), classes);
    QStringList turned = names({second, first});
    std::ranges::reverse(turned);
    QCOMPARE(turned.join(' '), classes);
    // One person alone, or the same person twice, converges with nobody.
    Proposal own = second;
    own.signer = "alice";
    QVERIFY(!names({first, own}).contains("V-CONVERGE"));
}

void TestClassify::againstTheHead_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("proposal");
    QTest::addColumn<QString>("cls");
    QTest::newRow("head holds it already") << "set new 1.street"
                                           << "set new 1.street"
                                           << "V-APPLIED";
    QTest::newRow("head holds something else") << "set other 1.street"
                                               << "set new 1.street"
                                               << "V-STALE";
    QTest::newRow("head changed beside it") << "set other 1.kind"
                                            << "set new 1.street"
                                            << "V-CLEAN";
    QTest::newRow("confirmed value changed") << "set other 1.street"
                                             << "confirm 1.street"
                                             << "V-STALE";
    QTest::newRow("confirmed value stands") << "set other 1.kind"
                                            << "confirm 1.street"
                                            << "V-CONFIRM";
    QTest::newRow("row gone") << "delete 1"
                              << "set new 1.street"
                              << "I-GONE";
    QTest::newRow("row gone, confirmed") << "delete 1"
                                         << "confirm 1.street"
                                         << "I-GONE";
    QTest::newRow("row gone, removed again") << "delete 1"
                                             << "delete 1"
                                             << "V-APPLIED";
    QTest::newRow("removed row was edited") << "set other 1.kind"
                                            << "delete 1"
                                            << "V-STALE";
    QTest::newRow("no change at all") << "set other 1.street"
                                      << "set elm 1.street"
                                      << "V-NOOP";
}

void TestClassify::againstTheHead()
{
    QFETCH(QString, head);
    QFETCH(QString, proposal);
    QFETCH(QString, cls);
    for (const bool keyed : {true, false}) {
        const auto base = trees(keyed);
        base::NullJob job;
        const auto after = applyChanges(base, {parse(base, head, "city").change}, job);
        QVERIFY(after.has_value());
        const auto classes = classify({parse(base, proposal, "alice")}, *after);
        QCOMPARE(QString::fromStdString(std::string(className(classes[0]))), cls);
    }
}

void TestClassify::scopeAndValueComeFirst()
{
    const auto head = trees(true);
    Proposal proposal = set(head, 0, "street", "new", "alice");
    proposal.validValue = false;
    QVERIFY(classify({proposal}, head)[0] == ChangeClass::Value);
    proposal.inScope = false;
    QVERIFY(classify({proposal}, head)[0] == ChangeClass::Scope);
    proposal.change.row = R"(["9"])";
    QVERIFY(classify({proposal}, head)[0] == ChangeClass::Scope);
}

void TestClassify::aBadDeleteMakesNoConflict()
{
    const auto head = trees(true);
    Proposal removed = removal(head, 0, "bob");
    removed.inScope = false;
    const auto classes = classify({set(head, 0, "street", "new", "alice"), removed}, head);
    QVERIFY(classes[0] == ChangeClass::Clean);
    QVERIFY(classes[1] == ChangeClass::Scope);
}

void TestClassify::orderNeverMatters()
{
    std::mt19937 random(11);
    const auto head = trees(true);
    const char* texts[] = {"set new 1.street", "set other 1.street", "delete 2", "set x2 2.street", "confirm 3.street",
        "set new 3.kind", "delete 1", "set elm 1.street"};
    for (int round = 0; round < 200; ++round) {
        std::vector<Proposal> proposals;
        for (int index = 0; index < 6; ++index)
            proposals.push_back(
                parse(head, texts[random() % 8], std::string(1, static_cast<char>('a' + random() % 3))));
        const auto classes = classify(proposals, head);
        std::vector<std::size_t> order{0, 1, 2, 3, 4, 5};
        std::ranges::shuffle(order, random);
        std::vector<Proposal> shuffled;
        for (const std::size_t index : order)
            shuffled.push_back(proposals[index]);
        const auto again = classify(shuffled, head);
        for (std::size_t index = 0; index < order.size(); ++index)
            QVERIFY(again[index] == classes[order[index]]);
    }
}

void TestClassify::namesGoThereAndBack()
{
    for (int value = 0; value <= static_cast<int>(ChangeClass::Item); ++value) {
        const auto cls = static_cast<ChangeClass>(value);
        QVERIFY(classNamed(className(cls)) == cls);
    }
    QVERIFY(!classNamed("V-OTHER"));
    QVERIFY(isConflict(ChangeClass::Stale) && !isConflict(ChangeClass::Clean));
}

QTEST_GUILESS_MAIN(TestClassify)
#include "tst_classify.moc"
