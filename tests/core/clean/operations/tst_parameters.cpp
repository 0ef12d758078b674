#include "core/clean/operations/parameters.h"

#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;
using base::Json;
using clean::Parameters;

class TestParameters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItIsAskedFor()
    {
        const Json json
            = Json::parse(R"({"find":"a","case":true,"keep":["NE"],"params":{},"cell":"vElm","from":["vA","e"]})");
        Parameters reader(json, nullptr);
        QCOMPARE(*reader.text("find"), std::string("a"));
        QCOMPARE(*reader.textOr("with", "z"), std::string("z"));
        QCOMPARE(*reader.flagOr("case", false), true);
        QCOMPARE(*reader.flagOr("words", true), true);
        QCOMPARE(*reader.textsOrNone("keep"), std::vector<std::string>{"NE"});
        QCOMPARE(reader.textsOrNone("none")->size(), std::size_t{0});
        VERIFY_OK(reader.emptyObjectOrNone("params"));
        QVERIFY(*reader.cell("cell") == table::cellOf("Elm"));
        QCOMPARE(codeOf(reader.finish()), QByteArray("bad-parameter"));
        const auto leftOver = reader.finish();
        QCOMPARE(leftOver.error().arguments.at(0), std::string("from"));
        QCOMPARE(reader.cells("from")->size(), std::size_t{2});
        VERIFY_OK(reader.finish());
    }

    void anErrorNamesTheMember()
    {
        const Json json = Json::parse(R"({"find":1,"case":"yes","keep":[1],"params":[]})");
        Parameters reader(json, nullptr);
        QCOMPARE(reader.text("find").error().arguments.at(0), std::string("find"));
        QCOMPARE(reader.flagOr("case", false).error().arguments.at(0), std::string("case"));
        QCOMPARE(reader.texts("keep").error().arguments.at(0), std::string("keep"));
        QCOMPARE(reader.emptyObjectOrNone("params").error().arguments.at(0), std::string("params"));
        QCOMPARE(reader.text("absent").error().arguments.at(0), std::string("absent"));
        QCOMPARE(codeOf(reader.column()), QByteArray("bad-parameter"));
    }

    void longTextsAreRefused()
    {
        const Json json{{"find", std::string((std::size_t{1} << 20U) + 1, 'a')}};
        Parameters reader(json, nullptr);
        QCOMPARE(codeOf(reader.text("find")), QByteArray("bad-parameter"));
    }

    void lists()
    {
        const Json json = Json::parse(R"({"edits":[{},{}],"mixed":[{},1],"none":[]})");
        Parameters reader(json, nullptr);
        QCOMPARE(reader.objects("edits", 2)->size(), std::size_t{2});
        QCOMPARE(codeOf(reader.objects("edits", 1)), QByteArray("bad-parameter"));
        QCOMPARE(codeOf(reader.objects("mixed", 9)), QByteArray("bad-parameter"));
        QCOMPARE(codeOf(reader.objects("none", 9)), QByteArray("bad-parameter"));
    }

    void newCellsAreTextOrBlank_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("text") << QByteArray("vElm") << QByteArray("ok");
        QTest::newRow("blank") << QByteArray("e") << QByteArray("ok");
        QTest::newRow("null") << QByteArray("nN/A") << QByteArray("bad-parameter");
        QTest::newRow("missing") << QByteArray("m") << QByteArray("bad-parameter");
        QTest::newRow("value without text") << QByteArray("v") << QByteArray("bad-parameter");
        QTest::newRow("blank with text") << QByteArray("ex") << QByteArray("bad-parameter");
        QTest::newRow("unknown letter") << QByteArray("xElm") << QByteArray("bad-parameter");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("bad-parameter");
    }
    void newCellsAreTextOrBlank()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QByteArray, code);
        const Json json{{"to", cell.toStdString()}};
        Parameters reader(json, nullptr);
        QCOMPARE(codeOf(reader.newCell("to")), code);
    }

    void idsWithoutSchema_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("four") << QByteArray("o2jd") << QByteArray("ok");
        QTest::newRow("eight") << QByteArray("o2jdabc7") << QByteArray("ok");
        QTest::newRow("three") << QByteArray("o2j") << QByteArray("bad-parameter");
        QTest::newRow("nine") << QByteArray("o2jdabc77") << QByteArray("bad-parameter");
        QTest::newRow("digit one") << QByteArray("o1jd") << QByteArray("bad-parameter");
        QTest::newRow("capital") << QByteArray("O2jd") << QByteArray("bad-parameter");
    }
    void idsWithoutSchema()
    {
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, code);
        const Json json{{"column", id.toStdString()}};
        Parameters reader(json, nullptr);
        QCOMPARE(codeOf(reader.column()), code);
    }
};

QTEST_GUILESS_MAIN(TestParameters)
#include "tst_parameters.moc"
