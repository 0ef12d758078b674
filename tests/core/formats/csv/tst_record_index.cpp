#include "core/formats/csv/record_index.h"

#include "tests/core/formats/csv/csv_text.h"
#include "tests/core/formats/csv/random_csv.h"

#include <QTest>

using namespace gleaner;
using namespace gleaner::formats::csv;

namespace {

/// Empty if the index shows what read() gives, else what differs.
QString difference(const std::string& bytes, const Dialect& dialect)
{
    base::NullJob job;
    const auto source = base::makeBytes(bytes);
    const auto document = read(source, dialect, "t", job);
    const auto index = RecordIndex::make(source, dialect, "t", job);
    if (!document || !index)
        return !document && !index && document.error().code == index.error().code ? "" : "only one of them reads it";
    const table::Table& table = document->table;
    if ((*index)->rowCount() != table.rowCount())
        return "row count";
    for (std::size_t column = 0; column < (*index)->schema().columns.size(); ++column) {
        if ((*index)->schema().columns[column] != table.schema().columns[column])
            return "columns";
    }
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        const auto cells = (*index)->row(row);
        for (std::size_t column = 0; column < table.columnCount(); ++column) {
            const table::Cell cell
                = column < cells.size() ? cells[column] : table::Cell(table::State::Missing, std::string());
            if (cell != table::Cell(table.cell(row, column)))
                return QStringLiteral("row %1, column %2").arg(row).arg(column);
        }
    }
    return {};
}

} // namespace

class TestRecordIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheRowsOfTheTable()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 600; ++round) {
            Dialect dialect;
            dialect.headerRows = static_cast<std::uint32_t>(round % 3);
            dialect.skipRows = static_cast<std::uint32_t>(round % 2);
            dialect.footerRows = static_cast<std::uint32_t>(round % 5);
            dialect.rowsAfterHeader = static_cast<std::uint32_t>(round % 7 == 0 ? 1 : 0);
            dialect.comment = round % 11 == 0 ? "a" : "";
            dialect.blankLines = round % 13 != 0;
            dialect.repeatedHeaders = round % 17 != 0;
            dialect.encoding = round % 4 == 0 ? Encoding::Windows1252 : Encoding::Utf8;
            const std::string bytes = tests::randomCsv(random, random() % 60, static_cast<unsigned>(round % 3));
            QCOMPARE(difference(bytes, dialect), QString());
        }
    }

    void showsUtf16()
    {
        Dialect dialect;
        dialect.encoding = Encoding::Utf16Le;
        QCOMPARE(difference(std::string("\xff\xfe"
                                        "a\0,\0b\0\n\0"
                                        "\xe9\0,\0x\0\n\0",
                                18),
                     dialect),
            QString());
    }

    void saysWhatItCanNotRead()
    {
        base::NullJob job;
        const auto index = RecordIndex::make(base::makeBytes(""), {}, "t", job);
        QVERIFY(!index);
        QCOMPARE(index.error().code, base::ErrorCode::NotATable);
    }
};

QTEST_GUILESS_MAIN(TestRecordIndex)
#include "tst_record_index.moc"
