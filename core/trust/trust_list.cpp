#include "core/trust/trust_list.h"

#include "core/base/json.h"
#include "core/trust/key_text.h"

#include <algorithm>
#include <set>

namespace gleaner::trust {

using base::ErrorCode;
using base::Json;

namespace {

constexpr std::array<std::string_view, 4> roleNames = {"facilitator", "pack", "receipt", "root"};

/// Reads one list; every failure names the file.
class ListReader {
public:
    explicit ListReader(std::string_view name)
        : m_name(name)
    {
    }

    base::Result<TrustList> read(std::string_view text) const
    {
        const auto json = base::parseControlJson(text, m_name);
        if (!json)
            return base::forward(json);
        if (!json->is_object() || !json->contains("gleaner:trust"))
            return bad();
        if (const Json& form = json->at("gleaner:trust"); !form.is_number_integer() || form != 1)
            return base::fail(ErrorCode::Format, {"trust list " + form.dump()}, place());
        if (!hasExactly(
                *json, {"city", "day", "expires", "gleaner:trust", "keys", "previous", "revoked", "roles", "version"}))
            return bad();

        TrustList list;
        const auto version = base::integerMember(*json, "version", ErrorCode::TrustChain, m_name);
        if (!version
            || !texts(*json,
                {{"city", &list.city}, {"day", &list.day}, {"expires", &list.expires}, {"previous", &list.previous}}))
            return bad();
        list.version = *version;
        if (list.version < 1 || !isCityName(list.city) || !isDay(list.day) || !isDay(list.expires)
            || list.expires < list.day)
            return bad();
        if (auto keys = readKeys(json->at("keys"), list); !keys)
            return base::forward(keys);
        if (auto roles = readRoles(json->at("roles"), list); !roles)
            return base::forward(roles);
        if (auto revoked = readRevoked(json->at("revoked"), list); !revoked)
            return base::forward(revoked);
        return list;
    }

private:
    base::Place place() const { return {m_name, {}, {}, {}}; }
    tl::unexpected<base::Error> bad() const { return base::fail(ErrorCode::TrustChain, {}, place()); }

    static bool hasExactly(const Json& object, std::initializer_list<const char*> names)
    {
        return object.is_object() && object.size() == names.size()
            && std::all_of(names.begin(), names.end(), [&object](const char* name) { return object.contains(name); });
    }

    bool texts(const Json& object, std::initializer_list<std::pair<const char*, std::string*>> members) const
    {
        return std::all_of(members.begin(), members.end(), [&](const auto& member) {
            auto value = base::textMember(object, member.first, ErrorCode::TrustChain, m_name);
            if (value)
                *member.second = std::move(*value);
            return value.has_value();
        });
    }

    base::Result<void> readKeys(const Json& array, TrustList& list) const
    {
        if (!array.is_array())
            return bad();
        std::set<std::string> ids;
        std::set<std::string> sshKeys;
        for (const Json& entry : array) {
            TrustKey key;
            if (!hasExactly(entry, {"id", "label", "minisign", "sshsig"})
                || !texts(entry,
                    {{"id", &key.id}, {"label", &key.label}, {"minisign", &key.minisign}, {"sshsig", &key.sshsig}}))
                return bad();
            const auto signer = signerOf(key.minisign);
            if (!signer || *signer != key.id || !readSshKey(key.sshsig))
                return bad();
            if (!ids.insert(key.id).second || !sshKeys.insert(key.sshsig).second)
                return base::fail(ErrorCode::KeyReuse, {}, place());
            list.keys.push_back(std::move(key));
        }
        return {};
    }

    base::Result<void> readRoles(const Json& object, TrustList& list) const
    {
        if (!hasExactly(object, {"facilitator", "pack", "receipt", "root"}))
            return bad();
        for (const std::string_view name : roleNames) {
            const Json& entry = object.at(std::string(name));
            if (!hasExactly(entry, {"keys", "threshold"}) || !entry.at("keys").is_array())
                return bad();
            const auto threshold = base::integerMember(entry, "threshold", ErrorCode::TrustChain, m_name);
            TrustRole role;
            for (const Json& id : entry.at("keys")) {
                if (!id.is_string() || !holds(list, id.get<std::string>()))
                    return bad();
                role.keys.push_back(id.get<std::string>());
            }
            if (!threshold || *threshold < 1)
                return bad();
            role.threshold = *threshold;
            // A key named twice must not count twice.
            if (std::set(role.keys.begin(), role.keys.end()).size() != role.keys.size())
                return base::fail(ErrorCode::SigThreshold, {}, place());
            list.roles.emplace(name, std::move(role));
        }
        return {};
    }

    base::Result<void> readRevoked(const Json& array, TrustList& list) const
    {
        if (!array.is_array())
            return bad();
        std::set<std::string> ids;
        for (const Json& entry : array) {
            Revocation revocation;
            if (!hasExactly(entry, {"day", "id", "reason"})
                || !texts(entry, {{"id", &revocation.id}, {"day", &revocation.day}, {"reason", &revocation.reason}}))
                return bad();
            // The key itself stays in the list, because the exported file of revoked keys needs it.
            if (!isDay(revocation.day) || !holds(list, revocation.id) || !ids.insert(revocation.id).second)
                return bad();
            list.revoked.push_back(std::move(revocation));
        }
        return {};
    }

    static bool holds(const TrustList& list, const std::string& id)
    {
        return std::any_of(list.keys.begin(), list.keys.end(), [&id](const TrustKey& key) { return key.id == id; });
    }

    std::string m_name;
};

} // namespace

std::string trustListJson(const TrustList& list)
{
    Json json = {{"gleaner:trust", 1}, {"city", list.city}, {"version", list.version}, {"day", list.day},
        {"expires", list.expires}, {"previous", list.previous}, {"keys", Json::array()}, {"roles", Json::object()},
        {"revoked", Json::array()}};
    for (const TrustKey& key : list.keys)
        json["keys"].push_back(
            {{"id", key.id}, {"minisign", key.minisign}, {"sshsig", key.sshsig}, {"label", key.label}});
    for (const std::string_view name : roleNames) {
        const auto found = list.roles.find(std::string(name));
        const TrustRole role = found == list.roles.end() ? TrustRole() : found->second;
        json["roles"][std::string(name)] = {{"keys", role.keys}, {"threshold", role.threshold}};
    }
    for (const Revocation& revocation : list.revoked)
        json["revoked"].push_back({{"id", revocation.id}, {"day", revocation.day}, {"reason", revocation.reason}});
    return base::controlJson(json);
}

base::Result<TrustList> readTrustList(std::string_view json, std::string_view name)
{
    return ListReader(name).read(json);
}

SignedTrustList signTrustList(const TrustList& list, const KeyPair& root)
{
    SignedTrustList file{trustListJson(list), {}};
    TrustedComment comment;
    comment.kind = "trust";
    comment.city = list.city;
    comment.role = "root";
    comment.day = list.day;
    comment.seq = list.version;
    file.signatures.emplace(root.signer(), sign(root, digestsOf(file.json), comment, sshNamespace("root", list.city)));
    return file;
}

} // namespace gleaner::trust
