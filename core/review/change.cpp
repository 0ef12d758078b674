#include "core/review/change.h"

#include "core/base/item_id.h"

#include <array>
#include <tuple>

namespace gleaner::review {

namespace {

constexpr std::array<std::pair<ChangeOp, std::string_view>, 6> opNames{{
    {ChangeOp::Set, "set"},
    {ChangeOp::Confirm, "confirm"},
    {ChangeOp::Insert, "insert"},
    {ChangeOp::Delete, "delete"},
    {ChangeOp::Rekey, "rekey"},
    {ChangeOp::Schema, "schema"},
}};

/// A side of a change as a field of its id: hashes and JSON stand alone, cells carry their letter.
std::optional<std::string> idField(char letter, const std::string& text)
{
    if (letter == '-')
        return std::nullopt;
    return letter == 'h' || letter == 'j' ? text : letter + text;
}

} // namespace

std::string_view changeOpName(ChangeOp op)
{
    for (const auto& [value, name] : opNames) {
        if (value == op)
            return name;
    }
    return {};
}

std::optional<ChangeOp> changeOpNamed(std::string_view name)
{
    for (const auto& [value, known] : opNames) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

std::string changeId(const Change& change)
{
    const auto before = idField(change.beforeIs, change.before);
    const auto after = idField(change.afterIs, change.after);
    const std::array<base::NsField, 6> fields{changeOpName(change.op), change.table, change.row, change.column,
        before ? base::NsField(*before) : std::nullopt, after ? base::NsField(*after) : std::nullopt};
    return base::itemId("gleaner-change-v1", fields);
}

bool wireOrder(const Change& a, const Change& b)
{
    const auto key = [](const Change& change) {
        return std::make_tuple(std::string_view(change.table), std::string_view(change.row),
            std::string_view(change.column), changeOpName(change.op), std::string_view(change.id));
    };
    return key(a) < key(b);
}

} // namespace gleaner::review
