#pragma once

#include "core/base/json.h"

#include <cstdint>
#include <functional>

namespace gleaner::bundle {

/// What a field of a control table may hold. `Text` is free; the others have a pattern in the published schema.
enum class Form : std::uint8_t { Text, ItemId, Step, Atomic, EvidenceId, Sha256, WholeNumber, Digits, Day };
enum class Presence : std::uint8_t {
    Optional, ///< may be empty
    Required, ///< the column is required, its text may be empty
    Filled ///< required and not empty
};

struct FieldRule {
    std::string_view name;
    Presence presence = Presence::Optional;
    Form form = Form::Text;
    std::size_t most = 0; ///< characters; 0 = only the limit of the format
    std::vector<std::string_view> words = {}; ///< closed list; empty = any text
};

/// A control table of the bundle format, section 8.2: `id` such as "changes/1", `key` the column that names a row.
struct TableRules {
    std::string_view id;
    std::string_view key;
    std::vector<FieldRule> fields;
};

/// The inline Table Schema of the table: what a writer puts into datapackage.json and a reader compares with.
base::Json schemaOf(const TableRules& rules);
/// The dialect of every control table, in the terms of the Table Dialect of Data Package v2.
base::Json controlDialect();

/// Builds a control CSV: UTF-8, comma, LF, header, quotes only where they must be.
class ControlCsvWriter {
public:
    explicit ControlCsvWriter(const TableRules& rules);
    /// One text per field, in the order of the rules.
    void add(const std::vector<std::string_view>& row);
    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

/// `number` counts data rows from 1.
using RowVisitor = std::function<base::Result<void>(const std::vector<std::string>& row, std::uint64_t number)>;

/// Reads a control CSV strictly and hands each row that fits the rules to `visit`. Fails with CsvSyntax, CsvCanon,
/// CsvSchema, Limit and whatever `visit` fails with.
base::Result<void> readControlCsv(std::string_view bytes, std::string_view name, const TableRules& rules,
    std::size_t mostRows, const RowVisitor& visit);

} // namespace gleaner::bundle
