#include "ui/keys/key_keeper.h"

#include <QLineEdit>
#include <QtTest>

using namespace gleaner;

class TestKeyKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idleTimeIsFifteenMinutes();
    void keepsUntilIdle();
    void activityStartsTheTimeAgain();
    void forgetNow();
    void aJobMayHoldTheSeedLonger();
};

namespace {

trust::SecretSeed someSeed()
{
    std::string bytes(32, '\x05');
    return trust::SecretSeed::fromBytes(bytes);
}

} // namespace

void TestKeyKeeper::idleTimeIsFifteenMinutes() { QCOMPARE(ui::KeyKeeper::idleMilliseconds, 900000); }

void TestKeyKeeper::keepsUntilIdle()
{
    ui::KeyKeeper keeper(nullptr, 30);
    QSignalSpy opened(&keeper, &ui::KeyKeeper::opened);
    QSignalSpy forgotten(&keeper, &ui::KeyKeeper::forgotten);
    QVERIFY(!keeper.isOpen());
    keeper.keep(someSeed());
    QCOMPARE(opened.count(), 1);
    QVERIFY(keeper.isOpen());
    QCOMPARE(keeper.seed()->bytes(), std::string_view(std::string(32, '\x05')));
    QTRY_COMPARE(forgotten.count(), 1);
    QVERIFY(!keeper.isOpen());
    QVERIFY(keeper.seed() == nullptr);
}

void TestKeyKeeper::activityStartsTheTimeAgain()
{
    ui::KeyKeeper keeper(nullptr, 4000);
    keeper.keep(someSeed());
    QTRY_VERIFY(keeper.remainingMilliseconds() < 3700); // timers of this length are rounded by up to 5 %
    QLineEdit line;
    line.show();
    QTest::keyClick(&line, Qt::Key_X);
    QVERIFY(keeper.remainingMilliseconds() > 3700);
}

void TestKeyKeeper::forgetNow()
{
    ui::KeyKeeper keeper(nullptr, 60000);
    QSignalSpy forgotten(&keeper, &ui::KeyKeeper::forgotten);
    keeper.forget();
    QCOMPARE(forgotten.count(), 0);
    keeper.keep(someSeed());
    keeper.forget();
    QCOMPARE(forgotten.count(), 1);
    QVERIFY(!keeper.isOpen());
}

void TestKeyKeeper::aJobMayHoldTheSeedLonger()
{
    ui::KeyKeeper keeper(nullptr, 60000);
    keeper.keep(someSeed());
    const ui::KeyKeeper::Seed held = keeper.seed();
    keeper.forget();
    QCOMPARE(held->bytes().size(), std::size_t{32});
}

QTEST_MAIN(TestKeyKeeper)
#include "tst_key_keeper.moc"
