#include "core/clean/facets/code_counts.h"

#include <QtTest>

#include <random>

using namespace gleaner;

class TestCodeCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameAsColumn_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("distinct");
        QTest::newRow("none") << 0 << 1;
        QTest::newRow("few") << 70 << 3;
        QTest::newRow("bytes, in parallel") << 700'001 << 200;
        QTest::newRow("words, in parallel") << 600'000 << 6'000;
        QTest::newRow("nearly all distinct") << 300'000 << 200'000;
    }
    void sameAsColumn()
    {
        QFETCH(int, rows);
        QFETCH(int, distinct);
        std::mt19937 random(7);
        table::DictionaryBuilder builder;
        for (int value = 0; value < distinct; ++value)
            builder.add(table::cellOf(std::to_string(value)));
        std::vector<std::uint32_t> codes;
        for (int row = 0; row < rows; ++row)
            codes.push_back(static_cast<std::uint32_t>(random() % static_cast<unsigned>(distinct)));
        const auto dictionary = builder.finish();
        const table::Column column(dictionary, table::Codes(codes, dictionary->size()));
        QCOMPARE(clean::countCodes(column), column.counts());
        table::RowSet some(codes.size(), table::RowSet::Fill::None);
        for (std::size_t row = 0; row < codes.size(); ++row) {
            // Long stretches of all, none and mixed rows.
            const std::size_t stretch = (row / 500) % 3;
            if (stretch == 0 || (stretch == 1 && random() % 2 == 0))
                some.insert(row);
        }
        QCOMPARE(clean::countCodes(column, some), column.counts(some));
    }
};

QTEST_GUILESS_MAIN(TestCodeCounts)
#include "tst_code_counts.moc"
