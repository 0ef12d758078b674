#include "core/formats/packed/packed_source.h"

#include "core/formats/maps/shapefile.h"
#include "core/formats/open_content.h"

#include <algorithm>
#include <set>

namespace gleaner::formats::packed {

namespace {

using base::ErrorCode;
using SourcePtr = std::unique_ptr<Source>;

/// The file's name without the ending that tells how it is packed.
std::string innerName(const std::string& name)
{
    for (const std::string_view ending : {".gz", ".zst", ".zstd", ".tgz"}) {
        if (isNamed(name, {ending}) && name.size() > ending.size())
            return name.substr(0, name.size() - ending.size());
    }
    return name;
}

/// Adds to a conversion what it was packed in: the digest that people can check is the one of the file they have.
Conversion packedIn(Conversion conversion, const SourceFile& file, std::string_view packing, const std::string& member)
{
    base::Json outer = originOf(file, conversion.origin.is_null() ? "csv" : "");
    outer.erase("format");
    if (conversion.origin.is_null())
        conversion.origin = {{"format", formatName(Format::Csv)}};
    if (!member.empty())
        conversion.origin["member"] = member;
    conversion.origin["packing"] = packing;
    conversion.origin.update(outer);
    conversion.name = file.name;
    return conversion;
}

/// The content of one packed file; everything but its origin is what it is unpacked.
class Unpacked final : public Source {
public:
    Unpacked(SourceFile file, std::string packing, std::string member, SourcePtr inner)
        : m_file(std::move(file))
        , m_packing(std::move(packing))
        , m_member(std::move(member))
        , m_inner(std::move(inner))
    {
    }
    Format format() const override { return m_inner->format(); }
    const std::vector<Layer>& layers() const override { return m_inner->layers(); }
    std::optional<std::size_t> proposed() const override { return m_inner->proposed(); }
    base::Result<Conversion> convert(const SourceChoice& choice, base::JobContext& job) const override
    {
        auto conversion = m_inner->convert(choice, job);
        if (!conversion)
            return conversion;
        return packedIn(std::move(*conversion), m_file, m_packing, m_member);
    }

private:
    SourceFile m_file;
    std::string m_packing;
    std::string m_member;
    SourcePtr m_inner;
};

/// The name without the ending, if it has that one in whatever case.
std::string_view stemOf(std::string_view name, std::string_view ending)
{
    return isNamed(name, {ending}) ? name.substr(0, name.size() - ending.size()) : std::string_view{};
}

base::Result<SourcePtr> openMember(const SourceFile& archive, const std::vector<Member>& members,
    const std::string& name, const std::filesystem::path& scratch, base::JobContext& job)
{
    auto bytes = unpackMember(archive, name, scratch, job);
    if (!bytes)
        return base::forward(bytes);
    const auto beside = [archive, members, scratch, stem = name.substr(0, name.rfind('.'))](
                            std::string_view ending, base::JobContext& reading) -> base::Result<base::SharedBytes> {
        const auto found
            = std::ranges::find_if(members, [&](const Member& member) { return stemOf(member.name, ending) == stem; });
        return found == members.end() ? base::SharedBytes{} : unpackMember(archive, found->name, scratch, reading);
    };
    const SourceFile inner{{}, name.substr(name.rfind('/') + 1), std::move(*bytes), beside};
    return openContent(inner, Nesting::Inside, scratch, job);
}

/// The members that can be tables of their own: a shapefile stands for all its files, and of a KMZ only the KML counts.
std::vector<Member> tablesAmong(const SourceFile& archive, const std::vector<Member>& members)
{
    const bool isKmz = isNamed(archive.name, {".kmz"});
    std::set<std::string_view> shapefiles;
    for (const Member& member : members)
        shapefiles.insert(stemOf(member.name, ".shp"));
    std::vector<Member> tables;
    for (const Member& member : members) {
        const std::string_view ending = maps::shapefileEnding(member.name);
        const bool isPart = !ending.empty() && shapefiles.contains(stemOf(member.name, ending));
        if (!isPart && (!isKmz || isNamed(member.name, {".kml"})))
            tables.push_back(member);
    }
    return tables.empty() ? members : tables;
}

class Archive final : public Source {
public:
    Archive(
        SourceFile file, std::vector<Member> members, const std::vector<Member>& tables, std::filesystem::path scratch)
        : m_file(std::move(file))
        , m_members(std::move(members))
        , m_scratch(std::move(scratch))
    {
        for (const Member& member : tables)
            m_layers.push_back({member.name, {}, {}});
    }
    Format format() const override { return Format::Zip; }
    const std::vector<Layer>& layers() const override { return m_layers; }
    std::optional<std::size_t> proposed() const override { return std::nullopt; }
    base::Result<Conversion> convert(const SourceChoice& choice, base::JobContext& job) const override;

private:
    SourceFile m_file;
    std::vector<Member> m_members;
    std::filesystem::path m_scratch;
    std::vector<Layer> m_layers;
};

base::Result<Conversion> Archive::convert(const SourceChoice& choice, base::JobContext& job) const
{
    SourceChoice outer = choice;
    SourceChoice inner = choice;
    inner.layer.clear();
    const auto isMember = [this](std::string_view name) {
        return std::ranges::any_of(m_layers, [&](const Layer& layer) { return layer.name == name; });
    };
    // A member's own name may hold the sign.
    if (const std::size_t sign = choice.layer.rfind('#');
        sign != std::string::npos && !isMember(choice.layer) && isMember(choice.layer.substr(0, sign))) {
        outer.layer = choice.layer.substr(0, sign);
        inner.layer = choice.layer.substr(sign + 1);
    }
    const auto layer = chooseLayer(*this, outer, m_file.name);
    if (!layer)
        return base::forward(layer);
    const std::string& member = m_layers[*layer].name;
    const auto source = openMember(m_file, m_members, member, m_scratch, job);
    if (!source)
        return base::forward(source);
    auto conversion = (*source)->convert(inner, job);
    if (!conversion)
        return conversion;
    return packedIn(std::move(*conversion), m_file, packingName(Packing::Zip), member);
}

} // namespace

base::Result<SourcePtr> openStream(const SourceFile& file, const std::filesystem::path& scratch, base::JobContext& job)
{
    auto bytes = unpackStream(file, scratch, job);
    if (!bytes)
        return base::forward(bytes);
    const SourceFile inner{{}, innerName(file.name), std::move(*bytes)};
    auto source = openContent(inner, Nesting::Inside, scratch, job);
    if (!source)
        return source;
    const std::string packing(packingName(packingOf(file.bytes->view())));
    return std::make_unique<Unpacked>(file, packing, std::string{}, std::move(*source));
}

base::Result<SourcePtr> openArchive(const SourceFile& file, const std::vector<Member>& members,
    const std::filesystem::path& scratch, base::JobContext& job)
{
    if (members.empty())
        return base::fail(ErrorCode::NotATable, {file.name, "the archive holds no file"});
    const std::vector<Member> tables = tablesAmong(file, members);
    if (tables.size() > 1)
        return std::make_unique<Archive>(file, members, tables, scratch);
    const std::string& name = tables.front().name;
    auto source = openMember(file, members, name, scratch, job);
    if (!source)
        return source;
    return std::make_unique<Unpacked>(file, std::string(packingName(Packing::Zip)), name, std::move(*source));
}

} // namespace gleaner::formats::packed
