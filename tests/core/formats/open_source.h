#pragma once

#include "core/formats/source.h"

#include "tests/support/result_text.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace gleaner::tests {

/// Writes files into a folder of its own and opens them as people would.
class SourceFolder {
public:
    std::filesystem::path path(const QString& name) const { return m_folder.filePath(name).toStdString(); }
    std::filesystem::path write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's file could not be written");
        return path(name);
    }
    base::Result<std::unique_ptr<formats::Source>> open(const QString& name) const
    {
        base::NullJob job;
        return formats::Source::open(path(name), m_folder.path().toStdString(), job);
    }
    base::Result<formats::Conversion> convert(const QString& name, const formats::SourceChoice& choice = {}) const
    {
        base::NullJob job;
        const auto source = open(name);
        if (!source)
            return base::forward(source);
        return (*source)->convert(choice, job);
    }

private:
    QTemporaryDir m_folder;
};

inline QByteArray bytesOf(const base::Result<formats::Conversion>& conversion)
{
    if (!conversion)
        return resultText(conversion);
    const std::string_view view = (*conversion).bytes->view();
    return {view.data(), static_cast<qsizetype>(view.size())};
}

/// "code:count" of each issue, separated by spaces.
inline QByteArray issuesOf(const formats::Conversion& conversion)
{
    QByteArray text;
    for (const base::Issue& issue : conversion.issues) {
        const std::string_view name = base::errorName(issue.code);
        text += (text.isEmpty() ? "" : " ") + QByteArray(name.data(), static_cast<qsizetype>(name.size())) + ':'
            + QByteArray::number(static_cast<qulonglong>(issue.count));
    }
    return text;
}

} // namespace gleaner::tests
