#include "core/base/file.h"
#include "tests/support/result_text.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner::base;

class TestFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writtenFilesAreWhole();
    void aFailureLeavesTheOldFile();
    void existingFilesCanBeProtected();
    void ownerOnlyIsOwnerOnly();
    void readingNamesWhatIsWrong();
    void mappedBytesStay();
};

void TestFile::writtenFilesAreWhole()
{
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("a").toStdString();
    const std::string big(5'000'000, 'x');
    VERIFY_OK(writeAtomically(path, big));
    QCOMPARE(*readFile(path), big);
    VERIFY_OK(writeAtomically(path, "short"));
    QCOMPARE(*readFile(path), std::string("short"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestFile::aFailureLeavesTheOldFile()
{
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("a").toStdString();
    VERIFY_OK(writeAtomically(path, "old"));
    const auto failed = writeAtomically(path, [](const ByteSink& sink) -> Result<void> {
        if (auto written = sink(std::string(3'000'000, 'y')); !written)
            return written;
        return fail(ErrorCode::Cancelled);
    });
    QCOMPARE(codeOf(failed), QByteArray("cancelled"));
    QCOMPARE(*readFile(path), std::string("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    QCOMPARE(
        codeOf(writeAtomically(folder.filePath("no/such/folder").toStdString(), "x")), QByteArray("file-unwritable"));
}

void TestFile::existingFilesCanBeProtected()
{
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("a").toStdString();
    VERIFY_OK(writeAtomically(path, "mine", FileMode::Shared, Existing::Refuse));
    QCOMPARE(codeOf(writeAtomically(path, "yours", FileMode::Shared, Existing::Refuse)), QByteArray("file-exists"));
    QCOMPARE(*readFile(path), std::string("mine"));
}

void TestFile::ownerOnlyIsOwnerOnly()
{
    QTemporaryDir folder;
    VERIFY_OK(writeAtomically(folder.filePath("a").toStdString(), "secret", FileMode::OwnerOnly));
    QCOMPARE(QFile::permissions(folder.filePath("a")) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions{});
}

void TestFile::readingNamesWhatIsWrong()
{
    QTemporaryDir folder;
    QCOMPARE(codeOf(readFile(folder.filePath("gone").toStdString())), QByteArray("file-not-found"));
    QCOMPARE(codeOf(readFile(folder.path().toStdString())), QByteArray("file-unreadable"));
    QCOMPARE(codeOf(mapFile(folder.path().toStdString())), QByteArray("file-unreadable"));
    VERIFY_OK(writeAtomically(folder.filePath("a").toStdString(), "12345"));
    QCOMPARE(codeOf(readFile(folder.filePath("a").toStdString(), 4)), QByteArray("E_LIMIT"));
    // Messages name the file, never the folder: a path can name a person.
    const auto gone = readFile(folder.filePath("gone").toStdString());
    QVERIFY(describe(gone.error()).find(folder.path().toStdString()) == std::string::npos);
}

void TestFile::mappedBytesStay()
{
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("a").toStdString();
    VERIFY_OK(writeAtomically(path, "first"));
    const auto mapped = mapFile(path);
    VERIFY_OK(mapped);
    VERIFY_OK(writeAtomically(path, "second"));
    QCOMPARE((*mapped)->view(), std::string_view("first"));
    VERIFY_OK(writeAtomically(path, ""));
    QVERIFY((*mapFile(path))->view().empty());
}

QTEST_GUILESS_MAIN(TestFile)
#include "tst_file.moc"
