#include "core/review/verdict.h"

#include <QtTest>
#include <set>

using namespace gleaner::review;

class TestVerdict : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theListIsClosed();
    void extrasAreThoseOfTheList();
    void findsPairsOnly();
};

void TestVerdict::theListIsClosed()
{
    QCOMPARE(reasons().size(), std::size_t{20});
    std::set<std::string_view> codes;
    std::set<std::string_view> verdicts;
    for (const Reason& reason : reasons()) {
        codes.insert(reason.code);
        verdicts.insert(verdictName(reason.verdict));
        QVERIFY(!reason.wording.empty());
        QVERIFY(verdictNamed(verdictName(reason.verdict)) == reason.verdict);
    }
    QCOMPARE(codes.size(), std::size_t{20});
    QCOMPARE(verdicts.size(), std::size_t{9});
    QVERIFY(!verdictNamed("maybe"));
    QVERIFY(isOpen(Verdict::NotReviewed) && isOpen(Verdict::Disputed) && !isOpen(Verdict::NeedsWork));
}

void TestVerdict::extrasAreThoseOfTheList()
{
    const auto only = [](auto member) {
        std::set<std::string> codes;
        for (const Reason& reason : reasons()) {
            if (reason.*member)
                codes.emplace(reason.code);
        }
        return codes;
    };
    QVERIFY(only(&Reason::needsAmended) == (std::set<std::string>{"value-adjusted", "format-adjusted"}));
    QVERIFY(only(&Reason::needsPointer) == (std::set<std::string>{"evidence-missing", "unclear"}));
    QVERIFY(only(&Reason::needsNote) == (std::set<std::string>{"policy"}));
    QVERIFY(only(&Reason::needsDue) == (std::set<std::string>{"no-time"}));
}

void TestVerdict::findsPairsOnly()
{
    QVERIFY(findReason(Verdict::Declined, "privacy") != nullptr);
    QVERIFY(findReason(Verdict::Accepted, "privacy") == nullptr);
    QVERIFY(findReason(Verdict::Accepted, "") == nullptr);
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
