#include "tests/ui/support/picture.h"
#include "ui/import/source_dialog.h"

#include <QFile>
#include <QLabel>
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

QTEST_MAIN(TestSourceDialog)
#include "tst_source_dialog.moc"
