#include "core/workspace/workspace.h"
#include "tests/support/result_text.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner;
using workspace::FirstScreen;
using workspace::SourcePlace;
using workspace::Workspace;

/// From a table file to a project and back: what is shown before the whole is there, and what other programs do to the
/// file meanwhile.
class TestNewWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsAreShownBeforeTheTable();
    void stoppedAfterTheFirstScreenLeavesNothing();
    void aFileThatShrinksMeanwhileIsNotTaken();
    void aFileEmptiedBeforeItsRecordsAreFoundIsSaidToHaveChanged();
    void memoryThatRunsOutLeavesNothing();
    void afterwardsTheFileMayChange();
    void reopeningShowsTheSameRowsAtOnce();
    void aReferredFileIsNotCopied();
    void aMissingFileIsFoundAgain();

private:
    std::filesystem::path at(const char* name) const { return m_folder->filePath(name).toStdString(); }
    base::Result<std::unique_ptr<Workspace>> create(
        const workspace::ShowFirst& show = {}, SourcePlace place = SourcePlace::Project)
    {
        return Workspace::createFromTable(at("p.gleaner"), at("trees.csv"), {}, m_job, place, show);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_bytes;
    base::NullJob m_job;
};

namespace {

class Stoppable final : public base::JobContext {
public:
    bool stopRequested() override { return stop; }
    void progress(std::uint64_t, std::uint64_t) override { }
    std::atomic<bool> stop = false;
};

class NoMemory final : public base::JobContext {
public:
    bool stopRequested() override { return false; }
    void progress(std::uint64_t, std::uint64_t) override { throw std::bad_alloc(); }
};

bool sameRows(const table::RowSource& rows, const table::Table& table)
{
    if (rows.rowCount() != table.rowCount() || rows.schema().columns != table.schema().columns)
        return false;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        for (std::size_t column = 0; column < table.columnCount(); ++column) {
            if (rows.cell(row, column) != table::Cell(table.cell(row, column)))
                return false;
        }
    }
    return true;
}

} // namespace

void TestNewWorkspace::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_bytes = "Id,Street,Kind\n";
    for (int row = 0; row < 20'000; ++row)
        m_bytes += std::to_string(row) + ", Street " + std::to_string(row % 977) + ",\"oak, " + std::to_string(row)
            + "\"\n";
    QVERIFY(base::writeAtomically(at("trees.csv"), m_bytes).has_value());
}

void TestNewWorkspace::rowsAreShownBeforeTheTable()
{
    std::vector<FirstScreen> screens;
    const auto made = create([&](const FirstScreen& screen) {
        screens.push_back(screen);
        // Nothing stands under the project's name yet.
        QVERIFY(!std::filesystem::exists(at("p.gleaner")));
    });
    VERIFY_OK(made);
    QCOMPARE(screens.size(), std::size_t{1});
    QCOMPARE(screens.front().title, std::string("p"));
    QCOMPARE(screens.front().table, std::string("trees"));
    QVERIFY(sameRows(*screens.front().rows, (*made)->base("trees")));
    QVERIFY(screens.front().rows->rowOf(19'999) == std::optional<std::size_t>(19'999));
    QVERIFY(!screens.front().rows->rowOf(20'000));
}

void TestNewWorkspace::stoppedAfterTheFirstScreenLeavesNothing()
{
    Stoppable job;
    const auto made = Workspace::createFromTable(
        at("p.gleaner"), at("trees.csv"), {}, job, SourcePlace::Project, [&](const FirstScreen&) { job.stop = true; });
    QCOMPARE(codeOf(made), QByteArray("cancelled"));
    const auto entries = std::distance(std::filesystem::directory_iterator(at("")), {});
    QCOMPARE(entries, std::ptrdiff_t{1});
}

void TestNewWorkspace::aFileThatShrinksMeanwhileIsNotTaken()
{
    table::RowSourcePtr rows;
    const auto made = create([&](const FirstScreen& screen) {
        rows = screen.rows;
        QVERIFY(QFile::resize(m_folder->filePath("trees.csv"), 50'000));
    });
    QCOMPARE(codeOf(made), QByteArray("file-changed"));
    QCOMPARE(made.error().arguments, (std::vector<std::string>{"trees.csv"}));
    QVERIFY(!std::filesystem::exists(at("p.gleaner")));
    // Who still looks at the rows sees nothing wrong happen to the program.
    for (std::size_t row = 0; row < rows->rowCount(); row += 97)
        static_cast<void>(rows->cell(row, 0));
    // As it is now, it can be opened.
    VERIFY_OK(create());
}

void TestNewWorkspace::aFileEmptiedBeforeItsRecordsAreFoundIsSaidToHaveChanged()
{
    // What reads as zeros now is one cell, larger than a cell may be.
    const std::string bytes = m_bytes + m_bytes + m_bytes;
    QVERIFY(bytes.size() > std::size_t{1} << 20U);
    QVERIFY(base::writeAtomically(at("trees.csv"), bytes).has_value());
    const auto mapped = base::mapFile(at("trees.csv"));
    VERIFY_OK(mapped);
    workspace::NewTable table;
    table.name = "trees";
    table.bytes = *mapped;
    table.file = at("trees.csv");
    QVERIFY(QFile::resize(m_folder->filePath("trees.csv"), 0));
    const auto made = Workspace::createFromTable(at("p.gleaner"), table, m_job);
    QCOMPARE(codeOf(made), QByteArray("file-changed"));
    QVERIFY(!std::filesystem::exists(at("p.gleaner")));
}

void TestNewWorkspace::memoryThatRunsOutLeavesNothing()
{
    NoMemory job;
    const auto made = Workspace::createFromTable(at("p.gleaner"), at("trees.csv"), {}, job);
    QCOMPARE(codeOf(made), QByteArray("out-of-memory"));
    const auto entries = std::distance(std::filesystem::directory_iterator(at("")), {});
    QCOMPARE(entries, std::ptrdiff_t{1});
}

void TestNewWorkspace::afterwardsTheFileMayChange()
{
    const auto made = create();
    VERIFY_OK(made);
    QVERIFY(QFile::resize(m_folder->filePath("trees.csv"), 10));
    VERIFY_OK(
        (*made)->exportTable("trees", at("out.csv"), Workspace::ExportForm::Preserving, base::Existing::Refuse, m_job));
    QVERIFY(*base::readFile(at("out.csv")) == m_bytes);
}

void TestNewWorkspace::reopeningShowsTheSameRowsAtOnce()
{
    {
        const auto made = create();
        VERIFY_OK(made);
        const table::Table& table = (*made)->base("trees");
        const auto trim
            = clean::makeOperation("trim-whitespace/1", {{"columns", {"Street"}}, {"ends", "both"}}, &table.schema());
        VERIFY_OK(trim);
        VERIFY_OK((*made)->apply({"trees", *trim, {}, {}, {}}, m_job));
        const auto remove = clean::makeOperation("remove-rows/1", base::Json::object(), &table.schema());
        VERIFY_OK(remove);
        clean::Scope scope;
        scope.rows = std::vector<std::string>{table.rowId(7), table.rowId(8)};
        VERIFY_OK((*made)->apply({"trees", *remove, scope, {}, {}}, m_job));
        VERIFY_OK((*made)->setSetting("view", "{}"));
        VERIFY_OK((*made)->keepView(m_job));
    }
    std::optional<FirstScreen> shown;
    const auto opened = Workspace::open(at("p.gleaner"), {}, m_job, [&](const FirstScreen& screen) { shown = screen; });
    VERIFY_OK(opened);
    QVERIFY(shown.has_value());
    QCOMPARE(shown->view, std::string("{}"));
    QCOMPARE(shown->rows->rowCount(), std::size_t{19'998});
    QCOMPARE(shown->rows->cell(7, 1).text, std::string("Street 9"));
    QVERIFY(shown->rows->cellBefore(7, 1) == std::optional<table::Cell>(table::cellOf(" Street 9")));
    QVERIFY(sameRows(*shown->rows, (*opened)->current("trees")));
}

void TestNewWorkspace::aReferredFileIsNotCopied()
{
    VERIFY_OK(create({}, SourcePlace::File));
    std::optional<FirstScreen> shown;
    const auto opened = Workspace::open(at("p.gleaner"), {}, m_job, [&](const FirstScreen& screen) { shown = screen; });
    VERIFY_OK(opened);
    QVERIFY(shown.has_value());
    QVERIFY(sameRows(*shown->rows, (*opened)->current("trees")));
    QVERIFY((*opened)->source("trees").source->view() == m_bytes);
}

void TestNewWorkspace::aMissingFileIsFoundAgain()
{
    VERIFY_OK(create({}, SourcePlace::File));
    QVERIFY(QFile::rename(m_folder->filePath("trees.csv"), m_folder->filePath("moved.csv")));
    QCOMPARE(codeOf(Workspace::open(at("p.gleaner"), {}, m_job)), QByteArray("source-missing"));
    const auto found = Workspace::referTo(at("p.gleaner"), at("moved.csv"), m_job);
    VERIFY_OK(found);
    VERIFY_OK(Workspace::open(at("p.gleaner"), {}, m_job));
}

QTEST_GUILESS_MAIN(TestNewWorkspace)
#include "tst_new_workspace.moc"
