#include "ui/city/desk.h"

#include "core/base/file.h"
#include "ui/messages/text.h"

#include <QFileInfo>

#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

/// All that the views show, read in one job so that the parts fit each other.
struct Desk::Snapshot {
    base::Result<registry::RegistryState> state;
    std::vector<std::string> packs;
    base::Result<std::vector<registry::InboxEntry>> inbox;
    std::string pack;
    base::Result<std::vector<registry::ReviewGroup>> groups;
};

namespace {

/// One contribution file is at most this long; the registry refuses by its own limits.
constexpr std::size_t mostBytes = std::size_t{256} << 20U;

registry::IntakeResult takeInOne(registry::Registry& registry, const QString& path, base::JobContext& job)
{
    const std::string name = utf8(QFileInfo(path).fileName());
    const auto bytes = base::readFile(utf8(path), mostBytes);
    if (bytes)
        return registry.intake(*bytes, name, today(), job);
    registry::IntakeResult unread;
    unread.fileName = name;
    unread.error = bytes.error();
    return unread;
}

} // namespace

Desk::Desk(JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs)
{
}

template <typename Work, typename Done> void Desk::call(const QString& title, Work work, Done done)
{
    if (!m_registry || m_busy)
        return;
    setBusy(true);
    m_jobs.start(
        this, title, Job::Visibility::Shown,
        [registry = m_registry, work = std::move(work)](base::JobContext& job) mutable { return work(*registry, job); },
        [this, registry = m_registry, done = std::move(done)](auto result) mutable {
            setBusy(false);
            if (registry == m_registry)
                done(std::move(result));
            if (m_reloadDue)
                reload();
        });
}

void Desk::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

void Desk::setRegistry(std::shared_ptr<registry::Registry> registry)
{
    m_registry = std::move(registry);
    m_unlocked = false;
    m_state = {};
    m_packs.clear();
    m_inbox.clear();
    m_groups.clear();
    m_lastIntake.clear();
    m_pack.clear();
    Q_EMIT loaded();
    reload();
}

std::int64_t Desk::packVersion() const
{
    std::int64_t version = 0;
    for (const auto& release : m_state.releases) {
        if (release.pack == m_pack)
            version = std::max(version, release.version);
    }
    return version;
}

void Desk::choosePack(const std::string& pack)
{
    if (pack == m_pack)
        return;
    m_pack = pack;
    m_groups.clear();
    Q_EMIT loaded();
    reload();
}

void Desk::reload()
{
    m_reloadDue = m_busy && m_registry;
    call(
        tr("Loading the registry"),
        [pack = m_pack](registry::Registry& registry, base::JobContext& job) {
            Snapshot snapshot{registry.state(), registry.packs(), registry.inbox(), pack, {}};
            const bool known = std::find(snapshot.packs.begin(), snapshot.packs.end(), pack) != snapshot.packs.end();
            if (!known)
                snapshot.pack = snapshot.packs.empty() ? std::string() : snapshot.packs.front();
            if (!snapshot.pack.empty())
                snapshot.groups = registry.groups(snapshot.pack, job);
            return snapshot;
        },
        [this](Snapshot snapshot) { show(std::move(snapshot)); });
}

void Desk::show(Snapshot snapshot)
{
    const QString tried = tr("The registry was not loaded.");
    if (!snapshot.state)
        Q_EMIT failed(tried, snapshot.state.error());
    else if (!snapshot.inbox)
        Q_EMIT failed(tried, snapshot.inbox.error());
    else if (!snapshot.groups)
        Q_EMIT failed(tried, snapshot.groups.error());
    else {
        m_state = std::move(*snapshot.state);
        m_packs = std::move(snapshot.packs);
        m_inbox = std::move(*snapshot.inbox);
        m_groups = std::move(*snapshot.groups);
        m_pack = std::move(snapshot.pack);
        Q_EMIT loaded();
    }
}

void Desk::takeIn(const QStringList& files)
{
    call(
        tr("Checking contributions"),
        [files](registry::Registry& registry, base::JobContext& job) {
            std::vector<registry::IntakeResult> results;
            for (const QString& file : files) {
                job.progress(results.size(), static_cast<std::uint64_t>(files.size()));
                if (job.stopRequested())
                    break;
                results.push_back(takeInOne(registry, file, job));
            }
            return results;
        },
        [this](std::vector<registry::IntakeResult> results) {
            m_lastIntake = std::move(results);
            Q_EMIT intakeDone();
            m_reloadDue = true;
        });
}

void Desk::endWith(const QString& whatWasTried, const base::Result<void>& result, const QString& sentence)
{
    if (result)
        Q_EMIT decided(sentence);
    else
        Q_EMIT failed(whatWasTried, result.error());
    m_reloadDue = true;
}

void Desk::decide(std::vector<registry::DecisionInput> decisions)
{
    const int count = static_cast<int>(decisions.size());
    call(
        tr("Writing the decision"),
        [pack = m_pack, reviewer = m_reviewer, decisions = std::move(decisions)](registry::Registry& registry,
            base::JobContext&) { return registry.decide(pack, decisions, reviewer, today()); },
        [this, count](const base::Result<void>& result) {
            endWith(tr("Nothing was decided."), result, tr("%Ln decision(s) written.", nullptr, count));
        });
}

void Desk::undoDecision()
{
    call(
        tr("Taking back the last decision"),
        [pack = m_pack, reviewer = m_reviewer](
            registry::Registry& registry, base::JobContext&) { return registry.undoDecision(pack, reviewer, today()); },
        [this](const base::Result<void>& result) {
            endWith(tr("Nothing was taken back."), result, tr("The last decision was taken back."));
        });
}

void Desk::unlock(const std::string& passphrase)
{
    call(
        tr("Opening the city's keys"),
        [passphrase](registry::Registry& registry, base::JobContext&) { return registry.unlock(passphrase); },
        [this](const base::Result<void>& result) {
            m_unlocked = result.has_value();
            if (result)
                Q_EMIT unlocked();
            else
                Q_EMIT unlockFailed(result.error());
        });
}

void Desk::buildPack(const registry::PackBuildRequest& request)
{
    call(
        tr("Building the pack"),
        [request](registry::Registry& registry, base::JobContext& job) { return registry.buildPack(request, job); },
        [this, id = request.id](const base::Result<bundle::Written>& written) {
            if (!written) {
                Q_EMIT failed(tr("No pack was built."), written.error());
                return;
            }
            m_pack = id;
            m_reloadDue = true;
            Q_EMIT packBuilt(text(id));
        });
}

void Desk::savePack(const QString& path)
{
    call(
        tr("Saving the pack"),
        [pack = m_pack, path](registry::Registry& registry, base::JobContext&) -> base::Result<void> {
            const auto bytes = registry.packFile(pack, 0);
            if (!bytes)
                return base::forward(bytes);
            return base::writeAtomically(utf8(path), *bytes);
        },
        [this](const base::Result<void>& result) {
            if (result)
                Q_EMIT decided(tr("The pack was saved. Give this file to everybody who wants to help."));
            else
                Q_EMIT failed(tr("The pack was not saved."), result.error());
        });
}

void Desk::previewRelease()
{
    call(
        tr("Preparing the release"),
        [pack = m_pack](
            registry::Registry& registry, base::JobContext& job) { return registry.previewRelease(pack, job); },
        [this](const base::Result<registry::ReleasePreview>& preview) {
            if (preview)
                Q_EMIT previewReady(*preview);
            else
                Q_EMIT failed(tr("There is no release to show."), preview.error());
        });
}

void Desk::publish(const QString& folder)
{
    call(
        tr("Publishing the release"),
        [pack = m_pack, folder](registry::Registry& registry, base::JobContext& job) {
            return registry.publish(pack, utf8(folder), today(), job);
        },
        [this, folder](const base::Result<std::int64_t>& version) {
            if (version)
                Q_EMIT published(*version, folder);
            else
                Q_EMIT failed(tr("Nothing was published."), version.error());
            m_reloadDue = true;
        });
}

void Desk::writeReceipts(const QString& folder, const std::string& due)
{
    call(
        tr("Writing receipts"),
        [pack = m_pack, folder, due](registry::Registry& registry, base::JobContext& job) {
            return registry.writeReceipts(pack, utf8(folder), due, today(), job);
        },
        [this, folder](const base::Result<std::vector<std::filesystem::path>>& paths) {
            m_reloadDue = true;
            if (!paths) {
                Q_EMIT failed(tr("No receipt was written."), paths.error());
                return;
            }
            QStringList names;
            for (const std::filesystem::path& path : *paths)
                names << text(path.filename().string());
            Q_EMIT receiptsWritten(names, folder);
        });
}

} // namespace gleaner::ui
