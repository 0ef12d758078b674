#pragma once

#include "core/bundle/package.h"

/// A small city and its keys, made from fixed seeds: the same bytes in every run.
namespace gleaner::tests {

inline constexpr const char* cityName = "data.example.gov";

inline trust::SecretSeed masterOf(char fill)
{
    std::string bytes(32, fill);
    return trust::SecretSeed::fromBytes(bytes);
}
inline trust::KeyPair cityKey(trust::CityRole role, char fill = 'c')
{
    return trust::cityPair(masterOf(fill), cityName, role, 0);
}

inline trust::SignedTrustList trustList()
{
    const auto root = cityKey(trust::CityRole::Root);
    const auto pack = cityKey(trust::CityRole::Pack);
    const auto receipt = cityKey(trust::CityRole::Receipt);
    trust::TrustList list;
    list.city = cityName;
    list.day = "2026-01-05";
    list.expires = "2028-01-05";
    for (const auto& [pair, label] : {std::pair(&root, "root"), {&pack, "pack"}, {&receipt, "receipt"}})
        list.keys.push_back({pair->signer(), pair->publicPair().minisign, pair->publicPair().ssh, label});
    list.roles = {{"root", {{root.signer()}, 1}}, {"pack", {{pack.signer()}, 1}}, {"receipt", {{receipt.signer()}, 1}},
        {"facilitator", {{}, 1}}};
    return trust::signTrustList(list, root);
}
inline trust::TrustChain trustChain() { return *trust::TrustChain::check({trustList()}); }
inline trust::KeyPair personKey(char fill = 'p') { return trust::personPair(masterOf(fill), trustChain().anchor(), 0); }
inline bundle::TrustContext confirmedCity()
{
    const auto chain = trustChain();
    bundle::TrustContext context;
    context.chains.emplace(chain.anchorHex(), chain);
    return context;
}

inline std::string noticeText()
{
    base::Json topics;
    for (const char* topic :
        {"what", "why", "rules", "removed", "leaves", "receives", "policy", "contact", "kept", "rights"})
        topics[topic] = std::string("About ") + topic;
    return base::controlJson({{"gleaner:notice", 1}, {"version", 1}, {"day", "2026-01-05"}, {"licence", "CC0-1.0"},
        {"texts", {{"en", topics}, {"es", topics}}}});
}

} // namespace gleaner::tests
