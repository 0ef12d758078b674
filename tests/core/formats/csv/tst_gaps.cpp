#include "core/formats/csv/gaps.h"

#include <QTest>

using namespace gleaner::formats::csv;

class TestGaps : public QObject {
    Q_OBJECT

    static std::size_t skipped(const Gaps& gaps, std::string_view work) { return gaps.skip(work, 0, work.size()); }

private Q_SLOTS:
    void usualDialectsHaveNone()
    {
        const Gaps gaps;
        QVERIFY(gaps.none());
        QCOMPARE(skipped(gaps, "\n#x\n"), std::size_t{0});
    }

    void commentsAndBlankLines()
    {
        Dialect dialect;
        dialect.comment = "//";
        QCOMPARE(skipped(Gaps(dialect), "// a\r\n//\n/b\n"), std::size_t{9});
        QCOMPARE(skipped(Gaps(dialect), "\n//\n"), std::size_t{0});
        dialect.blankLines = false;
        QCOMPARE(skipped(Gaps(dialect), "\r\n\n//\r\ra"), std::size_t{7});
        QCOMPARE(skipped(Gaps(dialect), "// the end"), std::size_t{10});
        QCOMPARE(skipped(Gaps(dialect), " \n"), std::size_t{0});
    }

    void repeatedHeaders()
    {
        Dialect dialect;
        dialect.repeatedHeaders = false;
        Gaps gaps(dialect);
        QVERIFY(!gaps.none());
        QCOMPARE(skipped(gaps, "a,b\n"), std::size_t{0});
        gaps.setHeader("a,\"b\nc\"");
        QCOMPARE(skipped(gaps, "a,\"b\nc\"\r\na,\"b\nc\"\nx"), std::size_t{17});
        QCOMPARE(skipped(gaps, "a,\"b\nc\"d\n"), std::size_t{0});
        QCOMPARE(skipped(gaps, "a,\"b\nc\""), std::size_t{7});
    }

    void stopsAtTheEndGiven()
    {
        Dialect dialect;
        dialect.blankLines = false;
        QCOMPARE(Gaps(dialect).skip("\n\n\n\na", 1, 3), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(TestGaps)
#include "tst_gaps.moc"
