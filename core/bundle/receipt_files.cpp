#include "core/bundle/receipt_files.h"

#include "core/bundle/control_tables.h"
#include "core/bundle/forms.h"
#include "core/bundle/known_files.h"
#include "core/bundle/readme_text.h"

#include <algorithm>

namespace gleaner::bundle {

namespace {

constexpr const char* decisionsFile = "data/decisions.csv";
constexpr const char* creditsFile = "data/credits.csv";
constexpr const char* member = "gleaner:receipt";
constexpr std::size_t mostDecisions = 400'000;

bool isPrevious(std::string_view text) { return text == "-" || isIdentity(text); }
bool isLogHead(std::string_view text) { return isHex(text, 64); }
bool isMode(std::string_view text) { return text == "decisions" || text == "impact"; }

base::Json receiptJson(const Receipt& receipt)
{
    return {{"contribution", receipt.contribution}, {"n", receipt.n}, {"previous", receipt.previous},
        {"mode", "decisions"}, {"closed", receipt.closed}, {"release", receipt.release}, {"totals", receipt.totals},
        {"credit_milli", 0}, {"gold", {{"right", 0}, {"of", 0}}},
        {"log", {{"seq", receipt.logSeq}, {"head", receipt.logHead}}}};
}

base::Result<void> readTotals(const base::Json& totals, Receipt& receipt)
{
    for (const auto& [name, count] : totals.items()) {
        if (!review::verdictNamed(name) || !count.is_number_integer() || count.get<std::int64_t>() < 0)
            return base::fail(base::ErrorCode::ReceiptSum, {}, {std::string(descriptionFile), {}, {}, {}});
        receipt.totals.emplace(name, count.get<std::int64_t>());
    }
    return {};
}

base::Result<void> readMembers(const base::Json& json, Receipt& receipt)
{
    ObjectReader members(json, descriptionFile, "");
    ObjectReader own(members.object(member), descriptionFile, member);
    receipt.contribution = own.text("contribution", isIdentity);
    receipt.n = own.integer("n", 1);
    receipt.previous = own.text("previous", isPrevious);
    const bool impact = own.text("mode", isMode) == "impact";
    receipt.closed = own.boolean("closed");
    receipt.release = own.integer("release", 0);
    own.take(readTotals(own.object("totals"), receipt));
    // Credit is stated by the city and shown nowhere yet.
    own.integer("credit_milli", 0);
    ObjectReader gold(own.object("gold"), descriptionFile, "gleaner:receipt.gold");
    gold.integer("right", 0);
    gold.integer("of", 0);
    own.take(gold.done(Unknown::Refuse));
    ObjectReader log(own.object("log"), descriptionFile, "gleaner:receipt.log");
    receipt.logSeq = log.integer("seq", 0);
    receipt.logHead = log.text("head", isLogHead);
    own.take(log.done(Unknown::Refuse));
    members.take(own.done(Unknown::Refuse));
    if (const auto read = members.done(Unknown::Ignore); !read)
        return read;
    if (impact)
        return base::fail(base::ErrorCode::Format, {"impact"}, {std::string(descriptionFile), {}, {}, {}});
    return {};
}

/// Nothing if the row keeps the closed list of reasons and what each asks for, else the field that does not fit.
const char* misfit(const DecisionRow& row)
{
    const review::Reason* reason = review::findReason(row.verdict, row.reason);
    if (reason == nullptr)
        return "reason";
    if (reason->needsAmended && row.amendedIs.empty())
        return "amended_is";
    if (reason->needsPointer && row.pointer.empty())
        return "pointer";
    if (reason->needsNote && row.note.empty())
        return "note";
    if (reason->needsDue && row.due.empty())
        return "due";
    const bool hasText = row.amendedIs == "v";
    const bool mayHaveText = hasText || row.amendedIs == "n" || row.amendedIs == "j";
    if ((hasText && row.amended.empty()) || (!mayHaveText && !row.amended.empty()))
        return "amended";
    if (!row.pointer.empty() && !base::parseControlJson(row.pointer, "pointer"))
        return "pointer";
    return nullptr;
}

DecisionRow decisionFrom(const std::vector<std::string>& row)
{
    return {row[0], row[1], *review::verdictNamed(row[2]), row[3], row[4], row[5], row[6], row[7], row[8], row[9],
        row[10], row[11], wholeNumber(row[12])};
}

base::Result<std::vector<DecisionRow>> readDecisions(std::string_view bytes)
{
    std::vector<DecisionRow> decisions;
    const auto visit = [&](const std::vector<std::string>& row, std::uint64_t number) -> base::Result<void> {
        const base::Place place{decisionsFile, number, {}, {}};
        DecisionRow decision = decisionFrom(row);
        if (const char* field = misfit(decision))
            return base::fail(base::ErrorCode::CsvSchema, {decisionsFile, field}, place);
        if (!decisions.empty() && decisions.back().itemId == decision.itemId)
            return base::fail(base::ErrorCode::ReceiptId, {decision.itemId}, place);
        if (!decisions.empty() && decisions.back().itemId > decision.itemId)
            return base::fail(base::ErrorCode::CsvCanon, {decisionsFile}, place);
        decisions.push_back(std::move(decision));
        return {};
    };
    if (const auto read = readControlCsv(bytes, decisionsFile, decisionsTable(), mostDecisions, visit); !read)
        return base::forward(read);
    return decisions;
}

base::Result<void> checkSums(const Receipt& receipt)
{
    std::map<std::string, std::int64_t> counted;
    bool open = false;
    for (const DecisionRow& decision : receipt.decisions) {
        ++counted[std::string(review::verdictName(decision.verdict))];
        open = open || review::isOpen(decision.verdict);
    }
    auto stated = receipt.totals;
    std::erase_if(stated, [](const auto& total) { return total.second == 0; });
    if (stated != counted || receipt.closed == open)
        return base::fail(base::ErrorCode::ReceiptSum, {}, {decisionsFile, {}, {}, {}});
    return {};
}

} // namespace

base::Result<Files> receiptFiles(const Receipt& receipt)
{
    Description description{
        Kind::Receipt, "CC0-1.0", receipt.city, receipt.anchor, receipt.day, receipt.seq, receipt.base};
    base::Json json = describe(description);
    json[member] = receiptJson(receipt);
    auto decisions = receipt.decisions;
    std::ranges::sort(decisions, {}, &DecisionRow::itemId);
    ControlCsvWriter rows(decisionsTable());
    for (const DecisionRow& row : decisions)
        rows.add({row.itemId, row.itemKind, review::verdictName(row.verdict), row.reason, row.cls, row.step, row.note,
            row.pointer, row.due, row.amendedIs, row.amended, row.release, std::to_string(row.sharedWith)});
    Files files;
    files.emplace(readmeFile, readmeText());
    files[decisionsFile] = rows.take();
    files[creditsFile] = ControlCsvWriter(creditsTable()).take();
    if (const auto added = addDescription(files, std::move(json), {}); !added)
        return base::forward(added);
    return files;
}

base::Result<Receipt> readReceiptFiles(const base::Json& json, const Description& description, const Views& files)
{
    for (const auto& [path, bytes] : files) {
        const bool own
            = path == descriptionFile || path == readmeFile || controlTableAt(Kind::Receipt, path) != nullptr;
        if (!own)
            return strangeFile(Kind::Receipt, path, bytes);
    }
    Receipt receipt;
    receipt.base = description.pack;
    receipt.city = description.city;
    receipt.anchor = description.anchor;
    receipt.day = description.day;
    receipt.seq = description.seq;
    if (const auto read = readMembers(json, receipt); !read)
        return base::forward(read);
    const auto readme = requiredFile(files, std::string(readmeFile));
    const auto decisionsBytes = requiredFile(files, decisionsFile);
    const auto creditsBytes = requiredFile(files, creditsFile);
    for (const auto* file : {&readme, &decisionsBytes, &creditsBytes}) {
        if (!*file)
            return base::forward(*file);
    }
    auto decisions = readDecisions(*decisionsBytes);
    if (!decisions)
        return base::forward(decisions);
    const auto checkOnly = [](const std::vector<std::string>&, std::uint64_t) { return base::Result<void>(); };
    if (const auto credits = readControlCsv(*creditsBytes, creditsFile, creditsTable(), mostDecisions, checkOnly);
        !credits)
        return base::forward(credits);
    receipt.decisions = std::move(*decisions);
    if (const auto sums = checkSums(receipt); !sums)
        return base::forward(sums);
    return receipt;
}

} // namespace gleaner::bundle
