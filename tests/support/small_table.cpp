#include "tests/support/small_table.h"

namespace gleaner::tests {

table::Table smallTable(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& rows,
    const std::vector<std::string>& key)
{
    auto schema = std::make_shared<table::Schema>();
    schema->table = "trees";
    schema->columns = table::columnsForHeader(header);
    for (const std::string& name : key)
        schema->key.push_back(schema->columns[*schema->indexOfNameOrId(name)].id);
    std::vector<table::ColumnPtr> columns;
    for (std::size_t index = 0; index < header.size(); ++index) {
        std::vector<table::Cell> cells;
        for (const auto& row : rows)
            cells.push_back(table::cellOf(row.at(index)));
        columns.push_back(table::makeColumn(cells));
    }
    return {schema, std::move(columns), rows.size()};
}

std::vector<std::string> texts(const table::Table& table, std::size_t column)
{
    std::vector<std::string> texts;
    for (std::size_t row = 0; row < table.rowCount(); ++row)
        texts.emplace_back(table.cell(row, column).text);
    return texts;
}

} // namespace gleaner::tests
