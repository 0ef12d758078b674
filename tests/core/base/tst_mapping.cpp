#include "core/base/mapping.h"
#include "tests/support/result_text.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/resource.h>

using namespace gleaner;

/// What other programs do to a file while it is mapped here.
class TestMapping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileThatShrinksReadsAsZeros();
    void aFileThatIsEmptiedBeforeItWasLookedAt();
    void aFileThatGrowsIsNoticed();
    void aFileThatIsWrittenToIsNoticed();
    void aFileThatVanishesStaysReadable();
    void heldBytesOutliveTheFile();
    void aChangeBeforeHoldingIsNotForgotten();
    void holdingStops();
    void manyMappings();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::string m_bytes;
};

namespace {

class StoppedJob final : public base::JobContext {
public:
    bool stopRequested() override { return true; }
    void progress(std::uint64_t, std::uint64_t) override { }
};

bool allZeros(std::string_view bytes)
{
    return std::ranges::all_of(bytes, [](char byte) { return byte == '\0'; });
}

} // namespace

void TestMapping::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("table.csv"));
    m_bytes.clear();
    for (int line = 0; line < 20'000; ++line)
        m_bytes += std::to_string(line) + ",Elm Street\n";
    QVERIFY(base::writeAtomically(m_path.toStdString(), m_bytes).has_value());
}

void TestMapping::aFileThatShrinksReadsAsZeros()
{
    const auto mapped = base::mapFile(m_path.toStdString());
    VERIFY_OK(mapped);
    QVERIFY((*mapped)->isUnchanged());
    QVERIFY(QFile::resize(m_path, 100'000));
    // Every byte can still be looked at; none of it may be taken for the file.
    const std::string_view view = (*mapped)->view();
    QCOMPARE(view.size(), m_bytes.size());
    QVERIFY(view.substr(0, 90'000) == std::string_view(m_bytes).substr(0, 90'000));
    QVERIFY(allZeros(view.substr(110'000)));
    QVERIFY(!(*mapped)->isUnchanged());
    // Growing back to the old size does not mend it.
    QVERIFY(QFile::resize(m_path, static_cast<qint64>(m_bytes.size())));
    QVERIFY(!(*mapped)->isUnchanged());
}

void TestMapping::aFileThatIsEmptiedBeforeItWasLookedAt()
{
    const auto mapped = base::mapFile(m_path.toStdString());
    VERIFY_OK(mapped);
    QVERIFY(QFile::resize(m_path, 0));
    QVERIFY(allZeros((*mapped)->view()));
    QVERIFY(!(*mapped)->isUnchanged());
}

void TestMapping::aFileThatGrowsIsNoticed()
{
    const auto mapped = base::mapFile(m_path.toStdString());
    VERIFY_OK(mapped);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("one more line\n");
    file.close();
    QVERIFY(!(*mapped)->isUnchanged());
    QCOMPARE((*mapped)->view().size(), m_bytes.size());
}

void TestMapping::aFileThatIsWrittenToIsNoticed()
{
    const auto mapped = base::mapFile(m_path.toStdString());
    VERIFY_OK(mapped);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // The same size, other bytes.
    file.write("X");
    file.setFileTime(QDateTime::currentDateTime().addSecs(60), QFileDevice::FileModificationTime);
    file.close();
    QVERIFY(!(*mapped)->isUnchanged());
}

void TestMapping::aFileThatVanishesStaysReadable()
{
    const auto mapped = base::mapFile(m_path.toStdString());
    VERIFY_OK(mapped);
    QVERIFY(QFile::remove(m_path));
    QVERIFY((*mapped)->view() == m_bytes);
    QVERIFY((*mapped)->isUnchanged());
}

void TestMapping::heldBytesOutliveTheFile()
{
    const auto mapped = base::mapFile(m_path.toStdString());
    VERIFY_OK(mapped);
    const char* place = (*mapped)->view().data();
    base::NullJob job;
    const auto held = (*mapped)->hold(job);
    VERIFY_OK(held);
    QVERIFY(QFile::resize(m_path, 0));
    QVERIFY((*mapped)->isUnchanged());
    QVERIFY((*mapped)->view() == m_bytes);
    QVERIFY((*mapped)->view().data() == place);
}

void TestMapping::aChangeBeforeHoldingIsNotForgotten()
{
    const auto mapped = base::mapFile(m_path.toStdString());
    VERIFY_OK(mapped);
    QVERIFY(QFile::resize(m_path, 10));
    base::NullJob job;
    const auto held = (*mapped)->hold(job);
    VERIFY_OK(held);
    QVERIFY(!(*mapped)->isUnchanged());
}

void TestMapping::holdingStops()
{
    const auto mapped = base::mapFile(m_path.toStdString());
    VERIFY_OK(mapped);
    StoppedJob job;
    const auto stopped = (*mapped)->hold(job);
    QCOMPARE(codeOf(stopped), QByteArray("cancelled"));
    QVERIFY((*mapped)->view() == m_bytes);
}

void TestMapping::manyMappings()
{
    // None is ever left without a guard, and places come free again.
    rlimit files{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &files), 0);
    files.rlim_cur = std::min<rlim_t>(files.rlim_max, base::Mapping::mostMappings + 100);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &files), 0);
    for (int round = 0; round < 2; ++round) {
        std::vector<base::SharedBytes> all;
        auto mapped = base::mapFile(m_path.toStdString());
        for (; mapped && all.size() <= base::Mapping::mostMappings; mapped = base::mapFile(m_path.toStdString()))
            all.push_back(*mapped);
        QCOMPARE(codeOf(mapped), QByteArray("file-unreadable"));
        QCOMPARE(mapped.error().arguments.back(), std::string(std::strerror(EMFILE)));
        QVERIFY(all.size() > 200);
        QVERIFY(all.back()->view() == m_bytes);
    }
    aFileThatShrinksReadsAsZeros();
}

QTEST_GUILESS_MAIN(TestMapping)
#include "tst_mapping.moc"
