#include "core/bundle/datapackage.h"

#include "core/bundle/forms.h"
#include "core/bundle/resource.h"

namespace gleaner::bundle {

namespace {

constexpr std::string_view profile = "https://datapackage.org/profiles/2.0/datapackage.json";
constexpr std::string_view toolName = "gleaner/0.1";

bool isKnownKind(std::string_view text) { return text == "pack" || text == "contribution" || text == "receipt"; }

Kind kindOf(std::string_view text)
{
    if (text == "contribution")
        return Kind::Contribution;
    return text == "receipt" ? Kind::Receipt : Kind::Pack;
}

std::string nameOf(const Description& description)
{
    return description.kind == Kind::Pack ? description.pack.id : std::string(kindName(description.kind));
}

base::Json packRefJson(const Description& description)
{
    base::Json ref{{"id", description.pack.id}, {"version", description.pack.version}};
    if (description.kind != Kind::Pack)
        ref["digest"] = description.pack.digest;
    return ref;
}

void readPackRef(ObjectReader& members, Description& description)
{
    ObjectReader ref(members.object("gleaner:pack"), descriptionFile, "gleaner:pack");
    description.pack.id = ref.text("id", isPackId);
    description.pack.version = ref.integer("version", 1);
    if (description.kind != Kind::Pack)
        description.pack.digest = ref.text("digest", isIdentity);
    members.take(ref.done(unknownIn(description.kind)));
}

void readLicence(ObjectReader& members, Description& description)
{
    const base::Json& licences = members.array("licenses");
    if (licences.size() != 1) {
        members.refuse("licenses");
        return;
    }
    ObjectReader licence(licences.front(), descriptionFile, "licenses");
    description.licence = licence.text("name", isLicence);
    members.take(licence.done(unknownIn(description.kind)));
}

/// Names the members that the reader of the kind looks at itself, so that they are not taken for unknown ones.
void allowKindMembers(ObjectReader& members, Kind kind)
{
    if (kind == Kind::Pack) {
        members.any("gleaner:delta_from");
    } else if (kind == Kind::Contribution) {
        for (const char* name : {"gleaner:author", "gleaner:supersedes", "gleaner:result", "gleaner:origin"})
            members.any(name);
    } else {
        members.any("gleaner:receipt");
    }
}

} // namespace

base::Json describe(const Description& description)
{
    return {{"$schema", std::string(profile)}, {"name", nameOf(description)},
        {"version", std::to_string(description.seq)},
        {"licenses", base::Json::array({base::Json{{"name", description.licence}}})}, {"gleaner:format", 1},
        {"gleaner:kind", std::string(kindName(description.kind))}, {"gleaner:city", description.city},
        {"gleaner:anchor", description.anchor}, {"gleaner:day", description.day}, {"gleaner:seq", description.seq},
        {"gleaner:tool", std::string(toolName)}, {"gleaner:pack", packRefJson(description)}};
}

base::Result<void> addDescription(
    Files& files, base::Json description, const std::map<std::string, base::Json>& dataTables)
{
    const Kind kind = kindOf(description.at("gleaner:kind").get_ref<const std::string&>());
    std::set<std::string> names;
    base::Json resources = base::Json::array();
    for (const auto& [path, bytes] : files) {
        base::Json resource = resourceFor(kind, path, bytes);
        if (!names.insert(resource.at("name").get<std::string>()).second)
            return base::fail(base::ErrorCode::DpInventory, {path}, {path, {}, {}, {}});
        if (const auto own = dataTables.find(path); own != dataTables.end())
            resource.update(own->second);
        resources.push_back(std::move(resource));
    }
    description["resources"] = std::move(resources);
    auto text = checkedControlJson(description);
    if (!text)
        return base::forward(text);
    files.emplace(descriptionFile, std::move(*text));
    return {};
}

base::Result<DescriptionFile> readDescription(const Views& files)
{
    const auto bytes = requiredFile(files, std::string(descriptionFile));
    if (!bytes)
        return base::forward(bytes);
    auto json = base::parseControlJson(*bytes, descriptionFile);
    if (!json)
        return base::forward(json);

    ObjectReader format(*json, descriptionFile, "", base::ErrorCode::Format);
    format.constant("gleaner:format", 1);
    Description description;
    description.kind = kindOf(format.text("gleaner:kind", isKnownKind));
    if (const auto read = format.done(Unknown::Ignore); !read)
        return base::forward(read);

    ObjectReader members(*json, descriptionFile, "");
    members.constant("$schema", std::string(profile));
    members.constant("gleaner:format", 1);
    members.any("gleaner:kind");
    readLicence(members, description);
    description.city = members.text("gleaner:city", isCityName);
    description.anchor = members.text("gleaner:anchor", [](std::string_view text) { return isHex(text, 64); });
    description.day = members.text("gleaner:day", isDay);
    description.seq = members.integer("gleaner:seq", 0);
    members.text("gleaner:tool", isToolName);
    readPackRef(members, description);
    members.constant("name", nameOf(description));
    members.constant("version", std::to_string(description.seq));
    members.array("resources");
    allowKindMembers(members, description.kind);
    if (const auto read = members.done(unknownIn(description.kind)); !read)
        return base::forward(read);
    return DescriptionFile{std::move(*json), std::move(description)};
}

base::Result<void> checkInventory(const base::Json& description, Kind kind, const Views& files)
{
    std::set<std::string> listed;
    std::set<std::string> names;
    for (const base::Json& resource : description.at("resources")) {
        const auto path = checkResource(resource, kind, files);
        if (!path)
            return base::forward(path);
        if (!listed.insert(*path).second || !names.insert(resource.at("name").get<std::string>()).second)
            return base::fail(base::ErrorCode::DpInventory, {*path}, {*path, {}, {}, {}});
    }
    for (const auto& [path, bytes] : files) {
        if (path != descriptionFile && !listed.contains(path))
            return base::fail(base::ErrorCode::DpInventory, {path}, {path, {}, {}, {}});
    }
    return {};
}

const base::Json* resourceAt(const base::Json& description, std::string_view path)
{
    for (const base::Json& resource : description.at("resources")) {
        if (resource.at("path") == path)
            return &resource;
    }
    return nullptr;
}

base::Result<std::string_view> requiredFile(const Views& files, const std::string& path)
{
    const auto found = files.find(path);
    if (found == files.end())
        return base::fail(base::ErrorCode::DpInventory, {path}, {path, {}, {}, {}});
    return found->second;
}

} // namespace gleaner::bundle
