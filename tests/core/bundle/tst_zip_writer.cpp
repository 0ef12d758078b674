#include "core/bundle/zip_writer.h"

#include "tests/support/raw_zip.h"
#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;

class TestZipWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void storedEntriesAreCanonical();
    void deflatedEntryNeedsVersion20();
    void noEntries();
};

void TestZipWriter::storedEntriesAreCanonical()
{
    raw_zip::Archive expected;
    expected.entries = {raw_zip::stored("a/b.csv", "one,two\n"), raw_zip::stored("c", "")};
    const auto written = bundle::writeZip({{"a/b.csv", "one,two\n", "one,two\n"}, {"c", "", ""}});
    VERIFY_OK(written);
    QCOMPARE(QByteArray::fromStdString(*written).toHex(), QByteArray::fromStdString(expected.bytes()).toHex());
}

void TestZipWriter::deflatedEntryNeedsVersion20()
{
    raw_zip::Entry entry = raw_zip::stored("payload.zip", "content");
    entry = raw_zip::with(entry, &raw_zip::Fields::method, std::uint16_t{8});
    entry = raw_zip::with(entry, &raw_zip::Fields::needed, std::uint16_t{20});
    entry = raw_zip::with(entry, &raw_zip::Fields::made, std::uint16_t{20});
    entry = raw_zip::with(entry, &raw_zip::Fields::packedSize, std::uint32_t{5});
    entry.data = "12345";
    raw_zip::Archive expected;
    expected.entries = {entry};
    const auto written = bundle::writeZip({{"payload.zip", "content", "12345", bundle::zipDeflated}});
    VERIFY_OK(written);
    QCOMPARE(QByteArray::fromStdString(*written).toHex(), QByteArray::fromStdString(expected.bytes()).toHex());
}

void TestZipWriter::noEntries()
{
    const auto written = bundle::writeZip({});
    VERIFY_OK(written);
    QCOMPARE(written->size(), bundle::endRecordSize);
}

QTEST_GUILESS_MAIN(TestZipWriter)
#include "tst_zip_writer.moc"
