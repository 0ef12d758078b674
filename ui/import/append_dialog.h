#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;

namespace gleaner::ui {

class ProjectPlace;

/// Several files that become one table.
struct AppendFilesChoice {
    QStringList files;
    QString project;
    QString sourceColumn; ///< names the file of each row; empty = no such column
    bool joinByName = false; ///< also if not all have the same columns
};

/// Asks what several files at once are meant to be: one table, or one project each.
class AppendDialog : public QDialog {
    Q_OBJECT
public:
    AppendDialog(const QStringList& files, const QString& projectFolder, QWidget* parent);

Q_SIGNALS:
    void oneTable(const gleaner::ui::AppendFilesChoice& choice);
    void oneProjectEach(const QStringList& files);

private:
    void accept() override;

    QStringList m_files;
    QLineEdit* m_column;
    ProjectPlace* m_place;
};

} // namespace gleaner::ui
