#include "core/review/classify.h"

#include <QtTest>

using namespace gleaner::review;
using gleaner::base::Json;

class TestGroupRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePublishedVector();
    void columnsAreNoPartOfARule();
    void pairsAndGroupsDiffer();
};

void TestGroupRule::thePublishedVector()
{
    QCOMPARE(ruleHash("trim-whitespace/1", {{"ends", "both"}}), std::string("bjscd4pcm7ahgnfbk4kasiauyy"));
}

void TestGroupRule::columnsAreNoPartOfARule()
{
    QCOMPARE(ruleHash("trim-whitespace/1", {{"ends", "both"}, {"columns", Json::array({"abcd"})}, {"column", "x"}}),
        std::string("bjscd4pcm7ahgnfbk4kasiauyy"));
    QVERIFY(ruleHash("trim-whitespace/1", {{"ends", "start"}}) != ruleHash("trim-whitespace/1", {{"ends", "both"}}));
    QVERIFY(ruleHash("trim-whitespace/2", {{"ends", "both"}}) != ruleHash("trim-whitespace/1", {{"ends", "both"}}));
}

void TestGroupRule::pairsAndGroupsDiffer()
{
    QVERIFY(manualRuleHash("va", "vb") != manualRuleHash("vb", "va"));
    QVERIFY(manualRuleHash("va", "vb") != unexplainedRuleHash());
    QVERIFY(removedRowRuleHash() != unexplainedRuleHash());
    const std::string rule = unexplainedRuleHash();
    QVERIFY(groupId("V-CLEAN", "t", "abcd", rule) != groupId("V-STALE", "t", "abcd", rule));
    QVERIFY(groupId("V-CLEAN", "t", "abcd", rule) != groupId("V-CLEAN", "t", "", rule));
    QCOMPARE(groupId("V-CLEAN", "t", "abcd", rule).size(), std::size_t{26});
}

QTEST_GUILESS_MAIN(TestGroupRule)
#include "tst_group_rule.moc"
