#include "core/project/project_file.h"
#include "tests/core/project/sample_project.h"
#include "tests/support/result_text.h"

#include <QTemporaryDir>
#include <QtTest>

#include <random>
#include <sys/stat.h>
#include <unistd.h>

using namespace gleaner;
using project::ProjectFile;

class TestProjectFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everythingComesBack();
    void longSourcesAreSplitIntoFrames_data();
    void longSourcesAreSplitIntoFrames();
    void headersThatAreNoText();
    void createRefusesWhatStandsThere();
    void createRefusesBadTables();
    void createStopsAndLeavesNothing();
    void stepsAndPosition();
    void undoAndRedoSurviveARestart();
    void notes();
    void charts();
    void bundlesReceiptsSettings();
    void secondOpenIsReadOnly();
    void readOnlyFileAndFolder();
    void writerComesFreeWhenClosed();
    void saveCopy();
    void saveCopyStops();
    void stampIsDocumented();
    void notProjects_data();
    void notProjects();
    void newerProject();
    void deletedTextLeavesTheFile();

private:
    std::filesystem::path at(const char* name) const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }
    std::size_t filesHere() const
    {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(at("")), {}));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    base::NullJob m_job;
};

namespace {

class StopsAfter final : public base::JobContext {
public:
    explicit StopsAfter(int polls)
        : m_polls(polls)
    {
    }
    bool stopRequested() override { return m_polls-- <= 0; }
    void progress(std::uint64_t done, std::uint64_t total) override { lastShare = total == 0 ? 0 : done * 100 / total; }
    std::uint64_t lastShare = 0;

private:
    int m_polls;
};

std::vector<std::string> jsons(const ProjectFile& project)
{
    std::vector<std::string> jsons;
    const auto steps = project.steps();
    for (const auto& step : *steps)
        jsons.push_back(step.json);
    return jsons;
}

std::string fileBytes(const std::filesystem::path& path) { return *base::readFile(path); }

} // namespace

void TestProjectFile::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void TestProjectFile::everythingComesBack()
{
    auto trees = tests::sourceOf("trees", std::string("Id;Street\n1;\xff\0Elm\n", 18));
    trees.dialect.encoding = formats::csv::Encoding::Windows1252;
    const auto empty = tests::sourceOf("empty", {});
    const std::string pack(3000, 'p');
    auto project = ProjectFile::create(at("a.gleaner"), {trees, empty}, {pack}, m_job);
    VERIFY_OK(project);
    QCOMPARE(filesHere(), std::size_t{1});
    for (int round = 0; round < 2; ++round) {
        QCOMPARE((*project)->readOnlyReason(), std::string());
        QCOMPARE((*project)->path(), at("a.gleaner"));
        const auto tables = (*project)->tables();
        VERIFY_OK(tables);
        QCOMPARE(tables->size(), std::size_t{2});
        QCOMPARE((*tables)[0].name, std::string("trees"));
        QVERIFY((*tables)[0].bytes->view() == trees.bytes->view());
        QVERIFY((*tables)[0].dialect == trees.dialect);
        QVERIFY((*tables)[0].schema == trees.schema);
        QVERIFY((*tables)[1].bytes->view().empty());
        QCOMPARE((*project)->pack()->file, pack);
        QVERIFY((*project)->steps()->empty());
        QCOMPARE(*(*project)->position(), std::size_t{0});
        project->reset();
        project = ProjectFile::open(at("a.gleaner"));
        VERIFY_OK(project);
    }
}

void TestProjectFile::longSourcesAreSplitIntoFrames_data()
{
    QTest::addColumn<int>("size");
    constexpr int frame = 4 << 20;
    for (const int size : {1, frame - 1, frame, frame + 1, 9 * frame + 12345})
        QTest::addRow("%d bytes", size) << size;
}

void TestProjectFile::longSourcesAreSplitIntoFrames()
{
    QFETCH(int, size);
    std::mt19937 random(42);
    std::string bytes(static_cast<std::size_t>(size), ' ');
    for (std::size_t at = 0; at < bytes.size(); at += 7)
        bytes[at] = static_cast<char>(random());
    VERIFY_DONE(ProjectFile::create(at("a.gleaner"), {tests::sourceOf("trees", bytes)}, {}, m_job));
    const auto project = ProjectFile::open(at("a.gleaner"));
    VERIFY_OK(project);
    const auto tables = (*project)->tables();
    VERIFY_OK(tables);
    QVERIFY(tables->front().bytes->view() == bytes);
    QVERIFY((*project)->pack()->file.empty());
}

void TestProjectFile::headersThatAreNoText()
{
    auto source = tests::sourceOf("trees", "x\n");
    source.schema.columns[1].name = std::string("Stra\xdf\0e", 7);
    VERIFY_DONE(ProjectFile::create(at("a.gleaner"), {source}, {}, m_job));
    const auto tables = (*ProjectFile::open(at("a.gleaner")))->tables();
    VERIFY_OK(tables);
    QVERIFY(tables->front().schema == source.schema);
}

void TestProjectFile::createRefusesWhatStandsThere()
{
    VERIFY_DONE(base::writeAtomically(at("a.gleaner"), "mine"));
    QCOMPARE(codeOf(ProjectFile::create(at("a.gleaner"), {}, {}, m_job)), QByteArray("file-exists"));
    QCOMPARE(fileBytes(at("a.gleaner")), std::string("mine"));
    std::filesystem::create_symlink(at("nowhere"), at("b.gleaner"));
    QCOMPARE(codeOf(ProjectFile::create(at("b.gleaner"), {}, {}, m_job)), QByteArray("file-exists"));
    QCOMPARE(codeOf(ProjectFile::create(at("no-folder") / "a.gleaner", {}, {}, m_job)), QByteArray("file-unwritable"));
    QCOMPARE(filesHere(), std::size_t{2});
}

void TestProjectFile::createRefusesBadTables()
{
    const auto trees = tests::sourceOf("trees", "x\n");
    QCOMPARE(codeOf(ProjectFile::create(at("a.gleaner"), {trees, trees}, {}, m_job)), QByteArray("bad-parameter"));
    auto nameless = trees;
    nameless.name.clear();
    QCOMPARE(codeOf(ProjectFile::create(at("a.gleaner"), {nameless}, {}, m_job)), QByteArray("bad-parameter"));
    auto sourceless = trees;
    sourceless.bytes.reset();
    QCOMPARE(codeOf(ProjectFile::create(at("a.gleaner"), {sourceless}, {}, m_job)), QByteArray("bad-parameter"));
    QCOMPARE(filesHere(), std::size_t{0});
}

void TestProjectFile::createStopsAndLeavesNothing()
{
    const auto trees = tests::sourceOf("trees", std::string(std::size_t{70} << 20U, 'a'));
    for (const int polls : {0, 1, 2}) {
        StopsAfter job(polls);
        QCOMPARE(codeOf(ProjectFile::create(at("a.gleaner"), {trees}, {}, job)), QByteArray("cancelled"));
        QVERIFY(job.lastShare < 100);
        QCOMPARE(filesHere(), std::size_t{0});
    }
    StopsAfter patient(1000);
    VERIFY_DONE(ProjectFile::create(at("a.gleaner"), {trees}, {}, patient));
    QCOMPARE(patient.lastShare, std::uint64_t{100});
}

void TestProjectFile::stepsAndPosition()
{
    auto project = tests::sampleProject(at("a.gleaner"));
    QVERIFY(project);
    QCOMPARE(codeOf(project->appendStep(1, tests::stepNumber(0))), QByteArray("bad-parameter"));
    QCOMPARE(codeOf(project->setPosition(1)), QByteArray("bad-parameter"));
    for (std::size_t number = 0; number < 3; ++number)
        VERIFY_DONE(project->appendStep(number, tests::stepNumber(number)));
    QCOMPARE(*project->position(), std::size_t{3});
    const auto steps = project->steps();
    QVERIFY((*steps)[2].summary == (clean::StepSummary{2, 3, 4}));
    VERIFY_DONE(project->setPosition(1));
    QCOMPARE(jsons(*project).size(), std::size_t{3});
    VERIFY_DONE(project->appendStep(1, tests::stepNumber(9)));
    QCOMPARE(jsons(*project), (std::vector<std::string>{"{\"step\":0}", "{\"step\":9}"}));
    QCOMPARE(*project->position(), std::size_t{2});
    QCOMPARE(codeOf(project->appendStep(3, tests::stepNumber(0))), QByteArray("bad-parameter"));
    QCOMPARE(codeOf(project->setPosition(3)), QByteArray("bad-parameter"));
    QCOMPARE(jsons(*project).size(), std::size_t{2});
}

void TestProjectFile::undoAndRedoSurviveARestart()
{
    std::vector<std::string> model;
    std::size_t position = 0;
    std::mt19937 random(3);
    QVERIFY(tests::sampleProject(at("a.gleaner")));
    for (std::size_t round = 0; round < 40; ++round) {
        auto project = ProjectFile::open(at("a.gleaner"));
        VERIFY_OK(project);
        QCOMPARE(jsons(**project), model);
        QCOMPARE(*(*project)->position(), position);
        for (int action = 0; action < 3; ++action) {
            if (random() % 3 == 0) {
                position = random() % (model.size() + 1);
                VERIFY_DONE((*project)->setPosition(position));
            } else {
                const auto step = tests::stepNumber(random() % 1000);
                VERIFY_DONE((*project)->appendStep(position, step));
                model.resize(position);
                model.push_back(step.json);
                ++position;
            }
        }
    }
}

void TestProjectFile::notes()
{
    auto project = tests::sampleProject(at("a.gleaner"));
    const crowd::Annotation question{"trees", "[\"1\"]", "o2jd", crowd::AnnotationType::Question, "Sí? \u1780", {}, {}};
    const crowd::Annotation evidence{
        "trees", {}, {}, crowd::AnnotationType::Evidence, "seen", "https://example.org/a", {}};
    const auto first = project->addNote(question);
    const auto second = project->addNote(evidence);
    VERIFY_OK(first);
    VERIFY_OK(second);
    QVERIFY(*first != *second);
    auto bad = question;
    bad.text.clear();
    QCOMPARE(codeOf(project->addNote(bad)), QByteArray("bad-parameter"));
    QCOMPARE(codeOf(project->replaceNote({*first, bad})), QByteArray("bad-parameter"));
    auto changed = question;
    changed.text = "Really?";
    VERIFY_DONE(project->replaceNote({*first, changed}));
    project.reset();
    auto again = ProjectFile::open(at("a.gleaner"));
    VERIFY_OK(again);
    const auto notes = (*again)->notes();
    VERIFY_OK(notes);
    QCOMPARE(notes->size(), std::size_t{2});
    QVERIFY((*notes)[0].id == *first && (*notes)[0].annotation == changed);
    QVERIFY((*notes)[1].id == *second && (*notes)[1].annotation == evidence);
    VERIFY_DONE((*again)->removeNote(*first));
    QCOMPARE((*again)->notes()->size(), std::size_t{1});
    QCOMPARE(codeOf((*again)->removeNote(*first)), QByteArray("bad-parameter"));
    QCOMPARE(codeOf((*again)->replaceNote({*first, changed})), QByteArray("bad-parameter"));
}

void TestProjectFile::charts()
{
    auto project = tests::sampleProject(at("a.gleaner"));
    const insight::ChartSpec spec{"trees", "o2jd", "Streets", "Bars"};
    const auto id = project->addChart(spec);
    VERIFY_OK(id);
    auto renamed = spec;
    renamed.title = "Calles \"más\" sucias";
    VERIFY_DONE(project->replaceChart({*id, renamed}));
    QCOMPARE(codeOf(project->replaceChart({*id + 1, renamed})), QByteArray("bad-parameter"));
    project.reset();
    auto again = ProjectFile::open(at("a.gleaner"));
    const auto charts = (*again)->charts();
    VERIFY_OK(charts);
    QCOMPARE(charts->size(), std::size_t{1});
    QVERIFY(charts->front().spec == renamed);
    VERIFY_DONE((*again)->removeChart(*id));
    QVERIFY((*again)->charts()->empty());
    QCOMPARE(codeOf((*again)->removeChart(*id)), QByteArray("bad-parameter"));
}

void TestProjectFile::bundlesReceiptsSettings()
{
    auto project = tests::sampleProject(at("a.gleaner"));
    const std::string file("zip\0bytes", 9);
    VERIFY_DONE(project->addSentBundle({"sha256:a", "2026-08-01", 1, "sha256:b", file}));
    VERIFY_DONE(project->addSentBundle({"sha256:c", "2026-08-02", 2, "sha256:d", ""}));
    VERIFY_DONE(project->addReceipt({"sha256:r", "sha256:a", 1, file}));
    VERIFY_DONE(project->addReceipt({"sha256:r", "sha256:a", 1, file}));
    VERIFY_DONE(project->addReceipt({"sha256:s", "sha256:a", 2, "x"}));
    VERIFY_DONE(project->setSetting("view", file));
    VERIFY_DONE(project->setSetting("view", "other"));
    VERIFY_DONE(project->setSetting("empty", ""));
    QCOMPARE(codeOf(project->addSentBundle({"", "", 3, "", std::string(std::size_t{130} << 20U, 'x')})),
        QByteArray("too-large"));
    project.reset();
    auto again = ProjectFile::open(at("a.gleaner"));
    const auto sent = (*again)->sentBundles();
    VERIFY_OK(sent);
    QCOMPARE(sent->size(), std::size_t{2});
    QCOMPARE((*sent)[0].file, file);
    QCOMPARE((*sent)[0].stateDigest, std::string("sha256:b"));
    QCOMPARE((*sent)[1].seq, std::int64_t{2});
    const auto receipts = (*again)->receipts();
    VERIFY_OK(receipts);
    QCOMPARE(receipts->size(), std::size_t{2});
    QCOMPARE((*receipts)[0].file, file);
    QCOMPARE((*receipts)[1].n, std::int64_t{2});
    QCOMPARE((*again)->setting("view")->value(), std::string("other"));
    QCOMPARE((*again)->setting("empty")->value(), std::string());
    QVERIFY(!(*again)->setting("never").value());
}

void TestProjectFile::secondOpenIsReadOnly()
{
    auto writer = tests::sampleProject(at("a.gleaner"));
    VERIFY_DONE(writer->appendStep(0, tests::stepNumber(0)));
    auto reader = ProjectFile::open(at("a.gleaner"));
    VERIFY_OK(reader);
    QCOMPARE((*reader)->readOnlyReason(), std::string(project::openElsewhereReason));
    QCOMPARE(codeOf((*reader)->appendStep(1, tests::stepNumber(1))), QByteArray("project-read-only"));
    QCOMPARE(codeOf((*reader)->setPosition(0)), QByteArray("project-read-only"));
    QCOMPARE(codeOf((*reader)->addNote({"trees", {}, {}, crowd::AnnotationType::CannotTell, {}, {}, {}})),
        QByteArray("project-read-only"));
    QCOMPARE(codeOf((*reader)->setSetting("a", "b")), QByteArray("project-read-only"));
    QCOMPARE(codeOf((*reader)->addReceipt({})), QByteArray("project-read-only"));
    // The writer goes on; the reader keeps seeing steps and position that fit together.
    VERIFY_DONE(writer->appendStep(1, tests::stepNumber(1)));
    VERIFY_DONE(writer->setPosition(0));
    QCOMPARE(jsons(**reader), std::vector<std::string>{"{\"step\":0}"});
    QCOMPARE(*(*reader)->position(), std::size_t{1});
    VERIFY_DONE((*reader)->tables());
    VERIFY_DONE((*reader)->saveCopy(at("b.gleaner"), m_job));
    QCOMPARE(jsons(**ProjectFile::open(at("b.gleaner"))).size(), std::size_t{2});
}

void TestProjectFile::readOnlyFileAndFolder()
{
    QVERIFY(tests::sampleProject(at("a.gleaner")));
    const bool isRoot = ::geteuid() == 0;
    if (isRoot) {
        // Root may write anywhere, so it steps down to nobody for this test.
        constexpr uid_t nobody = 65534;
        QCOMPARE(::chown(at("").c_str(), nobody, nobody), 0);
        QCOMPARE(::chown(at("a.gleaner").c_str(), nobody, nobody), 0);
        QCOMPARE(::seteuid(nobody), 0);
    }
    const auto reasonWith = [&](mode_t file, mode_t folder) -> std::string {
        ::chmod(at("a.gleaner").c_str(), file);
        ::chmod(at("").c_str(), folder);
        const auto project = ProjectFile::open(at("a.gleaner"));
        if (!project || !(*project)->tables())
            return "did not open";
        if (codeOf((*project)->setSetting("a", "b")) != QByteArray("project-read-only"))
            return "could write";
        return (*project)->readOnlyReason();
    };
    const auto fileReason = reasonWith(0444, 0755);
    const auto folderReason = reasonWith(0644, 0555);
    const auto created = ProjectFile::create(at("new.gleaner"), {}, {}, m_job);
    ::chmod(at("").c_str(), 0755);
    if (isRoot)
        QCOMPARE(::seteuid(0), 0);
    QCOMPARE(fileReason, std::string(project::fileReadOnlyReason));
    QCOMPARE(folderReason, std::string(project::folderReadOnlyReason));
    QCOMPARE(codeOf(created), QByteArray("file-unwritable"));
}

void TestProjectFile::writerComesFreeWhenClosed()
{
    auto writer = tests::sampleProject(at("a.gleaner"));
    auto reader = ProjectFile::open(at("a.gleaner"));
    writer.reset();
    const auto next = ProjectFile::open(at("a.gleaner"));
    VERIFY_OK(next);
    QCOMPARE((*next)->readOnlyReason(), std::string());
    VERIFY_DONE((*next)->appendStep(0, tests::stepNumber(0)));
    reader->reset();
    QCOMPARE((*ProjectFile::open(at("a.gleaner")))->readOnlyReason(), std::string(project::openElsewhereReason));
}

void TestProjectFile::saveCopy()
{
    auto project = tests::sampleProject(at("a.gleaner"));
    VERIFY_DONE(project->appendStep(0, tests::stepNumber(0)));
    VERIFY_DONE(project->saveCopy(at("b.gleaner"), m_job));
    QCOMPARE(codeOf(project->saveCopy(at("b.gleaner"), m_job)), QByteArray("file-exists"));
    QCOMPARE(codeOf(project->saveCopy(at("a.gleaner"), m_job)), QByteArray("file-exists"));
    QCOMPARE(filesHere(), std::size_t{2});
    VERIFY_DONE(project->appendStep(1, tests::stepNumber(1)));
    auto copy = ProjectFile::open(at("b.gleaner"));
    VERIFY_OK(copy);
    QCOMPARE((*copy)->readOnlyReason(), std::string());
    QCOMPARE(jsons(**copy).size(), std::size_t{1});
    QVERIFY((*copy)->tables()->front().bytes->view() == "Id;Street\n1;Elm\n");
    VERIFY_DONE((*copy)->appendStep(1, tests::stepNumber(5)));
}

void TestProjectFile::saveCopyStops()
{
    std::mt19937 random(5);
    std::string noise(std::size_t{6} << 20U, '\0');
    for (char& byte : noise)
        byte = static_cast<char>(random());
    auto project = ProjectFile::create(at("a.gleaner"), {tests::sourceOf("trees", noise)}, {}, m_job);
    VERIFY_OK(project);
    for (const int polls : {0, 2}) {
        StopsAfter job(polls);
        QCOMPARE(codeOf((*project)->saveCopy(at("b.gleaner"), job)), QByteArray("cancelled"));
        QCOMPARE(filesHere(), std::size_t{1});
    }
}

void TestProjectFile::stampIsDocumented()
{
    QVERIFY(tests::sampleProject(at("a.gleaner")));
    const auto bytes = fileBytes(at("a.gleaner"));
    QCOMPARE(bytes.substr(68, 4), std::string("Glnr"));
    QCOMPARE(bytes.substr(60, 4), std::string("\0\0\0\2", 4));
}

void TestProjectFile::notProjects_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("Id,Street\n1,Elm\n");
    QTest::newRow("long text") << QByteArray(5000, 'a');
    QTest::newRow("only the magic") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("zip") << QByteArray("PK\3\4").append(QByteArray(200, '\0'));
}

void TestProjectFile::notProjects()
{
    QFETCH(QByteArray, bytes);
    VERIFY_DONE(base::writeAtomically(at("a.gleaner"), bytes.toStdString()));
    QCOMPARE(codeOf(ProjectFile::open(at("a.gleaner"))), QByteArray("not-a-project"));
    QCOMPARE(fileBytes(at("a.gleaner")), bytes.toStdString());
    QVERIFY(tests::tamper(at("b.gleaner"), "CREATE TABLE a(b); INSERT INTO a VALUES(1)"));
    QCOMPARE(codeOf(ProjectFile::open(at("b.gleaner"))), QByteArray("not-a-project"));
    QCOMPARE(codeOf(ProjectFile::open(at(""))), QByteArray("not-a-project"));
    QCOMPARE(codeOf(ProjectFile::open(at("absent.gleaner"))), QByteArray("file-not-found"));
    QCOMPARE(::mkfifo(at("pipe.gleaner").c_str(), 0600), 0);
    QCOMPARE(codeOf(ProjectFile::open(at("pipe.gleaner"))), QByteArray("not-a-project"));
}

void TestProjectFile::newerProject()
{
    QVERIFY(tests::sampleProject(at("a.gleaner")));
    QVERIFY(
        tests::tamper(at("a.gleaner"), "PRAGMA user_version = 7; CREATE TABLE later(x); PRAGMA journal_mode = WAL"));
    const auto bytes = fileBytes(at("a.gleaner"));
    const auto project = ProjectFile::open(at("a.gleaner"));
    QCOMPARE(codeOf(project), QByteArray("project-newer"));
    QCOMPARE(project.error().arguments, (std::vector<std::string>{"a.gleaner", "7", "2"}));
    QVERIFY(fileBytes(at("a.gleaner")) == bytes);
    QVERIFY(tests::tamper(at("a.gleaner"), "PRAGMA user_version = 0"));
    QCOMPARE(codeOf(ProjectFile::open(at("a.gleaner"))), QByteArray("project-damaged"));
}

void TestProjectFile::deletedTextLeavesTheFile()
{
    auto project = tests::sampleProject(at("a.gleaner"));
    const auto id
        = project->addNote({"trees", {}, {}, crowd::AnnotationType::Comment, "a secret of forty-two words", {}, {}});
    VERIFY_DONE(project->appendStep(0, {"{\"secret\":\"step of sorrow\"}", {}}));
    QVERIFY(fileBytes(at("a.gleaner")).find("secret") != std::string::npos);
    VERIFY_DONE(project->removeNote(*id));
    VERIFY_DONE(project->appendStep(0, tests::stepNumber(1)));
    QVERIFY(fileBytes(at("a.gleaner")).find("secret") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestProjectFile)
#include "tst_project_file.moc"
