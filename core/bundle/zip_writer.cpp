#include "core/bundle/zip_writer.h"

namespace gleaner::bundle {

namespace {

constexpr std::size_t longestArchive = 0x7FFFFFFF;

} // namespace

base::Result<std::string> writeZip(const std::vector<ZipInput>& entries)
{
    std::size_t total = endRecordSize;
    for (const ZipInput& entry : entries) {
        if (entry.packed.size() > longestArchive || entry.bytes.size() > longestArchive)
            return base::fail(base::ErrorCode::Limit, {"archive bytes"}, {entry.name, {}, {}, {}});
        total += localHeaderSize + centralHeaderSize + 2 * entry.name.size() + entry.packed.size();
    }
    if (total > longestArchive)
        return base::fail(base::ErrorCode::Limit, {"archive bytes"});

    std::string out;
    out.reserve(total);
    std::vector<ZipHeader> headers;
    for (const ZipInput& entry : entries) {
        headers.push_back(
            {entry.name, entry.method, zipChecksum(entry.bytes), static_cast<std::uint32_t>(entry.packed.size()),
                static_cast<std::uint32_t>(entry.bytes.size()), static_cast<std::uint32_t>(out.size())});
        out += localHeaderBytes(headers.back());
        out += entry.packed;
    }
    return out += directoryBytes(headers, out.size());
}

} // namespace gleaner::bundle
