#include "core/bundle/container.h"

#include "core/bundle/entry_name.h"
#include "core/bundle/zip_deflate.h"
#include "core/bundle/zip_reader.h"
#include "core/bundle/zip_writer.h"

#include <algorithm>
#include <array>
#include <set>

namespace gleaner::bundle {

using base::ErrorCode;

namespace {

constexpr std::string_view mimeEntry = "mimetype";
constexpr std::string_view mimeType = "application/vnd.gleaner.bundle+zip";
constexpr std::string_view payloadEntry = "payload.zip";
constexpr std::string_view signatureFolder = "sigs/";
constexpr std::string_view minisigEnding = ".minisig";
constexpr std::string_view sshsigEnding = ".sshsig";
constexpr std::string_view descriptionEntry = "datapackage.json";
constexpr std::size_t longestMinisig = 4096;
constexpr std::size_t longestSshsig = 8192;
constexpr std::size_t mostSigners = 32;
constexpr std::size_t mostRatio = 100;
constexpr std::size_t largestFile = 0x7FFFFFFF;
constexpr std::size_t mebibyte = std::size_t{1} << 20U;

struct KindLimits {
    std::size_t bytes;
    std::size_t entries;
};

KindLimits limitsOf(Kind kind)
{
    switch (kind) {
    case Kind::Pack:
        return {largestFile, 4096};
    case Kind::Contribution:
        return {64 * mebibyte, 256};
    case Kind::Receipt:
        return {64 * mebibyte, 64};
    }
    return {0, 0};
}

auto tooMuch(const char* limit) { return base::fail(ErrorCode::Limit, {limit}); }
auto notABundle(std::string what) { return base::fail(ErrorCode::Outer, {std::move(what)}); }

/// The order of the inner archive: the description, then bytewise.
bool before(std::string_view left, std::string_view right)
{
    if ((left == descriptionEntry) != (right == descriptionEntry))
        return left == descriptionEntry;
    return left < right;
}

/// What the name of a signature file says.
struct SignatureName {
    std::string signer;
    bool minisig = false;
};

std::optional<SignatureName> readSignatureName(std::string_view name)
{
    if (!name.starts_with(signatureFolder))
        return std::nullopt;
    name.remove_prefix(signatureFolder.size());
    const bool minisig = name.ends_with(minisigEnding);
    if (!minisig && !name.ends_with(sshsigEnding))
        return std::nullopt;
    name.remove_suffix(minisig ? minisigEnding.size() : sshsigEnding.size());
    const bool hex = std::all_of(
        name.begin(), name.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    if (name.size() != 32 || !hex)
        return std::nullopt;
    return SignatureName{std::string(name), minisig};
}

/// Takes the outer entries apart. Order is judged last, so that a stranger is named before a disorder.
class OuterEntries {
public:
    base::Result<void> read(const std::vector<ZipMember>& members)
    {
        for (const ZipMember& member : members) {
            if (auto taken = take(member); !taken)
                return taken;
        }
        if (!m_mime || *m_mime != mimeType)
            return notABundle("mimetype");
        if (m_payload == nullptr)
            return notABundle("no payload.zip");
        for (const auto& [signer, count] : m_filesOf) {
            if (count != 2)
                return base::fail(ErrorCode::SigPair, {signer}, {std::string(signatureFolder) + signer, {}, {}, {}});
        }
        const bool ordered = members[0].header.name == mimeEntry && &members[1] == m_payload
            && std::is_sorted(members.begin() + 2, members.end(),
                [](const ZipMember& left, const ZipMember& right) { return left.header.name < right.header.name; });
        if (!ordered)
            return base::fail(ErrorCode::ZipCanon);
        return {};
    }

    const ZipMember& payload() const { return *m_payload; }
    std::map<std::string, trust::SignatureFiles> takeSignatures() { return std::move(m_signatures); }

private:
    base::Result<void> take(const ZipMember& member)
    {
        const std::string& name = member.header.name;
        if (name == mimeEntry) {
            m_mime = member.packed;
            return {};
        }
        if (name == payloadEntry) {
            m_payload = &member;
            return {};
        }
        const auto signature = readSignatureName(name);
        if (!signature)
            return notABundle(name);
        if (member.packed.size() > (signature->minisig ? longestMinisig : longestSshsig))
            return base::fail(
                ErrorCode::Limit, {signature->minisig ? "minisig bytes" : "sshsig bytes"}, {name, {}, {}, {}});
        trust::SignatureFiles& files = m_signatures[signature->signer];
        (signature->minisig ? files.minisig : files.sshsig) = member.packed;
        ++m_filesOf[signature->signer];
        return {};
    }

    std::optional<std::string_view> m_mime;
    const ZipMember* m_payload = nullptr;
    std::map<std::string, trust::SignatureFiles> m_signatures;
    std::map<std::string, int> m_filesOf;
};

base::Result<std::string> unpack(const ZipMember& payload)
{
    if (payload.header.method == zipStored)
        return std::string(payload.packed);
    auto bytes = inflateBytes(payload.packed, payload.header.size, payloadEntry);
    if (bytes && zipChecksum(*bytes) != payload.header.crc)
        return base::fail(ErrorCode::ZipCrc, {std::string(payloadEntry)}, {std::string(payloadEntry), {}, {}, {}});
    return bytes;
}

base::Result<void> verifyAll(Container& container)
{
    std::set<std::string> sshKeys;
    for (const auto& [signer, files] : container.signatureFiles) {
        auto verified = trust::verify(signer, files, container.digests);
        if (!verified)
            return base::forward(verified);
        if (!sshKeys.insert(verified->keys.ssh).second)
            return base::fail(ErrorCode::KeyReuse, {}, {signer + std::string(sshsigEnding), {}, {}, {}});
        container.signatures.push_back(std::move(*verified));
    }
    return {};
}

} // namespace

std::string_view kindName(Kind kind)
{
    switch (kind) {
    case Kind::Pack:
        return "pack";
    case Kind::Contribution:
        return "contribution";
    case Kind::Receipt:
        return "receipt";
    }
    return "pack";
}

base::Result<std::string> writePayload(const Files& files)
{
    if (files.size() > limitsOf(Kind::Pack).entries)
        return tooMuch("entries");
    if (!files.contains(std::string(descriptionEntry)))
        return base::fail(ErrorCode::DpInventory, {std::string(descriptionEntry)});
    std::vector<ZipInput> entries;
    for (const auto& [name, bytes] : files) {
        if (auto allowed = checkEntryName(name); !allowed)
            return base::fail(ErrorCode::ZipName, {shownEntry(name)}, {shownEntry(name), {}, {}, {}});
        for (const std::string_view folder : foldersOf(name)) {
            if (files.contains(std::string(folder)))
                return base::fail(ErrorCode::ZipNameTwin, {std::string(folder)}, {name, {}, {}, {}});
        }
        entries.push_back({name, bytes, bytes});
    }
    std::sort(entries.begin(), entries.end(),
        [](const ZipInput& left, const ZipInput& right) { return before(left.name, right.name); });
    return writeZip(entries);
}

base::Result<void> checkLimits(Kind kind, std::size_t fileBytes, std::size_t payloadBytes)
{
    if (fileBytes > limitsOf(kind).bytes)
        return tooMuch("file bytes");
    if (payloadBytes > limitsOf(kind).bytes)
        return tooMuch("payload bytes");
    return {};
}

base::Result<std::map<std::string, std::string_view>> readPayload(std::string_view payload, Kind kind)
{
    const KindLimits limits = limitsOf(kind);
    if (payload.size() > limits.bytes)
        return tooMuch("payload bytes");
    const auto members = readZip(payload, {limits.entries, {}, limits.bytes});
    if (!members)
        return base::forward(members);
    std::map<std::string, std::string_view> entries;
    for (const ZipMember& member : *members)
        entries.emplace(member.header.name, member.packed);
    if (!entries.contains(std::string(descriptionEntry)))
        return base::fail(ErrorCode::DpInventory, {std::string(descriptionEntry)});
    const bool ordered = std::is_sorted(members->begin(), members->end(),
        [](const ZipMember& left, const ZipMember& right) { return before(left.header.name, right.header.name); });
    if (!ordered)
        return base::fail(ErrorCode::ZipCanon);
    return entries;
}

base::Result<std::string> writeContainer(
    std::string_view payload, const std::map<std::string, trust::SignatureFiles>& signatures)
{
    if (signatures.size() > mostSigners)
        return tooMuch("signature files");
    if (payload.size() > largestFile)
        return tooMuch("payload bytes");
    const std::string deflated = deflateBytes(payload);
    // A ratio above the reader's limit would refuse an honest file; a stream that saves nothing is no use.
    const bool store = deflated.size() >= payload.size() || payload.size() > mostRatio * deflated.size();
    std::vector<ZipInput> entries = {{std::string(mimeEntry), mimeType, mimeType},
        {std::string(payloadEntry), payload, store ? payload : std::string_view(deflated),
            store ? zipStored : zipDeflated}};
    for (const auto& [signer, files] : signatures) {
        const std::string stem = std::string(signatureFolder) + signer;
        for (const auto& [ending, bytes] : {std::pair(minisigEnding, std::string_view(files.minisig)),
                 std::pair(sshsigEnding, std::string_view(files.sshsig))}) {
            const std::string name = stem + std::string(ending);
            if (!readSignatureName(name))
                return base::fail(ErrorCode::ZipName, {shownEntry(name)});
            entries.push_back({name, bytes, bytes});
        }
    }
    return writeZip(entries);
}

std::string Container::identity() const { return base::identityText(digests.sha256); }

base::Result<Container> readContainer(std::string_view file)
{
    if (file.size() > largestFile)
        return tooMuch("file bytes");
    // What is no archive at all deserves a plainer answer than a wrong offset.
    if (!file.starts_with("PK") && file.find("PK\5\6") == std::string_view::npos)
        return notABundle("it is no archive");
    const auto members = readZip(file, {2 + 2 * mostSigners, payloadEntry, largestFile});
    if (!members)
        return base::forward(members);
    OuterEntries outer;
    if (auto read = outer.read(*members); !read)
        return base::forward(read);
    auto payload = unpack(outer.payload());
    if (!payload)
        return base::forward(payload);

    Container container;
    container.payload = std::move(*payload);
    container.digests = trust::digestsOf(container.payload);
    container.signatureFiles = outer.takeSignatures();
    if (auto verified = verifyAll(container); !verified)
        return base::forward(verified);
    return container;
}

} // namespace gleaner::bundle
