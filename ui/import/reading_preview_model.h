#pragma once

#include "core/formats/csv/document.h"

#include <QAbstractTableModel>

namespace gleaner::ui {

/// The first rows of a file as one reading has them, and the rows around the table that it leaves out.
struct ReadingPreview {
    formats::csv::Document head; ///< the first data rows
    std::vector<std::vector<table::Cell>> before; ///< left out above the table, and between its header and its data
    std::vector<std::vector<table::Cell>> after; ///< left out below the table
};

/// Looks at as much of the file as shows `rows` data rows; at all of it if rows at its end are left out.
base::Result<ReadingPreview> previewReading(
    const base::SharedBytes& source, const formats::csv::Dialect& dialect, std::size_t rows, base::JobContext& job);

/// Shows a preview: the rows left out stand where they are in the file, grey, in italics and without a number.
class ReadingPreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(ReadingPreview preview);
    void clear() { setPreview({}); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// True for a row that the reading leaves out.
    bool isLeftOut(int row) const;

private:
    QString textAt(std::size_t row, std::size_t column) const;

    ReadingPreview m_preview;
    std::size_t m_columns = 0;
};

} // namespace gleaner::ui
