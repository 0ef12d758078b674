#pragma once

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

/// Runs the tools that a city's IT has. A test that needs an absent one skips, and says so.
namespace stock_tool {

struct Run {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

inline Run run(
    const QString& program, const QStringList& arguments, const QByteArray& input = {}, const QString& folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return {};
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError()};
}

inline bool has(const QString& program) { return !QStandardPaths::findExecutable(program).isEmpty(); }

inline bool put(const QString& path, std::string_view bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly)
        && file.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size());
}

} // namespace stock_tool

/// Skips the test function, visibly, when a tool is not installed.
#define NEED_TOOL(program)                                                                                             \
    if (!stock_tool::has(QStringLiteral(program)))                                                                     \
    QSKIP("not installed: " program)
