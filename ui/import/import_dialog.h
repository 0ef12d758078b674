#pragma once

#include "core/formats/csv/document.h"
#include "core/formats/csv/sniffer.h"
#include "core/workspace/workspace.h"
#include "ui/import/dialect_form.h"
#include "ui/jobs/job_runner.h"

#include <QDialog>
#include <QTimer>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace gleaner::ui {

class ProjectPlace;
class ReadingPane;

/// How to read a table, and where to keep the work on it.
struct ImportChoice {
    QString file;
    QString project;
    formats::csv::Dialect dialect;
    workspace::SourcePlace place = workspace::SourcePlace::Project;
};

/// Shows up to three readings of a text table, why each was taken, and a live preview, of the best two side by side if
/// they are as good; the person's choice becomes step 0 of the recipe.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(const QString& file, base::SharedBytes source, const formats::csv::Sniff& sniff,
        const QString& projectFolder, JobRunner& jobs, QWidget* parent);

    formats::csv::Dialect dialect() const { return m_form->dialect(); }
    /// Lets the person leave the table in its file, for a source that is the file as it came.
    void offerReference();

Q_SIGNALS:
    void chosen(const gleaner::ui::ImportChoice& choice);
    /// The columns have no separators but fixed widths; the dialog is closed.
    void fixedWidths();

private:
    QWidget* buildChoices();
    QWidget* buildPreviews(const base::SharedBytes& source, JobRunner& jobs);
    void chooseReading(std::size_t index);
    void choosePart(int index);
    /// False once the person has changed something in the form.
    bool isAsRead() const;
    void showReasons();
    void refresh();
    void accept() override;

    QString m_file;
    formats::csv::Sniff m_sniff;
    std::size_t m_reading = 0; ///< the one chosen
    QButtonGroup* m_readings = nullptr;
    QRadioButton* m_byHand = nullptr; ///< chosen, and there, while the form says something else than its reading
    QComboBox* m_part = nullptr;
    QLabel* m_evidence = nullptr;
    DialectForm* m_form = nullptr;
    std::vector<ReadingPane*> m_panes;
    ProjectPlace* m_place = nullptr;
    QPushButton* m_open = nullptr;
    QTimer m_pause;
};

} // namespace gleaner::ui
