#include "core/bundle/zip_deflate.h"

#include <algorithm>
#include <limits>
#include <new>
#include <zlib.h>

namespace gleaner::bundle {

using base::ErrorCode;

namespace {

constexpr int rawStream = -15;
constexpr int packingLevel = 6;
constexpr std::size_t blockSize = std::size_t{1} << 20U;

/// zlib takes non-const pointers to input that it only reads, and counts of 32 bits.
void setInput(z_stream& stream, std::string_view bytes)
{
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
}

} // namespace

std::string deflateBytes(std::string_view bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, packingLevel, Z_DEFLATED, rawStream, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    std::string packed;
    std::string block(blockSize, '\0');
    int state = Z_OK;
    while (state != Z_STREAM_END) {
        if (stream.avail_in == 0) {
            const std::string_view next = bytes.substr(0, blockSize);
            bytes.remove_prefix(next.size());
            setInput(stream, next);
        }
        stream.next_out = reinterpret_cast<Bytef*>(block.data());
        stream.avail_out = static_cast<uInt>(block.size());
        state = deflate(&stream, bytes.empty() ? Z_FINISH : Z_NO_FLUSH);
        packed.append(block, 0, block.size() - stream.avail_out);
    }
    deflateEnd(&stream);
    return packed;
}

base::Result<std::string> inflateBytes(std::string_view packed, std::size_t size, std::string_view name)
{
    const auto refuse = [name](ErrorCode code) {
        return base::fail(code, {std::string(name)}, {std::string(name), {}, {}, {}});
    };
    if (packed.size() > std::numeric_limits<uInt>::max())
        return refuse(ErrorCode::ZipSize);
    z_stream stream{};
    if (inflateInit2(&stream, rawStream) != Z_OK)
        throw std::bad_alloc();
    setInput(stream, packed);
    std::string bytes;
    std::string block(std::min(blockSize, size + 1), '\0');
    int state = Z_OK;
    // One byte more than promised is asked for, so that a longer stream shows itself.
    while (state == Z_OK && bytes.size() <= size) {
        stream.next_out = reinterpret_cast<Bytef*>(block.data());
        stream.avail_out = static_cast<uInt>(std::min(block.size(), size + 1 - bytes.size()));
        const uInt room = stream.avail_out;
        state = inflate(&stream, Z_NO_FLUSH);
        bytes.append(block, 0, room - stream.avail_out);
    }
    const bool allRead = stream.avail_in == 0;
    inflateEnd(&stream);
    if (state == Z_MEM_ERROR)
        throw std::bad_alloc();
    if (state == Z_DATA_ERROR || state == Z_NEED_DICT)
        return refuse(ErrorCode::ZipCrc);
    if (state != Z_STREAM_END || !allRead || bytes.size() != size)
        return refuse(ErrorCode::ZipSize);
    return bytes;
}

} // namespace gleaner::bundle
