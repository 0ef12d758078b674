#include "core/clean/operations/map_values.h"

#include "core/base/hash_map.h"
#include "core/clean/operations/parameters.h"
#include "core/clean/operations/value_operation.h"

namespace gleaner::clean {

using base::Json;
using table::Cell;
using table::Code;

namespace {

constexpr std::size_t mostEdits = 100'000;

struct ValueEdit {
    std::vector<Cell> from;
    Cell to;
};

class MapValues final : public Operation {
public:
    MapValues(std::string column, std::vector<ValueEdit> edits)
        : m_column(std::move(column))
        , m_edits(std::move(edits))
    {
        for (const ValueEdit& edit : m_edits) {
            for (const Cell& from : edit.from)
                m_targets[table::letterText(from)] = edit.to;
        }
    }

    std::string_view id() const override { return mapValuesId; }
    Json parameters() const override
    {
        Json edits = Json::array();
        for (const ValueEdit& edit : m_edits)
            edits.push_back({{"from", letterTexts(edit.from)}, {"to", table::letterText(edit.to)}});
        return {{"column", m_column}, {"edits", std::move(edits)}};
    }
    std::vector<std::string> columns() const override { return {m_column}; }
    base::Result<void> validate(const table::Schema& schema) const override
    {
        return requireColumns(schema, {m_column});
    }

    base::Result<Outcome> apply(
        const table::Table& table, const table::RowSet& rows, base::JobContext& job) const override
    {
        const auto index = table.schema().indexOfId(m_column);
        if (!index)
            return base::forward(index);
        if (job.stopRequested())
            return base::fail(base::ErrorCode::Cancelled);
        const table::Dictionary& dictionary = table.column(*index)->dictionary();
        std::vector<std::optional<Cell>> replacement(dictionary.size());
        for (Code code = 0; code < replacement.size(); ++code) {
            const auto target = m_targets.find(table::letterText(dictionary.at(code)));
            if (target != m_targets.end())
                replacement[code] = target->second;
        }
        return withReplacements(table, rows, *index, replacement);
    }

private:
    std::string m_column;
    std::vector<ValueEdit> m_edits;
    base::TextMap<Cell> m_targets; ///< by letter and text
};

base::Result<ValueEdit> readEdit(const Json& json)
{
    Parameters reader(json, nullptr);
    auto from = reader.cells("from");
    if (!from)
        return base::forward(from);
    for (const Cell& cell : *from) {
        if (cell.state == table::State::Missing)
            return badParameter("from", "a cell that the row lacks has no value to map");
    }
    auto to = reader.newCell("to");
    if (!to)
        return base::forward(to);
    if (const auto rest = reader.finish(); !rest)
        return base::forward(rest);
    return ValueEdit{std::move(*from), std::move(*to)};
}

} // namespace

base::Result<OperationPtr> makeMapValues(const Json& parameters, const table::Schema* schema)
{
    Parameters reader(parameters, schema);
    auto column = reader.column();
    if (!column)
        return base::forward(column);
    const auto list = reader.objects("edits", mostEdits);
    if (!list)
        return base::forward(list);
    if (const auto rest = reader.finish(); !rest)
        return base::forward(rest);
    std::vector<ValueEdit> edits;
    for (const Json& item : *list) {
        auto edit = readEdit(item);
        if (!edit)
            return base::forward(edit);
        edits.push_back(std::move(*edit));
    }
    return std::make_shared<MapValues>(std::move(*column), std::move(edits));
}

} // namespace gleaner::clean
