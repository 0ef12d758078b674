#include "tests/support/glean_process.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <random>
#include <sys/stat.h>
#include <unistd.h>

using namespace gleaner::tests;

/// Files that are no tables, or tables beyond every measure: each is refused in words, at once, and leaves nothing.
class TestHostileFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refused_data();
    void refused();
    void fifoIsRefusedWithoutWaiting();
    void sparseFileOfNothing();
    void nameThatIsNoText();
    void deepRecipe();
    void exportOverItsOwnSource();
    void whatTheEncodingLacksStopsTheExport();

private:
    QStringList leftovers() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Glean> m_glean;
};

void TestHostileFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_glean = std::make_unique<Glean>(m_folder->path());
}

/// Everything but the profile and what the test put there.
QStringList TestHostileFiles::leftovers() const
{
    return QDir(m_folder->path()).entryList({"out*", "p.gleaner*", "*.??????"}, QDir::Files | QDir::Hidden);
}

void TestHostileFiles::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("message");
    QByteArray noise(300'000, '\0');
    std::mt19937 random(5);
    for (char& byte : noise)
        byte = static_cast<char>(random());
    QByteArray wide;
    for (int column = 0; column < 100'000; ++column)
        wide += "c" + QByteArray::number(column) + (column < 99'999 ? "," : "\n1\n");
    QByteArray endlessCell = "Id,Note\n1,\"" + QByteArray(3 << 20, 'x') + "\"\n2,y\n";
    QByteArray manyCells = "a\n1\n" + QByteArray(16'000, ',') + "\n" + QByteArray(3'000'000, '\n');
    QTest::newRow("noise") << noise << 3 << QByteArray("The file x.csv is not a text table: ");
    QTest::newRow("100,000 columns") << wide << 3 << QByteArray("The header is too large: at most 16384 cells.");
    QTest::newRow("a cell of 3 MiB") << endlessCell << 3
                                     << QByteArray("A cell is too large: at most 1 MiB. [too-large, row 1]");
    QTest::newRow("more cells than bytes") << manyCells << 3 << QByteArray("The table is too large: at most ");
    QTest::newRow("ten bytes of an archive")
        << QByteArray("PK\3\4 and so") << 3 << QByteArray("The file x.csv can't be read as zip: ");
    QTest::newRow("blank lines") << QByteArray("\n\n \n") << 3 << QByteArray("it holds nothing but blank lines");
}

void TestHostileFiles::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, message);
    m_glean->write("x.csv", bytes);
    // With the dialect given, so that a doubt between two readings does not come first.
    const QStringList dialect{"--delimiter", ",", "--header-rows", "1"};
    for (const QStringList& words : {QStringList{"inspect", "x.csv"}, {"import", "x.csv", "-o", "p.gleaner"},
             {"export", "x.csv", "-o", "out.csv"}}) {
        const auto run = m_glean->run(words + dialect);
        COMPARE_EXIT(run, exitCode);
        QVERIFY2(run.error.contains(message), run.error.constData());
        QVERIFY2(leftovers().isEmpty(), qPrintable(leftovers().join(' ')));
    }
    QVERIFY(m_glean->read("x.csv") == bytes);
}

void TestHostileFiles::fifoIsRefusedWithoutWaiting()
{
    QCOMPARE(::mkfifo(qPrintable(m_glean->path("pipe.csv")), 0600), 0);
    QVERIFY(QDir(m_folder->path()).mkdir("folder.csv"));
    for (const char* file : {"pipe.csv", "folder.csv"}) {
        for (const QStringList& words : {QStringList{"inspect", file}, {"import", file, "-o", "p.gleaner"},
                 {"export", file, "-o", "out.csv"}, {"facet", file, "--column", "Id"}}) {
            const auto run = m_glean->run(words);
            COMPARE_EXIT(run, 5);
            QVERIFY2(run.error.contains(QByteArray("The file ") + file + " can't be read: "), run.error.constData());
        }
    }
    QVERIFY2(leftovers().isEmpty(), qPrintable(leftovers().join(' ')));
}

void TestHostileFiles::sparseFileOfNothing()
{
    QFile file(m_glean->path("zero.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64{6} << 30));
    file.close();
    const auto run = m_glean->run({"inspect", "zero.csv"});
    COMPARE_EXIT(run, 3);
    QVERIFY2(run.error.contains("The file zero.csv is not a text table: "), run.error.constData());
}

void TestHostileFiles::nameThatIsNoText()
{
    const QByteArray name = "caf\xe9\n.csv";
    const QByteArray path = m_folder->path().toUtf8() + "/" + name;
    FILE* file = std::fopen(path.constData(), "wb");
    QVERIFY(file != nullptr);
    std::fputs("Id,Name\n1,x\n", file);
    std::fclose(file);
    // A process can't be started with such a word through QProcess, so a shell makes it.
    Glean shell(m_folder->path());
    shell.setPrefix({"bash", "-c", "exec \"$@\" \"$(printf 'caf\\351\\n.csv')\"", "shell"});
    const auto inspected = shell.run({"inspect"});
    COMPARE_EXIT(inspected, 0);
    const auto imported = shell.run({"import", "-o", "p.gleaner"});
    COMPARE_EXIT(imported, 0);
    COMPARE_EXIT(m_glean->run({"export", "p.gleaner", "-o", "out.csv"}), 0);
    QCOMPARE(m_glean->read("out.csv"), QByteArray("Id,Name\n1,x\n"));
}

void TestHostileFiles::deepRecipe()
{
    m_glean->write("x.csv", "Id,Name\n1,x\n");
    COMPARE_EXIT(m_glean->run({"import", "x.csv", "-o", "p.gleaner"}), 0);
    m_glean->write(
        "deep.json", R"({"gleaner:recipe":1,"steps":)" + QByteArray(200'000, '[') + QByteArray(200'000, ']') + "}");
    const auto run = m_glean->run({"apply", "p.gleaner", "--recipe", "deep.json", "-o", "p.gleaner"});
    COMPARE_EXIT(run, 3);
    QVERIFY2(run.error.contains("The limit “JSON depth or nodes” is passed."), run.error.constData());
    COMPARE_EXIT(m_glean->run({"inspect", "p.gleaner"}), 0);
}

void TestHostileFiles::exportOverItsOwnSource()
{
    const QByteArray bytes = "Id;Name\r\n1;\"x\"\r\n2\r\n";
    m_glean->write("x.csv", bytes);
    COMPARE_EXIT(m_glean->run({"export", "x.csv", "-o", "x.csv"}), 5);
    QCOMPARE(m_glean->read("x.csv"), bytes);
    const auto forced = m_glean->run({"export", "x.csv", "-o", "x.csv", "--force"});
    QVERIFY2(forced.exitCode == 0 || forced.exitCode == 1, forced.text().constData());
    QCOMPARE(m_glean->read("x.csv"), bytes);
}

void TestHostileFiles::whatTheEncodingLacksStopsTheExport()
{
    const QByteArray bytes = "Id;Caf\xe9\r\n1;ma\xf1"
                             "ana\r\n2;ni\xf1o\r\n3;x\r\n";
    m_glean->write("latin.csv", bytes);
    m_glean->write("recipe.json",
        R"({"gleaner:recipe":1,"steps":[{"op":"replace/1","params":{"columns":["Café"],"find":"x","with":"ភូមិ","kind":"whole"}}]})");
    COMPARE_EXIT(m_glean->run({"import", "latin.csv", "-o", "p.gleaner"}), 0);
    COMPARE_EXIT(m_glean->run({"apply", "p.gleaner", "--recipe", "recipe.json", "-o", "p.gleaner"}), 0);
    const auto refused = m_glean->run({"export", "p.gleaner", "-o", "out.csv"});
    COMPARE_EXIT(refused, 3);
    QVERIFY2(
        refused.error.contains("The value ភូមិ can't be written in windows-1252. Nothing was written; write the whole "
                               "file as UTF-8 or change the value."),
        refused.error.constData());
    QVERIFY(leftovers() == QStringList{"p.gleaner"});
    // The choice that the message offers.
    COMPARE_EXIT(m_glean->run({"export", "p.gleaner", "-o", "out.csv", "--rfc4180"}), 0);
    QCOMPARE(m_glean->read("out.csv"), QByteArray("Id,Café\r\n1,mañana\r\n2,niño\r\n3,ភូមិ\r\n"));
}

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "tst_hostile_files.moc"
