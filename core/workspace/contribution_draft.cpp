#include "core/review/attribution.h"
#include "core/workspace/project_workspace.h"

#include <algorithm>

namespace gleaner::workspace {

using base::ErrorCode;
using base::Result;

namespace {

/// Digest of the work itself: every file that leaves but the two that carry the day and the sequence number.
std::string workDigest(const bundle::Files& files, const bundle::Contribution& contribution)
{
    std::string message
        = "gleaner-work-v1\n" + contribution.base.digest + '\n' + contribution.team + '\n' + contribution.room + '\n';
    for (const auto& [name, bytes] : files) {
        if (name != "datapackage.json" && name != "notice-ack.json")
            message += name + ' ' + base::identityText(base::sha256(bytes)) + '\n';
    }
    return base::identityText(base::sha256(message));
}

} // namespace

Result<ContributionDraft> ProjectWorkspace::draftContribution(
    std::string_view day, std::string_view team, std::string_view room, base::JobContext& job) const
{
    if (!m_pack)
        return base::fail(ErrorCode::NotFromPack);
    if (!noticeAccepted())
        return base::fail(ErrorCode::NoticeNotAccepted);
    const bundle::Pack& pack = m_pack->pack;

    std::map<std::string, formats::csv::Dialect> dialects;
    for (const auto& [name, document] : m_documents)
        dialects.emplace(name, document.dialect);
    const auto attributed = review::attribute(m_history.base(), recipe(), m_history.current(), dialects, job);
    if (!attributed)
        return base::forward(attributed);

    ContributionDraft draft;
    bundle::Contribution& contribution = draft.contribution;
    contribution.base = pack.ref;
    contribution.city = pack.city;
    contribution.anchor = pack.anchor;
    contribution.day = day;
    contribution.licence = pack.policy.licence;
    contribution.unit = pack.policy.unit;
    contribution.threshold = pack.policy.threshold;
    contribution.team = team;
    contribution.room = room;
    const auto ack = noticeAck();
    if (!ack || !*ack)
        return base::fail(ErrorCode::NoticeNotAccepted);
    contribution.ack = {(*ack)->notice, pack.notice.version, (*ack)->day, pack.notice.licence};
    contribution.recipe = review::wireRecipe(*attributed);
    const auto stateResult = [&](const std::string& table) {
        if (!contribution.result.contains(table))
            contribution.result[table] = base::identityText(table::tableDigest(m_history.current().at(table)));
    };
    for (const review::Change& change : attributed->changes)
        stateResult(change.table);
    auto split = review::splitRules(attributed->changes, attributed->recipe);
    contribution.changes = std::move(split.listed);
    for (const review::RuleRow& rule : split.rules)
        contribution.rules.push_back({rule.step, rule.table, rule.changes, rule.idsSha256});

    std::map<std::string, crowd::Annotation> annotations;
    for (const project::StoredNote& note : m_notes)
        annotations.emplace(crowd::annotationId(note.annotation), note.annotation);
    for (const auto& [id, annotation] : annotations)
        contribution.annotations.push_back(annotation);

    for (const project::StoredChart& chart : m_charts) {
        const auto scene = insight::makeScene(m_history.current().at(chart.spec.table), chart.spec, job);
        if (!scene)
            return base::forward(scene);
        const auto threshold = static_cast<std::uint64_t>(pack.policy.threshold);
        if (auto published = insight::guarded(*scene, pack.policy.unit, threshold)) {
            contribution.charts.push_back(std::move(*published));
            stateResult(chart.spec.table);
        } else {
            draft.chartsLeftHome.push_back(chart.spec.title);
        }
    }
    if (contribution.changes.empty() && contribution.rules.empty() && contribution.annotations.empty()
        && contribution.charts.empty())
        return base::fail(ErrorCode::NothingToContribute);

    for (const SentState& state : m_sent)
        contribution.supersedes.push_back(state.bundle.identity);
    std::ranges::sort(contribution.supersedes);

    auto files = bundle::contributionFiles(contribution);
    if (!files)
        return base::forward(files);
    draft.files = std::move(*files);
    draft.stateDigest = workDigest(draft.files, contribution);
    if (!m_sent.empty() && m_sent.back().bundle.stateDigest == draft.stateDigest)
        draft.unchanged = m_sent.back().bundle;
    return draft;
}

Result<project::SentBundle> ProjectWorkspace::contribute(const ContributionDraft& draft,
    const trust::SecretSeed& master, Profile& profile, const std::filesystem::path& file, base::Existing existing)
{
    const auto save = [&](const project::SentBundle& sent) -> Result<project::SentBundle> {
        auto written = base::writeAtomically(file, sent.file, base::FileMode::Shared, existing);
        if (!written)
            return base::forward(written);
        return sent;
    };
    if (draft.unchanged)
        return save(*draft.unchanged);
    if (!m_file->readOnlyReason().empty())
        return base::fail(ErrorCode::ProjectReadOnly, {m_file->readOnlyReason()});

    bundle::Contribution contribution = draft.contribution;
    const auto context = profile.trustContext();
    if (!context)
        return base::forward(context);
    const auto chain = context->chains.find(contribution.anchor);
    if (chain == context->chains.end())
        return base::fail(ErrorCode::CityNotTrusted, {contribution.anchor});
    // A target that can't be written must not use up a sequence number.
    std::error_code error;
    if (existing == base::Existing::Refuse && std::filesystem::exists(file, error))
        return base::fail(ErrorCode::FileExists, {base::shownName(file)});

    const trust::KeyPair pair = trust::personPair(master, chain->second.anchor(), 0);
    const auto seq = profile.reserveSeq(contribution.anchor);
    if (!seq)
        return base::forward(seq);
    contribution.seq = *seq;
    contribution.author = pair.publicPair();
    const auto written = bundle::writeContribution(contribution, pair);
    if (!written)
        return base::forward(written);
    const project::SentBundle sent{
        written->identity, contribution.day, contribution.seq, draft.stateDigest, written->file};
    if (auto stored = m_file->addSentBundle(sent); !stored)
        return base::forward(stored);
    m_sent.push_back({sent, false, false, {}});
    notify(ChangeEvent::Bundles);
    if (auto remembered = profile.rememberSigner(contribution.anchor, pair.signer()); !remembered)
        return base::forward(remembered);
    return save(sent);
}

} // namespace gleaner::workspace
