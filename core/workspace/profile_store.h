#pragma once

#include "core/workspace/profile.h"

namespace gleaner::workspace {

/// What `profile.json` holds; see FORMAT.md.
struct ProfileData {
    struct City {
        std::string city, anchor, since, signer;
        std::int64_t nextSeq = 1;
    };
    std::vector<City> cities;
    std::vector<KnownProject> projects;
    bool restored = false; ///< the key came from a recovery sheet: first numbers start at 1000
};

/// Fails with ProjectDamaged when the file is not what this version wrote.
base::Result<ProfileData> readProfileData(const std::filesystem::path& folder);
base::Result<void> writeProfileData(const std::filesystem::path& folder, const ProfileData& data);

/// A trust chain as a file, and back, checked again in full.
std::string chainJson(const trust::TrustChain& chain);
base::Result<trust::TrustChain> readChain(std::string_view json, std::string_view name);

} // namespace gleaner::workspace
