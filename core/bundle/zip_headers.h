#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gleaner::bundle {

/// What the headers of one zip entry say. The defaults are the canonical ones of the bundle format, 2.2.
struct ZipHeader {
    std::string name;
    std::uint16_t method = 0;
    std::uint32_t crc = 0;
    std::uint32_t packedSize = 0;
    std::uint32_t size = 0;
    std::uint32_t offset = 0; ///< of the local header

    bool operator==(const ZipHeader&) const = default;
};

constexpr std::uint16_t zipStored = 0;
constexpr std::uint16_t zipDeflated = 8;
constexpr std::uint32_t localSignature = 0x04034b50;
constexpr std::uint32_t centralSignature = 0x02014b50;
constexpr std::uint32_t endSignature = 0x06054b50;
constexpr std::uint32_t zip64EndSignature = 0x06064b50;
constexpr std::uint32_t zip64LocatorSignature = 0x07064b50;
constexpr std::size_t localHeaderSize = 30;
constexpr std::size_t centralHeaderSize = 46;
constexpr std::size_t endRecordSize = 22;

/// The canonical bytes; exactly one form per header.
std::string localHeaderBytes(const ZipHeader& header);
/// Central directory and end record of entries in file order; `offset` is where the directory begins.
std::string directoryBytes(const std::vector<ZipHeader>& headers, std::size_t offset);

/// CRC-32 as in zip.
std::uint32_t zipChecksum(std::string_view bytes);

} // namespace gleaner::bundle
