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
        dialect.escape = Escape::Character;
        dialect.lineEnd = LineEnd::CrLf;
        dialect.skipRows = 3;
        dialect.headerRows = 0;
        const auto back = dialectFromJson(toJson(dialect));
        VERIFY_OK(back);
        QVERIFY(*back == dialect);
        QVERIFY(*dialectFromJson(toJson(Dialect())) == Dialect());
        dialect.delimiter = " || ";
        dialect.escapeCharacter = '^';
        dialect.comment = "//";
        dialect.rowsAfterHeader = 1;
        dialect.footerRows = 7;
        dialect.paddedQuotes = true;
        dialect.quotedLineBreaks = false;
        dialect.blankLines = false;
        dialect.repeatedHeaders = false;
        const auto all = dialectFromJson(toJson(dialect));
        VERIFY_OK(all);
        QVERIFY(*all == dialect);
        dialect.delimiter.clear();
        QVERIFY(*dialectFromJson(toJson(dialect)) == dialect);
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
        QTest::newRow("delimiter too long") << QByteArray("delimiter") << QByteArray(R"("12345678901234567")");
        QTest::newRow("line end as delimiter") << QByteArray("delimiter") << QByteArray(R"("\n")");
        QTest::newRow("NUL as delimiter") << QByteArray("delimiter") << QByteArray(R"("\u0000")");
        QTest::newRow("not in the encoding") << QByteArray("delimiter") << QByteArray(R"("ភ")");
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
        Dialect latin;
        latin.encoding = Encoding::Windows1252;
        base::Json json = toJson(latin);
        json[member.toStdString()] = base::Json::parse(value.toStdString());
        QCOMPARE(codeOf(dialectFromJson(json)), QByteArray("bad-parameter"));
        json.erase(member.toStdString());
        QCOMPARE(codeOf(dialectFromJson(json)), QByteArray("bad-parameter"));
    }

    void refusesWhatIsOptionalAndWrong_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("flag") << QByteArray("blankLines") << QByteArray("0");
        QTest::newRow("count") << QByteArray("footerRows") << QByteArray("-1");
        QTest::newRow("text") << QByteArray("comment") << QByteArray("1");
        QTest::newRow("line end as comment") << QByteArray("comment") << QByteArray(R"("\n")");
        QTest::newRow("two escape characters") << QByteArray("escapeCharacter") << QByteArray(R"("^^")");
    }
    void refusesWhatIsOptionalAndWrong()
    {
        QFETCH(QByteArray, member);
        QFETCH(QByteArray, value);
        base::Json json = toJson(Dialect());
        json[member.toStdString()] = base::Json::parse(value.toStdString());
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
