#include "tests/support/glean_process.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace gleaner::tests {

QJsonObject GleanRun::json() const { return QJsonDocument::fromJson(out).object(); }

QByteArray GleanRun::text() const
{
    return "exit " + QByteArray::number(exitCode) + "\n" + out.left(4000) + "\n" + error.left(4000);
}

GleanRun Glean::run(const QStringList& arguments, const QByteArray& input) const
{
    QStringList words = m_prefix;
    words << QStringLiteral(GLEANER_PROGRAM_FOLDER) + "/glean" << arguments;
    if (!arguments.contains("--profile"))
        words << "--profile" << path(m_profile);
    QProcess process;
    process.setWorkingDirectory(m_folder);
    if (!m_environment.isEmpty())
        process.setEnvironment(m_environment);
    process.start(words.takeFirst(), words);
    process.write(input);
    process.closeWriteChannel();
    GleanRun run;
    if (!process.waitForFinished(300'000)) {
        process.kill();
        process.waitForFinished();
        return run;
    }
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    run.error = process.readAllStandardError();
    return run;
}

QByteArray Glean::read(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Glean::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(bytes);
}

bool canCutTheNetwork()
{
    QProcess process;
    process.start("unshare", {"-rn", "true"});
    return process.waitForFinished(10'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace gleaner::tests
