#include "tests/fuzz/fuzz_target.h"

#include "core/trust/key_text.h"
#include "core/trust/minisig.h"
#include "core/trust/sshsig.h"
#include "tests/support/test_keys.h"

using namespace gleaner;
using namespace gleaner::trust;

namespace {

constexpr std::string_view payload = "what was signed";

const SignatureFiles& genuine()
{
    static const SignatureFiles files = test_keys::signContribution(test_keys::person(), payload);
    return files;
}

bool isSignatureError(base::ErrorCode code)
{
    using base::ErrorCode;
    return code == ErrorCode::SigFormat || code == ErrorCode::SigLegacy || code == ErrorCode::SigBad
        || code == ErrorCode::SigKey || code == ErrorCode::SigNamespace || code == ErrorCode::SigClaim
        || code == ErrorCode::Limit;
}

void checkMinisig(std::string_view text)
{
    const auto read = readMinisig(text, "x.minisig");
    if (!read) {
        fuzz::require(isSignatureError(read.error().code), "a refused signature file says why");
        return;
    }
    const std::string again = "untrusted comment: gleaner bundle signature\n"
        + base::toBase64("ED" + read->hint + read->signature) + "\ntrusted comment: " + read->comment + "\n"
        + base::toBase64(read->globalSignature) + "\n";
    fuzz::require(again == text, "a minisign file has one form");
}

void checkSshsig(std::string_view text)
{
    const auto read = readSshsig(text, "x.sshsig");
    if (!read) {
        fuzz::require(isSignatureError(read.error().code), "a refused signature file says why");
        return;
    }
    const std::string blob = std::string("SSHSIG\0\0\0\1", 10) + sshString(sshKeyBlob(read->key))
        + sshString(read->nameSpace) + sshString("") + sshString("sha512")
        + sshString(sshString("ssh-ed25519") + sshString(read->signature));
    std::string inside;
    for (const char character : text.substr(0, text.rfind("-----END")))
        inside += character == '\n' ? "" : std::string(1, character);
    fuzz::require(inside == "-----BEGIN SSH SIGNATURE-----" + base::toBase64(blob), "only the width of lines is free");
}

/// The forger's game: whatever the files say, what verifies is what was signed.
void checkForgery(const SignatureFiles& files)
{
    const auto verified = verify(test_keys::person().signer(), files, digestsOf(payload));
    if (!verified) {
        fuzz::require(isSignatureError(verified.error().code), "a refused pair says why");
        return;
    }
    fuzz::require(files.minisig == genuine().minisig, "only the genuine minisign file verifies");
    const auto given = readSshsig(files.sshsig, "x");
    const auto real = readSshsig(genuine().sshsig, "x");
    fuzz::require(
        given && given->key == real->key && given->nameSpace == real->nameSpace && given->signature == real->signature,
        "only the genuine SSH signature verifies");
}

void checkTexts(std::string_view text)
{
    if (const auto comment = readComment(text, "x"))
        fuzz::require(commentText(*comment) == text, "a trusted comment has one form");
    if (const auto key = readMinisignKey(text))
        fuzz::require(
            minisignKeyText(key->key) == text && minisignHint(key->key) == key->hint, "a minisign key has one form");
    if (const auto key = readSshKey(text))
        fuzz::require(sshKeyText(*key) == text, "an SSH key has one form");
}

} // namespace

void fuzz::check(std::string_view bytes)
{
    Choices choices(bytes);
    switch (choices.below(3)) {
    case 0:
        checkMinisig(choices.rest());
        checkForgery({std::string(choices.rest()), genuine().sshsig});
        return;
    case 1:
        checkSshsig(choices.rest());
        checkForgery({genuine().minisig, std::string(choices.rest())});
        return;
    default:
        checkTexts(choices.rest());
    }
}

std::vector<std::string> fuzz::seeds()
{
    const auto person = test_keys::person();
    return {std::string(1, '\0') + genuine().minisig, std::string(1, '\1') + genuine().sshsig,
        "\2" + commentText(test_keys::contributionComment()), "\2" + person.publicPair().minisign,
        "\2" + person.publicPair().ssh};
}
