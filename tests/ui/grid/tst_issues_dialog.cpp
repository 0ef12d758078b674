#include "tests/support/result_text.h"
#include "tests/ui/support/picture.h"
#include "ui/grid/issues_dialog.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace gleaner;
using namespace gleaner::ui;

/// The list of what was noticed leads through the table by keyboard alone.
class TestIssuesDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leadsFromPlaceToPlace();
    void saysWhereItStandsOutsideOfTheRows();
    void pictures_data() { tests::addLooks(); }
    void pictures();

private:
    static formats::csv::Document document(const std::string& bytes)
    {
        base::NullJob job;
        auto read = formats::csv::read(base::makeBytes(bytes), formats::csv::Dialect{}, "trees", job);
        if (!read)
            qFatal("%s", resultText(read).constData());
        return std::move(*read);
    }
    static constexpr const char* ragged = "Id,Kind\nA-1,oak\nA-2\nA-3,elm\nA-4\nA-5,ash,tall\n";
};

void TestIssuesDialog::leadsFromPlaceToPlace()
{
    JobRunner jobs;
    QWidget window;
    auto* dialog = new IssuesDialog(document(ragged), jobs, &window);
    QSignalSpy places(dialog, &IssuesDialog::placeChosen);
    dialog->show();
    auto* list = dialog->findChild<QListWidget*>(QStringLiteral("issuesList"));
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), QStringLiteral("Rows with 1 cells instead of 2: 2."));
    auto* button = dialog->findChild<QPushButton*>(QStringLiteral("issueNext"));
    const auto press = [&]() {
        button->click();
        if (!QTest::qWaitFor([&]() { return jobs.isIdle(); }, 10'000) || places.isEmpty())
            return QString();
        const QVariantList last = places.takeLast();
        return QStringLiteral("%1:%2").arg(last[0].value<table::RowOrdinal>()).arg(last[1].value<std::size_t>());
    };
    QCOMPARE(press(), QStringLiteral("1:1"));
    auto* place = dialog->findChild<QLabel*>(QStringLiteral("issuePlace"));
    QCOMPARE(place->text(), QStringLiteral("Row 2, column Kind."));
    QCOMPARE(press(), QStringLiteral("3:1"));
    QCOMPARE(press(), QString());
    QVERIFY(place->text().contains(QStringLiteral("last place")));
    QCOMPARE(press(), QStringLiteral("1:1"));
    // Enter on an entry begins with its first place, whatever was looked at before.
    list->setCurrentRow(1);
    QVERIFY(place->text().isEmpty());
    Q_EMIT list->itemActivated(list->currentItem());
    QTRY_COMPARE(places.count(), 1);
    QCOMPARE(places.first()[0].value<table::RowOrdinal>(), table::RowOrdinal{4});
    QCOMPARE(places.first()[1].value<std::size_t>(), std::size_t{2});
}

void TestIssuesDialog::saysWhereItStandsOutsideOfTheRows()
{
    JobRunner jobs;
    QWidget window;
    auto* dialog = new IssuesDialog(document("Id,Ki\xFFnd\nA-1,oak\n"), jobs, &window);
    QSignalSpy places(dialog, &IssuesDialog::placeChosen);
    dialog->show();
    dialog->findChild<QPushButton*>(QStringLiteral("issueNext"))->click();
    QTRY_VERIFY(dialog->findChild<QLabel*>(QStringLiteral("issuePlace"))->text().contains(QStringLiteral("outside")));
    QVERIFY(places.isEmpty());
}

void TestIssuesDialog::pictures()
{
    const QString look = tests::wearLook();
    JobRunner jobs;
    QWidget window;
    auto* dialog = new IssuesDialog(document(std::string(ragged) + "\"A-6\nb\",\"fir\"\r\n"), jobs, &window);
    dialog->show();
    dialog->findChild<QPushButton*>(QStringLiteral("issueNext"))->click();
    QTRY_VERIFY(!dialog->findChild<QLabel*>(QStringLiteral("issuePlace"))->text().isEmpty());
    QCOMPARE(tests::inspect(*dialog, QStringLiteral("issues-") + look), QString());
}

QTEST_MAIN(TestIssuesDialog)
#include "tst_issues_dialog.moc"
