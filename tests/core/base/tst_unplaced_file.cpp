#include "core/base/unplaced_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <cerrno>
#include <unistd.h>

using namespace gleaner::base;

class TestUnplacedFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void hasNoNameUntilItIsPlaced()
    {
        UnplacedFile file(path());
        QVERIFY(file.isOpen());
        QCOMPARE(::write(file.descriptor(), "whole", 5), ssize_t{5});
        if (!names().isEmpty())
            QSKIP("the temporary folder's file system has no O_TMPFILE, so the file has a name from the start");
        QVERIFY(file.place(Existing::Refuse));
        QCOMPARE(names(), QStringList{"a"});
        QCOMPARE(*readFile(path()), std::string("whole"));
    }
    void goesAwayWhenItIsNotPlaced()
    {
        {
            UnplacedFile file(path());
            QVERIFY(file.isOpen());
        }
        QVERIFY(names().isEmpty());
    }
    void replacesInOneStep()
    {
        QVERIFY(writeAtomically(path(), "old").has_value());
        {
            UnplacedFile file(path());
            QCOMPARE(::write(file.descriptor(), "new", 3), ssize_t{3});
            QCOMPARE(*readFile(path()), std::string("old"));
            QVERIFY(file.place(Existing::Replace));
        }
        QCOMPARE(*readFile(path()), std::string("new"));
        QCOMPARE(names(), QStringList{"a"});
    }
    void refusesWhatIsThere()
    {
        QVERIFY(writeAtomically(path(), "old").has_value());
        {
            UnplacedFile file(path());
            QVERIFY(!file.place(Existing::Refuse));
            QCOMPARE(errno, EEXIST);
        }
        QCOMPARE(*readFile(path()), std::string("old"));
        QCOMPARE(names(), QStringList{"a"});
    }
    void findsANameBesideOthers()
    {
        for (const char* other : {"a", "a.new0", "a.new1"})
            QVERIFY(writeAtomically(m_folder->filePath(other).toStdString(), "old").has_value());
        {
            UnplacedFile file(path());
            QVERIFY(file.place(Existing::Replace));
        }
        QCOMPARE(names(), (QStringList{"a", "a.new0", "a.new1"}));
        QCOMPARE(*readFile(path()), std::string());
        QCOMPARE(*readFile(m_folder->filePath("a.new0").toStdString()), std::string("old"));
    }
    void saysThatTheFolderIsMissing()
    {
        const UnplacedFile file(m_folder->filePath("no/a").toStdString());
        QVERIFY(!file.isOpen());
        QCOMPARE(errno, ENOENT);
    }

private:
    std::filesystem::path path() const { return m_folder->filePath("a").toStdString(); }
    QStringList names() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestUnplacedFile)
#include "tst_unplaced_file.moc"
