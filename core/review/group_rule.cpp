#include "core/review/classify.h"

#include "core/base/item_id.h"

#include <array>

namespace gleaner::review {

std::string ruleHash(std::string_view operation, const base::Json& parameters)
{
    base::Json shared = parameters.is_object() ? parameters : base::Json::object();
    shared.erase("column");
    shared.erase("columns");
    const std::string text = base::controlJson(shared);
    const std::array<base::NsField, 2> fields{operation, text};
    return base::itemId("gleaner-rule-v1", fields);
}

std::string manualRuleHash(std::string_view beforeLetterText, std::string_view afterLetterText)
{
    const std::array<base::NsField, 3> fields{"manual/1", beforeLetterText, afterLetterText};
    return base::itemId("gleaner-rule-v1", fields);
}

std::string removedRowRuleHash() { return ruleHash("remove-rows/1", base::Json::object()); }

std::string unexplainedRuleHash()
{
    const std::array<base::NsField, 1> fields{"unexplained"};
    return base::itemId("gleaner-rule-v1", fields);
}

std::string groupId(std::string_view cls, std::string_view table, std::string_view column, std::string_view rule)
{
    const std::array<base::NsField, 4> fields{cls, table, column, rule};
    return base::itemId("gleaner-group-v1", fields);
}

} // namespace gleaner::review
