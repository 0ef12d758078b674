#include "core/project/project_file.h"
#include "tests/core/project/sample_project.h"
#include "tests/support/result_text.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace gleaner;
using project::ProjectFile;

class TestFullDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fullTmpfs();
    void fileSizeLimit();
};

namespace {

std::vector<std::string> jsons(const ProjectFile& project)
{
    std::vector<std::string> jsons;
    const auto steps = project.steps();
    for (const auto& step : *steps)
        jsons.push_back(step.json);
    return jsons;
}

project::StoredStep longStep(std::size_t number)
{
    auto step = tests::stepNumber(number);
    step.json += std::string(40000, ' ');
    return step;
}

/// Appends until the disk is full, then checks that all that was confirmed is there and that life goes on.
void fillUp(const std::filesystem::path& path, const QByteArray& expected, const std::function<void()>& makeRoom)
{
    auto project = tests::sampleProject(path);
    QVERIFY(project);
    std::vector<std::string> confirmed;
    QByteArray code = "ok";
    while (code == "ok" && confirmed.size() < 10000) {
        const auto step = longStep(confirmed.size());
        code = codeOf(project->appendStep(confirmed.size(), step));
        if (code == "ok")
            confirmed.push_back(step.json);
    }
    QCOMPARE(code, expected);
    QVERIFY(confirmed.size() > 2);
    QVERIFY(jsons(*project) == confirmed);
    QCOMPARE(*project->position(), confirmed.size());
    project.reset();
    makeRoom();
    auto again = ProjectFile::open(path);
    VERIFY_OK(again);
    QVERIFY(jsons(**again) == confirmed);
    VERIFY_DONE((*again)->appendStep(confirmed.size(), longStep(7)));
    VERIFY_DONE((*again)->tables());
}

} // namespace

void TestFullDisk::fullTmpfs()
{
    const QTemporaryDir folder;
    const std::string mountPoint = folder.path().toStdString();
    if (::mount("tmpfs", mountPoint.c_str(), "tmpfs", 0, "size=1m") != 0)
        QSKIP("a full disk is a mounted tmpfs of 1 MiB, and this user may not mount one");
    const std::filesystem::path ballast = std::filesystem::path(mountPoint) / "ballast";
    VERIFY_DONE(base::writeAtomically(ballast, std::string(300000, 'b')));
    fillUp(
        std::filesystem::path(mountPoint) / "a.gleaner", "disk-full", [&ballast] { std::filesystem::remove(ballast); });
    base::NullJob job;
    const auto big = tests::sourceOf("trees", [] {
        std::string bytes(std::size_t{3} << 20U, '\0');
        std::uint32_t state = 1;
        for (char& byte : bytes) {
            state = state * 1664525U + 1013904223U;
            byte = static_cast<char>(state >> 24U);
        }
        return bytes;
    }());
    const auto created = ProjectFile::create(std::filesystem::path(mountPoint) / "b.gleaner", {big}, {}, job);
    QCOMPARE(codeOf(created), QByteArray("disk-full"));
    auto project = ProjectFile::open(std::filesystem::path(mountPoint) / "a.gleaner");
    const auto copied = (*project)->saveCopy(std::filesystem::path(mountPoint) / "copy.gleaner", job);
    project->reset();
    const auto left = std::distance(std::filesystem::directory_iterator(mountPoint), {});
    ::umount2(mountPoint.c_str(), MNT_DETACH);
    QCOMPARE(codeOf(copied), QByteArray("disk-full"));
    QCOMPARE(left, std::ptrdiff_t{1});
}

void TestFullDisk::fileSizeLimit()
{
    const QTemporaryDir folder;
    struct rlimit old { };
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    const auto limit = [&old](rlim_t bytes) {
        const struct rlimit now {
            bytes, old.rlim_max
        };
        return ::setrlimit(RLIMIT_FSIZE, &now);
    };
    QCOMPARE(limit(rlim_t{500000}), 0);
    fillUp(folder.filePath("a.gleaner").toStdString(), "file-unwritable", [&] { limit(old.rlim_cur); });
    limit(old.rlim_cur);
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_full_disk.moc"
