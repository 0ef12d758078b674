#include "core/project/project_file.h"
#include "tests/core/project/sample_project.h"
#include "tests/support/result_text.h"

#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace gleaner;
using project::ProjectFile;

class TestDamagedFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void flippedBytes();
    void cutOff();
    void hostileContent_data();
    void hostileContent();
    void framesThatLie_data();
    void framesThatLie();

private:
    std::filesystem::path m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_good;
};

namespace {

/// Reads everything there is, and the error of the first part that can't be read.
base::Result<void> readAll(const ProjectFile& project)
{
    if (const auto tables = project.tables(); !tables)
        return base::forward(tables);
    if (const auto pack = project.pack(); !pack)
        return base::forward(pack);
    if (const auto steps = project.steps(); !steps)
        return base::forward(steps);
    if (const auto position = project.position(); !position)
        return base::forward(position);
    if (const auto notes = project.notes(); !notes)
        return base::forward(notes);
    if (const auto charts = project.charts(); !charts)
        return base::forward(charts);
    if (const auto sent = project.sentBundles(); !sent)
        return base::forward(sent);
    if (const auto receipts = project.receipts(); !receipts)
        return base::forward(receipts);
    if (const auto setting = project.setting("view"); !setting)
        return base::forward(setting);
    return {};
}

base::Result<void> openAndReadAll(const std::filesystem::path& path)
{
    const auto project = ProjectFile::open(path);
    return project ? readAll(**project) : base::forward(project);
}

bool isExpected(const base::Result<void>& result)
{
    const QByteArray code = codeOf(result);
    return code == "ok" || code == "project-damaged" || code == "not-a-project" || code == "project-newer";
}

void overwrite(const std::filesystem::path& path, std::string_view bytes)
{
    std::filesystem::remove(path.string() + "-journal");
    QVERIFY(base::writeAtomically(path, bytes).has_value());
}

} // namespace

void TestDamagedFile::initTestCase()
{
    init();
    std::filesystem::remove(m_path);
    base::NullJob job;
    std::string bytes;
    for (int row = 0; row < 3000; ++row)
        bytes += std::to_string(row * row) + ";Street " + std::to_string(row * 7919 % 1000) + "\n";
    auto project = ProjectFile::create(m_path, {tests::sourceOf("trees", bytes)}, {"pack"}, job);
    VERIFY_OK(project);
    for (std::size_t number = 0; number < 30; ++number)
        VERIFY_DONE((*project)->appendStep(number, tests::stepNumber(number)));
    VERIFY_DONE((*project)->addNote({"trees", {}, {}, crowd::AnnotationType::Comment, "a note", {}, {}}));
    VERIFY_DONE((*project)->addChart({"trees", "o2jd", "Streets", "Bars"}));
    VERIFY_DONE((*project)->addSentBundle({"sha256:a", "2026-08-01", 1, "sha256:b", std::string(9000, 's')}));
    VERIFY_DONE((*project)->addReceipt({"sha256:r", "sha256:a", 1, std::string(5000, 'r')}));
    VERIFY_DONE((*project)->setSetting("view", "x"));
    project->reset();
    VERIFY_DONE(openAndReadAll(m_path));
    m_good = *base::readFile(m_path);
}

void TestDamagedFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath("a.gleaner").toStdString();
    overwrite(m_path, m_good);
}

void TestDamagedFile::flippedBytes()
{
    const std::string& good = m_good;
    std::mt19937 random(20260801);
    int noticed = 0;
    for (int round = 0; round < 250; ++round) {
        std::string bad = good;
        // Half of the flips hit the header and the first bytes of pages, where the structure is.
        const std::size_t page = random() % (good.size() / 4096);
        const std::size_t at = round % 2 == 0 ? page * 4096 + random() % 110 : random() % good.size();
        bad[at] = static_cast<char>(bad[at] ^ static_cast<char>(1U << random() % 8));
        overwrite(m_path, bad);
        const auto result = openAndReadAll(m_path);
        QVERIFY2(isExpected(result), qPrintable(QString("byte %1: ").arg(at) + resultText(result)));
        noticed += result ? 0 : 1;
        // What opens must also bear being written to.
        if (auto project = ProjectFile::open(m_path); project && (*project)->steps())
            (*project)->appendStep(0, tests::stepNumber(1)).has_value();
    }
    QVERIFY2(noticed > 30, qPrintable(QString("only %1 of 250 were noticed").arg(noticed)));
}

void TestDamagedFile::cutOff()
{
    const std::string& good = m_good;
    for (std::size_t size = 0; size < good.size(); size += 3989) {
        overwrite(m_path, good.substr(0, size));
        const auto result = openAndReadAll(m_path);
        QVERIFY2(codeOf(result) == (size < 100 ? "not-a-project" : "project-damaged"),
            qPrintable(QString("%1 bytes: ").arg(size) + resultText(result)));
        QVERIFY(*base::readFile(m_path) == good.substr(0, size));
    }
}

void TestDamagedFile::hostileContent_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char* name, const char* sql) { QTest::newRow(name) << QByteArray(sql); };
    row("trigger", "CREATE TRIGGER t AFTER INSERT ON step BEGIN DELETE FROM note; END");
    row("view", "CREATE VIEW v AS SELECT * FROM step");
    row("index", "CREATE INDEX i ON step(json)");
    row("further table", "CREATE TABLE more(a)");
    row("table that lies", "DROP TABLE chart; CREATE TABLE chart(id INTEGER PRIMARY KEY, spec TEXT, more TEXT) STRICT");
    row("table is a view", "DROP TABLE setting; CREATE VIEW setting AS SELECT 'view' AS name, x'00' AS value");
    row("missing table", "DROP TABLE receipt");
    row("statistics", "ANALYZE");
    row("no position", "DELETE FROM state");
    row("position behind the end", "UPDATE state SET position = 31");
    row("negative position", "UPDATE state SET position = -1");
    row("missing step", "DELETE FROM step WHERE place = 3");
    row("step before the first", "INSERT INTO step VALUES(-1, '', 0, 0, 0)");
    row("negative count", "UPDATE step SET cells = -5 WHERE place = 2");
    row("far away step", "INSERT INTO step VALUES(9223372036854775807, '', 0, 0, 0)");
    row("note of no kind", "UPDATE note SET type = 'rumour'");
    row("note with a script link", "UPDATE note SET link = 'javascript:alert(1)'");
    row("note too long", "UPDATE note SET text = printf('%.*c', 3000, 'x')");
    row("chart that is none", "UPDATE chart SET spec = '{}'");
    row("chart that is no JSON", "UPDATE chart SET spec = '{'");
    row("deep JSON", "UPDATE chart SET spec = printf('%.*c', 100000, '[')");
    row("dialect", "UPDATE source SET dialect = '[]'");
    row("schema", "UPDATE source SET schema = '{\"columns\":[{\"id\":\"a\"}],\"key\":[]}'");
    row("same id twice",
        "UPDATE source SET schema = '{\"columns\":[{\"id\":\"abcd\",\"name\":\"\"},{\"id\":\"abcd\",\"name\":\"\"}],"
        "\"key\":[]}'");
    row("key is no column", "UPDATE source SET schema = '{\"columns\":[],\"key\":[\"abcd\"]}'");
    row("same table twice", "INSERT INTO source SELECT 2, name, dialect, schema, 0 FROM source");
    row("place left out", "UPDATE source SET place = 5");
    row("reference to no table", "INSERT INTO reference VALUES(9, x'2f61', zeroblob(32), 0)");
    row("reference with half a digest", "INSERT INTO reference VALUES(1, x'2f61', zeroblob(16), 0)");
    row("reference from nowhere", "INSERT INTO reference VALUES(1, x'61', zeroblob(32), 0)");
    row("write-ahead log", "PRAGMA journal_mode = WAL");
}

void TestDamagedFile::hostileContent()
{
    QFETCH(QByteArray, sql);
    QVERIFY(tests::tamper(m_path, sql.toStdString()));
    const auto bytes = *base::readFile(m_path);
    const auto result = openAndReadAll(m_path);
    QCOMPARE(codeOf(result), QByteArray("project-damaged"));
    QVERIFY(*base::readFile(m_path) == bytes);
}

void TestDamagedFile::framesThatLie_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char* name, const char* sql) { QTest::newRow(name) << QByteArray(sql); };
    row("size too small", "UPDATE source SET size = size - 1");
    row("size too large", "UPDATE source SET size = size + 1");
    row("size of terabytes", "UPDATE source SET size = 1 << 45");
    row("largest size", "UPDATE source SET size = 9223372036854775807");
    row("negative size", "UPDATE source SET size = -1");
    row("no frame", "DELETE FROM frame WHERE id >= 1099511627776");
    row("frame of nothing", "UPDATE frame SET data = x'' WHERE id >= 1099511627776");
    row("frame of noise", "UPDATE frame SET data = randomblob(5000) WHERE id >= 1099511627776");
    row("frame too long", "UPDATE frame SET data = zeroblob(6000000) WHERE id >= 1099511627776");
    row("bytes after the frame", "UPDATE frame SET data = CAST(data || x'00' AS BLOB) WHERE id >= 1099511627776");
    row("frame in another place", "UPDATE frame SET id = id + 1 WHERE id >= 1099511627776");
    row("one frame more", "INSERT INTO frame SELECT id + 1, data FROM frame WHERE id >= 1099511627776");
    row("pack without frames", "UPDATE pack SET size = 4000000000");
    // A thousand frames that say 4 MiB each, in a file of some hundred kilobytes.
    row("bomb",
        "UPDATE source SET size = 5000 * 4194304; "
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4999) "
        "INSERT INTO frame SELECT 1099511627776 + 10000000 + i, x'28b52ffd' FROM n");
}

void TestDamagedFile::framesThatLie()
{
    QFETCH(QByteArray, sql);
    QVERIFY(tests::tamper(m_path, sql.toStdString()));
    QCOMPARE(codeOf(openAndReadAll(m_path)), QByteArray("project-damaged"));
}

QTEST_GUILESS_MAIN(TestDamagedFile)
#include "tst_damaged_file.moc"
