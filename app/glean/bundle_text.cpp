#include "app/glean/bundle_text.h"

#include "app/glean/input.h"

#include <fmt/format.h>

namespace gleaner::app {

using bundle::TrustState;

base::Result<bundle::Bundle> readBundleFile(const Arguments& arguments, const std::filesystem::path& file)
{
    const auto profile = openProfile(arguments);
    if (!profile)
        return base::forward(profile);
    const auto trust = (*profile)->trustContext();
    if (!trust)
        return base::forward(trust);
    const auto bytes = base::readFile(file);
    if (!bytes)
        return base::forward(bytes);
    return bundle::readBundle(*bytes, *trust);
}

std::string_view trustStateName(TrustState state)
{
    switch (state) {
    case TrustState::Trusted:
        return "trusted";
    case TrustState::NewCity:
        return "new-city";
    case TrustState::Known:
        return "known";
    case TrustState::New:
        return "new";
    case TrustState::Unsigned:
        break;
    }
    return "unsigned";
}

base::Json bundleJson(const bundle::Bundle& read)
{
    base::Json signers = base::Json::array();
    for (const auto& signature : read.container.signatures) {
        signers.push_back({{"minisign", signature.keys.minisign}, {"pseudonym", trust::pseudonym(signature.signer)},
            {"role", signature.comment.role}, {"signer", signature.signer}, {"ssh", signature.keys.ssh}});
    }
    base::Json files = base::Json::array();
    for (const auto& [name, bytes] : read.files)
        files.push_back({{"bytes", bytes}, {"name", name}});
    base::Json json{{"files", files}, {"identity", read.container.identity()}, {"issues", toJson(read.issues)},
        {"kind", bundle::kindName(read.kind)}, {"signers", signers}, {"state", trustStateName(read.state)}};
    if (read.pack) {
        json["anchor"] = read.pack->anchor;
        json["city"] = read.pack->city;
        json["pack"] = read.pack->ref.text();
        json["tables"] = base::Json::array();
        for (const auto& table : read.pack->tables)
            json["tables"].push_back(table.name);
        const auto& notice = read.pack->notice;
        json["notice"] = {{"day", notice.day}, {"digest", notice.digest()}, {"licence", notice.licence},
            {"texts", notice.texts}, {"version", notice.version}};
    }
    if (read.contribution) {
        json["city"] = read.contribution->city;
        json["pack"] = read.contribution->base.text();
        json["seq"] = read.contribution->seq;
        json["changes"] = read.contribution->changes.size();
        json["rules"] = read.contribution->rules.size();
        json["annotations"] = read.contribution->annotations.size();
        json["charts"] = read.contribution->charts.size();
    }
    if (read.receipt) {
        json["city"] = read.receipt->city;
        json["contribution"] = read.receipt->contribution;
        json["n"] = read.receipt->n;
        json["closed"] = read.receipt->closed;
        json["totals"] = read.receipt->totals;
    }
    return json;
}

void printBundle(const bundle::Bundle& read)
{
    printLine(fmt::format("{} {}", bundle::kindName(read.kind), read.container.identity()));
    printLine(fmt::format("state: {}", trustStateName(read.state)));
    if (read.pack)
        printLine(fmt::format("pack {} of {}, anchor {}", read.pack->ref.text(), read.pack->city, read.pack->anchor));
    if (read.contribution) {
        printLine(fmt::format("for pack {} of {}: {}, {}, {}, {}", read.contribution->base.text(),
            read.contribution->city, counted(read.contribution->changes.size(), "change"),
            counted(read.contribution->rules.size(), "rule"), counted(read.contribution->annotations.size(), "note"),
            counted(read.contribution->charts.size(), "chart")));
    }
    if (read.receipt) {
        printLine(fmt::format("answers {} ({}, number {})", read.receipt->contribution,
            read.receipt->closed ? "closed" : "still open", read.receipt->n));
        for (const auto& [verdict, items] : read.receipt->totals)
            printLine(fmt::format("  {:<18} {}", verdict, items));
    }
    for (const auto& signature : read.container.signatures) {
        printLine(fmt::format("signed by {} ({}), role {}", signature.signer, trust::pseudonym(signature.signer),
            signature.comment.role));
    }
    for (const auto& [name, bytes] : read.files)
        printLine(fmt::format("  {:>10}  {}", bytes, name));
    report(read.issues);
}

void printNotice(const bundle::Notice& notice)
{
    if (notice.texts.empty())
        return;
    const auto english = notice.texts.find("en");
    const auto& [language, texts] = english != notice.texts.end() ? *english : *notice.texts.begin();
    printLine(fmt::format("data-use notice, version {} of {}, licence {}, in {} of {}", notice.version, notice.day,
        notice.licence, language, counted(notice.texts.size(), "language")));
    for (const auto& [topic, text] : texts)
        printLine(fmt::format("  {:<8} {}", topic, shown(text)));
}

} // namespace gleaner::app
