#pragma once

#include "core/base/file.h"
#include "core/trust/signature.h"

#include <map>

namespace gleaner::bundle {

enum class Kind : std::uint8_t { Pack, Contribution, Receipt };
std::string_view kindName(Kind kind);

/// File sets by entry name; the map's order is the bytewise order that the format asks for.
using Files = std::map<std::string, std::string>;

/// The inner zip: canonical, stored, `datapackage.json` first (bundle format 2.2). Fails with ZipName, ZipNameTwin,
/// Limit.
base::Result<std::string> writePayload(const Files& files);

/// The size limits of one kind (section 10), for a reader that learns the kind from the payload. Fails with Limit.
base::Result<void> checkLimits(Kind kind, std::size_t fileBytes, std::size_t payloadBytes);

/// Walks and checks the inner zip (2.3, step 4). `kind` picks the limits. The views point into `payload`.
base::Result<std::map<std::string, std::string_view>> readPayload(std::string_view payload, Kind kind);

/// The outer file from a payload and its signatures, by signer.
base::Result<std::string> writeContainer(
    std::string_view payload, const std::map<std::string, trust::SignatureFiles>& signatures);

/// The outer file as read: payload, digests, and each signer's pair of files, verified. No signature file at all leaves
/// `signatures` empty. Steps 1 to 3 of 2.3; nothing of the payload has been parsed.
struct Container {
    std::string payload;
    trust::PayloadDigests digests;
    std::vector<trust::VerifiedSignature> signatures; ///< by signer
    std::map<std::string, trust::SignatureFiles> signatureFiles;
    std::string identity() const; ///< "sha256:<64 hex>"
};
base::Result<Container> readContainer(std::string_view file);

} // namespace gleaner::bundle
