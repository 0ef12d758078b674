#pragma once

#include "tests/core/bundle/samples.h"

/// Takes a bundle apart and puts an altered one together with signatures that fit, so that a refusal can only come from
/// what was altered.
namespace gleaner::tests {

using Mutation = std::function<void(bundle::Files&)>;

inline bundle::Files filesOf(const std::string& file, bundle::Kind kind)
{
    const auto container = bundle::readContainer(file);
    const auto entries = bundle::readPayload(container->payload, kind);
    return {entries->begin(), entries->end()};
}

inline base::Json jsonOf(const bundle::Files& files, const std::string& path = "datapackage.json")
{
    return base::Json::parse(files.at(path));
}
inline void alterJson(bundle::Files& files, const std::string& path, const std::function<void(base::Json&)>& alter)
{
    base::Json json = jsonOf(files, path);
    alter(json);
    files[path] = base::controlJson(json);
}

/// Makes sizes, hashes and the list of files true again.
inline void describeAgain(bundle::Files& files)
{
    alterJson(files, "datapackage.json", [&](base::Json& json) {
        base::Json kept = base::Json::array();
        for (base::Json& resource : json["resources"]) {
            const auto file = files.find(resource["path"].get<std::string>());
            if (file == files.end())
                continue;
            resource["bytes"] = file->second.size();
            resource["hash"] = base::identityText(base::sha256(file->second));
            kept.push_back(resource);
        }
        json["resources"] = kept;
    });
}

/// Lists a file that the writer would not have written.
inline void addListed(bundle::Files& files, const std::string& path, const std::string& bytes)
{
    files[path] = bytes;
    alterJson(files, "datapackage.json", [&](base::Json& json) {
        std::string name = path;
        for (char& c : name)
            c = c == '/' || c == '.' ? '-' : c;
        if (path.starts_with("data/"))
            name = path.substr(5, path.rfind('.') - 5);
        json["resources"].push_back({{"name", name}, {"path", path}, {"format", path.substr(path.rfind('.') + 1)},
            {"encoding", "utf-8"}, {"bytes", bytes.size()}, {"hash", base::identityText(base::sha256(bytes))}});
    });
}

inline void replaceText(bundle::Files& files, const std::string& path, const std::string& from, const std::string& to)
{
    std::string& text = files.at(path);
    const auto at = text.find(from); // a text that is not there ends the test: replace() throws
    text.replace(at, from.size(), to);
}

inline trust::TrustedComment claimsOf(const bundle::Files& files, const std::string& role)
{
    const base::Json json = jsonOf(files);
    trust::TrustedComment comment;
    comment.kind = json["gleaner:kind"];
    comment.city = json["gleaner:city"];
    comment.pack = json["gleaner:pack"]["id"].get<std::string>() + "@" + json["gleaner:pack"]["version"].dump();
    comment.role = role;
    comment.day = json["gleaner:day"];
    comment.seq = json["gleaner:seq"];
    return comment;
}

struct Signer {
    const trust::KeyPair* key;
    trust::TrustedComment comment;
};
inline std::string sealed(const bundle::Files& files, const std::vector<Signer>& signers)
{
    const auto payload = *bundle::writePayload(files);
    const auto digests = trust::digestsOf(payload);
    std::map<std::string, trust::SignatureFiles> signatures;
    for (const Signer& signer : signers)
        signatures[signer.key->signer()]
            = trust::sign(*signer.key, digests, signer.comment, trust::sshNamespace(signer.comment.role, cityName));
    return *bundle::writeContainer(payload, signatures);
}

struct Original {
    std::string file;
    bundle::Kind kind;
    const char* role;
};
inline const Original& original(bundle::Kind kind)
{
    static const Original pack{writtenPack().file, bundle::Kind::Pack, "pack"};
    static const Original contribution{writtenContribution().file, bundle::Kind::Contribution, "author"};
    static const Original receipt{writtenReceipt().file, bundle::Kind::Receipt, "receipt"};
    return kind == bundle::Kind::Pack ? pack : kind == bundle::Kind::Contribution ? contribution : receipt;
}
inline trust::KeyPair keyFor(bundle::Kind kind)
{
    if (kind == bundle::Kind::Contribution)
        return personKey();
    return cityKey(kind == bundle::Kind::Pack ? trust::CityRole::Pack : trust::CityRole::Receipt);
}

enum class Redescribe : std::uint8_t { Yes, No };

/// Reads the bundle of this kind after `mutate` and new signatures that claim what `claims` says (untouched: the old
/// claims, so that a broken description can still be signed).
inline base::Result<bundle::Bundle> readAltered(
    bundle::Kind kind, const Mutation& mutate, Redescribe redescribe = Redescribe::Yes)
{
    const Original& from = original(kind);
    bundle::Files files = filesOf(from.file, kind);
    const auto claims = claimsOf(files, from.role);
    mutate(files);
    if (redescribe == Redescribe::Yes)
        describeAgain(files);
    const auto key = keyFor(kind);
    return bundle::readBundle(sealed(files, {{&key, claims}}), confirmedCity());
}

} // namespace gleaner::tests
