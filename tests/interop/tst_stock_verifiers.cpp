#include "tests/support/city_loop.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner::tests;

/// The stock tools accept a pack, a contribution and a receipt made here, and refuse each with one byte flipped.
class TestStockVerifiers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void minisignAndSshKeygenAgree();
};

namespace {

int runIn(const QString& folder, const QString& command)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start("bash", {"-c", command});
    process.waitForFinished(60'000);
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace

void TestStockVerifiers::minisignAndSshKeygenAgree()
{
    for (const char* tool : {"minisign", "ssh-keygen", "unzip"}) {
        if (QStandardPaths::findExecutable(tool).isEmpty())
            QSKIP("minisign, ssh-keygen or unzip is not installed");
    }
    QTemporaryDir folder;
    const Glean glean(folder.path());
    const CityLoop city(glean);
    glean.write("trees.csv", "Id,Street\nA-1, Elm\nA-2,Oak \n");
    COMPARE_EXIT(city.init(), 0);
    COMPARE_EXIT(city.buildPack("trees.csv", "trees", {"Id"}), 0);
    COMPARE_EXIT(city.import("work.gleaner"), 0);
    glean.write("r.json",
        R"({"gleaner:recipe":1,"steps":[{"op":"trim-whitespace/1","params":{"columns":["Street"],"ends":"both"}}]})");
    COMPARE_EXIT(glean.run({"apply", "work.gleaner", "--recipe", "r.json", "-o", "work.gleaner"}), 0);
    COMPARE_EXIT(glean.run({"key", "new", "--no-passphrase"}), 0);
    COMPARE_EXIT(city.contribute("work.gleaner", "contribution.glean"), 0);
    COMPARE_EXIT(city.intake({"contribution.glean"}), 0);
    COMPARE_EXIT(city.decideAll("trees"), 0);
    COMPARE_EXIT(city.receipts("trees"), 0);
    COMPARE_EXIT(glean.run({"registry", "show", "city", "--export-keys", "keys"}), 0);
    QVERIFY(QFile::rename(glean.path("receipts/" + QDir(glean.path("receipts")).entryList({"*.glean"}).first()),
        glean.path("receipt.glean")));

    const QList<QPair<QString, QString>> bundles{
        {"pack", "gleaner-pack"}, {"contribution", "gleaner-contribution"}, {"receipt", "gleaner-receipt"}};
    for (const auto& [kind, label] : bundles) {
        const auto read = glean.run({"verify", kind + ".glean", "--json"});
        COMPARE_EXIT(read, 0);
        const auto signer = read.json()["signers"].toArray()[0].toObject();
        const QString id = signer["signer"].toString();
        const QString key = signer["minisign"].toString();
        const QString place = "gleaner_" + kind;
        QCOMPARE(
            runIn(folder.path(),
                QString(
                    "mkdir %1 && cd %1 && unzip -p ../%2.glean payload.zip > payload.zip && unzip -p ../%2.glean "
                    "sigs/%3.minisig > s.minisig && unzip -p ../%2.glean sigs/%3.sshsig > s.sshsig && cp "
                    "payload.zip bad.zip && printf '\\001' | dd of=bad.zip bs=1 seek=$(( $(stat -c %s bad.zip) / 2 )) "
                    "conv=notrunc 2>/dev/null && ! cmp -s payload.zip bad.zip")
                    .arg(place, kind, id)),
            0);
        const QString inside = folder.filePath(place);
        QCOMPARE(runIn(inside, QString("minisign -VHm payload.zip -x s.minisig -P '%1'").arg(key)), 0);
        QVERIFY(runIn(inside, QString("minisign -VHm bad.zip -x s.minisig -P '%1'").arg(key)) != 0);
        const QString check
            = QString("ssh-keygen -Y check-novalidate -n %1@data.example.gov -s s.sshsig < ").arg(label);
        QCOMPARE(runIn(inside, check + "payload.zip"), 0);
        QVERIFY(runIn(inside, check + "bad.zip") != 0);
        // One flipped bit at each of many places of the payload: refused by both.
        const QByteArray payload = glean.read(place + "/payload.zip");
        for (int part = 0; part < 16; ++part) {
            QByteArray flipped = payload;
            const qsizetype at = (payload.size() - 1) * part / 15;
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << (part % 8)));
            glean.write(place + "/flipped.zip", flipped);
            QVERIFY(runIn(inside, QString("minisign -VHm flipped.zip -x s.minisig -P '%1'").arg(key)) != 0);
            QVERIFY(runIn(inside, check + "flipped.zip") != 0);
        }
        // And of the whole file: refused, or a stream that unpacks to the very same payload.
        const QByteArray whole = glean.read(kind + ".glean");
        for (int part = 0; part < 48; ++part) {
            QByteArray flipped = whole;
            const qsizetype at = (whole.size() - 1) * part / 47;
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << (part % 8)));
            glean.write("flipped.glean", flipped);
            const auto verdict = glean.run({"verify", "flipped.glean", "--json"});
            QVERIFY2(verdict.exitCode == 3 || verdict.json()["identity"] == read.json()["identity"],
                verdict.text().constData());
        }
        if (kind != "contribution") {
            const QString verify
                = QString("ssh-keygen -Y verify -f ../keys/allowed_signers -I %1 -n %2@data.example.gov -s s.sshsig < ")
                      .arg(id, label);
            QCOMPARE(runIn(inside, verify + "payload.zip"), 0);
            QVERIFY(runIn(inside, verify + "bad.zip") != 0);
            // A role signs its own kind of bundle only.
            const QString other = kind == "pack" ? "gleaner-receipt" : "gleaner-pack";
            QVERIFY(runIn(inside, QString(verify).replace(label + "@", other + "@") + "payload.zip") != 0);
        }
    }
}

QTEST_GUILESS_MAIN(TestStockVerifiers)
#include "tst_stock_verifiers.moc"
