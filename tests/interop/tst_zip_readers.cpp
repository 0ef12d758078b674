#include "core/bundle/container.h"
#include "tests/support/stock_tool.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner;

/// `payload.zip` and the outer file under the zip readers that people have: the same names, the same bytes.
class TestZipReaders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void unzipReadsIt();
    void sevenZipReadsIt();
    void bsdtarReadsIt();
    void pythonReadsIt();
    void libzipReadsIt();
    void javaReadsIt();
    void zipInfoFindsNothingElse();

private:
    QString payloadPath() const { return m_folder.filePath("payload.zip"); }

    QTemporaryDir m_folder;
};

namespace {

const bundle::Files files
    = {{"datapackage.json", "{\"name\":\"contribution\"}"}, {"data/changes.csv", std::string(5000, 'x') + "\n"},
        {"readme.txt", "hello\n"}, {"empty.txt", ""}, {"evidence/e0001.txt", "seen\n"}};

QStringList names()
{
    QStringList list;
    for (const auto& [name, bytes] : files)
        list << QString::fromStdString(name);
    return list;
}

QStringList sortedLines(const QByteArray& out)
{
    QStringList lines = QString::fromUtf8(out).split('\n', Qt::SkipEmptyParts);
    lines.sort();
    return lines;
}

} // namespace

void TestZipReaders::initTestCase()
{
    const auto payload = bundle::writePayload(files);
    QVERIFY(payload.has_value());
    QVERIFY(stock_tool::put(payloadPath(), *payload));
}

void TestZipReaders::unzipReadsIt()
{
    NEED_TOOL("unzip");
    QCOMPARE(sortedLines(stock_tool::run("unzip", {"-Z1", payloadPath()}).out), names());
    QCOMPARE(stock_tool::run("unzip", {"-tqq", payloadPath()}).code, 0);
    for (const auto& [name, bytes] : files)
        QCOMPARE(stock_tool::run("unzip", {"-p", payloadPath(), QString::fromStdString(name)}).out,
            QByteArray::fromStdString(bytes));
}

void TestZipReaders::sevenZipReadsIt()
{
    NEED_TOOL("7z");
    const auto listed = stock_tool::run("7z", {"l", "-slt", "-ba", payloadPath()});
    QStringList found;
    for (const QString& line : sortedLines(listed.out)) {
        if (line.startsWith("Path = "))
            found << line.mid(7);
    }
    QCOMPARE(found, names());
    QCOMPARE(stock_tool::run("7z", {"t", payloadPath()}).code, 0);
    for (const auto& [name, bytes] : files)
        QCOMPARE(stock_tool::run("7z", {"e", "-so", payloadPath(), QString::fromStdString(name)}).out,
            QByteArray::fromStdString(bytes));
}

void TestZipReaders::bsdtarReadsIt()
{
    NEED_TOOL("bsdtar");
    QCOMPARE(sortedLines(stock_tool::run("bsdtar", {"-tf", payloadPath()}).out), names());
    for (const auto& [name, bytes] : files)
        QCOMPARE(stock_tool::run("bsdtar", {"-xOf", payloadPath(), QString::fromStdString(name)}).out,
            QByteArray::fromStdString(bytes));
}

void TestZipReaders::pythonReadsIt()
{
    NEED_TOOL("python3");
    const auto run = stock_tool::run("python3",
        {"-c",
            "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
            "for n in z.namelist(): print(n, z.read(n).hex(), sep=' ')",
            payloadPath()});
    QStringList expected;
    for (const auto& [name, bytes] : files)
        expected << QString::fromStdString(name) + " " + QByteArray::fromStdString(bytes).toHex();
    QCOMPARE(sortedLines(run.out), expected);
}

void TestZipReaders::libzipReadsIt()
{
    NEED_TOOL("zipcmp");
    const QString folder = m_folder.filePath("content");
    for (const auto& [name, bytes] : files) {
        const QString path = folder + "/" + QString::fromStdString(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(stock_tool::put(path, bytes));
    }
    const auto run = stock_tool::run("zipcmp", {"-t", payloadPath(), folder});
    QVERIFY2(run.code == 0, (run.out + run.err).constData());
}

void TestZipReaders::javaReadsIt()
{
    NEED_TOOL("jar");
    QCOMPARE(sortedLines(stock_tool::run("jar", {"--list", "--file", payloadPath()}).out), names());
}

void TestZipReaders::zipInfoFindsNothingElse()
{
    NEED_TOOL("unzip");
    const auto outer = bundle::writeContainer(*bundle::writePayload(files), {});
    QVERIFY(outer.has_value());
    const QString path = m_folder.filePath("x.glean");
    QVERIFY(stock_tool::put(path, *outer));
    QCOMPARE(sortedLines(stock_tool::run("unzip", {"-Z1", path}).out), QStringList({"mimetype", "payload.zip"}));
    QCOMPARE(stock_tool::run("unzip", {"-p", path, "payload.zip"}).out,
        QByteArray::fromStdString(*bundle::writePayload(files)));
    // The MIME type stands where file(1) looks for it.
    QCOMPARE(outer->substr(30, 42), std::string("mimetypeapplication/vnd.gleaner.bundle+zip"));
}

QTEST_GUILESS_MAIN(TestZipReaders)
#include "tst_zip_readers.moc"
