#include "core/formats/csv/record_bytes.h"
#include "core/project/frames.h"
#include "tests/core/project/sample_project.h"

#include <QTemporaryDir>
#include <QtTest>

#include <numeric>
#include <random>

using namespace gleaner;
using project::ProjectFile;
using table::RowSourcePtr;

/// The first view of a project: the same rows and cells that the whole table will have, or none.
class TestStoredRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void freshProjectsShowTheFile_data();
    void freshProjectsShowTheFile();
    void editedCellsAndRemovedRowsShow();
    void withoutAKeptViewNothingIsShown();
    void undoneStepsDoNotShow();
    void droppedStepsLeaveTheFile();
    void twoTables();
    void whoOnlyReadsGetsNone();
    void rowsOfAReferredFile();
    void pagesThatLie_data();
    void pagesThatLie();
    void keepingStops();

private:
    std::filesystem::path path() const { return m_folder->filePath("a.gleaner").toStdString(); }
    /// A project with a table of some pages, its document in m_document.
    std::unique_ptr<ProjectFile> make(const std::string& bytes, const formats::csv::Dialect& dialect = {});
    project::TableState edited() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<formats::csv::Document> m_document;
    base::NullJob m_job;
};

namespace {

std::string trees(int rows)
{
    std::string bytes = "Id,Street,Note\n";
    for (int row = 0; row < rows; ++row) {
        bytes += std::to_string(row) + ",\"Street, " + std::to_string(row * 7919 % 1000) + "\"";
        // Some rows are short, some notes have line breaks and quotes.
        if (row % 7 != 0)
            bytes += row % 5 == 0 ? ",\"two\nlines, \"\"quoted\"\"\"" : ",";
        bytes += "\n";
    }
    return bytes;
}

/// An empty text, or where the rows are not those of the table.
QByteArray difference(const RowSourcePtr& rows, const table::Table& base, const table::Table& current)
{
    if (!rows)
        return "no rows";
    if (rows->rowCount() != current.rowCount())
        return "row count " + QByteArray::number(qulonglong(rows->rowCount()));
    const RowSourcePtr expected = table::rowsOf(base, current);
    std::vector<std::size_t> order(current.rowCount());
    std::iota(order.begin(), order.end(), 0U);
    std::shuffle(order.begin(), order.end(), std::mt19937(3));
    for (const std::size_t row : order) {
        const QByteArray place = "row " + QByteArray::number(qulonglong(row));
        if (rows->ordinalOf(row) != expected->ordinalOf(row) || rows->rowOf(rows->ordinalOf(row)) != row)
            return place + " is another row";
        for (std::size_t column = 0; column < current.columnCount(); ++column) {
            if (rows->cell(row, column) != expected->cell(row, column))
                return place + ": " + QByteArray::fromStdString(rows->cell(row, column).text);
            if (rows->cellBefore(row, column) != expected->cellBefore(row, column))
                return place + " was something else";
        }
    }
    return {};
}

std::string toUtf16(const std::string& utf8)
{
    const QString text = QString::fromStdString(utf8);
    return "\xff\xfe"
        + std::string(reinterpret_cast<const char*>(text.utf16()), static_cast<std::size_t>(text.size()) * 2);
}

} // namespace

void TestStoredRows::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_document.reset();
}

std::unique_ptr<ProjectFile> TestStoredRows::make(const std::string& bytes, const formats::csv::Dialect& dialect)
{
    auto document = formats::csv::read(base::makeBytes(bytes), dialect, "trees", m_job);
    if (!document)
        return nullptr;
    m_document = std::move(*document);
    const project::SourceTable source{"trees", m_document->source, m_document->dialect, m_document->table.schema(), {},
        formats::csv::recordStarts(*m_document), {}};
    auto made = ProjectFile::create(path(), {source}, {}, m_job);
    return made ? std::move(*made) : nullptr;
}

project::TableState TestStoredRows::edited() const
{
    const table::Table& base = m_document->table;
    const auto streets = table::mapCells(base.column(1), base.allRows(), [](table::CellView cell) {
        return cell.text.ends_with("7") ? std::optional(table::cellOf("Seventh")) : std::nullopt;
    });
    const auto notes = table::setCells(base.column(2), {{3, table::cellOf("")}, {4000, table::cellOf("last")}});
    table::RowSet kept = base.allRows();
    for (const std::size_t row : {0U, 100U, 101U, 4999U})
        kept.remove(row);
    return {"trees", base, base.withColumn(1, streets.column).withColumn(2, notes.column).withRows(kept)};
}

void TestStoredRows::freshProjectsShowTheFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("encoding");
    using formats::csv::Encoding;
    const std::string khmer = "Id,Street,Note\n1,ផ្លូវ,é\n2,Elm,\"a\nb\"\n";
    QTest::newRow("some pages") << QByteArray::fromStdString(trees(5000)) << int(Encoding::Utf8);
    QTest::newRow("byte order mark") << QByteArray::fromStdString("\xef\xbb\xbf" + khmer) << int(Encoding::Utf8);
    QTest::newRow("one byte a character")
        << QByteArray("Id,Street\n1,Se\xf1or\n2,\x80\n") << int(Encoding::Windows1252);
    QTest::newRow("UTF-16") << QByteArray::fromStdString(toUtf16(khmer + trees(3000))) << int(Encoding::Utf16Le);
    QTest::newRow("no line end at the end") << QByteArray("Id,Street\r\n1,Elm\r\n2,Oak") << int(Encoding::Utf8);
    QTest::newRow("quote that never closes") << QByteArray("Id,Street\n1,Elm\n2,\"Oak\n3,Ash\n") << int(Encoding::Utf8);
}

void TestStoredRows::freshProjectsShowTheFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, encoding);
    formats::csv::Dialect dialect;
    dialect.encoding = static_cast<formats::csv::Encoding>(encoding);
    QVERIFY(make(bytes.toStdString(), dialect));
    const auto opened = ProjectFile::open(path());
    VERIFY_OK(opened);
    QCOMPARE(difference((*opened)->firstRows(), m_document->table, m_document->table), QByteArray());
    QVERIFY((*opened)->tables()->front().bytes->view() == bytes.toStdString());
}

void TestStoredRows::editedCellsAndRemovedRowsShow()
{
    auto project = make(trees(5000));
    QVERIFY(project);
    VERIFY_DONE(project->appendStep(0, tests::stepNumber(0)));
    VERIFY_DONE(project->keepView({edited()}, m_job));
    QCOMPARE(difference(project->firstRows(), m_document->table, edited().current), QByteArray());
    project.reset();
    const auto opened = ProjectFile::open(path());
    VERIFY_OK(opened);
    QCOMPARE(difference((*opened)->firstRows(), m_document->table, edited().current), QByteArray());
    // A second time there is nothing to do.
    const auto bytes = *base::readFile(path());
    VERIFY_DONE((*opened)->keepView({edited()}, m_job));
    QVERIFY(*base::readFile(path()) == bytes);
}

void TestStoredRows::withoutAKeptViewNothingIsShown()
{
    auto project = make(trees(500));
    QVERIFY(project);
    VERIFY_DONE(project->appendStep(0, tests::stepNumber(0)));
    QVERIFY(!project->firstRows());
    project.reset();
    // Nor is one that another version of the program has kept.
    const project::TableState state{"trees", m_document->table, m_document->table};
    VERIFY_DONE((*ProjectFile::open(path()))->keepView({state}, m_job));
    QVERIFY((*ProjectFile::open(path()))->firstRows());
    QVERIFY(tests::tamper(path(), "UPDATE view SET made_by = 'gleaner 0.0.1'"));
    QVERIFY(!(*ProjectFile::open(path()))->firstRows());
}

void TestStoredRows::undoneStepsDoNotShow()
{
    auto project = make(trees(5000));
    QVERIFY(project);
    VERIFY_DONE(project->appendStep(0, tests::stepNumber(0)));
    VERIFY_DONE(project->keepView({edited()}, m_job));
    VERIFY_DONE(project->setPosition(0));
    QCOMPARE(difference(project->firstRows(), m_document->table, m_document->table), QByteArray());
    VERIFY_DONE(project->setPosition(1));
    QCOMPARE(difference(project->firstRows(), m_document->table, edited().current), QByteArray());
    VERIFY_DONE(project->appendStep(1, tests::stepNumber(1)));
    QVERIFY(!project->firstRows());
}

void TestStoredRows::droppedStepsLeaveTheFile()
{
    // Pages are packed, so the file is looked at through what unpacks.
    auto project = make(trees(5000));
    QVERIFY(project);
    const auto keptPages = [this] {
        int pages = -1;
        sqlite3* database = nullptr;
        sqlite3_open(path().c_str(), &database);
        sqlite3_exec(
            database, "SELECT (SELECT count(*) FROM view_page) + (SELECT count(*) FROM view)",
            [](void* out, int, char** values, char**) {
                *static_cast<int*>(out) = std::atoi(values[0]);
                return 0;
            },
            &pages, nullptr);
        sqlite3_close(database);
        return pages;
    };
    VERIFY_DONE(project->appendStep(0, tests::stepNumber(0)));
    VERIFY_DONE(project->appendStep(1, tests::stepNumber(1)));
    VERIFY_DONE(project->keepView({edited()}, m_job));
    QVERIFY(keptPages() > 1);
    VERIFY_DONE(project->setPosition(1));
    // The step behind stays, to be done again: so may the view.
    QVERIFY(keptPages() > 1);
    VERIFY_DONE(project->appendStep(1, tests::stepNumber(7)));
    QCOMPARE(keptPages(), 0);
    QVERIFY(!project->firstRows());
}

void TestStoredRows::twoTables()
{
    const auto document = [this](const char* name, const std::string& bytes) {
        return *formats::csv::read(base::makeBytes(bytes), {}, name, m_job);
    };
    const auto zoo = document("zoo", "a,b\n1,2\n");
    const auto ants = document("ants", trees(2000));
    const auto sourceOf = [](const formats::csv::Document& from) {
        return project::SourceTable{from.table.schema().table, from.source, from.dialect, from.table.schema(), {},
            formats::csv::recordStarts(from), {}};
    };
    VERIFY_DONE(ProjectFile::create(path(), {sourceOf(zoo), sourceOf(ants)}, {"pack"}, m_job));
    const auto opened = ProjectFile::open(path());
    VERIFY_OK(opened);
    // The one that the window shows first.
    QCOMPARE((*opened)->firstRows()->schema().table, std::string("ants"));
    QCOMPARE(difference((*opened)->firstRows(), ants.table, ants.table), QByteArray());
}

void TestStoredRows::whoOnlyReadsGetsNone()
{
    const auto writer = make(trees(5000));
    QVERIFY(writer && writer->firstRows());
    const auto reader = ProjectFile::open(path());
    VERIFY_OK(reader);
    QVERIFY(!(*reader)->firstRows());
    QCOMPARE(codeOf((*reader)->keepView({edited()}, m_job)), QByteArray("project-read-only"));
}

void TestStoredRows::rowsOfAReferredFile()
{
    const std::string bytes = trees(5000);
    const std::filesystem::path file = m_folder->filePath("trees.csv").toStdString();
    QVERIFY(base::writeAtomically(file, bytes).has_value());
    m_document = *formats::csv::read(base::makeBytes(bytes), {}, "trees", m_job);
    project::SourceTable source{"trees", m_document->source, m_document->dialect, m_document->table.schema(), {},
        formats::csv::recordStarts(*m_document), file};
    VERIFY_DONE(ProjectFile::create(path(), {source}, {}, m_job));
    const auto opened = ProjectFile::open(path());
    VERIFY_OK(opened);
    const RowSourcePtr rows = (*opened)->firstRows();
    QCOMPARE(difference(rows, m_document->table, m_document->table), QByteArray());
    // Cut short while it is shown: rows that are gone have no cells, and nothing breaks.
    QVERIFY(QFile::resize(m_folder->filePath("trees.csv"), 100'000));
    const RowSourcePtr again = (*opened)->firstRows();
    QVERIFY(!again);
    for (std::size_t row = 0; row < rows->rowCount(); row += 3)
        rows->cell(row, 1);
    QVERIFY(rows->cell(4990, 1).state == table::State::Missing || rows->cell(4990, 1).text.starts_with("Street"));
}

void TestStoredRows::pagesThatLie_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char* name, const char* sql) { QTest::newRow(name) << QByteArray(sql); };
    row("no pages", "DELETE FROM page");
    row("no extent", "DELETE FROM extent");
    row("too many rows", "UPDATE extent SET rows = 4294967290");
    row("negative rows", "UPDATE extent SET rows = -3");
    row("endless rows", "UPDATE extent SET rows = 9223372036854775807");
    row("place of nothing", "UPDATE page SET at = at + 1");
    row("place past all places", "UPDATE page SET at = 9223372036854775807");
    row("negative place", "UPDATE page SET at = -1");
    row("size too large", "UPDATE page SET size = 9223372036854775807");
    row("size too small", "UPDATE page SET size = size - 1");
    row("no lengths", "UPDATE page SET lengths = x''");
    row("lengths of noise", "UPDATE page SET lengths = randomblob(400)");
    row("lengths of zero", "UPDATE page SET lengths = zeroblob(200)");
    row("another page's lengths", "UPDATE page SET lengths = (SELECT lengths FROM page ORDER BY id DESC LIMIT 1)");
    row("frames of noise", "UPDATE frame SET data = randomblob(3000)");
    row("no frames", "DELETE FROM frame");
    row("view of noise", "UPDATE view_page SET cells = randomblob(100)");
    row("view of nothing", "UPDATE view_page SET cells = x''");
    row("rows that are not there", "UPDATE view_table SET rows = rows + 1");
    row("bits of noise", "UPDATE view_table SET present = randomblob(100)");
    row("no bits", "DELETE FROM view_table");
    row("position that is none", "UPDATE view SET position = -1");
}

void TestStoredRows::pagesThatLie()
{
    QFETCH(QByteArray, sql);
    auto project = make(trees(5000));
    QVERIFY(project);
    VERIFY_DONE(project->appendStep(0, tests::stepNumber(0)));
    VERIFY_DONE(project->keepView({edited()}, m_job));
    project.reset();
    QVERIFY(tests::tamper(path(), sql.toStdString()));
    const auto opened = ProjectFile::open(path());
    VERIFY_OK(opened);
    const RowSourcePtr rows = (*opened)->firstRows();
    if (!rows)
        return;
    // What can't be read is seen to be missing; nothing breaks.
    for (std::size_t row = 0; row < std::min<std::size_t>(rows->rowCount(), 6000); row += 11) {
        const table::Cell cell = rows->cell(row, 1);
        QVERIFY(cell.state == table::State::Missing || !cell.text.empty() || cell.state == table::State::Empty);
    }
    static_cast<void>(rows->cell(rows->rowCount() - 1, 2));
}

void TestStoredRows::keepingStops()
{
    class StoppedJob final : public base::JobContext {
        bool stopRequested() override { return true; }
        void progress(std::uint64_t, std::uint64_t) override { }
    };
    auto project = make(trees(5000));
    QVERIFY(project);
    VERIFY_DONE(project->appendStep(0, tests::stepNumber(0)));
    StoppedJob job;
    QCOMPARE(codeOf(project->keepView({edited()}, job)), QByteArray("cancelled"));
    QVERIFY(!project->firstRows());
    VERIFY_DONE(project->keepView({edited()}, m_job));
    QVERIFY(project->firstRows());
}

QTEST_GUILESS_MAIN(TestStoredRows)
#include "tst_stored_rows.moc"
