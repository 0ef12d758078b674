#include "tests/core/registry/registry_fixture.h"

#include <QFileInfo>

using namespace gleaner;
using namespace gleaner::tests;

/// Ten fixes on real city files: the released file differs from the source in those ten fields and nowhere else.
class TestRealRelease : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenFixes_data();
    void tenFixes();
};

void TestRealRelease::tenFixes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("column");
    QTest::newRow("restaurants") << "city-sf-restaurants/businesses.csv" << 1;
    QTest::newRow("inspections, no key") << "city-sf-restaurants/inspections.csv" << 2;
    QTest::newRow("animals") << "city-nyc-311-animals/311_Animals_short.csv" << 5;
    QTest::newRow("bikes") << "city-montreal-bikes/bikes.csv" << 2;
    QTest::newRow("beers") << "raha-beers/dirty.csv" << 2;
}

void TestRealRelease::tenFixes()
{
    QFETCH(QString, file);
    QFETCH(int, column);
    const QString path = QStringLiteral(GLEANER_CORPORA "/") + file;
    if (!QFileInfo::exists(path))
        QSKIP("the corpora are not here");
    const auto source = base::readFile(path.toStdString());
    VERIFY_OK(source);
    CityFixture city(*source, {});
    const auto table = city.tablesOf(city.pack).at("trees");
    const std::size_t index = static_cast<std::size_t>(column);
    std::vector<Edit> edits;
    for (std::size_t fix = 0; fix < 10; ++fix)
        edits.push_back({fix * (table.rowCount() / 10), table.schema().columns[index].id, "FIX" + std::to_string(fix)});
    const auto result = city.handIn(city.contribution('a', edits));
    QVERIFY2(!result.error, result.error ? base::describe(*result.error).c_str() : "");
    VERIFY_OK(city.acceptAll());
    const auto preview = city.registry->previewRelease("trees", city.job);
    VERIFY_OK(preview);
    QCOMPARE(preview->blockers, std::vector<std::string>{});
    QCOMPARE(preview->tables[0].changedCells, std::size_t{10});
    VERIFY_OK(city.registry->publish("trees", city.folder("out"), "2026-03-11", city.job));
    const auto released = base::readFile(city.folder("out") / "trees.csv");
    VERIFY_OK(released);
    const QByteArray before = QByteArray::fromStdString(*source);
    QByteArray after = QByteArray::fromStdString(*released);
    // Outside the fixed fields the bytes are the same: what stands before, between and after the marks, in order.
    qsizetype place = 0;
    qsizetype done = 0;
    for (std::size_t fix = 0; fix < 10; ++fix) {
        const qsizetype mark = after.indexOf("FIX" + QByteArray::number(static_cast<int>(fix)), done);
        QVERIFY(mark >= done);
        const QByteArray between = after.mid(done, mark - done);
        QCOMPARE(before.mid(place, between.size()), between);
        place += between.size();
        done = mark + 4;
        // The old field ends where the bytes that follow the mark begin again, within the record.
        const qsizetype next = before.indexOf(after.mid(done, 24), place);
        QVERIFY(next >= place && next - place < 200);
        place = next;
    }
    QCOMPARE(before.mid(place), after.mid(done));
    const auto receipts = city.registry->writeReceipts("trees", city.folder("r"), "", "2026-03-12", city.job);
    VERIFY_OK(receipts);
    QCOMPARE(receipts->size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestRealRelease)
#include "tst_real_release.moc"
