#pragma once

#include "core/history/step.h"

#include <QString>

namespace gleaner::ui {

/// The name of an operation as menus show it, such as "Trim whitespace". Unknown ids are shown as they are.
QString operationName(std::string_view operationId);

/// What a step does, in one line: "Trim whitespace in Kind, Street".
QString stepTitle(const history::Step& step, const table::Schema& schema);

/// What a step did: "212 cells", "3 rows removed", "nothing to change".
QString summaryText(const clean::StepSummary& summary);

/// How a column is shown to people: its header, or "Column n" where the header is empty.
QString columnTitle(const table::Schema& schema, std::size_t column);
/// The same by id; the id itself if there is no such column.
QString columnTitleById(const table::Schema& schema, std::string_view id);

/// A cell's text with the invisible made visible: line breaks, tabs, no-break and outer spaces. For showing only.
QString visibleText(table::CellView cell);
/// The same for a value in a list, where blank and missing need a word of their own.
QString valueLabel(table::CellView cell);

} // namespace gleaner::ui
