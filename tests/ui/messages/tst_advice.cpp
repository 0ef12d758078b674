#include "ui/messages/advice.h"
#include "ui/messages/messages.h"

#include <QMessageBox>
#include <QtTest>

using namespace gleaner;
using base::ErrorCode;

class TestAdvice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void badInputSaysWhatIsSafeAndWhatToDo_data();
    void badInputSaysWhatIsSafeAndWhatToDo();
    void sentencesThatSayItAllHaveNone();
};

void TestAdvice::badInputSaysWhatIsSafeAndWhatToDo_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("safe");
    QTest::addColumn<QString>("next");
    QTest::newRow("not a table") << ErrorCode::NotATable << "not changed"
                                 << "save the table as CSV";
    QTest::newRow("empty file") << ErrorCode::EmptyFile << "Nothing was changed"
                                << "Fetch the file again";
    QTest::newRow("gone") << ErrorCode::FileNotFound << "Nothing was changed"
                          << "not plugged in";
    QTest::newRow("cut off") << ErrorCode::ZipGap << "Nothing of the file was used"
                             << "ask for it again";
    QTest::newRow("altered") << ErrorCode::SigBad << "your own work is untouched"
                             << "Ask the city";
    QTest::newRow("wrong passphrase") << ErrorCode::KeyOpen << "Nothing was changed"
                                      << "recovery sheet";
    QTest::newRow("read-only folder") << ErrorCode::FileUnwritable << "Nothing was changed"
                                      << "another folder";
    QTest::newRow("full disk") << ErrorCode::DiskFull << "Nothing was changed"
                               << "free some space";
    QTest::newRow("newer project") << ErrorCode::ProjectNewer << "not changed"
                                   << "newer version";
    QTest::newRow("damaged project") << ErrorCode::ProjectDamaged << "not changed"
                                     << "open a copy";
    QTest::newRow("another program's file") << ErrorCode::NotAProject << "Keep the file as it is"
                                            << "open a copy";
    QTest::newRow("registry") << ErrorCode::RegistryDamaged << "Nothing was changed"
                              << "go back to a copy";
}

void TestAdvice::badInputSaysWhatIsSafeAndWhatToDo()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, safe);
    QFETCH(QString, next);
    QWidget window;
    ui::showError(&window, QStringLiteral("It was not opened"), {code, {"a", "b", "c"}, {}});
    const auto* box = window.findChild<QMessageBox*>();
    QVERIFY(box);
    const QString words = box->informativeText();
    QVERIFY2(words.startsWith(ui::sentence(base::Error{code, {"a", "b", "c"}, {}})), qPrintable(words));
    QVERIFY2(words.contains(safe), qPrintable(words));
    QVERIFY2(words.contains(next), qPrintable(words));
}

void TestAdvice::sentencesThatSayItAllHaveNone()
{
    QVERIFY(ui::advice(ErrorCode::DiskFull).isEmpty());
    QVERIFY(ui::advice(ErrorCode::ProjectNewer).isEmpty());
}

QTEST_MAIN(TestAdvice)
#include "tst_advice.moc"
