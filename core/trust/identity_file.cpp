#include "core/trust/identity_file.h"

#include "core/base/file.h"
#include "core/trust/secret_memory.h"

#include <sodium.h>
#include <system_error>

namespace gleaner::trust {

using base::ErrorCode;

namespace {

constexpr std::string_view magic = "GLNRKEY1";
constexpr std::size_t saltAt = 17;
constexpr std::size_t nonceAt = 33;
constexpr std::size_t boxAt = 57;
constexpr std::size_t fileSize = 105;
constexpr std::size_t secretSize = 32;
constexpr std::uint32_t fewestOps = 1;
constexpr std::uint32_t mostOps = 10;
constexpr std::uint32_t leastMemoryKiB = 8 * 1024;
constexpr std::uint32_t mostMemoryKiB = 1024 * 1024;

static_assert(crypto_pwhash_SALTBYTES == nonceAt - saltAt);
static_assert(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == boxAt - nonceAt);
static_assert(boxAt + secretSize + crypto_aead_xchacha20poly1305_ietf_ABYTES == fileSize);

const unsigned char* input(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* output(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

std::string number(std::uint32_t value)
{
    std::string bytes;
    for (const unsigned shift : {0U, 8U, 16U, 24U})
        bytes += static_cast<char>((value >> shift) & 0xFFU);
    return bytes;
}

std::uint32_t number(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (std::size_t at = 4; at > 0; --at)
        value = (value << 8U) | static_cast<unsigned char>(bytes[at - 1]);
    return value;
}

std::string randomBytes(std::size_t size)
{
    readySodium();
    std::string bytes(size, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::filesystem::path deviceFileOf(const std::filesystem::path& file)
{
    std::filesystem::path device = file;
    return device.replace_extension(".device");
}

base::Result<SecretSeed> readDevice(const std::filesystem::path& file)
{
    auto bytes = base::readFile(deviceFileOf(file), secretSize);
    if (!bytes || bytes->size() != secretSize)
        return base::fail(ErrorCode::KeyOpen);
    return SecretSeed::fromBytes(*bytes);
}

/// The file of 32 random bytes is made once and then kept: the old identity needs it until the new one is in place.
base::Result<SecretSeed> readOrMakeDevice(const std::filesystem::path& file)
{
    if (auto device = readDevice(file))
        return device;
    SecretSeed device = SecretSeed::random();
    if (const auto written
        = base::writeAtomically(deviceFileOf(file), device.bytes(), base::FileMode::OwnerOnly, base::Existing::Replace);
        !written)
        return base::forward(written);
    return device;
}

base::Result<SecretMemory> passphraseKey(std::string_view passphrase, std::string_view salt, const KeyCost& cost)
{
    SecretMemory key = secretMemory(secretSize);
    if (crypto_pwhash(key.get(), secretSize, passphrase.data(), passphrase.size(), input(salt), cost.operations,
            std::size_t{cost.memoryKiB} * 1024, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return base::fail(ErrorCode::KeyOpen);
    return key;
}

SecretMemory deviceKey(const SecretSeed& device, std::string_view salt)
{
    SecretMemory key = secretMemory(secretSize);
    const std::string message = "gleaner-device-v1" + std::string(salt);
    crypto_generichash(key.get(), secretSize, input(message), message.size(), input(device.bytes()), secretSize);
    return key;
}

bool isAllowed(const KeyCost& cost)
{
    return cost.operations >= fewestOps && cost.operations <= mostOps && cost.memoryKiB >= leastMemoryKiB
        && cost.memoryKiB <= mostMemoryKiB;
}

/// The file's bytes once its form is right.
struct KeyFile {
    std::string bytes;
    Protection protection;
    KeyCost cost;
};

base::Result<KeyFile> readKeyFile(const std::filesystem::path& path)
{
    auto bytes = base::readFile(path, fileSize);
    if (!bytes && bytes.error().code == ErrorCode::FileNotFound)
        return base::forward(bytes);
    if (!bytes || bytes->size() != fileSize || !bytes->starts_with(magic))
        return base::fail(ErrorCode::KeyOpen);
    const char mode = (*bytes)[magic.size()];
    const std::string_view view = *bytes;
    const KeyCost cost{number(view.substr(9, 4)), number(view.substr(13, 4))};
    if (mode == 1 && isAllowed(cost))
        return KeyFile{std::move(*bytes), Protection::Passphrase, cost};
    if (mode == 2 && cost.operations == 0 && cost.memoryKiB == 0)
        return KeyFile{std::move(*bytes), Protection::Device, cost};
    return base::fail(ErrorCode::KeyOpen);
}

} // namespace

base::Result<Protection> protectionOf(const std::filesystem::path& file)
{
    const auto content = readKeyFile(file);
    if (!content)
        return base::forward(content);
    return content->protection;
}

base::Result<void> writeIdentity(const std::filesystem::path& file, const SecretSeed& master, Protection protection,
    std::string_view passphrase, const KeyCost& cost)
{
    const bool byPassphrase = protection == Protection::Passphrase;
    if (byPassphrase && passphrase.empty())
        return base::fail(ErrorCode::BadParameter, {"passphrase", "it is empty"});
    if (byPassphrase && !isAllowed(cost))
        return base::fail(ErrorCode::BadParameter, {"key cost", "it is outside of what a reader accepts"});

    const std::string salt = randomBytes(boxAt - saltAt - (boxAt - nonceAt));
    const std::string nonce = randomBytes(boxAt - nonceAt);
    SecretMemory key;
    if (byPassphrase) {
        auto derived = passphraseKey(passphrase, salt, cost);
        if (!derived)
            return base::fail(ErrorCode::TooLarge, {"the memory that protects the key", "what is free"});
        key = std::move(*derived);
    } else {
        const auto device = readOrMakeDevice(file);
        if (!device)
            return base::forward(device);
        key = deviceKey(*device, salt);
    }

    std::string bytes(magic);
    bytes += byPassphrase ? '\1' : '\2';
    bytes += byPassphrase ? number(cost.operations) + number(cost.memoryKiB) : std::string(8, '\0');
    bytes += salt + nonce;
    std::string box(fileSize - boxAt, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(output(box), nullptr, input(master.bytes()), master.bytes().size(),
        input(bytes), bytes.size(), nullptr, input(nonce), key.get());
    if (const auto written = base::writeAtomically(file, bytes + box, base::FileMode::OwnerOnly); !written)
        return written;

    // What opened the old file is of no use any more. If it can't be removed, nothing depends on that.
    if (byPassphrase) {
        std::error_code ignored;
        std::filesystem::remove(deviceFileOf(file), ignored);
    }
    return {};
}

base::Result<SecretSeed> openIdentity(const std::filesystem::path& file, std::string_view passphrase)
{
    const auto content = readKeyFile(file);
    if (!content)
        return base::forward(content);
    const std::string_view bytes = content->bytes;
    const std::string_view salt = bytes.substr(saltAt, nonceAt - saltAt);
    SecretMemory key;
    if (content->protection == Protection::Passphrase) {
        auto derived = passphraseKey(passphrase, salt, content->cost);
        if (!derived)
            return base::forward(derived);
        key = std::move(*derived);
    } else {
        const auto device = readDevice(file);
        if (!device)
            return base::forward(device);
        key = deviceKey(*device, salt);
    }

    std::string master(secretSize, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(output(master), nullptr, nullptr, input(bytes.substr(boxAt)),
            fileSize - boxAt, input(bytes), boxAt, input(bytes.substr(nonceAt)), key.get())
        != 0)
        return base::fail(ErrorCode::KeyOpen);
    return SecretSeed::fromBytes(master);
}

} // namespace gleaner::trust
