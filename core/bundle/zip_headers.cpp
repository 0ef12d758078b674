#include "core/bundle/zip_headers.h"

#include <zlib.h>

namespace gleaner::bundle {

namespace {

constexpr std::uint16_t firstDosDay = 0x0021; ///< 1980-01-01

void put16(std::string& out, std::uint16_t value)
{
    out += static_cast<char>(value & 0xFFU);
    out += static_cast<char>((value >> 8U) & 0xFFU);
}

void put32(std::string& out, std::uint32_t value)
{
    put16(out, static_cast<std::uint16_t>(value & 0xFFFFU));
    put16(out, static_cast<std::uint16_t>(value >> 16U));
}

std::uint16_t versionOf(const ZipHeader& header) { return header.method == zipDeflated ? 20 : 10; }

/// The fields that both headers of an entry share, from "version needed" to "extra length".
void putShared(std::string& out, const ZipHeader& header)
{
    put16(out, versionOf(header));
    put16(out, 0); // flags
    put16(out, header.method);
    put16(out, 0); // time
    put16(out, firstDosDay);
    put32(out, header.crc);
    put32(out, header.packedSize);
    put32(out, header.size);
    put16(out, static_cast<std::uint16_t>(header.name.size()));
    put16(out, 0); // extra field
}

} // namespace

std::string localHeaderBytes(const ZipHeader& header)
{
    std::string out;
    put32(out, localSignature);
    putShared(out, header);
    return out + header.name;
}

std::string directoryBytes(const std::vector<ZipHeader>& headers, std::size_t offset)
{
    std::string out;
    for (const ZipHeader& header : headers) {
        put32(out, centralSignature);
        put16(out, versionOf(header));
        putShared(out, header);
        put16(out, 0); // comment
        put16(out, 0); // disk
        put16(out, 0); // internal attributes
        put32(out, 0); // external attributes
        put32(out, header.offset);
        out += header.name;
    }
    const auto size = static_cast<std::uint32_t>(out.size());
    const auto count = static_cast<std::uint16_t>(headers.size());
    put32(out, endSignature);
    put16(out, 0); // this disk
    put16(out, 0); // disk of the directory
    put16(out, count);
    put16(out, count);
    put32(out, size);
    put32(out, static_cast<std::uint32_t>(offset));
    put16(out, 0); // comment
    return out;
}

std::uint32_t zipChecksum(std::string_view bytes)
{
    return static_cast<std::uint32_t>(
        crc32_z(crc32_z(0, nullptr, 0), reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

} // namespace gleaner::bundle
