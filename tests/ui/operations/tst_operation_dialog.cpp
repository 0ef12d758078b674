#include "tests/ui/support/picture.h"
#include "tests/ui/support/project_fixture.h"
#include "ui/operations/operation_dialog.h"
#include "ui/operations/values_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

using namespace gleaner;
using namespace gleaner::ui;

class TestOperationDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void previewsBeforeAndAfter();
    void appliesExactlyWhatWasPreviewed();
    void enterBeforeThePreviewStillApplies();
    void worksOnTheFilter();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void badPatternIsExplained();
    void changesValues();
    void removesOnlyFilteredRows();
    void replaces();

private:
    void open(std::string_view operation, std::optional<std::size_t> column);
    template <typename Widget> Widget* part(const char* name)
    {
        return m_dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    bool settle();
    void showOnly(std::size_t column, const std::string& value);

    std::unique_ptr<tests::ProjectFixture> m_project;
    QPointer<OperationDialog> m_dialog;
};

void TestOperationDialog::init() { m_project = std::make_unique<tests::ProjectFixture>(); }

void TestOperationDialog::cleanup()
{
    delete m_dialog;
    m_project.reset();
}

void TestOperationDialog::open(std::string_view operation, std::optional<std::size_t> column)
{
    m_dialog = new OperationDialog(*m_project->session, operation, column, nullptr);
    connect(m_dialog, &OperationDialog::prepared, m_project->session.get(), &ProjectSession::commit);
    m_dialog->show();
}

bool TestOperationDialog::settle()
{
    // The dialog waits for a pause in typing before it computes.
    QTest::qWait(200);
    return m_project->settle();
}

void TestOperationDialog::showOnly(std::size_t column, const std::string& value)
{
    m_project->session->setFacets(
        {clean::ListFacet{m_project->columnId(column), {{table::State::Value, value}}, false}});
    QVERIFY(m_project->settle());
}

void TestOperationDialog::previewsBeforeAndAfter()
{
    open("trim-whitespace/1", 1);
    QVERIFY(settle());
    const QAbstractItemModel* preview = part<QTableView>("previewTable")->model();
    QCOMPARE(preview->rowCount(), 1);
    QCOMPARE(preview->index(0, 1).data().toString(), QString(QChar(0x00B7)) + QStringLiteral("Graffiti"));
    QCOMPARE(preview->index(0, 2).data().toString(), QStringLiteral("Graffiti"));
    const QString summary = part<QLabel>("previewSummary")->text();
    QVERIFY2(summary.contains(QStringLiteral("6 of 6 rows")), qPrintable(summary));
    QVERIFY(part<QPushButton>("applyButton")->isEnabled());
    QCOMPARE(m_project->cell(1, 1), std::string(" Graffiti"));
    QCOMPARE(tests::namelessControls(*m_dialog), QStringList());
}

void TestOperationDialog::appliesExactlyWhatWasPreviewed()
{
    open("trim-whitespace/1", 1);
    part<QLineEdit>("operationReason")->setText(QStringLiteral("stray space"));
    QVERIFY(settle());
    part<QPushButton>("applyButton")->click();
    QCOMPARE(m_project->cell(1, 1), std::string("Graffiti"));
    const history::History& history = m_project->session->workspace().history();
    QCOMPARE(history.entries().size(), 1U);
    QCOMPARE(history.entries()[0].summary.cells, 1U);
    QCOMPARE(history.entries()[0].step.note, std::string("stray space"));
    m_project->session->undo();
    QCOMPARE(m_project->cell(1, 1), std::string(" Graffiti"));
}

void TestOperationDialog::enterBeforeThePreviewStillApplies()
{
    open("collapse-whitespace/1", 2);
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QVERIFY(settle());
    QCOMPARE(m_project->cell(4, 2), std::string("Oak Ave"));
    QTRY_VERIFY(!m_dialog);
}

void TestOperationDialog::worksOnTheFilter()
{
    showOnly(3, "90801");
    open("change-case/1", 1);
    QVERIFY(part<QRadioButton>("scopeFiltered")->isChecked());
    QVERIFY(settle());
    QVERIFY(part<QLabel>("previewSummary")->text().contains(QStringLiteral("3 of 6 rows")));
    part<QPushButton>("applyButton")->click();
    QCOMPARE(m_project->cell(2, 1), std::string("Graffiti"));
    QCOMPARE(m_project->session->workspace().history().entries()[0].step.scope.facets.size(), 1U);
}

void TestOperationDialog::saysWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<bool>("withColumn");
    QTest::newRow("no column") << QByteArray("trim-whitespace/1") << false;
    QTest::newRow("nothing to find") << QByteArray("replace/1") << true;
    QTest::newRow("no new value") << QByteArray("map-values/1") << true;
    QTest::newRow("no filter") << QByteArray("remove-rows/1") << true;
}

void TestOperationDialog::saysWhatIsMissing()
{
    QFETCH(QByteArray, operation);
    QFETCH(bool, withColumn);
    open(operation.toStdString(), withColumn ? std::optional<std::size_t>(1) : std::nullopt);
    QVERIFY(settle());
    QVERIFY(!part<QPushButton>("applyButton")->isEnabled());
    QVERIFY(!part<QLabel>("previewSummary")->text().isEmpty());
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QVERIFY(settle());
    QVERIFY(m_project->session->workspace().history().entries().empty());
}

void TestOperationDialog::badPatternIsExplained()
{
    open("replace/1", 2);
    part<QComboBox>("replaceKind")->setCurrentIndex(2);
    part<QLineEdit>("replaceFind")->setText(QStringLiteral("(unclosed"));
    QVERIFY(settle());
    QVERIFY(!part<QPushButton>("applyButton")->isEnabled());
    QVERIFY(part<QLabel>("previewSummary")->text().contains(QStringLiteral("regular expression")));
}

void TestOperationDialog::changesValues()
{
    open("map-values/1", 1);
    auto* model = m_dialog->findChild<ValuesModel*>();
    QVERIFY(model);
    QVERIFY(settle());
    const int line = model->lineOf("vgraffiti");
    QVERIFY(line >= 0);
    QVERIFY(model->setData(model->index(line, 2), QStringLiteral("Graffiti"), Qt::EditRole));
    QVERIFY(settle());
    part<QPushButton>("applyButton")->click();
    QCOMPARE(m_project->cell(2, 1), std::string("Graffiti"));
    QCOMPARE(m_project->cell(1, 1), std::string(" Graffiti"));
}

void TestOperationDialog::removesOnlyFilteredRows()
{
    showOnly(1, "Pothole");
    open("remove-rows/1", std::nullopt);
    QVERIFY(settle());
    QVERIFY(part<QLabel>("previewSummary")->text().contains(QStringLiteral("1")));
    QVERIFY(!part<QRadioButton>("scopeWhole")->isEnabled());
    part<QPushButton>("applyButton")->click();
    QCOMPARE(m_project->session->table().rowCount(), 5U);
}

void TestOperationDialog::replaces()
{
    open("replace/1", 2);
    part<QLineEdit>("replaceFind")->setText(QStringLiteral("St"));
    part<QLineEdit>("replaceWith")->setText(QStringLiteral("Street"));
    part<QCheckBox>("replaceWords")->setChecked(true);
    QVERIFY(settle());
    part<QPushButton>("applyButton")->click();
    QCOMPARE(m_project->cell(0, 2), std::string("Elm Street"));
}

QTEST_MAIN(TestOperationDialog)
#include "tst_operation_dialog.moc"
