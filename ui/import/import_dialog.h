#pragma once

#include "core/formats/csv/document.h"
#include "core/formats/csv/sniffer.h"
#include "core/workspace/workspace.h"
#include "ui/jobs/job_runner.h"

#include <QDialog>
#include <QTimer>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace gleaner::ui {

class ProjectPlace;
class TablePreviewModel;

/// How to read a table, and where to keep the work on it.
struct ImportChoice {
    QString file;
    QString project;
    formats::csv::Dialect dialect;
    workspace::SourcePlace place = workspace::SourcePlace::Project;
};

/// Shows up to three readings of a text table with a live preview; the person's choice becomes step 0 of the recipe.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(const QString& file, base::SharedBytes source, const formats::csv::Sniff& sniff,
        const QString& projectFolder, JobRunner& jobs, QWidget* parent);

    formats::csv::Dialect dialect() const;
    /// Lets the person leave the table in its file, for a source that is the file as it came.
    void offerReference();

Q_SIGNALS:
    void chosen(const gleaner::ui::ImportChoice& choice);

private:
    void buildReadings(QLayout* layout);
    void buildChoices(QLayout* layout);
    void buildPreview(QLayout* layout);
    void setDialect(const formats::csv::Dialect& dialect);
    void refresh();
    void showDocument(const formats::csv::Document& document);
    void accept() override;

    QString m_file;
    base::SharedBytes m_source;
    formats::csv::Sniff m_sniff;
    formats::csv::Dialect m_rest; ///< what the choices don't show
    QButtonGroup* m_readings = nullptr;
    QComboBox* m_encoding = nullptr;
    QComboBox* m_delimiter = nullptr;
    QComboBox* m_quote = nullptr;
    QSpinBox* m_header = nullptr;
    QSpinBox* m_skip = nullptr;
    ProjectPlace* m_place = nullptr;
    TablePreviewModel* m_model;
    QTableView* m_preview = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_issues = nullptr;
    QPushButton* m_open = nullptr;
    QTimer m_pause;
    LatestJob m_job;
};

/// A dialect in one line: "UTF-8, comma, header in 1 row".
QString dialectText(const formats::csv::Dialect& dialect);

} // namespace gleaner::ui
