#pragma once

#include "core/registry/registry.h"
#include "ui/jobs/job_runner.h"

#include <QObject>
#include <QStringList>

namespace gleaner::ui {

/// The open registry as the views of the city desk see it: one notifier for all of them. Every call to the registry
/// runs as a job, one at a time; views disable their commands while isBusy().
class Desk : public QObject {
    Q_OBJECT

public:
    explicit Desk(JobRunner& jobs, QObject* parent = nullptr);

    /// Shows another registry and loads it; null closes.
    void setRegistry(std::shared_ptr<registry::Registry> registry);
    bool isOpen() const { return m_registry != nullptr; }
    bool isBusy() const { return m_busy; }
    bool isUnlocked() const { return m_unlocked; }
    bool needsPassphrase() const { return m_registry && m_registry->needsPassphrase(); }

    const registry::RegistryState& state() const { return m_state; }
    const std::vector<std::string>& packs() const { return m_packs; }
    const std::vector<registry::InboxEntry>& inbox() const { return m_inbox; }
    const std::vector<registry::ReviewGroup>& groups() const { return m_groups; }
    const std::vector<registry::IntakeResult>& lastIntake() const { return m_lastIntake; }
    const std::string& pack() const { return m_pack; }
    /// Version of the last release of the chosen pack.
    std::int64_t packVersion() const;
    /// Signs log entries of decisions; asked once by the view.
    void setReviewer(const std::string& reviewer) { m_reviewer = reviewer; }
    const std::string& reviewer() const { return m_reviewer; }

    void choosePack(const std::string& pack);
    void reload();
    void takeIn(const QStringList& files);
    void decide(std::vector<registry::DecisionInput> decisions);
    void undoDecision();
    void unlock(const std::string& passphrase);
    void buildPack(const registry::PackBuildRequest& request);
    void savePack(const QString& path); ///< newest version of the chosen pack
    void previewRelease();
    void publish(const QString& folder);
    void writeReceipts(const QString& folder, const std::string& due);

Q_SIGNALS:
    void loaded(); ///< state, packs, inbox and groups are new
    void busyChanged(bool busy);
    void failed(const QString& whatWasTried, const gleaner::base::Error& error);
    void intakeDone(); ///< lastIntake() is new
    void decided(const QString& sentence);
    void unlocked();
    void unlockFailed(const gleaner::base::Error& error);
    void packBuilt(const QString& pack);
    void previewReady(const gleaner::registry::ReleasePreview& preview);
    void published(qint64 version, const QString& folder);
    void receiptsWritten(const QStringList& fileNames, const QString& folder);

private:
    struct Snapshot;
    template <typename Work, typename Done> void call(const QString& title, Work work, Done done);
    void setBusy(bool busy);
    void show(Snapshot snapshot);
    void endWith(const QString& whatWasTried, const base::Result<void>& result, const QString& sentence);

    JobRunner& m_jobs;
    std::shared_ptr<registry::Registry> m_registry;
    bool m_busy = false;
    bool m_unlocked = false;
    bool m_reloadDue = false;
    registry::RegistryState m_state;
    std::vector<std::string> m_packs;
    std::vector<registry::InboxEntry> m_inbox;
    std::vector<registry::ReviewGroup> m_groups;
    std::vector<registry::IntakeResult> m_lastIntake;
    std::string m_pack;
    std::string m_reviewer;
};

} // namespace gleaner::ui
