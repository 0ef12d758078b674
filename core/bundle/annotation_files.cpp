#include "core/bundle/annotation_files.h"

#include "core/bundle/control_tables.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace gleaner::bundle {

namespace {

using crowd::Annotation;

constexpr const char* annotationsFile = "data/annotations.csv";
constexpr const char* evidenceFile = "data/evidence.csv";
constexpr std::size_t mostItems = 200'000;
constexpr std::size_t mostLinks = 9'999;
constexpr std::size_t mostCaption = 300;

/// The beginning of the remark that a link backs; the link itself where there is no text.
std::string captionFor(const Annotation& annotation)
{
    const std::string& words = annotation.text.empty() ? annotation.link : annotation.text;
    std::size_t count = 0;
    std::size_t end = 0;
    text::forEachCodePoint(words, [&](const text::CodePoint& point, std::size_t offset) {
        if (count++ < mostCaption)
            end = offset + point.length;
    });
    return words.substr(0, end);
}

Annotation annotationFrom(const std::vector<std::string>& row)
{
    Annotation annotation;
    annotation.table = row[1];
    annotation.row = row[2];
    annotation.column = row[3];
    annotation.type = *crowd::annotationTypeNamed(row[4]);
    annotation.text = row[5];
    annotation.repliesTo = row[7];
    return annotation;
}

} // namespace

base::Result<void> addAnnotations(Files& files, std::vector<Annotation> annotations)
{
    std::map<std::string, Annotation> byId;
    // The same remark made twice is one item; of two links the bytewise first stays, whatever the order of the input.
    std::ranges::sort(annotations, {}, &Annotation::link);
    for (Annotation& annotation : annotations) {
        if (const auto valid = crowd::validate(annotation); !valid)
            return valid;
        std::string id = crowd::annotationId(annotation);
        const auto known = byId.find(id);
        if (known == byId.end())
            byId.emplace(std::move(id), std::move(annotation));
        else if (known->second.link.empty())
            known->second.link = std::move(annotation.link);
    }
    if (byId.empty())
        return {};
    ControlCsvWriter rows(annotationsTable());
    ControlCsvWriter evidence(evidenceTable());
    std::size_t links = 0;
    for (const auto& [id, annotation] : byId) {
        std::string number;
        if (!annotation.link.empty()) {
            if (++links > mostLinks)
                return base::fail(base::ErrorCode::Limit, {"links"}, {evidenceFile, {}, {}, {}});
            number = fmt::format("e{:04}", links);
            evidence.add(
                {number, "", "link", captionFor(annotation), annotation.link, "public", "none", "unknown", "", "", ""});
        }
        rows.add({id, annotation.table, annotation.row, annotation.column, crowd::annotationTypeName(annotation.type),
            annotation.text, number, annotation.repliesTo});
    }
    files[annotationsFile] = rows.take();
    if (links > 0)
        files[evidenceFile] = evidence.take();
    return {};
}

base::Result<std::map<std::string, std::string>> readEvidence(const Views& files)
{
    std::map<std::string, std::string> links;
    const auto file = files.find(evidenceFile);
    if (file == files.end())
        return links;
    const auto visit = [&](const std::vector<std::string>& row, std::uint64_t number) -> base::Result<void> {
        const base::Place place{evidenceFile, number, {}, {}};
        if (row[2] != "link" || !row[1].empty())
            return base::fail(base::ErrorCode::Format, {"evidence " + row[2]}, place);
        if (!row[4].starts_with("https://"))
            return base::fail(base::ErrorCode::CsvSchema, {evidenceFile, "ref"}, place);
        if (row[5] != "public")
            return base::fail(base::ErrorCode::CsvSchema, {evidenceFile, "permission"}, place);
        if (!links.empty() && links.rbegin()->first >= row[0])
            return base::fail(base::ErrorCode::CsvCanon, {evidenceFile}, place);
        links.emplace(row[0], row[4]);
        return {};
    };
    if (const auto read = readControlCsv(file->second, evidenceFile, evidenceTable(), mostItems, visit); !read)
        return base::forward(read);
    return links;
}

base::Result<std::vector<Annotation>> readAnnotations(
    const Views& files, const std::map<std::string, std::string>& links)
{
    std::vector<Annotation> annotations;
    const auto file = files.find(annotationsFile);
    if (file == files.end())
        return annotations;
    std::string last;
    const auto visit = [&](const std::vector<std::string>& row, std::uint64_t number) -> base::Result<void> {
        const base::Place place{annotationsFile, number, {}, {}};
        Annotation annotation = annotationFrom(row);
        if (!row[6].empty()) {
            const auto link = links.find(row[6]);
            if (link == links.end())
                return base::fail(base::ErrorCode::CsvSchema, {annotationsFile, "evidence"}, place);
            annotation.link = link->second;
        }
        if (const auto valid = crowd::validate(annotation); !valid)
            return base::fail(base::ErrorCode::CsvSchema, {annotationsFile, base::describe(valid.error())}, place);
        if (crowd::annotationId(annotation) != row[0] || row[0] == last)
            return base::fail(base::ErrorCode::ItemId, {row[0]}, place);
        if (row[0] < last)
            return base::fail(base::ErrorCode::CsvCanon, {annotationsFile}, place);
        last = row[0];
        annotations.push_back(std::move(annotation));
        return {};
    };
    if (const auto read = readControlCsv(file->second, annotationsFile, annotationsTable(), mostItems, visit); !read)
        return base::forward(read);
    return annotations;
}

} // namespace gleaner::bundle
