#include "tests/support/city_loop.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace gleaner::tests;

/// Two people mend the same table, partly the same cells. Whatever order their files arrive in, however often, the
/// registry ends in the same state.
class TestOverlap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOrderEndsInTheSameState();
    void theSameDecisionsEndInTheSameState();
    void bothAreAnsweredAndTheClashIsShown();
};

namespace {

constexpr const char* table = "Id,Street,Kind\nA-1,Elm Str,oak\nA-2, Oak Ave,Oak\nA-3,Pine St,ashh\nA-4,Main St,elm\n";

/// One cell of the keyed table.
QByteArray cell(const char* row, const char* column, const char* before, const char* after)
{
    return QByteArray("{\"row\":\"[\\\"") + row + "\\\"]\",\"column\":\"" + column + "\",\"before\":\"v" + before
        + "\",\"after\":\"v" + after + "\"}";
}

QByteArray recipe(const QByteArrayList& cells, const QByteArray& more = {})
{
    return "{\"gleaner:recipe\":1,\"steps\":[{\"op\":\"set-cell/1\",\"params\":{\"cells\":[" + cells.join(',')
        + "],\"reason\":\"seen on site\"}}" + more + "]}";
}

class Scene {
public:
    explicit Scene(const QString& folder)
        : glean(folder)
        , city(glean)
    {
    }

    /// Makes the pack and one contribution for each of two people: equal fix of A-1, clash on A-3, one removes the row
    /// that the other edits.
    bool prepare()
    {
        glean.write("trees.csv", table);
        if (city.init().exitCode != 0 || city.buildPack("trees.csv", "trees", {"Id"}).exitCode != 0)
            return false;
        const QByteArrayList ana{cell("A-1", "Street", "Elm Str", "Elm St"), cell("A-3", "Kind", "ashh", "ash"),
            cell("A-4", "Kind", "elm", "Elm")};
        const QByteArrayList ben{cell("A-1", "Street", "Elm Str", "Elm St"), cell("A-3", "Kind", "ashh", "aspen")};
        const QByteArray remove = ",{\"op\":\"remove-rows/1\",\"params\":{},\"scope\":{\"facets\":[{\"type\":\"list\","
                                  "\"column\":\"Id\",\"selection\":[\"vA-4\"],\"invert\":false}]}}";
        return person("one", recipe(ana)) && person("two", recipe(ben, remove));
    }

    Glean glean;
    CityLoop city;

private:
    bool person(const QString& name, const QByteArray& steps)
    {
        glean.setProfile("profile-" + name);
        glean.write("recipe.json", steps);
        const QString project = name + ".gleaner";
        return glean.run({"key", "new", "--no-passphrase"}).exitCode == 0 && city.import(project).exitCode == 0
            && glean.run({"apply", project, "--recipe", "recipe.json", "-o", project}).exitCode == 0
            && city.contribute(project, name + ".glean").exitCode == 0;
    }
};

} // namespace

void TestOverlap::everyOrderEndsInTheSameState()
{
    QTemporaryDir folder;
    Scene scene(folder.path());
    QVERIFY(scene.prepare());
    // The same empty registry four times.
    const QList<QStringList> orders{{"one.glean", "two.glean"}, {"two.glean", "one.glean"},
        {"one.glean", "one.glean", "two.glean", "two.glean"}, {"two.glean", "one.glean", "two.glean", "one.glean"}};
    QStringList hashes;
    for (qsizetype index = 0; index < orders.size(); ++index) {
        const QString copy = folder.filePath("desk-" + QString::number(index));
        QCOMPARE(QProcess::execute("cp", {"-r", folder.filePath("city"), copy}), 0);
        for (const QString& file : orders[index]) {
            const auto added = scene.glean.run({"inbox", "add", "--registry", copy, "--day", "2026-03-10", file});
            COMPARE_EXIT(added, 0);
        }
        hashes << scene.glean.run({"registry", "show", copy, "--json"}).json()["state_hash"].toString();
    }
    QVERIFY(hashes.first().size() == 64);
    for (const QString& hash : hashes)
        QCOMPARE(hash, hashes.first());
}

void TestOverlap::theSameDecisionsEndInTheSameState()
{
    QTemporaryDir folder;
    Scene scene(folder.path());
    QVERIFY(scene.prepare());
    QStringList hashes;
    QByteArrayList released;
    for (const QStringList& order :
        {QStringList{"one.glean", "two.glean", "one.glean"}, QStringList{"two.glean", "one.glean", "two.glean"}}) {
        const QString desk = "desk-" + QString::number(hashes.size());
        QCOMPARE(QProcess::execute("cp", {"-r", folder.filePath("city"), folder.filePath(desk)}), 0);
        COMPARE_EXIT(
            scene.glean.run(QStringList{"inbox", "add", "--registry", desk, "--day", "2026-03-10"} + order), 0);
        const QJsonObject list = scene.glean.run({"review", "list", "--registry", desk, "--json"}).json();
        QByteArrayList decisions;
        for (const auto& value : list["groups"].toArray()) {
            const QJsonObject group = value.toObject();
            for (const auto& item : group["items"].toArray()) {
                const bool taken = group["class"] == "V-CONVERGE" || item.toObject()["after"] == "vash";
                decisions << "{\"item\":\"" + item.toObject()["id"].toString().toUtf8() + "\",\"verdict\":\""
                        + (taken ? "accepted\",\"reason\":\"ok" : "declined\",\"reason\":\"lost-conflict") + "\"}";
            }
        }
        std::ranges::sort(decisions);
        scene.glean.write("d.json",
            "{\"gleaner:decisions\":1,\"pack\":\"trees\",\"version\":1,\"decisions\":[" + decisions.join(',') + "]}");
        COMPARE_EXIT(scene.glean.run({"review", "decide", "--registry", desk, "--file", "d.json", "--reviewer",
                         "desk-1", "--day", "2026-03-11"}),
            0);
        const QString out = "out-" + QString::number(hashes.size());
        COMPARE_EXIT(
            scene.glean.run({"publish", "--registry", desk, "--pack", "trees", "-o", out, "--day", "2026-03-12"}), 0);
        const QJsonObject state = scene.glean.run({"registry", "show", desk, "--json"}).json();
        hashes << state["state_hash"].toString();
        // trust, open, two intakes, five decisions, release: what came twice left no entry.
        QCOMPARE(state["log"].toObject()["seq"].toInt(), 10);
        released << scene.glean.read(out + "/trees.csv") + scene.glean.read(out + "/trees-2.glean");
    }
    QCOMPARE(hashes[0].size(), 64);
    QCOMPARE(hashes[0], hashes[1]);
    QVERIFY(released[0] == released[1]);
    QVERIFY2(
        released[0].startsWith("Id,Street,Kind\nA-1,Elm St,oak\nA-2, Oak Ave,Oak\nA-3,Pine St,ash\nA-4,Main St,elm\n"),
        released[0].left(200).constData());
}

void TestOverlap::bothAreAnsweredAndTheClashIsShown()
{
    QTemporaryDir folder;
    Scene scene(folder.path());
    QVERIFY(scene.prepare());
    COMPARE_EXIT(scene.city.intake({"one.glean", "two.glean"}), 0);
    QMap<QString, int> classes;
    for (const auto& group : scene.city.review()["groups"].toArray())
        classes[group.toObject()["class"].toString()] += static_cast<int>(group.toObject()["items"].toArray().size());
    QCOMPARE(classes["V-CONVERGE"], 1);
    QCOMPARE(classes["V-CLASH"], 2);
    QCOMPARE(classes["I-DELEDIT"], 2);

    // Nothing decided: receipts still answer every item.
    COMPARE_EXIT(scene.city.receipts("trees"), 0);
    const auto files = QDir(folder.filePath("receipts")).entryList({"*.glean"}, QDir::Files);
    QCOMPARE(files.size(), 2);
    int answered = 0;
    for (const QString& file : files) {
        const auto read = scene.glean.run({"verify", "receipts/" + file, "--json"});
        COMPARE_EXIT(read, 0);
        QCOMPARE(read.json()["closed"].toBool(), false);
        const auto totals = read.json()["totals"].toObject();
        for (const auto& count : totals)
            answered += count.toInt();
        QVERIFY(totals["disputed"].toInt() >= 1);
    }
    QCOMPARE(answered, 6);
}

QTEST_GUILESS_MAIN(TestOverlap)
#include "tst_overlap.moc"
