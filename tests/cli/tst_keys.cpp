#include "tests/support/glean_process.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner::tests;

/// key new, list, sheet, restore, passphrase.
class TestKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aKeyIsMadeOnce();
    void aKeyWithoutTerminalNeedsAPassphraseFile();
    void thePassphraseOpensAndChanges();
    void theSheetRestoresTheSameKey();
    void aWrongWordIsNamedByItsLine();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Glean> m_glean;
};

void TestKeys::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_glean = std::make_unique<Glean>(m_folder->path());
}

void TestKeys::aKeyIsMadeOnce()
{
    QCOMPARE(m_glean->run({"key", "list", "--json"}).json()["key"].toString(), QString("none"));
    COMPARE_EXIT(m_glean->run({"key", "new", "--no-passphrase"}), 0);
    QCOMPARE(m_glean->run({"key", "list", "--json"}).json()["key"].toString(), QString("device"));
    const auto again = m_glean->run({"key", "new", "--no-passphrase"});
    COMPARE_EXIT(again, 3);
    QVERIFY(again.error.contains("identity-exists"));
    QCOMPARE(QFileInfo(m_glean->path("profile/identity.key")).size(), 105);
    QCOMPARE(QFile::permissions(m_glean->path("profile/identity.key"))
            & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
        QFile::Permissions{});
}

void TestKeys::aKeyWithoutTerminalNeedsAPassphraseFile()
{
    const auto run = m_glean->run({"key", "new"});
    COMPARE_EXIT(run, 2);
    QVERIFY(run.error.contains("passphrase-needed"));
    QVERIFY(!QFile::exists(m_glean->path("profile/identity.key")));
}

void TestKeys::thePassphraseOpensAndChanges()
{
    COMPARE_EXIT(m_glean->run({"key", "new", "--passphrase-file", "-"}, "first words\n"), 0);
    QCOMPARE(m_glean->run({"key", "list", "--json"}).json()["key"].toString(), QString("passphrase"));
    COMPARE_EXIT(m_glean->run({"key", "sheet", "--passphrase-file", "-"}, "first words\n"), 0);
    const auto wrong = m_glean->run({"key", "sheet", "--passphrase-file", "-"}, "other words\n");
    COMPARE_EXIT(wrong, 3);
    QVERIFY(wrong.error.contains("E_KEY_OPEN") && wrong.out.isEmpty());
    m_glean->write("old", "first words\n");
    m_glean->write("new", "second words\n");
    COMPARE_EXIT(m_glean->run({"key", "passphrase", "--passphrase-file", "old", "--new-passphrase-file", "new"}), 0);
    COMPARE_EXIT(m_glean->run({"key", "sheet", "--passphrase-file", "old"}), 3);
    COMPARE_EXIT(m_glean->run({"key", "sheet", "--passphrase-file", "new"}), 0);
}

void TestKeys::theSheetRestoresTheSameKey()
{
    COMPARE_EXIT(m_glean->run({"key", "new", "--no-passphrase"}), 0);
    COMPARE_EXIT(m_glean->run({"key", "sheet", "-o", "sheet.txt"}), 0);
    const QByteArray sheet = m_glean->read("sheet.txt");
    m_glean->setProfile("other");
    COMPARE_EXIT(m_glean->run({"key", "restore", "--sheet", "sheet.txt", "--no-passphrase"}), 0);
    QCOMPARE(m_glean->run({"key", "sheet"}).out, sheet);
    COMPARE_EXIT(m_glean->run({"key", "restore", "--sheet", "sheet.txt", "--no-passphrase"}), 3);
}

void TestKeys::aWrongWordIsNamedByItsLine()
{
    m_glean->write("sheet.txt",
        "1 65 1031 65 92\n644 29 258 267 79\n89 772 541 242 26\n9 1097 611 1046 63\n177 1479 52 418 22\n1423 117 964 "
        "1946 24\n");
    const auto run = m_glean->run({"key", "restore", "--sheet", "sheet.txt", "--no-passphrase"});
    COMPARE_EXIT(run, 3);
    QVERIFY2(run.error.contains("Line 5"), run.error.constData());
}

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
