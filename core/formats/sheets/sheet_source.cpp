#include "core/base/spool.h"
#include "core/formats/sheets/workbook.h"

#include <algorithm>

namespace gleaner::formats::sheets {

namespace {

using base::ErrorCode;

/// A range may be much larger than what stands in it; past this it is a mistake or an attack.
constexpr std::uint64_t mostCells = std::uint64_t{400} * 1000 * 1000;

class SheetSource final : public Source {
public:
    SheetSource(SourceFile file, Format format, std::unique_ptr<Workbook> workbook, std::filesystem::path scratch)
        : m_file(std::move(file))
        , m_format(format)
        , m_workbook(std::move(workbook))
        , m_scratch(std::move(scratch))
    {
        for (const Workbook::Sheet& sheet : m_workbook->sheets())
            m_layers.push_back({sheet.name, sheet.rows, {}});
    }
    Format format() const override { return m_format; }
    const std::vector<Layer>& layers() const override { return m_layers; }
    std::optional<std::size_t> proposed() const override;
    base::Result<Conversion> convert(const SourceChoice& choice, base::JobContext& job) const override;

private:
    SourceFile m_file;
    Format m_format;
    std::unique_ptr<Workbook> m_workbook;
    std::filesystem::path m_scratch;
    std::vector<Layer> m_layers;
};

std::optional<std::size_t> SheetSource::proposed() const
{
    const auto& sheets = m_workbook->sheets();
    if (sheets.size() == 1)
        return 0;
    const auto likely = [](const Workbook::Sheet& sheet) { return !sheet.hidden && !sheet.empty; };
    if (std::ranges::count_if(sheets, likely) != 1)
        return std::nullopt;
    return static_cast<std::size_t>(std::ranges::find_if(sheets, likely) - sheets.begin());
}

base::Result<Conversion> SheetSource::convert(const SourceChoice& choice, base::JobContext& job) const
{
    const auto layer = chooseLayer(*this, choice, m_file.name);
    if (!layer)
        return base::forward(layer);
    const auto counts = m_workbook->look(*layer, job);
    if (!counts)
        return base::forward(counts);
    const std::string& name = m_layers[*layer].name;
    if (counts->range.cells == 0)
        return base::fail(ErrorCode::NotATable, {m_file.name, "the sheet " + name + " is empty"});
    if (counts->range.rows() > mostCells / counts->range.columns())
        return base::fail(ErrorCode::TooLarge, {"The sheet " + name, "400 million cells"});
    base::Spool spool(m_scratch, mostExpandedBytes);
    const auto written = m_workbook->write(
        *layer, counts->range, [&spool](std::string_view bytes) { return spool.add(bytes); }, job);
    if (!written)
        return base::forward(written);
    auto bytes = spool.finish();
    if (!bytes)
        return base::forward(bytes);
    Conversion conversion{m_file.name, tableNameAfter(m_layers.size() > 1 ? name : "", m_file), std::move(*bytes),
        DialectKnown::Separators, originOf(m_file, formatName(m_format)), {}};
    conversion.origin["layer"] = name;
    conversion.origin["range"] = counts->range.text();
    conversion.origin["counts"] = {{"dates", counts->dates}, {"formulas", counts->formulas}, {"merged", counts->merged},
        {"padded_zeros", counts->paddedZeros}};
    const auto issue = [&](ErrorCode code, std::uint64_t count, std::string argument) {
        if (count > 0)
            conversion.issues.push_back({code, {std::move(argument)}, {}, count});
    };
    issue(ErrorCode::MergedCells, counts->merged, std::to_string(counts->merged));
    issue(ErrorCode::FormulaResults, counts->formulas, std::to_string(counts->formulas));
    issue(ErrorCode::DatesAsIso, counts->dates, std::to_string(counts->dates));
    issue(ErrorCode::FormattedZeros, counts->paddedZeros, counts->padExample);
    return conversion;
}

} // namespace

std::unique_ptr<Source> makeSheetSource(
    const SourceFile& file, Format format, std::unique_ptr<Workbook> workbook, std::filesystem::path scratch)
{
    return std::make_unique<SheetSource>(file, format, std::move(workbook), std::move(scratch));
}

} // namespace gleaner::formats::sheets
