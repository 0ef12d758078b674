#include "tests/core/formats/maps/shape_files.h"

#include "core/formats/maps/wkb.h"

#include <QtTest>

using namespace gleaner::formats::maps;
using namespace gleaner::tests;

/// Well-known binary as GeoJSON text.
class TestWkb : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void headsOfGeoPackages();
    void deepNestingIsRefused();
    void everyCutIsRefused();
};

namespace {

QByteArray head(quint32 kind) { return "\x01" + little(kind); }
QByteArray count(quint32 number) { return little(number); }

QByteArray textOf(const QByteArray& bytes)
{
    const auto geometry = geometryFromWkb({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return geometry ? QByteArray::fromStdString(geometry->json) + (geometry->measured ? " M" : "") : QByteArray("none");
}

QByteArray fromBlob(const QByteArray& blob)
{
    const auto geometry = geometryFromGeoPackage({blob.constData(), static_cast<std::size_t>(blob.size())});
    return geometry ? QByteArray::fromStdString(geometry->json) : QByteArray("none");
}

const QByteArray point = head(1) + reals({1, 2});

} // namespace

void TestWkb::texts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    const double none = qQNaN();
    QTest::newRow("point") << point << QByteArray(R"({"type":"Point","coordinates":[1,2]})");
    QTest::newRow("empty point") << head(1) + reals({none, none}) << QByteArray(R"({"type":"Point","coordinates":[]})");
    QTest::newRow("most significant first") << QByteArray("\0\0\0\0\x01\x3F\xF0\0\0\0\0\0\0\x40\0\0\0\0\0\0\0", 21)
                                            << QByteArray(R"({"type":"Point","coordinates":[1,2]})");
    QTest::newRow("z") << head(1001) + reals({1, 2, 3}) << QByteArray(R"({"type":"Point","coordinates":[1,2,3]})");
    QTest::newRow("m") << head(2001) + reals({1, 2, 9}) << QByteArray(R"({"type":"Point","coordinates":[1,2]} M)");
    QTest::newRow("zm") << head(3001) + reals({1, 2, 3, 9})
                        << QByteArray(R"({"type":"Point","coordinates":[1,2,3]} M)");
    QTest::newRow("flags") << head(0xA0000001) + count(4326) + reals({1, 2, 3})
                           << QByteArray(R"({"type":"Point","coordinates":[1,2,3]})");
    QTest::newRow("line") << head(2) + count(2) + reals({1, 2, 3, 4})
                          << QByteArray(R"({"type":"LineString","coordinates":[[1,2],[3,4]]})");
    QTest::newRow("polygon") << head(3) + count(1) + count(4) + reals({0, 0, 1, 0, 1, 1, 0, 0})
                             << QByteArray(R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]})");
    QTest::newRow("points") << head(4) + count(2) + point + point
                            << QByteArray(R"({"type":"MultiPoint","coordinates":[[1,2],[1,2]]})");
    QTest::newRow("polygons") << head(6) + count(1) + head(3) + count(1) + count(1) + reals({5, 6})
                              << QByteArray(R"({"type":"MultiPolygon","coordinates":[[[[5,6]]]]})");
    QTest::newRow("collection")
        << head(7) + count(1) + point
        << QByteArray(R"({"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]})");
    QTest::newRow("empty point among points")
        << head(4) + count(1) + head(1) + reals({none, none}) << QByteArray("none");
    QTest::newRow("curve") << head(8) + count(0) << QByteArray("none");
    QTest::newRow("line among points") << head(4) + count(1) + head(2) + count(0) << QByteArray("none");
    QTest::newRow("no number") << head(2) + count(1) + reals({none, 1}) << QByteArray("none");
    QTest::newRow("more than there is") << head(2) + count(0xFFFFFFFF) << QByteArray("none");
}

void TestWkb::texts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(textOf(bytes), text);
}

void TestWkb::headsOfGeoPackages()
{
    const QByteArray text = R"({"type":"Point","coordinates":[1,2]})";
    QCOMPARE(fromBlob(QByteArray("GP\0\x01", 4) + count(4326) + point), text);
    QCOMPARE(fromBlob(QByteArray("GP\0\x03", 4) + count(4326) + reals({1, 1, 2, 2}) + point), text);
    QCOMPARE(fromBlob(QByteArray("GP\0\x03", 4) + count(4326) + point), QByteArray("none"));
    QCOMPARE(fromBlob(QByteArray("GP\0\x0B", 4) + count(4326) + point), QByteArray("none"));
    QCOMPARE(fromBlob(QByteArray("GP\0\x21", 4) + count(4326) + point), QByteArray("none"));
    QCOMPARE(fromBlob(point), QByteArray("none"));
    QCOMPARE(fromBlob({}), QByteArray("none"));
}

void TestWkb::deepNestingIsRefused()
{
    QByteArray nested;
    for (int depth = 0; depth < 10; ++depth)
        nested += head(7) + count(1);
    QVERIFY(textOf(nested + point).startsWith('{'));
    for (int depth = 0; depth < 100'000; ++depth)
        nested += head(7) + count(1);
    QCOMPARE(textOf(nested + point), QByteArray("none"));
}

void TestWkb::everyCutIsRefused()
{
    const QByteArray whole = head(6) + count(1) + head(3) + count(1) + count(2) + reals({5, 6, 7, 8});
    QVERIFY(textOf(whole).startsWith('{'));
    for (qsizetype length = 0; length < whole.size(); ++length)
        QCOMPARE(textOf(whole.first(length)), QByteArray("none"));
}

QTEST_GUILESS_MAIN(TestWkb)
#include "tst_wkb.moc"
