#pragma once

#include "core/workspace/workspace.h"

#include <QAbstractListModel>

namespace gleaner::ui {

/// The answers of a project as rows of two lines: what was proposed, where, and the verdict.
class AnswerModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { VerdictRole = Qt::UserRole + 1, TableRole, RowRole, ColumnRole };

    using QAbstractListModel::QAbstractListModel;

    /// Takes a copy of the answers; column names come from the base tables. Null empties the model.
    void load(const workspace::Workspace* workspace);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    const workspace::Answer& answerAt(int row) const { return m_answers[static_cast<std::size_t>(row)]; }
    /// Row of the answer on a cell, or -1.
    int find(const QString& table, const QString& row, const QString& column) const;
    /// What was proposed, and where: "row 12, Street".
    QString subject(int row) const;
    QString place(int row) const;

private:
    struct Target {
        std::string table, row, column;
    };
    static Target targetOf(const workspace::Answer& answer);

    std::vector<workspace::Answer> m_answers;
    std::map<std::pair<std::string, std::string>, QString> m_columnNames; ///< by table and id
};

} // namespace gleaner::ui
