#pragma once

#include "core/formats/csv/document.h"
#include "core/formats/source.h"
#include "core/workspace/workspace.h"
#include "ui/jobs/job_runner.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;
class QTableView;

namespace gleaner::ui {

class ProjectPlace;
class TablePreviewModel;

/// A table of a file that is no CSV, and where to keep the work on it.
struct SourceTableChoice {
    QString file;
    QString project;
    std::shared_ptr<const formats::Conversion> conversion;
    formats::csv::Dialect dialect;
    workspace::SourcePlace place = workspace::SourcePlace::Project;
};

/// Shows which tables a spreadsheet, database, archive or JSON file offers, and the first rows of the one that is
/// selected as they will be read. Header rows are asked where the format has none of its own.
class SourceDialog : public QDialog {
    Q_OBJECT
public:
    SourceDialog(const QString& file, std::shared_ptr<const formats::Source> source, const QString& projectFolder,
        JobRunner& jobs, QWidget* parent);

Q_SIGNALS:
    void chosen(const gleaner::ui::SourceTableChoice& choice);

private:
    struct Preview {
        std::shared_ptr<const formats::Conversion> conversion;
        formats::csv::Dialect dialect;
        formats::csv::Document head;
    };
    void buildTables(QLayout* layout);
    void buildHeader(QLayout* layout);
    void buildPreview(QLayout* layout);
    void convert();
    void readHead();
    void showPreview(const base::Result<Preview>& preview);
    formats::csv::Dialect dialect() const;
    void accept() override;

    QString m_file;
    std::shared_ptr<const formats::Source> m_source;
    std::shared_ptr<const formats::Conversion> m_conversion;
    formats::csv::Dialect m_proposed;
    QListWidget* m_tables = nullptr;
    QWidget* m_headerChoice = nullptr;
    QSpinBox* m_header = nullptr;
    QSpinBox* m_skip = nullptr;
    TablePreviewModel* m_model;
    QTableView* m_preview = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_issues = nullptr;
    ProjectPlace* m_place = nullptr;
    QPushButton* m_open = nullptr;
    LatestJob m_job;
};

} // namespace gleaner::ui
