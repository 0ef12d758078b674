#include "tests/support/city_loop.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <random>
#include <sqlite3.h>
#include <unistd.h>

using namespace gleaner::tests;

/// What people meet by accident: each case has its own message, and nothing is lost or half written.
class TestBadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void notATable();
    void emptyFile();
    void missingFile();
    void truncatedBundle();
    void flippedByte();
    void projectFromANewerVersion();
    void notAProject();
    void readOnlyFolder();
    void fullDisk();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Glean> m_glean;
};

void TestBadInput::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_glean = std::make_unique<Glean>(m_folder->path());
    m_glean->write("trees.csv", "Id,Street\nA-1,Elm\nA-2,Oak\n");
}

void TestBadInput::notATable()
{
    m_glean->write("picture.csv", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + QByteArray(500, '\0'));
    const auto run = m_glean->run({"import", "picture.csv", "-o", "p.gleaner"});
    COMPARE_EXIT(run, 3);
    QVERIFY2(run.error.contains("is not a text table"), run.error.constData());
    QVERIFY(!QFile::exists(m_glean->path("p.gleaner")));
}

void TestBadInput::emptyFile()
{
    m_glean->write("empty.csv", "");
    const auto run = m_glean->run({"inspect", "empty.csv"});
    COMPARE_EXIT(run, 3);
    QVERIFY2(run.error.contains("The file empty.csv is empty, so there is nothing to open."), run.error.constData());
}

void TestBadInput::missingFile()
{
    const auto run = m_glean->run({"inspect", "gone.csv"});
    COMPARE_EXIT(run, 5);
    QVERIFY(run.error.contains("There is no file gone.csv."));
}

void TestBadInput::truncatedBundle()
{
    const CityLoop city(*m_glean);
    COMPARE_EXIT(city.init(), 0);
    COMPARE_EXIT(city.buildPack("trees.csv", "trees", {"Id"}), 0);
    const QByteArray pack = m_glean->read("pack.glean");
    for (const qsizetype length : {pack.size() - 1, pack.size() / 2, qsizetype{40}, qsizetype{0}}) {
        m_glean->write("cut.glean", pack.left(length));
        const auto run = m_glean->run({"verify", "cut.glean"});
        COMPARE_EXIT(run, 3);
        QVERIFY2(run.error.contains("[E_"), run.error.constData());
        COMPARE_EXIT(m_glean->run({"import", "cut.glean", "-o", "p.gleaner"}), 3);
        QVERIFY(!QFile::exists(m_glean->path("p.gleaner")));
    }
}

void TestBadInput::flippedByte()
{
    const CityLoop city(*m_glean);
    COMPARE_EXIT(city.init(), 0);
    COMPARE_EXIT(city.buildPack("trees.csv", "trees", {"Id"}), 0);
    const QByteArray pack = m_glean->read("pack.glean");
    const QJsonValue identity = m_glean->run({"verify", "pack.glean", "--json"}).json()["identity"];
    int refused = 0;
    for (int part = 1; part < 12; ++part) {
        QByteArray flipped = pack;
        const qsizetype at = pack.size() * part / 12;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        m_glean->write("flipped.glean", flipped);
        const auto run = m_glean->run({"verify", "flipped.glean", "--json"});
        // Some bits of the outer compression can be written in two ways; what they unpack to is the very same then.
        QVERIFY2(run.exitCode == 3 || run.json()["identity"] == identity, run.text().constData());
        refused += run.exitCode == 3 ? 1 : 0;
    }
    QVERIFY(refused > 5);
}

void TestBadInput::projectFromANewerVersion()
{
    COMPARE_EXIT(m_glean->run({"import", "trees.csv", "-o", "p.gleaner"}), 0);
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open(qPrintable(m_glean->path("p.gleaner")), &database), SQLITE_OK);
    QCOMPARE(sqlite3_exec(database, "PRAGMA user_version = 999", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
    const QByteArray before = m_glean->read("p.gleaner");
    const auto run = m_glean->run({"inspect", "p.gleaner"});
    COMPARE_EXIT(run, 3);
    QVERIFY2(run.error.contains("was made by a newer version of Gleaner"), run.error.constData());
    QCOMPARE(m_glean->read("p.gleaner"), before);
}

void TestBadInput::notAProject()
{
    m_glean->write("p.gleaner", "Id,Street\n");
    const auto run = m_glean->run({"inspect", "p.gleaner"});
    COMPARE_EXIT(run, 3);
    QVERIFY2(run.error.contains("not-a-project"), run.error.constData());
}

void TestBadInput::readOnlyFolder()
{
    // The sysfs folder refuses new files even for the superuser.
    const QString folder = geteuid() == 0 ? QStringLiteral("/sys") : m_glean->path("locked");
    if (geteuid() == 0 && QStorageInfo(folder).fileSystemType() != "sysfs")
        QSKIP("run as the superuser, whom only sysfs refuses, and none is mounted at /sys");
    if (geteuid() != 0) {
        QVERIFY(QDir().mkdir(folder));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    }
    const auto exported = m_glean->run({"export", "trees.csv", "-o", folder + "/out.csv"});
    COMPARE_EXIT(exported, 5);
    QVERIFY2(exported.error.contains("can't be written") && exported.error.contains("choose another folder"),
        exported.error.constData());
    COMPARE_EXIT(m_glean->run({"import", "trees.csv", "-o", folder + "/p.gleaner"}), 5);
}

void TestBadInput::fullDisk()
{
    // A limit on the size of files stands for the full disk: it stops a write in the middle just as well.
    QByteArray table = "Id,Street\n";
    std::mt19937 random(7); // nothing that compression could shrink below the limit
    for (int row = 0; row < 40'000; ++row)
        table += QByteArray::number(random()) + ",Street " + QByteArray::number(random()) + '\n';
    m_glean->write("big.csv", table);
    Glean limited(m_folder->path());
    limited.setPrefix({"bash", "-c", "ulimit -f 64; trap '' XFSZ; exec \"$@\"", "limited"});
    const auto run = limited.run({"export", "big.csv", "-o", "out.csv"});
    COMPARE_EXIT(run, 5);
    QVERIFY2(
        run.error.contains("nothing was changed") || run.error.contains("Nothing was changed"), run.error.constData());
    QVERIFY(!QFile::exists(m_glean->path("out.csv")));
    COMPARE_EXIT(limited.run({"import", "big.csv", "-o", "p.gleaner"}), 5);
    QVERIFY(!QFile::exists(m_glean->path("p.gleaner")));
    const auto left = QDir(m_folder->path()).entryList({"out.csv*", "p.gleaner*"}, QDir::Files | QDir::Hidden);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(' ')));
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
