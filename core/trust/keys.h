#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"

namespace gleaner::trust {

/// 32 secret bytes in locked memory, wiped when let go. Movable, not copyable.
class SecretSeed {
public:
    static SecretSeed random();
    /// Copies 32 bytes in and wipes the argument.
    static SecretSeed fromBytes(std::string& bytes);
    ~SecretSeed();
    SecretSeed(SecretSeed&&) noexcept;
    SecretSeed& operator=(SecretSeed&&) noexcept;
    std::string_view bytes() const;

private:
    explicit SecretSeed(void* memory)
        : m_memory(memory)
    {
    }
    void* m_memory = nullptr;
};

/// The public half of a signer: one Ed25519 key for minisign, another for SSH signatures.
struct PublicPair {
    std::string minisign; ///< 56 characters, begins "RW"
    std::string ssh; ///< "ssh-ed25519 AAAA..."

    bool operator==(const PublicPair&) const = default;
};

/// `signer` of the bundle format, 4.2: 32 lower-case hex digits of the minisign public key. Fails with SigFormat if the
/// text is no minisign key.
base::Result<std::string> signerOf(std::string_view minisignKey);
/// What `ssh-keygen -lf` prints: "SHA256:<43 characters>".
base::Result<std::string> sshFingerprint(std::string_view sshKey);
/// Words and number computed from `signer`, such as "Harbor-Heron-42". A label, never an identity.
std::string pseudonym(std::string_view signer);

/// A signer that can sign. Seeds stay in locked memory.
class KeyPair {
public:
    KeyPair(SecretSeed minisignSeed, SecretSeed sshSeed);
    const PublicPair& publicPair() const { return m_public; }
    const std::string& signer() const { return m_signer; }
    std::string_view minisignSeed() const { return m_minisign.bytes(); }
    std::string_view sshSeed() const { return m_ssh.bytes(); }

private:
    SecretSeed m_minisign;
    SecretSeed m_ssh;
    PublicPair m_public;
    std::string m_signer;
};

enum class CityRole : std::uint8_t { Root, Pack, Receipt, Facilitator };

/// Derivation of the bundle format, 4.1: a person's pair for one city, and a city's own pairs.
KeyPair personPair(const SecretSeed& master, const base::Digest32& anchor, std::uint32_t epoch);
KeyPair cityPair(const SecretSeed& master, std::string_view city, CityRole role, std::uint32_t epoch);

} // namespace gleaner::trust
