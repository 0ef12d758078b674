#pragma once

#include "core/workspace/profile.h"
#include "ui/keys/key_keeper.h"

#include <QPointer>
#include <QWidget>

namespace gleaner::ui {

class JobRunner;

/// The verbs on the person's own key: make, restore, change the passphrase, show the recovery sheet, open for signing.
/// Shows the dialogs, runs the slow part as a job, and keeps the opened seed. `window` is the parent of the dialogs.
class KeyCommands : public QObject {
    Q_OBJECT

public:
    using Seed = KeyKeeper::Seed;

    /// `jobs` must outlive this object; `window` may go first.
    KeyCommands(JobRunner& jobs, QWidget* window);

    /// The profile must outlive this object, or be replaced by null first.
    void setProfile(workspace::Profile* profile);
    workspace::Profile* profile() const { return m_profile; }
    KeyKeeper& keeper() { return m_keeper; }
    bool hasKey() const;
    /// How the key lies on the disk; nothing = no key yet.
    std::optional<trust::Protection> protection() const;

    /// Hands the opened seed to `then`: at once while it is held, else after the person gave the passphrase. Not called
    /// when the person cancels or there is no key. `then` is dropped when `receiver` is gone.
    void withSeed(QObject* receiver, std::function<void(Seed)> then);

public Q_SLOTS:
    void makeKey();
    void restoreKey();
    void changePassphrase();
    void showSheet();

Q_SIGNALS:
    /// A key was made, restored, or its protection changed.
    void identityChanged();

private:
    void askPassphrase(QPointer<QObject> receiver, std::function<void(Seed)> then, const QString& problem);
    void openWith(const std::string& passphrase, QPointer<QObject> receiver, std::function<void(Seed)> then);
    /// Runs `work` as a job, then keeps the seed that the new passphrase opens.
    void changeIdentity(const QString& title, const QString& whatWasTried, const std::string& passphrase,
        std::function<base::Result<void>()> work, std::function<void(Seed)> then);
    void showSheetOf(const Seed& seed);

    JobRunner& m_jobs;
    QPointer<QWidget> m_window;
    workspace::Profile* m_profile = nullptr;
    KeyKeeper m_keeper;
};

} // namespace gleaner::ui
