#include "tests/ui/support/picture.h"
#include "ui/import/import_dialog.h"
#include "ui/import/reading_preview_model.h"
#include "ui/widgets/table_preview_model.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
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
    void whatIsLeftOutShowsInGrey();
    void saysWhy();
    void everyChoiceIsThere();
    void whatIsSetByHandIsNoReading();
    void twoReadingsStandSideBySide();
    void anotherTableOfTheFile();
    void nothingIsCutAtTwiceTheFont();
    void enterOpensAsPreviewed();
    void fixedWidthsAreAskedElsewhere();
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
    QCOMPARE(part<QComboBox>("importDelimiter")->currentData().toString(), QStringLiteral(";"));
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
    part<QComboBox>("importDelimiter")
        ->setCurrentIndex(part<QComboBox>("importDelimiter")->findData(QStringLiteral("\t")));
    QVERIFY(settle());
    QCOMPARE(model->columnCount(), 1);
    QCOMPARE(m_dialog->dialect().headerRows, 0U);
    QCOMPARE(m_dialog->dialect().delimiter, std::string("\t"));
}

void TestImportDialog::issuesAreCounted()
{
    open("a,b\n1,2\n3\n4,5\n");
    QVERIFY2(part<QLabel>("importIssues")->text().contains(u'1'), qPrintable(part<QLabel>("importIssues")->text()));
    open("a,b\n1,2\n");
    QVERIFY(part<QLabel>("importIssues")->text().contains(QStringLiteral("Nothing odd")));
}

void TestImportDialog::whatIsLeftOutShowsInGrey()
{
    open("Trees of the city\n\nid,height\n1,2.5\n2,3.5\n3,4.5\nTotal,10.5\nSource: city\n");
    auto* table = part<QTableView>("importPreview");
    const auto* model = qobject_cast<ReadingPreviewModel*>(table->model());
    QVERIFY(model);
    QCOMPARE(model->rowCount(), 7);
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("Trees of the city"));
    for (const int row : {0, 1, 5, 6})
        QVERIFY(model->isLeftOut(row));
    for (const int row : {2, 3, 4})
        QVERIFY(!model->isLeftOut(row));
    QCOMPARE(model->headerData(2, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("1"));
    QCOMPARE(model->headerData(5, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("–"));
    QVERIFY(model->index(5, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("left out")));
    QVERIFY(model->index(5, 0).data(Qt::ForegroundRole).isValid());
    QVERIFY(part<QLabel>("importFacts")->text().contains(u'4'));
    QCOMPARE(part<QSpinBox>("importFooter")->value(), 2);
    part<QSpinBox>("importFooter")->setValue(0);
    QVERIFY(settle());
    QCOMPARE(model->rowCount(), 7);
    QVERIFY(!model->isLeftOut(6));
}

void TestImportDialog::saysWhy()
{
    open("a;b\n1;2\n3;4\n");
    const QString why = part<QLabel>("importEvidence")->text();
    QVERIFY2(why.contains(QStringLiteral("The separator is “;”: 3 of 3 rows have 2 cells")), qPrintable(why));
    QVERIFY(why.contains(QStringLiteral("plain ASCII")));
}

void TestImportDialog::everyChoiceIsThere()
{
    open("a,b\n1,2\n3,4\n");
    auto* delimiter = part<QComboBox>("importDelimiter");
    delimiter->setEditText(QStringLiteral("||"));
    part<QComboBox>("importEscape")->setCurrentIndex(1);
    part<QLineEdit>("importComment")->setText(QStringLiteral("#"));
    part<QSpinBox>("importSkip")->setValue(1);
    part<QSpinBox>("importAfterHeader")->setValue(1);
    for (const char* box : {"importPadded", "importLineBound", "importBlankLines", "importRepeats"})
        part<QCheckBox>(box)->setChecked(true);
    const formats::csv::Dialect dialect = m_dialog->dialect();
    QCOMPARE(dialect.delimiter, std::string("||"));
    QVERIFY(dialect.escape == formats::csv::Escape::Character && dialect.escapeCharacter == '\\');
    QCOMPARE(dialect.comment, std::string("#"));
    QCOMPARE(dialect.skipRows, 1U);
    QCOMPARE(dialect.rowsAfterHeader, 1U);
    QVERIFY(dialect.paddedQuotes && !dialect.quotedLineBreaks && !dialect.blankLines && !dialect.repeatedHeaders);
    delimiter->setEditText(delimiter->itemText(2));
    QCOMPARE(m_dialog->dialect().delimiter, std::string("\t"));
}

void TestImportDialog::whatIsSetByHandIsNoReading()
{
    open("Id;Street\n1;Elm\n2;Oak\n");
    auto* best = part<QRadioButton>("reading1");
    auto* byHand = part<QRadioButton>("readingByHand");
    auto* why = part<QLabel>("importEvidence");
    const QString reasons = why->text();
    QVERIFY(best->isChecked());
    QVERIFY(byHand->isHidden());
    part<QComboBox>("importDelimiter")->setEditText(QStringLiteral("|"));
    QVERIFY(settle());
    QVERIFY(byHand->isVisible());
    QVERIFY(byHand->isChecked());
    QVERIFY(!best->isChecked());
    QVERIFY(why->text() != reasons);
    QVERIFY(tests::savePicture(*m_dialog, QStringLiteral("import-by-hand")));
    // Clicking the reading brings all of it back; so does setting the form back.
    QTest::mouseClick(best, Qt::LeftButton);
    QVERIFY(settle());
    QVERIFY(byHand->isHidden());
    QCOMPARE(why->text(), reasons);
    QCOMPARE(m_dialog->dialect().delimiter, std::string(";"));
    part<QSpinBox>("importHeader")->setValue(0);
    QVERIFY(settle());
    QVERIFY(byHand->isChecked());
    part<QSpinBox>("importHeader")->setValue(1);
    QVERIFY(settle());
    QVERIFY(best->isChecked());
    QVERIFY(byHand->isHidden());
    QCOMPARE(why->text(), reasons);
}

void TestImportDialog::twoReadingsStandSideBySide()
{
    open("a|b\tc\n1|2\t3\n4|5\t6\n7|8\t9\n");
    auto* first = part<QTableView>("importPreview");
    auto* second = part<QTableView>("importPreview2");
    QVERIFY(second);
    QVERIFY(first->model()->index(0, 0).data() != second->model()->index(0, 0).data());
    const std::string best = m_dialog->dialect().delimiter;
    part<QRadioButton>("reading2")->click();
    QVERIFY(settle());
    QVERIFY(m_dialog->dialect().delimiter != best);
    QCOMPARE(tests::namelessControls(*m_dialog), QStringList());
    open("a,b\n1,2\n3,4\n");
    QVERIFY(!part<QTableView>("importPreview2"));
}

void TestImportDialog::anotherTableOfTheFile()
{
    open("code,meaning\nA,open\nB,closed\n\nid,height,kind\n1,2.5,oak\n2,3.5,elm\n3,1.5,oak\n");
    auto* choice = part<QComboBox>("importPart");
    QCOMPARE(choice->count(), 2);
    QCOMPARE(choice->currentIndex(), 1);
    QCOMPARE(m_dialog->dialect().skipRows, 4U);
    choice->setCurrentIndex(0);
    Q_EMIT choice->activated(0);
    QVERIFY(settle());
    QCOMPARE(m_dialog->dialect().skipRows, 0U);
    QCOMPARE(
        part<QTableView>("importPreview")->model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("code"));
}

void TestImportDialog::nothingIsCutAtTwiceTheFont()
{
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    open("Trees of the city\n\nid,height\n1,2.5\n2,3.5\n3,4.5\nTotal,10.5\n");
    for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
        if (label->isVisible() && !label->text().isEmpty())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()) || !label->wordWrap(),
                qPrintable(label->text()));
    }
    QVERIFY(tests::savePicture(*m_dialog, QStringLiteral("import_dialog_large")));
    QApplication::setFont(usual);
}

void TestImportDialog::enterOpensAsPreviewed()
{
    open("a,b\n1,2\n");
    ImportChoice choice;
    connect(m_dialog, &ImportDialog::chosen, this, [&choice](const ImportChoice& chosen) { choice = chosen; });
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QCOMPARE(choice.file, QStringLiteral("/data/bikes.csv"));
    QCOMPARE(choice.project, m_folder->filePath(QStringLiteral("bikes.gleaner")));
    QCOMPARE(choice.dialect.delimiter, std::string(","));
}

void TestImportDialog::fixedWidthsAreAskedElsewhere()
{
    open("id   name\n1    Elm\n");
    bool asked = false;
    connect(m_dialog, &ImportDialog::fixedWidths, this, [&]() { asked = true; });
    part<QPushButton>("importWidths")->click();
    QVERIFY(asked);
    QVERIFY(!m_dialog || !m_dialog->isVisible());
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
