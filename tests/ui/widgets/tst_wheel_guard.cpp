#include "ui/widgets/wheel_guard.h"

#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QtTest>

using namespace gleaner::ui;

class TestWheelGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePageScrollsAndNothingIsChosen();
};

void TestWheelGuard::thePageScrollsAndNothingIsChosen()
{
    QScrollArea page;
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    auto* choice = new QComboBox;
    choice->addItems({QStringLiteral("comma"), QStringLiteral("tab"), QStringLiteral("bar")});
    auto* rows = new QSpinBox;
    rows->setValue(1);
    column->addWidget(choice);
    column->addWidget(rows);
    column->addSpacing(2000);
    page.setWidget(inside);
    page.setWidgetResizable(true);
    page.resize(300, 200);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto turnOver = [](QWidget* widget) {
        const QPointF place = widget->rect().center();
        QWheelEvent wheel(
            place, widget->mapToGlobal(place), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&wheel); // only then it goes on to what lies around
        qApp->notify(widget, &wheel);
    };
    turnOver(choice);
    QCOMPARE(choice->currentIndex(), 1); // what Qt does by itself
    choice->setCurrentIndex(0);
    WheelGuard guard;
    qApp->installEventFilter(&guard);
    turnOver(choice);
    turnOver(rows);
    QCOMPARE(choice->currentIndex(), 0);
    QCOMPARE(rows->value(), 1);
    QVERIFY(page.verticalScrollBar()->value() > 0);
}

QTEST_MAIN(TestWheelGuard)
#include "tst_wheel_guard.moc"
