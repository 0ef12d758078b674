#include "core/trust/ed25519.h"

#include "core/trust/secret_memory.h"

#include <sodium.h>

namespace gleaner::trust {

namespace {

const unsigned char* input(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* output(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

} // namespace

std::string ed25519PublicKey(std::string_view seed)
{
    const SecretMemory secret = secretMemory(crypto_sign_SECRETKEYBYTES);
    std::string key(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_seed_keypair(output(key), secret.get(), input(seed));
    return key;
}

std::string ed25519Sign(std::string_view seed, std::string_view message)
{
    const SecretMemory secret = secretMemory(crypto_sign_SECRETKEYBYTES);
    std::string key(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_seed_keypair(output(key), secret.get(), input(seed));
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(output(signature), nullptr, input(message), message.size(), secret.get());
    return signature;
}

bool ed25519Verify(std::string_view publicKey, std::string_view message, std::string_view signature)
{
    readySodium();
    return publicKey.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES
        && crypto_sign_verify_detached(input(signature), input(message), message.size(), input(publicKey)) == 0;
}

} // namespace gleaner::trust
