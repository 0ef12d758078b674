#include "core/project/frames.h"
#include "tests/core/project/sample_project.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner;
using project::ProjectFile;

/// Files of version 1 of the format, as the first release has written them.
class TestVersion1 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensAndStaysWhatItIs();
    void furtherTablesAreRefused();
    void copiesStayOfTheirVersion();

private:
    std::filesystem::path path() const { return m_folder.filePath("old.gleaner").toStdString(); }

    QTemporaryDir m_folder;
    std::string m_bytes;
    base::NullJob m_job;
};

namespace {

std::string hexOf(std::string_view bytes) { return "x'" + base::toHex(bytes) + "'"; }

} // namespace

void TestVersion1::initTestCase()
{
    constexpr std::size_t frame = std::size_t{4} << 20U;
    m_bytes = "Id;Street\n";
    while (m_bytes.size() < frame + 1000)
        m_bytes += std::to_string(m_bytes.size()) + ";Elm Street\n";
    const auto columns = tests::sourceOf("trees", "").schema.columns;
    const std::string sql
        = "CREATE TABLE source(place INTEGER PRIMARY KEY, name TEXT NOT NULL, dialect TEXT NOT NULL, "
          "schema TEXT NOT NULL, size INTEGER NOT NULL) STRICT;"
          "CREATE TABLE pack(place INTEGER PRIMARY KEY, size INTEGER NOT NULL) STRICT;"
          "CREATE TABLE frame(id INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;"
          "CREATE TABLE step(place INTEGER PRIMARY KEY, json TEXT NOT NULL, rows INTEGER NOT NULL, "
          "cells INTEGER NOT NULL, removed INTEGER NOT NULL) STRICT;"
          "CREATE TABLE state(place INTEGER PRIMARY KEY, position INTEGER NOT NULL) STRICT;"
          "CREATE TABLE note(id INTEGER PRIMARY KEY, about TEXT NOT NULL, row TEXT NOT NULL, col TEXT NOT NULL, "
          "type TEXT NOT NULL, text TEXT NOT NULL, link TEXT NOT NULL, replies_to TEXT NOT NULL) STRICT;"
          "CREATE TABLE chart(id INTEGER PRIMARY KEY, spec TEXT NOT NULL) STRICT;"
          "CREATE TABLE sent(place INTEGER PRIMARY KEY, identity TEXT NOT NULL, day TEXT NOT NULL, "
          "seq INTEGER NOT NULL, state_digest TEXT NOT NULL, file BLOB NOT NULL) STRICT;"
          "CREATE TABLE receipt(place INTEGER PRIMARY KEY, identity TEXT NOT NULL, contribution TEXT NOT NULL, "
          "n INTEGER NOT NULL, file BLOB NOT NULL) STRICT;"
          "CREATE TABLE setting(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;"
          "PRAGMA user_version = 1; PRAGMA application_id = 1198288498;"
          "INSERT INTO state VALUES(1, 0); INSERT INTO pack VALUES(1, 4);"
          "INSERT INTO frame VALUES(0, "
        + hexOf(project::packed("pack"))
        + "); INSERT INTO source VALUES(1, 'trees', "
          "'"
        + formats::csv::toJson(tests::sourceOf("trees", "").dialect).dump()
        + "', "
          "'{\"columns\":[{\"id\":\""
        + columns[0].id + "\",\"name\":\"Id\"},{\"id\":\"" + columns[1].id + "\",\"name\":\"Street\"}],\"key\":[]}', "
        + std::to_string(m_bytes.size()) + "); INSERT INTO frame VALUES(16777216, "
        + hexOf(project::packed(std::string_view(m_bytes).substr(0, frame))) + "); INSERT INTO frame VALUES(16777217, "
        + hexOf(project::packed(std::string_view(m_bytes).substr(frame))) + ");";
    QVERIFY(tests::tamper(path(), sql));
}

void TestVersion1::opensAndStaysWhatItIs()
{
    auto opened = ProjectFile::open(path());
    VERIFY_OK(opened);
    QCOMPARE((*opened)->readOnlyReason(), std::string());
    QVERIFY((*opened)->tables()->front().bytes->view() == m_bytes);
    QCOMPARE((*opened)->pack()->file, std::string("pack"));
    // Without pages there is no first view.
    QVERIFY(!(*opened)->firstRows());
    VERIFY_DONE((*opened)->appendStep(0, tests::stepNumber(0)));
    VERIFY_DONE((*opened)->appendStep(0, tests::stepNumber(1)));
    VERIFY_DONE((*opened)->keepView({}, m_job));
    opened->reset();
    opened = ProjectFile::open(path());
    VERIFY_OK(opened);
    QCOMPARE((*opened)->steps()->size(), std::size_t{1});
    QCOMPARE(base::readFile(path())->substr(60, 4), std::string("\0\0\0\1", 4));
}

void TestVersion1::furtherTablesAreRefused()
{
    const std::filesystem::path other = m_folder.filePath("more.gleaner").toStdString();
    std::filesystem::copy_file(path(), other);
    QVERIFY(tests::tamper(other, "CREATE TABLE extent(place INTEGER PRIMARY KEY, rows INTEGER NOT NULL) STRICT"));
    QCOMPARE(codeOf(ProjectFile::open(other)), QByteArray("project-damaged"));
}

void TestVersion1::copiesStayOfTheirVersion()
{
    const std::filesystem::path copy = m_folder.filePath("copy.gleaner").toStdString();
    VERIFY_DONE((*ProjectFile::open(path()))->saveCopy(copy, m_job));
    const auto opened = ProjectFile::open(copy);
    VERIFY_OK(opened);
    QVERIFY((*opened)->tables()->front().bytes->view() == m_bytes);
}

QTEST_GUILESS_MAIN(TestVersion1)
#include "tst_version1.moc"
