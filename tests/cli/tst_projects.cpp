#include "tests/support/city_loop.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>

using namespace gleaner::tests;

/// import, apply, export and contribute where a project is already there: what a person made is never lost to a command
/// that then fails, nor to one that was about something else.
class TestProjects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFailedRecipeLeavesNoProject();
    void forceKeepsTheOldProjectUntilTheNewOneIsDone();
    void forceReplacesAFinishedProject();
    void aProjectThatIsOpenElsewhereIsNotReplaced();
    void aTableIsNeverWrittenOverAProject();
    void issuesOfATableGiveOne();
    void inspectShowsTheNotice();
    void readingLeavesNoProfileBehind();
    void whatCanNotBePrintedIsAFailure();

private:
    int steps(const QString& project) const
    {
        return m_glean->run({"inspect", project, "--json"}).json()["steps"].toInt(-1);
    }
    QStringList filesBeside() const
    {
        return QDir(m_folder->path()).entryList({".gleaner*", "*.gleaner?*"}, QDir::AllEntries | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Glean> m_glean;
};

namespace {

constexpr const char* upper
    = R"({"gleaner:recipe":1,"steps":[{"op":"change-case/1","params":{"columns":["Kind"],"to":"upper","keep":[]}}]})";
/// Its second step only fails when it is run.
constexpr const char* failing
    = R"({"gleaner:recipe":1,"steps":[{"op":"change-case/1","params":{"columns":["Kind"],"to":"upper","keep":[]}},
        {"op":"set-cell/1","params":{"cells":[{"row":"~1:0000000000000000","column":"Kind","before":"voak","after":"vash"}],"reason":"seen"}}]})";

} // namespace

void TestProjects::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_glean = std::make_unique<Glean>(m_folder->path());
    m_glean->write("trees.csv", "Id,Kind\nA-1,oak\nA-2,ash\n");
    m_glean->write("upper.json", upper);
    m_glean->write("failing.json", failing);
}

void TestProjects::aFailedRecipeLeavesNoProject()
{
    COMPARE_EXIT(m_glean->run({"apply", "trees.csv", "--recipe", "failing.json", "-o", "new.gleaner"}), 3);
    QVERIFY(!QFile::exists(m_glean->path("new.gleaner")));
    COMPARE_EXIT(m_glean->run({"import", "trees.csv", "-o", "p.gleaner"}), 0);
    COMPARE_EXIT(m_glean->run({"apply", "p.gleaner", "--recipe", "failing.json", "-o", "copy.gleaner"}), 3);
    QVERIFY(!QFile::exists(m_glean->path("copy.gleaner")));
    COMPARE_EXIT(m_glean->run({"apply", "p.gleaner", "--recipe", "failing.json", "-o", "p.gleaner"}), 3);
    QCOMPARE(steps("p.gleaner"), 0);
    QVERIFY2(filesBeside().isEmpty(), qPrintable(filesBeside().join(' ')));
}

void TestProjects::forceKeepsTheOldProjectUntilTheNewOneIsDone()
{
    COMPARE_EXIT(m_glean->run({"apply", "trees.csv", "--recipe", "upper.json", "-o", "p.gleaner"}), 0);
    const QByteArray before = m_glean->read("p.gleaner");
    COMPARE_EXIT(m_glean->run({"apply", "trees.csv", "--recipe", "failing.json", "-o", "p.gleaner", "--force"}), 3);
    QCOMPARE(m_glean->read("p.gleaner"), before);
    m_glean->write("picture.csv", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    COMPARE_EXIT(m_glean->run({"import", "picture.csv", "-o", "p.gleaner", "--force"}), 3);
    QCOMPARE(m_glean->read("p.gleaner"), before);
    QVERIFY2(filesBeside().isEmpty(), qPrintable(filesBeside().join(' ')));
}

void TestProjects::forceReplacesAFinishedProject()
{
    COMPARE_EXIT(m_glean->run({"apply", "trees.csv", "--recipe", "upper.json", "-o", "p.gleaner"}), 0);
    COMPARE_EXIT(m_glean->run({"import", "trees.csv", "-o", "p.gleaner"}), 5);
    QCOMPARE(steps("p.gleaner"), 1);
    COMPARE_EXIT(m_glean->run({"import", "trees.csv", "-o", "p.gleaner", "--force"}), 0);
    QCOMPARE(steps("p.gleaner"), 0);
    COMPARE_EXIT(m_glean->run({"apply", "trees.csv", "--recipe", "upper.json", "-o", "p.gleaner", "--force"}), 0);
    QCOMPARE(steps("p.gleaner"), 1);
    QVERIFY2(filesBeside().isEmpty(), qPrintable(filesBeside().join(' ')));
}

void TestProjects::aProjectThatIsOpenElsewhereIsNotReplaced()
{
    COMPARE_EXIT(m_glean->run({"import", "trees.csv", "-o", "p.gleaner"}), 0);
    const QByteArray before = m_glean->read("p.gleaner");
    QFile held(m_glean->path("p.gleaner"));
    QVERIFY(held.open(QIODevice::ReadWrite));
    struct flock lock { }; // what the writer of a project holds (FORMAT.md of core/project)
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = off_t{1} << 40;
    lock.l_len = 1;
    QCOMPARE(::fcntl(held.handle(), F_OFD_SETLK, &lock), 0);
    for (const QStringList& words : {QStringList{"import", "trees.csv", "-o", "p.gleaner", "--force"},
             QStringList{"apply", "p.gleaner", "--recipe", "upper.json", "-o", "p.gleaner"}}) {
        const auto run = m_glean->run(words);
        COMPARE_EXIT(run, 5);
        QVERIFY2(run.error.contains("it is open in another window or program"), run.error.constData());
    }
    COMPARE_EXIT(m_glean->run({"facet", "p.gleaner", "--column", "Kind"}), 0);
    held.close();
    QCOMPARE(m_glean->read("p.gleaner"), before);
}

void TestProjects::aTableIsNeverWrittenOverAProject()
{
    COMPARE_EXIT(m_glean->run({"import", "trees.csv", "-o", "p.gleaner"}), 0);
    const QByteArray before = m_glean->read("p.gleaner");
    COMPARE_EXIT(m_glean->run({"export", "p.gleaner", "-o", "p.gleaner", "--force"}), 2);
    COMPARE_EXIT(m_glean->run({"export", "trees.csv", "-o", "new.gleaner"}), 2);
    QVERIFY(QFile::copy(m_glean->path("p.gleaner"), m_glean->path("project.csv")));
    const auto run = m_glean->run({"export", "trees.csv", "-o", "project.csv", "--force"});
    COMPARE_EXIT(run, 2);
    QVERIFY2(run.error.contains("The output project.csv is a project; choose another name."), run.error.constData());
    QCOMPARE(m_glean->read("p.gleaner"), before);
    QCOMPARE(m_glean->read("project.csv"), before);
}

void TestProjects::issuesOfATableGiveOne()
{
    m_glean->write("ragged.csv", "Id,Kind\nA-1,oak\nA-2\nA-3,ash,tall\nA-4,elm\nA-5,fir\n");
    const QByteArray sentence = "[row-width";
    for (const QStringList& words :
        {QStringList{"inspect", "ragged.csv"}, QStringList{"import", "ragged.csv", "-o", "p.gleaner"},
            QStringList{"inspect", "p.gleaner"}, QStringList{"export", "ragged.csv", "-o", "out.csv"},
            QStringList{"facet", "ragged.csv", "--column", "Kind"},
            QStringList{"cluster", "ragged.csv", "--column", "Kind"},
            QStringList{"apply", "ragged.csv", "--recipe", "upper.json", "-o", "out3.csv"},
            QStringList{"apply", "ragged.csv", "--recipe", "upper.json", "-o", "q.gleaner"}}) {
        const auto run = m_glean->run(words);
        COMPARE_EXIT(run, 1);
        QVERIFY2(run.error.contains(sentence), run.error.constData());
    }
    // What was told when the project was made is not told at each step.
    COMPARE_EXIT(m_glean->run({"apply", "p.gleaner", "--recipe", "upper.json", "-o", "p.gleaner"}), 0);
    COMPARE_EXIT(m_glean->run({"facet", "p.gleaner", "--column", "Kind"}), 0);
    COMPARE_EXIT(m_glean->run({"export", "p.gleaner", "-o", "out2.csv"}), 0);
    QCOMPARE(m_glean->read("out2.csv"), m_glean->read("out3.csv"));
    QCOMPARE(m_glean->read("out.csv"), m_glean->read("ragged.csv"));
    QCOMPARE(m_glean->read("out3.csv"), QByteArray("Id,Kind\nA-1,OAK\nA-2\nA-3,ASH,tall\nA-4,ELM\nA-5,FIR\n"));
    QCOMPARE(m_glean->run({"inspect", "q.gleaner", "--json"})
                 .json()["tables"]
                 .toArray()[0]
                 .toObject()["issues"]
                 .toArray()
                 .size(),
        2);
}

void TestProjects::inspectShowsTheNotice()
{
    const CityLoop city(*m_glean);
    COMPARE_EXIT(city.init(), 0);
    COMPARE_EXIT(city.buildPack("trees.csv", "trees", {"Id"}), 0);
    COMPARE_EXIT(city.import("p.gleaner"), 0);
    for (const QString& file : {QString("pack.glean"), QString("p.gleaner")}) {
        const auto run = m_glean->run({"inspect", file});
        COMPARE_EXIT(run, 0);
        QVERIFY2(run.out.contains("data-use notice, version 1 of 2026-03-01, licence CC0-1.0, in en of 1 language"),
            run.out.constData());
        QVERIFY2(run.out.contains("The file that you save."), run.out.constData());
    }
    QVERIFY(m_glean->run({"inspect", "p.gleaner"}).out.contains("data-use notice not accepted yet"));
    const auto notice = m_glean->run({"inspect", "pack.glean", "--json"}).json()["notice"].toObject();
    QCOMPARE(notice["texts"].toObject()["en"].toObject()["kept"].toString(), QString("Five years."));
}

void TestProjects::readingLeavesNoProfileBehind()
{
    m_glean->setProfile("never");
    COMPARE_EXIT(m_glean->run({"import", "trees.csv", "-o", "p.gleaner"}), 0);
    COMPARE_EXIT(m_glean->run({"inspect", "p.gleaner"}), 0);
    COMPARE_EXIT(m_glean->run({"key", "list"}), 0);
    QVERIFY(!QFile::exists(m_glean->path("never")));
}

void TestProjects::whatCanNotBePrintedIsAFailure()
{
    if (!QFile::exists("/dev/full"))
        QSKIP("only /dev/full makes printing fail, and this system has none");
    Glean full(m_folder->path());
    full.setPrefix({"bash", "-c", "\"$@\" >/dev/full", "full"});
    const auto run = full.run({"facet", "trees.csv", "--column", "Kind"});
    COMPARE_EXIT(run, 5);
    QVERIFY2(run.error.contains("file-unwritable"), run.error.constData());
}

QTEST_GUILESS_MAIN(TestProjects)
#include "tst_projects.moc"
