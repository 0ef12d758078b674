#pragma once

#include "core/workspace/workspace.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace gleaner::ui {

/// Where a new project will be kept: a proposal that a person may change. Lies in Documents/Gleaner unless changed.
class ProjectPlace : public QWidget {
    Q_OBJECT
public:
    /// `stem` is the wished file name without suffix; a number is added while it is taken.
    ProjectPlace(const QString& stem, const QString& folder, QWidget* parent = nullptr);
    QString path() const { return m_path; }
    /// Offers to leave the table in its file; by default the project gets a copy of it.
    void offerReference();
    workspace::SourcePlace sourcePlace() const;

private:
    void setPath(const QString& path);

    QString m_path;
    QLabel* m_label;
    QCheckBox* m_reference = nullptr;
};

/// "<folder>/<stem>.gleaner", or with " 2", " 3" ... while such a file exists.
QString freeProjectPath(const QString& folder, const QString& stem);

} // namespace gleaner::ui
