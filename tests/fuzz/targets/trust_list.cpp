#include "tests/fuzz/fuzz_target.h"

#include "core/workspace/profile_store.h"
#include "tests/support/city_lists.h"

using namespace gleaner;
using namespace gleaner::trust;

namespace {

const TrustList& genuine()
{
    static const TrustList list = city_lists::firstList("ab");
    return list;
}

/// A list is what its city signed: nothing else makes a chain with the same first list.
void checkChain(std::string_view bytes)
{
    const auto chain = workspace::readChain(bytes, "x");
    if (!chain)
        return;
    fuzz::require(workspace::chainJson(*chain) == bytes, "a stored chain has one form");
    fuzz::require(!chain->lists().empty() && chain->agreesWith(*chain), "a chain agrees with itself");
}

} // namespace

void fuzz::check(std::string_view bytes)
{
    checkChain(bytes);
    const auto list = readTrustList(bytes, "x");
    if (!list)
        return;
    require(trustListJson(*list) == bytes, "a list has one form");
    // Signed by nobody but the test city's keys, it must not pass as more than it is.
    const auto chain = TrustChain::check({city_lists::signedBy(*list, "a")});
    if (chain)
        require(list->version == 1 && chain->newest().city == list->city, "a chain begins with version 1");
}

std::vector<std::string> fuzz::seeds()
{
    const auto chain = TrustChain::check({city_lists::signedBy(genuine(), "ab")});
    TrustList second = city_lists::nextList(genuine());
    second.revoked.push_back({second.keys[1].id, "2026-02-02", "lost"});
    std::vector<std::string> all{trustListJson(genuine()), trustListJson(second)};
    if (chain)
        all.push_back(workspace::chainJson(*chain));
    return all;
}
