#pragma once

#include "core/trust/signature.h"

/// Keys that tests may publish: the master 00 01 .. 1f of the bundle format, section 13, and masters of one byte value.
namespace test_keys {

inline gleaner::trust::SecretSeed countingMaster()
{
    std::string bytes;
    for (int value = 0; value < 32; ++value)
        bytes += static_cast<char>(value);
    return gleaner::trust::SecretSeed::fromBytes(bytes);
}

inline gleaner::trust::SecretSeed masterOf(char value)
{
    std::string bytes(32, value);
    return gleaner::trust::SecretSeed::fromBytes(bytes);
}

inline gleaner::base::Digest32 anchor() { return gleaner::base::sha256("gleaner test city"); }

inline gleaner::trust::KeyPair person(std::uint32_t epoch = 0)
{
    return gleaner::trust::personPair(countingMaster(), anchor(), epoch);
}

inline gleaner::trust::TrustedComment contributionComment()
{
    gleaner::trust::TrustedComment comment;
    comment.kind = "contribution";
    comment.city = "data.example.gov";
    comment.pack = "trees@7";
    comment.role = "author";
    comment.day = "2026-03-09";
    comment.seq = 4;
    return comment;
}

inline gleaner::trust::SignatureFiles signContribution(const gleaner::trust::KeyPair& pair, std::string_view payload)
{
    return gleaner::trust::sign(pair, gleaner::trust::digestsOf(payload), contributionComment(),
        gleaner::trust::sshNamespace("author", "data.example.gov"));
}

} // namespace test_keys
