#include "core/bundle/pack_files.h"

#include "core/bundle/control_tables.h"
#include "core/bundle/data_table.h"
#include "core/bundle/delta_files.h"
#include "core/bundle/forms.h"
#include "core/bundle/known_files.h"
#include "core/bundle/readme_text.h"
#include "core/bundle/resource.h"
#include "core/bundle/trust_files.h"

namespace gleaner::bundle {

namespace {

constexpr const char* noticeFile = "notice.json";
constexpr const char* policyFile = "policy.json";
constexpr const char* tasksFile = "tasks.json";

std::string noTasks() { return base::controlJson({{"gleaner:tasks", 1}, {"sets", base::Json::array()}}); }

base::Result<void> readTasks(const Views& files)
{
    const auto bytes = requiredFile(files, tasksFile);
    if (!bytes)
        return base::forward(bytes);
    const auto json = base::parseControlJson(*bytes, tasksFile);
    if (!json)
        return base::forward(json);
    // Task sets narrow what may be handed in. A reader that can't follow them must not act as if there were none.
    if (*bytes != noTasks())
        return base::fail(base::ErrorCode::Format, {tasksFile}, {tasksFile, {}, {}, {}});
    return {};
}

base::Result<Notice> readPackNotice(const Views& files)
{
    const auto bytes = requiredFile(files, noticeFile);
    if (!bytes)
        return base::forward(bytes);
    if (const auto json = base::parseControlJson(*bytes, noticeFile); !json)
        return base::forward(json);
    return readNotice(*bytes, noticeFile);
}

base::Result<Policy> readPackPolicy(const Views& files)
{
    const auto bytes = requiredFile(files, policyFile);
    if (!bytes)
        return base::forward(bytes);
    if (const auto json = base::parseControlJson(*bytes, policyFile); !json)
        return base::forward(json);
    auto policy = readPolicy(*bytes, policyFile);
    // A steward's file may leave out what is as usual; a pack states every rule.
    if (policy && policyJson(*policy) != *bytes)
        return base::fail(base::ErrorCode::PolicySyntax, {policyFile}, {policyFile, {}, {}, {}});
    return policy;
}

} // namespace

base::Result<Files> packFiles(const Pack& pack)
{
    if (!isLicence(pack.policy.licence))
        return base::fail(base::ErrorCode::PolicySyntax, {"licence"}, {policyFile, {}, {}, {}});
    Description description{Kind::Pack, pack.policy.licence, pack.city, pack.anchor, pack.day, pack.ref.version,
        {pack.ref.id, pack.ref.version, {}}};
    base::Json json = describe(description);
    Files files;
    files.emplace(readmeFile, readmeText());
    files[noticeFile] = pack.notice.json;
    files[policyFile] = policyJson(pack.policy);
    files[tasksFile] = noTasks();
    addTrustFiles(files, pack.trust);
    if (pack.delta)
        addDelta(files, json, *pack.delta);
    std::map<std::string, base::Json> tables;
    for (const PackTable& table : pack.tables) {
        auto resource = dataTableResource(table);
        if (!resource)
            return base::forward(resource);
        const std::string path = dataTablePath(table.name);
        if (!tables.emplace(path, std::move(*resource)).second)
            return base::fail(base::ErrorCode::BadParameter, {"table " + table.name, "the name occurs twice"});
        files[path] = table.bytes;
    }
    if (const auto added = addDescription(files, std::move(json), tables); !added)
        return base::forward(added);
    return files;
}

base::Result<Pack> readPackFiles(const base::Json& json, const Description& description, const Views& files)
{
    for (const auto& [path, bytes] : files) {
        const bool own = path == readmeFile || path == noticeFile || path == policyFile || path == tasksFile
            || path == descriptionFile || path.starts_with("trust/") || path.starts_with("delta/");
        if (!own && (!isDataTable(Kind::Pack, path) || path == "data/tasks.csv"))
            return strangeFile(Kind::Pack, path, bytes);
        if (path.starts_with("delta/") && controlTableAt(Kind::Pack, path) == nullptr)
            return strangeFile(Kind::Pack, path, bytes);
    }
    if (const auto readme = requiredFile(files, std::string(readmeFile)); !readme)
        return base::forward(readme);
    if (description.seq != description.pack.version)
        return base::fail(base::ErrorCode::DpSchema, {"gleaner:seq"}, {std::string(descriptionFile), {}, {}, {}});
    Pack pack;
    pack.ref = description.pack;
    pack.city = description.city;
    pack.anchor = description.anchor;
    pack.day = description.day;
    auto notice = readPackNotice(files);
    if (!notice)
        return base::forward(notice);
    auto policy = readPackPolicy(files);
    if (!policy)
        return base::forward(policy);
    if (policy->licence != description.licence)
        return base::fail(base::ErrorCode::DpSchema, {"licenses"}, {std::string(descriptionFile), {}, {}, {}});
    if (const auto tasks = readTasks(files); !tasks)
        return base::forward(tasks);
    auto lists = readTrustFiles(files);
    if (!lists)
        return base::forward(lists);
    auto delta = readDelta(json, description, files);
    if (!delta)
        return base::forward(delta);
    for (const auto& [path, bytes] : files) {
        if (!isDataTable(Kind::Pack, path))
            continue;
        auto table = readDataTable(*resourceAt(json, path), bytes);
        if (!table)
            return base::forward(table);
        pack.tables.push_back(std::move(*table));
    }
    pack.notice = std::move(*notice);
    pack.policy = std::move(*policy);
    pack.trust = std::move(*lists);
    pack.delta = std::move(*delta);
    return pack;
}

} // namespace gleaner::bundle
