#pragma once

#include "core/base/json.h"
#include "core/table/table.h"

#include <QWidget>

#include <memory>

namespace gleaner::ui {

class JobRunner;

/// The part of an operation's dialog that asks for its parameters.
class ParameterPanel : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Parameters as the recipe has them, without the columns. Nothing = not complete yet, `problem()` says why.
    virtual std::optional<base::Json> parameters() const = 0;
    virtual QString problem() const { return {}; }
    /// One sentence that says what the operation does.
    virtual QString explanation() const = 0;
    /// Whether the operation works on several columns at once ("columns"), on one ("column"), or on whole rows.
    enum class Target { Columns, Column, Rows };
    virtual Target target() const { return Target::Columns; }
    /// The column or the rows in scope are others now.
    virtual void setTable(const table::Table& table, std::size_t column, const table::RowSet& rows);

Q_SIGNALS:
    void changed();
};

/// The panel of an operation with a dialog of its own; null for others (set-cell, cluster-merge).
ParameterPanel* makeParameterPanel(std::string_view operationId, JobRunner& jobs, QWidget* parent);

} // namespace gleaner::ui
