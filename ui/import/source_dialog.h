#pragma once

#include "core/formats/append.h"
#include "core/formats/csv/document.h"
#include "core/workspace/workspace.h"
#include "ui/jobs/job_runner.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QTableView;
class QVBoxLayout;

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

/// Shows which tables a spreadsheet, database, archive, map or JSON file offers, and the first rows of the one that is
/// selected as they will be read. Files of an archive are offered as one table, too. Header rows are asked where
/// the format has none of its own, and of a text file the widths of its columns.
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
    /// What the preview is to show.
    struct Wish {
        formats::SourceChoice choice;
        std::vector<std::string> tables; ///< several that become one
        formats::AppendChoice together;
    };
    void buildTables(QLayout* layout);
    void buildTogether(QLayout* layout);
    void buildWidths(QLayout* layout);
    void buildHeader(QVBoxLayout* layout);
    void buildPreview(QLayout* layout);
    bool offersTogether() const;
    bool asksWidths() const;
    /// Nothing while no table is selected, or the widths are no numbers.
    std::optional<Wish> wish() const;
    void convert();
    void convertSoon(); ///< after a pause in typing
    void showConverted(const base::Result<Preview>& preview);
    void readHead();
    void showPreview(const base::Result<Preview>& preview);
    formats::csv::Dialect dialect() const;
    void accept() override;

    QString m_file;
    QString m_folder; ///< of projects
    std::shared_ptr<const formats::Source> m_source;
    std::shared_ptr<const formats::Conversion> m_conversion;
    formats::csv::Dialect m_proposed;
    QListWidget* m_tables = nullptr;
    QWidget* m_choices = nullptr; ///< all that is asked beside the preview
    QWidget* m_togetherChoice = nullptr;
    QLineEdit* m_column = nullptr;
    QCheckBox* m_byName = nullptr;
    QLineEdit* m_widths = nullptr;
    QWidget* m_headerChoice = nullptr;
    QSpinBox* m_header = nullptr;
    QSpinBox* m_skip = nullptr;
    TablePreviewModel* m_model;
    QTableView* m_preview = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_issues = nullptr;
    ProjectPlace* m_place = nullptr;
    QPushButton* m_open = nullptr;
    QTimer m_pause;
    LatestJob m_job;
};

} // namespace gleaner::ui
