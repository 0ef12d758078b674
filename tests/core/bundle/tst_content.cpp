#include "tests/core/bundle/tamper.h"
#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;
using bundle::Files;
using bundle::Kind;

namespace {

struct Case {
    const char* name;
    Kind kind;
    tests::Mutation mutate;
    const char* code;
    tests::Redescribe redescribe = tests::Redescribe::Yes;
};

/// Alters datapackage.json.
tests::Mutation description(std::function<void(base::Json&)> alter)
{
    return [alter = std::move(alter)](Files& files) { tests::alterJson(files, "datapackage.json", alter); };
}
tests::Mutation text(std::string path, std::string from, std::string to)
{
    return [=](Files& files) { tests::replaceText(files, path, from, to); };
}
tests::Mutation add(std::string path, std::string bytes)
{
    return [=](Files& files) { tests::addListed(files, path, bytes); };
}
tests::Mutation drop(std::string path)
{
    return [=](Files& files) { files.erase(path); };
}
base::Json& resource(base::Json& json, const std::string& path)
{
    for (base::Json& entry : json["resources"]) {
        if (entry["path"] == path)
            return entry;
    }
    return json["resources"].emplace_back(base::Json{{"path", path}});
}

constexpr auto pack = Kind::Pack;
constexpr auto contribution = Kind::Contribution;
constexpr auto receipt = Kind::Receipt;
constexpr auto asIs = tests::Redescribe::No;
const std::string changes = "data/changes.csv";
const std::string notes = "data/annotations.csv";
const std::string decisions = "data/decisions.csv";

std::vector<Case> descriptionCases()
{
    return {
        {"readme-with-other-bytes", contribution, text("readme.txt", "English", "english"), "ok"},
        {"not-json", contribution, [](Files& f) { f["datapackage.json"] = "{"; }, "E_JSON_SYNTAX", asIs},
        {"space-in-json", contribution, [](Files& f) { f["datapackage.json"] += "\n"; }, "E_JSON_CANON", asIs},
        {"byte-order-mark", contribution, [](Files& f) { f["datapackage.json"].insert(0, "\xEF\xBB\xBF"); },
            "E_JSON_SYNTAX", asIs},
        {"duplicate-member", contribution, text("datapackage.json", "{\"$schema\"", "{\"$schema\":1,\"$schema\""),
            "E_JSON_SYNTAX", asIs},
        {"deep-json", contribution,
            [](Files& f) { f["datapackage.json"] = std::string(100'000, '[') + std::string(100'000, ']'); }, "E_LIMIT",
            asIs},
        {"format-2", contribution, description([](auto& j) { j["gleaner:format"] = 2; }), "E_FORMAT"},
        {"format-text", contribution, description([](auto& j) { j["gleaner:format"] = "1"; }), "E_FORMAT"},
        {"unknown-kind", contribution, description([](auto& j) { j["gleaner:kind"] = "letter"; }), "E_FORMAT"},
        {"schema-address", contribution, description([](auto& j) { j["$schema"] = "https://example.org/"; }),
            "E_DP_SCHEMA"},
        {"city", contribution, description([](auto& j) { j["gleaner:city"] = "Data.example.gov"; }), "E_DP_SCHEMA"},
        {"anchor", contribution, description([](auto& j) { j["gleaner:anchor"] = "00"; }), "E_DP_SCHEMA"},
        {"no-such-day", contribution, description([](auto& j) { j["gleaner:day"] = "2026-02-30"; }), "E_DP_SCHEMA"},
        {"time-of-day", contribution, description([](auto& j) { j["gleaner:day"] = "2026-03-09T10:00"; }),
            "E_DP_SCHEMA"},
        {"tool", contribution, description([](auto& j) { j["gleaner:tool"] = "gleaner/0.1.2 (linux)"; }),
            "E_DP_SCHEMA"},
        {"version-is-not-seq", contribution, description([](auto& j) { j["version"] = "5"; }), "E_DP_SCHEMA"},
        {"name", contribution, description([](auto& j) { j["name"] = "mine"; }), "E_DP_SCHEMA"},
        {"two-licences", contribution, description([](auto& j) { j["licenses"].push_back(j["licenses"][0]); }),
            "E_DP_SCHEMA"},
        {"no-pack-digest", contribution, description([](auto& j) { j["gleaner:pack"].erase("digest"); }),
            "E_DP_SCHEMA"},
        {"unknown-member", contribution, description([](auto& j) { j["gleaner:host"] = "laptop"; }), "E_PRIV_FIELD"},
        {"member-of-a-receipt", contribution, description([](auto& j) { j["gleaner:receipt"] = 1; }), "E_PRIV_FIELD"},
        {"unknown-in-pack-ref", contribution, description([](auto& j) { j["gleaner:pack"]["file"] = "a"; }),
            "E_PRIV_FIELD"},
        {"unknown-in-author", contribution, description([](auto& j) { j["gleaner:author"]["name"] = "a"; }),
            "E_PRIV_FIELD"},
        {"unknown-in-origin", contribution, description([](auto& j) { j["gleaner:origin"]["desk"] = "a"; }),
            "E_PRIV_FIELD"},
        {"unknown-in-licence", contribution, description([](auto& j) { j["licenses"][0]["title"] = "a"; }),
            "E_PRIV_FIELD"},
        {"unknown-in-resource", contribution, description([](auto& j) { j["resources"][0]["mtime"] = 1; }),
            "E_PRIV_FIELD"},
        {"unknown-in-receipt", receipt, description([](auto& j) { j["gleaner:receipt"]["by"] = "a"; }), "E_PRIV_FIELD"},
        {"unknown-in-log", receipt, description([](auto& j) { j["gleaner:receipt"]["log"]["by"] = "a"; }),
            "E_PRIV_FIELD"},
        {"unknown-in-gold", receipt, description([](auto& j) { j["gleaner:receipt"]["gold"]["by"] = 1; }),
            "E_PRIV_FIELD"},
        {"unknown-in-pack", pack, description([](auto& j) { j["title"] = "Trees"; }), "ok"},
        {"unknown-in-pack-resource", pack, description([](auto& j) { resource(j, "data/trees.csv")["title"] = "T"; }),
            "ok"},
        {"author-key", contribution, description([](auto& j) { j["gleaner:author"]["minisign"] = "RWS"; }),
            "E_DP_SCHEMA"},
        {"supersedes", contribution, description([](auto& j) { j["gleaner:supersedes"] = {"sha256:1"}; }),
            "E_DP_SCHEMA"},
        {"result", contribution, description([](auto& j) { j["gleaner:result"]["trees"] = "a"; }), "E_DP_SCHEMA"},
        {"result-lacks-a-table", contribution, description([](auto& j) { j["gleaner:result"].clear(); }),
            "E_I1_RESULT"},
        {"long-team", contribution, description([](auto& j) { j["gleaner:origin"]["team"] = std::string(121, 'a'); }),
            "E_DP_SCHEMA"},
    };
}

std::vector<Case> inventoryCases()
{
    return {
        {"unlisted-file", contribution, [](Files& f) { f["data/x.csv"] = "a\n"; }, "E_DP_INVENTORY"},
        {"listed-twice", contribution, description([](auto& j) { j["resources"].push_back(j["resources"][0]); }),
            "E_DP_INVENTORY"},
        {"listed-but-absent", contribution, drop("readme.txt"), "E_DP_REF", asIs},
        {"readme-missing", contribution, drop("readme.txt"), "E_DP_INVENTORY"},
        {"readme-missing-in-pack", pack, drop("readme.txt"), "E_DP_INVENTORY"},
        {"notice-missing", pack, drop("notice.json"), "E_DP_INVENTORY"},
        {"policy-missing", pack, drop("policy.json"), "E_DP_INVENTORY"},
        {"tasks-missing", pack, drop("tasks.json"), "E_DP_INVENTORY"},
        {"acknowledgement-missing", contribution, drop("notice-ack.json"), "E_DP_INVENTORY"},
        {"recipe-missing", contribution, drop("recipe.json"), "E_DP_INVENTORY"},
        {"changes-missing", contribution, drop("data/changes.csv"), "E_DP_INVENTORY"},
        {"chart-missing", contribution, [](Files& f) { f.erase(f.lower_bound("charts/")); }, "E_DP_INVENTORY"},
        {"chart-not-in-table", contribution, drop("data/charts.csv"), "E_DP_INVENTORY"},
        {"decisions-missing", receipt, drop("data/decisions.csv"), "E_DP_INVENTORY"},
        {"credits-missing", receipt, drop("data/credits.csv"), "E_DP_INVENTORY"},
        {"delta-in-version-1", pack, add("delta/rows.csv", "table,old_row,new_row\n"), "E_DP_SCHEMA"},
        {"strange-file", contribution, add("photo.png", "x"), "E_DP_INVENTORY"},
        {"web-page", contribution, add("stories2/a.html", "<p>"), "E_DP_INVENTORY"},
        {"story-of-later", contribution, add("stories/a.en.md", "# A"), "E_FORMAT"},
        {"answers-of-later", contribution, add("data/answers.csv", "a\n"), "E_FORMAT"},
        {"seat-of-later", contribution, add("seats/0123456789abcdef.glean", "PK\x03\x04"), "E_FORMAT"},
        {"media-of-later", pack, add("media/a.png", "x"), "E_FORMAT"},
        {"geojson-of-later", pack, add("data/a.geojson", "{}"), "E_FORMAT"},
        {"task-list-of-later", pack, add("data/tasks.csv", "a\n"), "E_DP_SCHEMA"},
        {"badge-of-later", receipt, add("badges/a.jwt", "x"), "E_FORMAT"},
        {"archive-inside", contribution, add("more.zip", "PK\x03\x04"), "E_NEST"},
        {"archive-without-its-name", receipt, add("data/more.bin", "PK\x03\x04"), "E_NEST"},
        {"wrong-size", contribution, description([](auto& j) { j["resources"][0]["bytes"] = 1; }), "E_DP_HASH", asIs},
        {"wrong-hash", pack, text("data/trees.csv", "Elm", "Ash"), "E_DP_HASH", asIs},
        {"path-is-an-address", contribution,
            description([](auto& j) { j["resources"][0]["path"] = "https://example.org/a.csv"; }), "E_DP_REF", asIs},
        {"path-leaves", contribution, description([](auto& j) { j["resources"][0]["path"] = "../a.csv"; }), "E_DP_REF",
            asIs},
        {"path-is-a-list", contribution,
            [](Files& f) {
                tests::alterJson(f, "datapackage.json", [](auto& j) { j["resources"][0]["path"] = {"readme.txt"}; });
            },
            "E_DP_REF", asIs},
        {"data-inline", contribution, description([](auto& j) { j["resources"][0]["data"] = "x"; }), "E_DP_REF"},
        {"schema-is-an-address", contribution,
            description([](auto& j) { resource(j, changes)["schema"] = "https://example.org/s.json"; }), "E_DP_REF"},
        {"dialect-is-an-address", pack,
            description([](auto& j) { resource(j, "data/trees.csv")["dialect"] = "dialect.json"; }), "E_DP_REF"},
        {"description-lists-itself", contribution, description([](auto& j) {
             j["resources"].push_back({{"path", "datapackage.json"}});
         }),
            "E_DP_REF", asIs},
        {"other-schema", contribution,
            description([](auto& j) { resource(j, changes)["schema"]["fields"][0]["name"] = "id"; }), "E_DP_SCHEMA"},
        {"other-schema-id", contribution,
            description([](auto& j) { resource(j, changes)["schema"]["gleaner:schema"] = "changes/2"; }),
            "E_DP_SCHEMA"},
        {"other-dialect", contribution,
            description([](auto& j) { resource(j, changes)["dialect"]["delimiter"] = ";"; }), "E_DP_SCHEMA"},
        {"other-encoding", contribution, description([](auto& j) { resource(j, changes)["encoding"] = "utf-16"; }),
            "E_DP_SCHEMA"},
        {"other-name", contribution, description([](auto& j) { resource(j, changes)["name"] = "change"; }),
            "E_DP_SCHEMA"},
        {"schema-on-a-text", contribution,
            description([](auto& j) { resource(j, "readme.txt")["schema"] = base::Json::object(); }), "E_DP_SCHEMA"},
    };
}

std::vector<Case> packCases()
{
    const auto table
        = [](auto alter) { return description([alter](auto& j) { alter(resource(j, "data/trees.csv")); }); };
    return {
        {"other-bytes", pack, text("data/trees.csv", "Elm St", "Ash St"), "E_DP_HASH"},
        {"other-digest", pack, table([](auto& r) { r["gleaner:digest"] = "sha256:" + std::string(64, '0'); }),
            "E_DP_HASH"},
        {"other-column-id", pack, table([](auto& r) { r["schema"]["fields"][0]["gleaner:id"] = "aaaa"; }), "E_DP_HASH"},
        {"column-id-twice", pack,
            table([](auto& r) { r["schema"]["fields"][0]["gleaner:id"] = r["schema"]["fields"][1]["gleaner:id"]; }),
            "E_DP_SCHEMA"},
        {"other-header", pack, table([](auto& r) { r["schema"]["fields"][2]["name"] = "Road"; }), "E_DP_SCHEMA"},
        {"missing-values", pack, table([](auto& r) { r["schema"]["missingValues"] = {""}; }), "E_DP_SCHEMA"},
        {"key-without-name", pack, table([](auto& r) { r["gleaner:key"] = "none"; }), "E_DP_SCHEMA"},
        {"unknown-key-kind", pack, table([](auto& r) { r["gleaner:key"] = "made-up"; }), "E_DP_SCHEMA"},
        {"key-is-no-column", pack, table([](auto& r) { r["schema"]["primaryKey"] = {"Nr"}; }), "E_DP_SCHEMA"},
        {"key-not-unique", pack, table([](auto& r) { r["schema"]["primaryKey"] = {"Kind"}; }), "key-not-unique"},
        {"unknown-encoding", pack, table([](auto& r) { r["encoding"] = "ebcdic"; }), "E_DP_SCHEMA"},
        {"undecodable", pack, table([](auto& r) { r["encoding"] = "utf-8"; }), "E_CSV_SYNTAX"},
        {"nul-in-table", pack,
            [](Files& f) { tests::replaceText(f, "data/trees.csv", "Elm St", std::string("Elm\0St", 6)); },
            "E_CSV_SYNTAX"},
        {"dialect-lacks-quote", pack, table([](auto& r) { r["dialect"].erase("quoteChar"); }), "E_DP_SCHEMA"},
        {"dialect-contradicts", pack, table([](auto& r) { r["dialect"]["header"] = false; }), "E_DP_SCHEMA"},
        {"header-rows-with-holes", pack, table([](auto& r) { r["dialect"]["headerRows"] = {3}; }), "E_DP_SCHEMA"},
        {"long-delimiter", pack, table([](auto& r) { r["dialect"]["delimiter"] = ";;"; }), "E_DP_SCHEMA"},
        {"seq-is-not-version", pack, description([](auto& j) {
             j["gleaner:seq"] = 2;
             j["version"] = "2";
         }),
            "E_DP_SCHEMA"},
        {"licence-is-not-policy", pack, description([](auto& j) { j["licenses"][0]["name"] = "MIT"; }), "E_DP_SCHEMA"},
        {"delta-from-in-version-1", pack, description([](auto& j) {
             j["gleaner:delta_from"] = {{"version", 0}, {"digest", "-"}};
         }),
            "E_DP_SCHEMA"},
        {"task-sets", pack, text("tasks.json", "\"sets\":[]", "\"sets\":[{\"id\":\"a\"}]"), "E_FORMAT"},
        {"notice-lacks-a-topic", pack, text("notice.json", "\"what\":\"About what\",", ""), "notice-syntax"},
        {"notice-with-space", pack, text("notice.json", ",\"licence\"", ", \"licence\""), "E_JSON_CANON"},
        {"policy-below-floor", pack, text("policy.json", "\"threshold\":11", "\"threshold\":4"), "policy-syntax"},
        {"policy-lacks-a-rule", pack, text("policy.json", "\"cap\":7,", ""), "policy-syntax"},
        {"policy-with-unknown-rule", pack, text("policy.json", "\"cap\":7,", "\"cap\":7,\"day\":1,"), "policy-syntax"},
    };
}

std::vector<Case> contributionCases()
{
    const std::string first = tests::sampleContribution().changes[0].id;
    return {
        {"formula-is-kept", contribution, [](Files&) {}, "ok"},
        {"change-altered", contribution, text(changes, "Elm Street", "Elm Avenue"), "E_I6_ID"},
        {"change-id-altered", contribution, text(changes, first, std::string(26, 'a')), "E_I6_ID"},
        {"change-id-malformed", contribution, text(changes, first, "A" + first.substr(1)), "E_CSV_SCHEMA"},
        {"change-twice", contribution,
            [first](Files& f) {
                std::string& text = f.at(changes);
                const auto from = text.find(first);
                text.insert(from, text.substr(from, text.find('\n', from) + 1 - from));
            },
            "E_I6_ID"},
        {"header", contribution, text(changes, "change_id", "id"), "E_CSV_SCHEMA"},
        {"carriage-returns", contribution, text(changes, ",note\n", ",note\r\n"), "E_CSV_CANON"},
        {"needless-quotes", contribution, text(changes, ",set,", ",\"set\","), "E_CSV_CANON"},
        {"byte-order-mark-in-table", contribution, [](Files& f) { f[changes].insert(0, "\xEF\xBB\xBF"); },
            "E_CSV_CANON"},
        {"no-last-line-end", contribution, [](Files& f) { f[changes].pop_back(); }, "E_CSV_CANON"},
        {"ragged-row", contribution, [](Files& f) { f[changes] += "a,b\n"; }, "E_CSV_SYNTAX"},
        {"open-quote", contribution, [](Files& f) { f[changes] += "\"a"; }, "E_CSV_SYNTAX"},
        {"nul-in-control-table", contribution, [](Files& f) { f[changes] += std::string("\0", 1); }, "E_CSV_SYNTAX"},
        {"bad-utf-8", contribution,
            text(notes, "Seen",
                "S\xE9"
                "en"),
            "E_CSV_SYNTAX"},
        {"unknown-op", contribution, text(changes, ",set,", ",erase,"), "E_CSV_SCHEMA"},
        {"op-of-later", contribution, text(changes, ",set,", ",rekey,"), "E_FORMAT"},
        {"letter", contribution, text(changes, ",v,Elm St,", ",x,Elm St,"), "E_CSV_SCHEMA"},
        {"empty-with-text", contribution, text(changes, ",v,Elm St,", ",e,Elm St,"), "E_CSV_SCHEMA"},
        {"step-not-in-recipe", contribution, text(changes, ",s01,", ",s09,"), "E_CSV_SCHEMA"},
        {"confidence", contribution, text(changes, ",s01,,,", ",s01,,4,"), "E_CSV_SCHEMA"},
        {"evidence-not-there", contribution, text(changes, ",s01,,,,", ",s01,,,e0009,"), "E_CSV_SCHEMA"},
        {"evidence-there", contribution, text(changes, ",s01,,,,", ",s01,,,e0001,"), "ok"},
        {"long-note", contribution, text(changes, ",s01,,,,", ",s01,,,," + std::string(501, 'a')), "E_CSV_SCHEMA"},
        {"recipe-version", contribution, text("recipe.json", "\"gleaner:recipe\":1", "\"gleaner:recipe\":2"),
            "recipe-syntax"},
        {"recipe-not-canonical", contribution, text("recipe.json", ",\"unicode\"", ", \"unicode\""), "E_JSON_CANON"},
        {"recipe-private-member", contribution,
            [](Files& f) { tests::alterJson(f, "recipe.json", [](auto& j) { j["author"] = "a"; }); }, "E_PRIV_FIELD"},
        {"recipe-private-member-in-step", contribution,
            [](Files& f) { tests::alterJson(f, "recipe.json", [](auto& j) { j["steps"][1]["time"] = 1; }); },
            "E_PRIV_FIELD"},
        {"note-altered", contribution, text(notes, "Seen on", "Read on"), "E_I6_ID"},
        {"note-type", contribution, text(notes, ",question,", ",rumour,"), "E_CSV_SCHEMA"},
        {"note-evidence-not-there", contribution, text(notes, "e0001", "e0002"), "E_CSV_SCHEMA"},
        {"link-not-https", contribution, text("data/evidence.csv", "https://", "javascript:"), "E_CSV_SCHEMA"},
        {"evidence-file-of-later", contribution, text("data/evidence.csv", ",link,", ",photo,"), "E_FORMAT"},
        {"chart-title-differs", contribution, text("data/charts.csv", "Trees by kind", "Trees"), "E_CSV_SCHEMA"},
        {"chart-altered", contribution,
            [](Files& f) { tests::replaceText(f, f.lower_bound("charts/")->first, "\"Oak\"", "\"Ash\""); }, "E_I6_ID"},
        {"acknowledgement-unknown-member", contribution,
            [](Files& f) { tests::alterJson(f, "notice-ack.json", [](auto& j) { j["lang"] = "es"; }); },
            "E_PRIV_FIELD"},
        {"acknowledgement-accepts-less", contribution,
            [](Files& f) { tests::alterJson(f, "notice-ack.json", [](auto& j) { j["accepts"] = {"use"}; }); },
            "E_DP_SCHEMA"},
    };
}

std::vector<Case> receiptCases()
{
    const auto own = [](auto alter) { return description([alter](auto& j) { alter(j["gleaner:receipt"]); }); };
    const std::string item = tests::sampleContribution().changes[0].id;
    return {
        {"totals-too-high", receipt, own([](auto& r) { r["totals"]["accepted"] = 2; }), "E_RECEIPT_SUM"},
        {"totals-of-nothing", receipt, own([](auto& r) { r["totals"]["declined"] = 1; }), "E_RECEIPT_SUM"},
        {"totals-zero", receipt, own([](auto& r) { r["totals"]["declined"] = 0; }), "ok"},
        {"totals-unknown-verdict", receipt, own([](auto& r) { r["totals"]["liked"] = 0; }), "E_RECEIPT_SUM"},
        {"closed-though-open", receipt, own([](auto& r) { r["closed"] = true; }), "E_RECEIPT_SUM"},
        {"impact-mode", receipt, own([](auto& r) { r["mode"] = "impact"; }), "E_FORMAT"},
        {"unknown-mode", receipt, own([](auto& r) { r["mode"] = "x"; }), "E_DP_SCHEMA"},
        {"log-head", receipt, own([](auto& r) { r["log"]["head"] = "x"; }), "E_DP_SCHEMA"},
        {"previous", receipt, own([](auto& r) { r["previous"] = "none"; }), "E_DP_SCHEMA"},
        {"item-twice", receipt,
            [item](Files& f) {
                std::string& text = f.at(decisions);
                const auto from = text.find(item);
                text.insert(from, text.substr(from, text.find('\n', from) + 1 - from));
            },
            "E_RECEIPT_ID"},
        {"reason-of-another-verdict", receipt, text(decisions, ",accepted,ok,", ",accepted,policy,"), "E_CSV_SCHEMA"},
        {"unknown-verdict", receipt, text(decisions, ",accepted,ok,", ",liked,ok,"), "E_CSV_SCHEMA"},
        {"amended-missing", receipt, text(decisions, ",accepted,ok,", ",accepted-with-fix,value-adjusted,"),
            "E_CSV_SCHEMA"},
        {"note-missing", receipt, text(decisions, ",accepted,ok,", ",declined,policy,"), "E_CSV_SCHEMA"},
        {"due-missing", receipt, text(decisions, "2026-05-31", ""), "E_CSV_SCHEMA"},
        {"due-is-no-day", receipt, text(decisions, "2026-05-31", "2026-05-32"), "E_CSV_SCHEMA"},
        {"pointer-is-no-json", receipt, text(decisions, "{\"\"cells\"\":", "{cells:"), "E_CSV_SCHEMA"},
        {"credits-off-schema", receipt, [](Files& f) { f["data/credits.csv"] += "s01,change,1,1,1,x\n"; },
            "E_CSV_SCHEMA"},
    };
}

} // namespace

/// Each refusal of the bundle format's section 11 that lies inside the payload, on a bundle that is signed as it is.
class TestContent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusals_data();
    void refusals();
};

void TestContent::refusals_data()
{
    QTest::addColumn<int>("list");
    QTest::addColumn<int>("index");
    int list = 0;
    for (const auto& cases : {descriptionCases(), inventoryCases(), packCases(), contributionCases(), receiptCases()}) {
        for (std::size_t i = 0; i < cases.size(); ++i)
            QTest::newRow(cases[i].name) << list << static_cast<int>(i);
        ++list;
    }
}

void TestContent::refusals()
{
    QFETCH(int, list);
    QFETCH(int, index);
    static const std::vector<std::vector<Case>> lists{
        descriptionCases(), inventoryCases(), packCases(), contributionCases(), receiptCases()};
    const Case& altered = lists.at(static_cast<std::size_t>(list)).at(static_cast<std::size_t>(index));
    const auto read = tests::readAltered(altered.kind, altered.mutate, altered.redescribe);
    QCOMPARE(codeOf(read), QByteArray(altered.code));
}

QTEST_GUILESS_MAIN(TestContent)
#include "tst_content.moc"
