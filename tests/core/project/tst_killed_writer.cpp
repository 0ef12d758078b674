#include "core/project/project_file.h"
#include "tests/core/project/sample_project.h"
#include "tests/support/result_text.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>
#include <random>

using namespace gleaner;
using project::ProjectFile;

/// A second process writes steps, notes and positions and says each one when it is done; it is killed at random
/// moments.
class TestKilledWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noConfirmedStepIsLost();
    void anotherProcessOpensReadOnly();
    void killedCreateLeavesNoProject();
};

namespace {

/// Also appears in the folder when this program is killed while it creates: only ever under a temporary name.
constexpr int sourceMegabytes = 12;

std::string noise()
{
    std::mt19937 random(11);
    std::string bytes(std::size_t{sourceMegabytes} << 20U, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random());
    return bytes;
}

int say(const char* word, std::size_t number)
{
    std::printf("%s %zu\n", word, number);
    return std::fflush(stdout);
}

enum class Pace { Free, OneALine };

/// Appends for ever, or one step for each line of input. Every fifth time it goes one step back first, so that steps
/// are dropped as well.
int appendSteps(const char* path, Pace pace)
{
    auto project = ProjectFile::open(path);
    if (!project || !(*project)->readOnlyReason().empty())
        return 3;
    std::size_t position = (*project)->position().value_or(0);
    for (std::size_t turn = 0;; ++turn) {
        if (turn % 5 == 4 && position > 0) {
            say("going", position - 1);
            if (!(*project)->setPosition(--position))
                return 4;
            say("at", position);
        }
        if (pace == Pace::OneALine && std::getchar() == EOF)
            return 0;
        project::StoredStep step = tests::stepNumber(position);
        step.json += std::string(turn % 7 * 1500, ' ');
        say("going", position + 1);
        if (!(*project)->appendStep(position, step))
            return 4;
        say("at", ++position);
        base::NullJob job;
        if (turn % 3 == 0 && !(*project)->keepView({tests::stateAt(position)}, job))
            return 5;
    }
}

int createProject(const char* path)
{
    base::NullJob job;
    const auto source = tests::sourceOf("trees", noise());
    say("creating", 0);
    return ProjectFile::create(path, {source}, {}, job) ? 0 : 4;
}

/// The last number after a word in what the writer said, or nothing.
std::optional<std::size_t> lastSaid(const QByteArray& output, const QByteArray& word)
{
    std::optional<std::size_t> last;
    // A line that the kill cut off does not count as said.
    const auto lines = output.left(output.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(word + ' '))
            last = line.mid(word.size() + 1).toULongLong();
    }
    return last;
}

} // namespace

void TestKilledWriter::noConfirmedStepIsLost()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("a.gleaner").toStdString();
    QVERIFY(tests::sampleProject(path));
    std::mt19937 random(20260801);
    std::size_t confirmed = 0;
    std::size_t said = 0;
    int views = 0;
    for (int kill = 0; kill < 40; ++kill) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {"--append", QString::fromStdString(path)});
        QVERIFY(writer.waitForStarted());
        QVERIFY(writer.waitForReadyRead());
        QThread::usleep(random() % 300000); // the writer is killed at a moment that it can't know: that is the test
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        const QByteArray output = writer.readAllStandardOutput();
        confirmed = lastSaid(output, "at").value_or(confirmed);
        const std::size_t going = lastSaid(output, "going").value_or(confirmed);
        said += static_cast<std::size_t>(output.count("at "));

        const auto project = ProjectFile::open(path);
        VERIFY_OK(project);
        QCOMPARE((*project)->readOnlyReason(), std::string());
        const auto position = (*project)->position();
        const auto steps = (*project)->steps();
        VERIFY_OK(position);
        VERIFY_OK(steps);
        // Either the last confirmed state, or the one that was being written when the kill came.
        QVERIFY2(*position == confirmed || *position == going,
            qPrintable(QString("kill %1: %2, said %3, going %4").arg(kill).arg(*position).arg(confirmed).arg(going)));
        QVERIFY(steps->size() >= *position);
        for (std::size_t place = 0; place < steps->size(); ++place)
            QVERIFY((*steps)[place].json.starts_with(tests::stepNumber(place).json));
        VERIFY_DONE((*project)->tables());
        // A first view is the one of this position, or there is none.
        const table::RowSourcePtr rows = (*project)->firstRows();
        const std::string street = *position == 0 ? "Elm" : "at " + std::to_string(*position);
        if (rows)
            QCOMPARE(rows->cell(0, 1).text, street);
        views += rows && *position > 0 ? 1 : 0;
        confirmed = *position;
    }
    QVERIFY2(views > 0, "no view was ever kept");
    QVERIFY2(said > 40, qPrintable(QString("only %1 steps were confirmed").arg(said)));
}

void TestKilledWriter::anotherProcessOpensReadOnly()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("a.gleaner").toStdString();
    QVERIFY(tests::sampleProject(path));
    QProcess writer;
    // A writer that never pauses could keep a reader out for as long as it likes.
    writer.start(QCoreApplication::applicationFilePath(), {"--append-lines", QString::fromStdString(path)});
    writer.write("\n");
    QVERIFY(writer.waitForReadyRead());
    for (int round = 0; round < 20; ++round) {
        writer.write("\n");
        QVERIFY(writer.waitForBytesWritten());
        const auto reader = ProjectFile::open(path);
        VERIFY_OK(reader);
        QCOMPARE((*reader)->readOnlyReason(), std::string(project::openElsewhereReason));
        QVERIFY((*reader)->steps()->size() >= *(*reader)->position());
        VERIFY_DONE((*reader)->tables());
    }
    QProcess second;
    second.start(QCoreApplication::applicationFilePath(), {"--append", QString::fromStdString(path)});
    QVERIFY(second.waitForFinished());
    QCOMPARE(second.exitCode(), 3);
    QCOMPARE(writer.state(), QProcess::Running);
    writer.kill();
    QVERIFY(writer.waitForFinished());
    QCOMPARE((*ProjectFile::open(path))->readOnlyReason(), std::string());
}

void TestKilledWriter::killedCreateLeavesNoProject()
{
    std::mt19937 random(7);
    for (int kill = 0; kill < 10; ++kill) {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("a.gleaner").toStdString();
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {"--create", QString::fromStdString(path)});
        QVERIFY(writer.waitForReadyRead());
        QThread::usleep(random() % 150000); // the writer is killed at a moment that it can't know: that is the test
        writer.kill();
        QVERIFY(writer.waitForFinished());
        const auto project = ProjectFile::open(path);
        if (project)
            QVERIFY((*project)->tables()->front().bytes->view() == noise());
        else
            QCOMPARE(codeOf(project), QByteArray("file-not-found"));
    }
}

int main(int argc, char** argv)
{
    const std::string_view word = argc == 3 ? argv[1] : "";
    if (word == "--append")
        return appendSteps(argv[2], Pace::Free);
    if (word == "--append-lines")
        return appendSteps(argv[2], Pace::OneALine);
    if (word == "--create")
        return createProject(argv[2]);
    QCoreApplication application(argc, argv);
    TestKilledWriter test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killed_writer.moc"
