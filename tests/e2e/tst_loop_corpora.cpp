#include "core/formats/csv/document.h"
#include "core/formats/csv/sniffer.h"
#include "tests/support/city_loop.h"
#include "tests/support/result_text.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner;
using namespace gleaner::tests;

/// The loop on files of real cities: ten fixes each, one of them declined, and a byte diff of what is released.
class TestLoopCorpora : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loop_data();
    void loop();
};

namespace {

/// A fix of one cell, in the bytes of the file's own encoding.
struct Fix {
    std::size_t row;
    QByteArray before, after; ///< bytes in the file
    std::string beforeText, afterText;
};

QByteArray encoded(const std::string& text, formats::csv::Encoding encoding)
{
    const QString decoded = QString::fromStdString(text);
    return encoding == formats::csv::Encoding::Utf8 ? decoded.toUtf8() : decoded.toLatin1();
}

} // namespace

void TestLoopCorpora::loop_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("key");
    QTest::addColumn<int>("findings");
    QTest::newRow("Windows-1252") << "city-sf-restaurants/businesses.csv"
                                  << "name" << QStringList{} << 0;
    QTest::newRow("311") << "city-nyc-311-animals/311_Animals_short.csv"
                         << "" << QStringList{} << 0;
    QTest::newRow("ISO-8859-1, semicolons") << "city-montreal-bikes/bikes.csv"
                                            << "" << QStringList{} << 1;
    QTest::newRow("beers") << "raha-beers/dirty.csv"
                           << "city" << QStringList{} << 0;
}

void TestLoopCorpora::loop()
{
    QFETCH(QString, file);
    QFETCH(QString, column);
    QFETCH(int, findings);
    const QDir corpora(QStringLiteral(GLEANER_CORPORA));
    if (!corpora.exists(file.section('/', 0, 0)))
        QSKIP("the folder of real files is absent (GLEANER_CORPORA)");
    if (!corpora.exists(file)) {
        const auto found = QDir(corpora.filePath(file.section('/', 0, 0))).entryList({"*.csv"}, QDir::Files);
        QVERIFY(!found.isEmpty());
        file = file.section('/', 0, 0) + '/' + found.first();
    }
    QTemporaryDir folder;
    const Glean glean(folder.path());
    const CityLoop city(glean);
    QVERIFY(QFile::copy(corpora.filePath(file), glean.path("table.csv")));
    const QByteArray source = glean.read("table.csv");

    COMPARE_EXIT(city.init(), 0);
    // A ragged source is said to be one, and works all the same.
    COMPARE_EXIT(city.buildPack("table.csv", "real"), findings);
    COMPARE_EXIT(city.import("work.gleaner"), findings);

    const auto sniff = formats::csv::sniff({source.constData(), static_cast<std::size_t>(source.size())}, "table.csv");
    VERIFY_OK(sniff);
    base::NullJob job;
    const auto document
        = formats::csv::read(base::makeBytes(source.toStdString()), sniff->readings[0].dialect, "table", job);
    VERIFY_OK(document);
    const table::Table& table = document->table;
    std::size_t index = 0;
    if (!column.isEmpty()) {
        index = *table.schema().indexOfNameOrId(column.toStdString());
    } else {
        // The first column whose cells are mostly text that occurs once in its line.
        while (index + 1 < table.columnCount() && table.column(index)->dictionary().size() < 20)
            ++index;
    }

    // Ten cells whose text stands once in the record, so that a plain replacement of bytes says what must come out.
    std::vector<Fix> fixes;
    QJsonArray cells;
    const std::size_t stride = std::max<std::size_t>(1, table.rowCount() / 40);
    for (std::size_t row = 0; row < table.rowCount() && fixes.size() < 10; row += stride) {
        const std::string before(table.cell(row, index).text);
        if (before.size() < 3 || before.find_first_of(",;\"\r\n") != std::string::npos)
            continue;
        const std::string after = before + " \u00E9";
        fixes.push_back({row, encoded(before, document->dialect.encoding), encoded(after, document->dialect.encoding),
            before, after});
        cells.append(QJsonObject{{"row", QString::fromStdString(table.rowId(row))},
            {"column", QString::fromStdString(table.schema().columns[index].id)},
            {"before", QString::fromStdString("v" + before)}, {"after", QString::fromStdString("v" + after)}});
    }
    QCOMPARE(fixes.size(), std::size_t{10});
    const QJsonObject recipe{{"gleaner:recipe", 1},
        {"steps",
            QJsonArray{QJsonObject{
                {"op", "set-cell/1"}, {"params", QJsonObject{{"cells", cells}, {"reason", "checked on site"}}}}}}};
    glean.write("recipe.json", QJsonDocument(recipe).toJson());
    COMPARE_EXIT(glean.run({"apply", "work.gleaner", "--recipe", "recipe.json", "-o", "work.gleaner"}), 0);
    COMPARE_EXIT(glean.run({"key", "new", "--no-passphrase"}), 0);
    COMPARE_EXIT(city.contribute("work.gleaner", "c.glean"), 0);
    COMPARE_EXIT(city.intake({"c.glean"}), 0);

    // One of the ten is declined: its bytes must stay.
    const QString declinedRow = cells[3].toObject()["row"].toString();
    QString declined;
    int items = 0;
    for (const auto& group : city.review()["groups"].toArray()) {
        for (const auto& item : group.toObject()["items"].toArray()) {
            ++items;
            if (item.toObject()["row"] == declinedRow)
                declined = item.toObject()["id"].toString();
        }
    }
    QCOMPARE(items, 10);
    QVERIFY(!declined.isEmpty());
    COMPARE_EXIT(city.decideAll("real", {declined}), 0);
    COMPARE_EXIT(city.publish("real"), 0);

    const QByteArray released = glean.read("out/table.csv");
    const QList<QByteArray> oldLines = source.split('\n');
    const QList<QByteArray> newLines = released.split('\n');
    QCOMPARE(newLines.size(), oldLines.size());
    std::size_t next = 0;
    int changed = 0;
    for (qsizetype line = 0; line < oldLines.size(); ++line) {
        if (oldLines[line] == newLines[line])
            continue;
        if (next == 3)
            ++next;
        QVERIFY2(next < fixes.size(), newLines[line].constData());
        QByteArray expected = oldLines[line];
        const auto place = expected.indexOf(fixes[next].before);
        QVERIFY2(place >= 0, expected.constData());
        // The same text may stand in another field of the record too; one of the places must be the changed one.
        bool found = false;
        for (auto at = place; at >= 0 && !found; at = oldLines[line].indexOf(fixes[next].before, at + 1)) {
            expected = oldLines[line];
            expected.replace(at, fixes[next].before.size(), fixes[next].after);
            found = expected == newLines[line];
        }
        QVERIFY2(found, newLines[line].constData());
        ++next;
        ++changed;
    }
    QCOMPARE(changed, 9);

    COMPARE_EXIT(city.receipts("real"), 0);
    const auto receipts = QDir(glean.path("receipts")).entryList({"*.glean"}, QDir::Files);
    QCOMPARE(receipts.size(), 1);
    const auto answered = glean.run({"receive", "receipts/" + receipts.first(), "--project", "work.gleaner", "--json"});
    COMPARE_EXIT(answered, 0);
    QCOMPARE(answered.json()["totals"].toObject()["accepted"].toInt(), 9);
    QCOMPARE(answered.json()["totals"].toObject()["declined"].toInt(), 1);
}

QTEST_GUILESS_MAIN(TestLoopCorpora)
#include "tst_loop_corpora.moc"
