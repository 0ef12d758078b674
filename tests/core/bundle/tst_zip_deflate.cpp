#include "core/bundle/zip_deflate.h"

#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;

class TestZipDeflate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void hostileStreams();
    void bombStopsAtTheDeclaredSize();
};

void TestZipDeflate::roundTrip_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("payload");
    QTest::newRow("repeats") << QByteArray(3'000'000, 'a');
    QByteArray mixed;
    for (int at = 0; at < 2'500'000; ++at)
        mixed += static_cast<char>((at * 2654435761U) >> 11U);
    QTest::newRow("over several blocks") << mixed;
}

void TestZipDeflate::roundTrip()
{
    QFETCH(const QByteArray, bytes);
    const std::string packed = bundle::deflateBytes(bytes.toStdString());
    QCOMPARE(packed, bundle::deflateBytes(bytes.toStdString()));
    const auto unpacked = bundle::inflateBytes(packed, static_cast<std::size_t>(bytes.size()), "payload.zip");
    VERIFY_OK(unpacked);
    QVERIFY(*unpacked == bytes.toStdString());
}

void TestZipDeflate::hostileStreams()
{
    const std::string bytes(10'000, 'x');
    const std::string packed = bundle::deflateBytes(bytes);
    const auto code = [&](const std::string& stream, std::size_t size) {
        return codeOf(bundle::inflateBytes(stream, size, "payload.zip"));
    };
    QCOMPARE(code(packed, bytes.size() - 1), QByteArray("E_ZIP_SIZE"));
    QCOMPARE(code(packed, bytes.size() + 1), QByteArray("E_ZIP_SIZE"));
    QCOMPARE(code(packed, 0), QByteArray("E_ZIP_SIZE"));
    QCOMPARE(code(packed + "x", bytes.size()), QByteArray("E_ZIP_SIZE"));
    QCOMPARE(code(packed.substr(0, packed.size() - 1), bytes.size()), QByteArray("E_ZIP_SIZE"));
    QCOMPARE(code("", bytes.size()), QByteArray("E_ZIP_SIZE"));
    QCOMPARE(code("\xff\xff\xff\xff", bytes.size()), QByteArray("E_ZIP_CRC"));
}

void TestZipDeflate::bombStopsAtTheDeclaredSize()
{
    const std::string packed = bundle::deflateBytes(std::string(50'000'000, '\0'));
    QCOMPARE(codeOf(bundle::inflateBytes(packed, 1000, "payload.zip")), QByteArray("E_ZIP_SIZE"));
}

QTEST_GUILESS_MAIN(TestZipDeflate)
#include "tst_zip_deflate.moc"
