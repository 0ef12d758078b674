#include "core/workspace/profile_store.h"

#include "core/base/json.h"

namespace gleaner::workspace {

using base::ErrorCode;
using base::Json;

namespace {

constexpr const char* fileName = "profile.json";

tl::unexpected<base::Error> damaged(std::string_view what)
{
    return base::fail(ErrorCode::ProjectDamaged, {fileName, std::string(what)});
}

base::Result<ProfileData::City> readCity(const Json& json)
{
    ProfileData::City city;
    for (auto [name, field] :
        {std::pair{"anchor", &city.anchor}, {"city", &city.city}, {"signer", &city.signer}, {"since", &city.since}}) {
        auto text = base::textMember(json, name, ErrorCode::ProjectDamaged, fileName);
        if (!text)
            return damaged(name);
        *field = std::move(*text);
    }
    const auto seq = base::integerMember(json, "next_seq", ErrorCode::ProjectDamaged, fileName);
    if (!seq)
        return damaged("next_seq");
    city.nextSeq = *seq;
    return city;
}

base::Result<KnownProject> readProject(const Json& json)
{
    KnownProject project;
    std::string path;
    for (auto [name, field] : {std::pair{"base_digest", &project.baseDigest}, {"last_opened", &project.lastOpened},
             {"path", &path}, {"title", &project.title}}) {
        auto text = base::textMember(json, name, ErrorCode::ProjectDamaged, fileName);
        if (!text)
            return damaged(name);
        *field = std::move(*text);
    }
    const auto unanswered = base::integerMember(json, "unanswered", ErrorCode::ProjectDamaged, fileName);
    if (!unanswered || *unanswered < 0 || !json.contains("pinned") || !json.at("pinned").is_boolean())
        return damaged("projects");
    project.path = std::filesystem::path(path);
    project.unanswered = static_cast<std::size_t>(*unanswered);
    project.pinned = json.at("pinned").get<bool>();
    return project;
}

} // namespace

base::Result<ProfileData> readProfileData(const std::filesystem::path& folder)
{
    const auto bytes = base::readFile(folder / fileName);
    if (!bytes) {
        if (bytes.error().code == ErrorCode::FileNotFound)
            return ProfileData{};
        return base::forward(bytes);
    }
    const auto json = base::parseJson(*bytes, fileName);
    if (!json)
        return damaged("it is not valid JSON");
    const auto version = base::integerMember(*json, "gleaner:profile", ErrorCode::ProjectDamaged, fileName);
    if (!version || *version != 1 || !json->contains("cities") || !json->at("cities").is_array()
        || !json->contains("projects") || !json->at("projects").is_array() || !json->contains("restored")
        || !json->at("restored").is_boolean())
        return damaged("it lacks a part");
    ProfileData data;
    data.restored = json->at("restored").get<bool>();
    for (const Json& entry : json->at("cities")) {
        auto city = readCity(entry);
        if (!city)
            return base::forward(city);
        data.cities.push_back(std::move(*city));
    }
    for (const Json& entry : json->at("projects")) {
        auto project = readProject(entry);
        if (!project)
            return base::forward(project);
        data.projects.push_back(std::move(*project));
    }
    return data;
}

base::Result<void> writeProfileData(const std::filesystem::path& folder, const ProfileData& data)
{
    Json cities = Json::array();
    for (const auto& city : data.cities) {
        cities.push_back({{"anchor", city.anchor}, {"city", city.city}, {"next_seq", city.nextSeq},
            {"signer", city.signer}, {"since", city.since}});
    }
    Json projects = Json::array();
    for (const auto& project : data.projects) {
        projects.push_back(
            {{"base_digest", project.baseDigest}, {"last_opened", project.lastOpened}, {"path", project.path.string()},
                {"pinned", project.pinned}, {"title", project.title}, {"unanswered", project.unanswered}});
    }
    const Json json{{"cities", cities}, {"gleaner:profile", 1}, {"projects", projects}, {"restored", data.restored}};
    // A file name need not be UTF-8; such a project is found again by opening it, so its name may be mended here.
    return base::writeAtomically(
        folder / fileName, json.dump(-1, ' ', false, Json::error_handler_t::replace), base::FileMode::OwnerOnly);
}

std::string chainJson(const trust::TrustChain& chain)
{
    Json lists = Json::array();
    for (const auto& list : chain.lists()) {
        Json signatures = Json::object();
        for (const auto& [signer, files] : list.signatures)
            signatures[signer] = {{"minisig", files.minisig}, {"sshsig", files.sshsig}};
        lists.push_back({{"list", list.json}, {"signatures", signatures}});
    }
    return base::controlJson({{"gleaner:chain", 1}, {"lists", lists}});
}

base::Result<trust::TrustChain> readChain(std::string_view text, std::string_view name)
{
    const auto json = base::parseControlJson(text, name);
    if (!json)
        return base::forward(json);
    if (!json->is_object() || !json->contains("lists") || !json->at("lists").is_array())
        return base::fail(ErrorCode::JsonSyntax, {std::string(name)});
    std::vector<trust::SignedTrustList> lists;
    for (const Json& entry : json->at("lists")) {
        trust::SignedTrustList list;
        auto body = base::textMember(entry, "list", ErrorCode::JsonSyntax, name);
        if (!body || !entry.contains("signatures") || !entry.at("signatures").is_object())
            return base::fail(ErrorCode::JsonSyntax, {std::string(name)});
        list.json = std::move(*body);
        for (const auto& [signer, files] : entry.at("signatures").items()) {
            auto minisig = base::textMember(files, "minisig", ErrorCode::JsonSyntax, name);
            auto sshsig = base::textMember(files, "sshsig", ErrorCode::JsonSyntax, name);
            if (!minisig || !sshsig)
                return base::fail(ErrorCode::JsonSyntax, {std::string(name)});
            list.signatures[signer] = {std::move(*minisig), std::move(*sshsig)};
        }
        lists.push_back(std::move(list));
    }
    return trust::TrustChain::check(std::move(lists));
}

} // namespace gleaner::workspace
