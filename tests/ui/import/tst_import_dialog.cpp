#include "tests/ui/support/picture.h"
#include "ui/import/import_dialog.h"
#include "ui/widgets/table_preview_model.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace gleaner;
using namespace gleaner::ui;

class TestImportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheBestReading();
    void otherChoicesChangeThePreview();
    void issuesAreCounted();
    void enterOpensAsPreviewed();
    void modelKeepsTheContract();

private:
    void open(const QByteArray& bytes);
    template <typename Widget> Widget* part(const char* name)
    {
        return m_dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    bool settle()
    {
        QTest::qWait(120);
        return QTest::qWaitFor([this]() { return m_jobs->isIdle(); }, 10'000);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JobRunner> m_jobs;
    QPointer<ImportDialog> m_dialog;
};

void TestImportDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_jobs = std::make_unique<JobRunner>();
}

void TestImportDialog::cleanup()
{
    delete m_dialog;
    m_jobs.reset();
}

void TestImportDialog::open(const QByteArray& bytes)
{
    const auto source = base::makeBytes(bytes.toStdString());
    const auto sniff = formats::csv::sniff(source->view(), "bikes.csv");
    QVERIFY(sniff);
    m_dialog = new ImportDialog(QStringLiteral("/data/bikes.csv"), source, *sniff, m_folder->path(), *m_jobs, nullptr);
    m_dialog->show();
    QVERIFY(settle());
}

void TestImportDialog::showsTheBestReading()
{
    open("nom;ville\nÉlise;Montréal\nJos\xc3\xa9;Laval\n");
    const auto* model = part<QTableView>("importPreview")->model();
    QCOMPARE(model->columnCount(), 2);
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->headerData(1, Qt::Horizontal).toString(), QStringLiteral("ville"));
    QCOMPARE(part<QComboBox>("importDelimiter")->currentData().toInt(), int{';'});
    QVERIFY(part<QRadioButton>("reading1")->isChecked());
    QCOMPARE(tests::namelessControls(*m_dialog), QStringList());
}

void TestImportDialog::otherChoicesChangeThePreview()
{
    open("a,b\n1,2\n3,4\n");
    const auto* model = part<QTableView>("importPreview")->model();
    part<QSpinBox>("importHeader")->setValue(0);
    QVERIFY(settle());
    QCOMPARE(model->rowCount(), 3);
    part<QComboBox>("importDelimiter")->setCurrentIndex(part<QComboBox>("importDelimiter")->findData(int{'\t'}));
    QVERIFY(settle());
    QCOMPARE(model->columnCount(), 1);
    QCOMPARE(m_dialog->dialect().headerRows, 0U);
    QCOMPARE(m_dialog->dialect().delimiter, '\t');
}

void TestImportDialog::issuesAreCounted()
{
    open("a,b\n1,2\n3\n4,5\n");
    QVERIFY2(part<QLabel>("importIssues")->text().contains(u'1'), qPrintable(part<QLabel>("importIssues")->text()));
    open("a,b\n1,2\n");
    QVERIFY(part<QLabel>("importIssues")->text().contains(QStringLiteral("Nothing odd")));
}

void TestImportDialog::enterOpensAsPreviewed()
{
    open("a,b\n1,2\n");
    ImportChoice choice;
    connect(m_dialog, &ImportDialog::chosen, this, [&choice](const ImportChoice& chosen) { choice = chosen; });
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QCOMPARE(choice.file, QStringLiteral("/data/bikes.csv"));
    QCOMPARE(choice.project, m_folder->filePath(QStringLiteral("bikes.gleaner")));
    QCOMPARE(choice.dialect.delimiter, ',');
}

void TestImportDialog::modelKeepsTheContract()
{
    TablePreviewModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    formats::csv::Dialect dialect;
    const auto document = formats::csv::readHead(base::makeBytes("a,b\n1, 2\n"), dialect, "t", 10);
    QVERIFY(document);
    model.setTable(document->table);
    QCOMPARE(model.index(0, 1).data().toString(), QString(QChar(0x00B7)) + u'2');
    model.setTable({});
    QCOMPARE(model.columnCount(), 0);
}

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
