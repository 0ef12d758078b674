#include "core/registry/publish.h"

#include <fmt/format.h>
#include <system_error>

namespace gleaner::registry {

namespace {

using base::ErrorCode;
using base::Result;

/// One file of a release, and what may stand in its place: the same bytes, or what an earlier release or an
/// interrupted run of this one left there.
struct OutputFile {
    std::filesystem::path path;
    std::string bytes;
    std::string replaceable;
    std::string replaceableStart = {}; ///< enough of an abandoned file to know it by; empty = none
};

/// A pack file of this version that never became a release: left by an interrupted run of another day.
bool isAbandonedPack(Store& store, const std::string& bytes, const bundle::PackRef& ref)
{
    bundle::TrustContext trust;
    trust.chains.emplace(store.chain().anchorHex(), store.chain());
    const auto read = bundle::readBundle(bytes, trust);
    return read && read->state == bundle::TrustState::Trusted && read->pack && read->pack->ref.id == ref.id
        && read->pack->ref.version == ref.version;
}

Result<void> writeOutputs(Store& store, const std::vector<OutputFile>& outputs, const bundle::PackRef& ref)
{
    std::vector<const OutputFile*> missing;
    for (const OutputFile& output : outputs) {
        std::error_code ignored;
        if (!std::filesystem::exists(output.path, ignored)) {
            missing.push_back(&output);
            continue;
        }
        const auto present = base::readFile(output.path);
        if (!present)
            return base::forward(present);
        if (*present == output.bytes)
            continue;
        const bool earlier = !output.replaceable.empty() && *present == output.replaceable;
        const bool abandoned = !output.replaceableStart.empty() && present->starts_with(output.replaceableStart);
        const bool ours
            = earlier || abandoned || (output.path.extension() == ".glean" && isAbandonedPack(store, *present, ref));
        if (!ours)
            return base::fail(ErrorCode::FileExists, {base::shownName(output.path)});
        missing.push_back(&output);
    }
    for (const OutputFile* output : missing) {
        if (const auto written = base::writeAtomically(output->path, output->bytes); !written)
            return written;
    }
    return {};
}

constexpr std::string_view changelogTitle = "# Changes\n\n";

/// The heading up to the day.
std::string headingOf(std::string_view pack, std::int64_t version)
{
    return fmt::format("## {}, version {} (", pack, version);
}

std::string entryOf(std::string_view pack, std::int64_t version, std::string_view day, std::string_view changelog)
{
    return fmt::format("{}{})\n\n{}", headingOf(pack, version), day, changelog);
}

} // namespace

Result<std::string> changelogFile(
    Store& store, std::string_view pack, std::int64_t version, std::string_view day, std::string_view changelog)
{
    std::string text = std::string(changelogTitle) + entryOf(pack, version, day, changelog);
    const auto read = store.database().each("SELECT n.version, r.day, n.body FROM release_note n JOIN release r ON "
                                            "r.pack = n.pack AND r.version = n.version "
                                            "WHERE n.pack = ? AND n.version < ? ORDER BY n.version DESC",
        {pack, version},
        [&](const Row& row) { text += "\n" + entryOf(pack, row.integer(0), row.text(1), row.text(2)); });
    if (!read)
        return base::forward(read);
    return text;
}

Result<std::int64_t> publishPlan(Store& store, const Cycle& cycle, ReleasePlan plan, const trust::KeyPair& key,
    const std::filesystem::path& folder, std::string_view day)
{
    if (!plan.blockers.empty())
        return tl::unexpected<base::Error>(plan.blockers.front());
    plan.pack.day = day;
    const std::int64_t version = plan.pack.ref.version;
    const auto written = bundle::writePack(plan.pack, key);
    if (!written)
        return base::forward(written);
    const auto container = bundle::readContainer(written->file);
    if (!container)
        return base::forward(container);
    const auto changelog = changelogFile(store, cycle.pack, version, day, plan.changelog);
    if (!changelog)
        return base::forward(changelog);
    std::string earlier;
    const auto note = store.database().text(
        "SELECT body FROM release_note WHERE pack = ? AND version = ?", {cycle.pack, cycle.number});
    if (note && !note->empty()) {
        auto file = changelogFile(store, cycle.pack, cycle.number, cycle.releases.back().day, *note);
        if (!file)
            return base::forward(file);
        earlier = std::move(*file);
    }
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed)
        return base::fail(ErrorCode::FileUnwritable, {base::shownName(folder), failed.message()});
    std::vector<OutputFile> outputs;
    for (const bundle::PackTable& table : plan.pack.tables)
        outputs.push_back({folder / (table.name + ".csv"), table.bytes, cycle.released->find(table.name)->bytes});
    outputs.push_back({folder / fmt::format("{}-{}.glean", cycle.pack, version), written->file, {}});
    outputs.push_back(
        {folder / "CHANGELOG.md", *changelog, earlier, std::string(changelogTitle) + headingOf(cycle.pack, version)});
    if (const auto kept = store.keepPayload(written->identity, container->payload); !kept)
        return base::forward(kept);
    if (const auto done = writeOutputs(store, outputs, plan.pack.ref); !done)
        return base::forward(done);
    const ReleaseRow& parent = cycle.releases.back();
    const auto recorded = store.database().transaction([&]() -> Result<void> {
        const auto seq = store.log().append("release", day,
            {{"pack", cycle.pack}, {"version", version}, {"digest", written->identity}, {"parent", parent.digest}});
        if (!seq)
            return base::forward(seq);
        auto added = Store::addOwnSignatures(store.database(), written->identity, container->signatureFiles);
        if (added) {
            const auto body = store.database().run("INSERT INTO release_note (pack, version, body) VALUES (?, ?, ?)",
                {cycle.pack, version, plan.changelog});
            if (!body)
                return base::forward(body);
            added
                = store.add(ReleaseRow{cycle.pack, version, written->identity, parent.digest, std::string(day), *seq});
        }
        return added;
    });
    if (!recorded)
        return base::forward(recorded);
    return version;
}

} // namespace gleaner::registry
