#include "tests/core/formats/maps/shape_files.h"

#include "core/formats/maps/shape_geometry.h"

#include <QtTest>
#include <limits>

using namespace gleaner::formats::maps;
using namespace gleaner::tests;

/// Each kind of shape as the GeoJSON text that it stands for.
class TestShapeGeometry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void heightsStayAndMeasuresGo();
    void whatCannotBeHeld_data();
    void whatCannotBeHeld();
};

namespace {

QByteArray textOf(const QByteArray& record)
{
    const auto geometry = geometryFromShape({record.constData(), static_cast<std::size_t>(record.size())});
    return geometry ? QByteArray::fromStdString(geometry->json) : QByteArray("none");
}

using Ring = QList<QPair<double, double>>;
const Ring square{{0, 0}, {0, 9}, {9, 9}, {9, 0}, {0, 0}}; // clockwise
const Ring hole{{1, 1}, {2, 1}, {2, 2}, {1, 1}};
const Ring island{{20, 0}, {20, 9}, {29, 9}, {20, 0}};
const Ring lake{{21, 4}, {22, 4}, {22, 5}, {21, 4}};

} // namespace

void TestShapeGeometry::texts_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("null") << little<quint32>(0) << QByteArray();
    QTest::newRow("point") << little<quint32>(1) + reals({0.1, -1e22})
                           << QByteArray(R"({"type":"Point","coordinates":[0.1,-1e+22]})");
    QTest::newRow("points") << little<quint32>(8) + reals({0, 0, 0, 0}) + little<quint32>(2) + reals({1, 2, 3, 4})
                            << QByteArray(R"({"type":"MultiPoint","coordinates":[[1,2],[3,4]]})");
    QTest::newRow("line") << partsShape(3, {{{1, 2}, {3, 4}}})
                          << QByteArray(R"({"type":"LineString","coordinates":[[1,2],[3,4]]})");
    QTest::newRow("lines") << partsShape(3, {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}})
                           << QByteArray(R"({"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]})");
    QTest::newRow("polygon with a hole")
        << partsShape(5, {square, hole})
        << QByteArray(
               R"({"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[2,2],[2,1],[1,1]]]})");
    QTest::newRow("each hole in its own ring")
        << partsShape(5, {square, lake, island, hole})
        << QByteArray(R"({"type":"MultiPolygon","coordinates":[[[[0,0],[9,0],[9,9],[0,9],[0,0]],)"
                      R"([[1,1],[2,2],[2,1],[1,1]]],[[[20,0],[29,9],[20,9],[20,0]],[[21,4],[22,5],[22,4],[21,4]]]]})");
    QTest::newRow("rings the wrong way round")
        << partsShape(5, {hole}) << QByteArray(R"({"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,1]]]})");
}

void TestShapeGeometry::texts()
{
    QFETCH(QByteArray, record);
    QFETCH(QByteArray, text);
    QCOMPARE(textOf(record), text);
}

void TestShapeGeometry::heightsStayAndMeasuresGo()
{
    const QByteArray point = little<quint32>(11) + reals({1, 2, 3, 4});
    const auto made = geometryFromShape({point.constData(), static_cast<std::size_t>(point.size())});
    QVERIFY(made);
    QCOMPARE(made->json, std::string(R"({"type":"Point","coordinates":[1,2,3]})"));
    QVERIFY(made->measured);
    // Without measures, and with those that say that there is none.
    for (const QByteArray& measures : {QByteArray(), reals({0, 0, -1e39, -1e39})}) {
        const QByteArray line = partsShape(13, {{{1, 2}, {3, 4}}}) + reals({0, 0, 7, 8}) + measures;
        const auto flat = geometryFromShape({line.constData(), static_cast<std::size_t>(line.size())});
        QVERIFY(flat);
        QCOMPARE(flat->json, std::string(R"({"type":"LineString","coordinates":[[1,2,7],[3,4,8]]})"));
        QVERIFY(!flat->measured);
    }
}

void TestShapeGeometry::whatCannotBeHeld_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("patches") << little<quint32>(31) + QByteArray(100, '\0');
    QTest::newRow("no number") << little<quint32>(1) + reals({std::numeric_limits<double>::quiet_NaN(), 1});
    QTest::newRow("cut off") << partsShape(5, {square}).chopped(1);
    QTest::newRow("more positions than bytes")
        << little<quint32>(3) + reals({0, 0, 0, 0}) + little<quint32>(1) + little<quint32>(0xFFFFFFFF);
    QTest::newRow("parts in disorder") << little<quint32>(3) + reals({0, 0, 0, 0}) + little<quint32>(2)
            + little<quint32>(2) + little<quint32>(1) + little<quint32>(0) + reals({1, 2, 3, 4});
    Ring many;
    for (int i = 0; i < 120'000; ++i)
        many.append({i, i});
    QTest::newRow("too long") << partsShape(3, {many});
}

void TestShapeGeometry::whatCannotBeHeld()
{
    QFETCH(QByteArray, record);
    QCOMPARE(textOf(record), QByteArray("none"));
}

QTEST_GUILESS_MAIN(TestShapeGeometry)
#include "tst_shape_geometry.moc"
