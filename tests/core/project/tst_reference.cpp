#include "core/project/reference.h"
#include "tests/core/project/sample_project.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner;
using project::ProjectFile;

/// A project that leaves the table in its file.
class TestReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bytesStayInTheFile();
    void goneFilesAreNamed();
    void changedFilesAreNamed_data();
    void changedFilesAreNamed();
    void projectAndFileCanBeMovedTogether();
    void foundAgain();
    void anotherFileIsNotTaken();
    void lostFilesAreTold();
    void touchedFilesAreNotLost();
    void takenIn_data();
    void takenIn();
    void otherBytesAreNotTakenIn();
    void damagedPagesAreNotTakenIn();
    void digestStops();

private:
    QString at(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    std::filesystem::path project() const { return at("a.gleaner").toStdString(); }
    /// The table in its file, with the places of its rows.
    project::SourceTable source() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_bytes;
    base::NullJob m_job;
};

namespace {

class StoppedJob final : public base::JobContext {
public:
    bool stopRequested() override { return true; }
    void progress(std::uint64_t, std::uint64_t) override { }
};

} // namespace

void TestReference::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_bytes = "Id;Street\n";
    for (int row = 0; row < 30'000; ++row)
        m_bytes += std::to_string(row) + ";Street " + std::to_string(row * 7919) + "\n";
    QVERIFY(base::writeAtomically(at("trees.csv").toStdString(), m_bytes).has_value());
    VERIFY_DONE(ProjectFile::create(project(), {source()}, {}, m_job));
}

project::SourceTable TestReference::source() const
{
    project::SourceTable source = tests::sourceOf("trees", m_bytes);
    source.reference = at("trees.csv").toStdString();
    for (std::size_t end = m_bytes.find('\n'); end != std::string::npos; end = m_bytes.find('\n', end + 1))
        source.starts.push_back(end + 1);
    return source;
}

void TestReference::bytesStayInTheFile()
{
    QVERIFY(std::filesystem::file_size(project()) < m_bytes.size() / 4);
    const auto opened = ProjectFile::open(project());
    VERIFY_OK(opened);
    const auto tables = (*opened)->tables();
    VERIFY_OK(tables);
    QVERIFY(tables->front().bytes->view() == m_bytes);
    QVERIFY(tables->front().reference == at("trees.csv").toStdString());
    // What happens to the file from now on does not touch the open project.
    QVERIFY(QFile::resize(at("trees.csv"), 5));
    QVERIFY(tables->front().bytes->view() == m_bytes);
    QVERIFY(tables->front().bytes->isUnchanged());
}

void TestReference::goneFilesAreNamed()
{
    QVERIFY(QFile::remove(at("trees.csv")));
    const auto opened = ProjectFile::open(project());
    VERIFY_OK(opened);
    const auto tables = (*opened)->tables();
    QCOMPARE(codeOf(tables), QByteArray("source-missing"));
    QCOMPARE(tables.error().arguments, (std::vector<std::string>{"a.gleaner", "trees.csv"}));
    // The steps are there, whatever became of the file.
    VERIFY_DONE((*opened)->steps());
}

void TestReference::changedFilesAreNamed_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("grown") << 9 << QByteArray("it has grown from ");
    QTest::newRow("shrunk") << -9 << QByteArray("it has shrunk from ");
    QTest::newRow("other content") << 0 << QByteArray("its content is another");
}

void TestReference::changedFilesAreNamed()
{
    QFETCH(int, change);
    QFETCH(QByteArray, words);
    std::string other = m_bytes;
    other.resize(static_cast<std::size_t>(static_cast<int>(m_bytes.size()) + change), 'x');
    other[100'000] = 'X';
    QVERIFY(base::writeAtomically(at("trees.csv").toStdString(), other).has_value());
    const auto opened = ProjectFile::open(project());
    VERIFY_OK(opened);
    const auto tables = (*opened)->tables();
    QCOMPARE(codeOf(tables), QByteArray("source-changed"));
    QVERIFY(QByteArray::fromStdString(tables.error().arguments[2]).startsWith(words));
    // Brought back as it was, it is taken again.
    QVERIFY(base::writeAtomically(at("trees.csv").toStdString(), m_bytes).has_value());
    VERIFY_DONE((*opened)->tables());
}

void TestReference::projectAndFileCanBeMovedTogether()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("stick")));
    QVERIFY(QFile::rename(at("trees.csv"), at("stick/trees.csv")));
    QVERIFY(QFile::rename(at("a.gleaner"), at("stick/a.gleaner")));
    const auto opened = ProjectFile::open(at("stick/a.gleaner").toStdString());
    VERIFY_OK(opened);
    QVERIFY((*opened)->tables()->front().bytes->view() == m_bytes);
}

void TestReference::foundAgain()
{
    QVERIFY(QFile::rename(at("trees.csv"), at("trees 2026.csv")));
    const auto opened = ProjectFile::open(project());
    VERIFY_OK(opened);
    QCOMPARE(codeOf((*opened)->tables()), QByteArray("source-missing"));
    VERIFY_DONE((*opened)->referTo(at("trees 2026.csv").toStdString(), m_job));
    QVERIFY((*opened)->tables()->front().bytes->view() == m_bytes);
    QVERIFY((*opened)->tables()->front().reference == at("trees 2026.csv").toStdString());
}

void TestReference::anotherFileIsNotTaken()
{
    QVERIFY(QFile::remove(at("trees.csv")));
    QVERIFY(base::writeAtomically(at("other.csv").toStdString(), "Id;Street\n").has_value());
    const auto opened = ProjectFile::open(project());
    VERIFY_OK(opened);
    QCOMPARE(codeOf((*opened)->referTo(at("other.csv").toStdString(), m_job)), QByteArray("source-changed"));
    QCOMPARE(codeOf((*opened)->referTo(at("absent.csv").toStdString(), m_job)), QByteArray("file-not-found"));
    QCOMPARE(codeOf((*opened)->tables()), QByteArray("source-missing"));
}

void TestReference::lostFilesAreTold()
{
    using project::Loss;
    const auto opened = ProjectFile::open(project());
    VERIFY_OK(opened);
    const auto lost = [&]() {
        auto files = (*opened)->sourceFiles(m_job).value_or(std::vector<project::SourceFile>(9));
        std::erase_if(files, [](const project::SourceFile& source) { return !source.loss; });
        return files;
    };
    QVERIFY(lost().empty());
    QVERIFY((*opened)->sourceFiles(m_job).value()
        == (std::vector<project::SourceFile>{{"trees", at("trees.csv").toStdString(), std::nullopt}}));
    QVERIFY(QFile::rename(at("trees.csv"), at("elsewhere.csv")));
    QCOMPARE(lost().size(), std::size_t{1});
    QCOMPARE(lost().front().table, std::string("trees"));
    QVERIFY(lost().front().file == at("trees.csv").toStdString());
    QVERIFY(lost().front().loss == Loss::Missing);
    for (const std::string& other : {m_bytes + "x", "X" + m_bytes.substr(1)}) {
        QVERIFY(base::writeAtomically(at("trees.csv").toStdString(), other).has_value());
        QCOMPARE(lost().size(), std::size_t{1});
        QVERIFY(lost().front().loss == Loss::Changed);
    }
    QVERIFY(base::writeAtomically(at("trees.csv").toStdString(), m_bytes).has_value());
    QVERIFY(lost().empty());
}

void TestReference::touchedFilesAreNotLost()
{
    const auto opened = ProjectFile::open(project());
    VERIFY_OK(opened);
    QFile file(at("trees.csv"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(1), QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(!(*opened)->sourceFiles(m_job).value().front().loss);
}

void TestReference::takenIn_data()
{
    QTest::addColumn<bool>("paged");
    QTest::newRow("with pages") << true;
    QTest::newRow("without pages") << false;
}

void TestReference::takenIn()
{
    QFETCH(bool, paged);
    {
        project::SourceTable table = source();
        if (!paged)
            table.starts.clear();
        QVERIFY(QFile::remove(at("a.gleaner")));
        VERIFY_DONE(ProjectFile::create(project(), {table}, {}, m_job));
        const auto opened = ProjectFile::open(project());
        VERIFY_OK(opened);
        const auto tables = (*opened)->tables();
        VERIFY_OK(tables);
        QVERIFY(QFile::remove(at("trees.csv")));
        VERIFY_DONE((*opened)->takeIn("trees", tables->front().bytes->view(), m_job));
        VERIFY_DONE((*opened)->takeIn("trees", tables->front().bytes->view(), m_job));
        QVERIFY((*opened)->sourceFiles(m_job).value().empty());
    }
    const auto again = ProjectFile::open(project());
    VERIFY_OK(again);
    const auto tables = (*again)->tables();
    VERIFY_OK(tables);
    QVERIFY(tables->front().bytes->view() == m_bytes);
    QVERIFY(tables->front().reference.empty());
    const auto rows = (*again)->firstRows();
    QCOMPARE(rows != nullptr, paged);
    if (paged) {
        QCOMPARE(rows->cell(0, 1).text, std::string("Street 0"));
        QCOMPARE(rows->cell(29'999, 1).text, "Street " + std::to_string(29'999 * 7919));
    }
}

void TestReference::otherBytesAreNotTakenIn()
{
    const auto opened = ProjectFile::open(project());
    VERIFY_OK(opened);
    QCOMPARE(codeOf((*opened)->takeIn("trees", "X" + m_bytes.substr(1), m_job)), QByteArray("bad-parameter"));
    StoppedJob stopped;
    QCOMPARE(codeOf((*opened)->takeIn("trees", m_bytes, stopped)), QByteArray("cancelled"));
    VERIFY_DONE((*opened)->takeIn("another table", m_bytes, m_job));
    QCOMPARE((*opened)->sourceFiles(m_job).value().size(), std::size_t{1});
    QVERIFY((*opened)->tables()->front().bytes->view() == m_bytes);
}

void TestReference::damagedPagesAreNotTakenIn()
{
    QVERIFY(tests::tamper(project(), "UPDATE page SET at = at + 1000000000"));
    const auto opened = ProjectFile::open(project());
    VERIFY_OK(opened);
    QCOMPARE(codeOf((*opened)->takeIn("trees", m_bytes, m_job)), QByteArray("project-damaged"));
    QVERIFY((*opened)->tables()->front().bytes->view() == m_bytes);
}

void TestReference::digestStops()
{
    StoppedJob job;
    QCOMPARE(codeOf(project::pieceDigest(m_bytes, job)), QByteArray("cancelled"));
    const auto digest = project::pieceDigest(m_bytes, m_job);
    VERIFY_OK(digest);
    QVERIFY(*digest != *project::pieceDigest(m_bytes + "x", m_job));
    VERIFY_DONE(project::pieceDigest("", m_job));
}

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
