#include "tests/ui/support/picture.h"
#include "ui/import/append_dialog.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>

using namespace gleaner;
using namespace gleaner::ui;

class TestAppendDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void enterMakesOneTable();
    void orOneProjectEach();
    void escapeDoesNothing();
    void pictures_data() { tests::addLooks(); }
    void pictures();

private:
    const QStringList m_files{QStringLiteral("/data/2018-12-01.csv"), QStringLiteral("/data/2018-12-02.csv")};
    std::unique_ptr<QTemporaryDir> m_folder;
    QPointer<AppendDialog> m_dialog;
};

void TestAppendDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_dialog = new AppendDialog(m_files, m_folder->path(), nullptr);
    m_dialog->show();
}

void TestAppendDialog::cleanup() { delete m_dialog; }

void TestAppendDialog::enterMakesOneTable()
{
    auto* files = m_dialog->findChild<QListWidget*>(QStringLiteral("appendFiles"));
    QCOMPARE(files->count(), 2);
    QCOMPARE(files->item(1)->text(), QStringLiteral("2018-12-02.csv"));
    QCOMPARE(tests::namelessControls(*m_dialog), QStringList());
    AppendFilesChoice choice;
    connect(m_dialog, &AppendDialog::oneTable, this, [&](const AppendFilesChoice& chosen) { choice = chosen; });
    m_dialog->findChild<QLineEdit*>(QStringLiteral("appendColumn"))->setText(QStringLiteral("day"));
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QCOMPARE(choice.files, m_files);
    QCOMPARE(choice.sourceColumn, QStringLiteral("day"));
    QCOMPARE(choice.project, m_folder->filePath(QStringLiteral("2018-12-01.gleaner")));
    QVERIFY(!choice.joinByName);
}

void TestAppendDialog::orOneProjectEach()
{
    QStringList each;
    connect(m_dialog, &AppendDialog::oneProjectEach, this, [&](const QStringList& files) { each = files; });
    m_dialog->findChild<QPushButton*>(QStringLiteral("appendEach"))->click();
    QCOMPARE(each, m_files);
    QVERIFY(!m_dialog || !m_dialog->isVisible());
}

void TestAppendDialog::escapeDoesNothing()
{
    bool asked = false;
    connect(m_dialog, &AppendDialog::oneTable, this, [&]() { asked = true; });
    connect(m_dialog, &AppendDialog::oneProjectEach, this, [&]() { asked = true; });
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QVERIFY(!asked);
    QVERIFY(!m_dialog || !m_dialog->isVisible());
}

void TestAppendDialog::pictures()
{
    delete m_dialog;
    const QString look = tests::wearLook();
    init();
    QCOMPARE(tests::inspect(*m_dialog, "append-" + look), QString());
}

QTEST_MAIN(TestAppendDialog)
#include "tst_append_dialog.moc"
