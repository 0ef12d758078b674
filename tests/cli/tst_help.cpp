#include "tests/support/glean_process.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner::tests;

/// Every verb explains itself, and the man page knows every verb.
class TestHelp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyVerbHasHelp_data();
    void everyVerbHasHelp();
    void unknownWordsAreUsageErrors();
};

namespace {

const QStringList verbs{"inspect", "verify", "import", "export", "apply", "facet", "cluster", "diff", "annotate",
    "contribute", "receive", "pack build", "registry init", "registry show", "inbox add", "review list",
    "review decide", "publish", "receipt", "key new", "key list", "key sheet", "key restore", "key passphrase"};

} // namespace

void TestHelp::everyVerbHasHelp_data()
{
    QTest::addColumn<QString>("verb");
    for (const QString& verb : verbs)
        QTest::newRow(qPrintable(verb)) << verb;
}

void TestHelp::everyVerbHasHelp()
{
    QFETCH(QString, verb);
    QTemporaryDir folder;
    const Glean glean(folder.path());
    const auto run = glean.run(verb.split(' ') << "--help");
    COMPARE_EXIT(run, 0);
    QVERIFY(run.out.startsWith("glean " + verb.toUtf8()));
    QFile page(QStringLiteral(GLEANER_SOURCE_DIR) + "/packaging/linux/glean.1");
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray manual = page.readAll().replace("\\-", "-");
    QVERIFY2(manual.contains(verb.toUtf8()), "the man page lacks the verb");
    static const QRegularExpression option("--[a-z][a-z0-9-]+");
    for (auto each = option.globalMatch(QString::fromUtf8(run.out)); each.hasNext();) {
        const QByteArray name = each.next().captured().toUtf8();
        if (name != "--help")
            QVERIFY2(manual.contains(name), name.constData());
    }
    QVERIFY(glean.run({"--help"}).out.contains(verb.toUtf8()));
}

void TestHelp::unknownWordsAreUsageErrors()
{
    QTemporaryDir folder;
    const Glean glean(folder.path());
    COMPARE_EXIT(glean.run({"polish"}), 2);
    COMPARE_EXIT(glean.run({"inspect", "--polish"}), 2);
    COMPARE_EXIT(glean.run({"inspect"}), 2);
    COMPARE_EXIT(glean.run({"key", "list", "--day", "tomorrow"}), 2);
    COMPARE_EXIT(glean.run({"key", "list", "--day", "2026-02-30"}), 2);
}

QTEST_GUILESS_MAIN(TestHelp)
#include "tst_help.moc"
