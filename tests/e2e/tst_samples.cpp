#include "core/formats/csv/document.h"
#include "core/formats/csv/sniffer.h"
#include "tests/support/result_text.h"

#include <QtTest>

#include <map>
#include <set>

using namespace gleaner;

/// The practice table holds the dirt that real tables have, and its answer key knows all of it.
class TestSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTableHasTheSizeAndTheNamesOfThreeLanguages();
    void everyKindOfDirtIsThere();
    void theKeyFitsTheTable();
    void nothingDirtyIsMissingInTheKey();
    void duplicatesAreCopies();

private:
    using Rows = std::vector<std::map<std::string, std::string>>;
    static Rows read(const std::string& name);

    Rows m_rows;
    Rows m_key;
    std::map<std::string, std::map<std::string, std::string>> m_byId;
};

TestSamples::Rows TestSamples::read(const std::string& name)
{
    base::NullJob job;
    const auto bytes = base::readFile(std::string(GLEANER_BINARY_DIR) + "/share/gleaner/samples/" + name);
    Q_ASSERT_X(bytes.has_value(), "read", resultText(bytes).constData());
    const auto document = formats::csv::read(base::makeBytes(*bytes), formats::csv::Dialect(), "table", job);
    Q_ASSERT_X(document.has_value(), "table", resultText(document).constData());
    const table::Table& table = document->table;
    Rows rows(table.rowCount());
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        for (std::size_t column = 0; column < table.columnCount(); ++column)
            rows[row][table.schema().columns[column].name] = table.cell(row, column).text;
    }
    return rows;
}

void TestSamples::initTestCase()
{
    m_rows = read("service-requests.csv");
    m_key = read("answer-key.csv");
    for (const auto& row : m_rows)
        m_byId[row.at("Request ID")] = row;
}

void TestSamples::theTableHasTheSizeAndTheNamesOfThreeLanguages()
{
    QCOMPARE(m_rows.size(), std::size_t{2000});
    QCOMPARE(m_byId.size(), std::size_t{2000});
    std::set<std::string> places;
    for (const auto& row : m_rows)
        places.insert(row.at("Place"));
    for (const char* place : {"Mercado San Andrés", "វត្ត\u200Bខេមរ", "Tindahan ni Nena"})
        QVERIFY2(places.contains(place), place);
}

void TestSamples::everyKindOfDirtIsThere()
{
    std::map<std::string, int> kinds;
    for (const auto& planted : m_key)
        ++kinds[planted.at("Kind")];
    QCOMPARE(kinds.size(), std::size_t{7});
    for (const char* kind : {"variant", "spaces", "inner spaces", "case", "date form", "lost zeros", "duplicate"})
        QVERIFY2(kinds[kind] >= 20, kind);
    int iso = 0;
    int slashes = 0;
    int dots = 0;
    for (const auto& row : m_rows) {
        const std::string& day = row.at("Opened");
        iso += day.find('-') != std::string::npos ? 1 : 0;
        slashes += day.find('/') != std::string::npos ? 1 : 0;
        dots += day.find('.') != std::string::npos ? 1 : 0;
    }
    QCOMPARE(iso + slashes + dots, 2000);
    QVERIFY(iso > 1000 && slashes > 100 && dots > 50);
}

void TestSamples::theKeyFitsTheTable()
{
    for (const auto& planted : m_key) {
        const auto& row = m_byId.at(planted.at("Request ID"));
        if (planted.at("Kind") == "duplicate")
            continue;
        QCOMPARE(row.at(planted.at("Column")), planted.at("Dirty"));
        QVERIFY(planted.at("Dirty") != planted.at("Right"));
        if (planted.at("Kind") == "case")
            QCOMPARE(QByteArray::fromStdString(planted.at("Dirty")).toLower(),
                QByteArray::fromStdString(planted.at("Right")).toLower());
    }
}

void TestSamples::nothingDirtyIsMissingInTheKey()
{
    auto clean = m_byId;
    for (const auto& planted : m_key) {
        if (planted.at("Kind") != "duplicate")
            clean.at(planted.at("Request ID")).at(planted.at("Column")) = planted.at("Right");
    }
    std::set<std::string> categories;
    std::set<std::string> statuses;
    for (const auto& [id, row] : clean) {
        categories.insert(row.at("Category"));
        statuses.insert(row.at("Status"));
        QCOMPARE(row.at("ZIP").size(), std::size_t{5});
        QCOMPARE(row.at("Opened").substr(0, 5), std::string("2025-"));
        const auto street = QString::fromStdString(row.at("Street"));
        QCOMPARE(street.simplified(), street);
    }
    QCOMPARE(categories.size(), std::size_t{12});
    QCOMPARE(statuses.size(), std::size_t{3});
}

void TestSamples::duplicatesAreCopies()
{
    for (const auto& planted : m_key) {
        if (planted.at("Kind") != "duplicate")
            continue;
        auto copy = m_byId.at(planted.at("Request ID"));
        copy["Request ID"] = planted.at("Right");
        QVERIFY(copy == m_byId.at(planted.at("Right")));
    }
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
