#include "ui/operations/parameter_panel.h"

#include "ui/operations/text_panels.h"
#include "ui/operations/values_panel.h"

namespace gleaner::ui {

void ParameterPanel::setTable(const table::Table&, std::size_t, const table::RowSet&) { }

ParameterPanel* makeParameterPanel(std::string_view operationId, JobRunner& jobs, QWidget* parent)
{
    if (operationId == "trim-whitespace/1")
        return new TrimPanel(parent);
    if (operationId == "collapse-whitespace/1")
        return new CollapsePanel(parent);
    if (operationId == "change-case/1")
        return new CasePanel(parent);
    if (operationId == "replace/1")
        return new ReplacePanel(parent);
    if (operationId == "map-values/1")
        return new ValuesPanel(jobs, parent);
    return operationId == "remove-rows/1" ? new RemoveRowsPanel(parent) : nullptr;
}

} // namespace gleaner::ui
