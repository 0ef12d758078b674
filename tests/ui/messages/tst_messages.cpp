#include "ui/messages/messages.h"
#include "ui/messages/text.h"

#include <QMessageBox>
#include <QPushButton>
#include <QtTest>

using namespace gleaner;

class TestMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void argumentsAreFilledIn();
    void foldersAreNotShown();
    void detailsNameTheCode();
    void placeIsSaidInWords();
    void errorIsShownWithoutBlocking();
    void cancelledIsNoMessage();
    void askActsOnlyOnYes();
};

void TestMessages::argumentsAreFilledIn()
{
    const base::Error error{base::ErrorCode::NoSuchColumn, {"Zip"}, {}};
    QCOMPARE(ui::sentence(error), QStringLiteral("There is no column Zip."));
}

void TestMessages::foldersAreNotShown()
{
    const base::Error error{base::ErrorCode::FileNotFound, {"/home/somebody/secret/trees.csv"}, {}};
    QVERIFY(!ui::sentence(error).contains(QStringLiteral("somebody")));
    QVERIFY(ui::sentence(error).contains(QStringLiteral("trees.csv")));
    QVERIFY(!ui::copyableDetails(error).contains(QStringLiteral("somebody")));
}

void TestMessages::detailsNameTheCode()
{
    base::Error error{base::ErrorCode::SigBad, {"pack"}, {}};
    error.place.row = 12;
    const QString details = ui::copyableDetails(error);
    QVERIFY(details.contains(QStringLiteral("E_SIG_BAD")));
    QVERIFY(details.contains(QStringLiteral("row: 12")));
}

void TestMessages::placeIsSaidInWords()
{
    base::Place place;
    place.row = 12;
    place.column = "Zip";
    QCOMPARE(ui::placeText(place), QStringLiteral("row 12, column Zip"));
    QVERIFY(ui::placeText({}).isEmpty());
}

void TestMessages::errorIsShownWithoutBlocking()
{
    QWidget window;
    ui::showError(&window, QStringLiteral("Not opened"), {base::ErrorCode::EmptyFile, {"a.csv"}, {}});
    auto* box = window.findChild<QMessageBox*>();
    QVERIFY(box);
    QVERIFY(box->isVisible());
    QVERIFY(box->informativeText().contains(QStringLiteral("a.csv")));
    QCOMPARE(box->textFormat(), Qt::PlainText);
}

void TestMessages::cancelledIsNoMessage()
{
    QWidget window;
    ui::showError(&window, QStringLiteral("x"), {base::ErrorCode::Cancelled, {}, {}});
    QVERIFY(!window.findChild<QMessageBox*>());
}

void TestMessages::askActsOnlyOnYes()
{
    QWidget window;
    int acted = 0;
    for (const bool yes : {false, true}) {
        ui::ask(&window, QStringLiteral("Delete?"), {}, QStringLiteral("Delete"), [&acted]() { ++acted; });
        auto* box = window.findChild<QMessageBox*>();
        QVERIFY(box);
        auto* button = yes ? box->findChild<QPushButton*>(QStringLiteral("confirmButton"))
                           : qobject_cast<QPushButton*>(box->button(QMessageBox::Cancel));
        QVERIFY(button);
        button->click();
        QCOMPARE(acted, yes ? 1 : 0);
        QTRY_VERIFY(!window.findChild<QMessageBox*>());
    }
}

QTEST_MAIN(TestMessages)
#include "tst_messages.moc"
