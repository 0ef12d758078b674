#include "core/clean/operations/cluster_merge.h"

#include "tests/core/clean/run_operation.h"

using namespace gleaner;
using base::Json;
using table::Cell;
using table::State;

namespace {

Json parametersWith(const char* clusters)
{
    return {{"column", "Name"}, {"method", "fp/1"}, {"params", Json::object()}, {"clusters", Json::parse(clusters)}};
}

table::Table streets()
{
    return tests::oneColumn({table::cellOf("Elm St"), table::cellOf("elm st"), table::cellOf("ELM ST"),
        table::cellOf("Oak St"), table::cellOf("elm st"), Cell(State::Null, "N/A")});
}

} // namespace

class TestClusterMerge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mergesOnlyWhatWasDecidedSo()
    {
        const auto table = streets();
        const auto outcome = tests::run(table, "cluster-merge/1",
            parametersWith(R"([{"members":["velm st","vElm St"],"target":"vElm Street","decision":"merge"},
                {"members":["vELM ST","vOak St"],"target":"vOak St","decision":"distinct"},
                {"members":["vOak St"],"target":"vX","decision":"later"}])"));
        VERIFY_OK(outcome);
        QCOMPARE(tests::texts(outcome->table, 0),
            (std::vector<std::string>{"Elm Street", "Elm Street", "ELM ST", "Oak St", "Elm Street", "N/A"}));
        QCOMPARE(outcome->summary, (clean::StepSummary{6, 3, 0}));
        QCOMPARE(table.cell(0, 0).text, std::string_view("Elm St"));
    }

    void theTargetMayBeAMember()
    {
        const auto outcome = tests::run(streets(), "cluster-merge/1",
            parametersWith(R"([{"members":["velm st","vElm St"],"target":"vElm St","decision":"merge"}])"));
        VERIFY_OK(outcome);
        QCOMPARE(outcome->summary.cells, std::size_t{2});
    }

    void aMemberThatIsGoneStopsAll()
    {
        const auto outcome = tests::run(streets(), "cluster-merge/1",
            parametersWith(R"([{"members":["velm st","vElm Str"],"target":"vElm St","decision":"merge"}])"));
        QCOMPARE(codeOf(outcome), QByteArray("members-changed"));
        QCOMPARE(outcome.error().arguments.at(0), std::string("Elm Str"));
    }

    void aMemberOutOfScopeIsGoneToo()
    {
        const auto table = streets();
        table::RowSet rows = table.allRows();
        rows.remove(0);
        const auto outcome = tests::run(table, "cluster-merge/1",
            parametersWith(R"([{"members":["velm st","vElm St"],"target":"vElm St","decision":"merge"}])"), rows);
        QCOMPARE(codeOf(outcome), QByteArray("members-changed"));
    }

    void anUndecidedMemberMayBeGone()
    {
        VERIFY_OK(tests::run(streets(), "cluster-merge/1",
            parametersWith(R"([{"members":["vgone","vgone too"],"target":"vgone","decision":"distinct"}])")));
    }

    void parameters_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* name, const char* json, const char* code) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(code);
        };
        const char* const good
            = R"({"column":"Name","method":"fingerprint-or/1","params":{},"clusters":[{"members":["vA","vB"],"target":"vA","decision":"merge"}]})";
        row("good", good, "ok");
        row("params may be left out",
            R"({"column":"Name","method":"fp/1","clusters":[{"members":["vA"],"target":"vC","decision":"later"}]})",
            "ok");
        row("unknown method",
            R"({"column":"Name","method":"fp/2","params":{},"clusters":[{"members":["vA"],"target":"vB","decision":"merge"}]})",
            "bad-parameter");
        row("params not empty",
            R"({"column":"Name","method":"fp/1","params":{"n":2},"clusters":[{"members":["vA"],"target":"vB","decision":"merge"}]})",
            "bad-parameter");
        row("no clusters", R"({"column":"Name","method":"fp/1","params":{},"clusters":[]})", "bad-parameter");
        row("no members",
            R"({"column":"Name","method":"fp/1","clusters":[{"members":[],"target":"vB","decision":"merge"}]})",
            "bad-parameter");
        row("null member",
            R"({"column":"Name","method":"fp/1","clusters":[{"members":["nN/A"],"target":"vB","decision":"merge"}]})",
            "bad-parameter");
        row("unknown decision",
            R"({"column":"Name","method":"fp/1","clusters":[{"members":["vA"],"target":"vB","decision":"yes"}]})",
            "bad-parameter");
        row("no decision", R"({"column":"Name","method":"fp/1","clusters":[{"members":["vA"],"target":"vB"}]})",
            "bad-parameter");
        row("merged twice",
            R"({"column":"Name","method":"fp/1","clusters":[{"members":["vA"],"target":"vB","decision":"merge"},{"members":["vA"],"target":"vC","decision":"merge"}]})",
            "bad-parameter");
        row("unknown member",
            R"({"column":"Name","method":"fp/1","clusters":[{"members":["vA"],"target":"vB","decision":"merge","key":"a"}]})",
            "bad-parameter");
        row("target missing",
            R"({"column":"Name","method":"fp/1","clusters":[{"members":["vA"],"target":"m","decision":"merge"}]})",
            "bad-parameter");
        row("unknown column",
            R"({"column":"Z","method":"fp/1","clusters":[{"members":["vA"],"target":"vB","decision":"merge"}]})",
            "no-such-column");
    }
    void parameters()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, code);
        const Json parsed = Json::parse(json.toStdString());
        const auto table = streets();
        QCOMPARE(codeOf(clean::makeOperation("cluster-merge/1", parsed, &table.schema())), code);
        if (code == "ok")
            QVERIFY(tests::roundTrips("cluster-merge/1", parsed, table.schema()));
    }

    void stops()
    {
        const auto table = streets();
        const auto operation = clean::makeOperation("cluster-merge/1",
            parametersWith(R"([{"members":["velm st"],"target":"vElm St","decision":"merge"}])"), &table.schema());
        VERIFY_OK(operation);
        for (int poll = 1; poll <= 2; ++poll) {
            tests::StopAtJob job(poll);
            QCOMPARE(codeOf((*operation)->apply(table, table.allRows(), job)), QByteArray("cancelled"));
        }
    }
};

QTEST_GUILESS_MAIN(TestClusterMerge)
#include "tst_cluster_merge.moc"
