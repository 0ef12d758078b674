#pragma once

#include "core/formats/csv/issue_places.h"
#include "ui/jobs/job_runner.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace gleaner::ui {

/// What reading a table's file noticed, such as rows of another width. Stays open beside the grid and leads from one
/// place to the next.
class IssuesDialog : public QDialog {
    Q_OBJECT
public:
    IssuesDialog(formats::csv::Document document, JobRunner& jobs, QWidget* parent);

Q_SIGNALS:
    /// Of the table as it came.
    void placeChosen(gleaner::table::RowOrdinal row, std::size_t column);

private:
    void goToNext();
    void startOver();

    const formats::csv::Document m_document;
    std::vector<std::optional<formats::csv::CellPlace>> m_places; ///< the last one shown, by issue
    LatestJob m_search;
    QListWidget* m_list;
    QLabel* m_place;
    QPushButton* m_next;
};

} // namespace gleaner::ui
