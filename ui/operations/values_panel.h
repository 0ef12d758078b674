#pragma once

#include "core/clean/facets/facet_counts.h"
#include "ui/jobs/job_runner.h"
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

    /// Shared with the jobs that look through it: a column may hold a million distinct values.
    using Values = std::shared_ptr<const std::vector<clean::ValueCount>>;

    /// The places of the values whose label holds `search`, ignoring case; all for an empty one. For a job.
    static std::vector<std::uint32_t> linesOf(
        const std::vector<clean::ValueCount>& values, const QString& search, base::JobContext& job);
    /// Other values: what was typed beside the ones before is forgotten.
    void setValues(Values values, std::vector<std::uint32_t> lines);
    void setLines(std::vector<std::uint32_t> lines);
    /// Letter and text → new text, for the values that were changed.
    const std::map<std::string, QString>& edits() const { return m_edits; }
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
    const clean::ValueCount& valueAt(int line) const { return (*m_values)[m_lines[static_cast<std::size_t>(line)]]; }

    Values m_values;
    std::vector<std::uint32_t> m_lines;
    std::map<std::string, QString> m_edits;
};

/// Parameters of map-values: a list of values, each with a place for its new text.
class ValuesPanel final : public ParameterPanel {
    Q_OBJECT
public:
    ValuesPanel(JobRunner& jobs, QWidget* parent);
    std::optional<base::Json> parameters() const override;
    QString problem() const override;
    QString explanation() const override;
    Target target() const override { return Target::Column; }
    void setTable(const table::Table& table, std::size_t column, const table::RowSet& rows) override;
    /// Goes to one value and opens its editor, as soon as the values are counted.
    void editValue(const std::string& letterText);

private:
    void refresh();
    void openEditor();

    ValuesModel* m_model;
    QTableView* m_view = nullptr;
    QString m_search;
    table::Table m_table;
    std::size_t m_column = 0;
    table::RowSet m_rows;
    ValuesModel::Values m_values; ///< null until they are counted
    std::string m_wanted; ///< the value whose editor is to open
    LatestJob m_counting;
};

} // namespace gleaner::ui
