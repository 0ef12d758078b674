#include "tests/support/city_loop.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner::tests;

/// A contribution made under a planted user, host, home and time zone holds none of them, in no spelling.
class TestCanary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingOfTheLaptopTravels();
};

void TestCanary::nothingOfTheLaptopTravels()
{
    QTemporaryDir folder;
    const QString home = folder.filePath("canaryhome");
    QVERIFY(QDir().mkpath(home + "/canaryfolder"));
    const QByteArrayList planted{"canaryuser", "canaryhost", "canaryhome", "canaryfolder", "Pacific/Kiritimati",
        "canaryfile", "canarylang", folder.path().toUtf8()};

    const QStringList environment{"HOME=" + home, "USER=canaryuser", "LOGNAME=canaryuser", "HOSTNAME=canaryhost",
        "TZ=Pacific/Kiritimati", "LANG=canarylang", "PATH=" + qEnvironmentVariable("PATH"),
        "XDG_DATA_HOME=" + home + "/canaryfolder"};
    Glean glean(folder.path());
    glean.setEnvironment(environment);
    if (canCutTheNetwork())
        glean.setPrefix({"unshare", "-ru", "sh", "-c", "hostname canaryhost 2>/dev/null; exec \"$@\"", "host"});
    const CityLoop city(glean);
    glean.write("trees.csv", "Id,Street\nA-1, Elm\nA-2,Oak \n");
    COMPARE_EXIT(city.init(), 0);
    COMPARE_EXIT(city.buildPack("trees.csv", "trees", {"Id"}), 0);
    COMPARE_EXIT(city.import("canaryfile.gleaner"), 0);
    glean.write("canaryfile.json",
        R"({"gleaner:recipe":1,"steps":[{"op":"trim-whitespace/1","params":{"columns":["Street"],"ends":"both"}}]})");
    COMPARE_EXIT(
        glean.run({"apply", "canaryfile.gleaner", "--recipe", "canaryfile.json", "-o", "canaryfile.gleaner"}), 0);
    COMPARE_EXIT(
        glean.run({"annotate", "canaryfile.gleaner", "--type", "comment", "--text", "Seen.", "--column", "Street"}), 0);
    COMPARE_EXIT(glean.run({"key", "new", "--no-passphrase"}), 0);
    COMPARE_EXIT(city.contribute("canaryfile.gleaner", "canaryfile.glean"), 0);

    QProcess unzip;
    unzip.start("unzip", {"-p", glean.path("canaryfile.glean"), "payload.zip"});
    QVERIFY(unzip.waitForFinished());
    const QByteArray payload = unzip.readAllStandardOutput();
    QVERIFY(payload.startsWith("PK"));
    const QByteArray everything = glean.read("canaryfile.glean") + payload;
    for (const QByteArray& word : planted) {
        const auto wide = QString::fromUtf8(word);
        const QByteArray utf16(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2);
        for (const QByteArray& form : {word, word.toUpper(), word.toHex(), word.toBase64().left(word.size()), utf16})
            QVERIFY2(!everything.contains(form), word.constData());
    }
}

QTEST_GUILESS_MAIN(TestCanary)
#include "tst_canary.moc"
