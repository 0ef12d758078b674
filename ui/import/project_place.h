#pragma once

#include <QWidget>

class QLabel;

namespace gleaner::ui {

/// Where a new project will be kept: a proposal that a person may change. Lies in Documents/Gleaner unless changed.
class ProjectPlace : public QWidget {
    Q_OBJECT
public:
    /// `stem` is the wished file name without suffix; a number is added while it is taken.
    ProjectPlace(const QString& stem, const QString& folder, QWidget* parent = nullptr);
    QString path() const { return m_path; }

private:
    void setPath(const QString& path);

    QString m_path;
    QLabel* m_label;
};

/// "<folder>/<stem>.gleaner", or with " 2", " 3" ... while such a file exists.
QString freeProjectPath(const QString& folder, const QString& stem);

} // namespace gleaner::ui
