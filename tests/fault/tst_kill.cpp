#include "tests/support/glean_process.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <random>

using namespace gleaner::tests;

/// `kill -9` at 200 random moments while steps are recorded and tables exported: the project opens each time with every
/// confirmed step, and an export is the old file or the whole new one.
class TestKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingConfirmedIsLost();
};

namespace {

constexpr int kills = 200;
constexpr unsigned seed = 42;

/// Starts glean, kills it after `microseconds` unless it is done. True if it was done and said so.
bool runAndKill(const QString& folder, const QStringList& words, int microseconds)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral(GLEANER_BINARY_DIR) + "/bin/glean", words + QStringList{"--profile", "profile"});
    process.waitForStarted();
    QElapsedTimer timer;
    timer.start();
    while (timer.nsecsElapsed() < qint64{1000} * microseconds && !process.waitForFinished(0)) { }
    if (process.state() != QProcess::NotRunning)
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished();
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

void TestKill::nothingConfirmedIsLost()
{
    QTemporaryDir folder;
    const Glean glean(folder.path());
    QByteArray table = "Id,Street,Kind\n";
    for (int row = 0; row < 3000; ++row)
        table += QByteArray::number(row) + ",Elm St " + QByteArray::number(row % 70) + ",oak\n";
    glean.write("trees.csv", table);
    COMPARE_EXIT(glean.run({"import", "trees.csv", "-o", "p.gleaner"}), 0);
    glean.write("up.json",
        R"({"gleaner:recipe":1,"steps":[{"op":"change-case/1","params":{"columns":["Kind"],"to":"upper","keep":[]}}]})");
    glean.write("low.json",
        R"({"gleaner:recipe":1,"steps":[{"op":"change-case/1","params":{"columns":["Kind"],"to":"lower","keep":[]}}]})");
    COMPARE_EXIT(glean.run({"export", "p.gleaner", "-o", "out.csv"}), 0);

    // How long a step takes when nobody disturbs it: the kills are spread over that time.
    QElapsedTimer timer;
    timer.start();
    COMPARE_EXIT(glean.run({"apply", "p.gleaner", "--recipe", "up.json", "-o", "p.gleaner"}), 0);
    const int whole = static_cast<int>(timer.nsecsElapsed() / 1000);
    std::mt19937 random(seed);
    int confirmed = 1;
    int interrupted = 0;
    for (int round = 0; round < kills; ++round) {
        const int moment = static_cast<int>(random() % static_cast<unsigned>(whole + whole / 4));
        const bool exporting = round % 4 == 3;
        const bool done = exporting
            ? runAndKill(folder.path(), {"export", "p.gleaner", "-o", "out.csv", "--force"}, moment)
            : runAndKill(folder.path(),
                {"apply", "p.gleaner", "--recipe", round % 2 == 0 ? "low.json" : "up.json", "-o", "p.gleaner"}, moment);
        interrupted += done ? 0 : 1;
        const auto state = glean.run({"inspect", "p.gleaner", "--json"});
        COMPARE_EXIT(state, 0);
        const int steps = state.json()["steps"].toInt();
        // A step may be durable although its process died before saying so; it may never be lost after it said so.
        const int expected = confirmed + (done && !exporting ? 1 : 0);
        QVERIFY2(steps == expected || (!done && !exporting && steps == confirmed + 1),
            qPrintable(QString("round %1: %2 steps, %3 confirmed").arg(round).arg(steps).arg(expected)));
        confirmed = steps;
        const QByteArray exported = glean.read("out.csv");
        QCOMPARE(exported.size(), table.size());
        QVERIFY(exported.toLower() == table.toLower());
    }
    QVERIFY2(interrupted >= kills / 3, qPrintable(QString::number(interrupted) + " of the runs were interrupted"));
    qInfo("%d of %d runs were killed before they were done; seed %u", interrupted, kills, seed);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
