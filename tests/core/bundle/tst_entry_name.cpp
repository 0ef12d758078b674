#include "core/bundle/entry_name.h"

#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;

class TestEntryName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allowed_data();
    void allowed();
    void refused_data();
    void refused();
    void foldersAreThePrefixes();
    void hostileNamesAreShownAsText();
};

void TestEntryName::allowed_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"datapackage.json", "data/changes.csv", "a", "0", "a_b-c.d", "trust/trust-0001.json",
             "seats/0123456789abcdef.glean", "a/b/c/d/e/f", "com10", "console.txt", "auxiliary/x", "a-", "x_"})
        QTest::newRow(name) << QByteArray(name);
    QTest::newRow("segment of 64") << QByteArray(64, 'a');
    QTest::newRow("name of 200") << QByteArray(64, 'a') + "/" + QByteArray(64, 'b') + "/" + QByteArray(64, 'c') + "/"
            + QByteArray(5, 'd');
}

void TestEntryName::allowed()
{
    QFETCH(const QByteArray, name);
    VERIFY_OK(bundle::checkEntryName(name.toStdString()));
}

void TestEntryName::refused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("code");
    for (const char* name : {"../x", "a/../b", "..", ".", "./a", "/etc/passwd", "a//b", "a\\b", "c:/x", "c:x", "A",
             "data/Trees.csv", "caf\xc3\xa9", "a b", "a\tb", "a\nb", "con", "con.txt", "data/nul", "aux.json",
             "prn.a.b", "com0", "com1.csv", "lpt9", "a.", "a./b", ".hidden", "-a", "_a", "a/b/c/d/e/f/g", "a:b", "a*",
             "a?", "../../x/", "a//"})
        QTest::newRow(name) << QByteArray(name) << QByteArray("E_NAME");
    QTest::newRow("empty") << QByteArray() << QByteArray("E_NAME");
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray("E_NAME");
    QTest::newRow("segment of 65") << QByteArray(65, 'a') << QByteArray("E_NAME");
    QTest::newRow("name of 201") << QByteArray(64, 'a') + "/" + QByteArray(64, 'b') + "/" + QByteArray(64, 'c') + "/"
            + QByteArray(6, 'd') << QByteArray("E_NAME");
    QTest::newRow("folder") << QByteArray("data/") << QByteArray("E_ZIP_ATTR");
}

void TestEntryName::refused()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, code);
    QCOMPARE(codeOf(bundle::checkEntryName(name.toStdString())), code);
}

void TestEntryName::foldersAreThePrefixes()
{
    QVERIFY(bundle::foldersOf("a").empty());
    const std::vector<std::string_view> expected = {"a", "a/b"};
    QCOMPARE(bundle::foldersOf("a/b/c"), expected);
}

void TestEntryName::hostileNamesAreShownAsText()
{
    QCOMPARE(bundle::shownEntry(std::string_view("a\0\x1b[2J\xe2\x80\xae", 9)),
        std::string("a\\x00\\x1b[2J\\xe2\\x80\\xae"));
    QVERIFY(bundle::shownEntry(std::string(100'000, 'a')).size() < 100);
}

QTEST_GUILESS_MAIN(TestEntryName)
#include "tst_entry_name.moc"
