#include "core/clean/operation.h"

#include "tests/core/clean/run_operation.h"

using namespace gleaner;

class TestOperationRegistry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstEight()
    {
        QCOMPARE(clean::operationIds(),
            (std::vector<std::string>{"trim-whitespace/1", "collapse-whitespace/1", "change-case/1", "replace/1",
                "map-values/1", "cluster-merge/1", "set-cell/1", "remove-rows/1"}));
    }

    void eachRefusesNonsenseAndNamesItself()
    {
        for (const std::string& id : clean::operationIds()) {
            QCOMPARE(codeOf(clean::makeOperation(id, {{"nonsense", 1}})), QByteArray("bad-parameter"));
            QCOMPARE(codeOf(clean::makeOperation(id, base::Json("text"))), QByteArray("bad-parameter"));
        }
        const auto operation = clean::makeOperation("trim-whitespace/1", {{"columns", {"abcd"}}});
        VERIFY_OK(operation);
        QCOMPARE(std::string((*operation)->id()), std::string("trim-whitespace/1"));
        QVERIFY((*operation)->isRule());
        QCOMPARE((*operation)->scopeKind(), clean::ScopeKind::Facets);
    }

    void unknownOnesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("other version") << QByteArray("trim-whitespace/2");
        QTest::newRow("no version") << QByteArray("trim-whitespace");
        QTest::newRow("foreign") << QByteArray("core/mass-edit");
        QTest::newRow("empty") << QByteArray();
    }
    void unknownOnesAreNamed()
    {
        QFETCH(QByteArray, id);
        const auto operation = clean::makeOperation(id.toStdString(), base::Json::object());
        QCOMPARE(codeOf(operation), QByteArray("unknown-operation"));
        QCOMPARE(operation.error().arguments.at(0), id.toStdString());
    }

    void headerNamesBecomeIds()
    {
        const auto table = tests::smallTable({"Street", "Twin", "Twin"}, {{"a", "b", "c"}});
        const std::string street = table.schema().columns[0].id;
        const auto byName = clean::makeOperation("trim-whitespace/1", {{"columns", {"Street"}}}, &table.schema());
        VERIFY_OK(byName);
        QCOMPARE((*byName)->parameters()["columns"][0].get<std::string>(), street);
        QCOMPARE((*byName)->columns(), std::vector<std::string>{street});
        QCOMPARE(codeOf(clean::makeOperation("trim-whitespace/1", {{"columns", {"Twin"}}}, &table.schema())),
            QByteArray("bad-parameter"));
        VERIFY_OK(
            clean::makeOperation("trim-whitespace/1", {{"columns", {table.schema().columns[2].id}}}, &table.schema()));
    }
};

QTEST_GUILESS_MAIN(TestOperationRegistry)
#include "tst_operation_registry.moc"
