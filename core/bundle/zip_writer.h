#pragma once

#include "core/bundle/zip_headers.h"

#include "core/base/result.h"

namespace gleaner::bundle {

/// One entry to be written. `packed` is what stands in the file: the bytes themselves or their deflate stream.
struct ZipInput {
    std::string name;
    std::string_view bytes;
    std::string_view packed;
    std::uint16_t method = zipStored;
};

/// The canonical archive of the bundle format, 2.2, in the order given. Names are the caller's to check. Fails with
/// Limit when the archive would pass 2^31-1 bytes.
base::Result<std::string> writeZip(const std::vector<ZipInput>& entries);

} // namespace gleaner::bundle
