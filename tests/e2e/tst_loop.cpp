#include "tests/support/city_loop.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner::tests;

/// The whole loop on the practice table, by the command line, in a network namespace without interfaces.
class TestLoop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromPackToReceiptWithoutNetwork();
};

namespace {

constexpr const char* recipe = R"({"gleaner:recipe":1,"steps":[
  {"op":"trim-whitespace/1","params":{"columns":["Street"],"ends":"both"}},
  {"op":"collapse-whitespace/1","params":{"columns":["Street"]}},
  {"op":"map-values/1","params":{"column":"Category","edits":[{"from":["vGrafitti","vgraffiti"],"to":"vGraffiti"}]}}]})";

} // namespace

void TestLoop::fromPackToReceiptWithoutNetwork()
{
    QTemporaryDir folder;
    Glean glean(folder.path());
    if (!canCutTheNetwork())
        QSKIP("this machine can't make a network namespace");
    glean.setPrefix({"unshare", "-rn"});
    const CityLoop loop(glean);
    const QString samples = QStringLiteral(GLEANER_BINARY_DIR) + "/share/gleaner/samples/";

    COMPARE_EXIT(glean.run({"registry", "init", "city", "--practice", "--day", "2026-01-01"}), 0);
    COMPARE_EXIT(glean.run({"pack", "build", samples + "service-requests.csv", "--registry", "city", "--id",
                     "service-requests", "--notice", samples + "notice.json", "--policy", samples + "policy.json",
                     "--key", "Request ID", "--day", "2026-01-01", "-o", "pack.glean"}),
        1); // its remarks have line breaks
    QFile shipped(samples + "service-requests.glean");
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QVERIFY2(shipped.readAll() == glean.read("pack.glean"), "the same inputs must give the same pack, byte for byte");

    COMPARE_EXIT(glean.run({"verify", "pack.glean"}), 4);
    COMPARE_EXIT(glean.run({"import", "pack.glean", "-o", "work.gleaner"}), 4);
    COMPARE_EXIT(loop.import("work.gleaner"), 1);
    COMPARE_EXIT(glean.run({"verify", "pack.glean"}), 0);

    glean.write("recipe.json", recipe);
    COMPARE_EXIT(glean.run({"apply", "work.gleaner", "--recipe", "recipe.json", "-o", "work.gleaner"}), 0);
    COMPARE_EXIT(glean.run({"annotate", "work.gleaner", "--type", "question", "--text", "Is this one still open?",
                     "--row", "[\"SR-10005\"]", "--column", "Status"}),
        0);
    COMPARE_EXIT(glean.run({"contribute", "work.gleaner", "-o", "c.glean"}), 4);
    COMPARE_EXIT(glean.run({"key", "new", "--no-passphrase"}), 0);
    COMPARE_EXIT(loop.contribute("work.gleaner", "c.glean"), 0);
    COMPARE_EXIT(glean.run({"verify", "c.glean"}), 0);
    // Unchanged work is the same file.
    COMPARE_EXIT(loop.contribute("work.gleaner", "again.glean", "2026-03-20"), 0);
    QCOMPARE(glean.read("again.glean"), glean.read("c.glean"));

    COMPARE_EXIT(loop.intake({"c.glean"}), 0);
    const QJsonObject list = loop.review();
    QVERIFY(list["groups"].toArray().size() >= 4);
    QString declined;
    qsizetype items = 0;
    for (const auto& group : list["groups"].toArray()) {
        items += group.toObject()["items"].toArray().size();
        if (group.toObject()["operation"] == "trim-whitespace/1")
            declined = group.toObject()["items"].toArray().first().toObject()["id"].toString();
    }
    QVERIFY(!declined.isEmpty());
    COMPARE_EXIT(loop.decideAll("service-requests", {declined}), 0);
    COMPARE_EXIT(loop.publish("service-requests"), 0);
    COMPARE_EXIT(loop.receipts("service-requests"), 0);

    const QStringList receipts = QDir(glean.path("receipts")).entryList({"*.glean"}, QDir::Files);
    QCOMPARE(receipts.size(), 1);
    const auto answered = glean.run({"receive", "receipts/" + receipts.first(), "--project", "work.gleaner", "--json"});
    COMPARE_EXIT(answered, 0);
    const QJsonObject totals = answered.json()["totals"].toObject();
    QCOMPARE(totals["declined"].toInt(), 1);
    int sum = 0;
    for (const auto& count : totals)
        sum += count.toInt();
    QCOMPARE(sum, static_cast<int>(items));
    QCOMPARE(answered.json()["answers"].toArray().size(), items);

    // The next pack is signed by the same city and is the next version.
    const auto next = glean.run({"verify", "out/service-requests-2.glean", "--json"});
    COMPARE_EXIT(next, 0);
    QCOMPARE(next.json()["pack"].toString(), QString("service-requests@2"));
}

QTEST_GUILESS_MAIN(TestLoop)
#include "tst_loop.moc"
