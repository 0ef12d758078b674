#include "core/bundle/container.h"
#include "tests/support/city_loop.h"
#include "tests/support/result_text.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner;
using namespace gleaner::tests;

/// A bundle whose signatures were taken off is never mistaken for a signed one: it can be looked at, and that is all.
class TestUnsigned : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strippedBundlesCanOnlyBeLookedAt();
};

void TestUnsigned::strippedBundlesCanOnlyBeLookedAt()
{
    QTemporaryDir folder;
    const Glean glean(folder.path());
    const CityLoop city(glean);
    glean.write("trees.csv", "Id,Street\nA-1, Elm\nA-2,Oak\n");
    COMPARE_EXIT(city.init(), 0);
    COMPARE_EXIT(city.buildPack("trees.csv", "trees", {"Id"}), 0);
    COMPARE_EXIT(city.import("work.gleaner"), 0);
    glean.write("r.json",
        R"({"gleaner:recipe":1,"steps":[{"op":"trim-whitespace/1","params":{"columns":["Street"],"ends":"both"}}]})");
    COMPARE_EXIT(glean.run({"apply", "work.gleaner", "--recipe", "r.json", "-o", "work.gleaner"}), 0);
    COMPARE_EXIT(glean.run({"key", "new", "--no-passphrase"}), 0);
    COMPARE_EXIT(city.contribute("work.gleaner", "contribution.glean"), 0);

    for (const QString& name : {QString("pack"), QString("contribution")}) {
        const auto whole = bundle::readContainer(glean.read(name + ".glean").toStdString());
        VERIFY_OK(whole);
        const auto bare = bundle::writeContainer(whole->payload, {});
        VERIFY_OK(bare);
        glean.write(name + "-bare.glean", QByteArray::fromStdString(*bare));
        const auto verdict = glean.run({"verify", name + "-bare.glean", "--json"});
        COMPARE_EXIT(verdict, 1);
        QCOMPARE(verdict.json()["state"].toString(), QString("unsigned"));
        QVERIFY(verdict.json()["signers"].toArray().isEmpty());
        COMPARE_EXIT(glean.run({"inspect", name + "-bare.glean"}), 0);
    }
    const auto imported = glean.run({"import", "pack-bare.glean", "-o", "bare.gleaner"});
    COMPARE_EXIT(imported, 3);
    QVERIFY2(imported.error.contains("[W_UNSIGNED]"), imported.error.constData());
    QVERIFY(!QFile::exists(glean.path("bare.gleaner")));
    const auto taken = glean.run({"inbox", "add", "--registry", "city", "contribution-bare.glean"});
    COMPARE_EXIT(taken, 3);
    QVERIFY2(taken.error.contains("[W_UNSIGNED]"), taken.error.constData());
    QCOMPARE(glean.run({"registry", "show", "city", "--json"}).json()["contributions"].toInt(), 0);
}

QTEST_GUILESS_MAIN(TestUnsigned)
#include "tst_unsigned.moc"
