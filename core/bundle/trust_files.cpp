#include "core/bundle/trust_files.h"

#include "core/bundle/forms.h"

#include <fmt/format.h>

namespace gleaner::bundle {

namespace {

constexpr std::string_view folder = "trust/";

std::string stemOf(std::size_t version) { return fmt::format("trust/trust-{:04}.", version); }

/// Signer and form of a signature file: `<signer>.minisig` or `<signer>.sshsig`.
bool addSignature(trust::SignedTrustList& list, std::string_view rest, std::string_view bytes)
{
    const auto dot = rest.find('.');
    if (dot == std::string_view::npos || !isHex(rest.substr(0, dot), 32))
        return false;
    trust::SignatureFiles& files = list.signatures[std::string(rest.substr(0, dot))];
    const auto form = rest.substr(dot + 1);
    if (form == "minisig")
        files.minisig = bytes;
    else if (form == "sshsig")
        files.sshsig = bytes;
    return form == "minisig" || form == "sshsig";
}

base::Result<void> checkPairs(const trust::SignedTrustList& list)
{
    for (const auto& [signer, files] : list.signatures) {
        if (files.minisig.empty() || files.sshsig.empty())
            return base::fail(base::ErrorCode::SigPair, {signer});
    }
    return {};
}

} // namespace

void addTrustFiles(Files& files, const std::vector<trust::SignedTrustList>& lists)
{
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const std::string stem = stemOf(i + 1);
        files[stem + "json"] = lists[i].json;
        for (const auto& [signer, signature] : lists[i].signatures) {
            files[stem + signer + ".minisig"] = signature.minisig;
            files[stem + signer + ".sshsig"] = signature.sshsig;
        }
    }
}

base::Result<std::vector<trust::SignedTrustList>> readTrustFiles(const Views& files)
{
    std::vector<trust::SignedTrustList> lists;
    std::size_t taken = 0;
    while (files.contains(stemOf(lists.size() + 1) + "json")) {
        const std::string stem = stemOf(lists.size() + 1);
        trust::SignedTrustList list;
        for (auto file = files.lower_bound(stem); file != files.end() && file->first.starts_with(stem); ++file) {
            ++taken;
            const auto rest = std::string_view(file->first).substr(stem.size());
            if (rest == "json")
                list.json = file->second;
            else if (!addSignature(list, rest, file->second))
                return base::fail(base::ErrorCode::DpInventory, {file->first}, {file->first, {}, {}, {}});
        }
        if (const auto paired = checkPairs(list); !paired)
            return base::forward(paired);
        lists.push_back(std::move(list));
    }
    std::size_t present = 0;
    for (auto file = files.lower_bound(std::string(folder)); file != files.end() && file->first.starts_with(folder);
         ++file)
        ++present;
    // A list that is missing in between, or its files without it, can't be passed over.
    if (lists.empty() || present != taken)
        return base::fail(base::ErrorCode::TrustChain, {}, {std::string(folder), {}, {}, {}});
    return lists;
}

} // namespace gleaner::bundle
