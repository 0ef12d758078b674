#include "core/bundle/contribution_files.h"

#include "core/bundle/annotation_files.h"
#include "core/bundle/change_rows.h"
#include "core/bundle/chart_files.h"
#include "core/bundle/control_tables.h"
#include "core/bundle/forms.h"
#include "core/bundle/known_files.h"
#include "core/bundle/readme_text.h"
#include "core/bundle/recipe_file.h"

namespace gleaner::bundle {

namespace {

constexpr const char* ackFile = "notice-ack.json";
constexpr const char* changesFile = "data/changes.csv";
constexpr const char* recipeFile = "recipe.json";
constexpr const char* rulesFile = "data/rules.csv";
constexpr const char* evidenceFile = "data/evidence.csv";
constexpr std::size_t mostChanges = 200'000;
constexpr std::size_t mostItems = 200'000;
constexpr std::size_t mostOriginCharacters = 120;

bool isMinisignKey(std::string_view text) { return trust::signerOf(text).has_value(); }
bool isSshKey(std::string_view text) { return trust::sshFingerprint(text).has_value(); }
bool isShortText(std::string_view text)
{
    const auto count = characters(text);
    return count && *count > 0 && *count <= mostOriginCharacters;
}

base::Json accepts() { return base::Json::array({"licence", "public-record", "use"}); }

base::Json ackJson(const NoticeAck& ack)
{
    return {{"notice", ack.notice}, {"version", ack.version}, {"day", ack.day}, {"licence", ack.licence},
        {"accepts", accepts()}};
}

base::Result<NoticeAck> readAck(const Views& files)
{
    const auto bytes = requiredFile(files, ackFile);
    if (!bytes)
        return base::forward(bytes);
    const auto json = base::parseControlJson(*bytes, ackFile);
    if (!json)
        return base::forward(json);
    NoticeAck ack;
    ObjectReader members(*json, ackFile, "");
    ack.notice = members.text("notice", isIdentity);
    ack.version = members.integer("version", 1);
    ack.day = members.text("day", isDay);
    ack.licence = members.text("licence", isLicence);
    members.constant("accepts", accepts());
    if (const auto read = members.done(Unknown::Refuse); !read)
        return base::forward(read);
    return ack;
}

base::Json originJson(const Contribution& contribution)
{
    base::Json origin = base::Json::object();
    if (!contribution.team.empty())
        origin["team"] = contribution.team;
    if (!contribution.room.empty())
        origin["room"] = contribution.room;
    return origin;
}

base::Result<void> readMembers(const base::Json& json, Contribution& contribution)
{
    ObjectReader members(json, descriptionFile, "");
    ObjectReader author(members.object("gleaner:author"), descriptionFile, "gleaner:author");
    contribution.author = {author.text("minisign", isMinisignKey), author.text("sshsig", isSshKey)};
    members.take(author.done(Unknown::Refuse));
    for (const base::Json& identity : members.array("gleaner:supersedes")) {
        if (!identity.is_string() || !isIdentity(identity.get_ref<const std::string&>())) {
            members.refuse("gleaner:supersedes");
            break;
        }
        contribution.supersedes.push_back(identity.get<std::string>());
    }
    for (const auto& [table, digest] : members.object("gleaner:result").items()) {
        if (!isTableName(table) || !digest.is_string() || !isIdentity(digest.get_ref<const std::string&>()))
            members.refuse("gleaner:result");
        else
            contribution.result.emplace(table, digest.get<std::string>());
    }
    if (members.has("gleaner:origin")) {
        ObjectReader origin(members.object("gleaner:origin"), descriptionFile, "gleaner:origin");
        contribution.team = origin.optionalText("team", isShortText);
        contribution.room = origin.optionalText("room", isShortText);
        members.take(origin.done(Unknown::Refuse));
    }
    return members.done(Unknown::Ignore);
}

base::Result<void> checkReferences(const Contribution& contribution, const std::set<std::string>& steps,
    const std::map<std::string, std::string>& evidence)
{
    for (std::size_t i = 0; i < contribution.changes.size(); ++i) {
        const review::Change& change = contribution.changes[i];
        const base::Place place{changesFile, i + 1, {}, {}};
        if (!steps.contains(change.step))
            return base::fail(base::ErrorCode::CsvSchema, {changesFile, "step"}, place);
        if (!change.evidence.empty() && !evidence.contains(change.evidence))
            return base::fail(base::ErrorCode::CsvSchema, {changesFile, "evidence"}, place);
        if (!contribution.result.contains(change.table))
            return base::fail(base::ErrorCode::ResultMismatch, {change.table}, place);
    }
    for (const Rule& rule : contribution.rules) {
        if (!contribution.result.contains(rule.table))
            return base::fail(base::ErrorCode::ResultMismatch, {rule.table}, {rulesFile, {}, {}, {}});
    }
    return {};
}

/// Changes, rules and recipe: all that changes values.
base::Result<void> readWork(
    const Views& files, const std::map<std::string, std::string>& evidence, Contribution& contribution)
{
    const bool hasChanges = files.contains(changesFile);
    if (hasChanges != files.contains(recipeFile) || (files.contains(rulesFile) && !hasChanges)) {
        const std::string missing = hasChanges ? recipeFile : changesFile;
        return base::fail(base::ErrorCode::DpInventory, {missing}, {missing, {}, {}, {}});
    }
    if (!hasChanges)
        return {};
    auto recipe = base::parseControlJson(files.at(recipeFile), recipeFile);
    if (!recipe)
        return base::forward(recipe);
    const auto steps = checkRecipe(*recipe);
    if (!steps)
        return base::forward(steps);
    auto changes = readChanges(files.at(changesFile), changesFile, ChangeColumns::All, mostChanges);
    if (!changes)
        return base::forward(changes);
    if (files.contains(rulesFile)) {
        auto rules = readRules(files.at(rulesFile), *steps);
        if (!rules)
            return base::forward(rules);
        contribution.rules = std::move(*rules);
    }
    contribution.recipe = std::move(*recipe);
    contribution.changes = std::move(*changes);
    return checkReferences(contribution, *steps, evidence);
}

} // namespace

base::Result<Files> contributionFiles(const Contribution& contribution)
{
    Description description{Kind::Contribution, contribution.licence, contribution.city, contribution.anchor,
        contribution.day, contribution.seq, contribution.base};
    base::Json json = describe(description);
    json["gleaner:author"] = {{"minisign", contribution.author.minisign}, {"sshsig", contribution.author.ssh}};
    json["gleaner:supersedes"] = contribution.supersedes;
    json["gleaner:result"] = contribution.result;
    if (const base::Json origin = originJson(contribution); !origin.empty())
        json["gleaner:origin"] = origin;
    Files files;
    files.emplace(readmeFile, readmeText());
    auto ack = checkedControlJson(ackJson(contribution.ack));
    if (!ack)
        return base::forward(ack);
    files[ackFile] = std::move(*ack);
    if (!contribution.changes.empty() || !contribution.rules.empty()) {
        auto recipe = checkedControlJson(contribution.recipe);
        if (!recipe)
            return base::forward(recipe);
        files[recipeFile] = std::move(*recipe);
        files[changesFile] = writeChanges(contribution.changes, ChangeColumns::All);
    }
    if (!contribution.rules.empty())
        files[rulesFile] = writeRules(contribution.rules);
    if (const auto added = addAnnotations(files, contribution.annotations); !added)
        return base::forward(added);
    if (const auto added = addCharts(files, contribution); !added)
        return base::forward(added);
    if (const auto added = addDescription(files, std::move(json), {}); !added)
        return base::forward(added);
    return files;
}

base::Result<Contribution> readContributionFiles(
    const base::Json& json, const Description& description, const Views& files)
{
    for (const auto& [path, bytes] : files) {
        const bool own = path == descriptionFile || path == readmeFile || path == ackFile || path == recipeFile
            || controlTableAt(Kind::Contribution, path) != nullptr || path.starts_with("charts/");
        if (!own)
            return strangeFile(Kind::Contribution, path, bytes);
    }
    if (const auto readme = requiredFile(files, std::string(readmeFile)); !readme)
        return base::forward(readme);
    Contribution contribution;
    contribution.base = description.pack;
    contribution.city = description.city;
    contribution.anchor = description.anchor;
    contribution.day = description.day;
    contribution.licence = description.licence;
    contribution.seq = description.seq;
    if (const auto read = readMembers(json, contribution); !read)
        return base::forward(read);
    auto ack = readAck(files);
    if (!ack)
        return base::forward(ack);
    contribution.ack = std::move(*ack);
    const auto evidence = readEvidence(files);
    if (!evidence)
        return base::forward(evidence);
    if (const auto work = readWork(files, *evidence, contribution); !work)
        return base::forward(work);
    auto annotations = readAnnotations(files, *evidence);
    if (!annotations)
        return base::forward(annotations);
    contribution.annotations = std::move(*annotations);
    if (const auto charts = readCharts(files, contribution); !charts)
        return base::forward(charts);
    if (contribution.annotations.size() + contribution.charts.size() + evidence->size() > mostItems)
        return base::fail(base::ErrorCode::Limit, {"items"}, {evidenceFile, {}, {}, {}});
    return contribution;
}

} // namespace gleaner::bundle
