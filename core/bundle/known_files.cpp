#include "core/bundle/known_files.h"

#include <algorithm>

namespace gleaner::bundle {

namespace {

/// Names of section 8.1 that belong to parts of the format which this version does not read. A name that ends in '/'
/// stands for all files below.
const std::vector<std::string_view>& laterFiles(Kind kind)
{
    static const std::vector<std::string_view> pack{
        "media/", "data/tasks.csv", "rubric.json", "ethics.json", "released.json", "lessons/"};
    static const std::vector<std::string_view> contribution{"data/answers.csv", "data/reviews.csv",
        "data/nominations.csv", "data/ratings.csv", "data/demand.csv", "data/statements.csv", "data/seals.csv",
        "data/stories.csv", "stories/", "evidence/", "seats/"};
    static const std::vector<std::string_view> receipt{"data/impact.csv", "badges/"};
    switch (kind) {
    case Kind::Pack:
        return pack;
    case Kind::Contribution:
        return contribution;
    case Kind::Receipt:
        break;
    }
    return receipt;
}

bool isLater(Kind kind, std::string_view path)
{
    if (kind == Kind::Pack && path.starts_with("data/") && (path.ends_with(".json") || path.ends_with(".geojson")))
        return true;
    return std::ranges::any_of(laterFiles(kind),
        [&](std::string_view name) { return path == name || (name.ends_with('/') && path.starts_with(name)); });
}

bool isArchive(std::string_view path, std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04") || path.ends_with(".zip") || path.ends_with(".glean");
}

} // namespace

tl::unexpected<base::Error> strangeFile(Kind kind, std::string_view path, std::string_view bytes)
{
    const base::Place place{std::string(path), {}, {}, {}};
    if (isArchive(path, bytes) && !path.starts_with("seats/"))
        return base::fail(base::ErrorCode::Nest, {}, place);
    if (isLater(kind, path))
        return base::fail(base::ErrorCode::Format, {std::string(path)}, place);
    return base::fail(base::ErrorCode::DpInventory, {std::string(path)}, place);
}

} // namespace gleaner::bundle
