#include "core/formats/open_content.h"

#include "core/formats/fixed/fixed_width.h"
#include "core/formats/frictionless/data_package.h"
#include "core/formats/json/json_source.h"
#include "core/formats/maps/kml.h"
#include "core/formats/maps/shapefile.h"
#include "core/formats/packed/packed_source.h"
#include "core/formats/sheets/workbook.h"
#include "core/formats/sqlite/sqlite_source.h"

#include <algorithm>

namespace gleaner::formats {

namespace {

using base::ErrorCode;
using packed::Packing;
using SourcePtr = std::unique_ptr<Source>;

/// CSV stays as it came; only columns of fixed width, which nobody but a person tells apart from it, are converted.
class CsvSource final : public Source {
public:
    CsvSource(SourceFile file, std::filesystem::path scratch)
        : m_file(std::move(file))
        , m_scratch(std::move(scratch))
        , m_layers{{m_file.name, {}, {}}}
    {
    }
    Format format() const override { return Format::Csv; }
    const std::vector<Layer>& layers() const override { return m_layers; }
    std::optional<std::size_t> proposed() const override { return 0; }
    base::Result<Conversion> convert(const SourceChoice& choice, base::JobContext& job) const override
    {
        if (const auto layer = chooseLayer(*this, choice, m_file.name); !layer)
            return base::forward(layer);
        if (choice.widths)
            return fixed::convertFixedWidth(m_file, *choice.widths, m_scratch, job);
        return Conversion{m_file.name, tableNameAfter({}, m_file), m_file.bytes, DialectKnown::Nothing, {}, {}};
    }

private:
    SourceFile m_file;
    std::filesystem::path m_scratch;
    std::vector<Layer> m_layers;
};

/// The formats that are zip archives with a known member inside.
enum class ZipKind : std::uint8_t { Archive, Xlsx, Ods, Other };

struct ZipLook {
    ZipKind kind = ZipKind::Archive;
    std::string other; ///< what it is, if it is something that holds no table
};

ZipLook lookAt(const std::vector<packed::Member>& members)
{
    const auto holds = [&](std::string_view name) {
        return std::ranges::any_of(members, [&](const packed::Member& member) { return member.name == name; });
    };
    if (holds("xl/workbook.xml"))
        return {ZipKind::Xlsx, {}};
    if (holds("xl/workbook.bin"))
        return {ZipKind::Other, "it is a binary Excel workbook (.xlsb); save it as .xlsx"};
    if (holds("word/document.xml"))
        return {ZipKind::Other, "it is a Word document"};
    if (holds("ppt/presentation.xml"))
        return {ZipKind::Other, "it is a presentation"};
    if (holds("mimetype") && holds("content.xml"))
        return {ZipKind::Ods, {}};
    return {};
}

base::Result<SourcePtr> openWorkbook(const SourceFile& file, Format format,
    base::Result<std::unique_ptr<sheets::Workbook>> workbook, const std::filesystem::path& scratch)
{
    if (!workbook)
        return base::forward(workbook);
    return sheets::makeSheetSource(file, format, std::move(*workbook), scratch);
}

base::Result<SourcePtr> openZip(
    const SourceFile& file, Nesting nesting, const std::filesystem::path& scratch, base::JobContext& job)
{
    const auto members = packed::membersOf(file);
    if (!members)
        return base::forward(members);
    ZipLook look = lookAt(*members);
    switch (look.kind) {
    case ZipKind::Xlsx:
        return openWorkbook(file, Format::Xlsx, sheets::openXlsx(file, job), scratch);
    case ZipKind::Ods:
        return openWorkbook(file, Format::Ods, sheets::openOds(file, job), scratch);
    case ZipKind::Other:
        return base::fail(ErrorCode::NotATable, {file.name, std::move(look.other)});
    case ZipKind::Archive:
        break;
    }
    if (nesting == Nesting::Inside)
        return base::fail(ErrorCode::NestedArchive, {file.name, "zip"});
    return packed::openArchive(file, *members, scratch, job);
}

} // namespace

base::Result<SourcePtr> openContent(
    const SourceFile& file, Nesting nesting, const std::filesystem::path& scratch, base::JobContext& job)
{
    const std::string_view content = file.bytes->view();
    if (content.empty())
        return base::fail(ErrorCode::EmptyFile, {file.name});
    if (content.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return base::fail(ErrorCode::NotATable, {file.name, "it is of the old Office format (.xls); save it as .xlsx"});
    if (auto part = maps::shapefilePart(file))
        return base::fail(ErrorCode::NotATable, {file.name, std::move(*part)});
    if (maps::looksLikeShapefile(content))
        return maps::openShapefile(file, scratch, job);
    if (maps::looksLikeKml(content))
        return maps::openKml(file, scratch, job);
    const Packing packing = packed::packingOf(content);
    if (packing == Packing::Zip)
        return openZip(file, nesting, scratch, job);
    if (packing != Packing::None) {
        const std::string name(packed::packingName(packing));
        if (!packed::isOpened(packing))
            return base::fail(ErrorCode::UnsupportedCompression, {file.name, name});
        if (nesting == Nesting::Inside)
            return base::fail(ErrorCode::NestedArchive, {file.name, name});
        return packed::openStream(file, scratch, job);
    }
    if (sqlite::looksLikeSqlite(content))
        return sqlite::openSqlite(file, scratch, job);
    if (frictionless::looksLikeDataPackage(file))
        return frictionless::openDataPackage(file);
    if (json::looksLikeJson(content, isNamed(file.name, {".json", ".geojson", ".jsonl", ".ndjson"})))
        return json::openJson(file, scratch, job);
    return std::make_unique<CsvSource>(file, scratch);
}

} // namespace gleaner::formats
