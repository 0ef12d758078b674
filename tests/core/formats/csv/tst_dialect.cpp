#include "core/formats/csv/dialect.h"
#include "tests/support/result_text.h"

#include <QTest>

using namespace gleaner;
using namespace gleaner::formats::csv;

class TestDialect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesGoBothWays()
    {
        for (const Encoding encoding :
            {Encoding::Utf8, Encoding::Windows1252, Encoding::Iso88591, Encoding::Utf16Le, Encoding::Utf16Be})
            QCOMPARE(encodingNamed(encodingName(encoding)), std::optional(encoding));
        QVERIFY(!encodingNamed("latin1"));
        QVERIFY(!encodingNamed(""));
    }

    void parametersGoBothWays()
    {
        Dialect dialect;
        dialect.encoding = Encoding::Utf16Be;
        dialect.byteOrderMark = true;
        dialect.delimiter = '\t';
        dialect.quote = '\0';
        dialect.escape = Escape::Backslash;
        dialect.lineEnd = LineEnd::CrLf;
        dialect.skipRows = 3;
        dialect.headerRows = 0;
        const auto back = dialectFromJson(toJson(dialect));
        VERIFY_OK(back);
        QVERIFY(*back == dialect);
        QVERIFY(*dialectFromJson(toJson(Dialect())) == Dialect());
    }

    void theDefaultAsParameters()
    {
        const std::string expected = "{'byteOrderMark':false,'delimiter':',','encoding':'utf-8','escape':'doubled',"
                                     "'headerRows':1,'lineEnd':'lf','quote':'\\\"','skipRows':0}";
        QString quoted = QString::fromStdString(expected);
        quoted.replace(QLatin1Char('\''), QLatin1Char('"'));
        QCOMPARE(QString::fromStdString(base::controlJson(toJson(Dialect()))), quoted);
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("encoding") << QByteArray("encoding") << QByteArray(R"("koi8-r")");
        QTest::newRow("encoding type") << QByteArray("encoding") << QByteArray("8");
        QTest::newRow("mark type") << QByteArray("byteOrderMark") << QByteArray("0");
        QTest::newRow("no delimiter") << QByteArray("delimiter") << QByteArray(R"("")");
        QTest::newRow("two delimiters") << QByteArray("delimiter") << QByteArray(R"("::")");
        QTest::newRow("line end as delimiter") << QByteArray("delimiter") << QByteArray(R"("\n")");
        QTest::newRow("NUL as delimiter") << QByteArray("delimiter") << QByteArray(R"("\u0000")");
        QTest::newRow("not ASCII") << QByteArray("delimiter") << QByteArray(R"("§")");
        QTest::newRow("quote is delimiter") << QByteArray("quote") << QByteArray(R"(",")");
        QTest::newRow("quote too long") << QByteArray("quote") << QByteArray(R"("''")");
        QTest::newRow("escape") << QByteArray("escape") << QByteArray(R"("caret")");
        QTest::newRow("line end") << QByteArray("lineEnd") << QByteArray(R"("\n")");
        QTest::newRow("negative") << QByteArray("skipRows") << QByteArray("-1");
        QTest::newRow("fraction") << QByteArray("skipRows") << QByteArray("1.5");
        QTest::newRow("too many") << QByteArray("headerRows") << QByteArray("101");
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QByteArray, member);
        QFETCH(QByteArray, value);
        base::Json json = toJson(Dialect());
        json[member.toStdString()] = base::Json::parse(value.toStdString());
        QCOMPARE(codeOf(dialectFromJson(json)), QByteArray("bad-parameter"));
        json.erase(member.toStdString());
        QCOMPARE(codeOf(dialectFromJson(json)), QByteArray("bad-parameter"));
    }

    void refusesABackslashWithTwoMeanings()
    {
        base::Json json = toJson(Dialect());
        json["escape"] = "backslash";
        json["quote"] = "\\";
        QCOMPARE(codeOf(dialectFromJson(json)), QByteArray("bad-parameter"));
        QCOMPARE(codeOf(dialectFromJson(base::Json::array())), QByteArray("bad-parameter"));
    }
};

QTEST_GUILESS_MAIN(TestDialect)
#include "tst_dialect.moc"
