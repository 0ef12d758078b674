#pragma once

#include "core/trust/trust_list.h"
#include "tests/support/test_keys.h"

/// Trust lists of a made-up city, for tests of chains and exports.
namespace city_lists {

using gleaner::trust::KeyPair;
using gleaner::trust::SignedTrustList;
using gleaner::trust::TrustList;

inline const std::string& city()
{
    static const std::string name = "data.example.gov";
    return name;
}

/// A pair of the city, by any letter.
inline KeyPair key(char letter)
{
    return gleaner::trust::cityPair(test_keys::masterOf(letter), city(), gleaner::trust::CityRole::Root, 0);
}

inline gleaner::trust::TrustKey entry(const KeyPair& pair)
{
    return {pair.signer(), pair.publicPair().minisign, pair.publicPair().ssh, "key"};
}

/// Version 1: the pairs named by letters hold every role, each with threshold 1.
inline TrustList firstList(std::string_view letters)
{
    TrustList list;
    list.city = city();
    list.day = "2026-01-01";
    list.expires = "2028-01-01";
    std::vector<std::string> ids;
    for (const char letter : letters) {
        list.keys.push_back(entry(key(letter)));
        ids.push_back(list.keys.back().id);
    }
    for (const char* role : {"root", "pack", "receipt", "facilitator"})
        list.roles[role] = {ids, 1};
    return list;
}

/// The list after `older`, with the same content until the caller changes it.
inline TrustList nextList(const TrustList& older)
{
    TrustList list = older;
    ++list.version;
    list.previous = gleaner::base::identityText(gleaner::base::sha256(gleaner::trust::trustListJson(older)));
    return list;
}

/// Signed by every pair that the letters name.
inline SignedTrustList signedBy(const TrustList& list, std::string_view letters)
{
    SignedTrustList file{gleaner::trust::trustListJson(list), {}};
    for (const char letter : letters)
        file.signatures.merge(gleaner::trust::signTrustList(list, key(letter)).signatures);
    return file;
}

} // namespace city_lists
