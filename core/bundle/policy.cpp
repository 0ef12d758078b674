#include "core/bundle/forms.h"
#include "core/bundle/object_reader.h"
#include "core/bundle/package.h"

namespace gleaner::bundle {

namespace {

constexpr std::int64_t thresholdFloor = 5;

} // namespace

std::string policyJson(const Policy& policy)
{
    return base::controlJson({{"gleaner:policy", 1}, {"licence", policy.licence}, {"threshold", policy.threshold},
        {"unit", std::string(insight::unitName(policy.unit))}, {"answer_days", policy.answerDays},
        {"lead", policy.lead}, {"cap", policy.cap}, {"blind", policy.blind}});
}

base::Result<Policy> readPolicy(std::string_view json, std::string_view name)
{
    const auto tree = base::parseJson(json, name);
    if (!tree)
        return base::forward(tree);
    Policy policy;
    ObjectReader members(*tree, name, "", base::ErrorCode::PolicySyntax);
    members.constant("gleaner:policy", 1);
    if (members.has("licence"))
        policy.licence = members.text("licence", isLicence);
    if (members.has("threshold"))
        policy.threshold = members.integer("threshold", thresholdFloor, 1'000'000);
    if (members.has("unit")) {
        const auto unit = insight::unitNamed(members.text("unit"));
        if (!unit)
            members.refuse("unit");
        policy.unit = unit.value_or(insight::Unit::Undeclared);
    }
    if (members.has("answer_days"))
        policy.answerDays = members.integer("answer_days", 1, 3'650);
    if (members.has("lead"))
        policy.lead = members.integer("lead", 1, 1'000);
    if (members.has("cap"))
        policy.cap = members.integer("cap", policy.lead, 1'000);
    else if (policy.cap < policy.lead)
        members.refuse("cap");
    if (members.has("blind"))
        policy.blind = members.boolean("blind");
    // A rule of the city that this version does not know must not be passed over in silence.
    if (const auto read = members.done(Unknown::Refuse); !read)
        return read.error().code == base::ErrorCode::PrivField
            ? base::fail(base::ErrorCode::PolicySyntax, read.error().arguments, read.error().place)
            : base::forward(read);
    return policy;
}

} // namespace gleaner::bundle
