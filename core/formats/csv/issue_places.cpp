#include "core/formats/csv/issue_places.h"

#include "core/formats/csv/cell_findings.h"
#include "core/formats/csv/layout.h"
#include "core/formats/csv/scanner.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>

namespace gleaner::formats::csv {

namespace {

using base::ErrorCode;
using Place = std::optional<CellPlace>;

constexpr std::size_t rowsBetweenPolls = 4096;

/// The column of the cell of a row that shows the issue, not before `from`.
using Look = std::function<std::optional<std::size_t>(std::size_t row, std::size_t from)>;

base::Result<Place> firstShown(std::size_t rowCount, const Place& after, const Look& look, base::JobContext& job)
{
    std::size_t from = after ? after->column + 1 : 0;
    for (std::size_t row = after ? after->row : 0; row < rowCount; ++row) {
        if (row % rowsBetweenPolls == 0) {
            if (job.stopRequested())
                return base::fail(ErrorCode::Cancelled);
            job.progress(row, rowCount);
        }
        if (const auto column = look(row, std::exchange(from, 0)))
            return CellPlace{row, *column};
    }
    return std::nullopt;
}

/// From where one is the next cell mostly isn't far, so no text is looked at before its row comes.
base::Result<Place> nextFinding(const table::Table& table, Finding finding, const Place& after, base::JobContext& job)
{
    const Look look = [&](std::size_t row, std::size_t from) -> std::optional<std::size_t> {
        for (std::size_t column = from; column < table.columnCount(); ++column) {
            if (shows(findingsOf(table.cell(row, column).text), finding))
                return column;
        }
        return std::nullopt;
    };
    return firstShown(table.rowCount(), after, look, job);
}

std::size_t numberOf(const base::Issue& issue, std::size_t argument)
{
    std::size_t number = 0;
    if (argument < issue.arguments.size()) {
        const std::string& text = issue.arguments[argument];
        std::from_chars(text.data(), text.data() + text.size(), number);
    }
    return number;
}

/// The first cell that is lacking or too many in a row of this width; `counted` = 0 stands for any other width.
std::optional<std::size_t> oddCell(std::size_t width, std::size_t counted, std::size_t expected)
{
    if (width == expected || (counted != 0 && width != counted))
        return std::nullopt;
    return std::min(width, expected);
}

bool isUsual(Terminator terminator, LineEnd usual)
{
    switch (usual) {
    case LineEnd::Lf:
        return terminator == Terminator::Lf;
    case LineEnd::CrLf:
        return terminator == Terminator::CrLf;
    case LineEnd::Cr:
        break;
    }
    return terminator == Terminator::Cr;
}

base::Result<Place> nextRecord(
    const Document& document, const base::Issue& issue, const Place& after, base::JobContext& job)
{
    const Layout& layout = *document.layout;
    const Scanner scanner(document.dialect);
    const std::size_t counted = numberOf(issue, 1);
    const std::size_t expected = numberOf(issue, 2);
    std::vector<Field> fields;
    const Look look = [&](std::size_t row, std::size_t from) -> std::optional<std::size_t> {
        const RecordEnd end = scanner.scan(layout.work(), layout.begin(static_cast<table::RowOrdinal>(row)), fields);
        std::optional<std::size_t> column;
        if (issue.code == ErrorCode::RowWidth) {
            column = oddCell(fields.size(), counted, expected);
        } else if (issue.code == ErrorCode::MixedLineEnds) {
            if (end.terminator != Terminator::None && !isUsual(end.terminator, document.dialect.lineEnd))
                column = 0;
        } else {
            const auto found = std::find_if(fields.begin() + static_cast<std::ptrdiff_t>(std::min(from, fields.size())),
                fields.end(), [](const Field& field) { return isDamaged(field.form); });
            if (found != fields.end())
                column = static_cast<std::size_t>(found - fields.begin());
        }
        return column && *column >= from ? column : std::nullopt;
    };
    return firstShown(layout.rowCount(), after, look, job);
}

} // namespace

base::Result<Place> nextPlace(
    const Document& document, const base::Issue& issue, const Place& after, base::JobContext& job)
{
    switch (issue.code) {
    case ErrorCode::LineBreakInCell:
        return nextFinding(document.table, Finding::LineBreak, after, job);
    case ErrorCode::NulByte:
        return nextFinding(document.table, Finding::Nul, after, job);
    case ErrorCode::InvalidEncoding:
        return nextFinding(document.table, Finding::Undecodable, after, job);
    case ErrorCode::RowWidth:
    case ErrorCode::QuoteRunOn:
    case ErrorCode::MixedLineEnds:
        return nextRecord(document, issue, after, job);
    default:
        return std::nullopt;
    }
}

} // namespace gleaner::formats::csv
