#include "core/base/item_id.h"
#include "core/crowd/annotation.h"
#include "tests/support/result_text.h"

#include <QtTest>

#include <set>

using namespace gleaner;
using crowd::Annotation;
using crowd::AnnotationType;

class TestAnnotation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesGoBothWays();
    void idIsTheItemIdOfItsFields();
    void linkIsNoPartOfTheId();
    void validation_data();
    void validation();
};

namespace {

Annotation question()
{
    return {"trees", "[\"A-17\"]", "c7k2", AnnotationType::Question, "Is this Elm Street?", {}, {}};
}

QByteArray repeated(const char* text, int times) { return QByteArray(text).repeated(times); }

} // namespace

void TestAnnotation::namesGoBothWays()
{
    std::set<std::string_view> names;
    for (const auto type :
        {AnnotationType::Question, AnnotationType::CannotTell, AnnotationType::LocalKnowledge, AnnotationType::Suspect,
            AnnotationType::Evidence, AnnotationType::Comment, AnnotationType::PersonalData}) {
        const auto name = crowd::annotationTypeName(type);
        names.insert(name);
        QVERIFY(crowd::annotationTypeNamed(name) == type);
    }
    QCOMPARE(names,
        (std::set<std::string_view>{
            "question", "cannot-tell", "local-knowledge", "suspect", "evidence", "comment", "personal-data"}));
    QVERIFY(!crowd::annotationTypeNamed("Question"));
    QVERIFY(!crowd::annotationTypeNamed(""));
}

void TestAnnotation::idIsTheItemIdOfItsFields()
{
    // Digest of "gleaner-annotation-v1\n5:trees,8:["A-17"],4:c7k2,8:question,19:Is this Elm Street?,0:," made with
    // b2sum -l 128, then base32.
    QCOMPARE(crowd::annotationId(question()), std::string("en6i5rh7fub3bhlfxanruojq5i"));
    // Same for a remark on the whole table: "5:trees,0:,0:,11:cannot-tell,0:,0:,".
    QCOMPARE(crowd::annotationId({"trees", {}, {}, AnnotationType::CannotTell, {}, {}, {}}),
        std::string("ntwqie5slgnydyghgahcszurz4"));
}

void TestAnnotation::linkIsNoPartOfTheId()
{
    auto linked = question();
    linked.link = "https://example.org/photo";
    QCOMPARE(crowd::annotationId(linked), crowd::annotationId(question()));
    auto reply = question();
    reply.repliesTo = crowd::annotationId(question());
    QVERIFY(crowd::annotationId(reply) != crowd::annotationId(question()));
}

void TestAnnotation::validation_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QByteArray>("repliesTo");
    QTest::addColumn<QByteArray>("code");

    const auto type = [](AnnotationType value) { return static_cast<int>(value); };
    const int comment = type(AnnotationType::Comment);
    const QByteArray bad = "bad-parameter";
    QTest::newRow("plain") << comment << QByteArray("Fine") << QByteArray() << QByteArray() << QByteArray("ok");
    QTest::newRow("empty") << comment << QByteArray() << QByteArray() << QByteArray() << bad;
    QTest::newRow("only spaces") << comment << QByteArray(" \n\t") << QByteArray() << QByteArray() << bad;
    QTest::newRow("cannot tell needs no text")
        << type(AnnotationType::CannotTell) << QByteArray() << QByteArray() << QByteArray() << QByteArray("ok");
    QTest::newRow("2000 letters") << comment << repeated("a", 2000) << QByteArray() << QByteArray() << QByteArray("ok");
    QTest::newRow("2001 letters") << comment << repeated("a", 2001) << QByteArray() << QByteArray() << bad;
    QTest::newRow("2000 Khmer letters") << comment << repeated("\u1780", 2000) << QByteArray() << QByteArray()
                                        << QByteArray("ok");
    QTest::newRow("2001 emoji") << comment << repeated("\U0001F333", 2001) << QByteArray() << QByteArray() << bad;
    QTest::newRow("no UTF-8") << comment << QByteArray("a\xff") << QByteArray() << QByteArray() << bad;
    QTest::newRow("surrogate") << comment << QByteArray("\xed\xa0\x80") << QByteArray() << QByteArray() << bad;
    QTest::newRow("NUL") << comment << QByteArray("a\0b", 3) << QByteArray() << QByteArray() << bad;
    QTest::newRow("unknown kind") << 99 << QByteArray("a") << QByteArray() << QByteArray() << bad;
    const int evidence = type(AnnotationType::Evidence);
    const auto link = [&](const char* name, const char* address, const QByteArray& code) {
        QTest::newRow(name) << evidence << QByteArray("seen") << QByteArray(address) << QByteArray() << code;
    };
    link("https", "https://example.org/a?b=c#d", "ok");
    link("http", "http://example.org/", bad);
    link("no scheme", "example.org", bad);
    link("script", "javascript:alert(1)", bad);
    link("upper case scheme", "HTTPS://example.org", bad);
    link("no host", "https:///path", bad);
    link("only the scheme", "https://", bad);
    link("space", "https://example.org/a b", bad);
    link("line break", "https://example.org/\nx", bad);
    link("markup", "https://example.org/\"><b>", bad);
    QTest::newRow("long link") << evidence << QByteArray("seen") << "https://" + repeated("a", 1993) << QByteArray()
                               << bad;
    const auto id = QByteArray::fromStdString(crowd::annotationId(question()));
    QTest::newRow("reply") << comment << QByteArray("Yes") << QByteArray() << id << QByteArray("ok");
    QTest::newRow("reply to nothing known") << comment << QByteArray("Yes") << QByteArray() << QByteArray("7") << bad;
    QTest::newRow("reply in capitals") << comment << QByteArray("Yes") << QByteArray() << id.toUpper() << bad;
}

void TestAnnotation::validation()
{
    QFETCH(int, type);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, link);
    QFETCH(QByteArray, repliesTo);
    QFETCH(QByteArray, code);
    Annotation annotation = question();
    annotation.type = static_cast<AnnotationType>(type);
    annotation.text = text.toStdString();
    annotation.link = link.toStdString();
    annotation.repliesTo = repliesTo.toStdString();
    QCOMPARE(codeOf(crowd::validate(annotation)), code);
    annotation.table.clear();
    QCOMPARE(codeOf(crowd::validate(annotation)), QByteArray("bad-parameter"));
}

QTEST_GUILESS_MAIN(TestAnnotation)
#include "tst_annotation.moc"
