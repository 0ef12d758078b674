#include "app/glean/input.h"

#include <fmt/format.h>

namespace gleaner::app {

namespace {

using trust::Protection;

/// The passphrase that opens the key, if it has one.
base::Result<std::string> currentPassphrase(const Arguments& arguments, const workspace::Profile& profile)
{
    if (profile.identity() != Protection::Passphrase)
        return std::string();
    return passphrase(arguments, "Passphrase");
}

base::Result<std::string> newPassphrase(const Arguments& arguments, const char* option)
{
    if (arguments.flag("no-passphrase"))
        return std::string();
    auto typed = passphrase(arguments, "New passphrase", AskTwice::Yes, option);
    if (typed && typed->empty())
        return base::fail(base::ErrorCode::BadParameter, {"the passphrase", "it is empty"});
    return typed;
}

Protection protectionFor(const std::string& secret)
{
    return secret.empty() ? Protection::Device : Protection::Passphrase;
}

ExitCode runNew(const Arguments& arguments)
{
    const auto profile = openProfile(arguments);
    if (!profile)
        return report(profile.error());
    if ((*profile)->identity())
        return report({base::ErrorCode::IdentityExists, {}, {}});
    const auto secret = newPassphrase(arguments, "passphrase-file");
    if (!secret)
        return report(secret.error());
    const auto made = (*profile)->createIdentity(protectionFor(*secret), *secret);
    if (!made)
        return report(made.error());
    printLine(secret->empty() ? "key made; it is not protected by a passphrase" : "key made");
    return ExitCode::Done;
}

ExitCode runList(const Arguments& arguments)
{
    const auto profile = openProfile(arguments);
    if (!profile)
        return report(profile.error());
    const auto protection = (*profile)->identity();
    const auto cities = (*profile)->cities();
    if (!cities)
        return report(cities.error());
    const char* state = !protection ? "none" : *protection == Protection::Passphrase ? "passphrase" : "device";
    if (arguments.json()) {
        base::Json list = base::Json::array();
        for (const auto& city : *cities) {
            list.push_back({{"anchor", city.anchor}, {"city", city.city}, {"pseudonym", city.pseudonym},
                {"signer", city.signer}, {"since", city.since}});
        }
        printJson({{"cities", list}, {"key", state}});
        return ExitCode::Done;
    }
    printLine(fmt::format("key: {}", state));
    for (const auto& city : *cities) {
        printLine(fmt::format("{} since {}, anchor {}{}", city.city, city.since, city.anchor,
            city.signer.empty() ? std::string() : fmt::format(", here you are {} ({})", city.pseudonym, city.signer)));
    }
    return ExitCode::Done;
}

ExitCode runSheet(const Arguments& arguments)
{
    if (const auto checked = checkNoProject(arguments.text("output")); !checked)
        return report(checked.error());
    const auto profile = openProfile(arguments);
    if (!profile)
        return report(profile.error());
    const auto secret = currentPassphrase(arguments, **profile);
    if (!secret)
        return report(secret.error());
    const auto master = (*profile)->openIdentity(*secret);
    if (!master)
        return report(master.error());
    const std::string text = trust::sheetText(trust::makeSheet(*master));
    if (!arguments.has("output")) {
        fmt::print("{}", text);
        return ExitCode::Done;
    }
    const auto written
        = base::writeAtomically(arguments.text("output"), text, base::FileMode::OwnerOnly, arguments.existing());
    return written ? ExitCode::Done : report(written.error());
}

ExitCode runRestore(const Arguments& arguments)
{
    const auto profile = openProfile(arguments);
    if (!profile)
        return report(profile.error());
    const auto sheet = base::readFile(arguments.text("sheet"), std::size_t{1} << 16U);
    if (!sheet)
        return report(sheet.error());
    const auto secret = newPassphrase(arguments, "passphrase-file");
    if (!secret)
        return report(secret.error());
    const auto restored = (*profile)->restoreIdentity(*sheet, protectionFor(*secret), *secret);
    if (!restored)
        return report(restored.error());
    printLine("key restored");
    return ExitCode::Done;
}

ExitCode runPassphrase(const Arguments& arguments)
{
    const auto profile = openProfile(arguments);
    if (!profile)
        return report(profile.error());
    const auto secret = currentPassphrase(arguments, **profile);
    if (!secret)
        return report(secret.error());
    const auto next = newPassphrase(arguments, "new-passphrase-file");
    if (!next)
        return report(next.error());
    const auto changed = (*profile)->changePassphrase(*secret, protectionFor(*next), *next);
    if (!changed)
        return report(changed.error());
    printLine("passphrase changed");
    return ExitCode::Done;
}

constexpr OptionText noPassphrase{"no-passphrase", "", "protect the key by this computer's file rights only"};

} // namespace

Verb keyNewVerb() { return {"key new", "", "Makes your key.", makeOptions({noPassphrase}), {}, {}, runNew}; }

Verb keyListVerb()
{
    return {"key list", "", "Shows whether there is a key, and who you are in each city.", makeOptions({}), {}, {},
        runList};
}

Verb keySheetVerb()
{
    return {"key sheet", "[-o FILE]", "Writes the recovery sheet: 24 words that restore the key.",
        makeOptions({{"output,o", "FILE", "a file instead of standard output"}}), {}, {}, runSheet};
}

Verb keyRestoreVerb()
{
    return {"key restore", "--sheet FILE", "Restores the key from its recovery sheet.",
        makeOptions({{"sheet", "FILE", "the words or numbers of the sheet"}, noPassphrase}), {}, {"sheet"}, runRestore};
}

Verb keyPassphraseVerb()
{
    return {"key passphrase", "", "Changes the passphrase.",
        makeOptions({{"new-passphrase-file", "FILE", "first line is the new passphrase"}, noPassphrase}), {}, {},
        runPassphrase};
}

} // namespace gleaner::app
