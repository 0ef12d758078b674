#pragma once

#include "core/workspace/workspace.h"
#include "tests/support/result_text.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/project_session.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace gleaner::tests {

/// A real project on the disk, made from a small dirty table of service requests, with its session.
class ProjectFixture {
public:
    static QByteArray requests()
    {
        return "id,kind,street,zip\n"
               "1,Graffiti,Elm St,90801\n"
               "2, Graffiti,Elm St,90802\n"
               "3,graffiti,Main St,90801\n"
               "4,Dumped items,Oak Ave,\n"
               "5,Dumped items,Oak  Ave,90803\n"
               "6,Pothole,\"Line\nbreak\",90801\n";
    }

    explicit ProjectFixture(const QByteArray& csv = requests())
    {
        const QString table = m_folder.filePath(QStringLiteral("requests.csv"));
        QFile file(table);
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
            qFatal("no temporary folder");
        file.close();
        base::NullJob job;
        auto made = workspace::Workspace::createFromTable(
            projectPath().toStdString(), table.toStdString(), formats::csv::Dialect{}, job);
        if (!made)
            qFatal("%s", resultText(made).constData());
        session = std::make_unique<ui::ProjectSession>(std::move(*made), jobs);
    }

    QString folder() const { return m_folder.path(); }
    QString projectPath() const { return m_folder.filePath(QStringLiteral("requests.gleaner")); }
    /// Waits until no background work is left.
    bool settle() const
    {
        return QTest::qWaitFor([this]() { return jobs.isIdle(); }, 10'000);
    }
    std::string cell(std::size_t row, std::size_t column) const
    {
        return std::string(session->table().cell(row, column).text);
    }
    std::string columnId(std::size_t column) const { return session->table().schema().columns[column].id; }

private:
    QTemporaryDir m_folder;

public:
    ui::JobRunner jobs;
    std::unique_ptr<ui::ProjectSession> session;
};

} // namespace gleaner::tests
