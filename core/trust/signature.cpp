#include "core/trust/signature.h"

#include "core/trust/ed25519.h"
#include "core/trust/key_text.h"
#include "core/trust/minisig.h"
#include "core/trust/sshsig.h"

namespace gleaner::trust {

using base::ErrorCode;

namespace {

auto refuse(ErrorCode code, const std::string& fileName)
{
    return base::fail(code, {fileName}, {fileName, {}, {}, {}});
}

base::Result<TrustedComment> verifyMinisig(
    std::string_view signer, std::string_view text, const PayloadDigests& payload)
{
    const std::string name = std::string(signer) + ".minisig";
    const auto file = readMinisig(text, name);
    if (!file)
        return base::forward(file);
    const auto comment = readComment(file->comment, name);
    if (!comment)
        return base::forward(comment);
    const auto key = readMinisignKey(comment->key);
    if (!key)
        return base::forward(key);
    // The tool signs neither key number nor file name, so both must follow from the key that the comment names.
    if (signerOfKey(key->key) != signer || file->hint != key->hint)
        return refuse(ErrorCode::SigKey, name);
    if (!ed25519Verify(key->key, base::asBytes(payload.blake2b512), file->signature)
        || !ed25519Verify(key->key, file->signature + file->comment, file->globalSignature))
        return refuse(ErrorCode::SigBad, name);
    return comment;
}

} // namespace

PayloadDigests digestsOf(std::string_view payload)
{
    return {base::sha256(payload), base::sha512(payload), base::blake2b512(payload)};
}

SignatureFiles sign(
    const KeyPair& pair, const PayloadDigests& payload, TrustedComment comment, std::string_view sshNamespace)
{
    comment.key = pair.publicPair().minisign;
    comment.ssh = sshFingerprintOf(ed25519PublicKey(pair.sshSeed()));
    return {minisigText(pair, payload, commentText(comment)), sshsigText(pair, payload, sshNamespace)};
}

base::Result<VerifiedSignature> verify(
    std::string_view signer, const SignatureFiles& files, const PayloadDigests& payload)
{
    const auto comment = verifyMinisig(signer, files.minisig, payload);
    if (!comment)
        return base::forward(comment);

    const std::string name = std::string(signer) + ".sshsig";
    const auto ssh = readSshsig(files.sshsig, name);
    if (!ssh)
        return base::forward(ssh);
    if (ssh->nameSpace != sshNamespace(comment->role, comment->city))
        return refuse(ErrorCode::SigNamespace, name);
    if (sshFingerprintOf(ssh->key) != comment->ssh)
        return refuse(ErrorCode::SigKey, name);
    if (!ed25519Verify(ssh->key, sshsigPreimage(ssh->nameSpace, payload), ssh->signature))
        return refuse(ErrorCode::SigBad, name);
    // One key in both roles would undo the reason for having two.
    if (signerOfKey(ssh->key) == signer)
        return refuse(ErrorCode::KeyReuse, name);
    return VerifiedSignature{std::string(signer), {comment->key, sshKeyText(ssh->key)}, *comment};
}

} // namespace gleaner::trust
