#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace gleaner::tests {

/// What a run of the command line left behind.
struct GleanRun {
    int exitCode = -1;
    QByteArray out;
    QByteArray error;
    QJsonObject json() const; ///< standard output as one object
    QByteArray text() const; ///< everything, for a failed check's message
};

/// Runs `glean` in `folder` with its own profile folder there ("profile") and no terminal.
class Glean {
public:
    explicit Glean(QString folder)
        : m_folder(std::move(folder))
    {
    }
    GleanRun run(const QStringList& arguments, const QByteArray& input = {}) const;
    /// Puts `prefix` before the program, such as {"unshare", "-rn"}.
    void setPrefix(QStringList prefix) { m_prefix = std::move(prefix); }
    void setProfile(QString profile) { m_profile = std::move(profile); }
    void setEnvironment(QStringList environment) { m_environment = std::move(environment); }
    QString path(const QString& name) const { return m_folder + '/' + name; }
    QByteArray read(const QString& name) const;
    void write(const QString& name, const QByteArray& bytes) const;

private:
    QString m_folder;
    QString m_profile = QStringLiteral("profile");
    QStringList m_prefix;
    QStringList m_environment;
};

/// True where a network namespace without interfaces can be made.
bool canCutTheNetwork();

/// Checks the exit code and shows the run if it differs.
#define COMPARE_EXIT(run, code)                                                                                        \
    do {                                                                                                               \
        const auto& checkedRun = (run);                                                                                \
        QVERIFY2(checkedRun.exitCode == (code), checkedRun.text().constData());                                        \
    } while (false)

} // namespace gleaner::tests
