#include "core/project/page_plan.h"
#include "core/project/varint.h"

#include <QtTest>

using namespace gleaner;
using project::PagePlan;

class TestPagePlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesAreWholeRecords();
    void allBytesAreInPieces();
    void aVeryLongRecordLeavesNoPages();
    void unknownRecordsAreCutPlainly();
    void utf16IsCutAtItsOwnBytes();
    void varintsComeBack();
    void brokenVarintsAreNone();
};

namespace {

/// Starts of `count` records of `length` bytes behind a header, and the end of the last one.
std::vector<std::uint64_t> evenStarts(std::uint64_t header, std::size_t count, std::uint64_t length)
{
    std::vector<std::uint64_t> starts;
    for (std::size_t row = 0; row <= count; ++row)
        starts.push_back(header + row * length);
    return starts;
}

bool isGapless(const PagePlan& plan, std::uint64_t size)
{
    std::uint64_t at = 0;
    for (const project::Piece& piece : plan.pieces) {
        if (piece.at != at || piece.size == 0)
            return false;
        at += piece.size;
    }
    return at == size;
}

} // namespace

void TestPagePlan::pagesAreWholeRecords()
{
    const std::string bytes(10 + 1000 * 100 + 7, 'x');
    const auto starts = evenStarts(10, 1000, 100);
    const PagePlan plan = project::planPages(bytes, {}, starts);
    QCOMPARE(plan.pages.size(), std::size_t{4});
    std::uint32_t row = 0;
    for (const project::Page& page : plan.pages) {
        QCOMPARE(page.firstRow, row);
        QCOMPARE(page.piece.at, std::uint64_t{10} + row * std::uint64_t{100});
        QCOMPARE(page.piece.size, page.rowCount * std::uint64_t{100});
        QVERIFY(page.piece.size <= project::pageBytes);
        row += page.rowCount;
    }
    QCOMPARE(row, 1000U);
    QCOMPARE(project::recordLengths(starts, plan.pages.back()).size(), std::size_t{plan.pages.back().rowCount});
}

void TestPagePlan::allBytesAreInPieces()
{
    // Header in front, and a note behind the last record.
    const std::string bytes(10 + 1000 * 100 + 7, 'x');
    QVERIFY(isGapless(project::planPages(bytes, {}, evenStarts(10, 1000, 100)), bytes.size()));
    QVERIFY(isGapless(project::planPages(bytes, {}, {}), bytes.size()));
    QVERIFY(isGapless(project::planPages({}, {}, {}), 0));
    const std::string marked = "\xef\xbb\xbf" + bytes;
    const PagePlan plan = project::planPages(marked, {}, evenStarts(10, 1000, 100));
    QVERIFY(isGapless(plan, marked.size()));
    QCOMPARE(plan.pages.front().piece.at, std::uint64_t{13});
}

void TestPagePlan::aVeryLongRecordLeavesNoPages()
{
    const std::string bytes(project::mostPageBytes + 200, 'x');
    const PagePlan plan = project::planPages(bytes, {}, {0, 100, project::mostPageBytes + 101, bytes.size()});
    QVERIFY(plan.pages.empty());
    QVERIFY(isGapless(plan, bytes.size()));
    // One of just the size that is allowed is a page of its own.
    const PagePlan fits = project::planPages(bytes, {}, {0, 100, project::mostPageBytes + 100, bytes.size()});
    QCOMPARE(fits.pages.size(), std::size_t{3});
    QVERIFY(isGapless(fits, bytes.size()));
}

void TestPagePlan::unknownRecordsAreCutPlainly()
{
    const PagePlan plan = project::planPages(std::string(project::plainPieceBytes + 1, 'x'), {}, {});
    QVERIFY(plan.pages.empty());
    QCOMPARE(plan.pieces.size(), std::size_t{2});
    // Places that lie behind the end are no places.
    QVERIFY(project::planPages("a\n", {}, {0, 2, 40}).pages.empty());
}

void TestPagePlan::utf16IsCutAtItsOwnBytes()
{
    const std::u16string text = u"a,b\n1,ខ\n2,é\n";
    std::string bytes = "\xff\xfe";
    for (const char16_t unit : text) {
        bytes += static_cast<char>(unit & 0xff);
        bytes += static_cast<char>(unit >> 8);
    }
    formats::csv::Dialect dialect;
    dialect.encoding = formats::csv::Encoding::Utf16Le;
    // In UTF-8 the records take 6 and 5 bytes, in the file 8 each.
    const PagePlan plan = project::planPages(bytes, dialect, {4, 10, 15});
    QCOMPARE(plan.pages.size(), std::size_t{1});
    QCOMPARE(plan.pages.front().piece.at, std::uint64_t{10});
    QCOMPARE(plan.pages.front().piece.size, std::uint64_t{16});
    QVERIFY(isGapless(plan, bytes.size()));
}

void TestPagePlan::varintsComeBack()
{
    std::string text;
    const std::vector<std::uint64_t> numbers{0, 1, 127, 128, 300, 1ULL << 32U, UINT64_MAX};
    for (const std::uint64_t number : numbers)
        project::putVarint(text, number);
    std::string_view rest = text;
    for (const std::uint64_t number : numbers)
        QVERIFY(project::takeVarint(rest) == std::optional(number));
    QVERIFY(rest.empty());
}

void TestPagePlan::brokenVarintsAreNone()
{
    std::string_view none;
    QVERIFY(!project::takeVarint(none));
    std::string_view cut = "\x80\x80";
    QVERIFY(!project::takeVarint(cut));
    const std::string tooLong(12, '\x80');
    std::string_view endless = tooLong;
    QVERIFY(!project::takeVarint(endless));
}

QTEST_GUILESS_MAIN(TestPagePlan)
#include "tst_page_plan.moc"
