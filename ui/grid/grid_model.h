#pragma once

#include "core/table/row_source.h"
#include "ui/grid/grid_marks.h"
#include "ui/grid/shown_rows.h"

#include <QAbstractTableModel>

namespace gleaner::ui {

/// What a cell looks like.
struct CellLook {
    QString text; ///< the invisible made visible; long texts cut, with an ellipsis
    bool isPlaceholder = false; ///< blank, missing or a null token
    bool isChanged = false; ///< differs from the file as it came
    int notes = 0;
    QString verdict; ///< name of an icon, empty = not answered
};

/// Rows of a table as Qt sees them: some of them, in some order. Holds no copy of any cell. Editing is asked for by a
/// signal; the new value comes back with the next content.
class GridModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        ChangedRole = Qt::UserRole, ///< bool: differs from the file as it came
        NotesRole, ///< int: notes on the cell
        VerdictRole, ///< name of an icon, empty = not answered
        RawTextRole, ///< the text itself, nothing made visible
        PlaceholderRole, ///< bool: the cell is blank, missing or a null token
    };
    enum class Access { Editable, ReadOnly };

    explicit GridModel(QObject* parent = nullptr);

    /// Null = nothing. `shown` are row positions of `rows`. Selection, widths and the place in the grid survive, also
    /// when columns are added at the end.
    void setContent(table::RowSourcePtr rows, ShownRows shown);
    void setMarks(GridMarks marks);
    void setAccess(Access access) { m_access = access; }

    const table::RowSourcePtr& rows() const { return m_rows; }
    const ShownRows& shown() const { return m_shown; }
    table::RowOrdinal ordinalAt(int line) const { return m_rows->ordinalOf(rowAt(line)); }
    /// The line that shows a row; nothing if it is filtered out or removed.
    std::optional<int> lineOf(table::RowOrdinal row) const;
    bool isChanged(int line, int column) const;
    /// Length of a cell's text.
    std::size_t bytesOf(int line, int column) const;
    CellLook lookAt(int line, int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void editRequested(quint32 row, int column, const QString& typed);

private:
    std::uint32_t rowAt(int line) const { return m_shown.at(static_cast<std::size_t>(line)); }
    table::Cell cellAt(const QModelIndex& index) const;
    QString spoken(const QModelIndex& index) const;
    QString toolTip(const QModelIndex& index) const;

    table::RowSourcePtr m_rows;
    ShownRows m_shown;
    GridMarks m_marks;
    Access m_access = Access::Editable;
};

} // namespace gleaner::ui
