#pragma once

#include "core/bundle/zip_headers.h"

#include <functional>

/// Archives built field by field, so that tests can lie in any of them. The defaults are canonical.
namespace raw_zip {

inline std::string le(std::uint64_t value, int bytes)
{
    std::string out;
    for (int at = 0; at < bytes; ++at)
        out += static_cast<char>((value >> (8 * at)) & 0xFFU);
    return out;
}

struct Fields {
    std::string name;
    std::uint16_t made = 10;
    std::uint16_t needed = 10;
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint16_t time = 0;
    std::uint16_t date = 0x0021;
    std::uint32_t crc = 0;
    std::uint32_t packedSize = 0;
    std::uint32_t size = 0;
    std::string extra;
    std::string comment;
    std::uint16_t disk = 0;
    std::uint16_t internal = 0;
    std::uint32_t external = 0;
    std::uint32_t offset = 0;
};

inline std::string shared(const Fields& f)
{
    return le(f.needed, 2) + le(f.flags, 2) + le(f.method, 2) + le(f.time, 2) + le(f.date, 2) + le(f.crc, 4)
        + le(f.packedSize, 4) + le(f.size, 4) + le(f.name.size(), 2) + le(f.extra.size(), 2);
}
inline std::string local(const Fields& f) { return le(0x04034b50, 4) + shared(f) + f.name + f.extra; }
inline std::string central(const Fields& f)
{
    return le(0x02014b50, 4) + le(f.made, 2) + shared(f) + le(f.comment.size(), 2) + le(f.disk, 2) + le(f.internal, 2)
        + le(f.external, 4) + le(f.offset, 4) + f.name + f.extra + f.comment;
}

/// One entry with both of its headers, which may differ.
struct Entry {
    Fields local;
    Fields central;
    std::string data;
    std::string gapAfter;
};

inline Entry stored(const std::string& name, const std::string& data)
{
    Fields f;
    f.name = name;
    f.crc = gleaner::bundle::zipChecksum(data);
    f.packedSize = f.size = static_cast<std::uint32_t>(data.size());
    return {f, f, data, {}};
}

/// Sets a field in both headers.
template <typename Value> Entry with(Entry entry, Value Fields::*field, const Value& value)
{
    entry.local.*field = value;
    entry.central.*field = value;
    return entry;
}

struct Archive {
    std::vector<Entry> entries = {};
    std::string prefix = {};
    std::string beforeDirectory = {};
    std::string beforeEnd = {};
    std::string comment = {};
    std::string after = {};
    std::uint16_t disk = 0;
    std::uint16_t directoryDisk = 0;
    int countLie = 0;
    int totalLie = 0;
    int directorySizeLie = 0;
    int directoryOffsetLie = 0;
    /// Changes the central headers once offsets are known: order, number, anything.
    std::function<void(std::vector<Fields>&)> editDirectory = {};

    std::string bytes() const
    {
        std::string out = prefix;
        std::vector<Fields> directory;
        for (const Entry& entry : entries) {
            directory.push_back(entry.central);
            directory.back().offset = static_cast<std::uint32_t>(out.size());
            out += raw_zip::local(entry.local) + entry.data + entry.gapAfter;
        }
        out += beforeDirectory;
        if (editDirectory)
            editDirectory(directory);
        const std::size_t start = out.size();
        for (const Fields& fields : directory)
            out += central(fields);
        const std::size_t size = out.size() - start;
        const auto count = static_cast<int>(directory.size());
        return out + beforeEnd + le(0x06054b50, 4) + le(disk, 2) + le(directoryDisk, 2)
            + le(static_cast<std::uint64_t>(count + countLie), 2) + le(static_cast<std::uint64_t>(count + totalLie), 2)
            + le(size + static_cast<std::uint64_t>(directorySizeLie), 4)
            + le(start + static_cast<std::uint64_t>(directoryOffsetLie), 4) + le(comment.size(), 2) + comment + after;
    }
};

} // namespace raw_zip
