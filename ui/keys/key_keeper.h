#pragma once

#include "core/trust/keys.h"

#include <QObject>
#include <QTimer>

namespace gleaner::ui {

/// Holds the opened master seed for one sitting: the passphrase is asked once, and the seed is forgotten after fifteen
/// idle minutes. Any key press, click or wheel turn in the program counts as activity.
class KeyKeeper : public QObject {
    Q_OBJECT

public:
    using Seed = std::shared_ptr<const trust::SecretSeed>;
    static constexpr int idleMilliseconds = 15 * 60 * 1000;

    explicit KeyKeeper(QObject* parent = nullptr, int milliseconds = idleMilliseconds);

    /// Null while the key is not open. A job may keep the pointer until it is done.
    Seed seed() const { return m_seed; }
    bool isOpen() const { return m_seed != nullptr; }
    void keep(trust::SecretSeed seed);
    /// Time left until the seed is forgotten; 0 while it is not open.
    int remainingMilliseconds() const { return m_seed ? m_idle.remainingTime() : 0; }
    /// Starts the idle time again.
    void touch();
    bool eventFilter(QObject* watched, QEvent* event) override;

public Q_SLOTS:
    void forget();

Q_SIGNALS:
    void opened();
    void forgotten();

private:
    Seed m_seed;
    QTimer m_idle;
};

} // namespace gleaner::ui
