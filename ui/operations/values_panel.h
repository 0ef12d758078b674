#pragma once

#include "ui/operations/parameter_panel.h"

#include <QAbstractTableModel>

#include <map>

class QTableView;

namespace gleaner::ui {

/// Distinct values of a column with their counts and what each is to become; the last column is edited in place.
class ValuesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const table::Table& table, std::size_t column, const table::RowSet& rows);
    void setSearch(const QString& search);
    /// Letter and text → new text, for the values that were changed.
    const std::map<std::string, QString>& edits() const { return m_edits; }
    void setEdit(const std::string& letterText, const QString& target);
    /// The line of a value; -1 if it is not shown.
    int lineOf(const std::string& letterText) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void edited();

private:
    struct Value {
        table::Cell cell;
        std::size_t count;
    };
    void arrange();

    std::vector<Value> m_values;
    std::vector<std::uint32_t> m_lines;
    std::map<std::string, QString> m_edits;
    QString m_search;
};

/// Parameters of map-values: a list of values, each with a place for its new text.
class ValuesPanel final : public ParameterPanel {
    Q_OBJECT
public:
    explicit ValuesPanel(QWidget* parent);
    std::optional<base::Json> parameters() const override;
    QString problem() const override;
    QString explanation() const override;
    Target target() const override { return Target::Column; }
    void setTable(const table::Table& table, std::size_t column, const table::RowSet& rows) override;
    /// Goes to one value and opens its editor.
    void editValue(const std::string& letterText);

private:
    ValuesModel* m_model;
    QTableView* m_view;
};

} // namespace gleaner::ui
