#include "core/table/row_ids.h"

#include "core/base/hash_map.h"
#include "core/base/item_id.h"
#include "core/base/json.h"
#include "core/base/parallel.h"
#include "core/table/table.h"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace gleaner::table {

namespace {

std::vector<std::size_t> columnsById(const Schema& schema)
{
    std::vector<std::size_t> order(schema.columns.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t index) { return std::string_view(schema.columns[index].id); });
    return order;
}

/// NS(letter + raw) without building the joined text first.
void appendCell(std::string& out, CellView cell)
{
    out += std::to_string(cell.text.size() + 1);
    out += ':';
    out += static_cast<char>(cell.state);
    out += cell.text;
    out += ',';
}

base::Digest32 hashRow(
    const Schema& schema, const std::vector<ColumnPtr>& columns, const std::vector<std::size_t>& order, std::size_t row)
{
    std::string message = "gleaner-row-v1\n";
    for (const std::size_t index : order) {
        base::appendNs(message, schema.columns[index].id);
        appendCell(message, columns[index]->cell(row));
    }
    return base::sha256(message);
}

} // namespace

base::Digest32 rowHash(const Schema& schema, const std::vector<ColumnPtr>& columns, std::size_t row)
{
    return hashRow(schema, columns, columnsById(schema), row);
}

struct RowIds::Index {
    base::TextMap<std::uint32_t> ordinals;
    std::optional<std::string> duplicate;
};

RowIds::RowIds(std::shared_ptr<const Schema> schema, std::vector<ColumnPtr> baseColumns, std::size_t rowCount)
    : m_schema(std::move(schema))
    , m_columns(std::move(baseColumns))
    , m_rowCount(rowCount)
{
    for (const std::string& id : m_schema->key) {
        if (const auto index = m_schema->indexOfId(id))
            m_keyColumns.push_back(*index);
    }
}

std::string RowIds::idOf(std::uint32_t ordinal) const
{
    if (m_keyColumns.empty()) {
        const auto hash = rowHash(*m_schema, m_columns, ordinal);
        return "~" + std::to_string(ordinal + 1) + ":" + base::toHex(base::asBytes(hash)).substr(0, 16);
    }
    base::Json key = base::Json::array();
    for (const std::size_t index : m_keyColumns)
        key.push_back(std::string(m_columns[index]->cell(ordinal).text));
    // Bytes that are no UTF-8 never reach a pack; a project without pack has no key.
    return key.dump(-1, ' ', false, base::Json::error_handler_t::replace);
}

void RowIds::buildIndex() const
{
    std::call_once(m_indexed, [this] {
        auto index = std::make_shared<Index>();
        index->ordinals.reserve(m_rowCount);
        for (std::uint32_t ordinal = 0; ordinal < m_rowCount; ++ordinal) {
            std::string id = idOf(ordinal);
            if (!index->ordinals.emplace(id, ordinal).second && !index->duplicate)
                index->duplicate = std::move(id);
        }
        m_index = std::move(index);
    });
}

std::optional<std::uint32_t> RowIds::find(std::string_view id) const
{
    if (m_keyColumns.empty()) {
        if (!id.starts_with('~'))
            return std::nullopt;
        std::uint64_t place = 0;
        const auto [end, error] = std::from_chars(id.data() + 1, id.data() + id.size(), place);
        if (error != std::errc{} || end == id.data() + id.size() || *end != ':' || place == 0 || place > m_rowCount)
            return std::nullopt;
        const auto ordinal = static_cast<std::uint32_t>(place - 1);
        return idOf(ordinal) == id ? std::optional(ordinal) : std::nullopt;
    }
    buildIndex();
    const auto found = m_index->ordinals.find(id);
    return found == m_index->ordinals.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> RowIds::duplicateKey() const
{
    if (m_keyColumns.empty())
        return std::nullopt;
    buildIndex();
    return m_index->duplicate;
}

base::Digest32 tableDigest(const Table& table)
{
    const auto order = columnsById(table.schema());
    std::vector<ColumnPtr> columns;
    for (std::size_t index = 0; index < table.columnCount(); ++index)
        columns.push_back(table.column(index));
    std::string message = "gleaner-table-v1\n";
    for (const std::size_t index : order)
        base::appendNs(message, table.schema().columns[index].id);
    message += '\n';
    std::vector<base::Digest32> hashes(table.rowCount());
    base::parallelFor(table.rowCount(), 4096, [&](std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row)
            hashes[row] = hashRow(table.schema(), columns, order, row);
    });
    base::Sha256 digest;
    digest.update(message);
    if (!hashes.empty())
        digest.update({reinterpret_cast<const char*>(hashes.data()), hashes.size() * sizeof(base::Digest32)});
    return digest.finish();
}

} // namespace gleaner::table
