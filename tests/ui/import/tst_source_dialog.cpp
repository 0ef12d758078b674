#include "tests/core/formats/pack_files.h"
#include "tests/ui/support/picture.h"
#include "ui/import/source_dialog.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace gleaner;
using namespace gleaner::ui;

class TestSourceDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsTablesLargestFirst();
    void anotherTableIsPreviewed();
    void whatIsLostIsSaid();
    void enterOpensAsPreviewed();
    void aTableThatCannotBeReadIsNotOffered();
    void oneTableIsNoChoice();
    void theFilesOfAnArchiveAsOneTable();
    void someFilesOfAnArchive();
    void filesThatDifferCanBeJoined();
    void widthsOfATextAreProposed();
    void widthsByHand();
    void pictures_data() { tests::addLooks(); }
    void pictures();

private:
    void open(const QString& name, const QByteArray& bytes);
    template <typename Widget> Widget* part(const char* name)
    {
        return m_dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    bool settle()
    {
        return QTest::qWaitFor([this]() { return m_jobs->isIdle(); }, 20'000);
    }
    /// Types into an empty field and waits until the preview has followed.
    bool type(const char* name, const QString& words)
    {
        auto* field = part<QLineEdit>(name);
        field->clear();
        QTest::keyClicks(field, words);
        return QTest::qWaitFor([this]() { return part<QPushButton>("sourceOpen")->isEnabled(); }, 20'000);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JobRunner> m_jobs;
    QPointer<SourceDialog> m_dialog;
};

void TestSourceDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_jobs = std::make_unique<JobRunner>();
}

void TestSourceDialog::cleanup()
{
    delete m_dialog;
    m_jobs.reset();
}

void TestSourceDialog::open(const QString& name, const QByteArray& bytes)
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    base::NullJob job;
    auto source = formats::Source::open(file.fileName().toStdString(), m_folder->path().toStdString(), job);
    QVERIFY(source);
    m_dialog = new SourceDialog(file.fileName(), std::move(*source), m_folder->path(), *m_jobs, nullptr);
    m_dialog->show();
    QVERIFY(settle());
}

void TestSourceDialog::listsTablesLargestFirst()
{
    open("two.json", R"({"trees":[{"id":1,"kind":"oak"}],"benches":[{"id":1},{"id":2}]})");
    const auto* tables = part<QListWidget>("sourceTables");
    QCOMPARE(tables->count(), 2);
    QVERIFY(tables->item(0)->text().contains("$.benches[*]"));
    QCOMPARE(tables->currentRow(), 0);
    QCOMPARE(part<QTableView>("sourcePreview")->model()->rowCount(), 2);
    QVERIFY(!part<QSpinBox>("sourceHeader")->isVisible());
    QCOMPARE(tests::namelessControls(*m_dialog), QStringList());
}

void TestSourceDialog::anotherTableIsPreviewed()
{
    open("two.json", R"({"trees":[{"id":1,"kind":"oak"}],"benches":[{"id":1},{"id":2}]})");
    QTest::keyClick(part<QListWidget>("sourceTables"), Qt::Key_Down);
    QVERIFY(settle());
    const auto* model = part<QTableView>("sourcePreview")->model();
    QCOMPARE(model->columnCount(), 2);
    QCOMPARE(model->headerData(1, Qt::Horizontal).toString(), QStringLiteral("kind"));
    QVERIFY(part<QPushButton>("sourceOpen")->isEnabled());
}

void TestSourceDialog::whatIsLostIsSaid()
{
    open("t.json", R"([{"a":null},{"a":[1]}])");
    const QString issues = part<QLabel>("sourceIssues")->text();
    QVERIFY2(issues.contains("null") && issues.contains("JSON"), qPrintable(issues));
}

void TestSourceDialog::enterOpensAsPreviewed()
{
    open("t.json", R"([{"a":1.10}])");
    SourceTableChoice choice;
    connect(m_dialog, &SourceDialog::chosen, this, [&](const SourceTableChoice& chosen) { choice = chosen; });
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QVERIFY(choice.conversion != nullptr);
    QVERIFY(choice.conversion->bytes->view() == "a\n1.10\n");
    QCOMPARE(choice.project, m_folder->filePath("t.gleaner"));
    QCOMPARE(choice.dialect.headerRows, 1U);
}

void TestSourceDialog::aTableThatCannotBeReadIsNotOffered()
{
    open("t.json", R"({"a":[{}],"b":[{"x":1}]})");
    QVERIFY(!part<QPushButton>("sourceOpen")->isEnabled());
    QVERIFY(part<QLabel>("sourceIssues")->text().contains("$.a[*]"));
    part<QListWidget>("sourceTables")->setCurrentRow(1);
    QVERIFY(settle());
    QVERIFY(part<QPushButton>("sourceOpen")->isEnabled());
}

void TestSourceDialog::oneTableIsNoChoice()
{
    open("t.json", R"([{"a":1.10}])");
    QVERIFY(!part<QListWidget>("sourceTables")->isVisible());
    QVERIFY(part<QPushButton>("sourceOpen")->hasFocus());
}

void TestSourceDialog::theFilesOfAnArchiveAsOneTable()
{
    open("days.zip", tests::zipOf({{"1.csv", "x,y\n1,2\n"}, {"2.csv", "y;x\n4;3\n"}}));
    auto* tables = part<QListWidget>("sourceTables");
    QCOMPARE(tables->count(), 3);
    QVERIFY(!part<QLineEdit>("sourceColumn")->isVisible());
    tables->setCurrentRow(2);
    QVERIFY(settle());
    QVERIFY(part<QLineEdit>("sourceColumn")->isVisible());
    const auto* model = part<QTableView>("sourcePreview")->model();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->headerData(2, Qt::Horizontal).toString(), QStringLiteral("file"));
    QVERIFY(type("sourceColumn", "day"));
    SourceTableChoice choice;
    connect(m_dialog, &SourceDialog::chosen, this, [&](const SourceTableChoice& chosen) { choice = chosen; });
    part<QPushButton>("sourceOpen")->click();
    QVERIFY(choice.conversion != nullptr);
    QVERIFY(choice.conversion->bytes->view() == "x,y,day\n1,2,1.csv\n3,4,2.csv\n");
    QCOMPARE(choice.conversion->table, std::string("days"));
}

void TestSourceDialog::someFilesOfAnArchive()
{
    open("days.zip", tests::zipOf({{"1.csv", "x\n1\n"}, {"README", "About\n"}, {"2.csv", "x\n2\n"}}));
    auto* tables = part<QListWidget>("sourceTables");
    tables->item(2)->setSelected(true);
    QVERIFY(settle());
    QCOMPARE(part<QTableView>("sourcePreview")->model()->rowCount(), 2);
    QVERIFY(part<QLineEdit>("sourceColumn")->isVisible());
    tables->clearSelection();
    QVERIFY(settle());
    QVERIFY(!part<QPushButton>("sourceOpen")->isEnabled());
}

void TestSourceDialog::filesThatDifferCanBeJoined()
{
    open("t.zip", tests::zipOf({{"1.csv", "x,y\n1,2\n"}, {"2.csv", "x,z\n3,4\n"}}));
    part<QListWidget>("sourceTables")->setCurrentRow(2);
    QVERIFY(settle());
    QVERIFY(!part<QPushButton>("sourceOpen")->isEnabled());
    QVERIFY(part<QLabel>("sourceIssues")->text().contains("2.csv"));
    part<QCheckBox>("sourceByName")->click();
    QVERIFY(settle());
    QCOMPARE(part<QTableView>("sourcePreview")->model()->columnCount(), 4);
    QVERIFY(part<QPushButton>("sourceOpen")->isEnabled());
}

void TestSourceDialog::widthsOfATextAreProposed()
{
    open("t.txt", "id    name     h\n0001  Elm   1.50\n0002  Oak  12.00\n");
    QCOMPARE(part<QLineEdit>("sourceWidths")->text(), QStringLiteral("6, 5, 5"));
    const auto* model = part<QTableView>("sourcePreview")->model();
    QCOMPARE(model->headerData(1, Qt::Horizontal).toString(), QStringLiteral("name"));
    QCOMPARE(part<QSpinBox>("sourceHeader")->value(), 1);
    QCOMPARE(tests::namelessControls(*m_dialog), QStringList());
}

void TestSourceDialog::widthsByHand()
{
    open("t.txt", "abcdef\nghijkl\nmnopqr\n");
    QVERIFY(!part<QPushButton>("sourceOpen")->isEnabled());
    QVERIFY(type("sourceWidths", "2, 4"));
    QCOMPARE(part<QTableView>("sourcePreview")->model()->columnCount(), 2);
    QTest::keyClicks(part<QLineEdit>("sourceWidths"), "x");
    QVERIFY(!part<QPushButton>("sourceOpen")->isEnabled());
    QVERIFY(QTest::qWaitFor([this]() { return part<QLabel>("sourceFacts")->text().contains("whole numbers"); }, 5000));
    QVERIFY(!part<QPushButton>("sourceOpen")->isEnabled());
}

void TestSourceDialog::pictures()
{
    const QString look = tests::wearLook();
    open("days.zip",
        tests::zipOf({{"2024/trees-of-the-first-half.csv", "id,street,height\n1,Elm,1.10\n2,Oak,20\n"},
            {"2024/trees-of-the-second-half.json", R"([{"id":3,"street":null,"height":5}])"}}));
    part<QListWidget>("sourceTables")->setCurrentRow(2);
    QVERIFY(settle());
    QCOMPARE(tests::inspect(*m_dialog, "source-archive-" + look), QString());
    delete m_dialog;
    open("trees.json", R"([{"id":1,"street":"Elm","tags":["a"]},{"id":2,"street":null}])");
    QCOMPARE(tests::inspect(*m_dialog, "source-json-" + look), QString());
    delete m_dialog;
    open("t.txt", "id    name     h\n0001  Elm   1.50\n0002  Oak  12.00\n");
    QCOMPARE(tests::inspect(*m_dialog, "source-widths-" + look), QString());
}

QTEST_MAIN(TestSourceDialog)
#include "tst_source_dialog.moc"
