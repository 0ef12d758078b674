#include "core/formats/csv/field_text.h"

#include <QtTest>

using namespace gleaner;
using namespace gleaner::formats;

class TestFieldText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyByteAtEveryPlace()
    {
        for (int byte = 0; byte < 256; ++byte) {
            const char c = static_cast<char>(byte);
            const bool special = c == '"' || c == ',' || c == '\r' || c == '\n';
            for (std::size_t size = 1; size < 27; ++size) {
                for (std::size_t at = 0; at < size; ++at) {
                    std::string text(size, 'x');
                    text[at] = c;
                    QCOMPARE(csv::needsQuotes(text), special);
                }
            }
        }
    }

    void fields_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("blank") << QByteArray("") << QByteArray("");
        QTest::newRow("plain") << QByteArray("12 Elm St") << QByteArray("12 Elm St");
        QTest::newRow("comma") << QByteArray("Elm, St") << QByteArray("\"Elm, St\"");
        QTest::newRow("quotes") << QByteArray("\"Elm\" \"\"") << QByteArray("\"\"\"Elm\"\" \"\"\"\"\"");
        QTest::newRow("line break") << QByteArray("a\r\nb") << QByteArray("\"a\r\nb\"");
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF") << QByteArray("\"\xEF\xBB\xBF\"");
        QTest::newRow("mark before more")
            << QByteArray("\xEF\xBB\xBFlonger than a word") << QByteArray("\"\xEF\xBB\xBFlonger than a word\"");
        QTest::newRow("mark inside") << QByteArray("a\xEF\xBB\xBF") << QByteArray("a\xEF\xBB\xBF");
    }
    void fields()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, field);
        std::string out = "before,";
        csv::appendField(out, text.toStdString());
        QCOMPARE(QByteArray::fromStdString(out), "before," + field);
    }
};

QTEST_GUILESS_MAIN(TestFieldText)
#include "tst_field_text.moc"
