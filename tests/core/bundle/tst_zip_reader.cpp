#include "core/bundle/zip_reader.h"

#include "tests/support/raw_zip.h"
#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;
using raw_zip::Archive;
using raw_zip::Fields;
using raw_zip::stored;
using raw_zip::with;

class TestZipReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsCanonical();
    void hostileArchives_data();
    void hostileArchives();
    void everyCutIsRefused();
    void everyFlippedBitIsRefused();
    void limitsComeBeforeAllocation();
    void thousandsOfEntries();
};

namespace {

constexpr bundle::ZipRules rules{16, "packed", 1000};

Archive two() { return {.entries = {stored("a.csv", "first"), stored("b.csv", "second")}}; }

QByteArray code(const std::string& archive) { return codeOf(bundle::readZip(archive, rules)); }

/// The two entries after a change to the first.
template <typename Value> std::string changed(Value Fields::*field, const Value& value)
{
    Archive archive = two();
    archive.entries[0] = with(archive.entries[0], field, value);
    return archive.bytes();
}
template <typename Value> std::string changedLocal(Value Fields::*field, const Value& value)
{
    Archive archive = two();
    archive.entries[0].local.*field = value;
    return archive.bytes();
}
template <typename Value> std::string changedCentral(Value Fields::*field, const Value& value)
{
    Archive archive = two();
    archive.entries[0].central.*field = value;
    return archive.bytes();
}

std::string edited(const std::function<void(Archive&)>& edit)
{
    Archive archive = two();
    edit(archive);
    return archive.bytes();
}

std::string editedDirectory(std::function<void(std::vector<Fields>&)> edit)
{
    return edited([&edit](Archive& archive) { archive.editDirectory = std::move(edit); });
}

void addNames()
{
    for (const char* name : {"../a", "/a", "a\\b", "c:a", "A.csv", "caf\xc3\xa9", "nul", "a.", "a//b"})
        QTest::newRow(name) << QByteArray::fromStdString(changed(&Fields::name, std::string(name))) << "E_NAME";
    QTest::newRow("NUL in name") << QByteArray::fromStdString(changed(&Fields::name, std::string("a\0b", 3)))
                                 << "E_NAME";
    QTest::newRow("name of 60000") << QByteArray::fromStdString(changed(&Fields::name, std::string(60000, 'a')))
                                   << "E_NAME";
    QTest::newRow("folder entry") << QByteArray::fromStdString(changed(&Fields::name, std::string("data/")))
                                  << "E_ZIP_ATTR";
    QTest::newRow("twin, file first") << QByteArray::fromStdString(
        Archive{.entries = {stored("a", "1"), stored("a/b", "2")}}.bytes())
                                      << "E_NAME_TWIN";
    QTest::newRow("twin, folder first") << QByteArray::fromStdString(
        Archive{.entries = {stored("a/b/c", "1"), stored("a/b", "2")}}.bytes())
                                        << "E_NAME_TWIN";
    QTest::newRow("duplicate") << QByteArray::fromStdString(
        Archive{.entries = {stored("a", "1"), stored("a", "2")}}.bytes())
                               << "E_ZIP_DUP";
}

void addFields()
{
    const auto row = [](const char* name, const std::string& bytes, const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << expected;
    };
    row("symlink", changedCentral(&Fields::external, std::uint32_t{0120777U << 16U}), "E_ZIP_ATTR");
    row("read-only attribute", changedCentral(&Fields::external, std::uint32_t{1}), "E_ZIP_ATTR");
    row("text attribute", changedCentral(&Fields::internal, std::uint16_t{1}), "E_ZIP_ATTR");
    row("encrypted", changed(&Fields::flags, std::uint16_t{1}), "E_ZIP_FLAGS");
    row("descriptor", changed(&Fields::flags, std::uint16_t{8}), "E_ZIP_FLAGS");
    row("UTF-8 flag", changed(&Fields::flags, std::uint16_t{0x800}), "E_ZIP_FLAGS");
    row("flag in one header", changedCentral(&Fields::flags, std::uint16_t{1}), "E_ZIP_FLAGS");
    row("deflate", changed(&Fields::method, std::uint16_t{8}), "E_ZIP_METHOD");
    row("unknown method", changed(&Fields::method, std::uint16_t{99}), "E_ZIP_METHOD");
    row("method in one header", changedCentral(&Fields::method, std::uint16_t{8}), "E_ZIP_MISMATCH");
    row("Unicode path", changed(&Fields::extra, raw_zip::le(0x7075, 2) + raw_zip::le(1, 2) + "x"), "E_ZIP_EXTRA");
    row("Zip64 extra", changed(&Fields::extra, raw_zip::le(1, 2) + raw_zip::le(0, 2)), "E_ZIP_EXTRA");
    row("uid and gid", changed(&Fields::extra, raw_zip::le(0x7875, 2) + raw_zip::le(0, 2)), "E_ZIP_EXTRA");
    row("extra in one header", changedCentral(&Fields::extra, std::string(4, 'x')), "E_ZIP_EXTRA");
    row("entry comment", changedCentral(&Fields::comment, std::string("hi")), "E_ZIP_COMMENT");
    row("entry on another disk", changedCentral(&Fields::disk, std::uint16_t{1}), "E_ZIP_COUNT");
    row("local name differs", changedLocal(&Fields::name, std::string("x.csv")), "E_ZIP_MISMATCH");
    row("central name differs", changedCentral(&Fields::name, std::string("x.csv")), "E_ZIP_MISMATCH");
    row("local checksum differs", changedLocal(&Fields::crc, std::uint32_t{1}), "E_ZIP_MISMATCH");
    row("central size differs", changedCentral(&Fields::size, std::uint32_t{1}), "E_ZIP_MISMATCH");
    row("date in one header", changedCentral(&Fields::date, std::uint16_t{0x5000}), "E_ZIP_MISMATCH");
    row("date", changed(&Fields::date, std::uint16_t{0x5000}), "E_ZIP_CANON");
    row("time", changed(&Fields::time, std::uint16_t{1}), "E_ZIP_CANON");
    row("version needed", changed(&Fields::needed, std::uint16_t{20}), "E_ZIP_CANON");
    row("made by Unix", changedCentral(&Fields::made, std::uint16_t{0x030A}), "E_ZIP_CANON");
    row("checksum", changed(&Fields::crc, std::uint32_t{1}), "E_ZIP_CRC");
    row("sizes differ", changed(&Fields::size, std::uint32_t{4}), "E_ZIP_SIZE");
    row("longer than the archive", edited([](Archive& archive) {
        for (auto field : {&Fields::size, &Fields::packedSize})
            archive.entries[0] = with(archive.entries[0], field, std::uint32_t{900});
    }),
        "E_ZIP_SIZE");
    row("shorter than it is", edited([](Archive& archive) {
        for (auto field : {&Fields::size, &Fields::packedSize})
            archive.entries[0] = with(archive.entries[0], field, std::uint32_t{4});
    }),
        "E_ZIP_SIZE");
    row("Zip64 sizes", edited([](Archive& archive) {
        for (auto field : {&Fields::size, &Fields::packedSize})
            archive.entries[0] = with(archive.entries[0], field, std::uint32_t{0xFFFFFFFF});
    }),
        "E_LIMIT");
}

void addLayouts()
{
    const auto row = [](const char* name, const std::string& bytes, const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << expected;
    };
    const std::string inside = Archive{.entries = {stored("z", "hidden")}}.bytes();
    row("comment", edited([](Archive& a) { a.comment = "hello"; }), "E_ZIP_COMMENT");
    row("archive in comment", edited([&](Archive& a) { a.comment = inside; }), "E_ZIP_COMMENT");
    row("prefix", edited([](Archive& a) { a.prefix = "#!/bin/sh\n"; }), "E_ZIP_GAP");
    row("archive as prefix", inside + two().bytes(), "E_ZIP_GAP");
    row("trailing byte", edited([](Archive& a) { a.after = "x"; }), "E_ZIP_GAP");
    row("trailing archive", two().bytes() + inside, "E_ZIP_GAP");
    row("gap between entries", edited([](Archive& a) { a.entries[0].gapAfter = "x"; }), "E_ZIP_GAP");
    row("descriptor without flag",
        edited([](Archive& a) { a.entries[0].gapAfter = raw_zip::le(0x08074b50, 4) + std::string(12, '\0'); }),
        "E_ZIP_GAP");
    row("gap before directory", edited([](Archive& a) { a.beforeDirectory = "x"; }), "E_ZIP_GAP");
    row("gap before end", edited([](Archive& a) { a.beforeEnd = "x"; }), "E_ZIP_GAP");
    row("hidden local entry", editedDirectory([](std::vector<Fields>& d) { d.pop_back(); }), "E_ZIP_GAP");
    row("directory names one twice", editedDirectory([](std::vector<Fields>& d) { d.push_back(d[0]); }), "E_ZIP_DUP");
    row("overlap", editedDirectory([](std::vector<Fields>& d) {
        d.push_back(d[0]);
        d.back().name = "c.csv";
    }),
        "E_ZIP_GAP");
    row("offset into data", editedDirectory([](std::vector<Fields>& d) { d[1].offset += 5; }), "E_ZIP_MISMATCH");
    row("entry that points inside another", edited([](Archive& a) {
        a.entries[0] = stored("a.csv", raw_zip::local(stored("q.csv", "quine").local) + "quine");
        a.editDirectory = [](std::vector<Fields>& d) {
            d.push_back(stored("q.csv", "quine").central);
            d.back().offset = 35;
        };
    }),
        "E_ZIP_GAP");
    row("order of the directory", editedDirectory([](std::vector<Fields>& d) { std::swap(d[0], d[1]); }),
        "E_ZIP_CANON");
    row("count", edited([](Archive& a) { a.countLie = 1; }), "E_ZIP_COUNT");
    row("total count", edited([](Archive& a) { a.totalLie = -1; }), "E_ZIP_COUNT");
    row("Zip64 count", edited([](Archive& a) { a.countLie = 0xFFFF - 2; }), "E_ZIP_COUNT");
    row("split", edited([](Archive& a) { a.disk = 1; }), "E_ZIP_COUNT");
    row("directory on another disk", edited([](Archive& a) { a.directoryDisk = 1; }), "E_ZIP_COUNT");
    row("Zip64 end", edited([](Archive& a) { a.beforeEnd = raw_zip::le(0x06064b50, 4) + std::string(52, '\0'); }),
        "E_ZIP_COUNT");
    row("Zip64 locator", edited([](Archive& a) { a.beforeEnd = raw_zip::le(0x07064b50, 4) + std::string(16, '\0'); }),
        "E_ZIP_COUNT");
    row("directory size", edited([](Archive& a) { a.directorySizeLie = 1; }), "E_ZIP_CANON");
    row("directory offset", edited([](Archive& a) { a.directoryOffsetLie = -1; }), "E_ZIP_CANON");
    row("no directory", editedDirectory([](std::vector<Fields>& d) { d.clear(); }), "E_ZIP_GAP");
    row("directory without entries",
        Archive{.editDirectory = [](std::vector<Fields>& d) { d.push_back(stored("a", "").central); }}.bytes(),
        "E_ZIP_GAP");
    row("no archive", "id,name\n1,Elm\n", "E_ZIP_GAP");
    row("empty", "", "E_ZIP_GAP");
}

} // namespace

void TestZipReader::readsWhatIsCanonical()
{
    const std::string archive = two().bytes();
    const auto members = bundle::readZip(archive, rules);
    VERIFY_OK(members);
    QCOMPARE(members->size(), std::size_t{2});
    QCOMPARE(members->at(0).header.name, std::string("a.csv"));
    QCOMPARE(members->at(1).packed, std::string_view("second"));
    QVERIFY(members->at(0).packed.data() > archive.data() && members->at(0).packed.data() < archive.data() + 100);
    VERIFY_OK(bundle::readZip(Archive{}.bytes(), rules));
}

void TestZipReader::hostileArchives_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<QString>("expected");
    addNames();
    addFields();
    addLayouts();
}

void TestZipReader::hostileArchives()
{
    QFETCH(const QByteArray, archive);
    QFETCH(const QString, expected);
    QCOMPARE(code(archive.toStdString()), expected.toLatin1());
}

void TestZipReader::everyCutIsRefused()
{
    const std::string archive = two().bytes();
    for (std::size_t size = 0; size < archive.size(); ++size) {
        const QByteArray verdict = code(archive.substr(0, size));
        QVERIFY2(verdict == "E_ZIP_GAP" || verdict == "E_ZIP_SIZE", qPrintable(QString::number(size) + verdict));
    }
}

void TestZipReader::everyFlippedBitIsRefused()
{
    const std::string archive = two().bytes();
    for (std::size_t at = 0; at < archive.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string bad = archive;
            bad[at] = static_cast<char>(bad[at] ^ (1 << bit));
            QVERIFY2(code(bad) != "ok", qPrintable(QString("byte %1 bit %2").arg(at).arg(bit)));
        }
    }
}

void TestZipReader::limitsComeBeforeAllocation()
{
    Archive many;
    for (char letter = 'a'; letter <= 'q'; ++letter)
        many.entries.push_back(stored(std::string(1, letter), ""));
    QCOMPARE(code(many.bytes()), QByteArray("E_LIMIT"));
    QCOMPARE(code(Archive{.entries = {stored("a", std::string(1001, 'x'))}}.bytes()), QByteArray("E_LIMIT"));

    const auto packed = [](std::uint32_t packedSize, std::uint32_t size) {
        raw_zip::Entry entry = stored("packed", std::string(packedSize, 'x'));
        entry = with(entry, &Fields::method, std::uint16_t{8});
        entry = with(entry, &Fields::size, size);
        entry = with(entry, &Fields::needed, std::uint16_t{20});
        entry = with(entry, &Fields::made, std::uint16_t{20});
        return Archive{.entries = {entry}}.bytes();
    };
    QCOMPARE(code(packed(9, 901)), QByteArray("E_ZIP_RATIO"));
    QCOMPARE(code(packed(0, 1)), QByteArray("E_ZIP_RATIO"));
    QCOMPARE(code(packed(9, 900)), QByteArray("ok"));
    QCOMPARE(code(packed(9, 0xFFFFFFFF)), QByteArray("E_LIMIT"));
}

void TestZipReader::thousandsOfEntries()
{
    Archive many;
    for (int at = 0; at < 4096; ++at)
        many.entries.push_back(stored("media/" + std::to_string(at), "x"));
    const auto members = bundle::readZip(many.bytes(), {4096, {}, 1000});
    VERIFY_OK(members);
    QCOMPARE(members->size(), std::size_t{4096});
}

QTEST_GUILESS_MAIN(TestZipReader)
#include "tst_zip_reader.moc"
