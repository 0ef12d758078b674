#include "ui/messages/review_words.h"

#include <QtTest>

using namespace gleaner;

class TestReviewWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyVerdictAndClassHasWords();
    void reasonsAreWorded();
    void rowLabels_data();
    void rowLabels();
    void valueTexts_data();
    void valueTexts();
    void changes();
};

void TestReviewWords::everyVerdictAndClassHasWords()
{
    QSet<QString> words;
    for (int verdict = 0; verdict <= int(review::Verdict::NotReviewed); ++verdict) {
        words << ui::verdictWord(static_cast<review::Verdict>(verdict));
        QVERIFY(ui::verdictCount(static_cast<review::Verdict>(verdict), 3).startsWith("3 "));
    }
    QCOMPARE(words.size(), 9);
    QVERIFY(!words.contains(QString()));
    words.clear();
    for (int cls = 0; cls <= int(review::ChangeClass::Item); ++cls) {
        words << ui::classWord(static_cast<review::ChangeClass>(cls));
        words << ui::classSentence(static_cast<review::ChangeClass>(cls));
    }
    QCOMPARE(words.size(), 24);
    QVERIFY(!words.contains(QString()));
}

void TestReviewWords::reasonsAreWorded()
{
    QCOMPARE(ui::reasonSentence(review::Verdict::Declined, "privacy"),
        QString("It may identify a person, so we left it out."));
    QCOMPARE(ui::reasonSentence(review::Verdict::Declined, "of-a-later-version"), QString("of-a-later-version"));
}

void TestReviewWords::rowLabels_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("label");
    QTest::newRow("keyed") << QByteArray(R"(["A-17"])") << "A-17";
    QTest::newRow("two keys") << QByteArray(R"(["A-17","2025"])") << QString::fromUtf8("A-17 · 2025");
    QTest::newRow("by place") << QByteArray("~12:0123456789abcdef") << "12";
    QTest::newRow("of another form") << QByteArray("+3") << "+3";
    QTest::newRow("place without hash") << QByteArray("~12") << "12";
}

void TestReviewWords::rowLabels()
{
    QFETCH(QByteArray, id);
    QTEST(ui::rowLabel({id.constData(), static_cast<std::size_t>(id.size())}), "label");
}

void TestReviewWords::valueTexts_data()
{
    QTest::addColumn<char>("letter");
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << 'v' << "Elm St"
                           << "Elm St";
    QTest::newRow("ends") << 'v' << " Elm St  " << QString::fromUtf8("·Elm St··");
    QTest::newRow("run inside") << 'v' << "Elm  St" << QString::fromUtf8("Elm··St");
    QTest::newRow("a dot of its own") << 'v' << QString::fromUtf8("a · b") << QString::fromUtf8("a · b");
    QTest::newRow("blank") << 'e' << ""
                           << "(blank)";
    QTest::newRow("no value") << 'n' << "N/A"
                              << "(no value: N/A)";
    QTest::newRow("no cell") << 'm' << ""
                             << "(no cell)";
    QTest::newRow("nothing") << '-' << ""
                             << "(nothing)";
}

void TestReviewWords::valueTexts()
{
    QFETCH(char, letter);
    QFETCH(QString, raw);
    QTEST(ui::valueText(letter, raw.toStdString()), "shown");
}

void TestReviewWords::changes()
{
    review::Change change;
    change.beforeIs = 'v';
    change.before = "Elm st";
    change.afterIs = 'e';
    QCOMPARE(ui::changeText(change), QString::fromUtf8("Elm st → (blank)"));
    change.op = review::ChangeOp::Confirm;
    QCOMPARE(ui::changeText(change), QString::fromUtf8("“Elm st” is right"));
    change.op = review::ChangeOp::Delete;
    QCOMPARE(ui::changeText(change), QString("Remove the row"));
    change.op = review::ChangeOp::Set;
    change.before = "%2";
    change.after = "x";
    change.afterIs = 'v';
    QCOMPARE(ui::changeText(change), QString::fromUtf8("%2 → x"));
}

QTEST_GUILESS_MAIN(TestReviewWords)
#include "tst_review_words.moc"
