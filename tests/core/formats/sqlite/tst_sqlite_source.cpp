#include "tests/core/formats/open_source.h"
#include "tests/core/formats/pack_files.h"

#include <sqlite3.h>

using namespace gleaner;
using namespace gleaner::tests;

/// SQLite databases as tables: values exact, nothing in the file trusted, nothing written.
class TestSqliteSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesAreExact();
    void nullsAndBlobsAreCounted();
    void severalTablesAskWhich();
    void viewsCanBeRead();
    void oddNames();
    void aDatabaseInAnArchive();
    void nothingIsWrittenBeside();
    void unfinishedWritesAreTold();
    void hostileDatabases();
    void flippedBytesNeverCrash();

private:
    QByteArray make(const QString& name, const QByteArray& sql)
    {
        const std::string path = m_folder.path(name).string();
        QFile::remove(QString::fromStdString(path));
        sqlite3* handle = nullptr;
        sqlite3_open(path.c_str(), &handle);
        char* error = nullptr;
        if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &error) != SQLITE_OK)
            qFatal("%s", error);
        sqlite3_close(handle);
        QFile file(QString::fromStdString(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    SourceFolder m_folder;
};

void TestSqliteSource::valuesAreExact()
{
    make("t.db",
        "CREATE TABLE trees(id INTEGER, zip TEXT, h REAL, x); INSERT INTO trees VALUES"
        "(9223372036854775807, '00210', 0.1, '1.10'), (-1, 'a,\"b\"', 1.0, 1e300), (0, 'é', 123456789.123456789, 7)");
    QCOMPARE(bytesOf(m_folder.convert("t.db")),
        QByteArray("id,zip,h,x\n9223372036854775807,00210,0.1,1.10\n-1,\"a,\"\"b\"\"\",1.0,1e+300\n"
                   "0,é,123456789.12345679,7\n"));
}

void TestSqliteSource::nullsAndBlobsAreCounted()
{
    make("t.db", "CREATE TABLE t(a, b); INSERT INTO t VALUES(NULL, x'00ff'), ('', 'x')");
    const auto made = m_folder.convert("t.db");
    QCOMPARE(bytesOf(made), QByteArray("a,b\n,\n,x\n"));
    QCOMPARE(issuesOf(*made), QByteArray("null-as-blank:1 blob-as-blank:1"));
    QCOMPARE(made->origin.at("counts").at("rows").get<int>(), 2);
}

void TestSqliteSource::severalTablesAskWhich()
{
    make("t.db", "CREATE TABLE a(x); CREATE TABLE b(y); INSERT INTO b VALUES(1), (2)");
    const auto source = m_folder.open("t.db");
    VERIFY_OK(source);
    QCOMPARE((*source)->layers().size(), std::size_t{2});
    QCOMPARE((*source)->layers()[1].rows, std::optional<std::uint64_t>(2));
    QCOMPARE(codeOf(m_folder.convert("t.db")), QByteArray("layer-ambiguous"));
    formats::SourceChoice choice;
    choice.layer = "b";
    const auto made = m_folder.convert("t.db", choice);
    QCOMPARE(bytesOf(made), QByteArray("y\n1\n2\n"));
    QCOMPARE(made->table, std::string("b"));
}

void TestSqliteSource::viewsCanBeRead()
{
    make("t.db", "CREATE TABLE a(x); INSERT INTO a VALUES(3); CREATE VIEW v AS SELECT x * 2 AS twice FROM a");
    formats::SourceChoice choice;
    choice.layer = "v";
    QCOMPARE(bytesOf(m_folder.convert("t.db", choice)), QByteArray("twice\n6\n"));
}

void TestSqliteSource::oddNames()
{
    make("t #1?.db",
        "CREATE TABLE \"a \"\"b\"\"; DROP TABLE x\"(\"c,d\"); INSERT INTO \"a \"\"b\"\"; DROP TABLE x\" VALUES(1)");
    QCOMPARE(bytesOf(m_folder.convert("t #1?.db")), QByteArray("\"c,d\"\n1\n"));
}

void TestSqliteSource::aDatabaseInAnArchive()
{
    const QByteArray database = make("t.db", "CREATE TABLE t(a); INSERT INTO t VALUES(5)");
    m_folder.write("t.zip", zipOf({{"t.db", database}}));
    QCOMPARE(bytesOf(m_folder.convert("t.zip")), QByteArray("a\n5\n"));
}

void TestSqliteSource::nothingIsWrittenBeside()
{
    const QByteArray before = make("t.db", "PRAGMA journal_mode = WAL; CREATE TABLE t(a); INSERT INTO t VALUES(5)");
    QCOMPARE(bytesOf(m_folder.convert("t.db")), QByteArray("a\n5\n"));
    const QFileInfo file(QString::fromStdString(m_folder.path("t.db").string()));
    QCOMPARE(file.dir().entryList({"t.db*"}, QDir::Files), QStringList{"t.db"});
    QFile after(file.filePath());
    QVERIFY(after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), before);
}

void TestSqliteSource::unfinishedWritesAreTold()
{
    make("t.db", "CREATE TABLE t(a)");
    m_folder.write("t.db-wal", "x");
    QCOMPARE(codeOf(m_folder.open("t.db")), QByteArray("file-unreadable"));
}

void TestSqliteSource::hostileDatabases()
{
    make("t.db", "CREATE TABLE t(a)");
    m_folder.write("t.db", "SQLite format 3");
    QCOMPARE(codeOf(m_folder.convert("t.db")), QByteArray("ok")); // 15 bytes without the final NUL are a text file
    m_folder.write("t.db", QByteArray("SQLite format 3\0and nothing else", 32));
    QCOMPARE(codeOf(m_folder.convert("t.db")), QByteArray("source-damaged"));
    make("t.db", "PRAGMA user_version = 1");
    QCOMPARE(codeOf(m_folder.convert("t.db")), QByteArray("not-a-table"));
    make("t.db", "CREATE TABLE t(a); INSERT INTO t VALUES(hex(zeroblob(700000)))");
    QCOMPARE(codeOf(m_folder.convert("t.db")), QByteArray("too-large"));
    // A view that would never end is one that can be stopped.
    make("t.db",
        "CREATE VIEW v AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) AS n FROM c");
    class StopLater final : public base::JobContext {
    public:
        bool stopRequested() override { return ++polls > 20; }
        void progress(std::uint64_t, std::uint64_t) override { }
        int polls = 0;
    } job;
    const auto source = formats::Source::open(m_folder.path("t.db"), ".", job);
    VERIFY_OK(source);
    QCOMPARE(codeOf((*source)->convert({}, job)), QByteArray("cancelled"));
}

void TestSqliteSource::flippedBytesNeverCrash()
{
    QByteArray rows;
    for (int row = 0; row < 400; ++row)
        rows += (row > 0 ? ",(" : "(") + QByteArray::number(row) + ",'text " + QByteArray::number(row) + "')";
    const QByteArray whole = make("t.db", "CREATE TABLE t(a, b); INSERT INTO t VALUES" + rows);
    for (qsizetype at = 16; at < whole.size(); at += 37) {
        QByteArray flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x5A);
        m_folder.write("t.db", flipped);
        const auto made = m_folder.convert("t.db"); // an answer or an error, never a crash
        QVERIFY(made || !resultText(made).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestSqliteSource)
#include "tst_sqlite_source.moc"
