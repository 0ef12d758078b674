#include "core/base/spool.h"

#include "tests/support/result_text.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner;

/// Bytes come out as they went in, whether they stayed in memory or went to the disk, and nothing is left behind.
class TestSpool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderInMemoryAndOnDisk_data();
    void keepsOrderInMemoryAndOnDisk();
    void leavesNoFile();
    void refusesMoreThanItsLimit();
    void namesAFolderThatCannotBeWritten();
};

void TestSpool::keepsOrderInMemoryAndOnDisk_data()
{
    QTest::addColumn<int>("inMemory");
    QTest::newRow("in memory") << 1'000'000;
    QTest::newRow("on disk") << 10;
    QTest::newRow("on disk from the first byte") << 0;
}

void TestSpool::keepsOrderInMemoryAndOnDisk()
{
    QFETCH(int, inMemory);
    const QTemporaryDir folder;
    base::Spool spool(folder.path().toStdString(), 1U << 20U, static_cast<std::size_t>(inMemory));
    std::string expected;
    for (int piece = 0; piece < 500; ++piece) {
        const std::string text = std::to_string(piece) + ";";
        expected += text;
        VERIFY_OK(spool.add(text));
    }
    QCOMPARE(spool.size(), expected.size());
    const auto bytes = spool.finish();
    VERIFY_OK(bytes);
    QVERIFY((*bytes)->view() == expected);
}

void TestSpool::leavesNoFile()
{
    const QTemporaryDir folder;
    base::SharedBytes bytes;
    {
        base::Spool spool(folder.path().toStdString(), 1000, 4);
        VERIFY_OK(spool.add("0123456789"));
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        bytes = *spool.finish();
    }
    QVERIFY(bytes->view() == "0123456789");
    QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestSpool::refusesMoreThanItsLimit()
{
    base::Spool spool(".", 10);
    VERIFY_OK(spool.add("0123456789"));
    QCOMPARE(codeOf(spool.add("x")), QByteArray("too-large"));
    QCOMPARE(spool.size(), 10U);
}

void TestSpool::namesAFolderThatCannotBeWritten()
{
    base::Spool spool("/nowhere/at/all", 1000, 2);
    QCOMPARE(codeOf(spool.add("0123456789")), QByteArray("file-unwritable"));
}

QTEST_GUILESS_MAIN(TestSpool)
#include "tst_spool.moc"
