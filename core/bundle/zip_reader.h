#pragma once

#include "core/bundle/zip_headers.h"

#include "core/base/result.h"

namespace gleaner::bundle {

/// What an archive may hold besides what its form asks for.
struct ZipRules {
    std::size_t mostEntries = 0;
    std::string_view deflatable; ///< the one entry that may be deflated; empty: none
    std::size_t largestEntry = 0;
};

/// One entry: its header and its bytes as they stand in the archive, stored or deflated.
struct ZipMember {
    ZipHeader header;
    std::string_view packed;
};

/// Walks an archive from its first byte to its last: local headers, central directory, end record, nothing else.
/// Stored entries have passed their checksum; a deflated one has not been inflated. Order of entries is not judged.
/// Fails with Limit, ZipName, ZipNameTwin and the ZipDuplicate to ZipRatio codes of the bundle format, section 11.
base::Result<std::vector<ZipMember>> readZip(std::string_view archive, const ZipRules& rules);

} // namespace gleaner::bundle
