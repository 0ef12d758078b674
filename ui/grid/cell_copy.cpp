#include "ui/grid/cell_copy.h"

#include "ui/messages/text.h"

#include <algorithm>

namespace gleaner::ui {

namespace {

using LineRange = std::pair<int, int>;

/// Sorted and without overlap.
std::vector<LineRange> merged(std::vector<LineRange> ranges)
{
    std::ranges::sort(ranges);
    std::vector<LineRange> result;
    for (const LineRange& range : ranges) {
        if (!result.empty() && range.first <= result.back().second + 1)
            result.back().second = std::max(result.back().second, range.second);
        else
            result.push_back(range);
    }
    return result;
}

bool isIn(const std::vector<LineRange>& ranges, int line)
{
    const auto after = std::ranges::upper_bound(ranges, line, {}, &LineRange::first);
    return after != ranges.begin() && line <= std::prev(after)->second;
}

void append(std::string& text, std::string_view field, CopyForm form)
{
    const std::string_view special = form == CopyForm::Text ? "\t\n\r\"" : ",\n\r\"";
    if (field.find_first_of(special) == std::string_view::npos) {
        text += field;
        return;
    }
    text += '"';
    for (const char character : field) {
        if (character == '"')
            text += '"';
        text += character;
    }
    text += '"';
}

} // namespace

CopyRequest requestFor(const QItemSelection& selection, const std::vector<int>& shownColumns)
{
    CopyRequest request;
    for (const int column : shownColumns) {
        std::vector<LineRange> lines;
        for (const QItemSelectionRange& range : selection) {
            if (range.left() <= column && column <= range.right())
                lines.emplace_back(range.top(), range.bottom());
        }
        if (lines.empty())
            continue;
        request.columns.push_back(column);
        request.lines.push_back(merged(std::move(lines)));
    }
    return request;
}

CopiedCells copyCells(const CopyRequest& request, const CopyLimits& limits, base::JobContext& job)
{
    CopiedCells copied;
    copied.columns = request.columns.size();
    std::vector<LineRange> all;
    for (const auto& lines : request.lines)
        all.insert(all.end(), lines.begin(), lines.end());
    all = merged(std::move(all));
    for (const LineRange& range : all)
        copied.selectedRows += static_cast<std::size_t>(range.second - range.first) + 1;
    const bool isBlock = std::ranges::all_of(request.lines, [&all](const auto& lines) { return lines == all; });
    const char separator = request.form == CopyForm::Text ? '\t' : ',';
    std::string text;
    std::string record;
    if (request.header == CopyHeader::With) {
        for (const int column : request.columns) {
            if (!text.empty())
                text += separator;
            append(text, request.source->schema().columns[static_cast<std::size_t>(column)].name, request.form);
        }
        text += '\n';
    }
    const auto copyLine = [&](int line) {
        const std::size_t row = request.rows.at(static_cast<std::size_t>(line));
        record.clear();
        for (std::size_t at = 0; at < request.columns.size(); ++at) {
            if (at > 0)
                record += separator;
            if (isBlock || isIn(request.lines[at], line))
                append(record, request.source->cell(row, static_cast<std::size_t>(request.columns[at])).text,
                    request.form);
        }
        record += '\n';
        return (copied.rows + 1) * copied.columns <= limits.cells && text.size() + record.size() <= limits.bytes;
    };
    const auto copyLines = [&]() {
        for (const LineRange& range : all) {
            for (int line = range.first; line <= range.second; ++line) {
                if ((copied.rows & 0xFFFU) == 0) {
                    if (job.stopRequested())
                        copied.stopped = true;
                    job.progress(copied.rows, std::min(copied.selectedRows, limits.cells / copied.columns));
                }
                if (copied.stopped || !copyLine(line))
                    return;
                text += record;
                ++copied.rows;
            }
        }
    };
    copyLines();
    // One cell is pasted into running text as it is; a table ends its last line in CSV only.
    if (request.form == CopyForm::Text && !text.empty())
        text.pop_back();
    copied.text = ui::text(text);
    return copied;
}

} // namespace gleaner::ui
