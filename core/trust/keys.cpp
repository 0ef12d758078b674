#include "core/trust/keys.h"

#include "core/base/item_id.h"
#include "core/trust/ed25519.h"
#include "core/trust/key_text.h"
#include "core/trust/secret_memory.h"

#include <cstring>
#include <exception>
#include <sodium.h>
#include <utility>

namespace gleaner::trust {

namespace {

constexpr std::size_t seedSize = 32;

std::string_view roleName(CityRole role)
{
    switch (role) {
    case CityRole::Root:
        return "root";
    case CityRole::Pack:
        return "pack";
    case CityRole::Receipt:
        return "receipt";
    case CityRole::Facilitator:
        return "facilitator";
    }
    return "root";
}

SecretSeed derive(const SecretSeed& master, std::string_view purpose, const base::Digest32& scope, std::uint32_t epoch)
{
    std::string message = "gleaner1/";
    message.append(purpose).append("/").append(base::asBytes(scope)).append("/");
    for (const unsigned shift : {0U, 8U, 16U, 24U})
        message += static_cast<char>((epoch >> shift) & 0xFFU);
    std::string seed(seedSize, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(seed.data()), seed.size(),
        reinterpret_cast<const unsigned char*>(message.data()), message.size(),
        reinterpret_cast<const unsigned char*>(master.bytes().data()), master.bytes().size());
    return SecretSeed::fromBytes(seed);
}

KeyPair derivePair(const SecretSeed& master, const base::Digest32& scope, std::uint32_t epoch)
{
    return {derive(master, "minisign", scope, epoch), derive(master, "sshsig", scope, epoch)};
}

} // namespace

SecretSeed SecretSeed::random()
{
    SecretMemory memory = secretMemory(seedSize);
    randombytes_buf(memory.get(), seedSize);
    return SecretSeed(memory.release());
}

SecretSeed SecretSeed::fromBytes(std::string& bytes)
{
    // A seed of another length would be a weak key in disguise; only a broken caller could ask for one.
    if (bytes.size() != seedSize)
        std::terminate();
    SecretMemory memory = secretMemory(seedSize);
    std::memcpy(memory.get(), bytes.data(), seedSize);
    sodium_memzero(bytes.data(), bytes.size());
    bytes.clear();
    return SecretSeed(memory.release());
}

SecretSeed::~SecretSeed() { sodium_free(m_memory); }

SecretSeed::SecretSeed(SecretSeed&& other) noexcept
    : m_memory(std::exchange(other.m_memory, nullptr))
{
}

SecretSeed& SecretSeed::operator=(SecretSeed&& other) noexcept
{
    std::swap(m_memory, other.m_memory);
    return *this;
}

std::string_view SecretSeed::bytes() const
{
    return m_memory == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(m_memory), seedSize);
}

base::Result<std::string> signerOf(std::string_view minisignKey)
{
    const auto key = readMinisignKey(minisignKey);
    if (!key)
        return base::forward(key);
    return signerOfKey(key->key);
}

base::Result<std::string> sshFingerprint(std::string_view sshKey)
{
    const auto key = readSshKey(sshKey);
    if (!key)
        return base::forward(key);
    return sshFingerprintOf(*key);
}

KeyPair::KeyPair(SecretSeed minisignSeed, SecretSeed sshSeed)
    : m_minisign(std::move(minisignSeed))
    , m_ssh(std::move(sshSeed))
{
    const std::string minisign = ed25519PublicKey(m_minisign.bytes());
    m_public = {minisignKeyText(minisign), sshKeyText(ed25519PublicKey(m_ssh.bytes()))};
    m_signer = signerOfKey(minisign);
}

KeyPair personPair(const SecretSeed& master, const base::Digest32& anchor, std::uint32_t epoch)
{
    return derivePair(master, anchor, epoch);
}

KeyPair cityPair(const SecretSeed& master, std::string_view city, CityRole role, std::uint32_t epoch)
{
    std::string scope = "gleaner-city-v1\n";
    base::appendNs(scope, city);
    base::appendNs(scope, roleName(role));
    return derivePair(master, base::sha256(scope), epoch);
}

} // namespace gleaner::trust
