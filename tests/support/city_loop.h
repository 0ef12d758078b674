#pragma once

#include "tests/support/glean_process.h"

namespace gleaner::tests {

/// The city's side and the volunteers' side of the loop, one step a call, all through the command line in one folder.
/// Each call returns the run, so that a test shows what went wrong.
class CityLoop {
public:
    explicit CityLoop(const Glean& glean)
        : m_glean(glean)
    {
    }
    GleanRun init(const QString& city = QStringLiteral("data.example.gov")) const;
    /// `keys` are header names.
    GleanRun buildPack(
        const QString& table, const QString& id, const QStringList& keys = {}, const QStringList& more = {}) const;
    /// Imports pack.glean, trusting the city by its anchor.
    GleanRun import(const QString& project) const;
    GleanRun contribute(
        const QString& project, const QString& file, const QString& day = QStringLiteral("2026-03-09")) const;
    GleanRun intake(const QStringList& files) const;
    /// Accepts every open item, but declines those whose id is in `declined` (wrong-value).
    GleanRun decideAll(const QString& pack, const QStringList& declined = {}) const;
    GleanRun publish(const QString& pack) const; ///< into "out"
    GleanRun receipts(const QString& pack) const; ///< into "receipts"
    QJsonObject review() const; ///< review list --json
    QString stateHash() const;
    static QByteArray notice();

private:
    const Glean& m_glean;
};

} // namespace gleaner::tests
