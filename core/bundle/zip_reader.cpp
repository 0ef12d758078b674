#include "core/bundle/zip_reader.h"

#include "core/bundle/entry_name.h"

#include <map>
#include <set>

namespace gleaner::bundle {

using base::ErrorCode;

namespace {

constexpr std::size_t mostRatio = 100;

/// Little-endian numbers at fixed offsets of a header whose length has been checked.
std::uint16_t get16(std::string_view bytes, std::size_t at)
{
    const auto low = static_cast<unsigned char>(bytes[at]);
    const auto high = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<std::uint16_t>(low | (high << 8U));
}

std::uint32_t get32(std::string_view bytes, std::size_t at)
{
    return std::uint32_t{get16(bytes, at)} | (std::uint32_t{get16(bytes, at + 2)} << 16U);
}

auto refuse(ErrorCode code, std::string_view entry, std::size_t offset)
{
    const std::string shown = shownEntry(entry);
    return base::fail(code, {shown}, {shown, {}, {}, offset});
}

auto gap(std::size_t offset) { return base::fail(ErrorCode::ZipGap, {std::to_string(offset)}, {{}, {}, {}, offset}); }

/// A central header and what it says beyond ZipHeader.
struct CentralEntry {
    ZipHeader header;
    std::size_t at = 0;
};

class Walk {
public:
    Walk(std::string_view archive, const ZipRules& rules)
        : m_archive(archive)
        , m_rules(rules)
    {
    }

    base::Result<std::vector<ZipMember>> run()
    {
        while (nextIs(localSignature)) {
            if (auto entry = readLocal(); !entry)
                return base::forward(entry);
        }
        const std::size_t directoryAt = m_at;
        if (auto directory = readDirectory(); !directory)
            return base::forward(directory);
        if (auto end = readEnd(); !end)
            return base::forward(end);
        if (auto matched = matchDirectory(); !matched)
            return base::forward(matched);
        if (auto canonical = compareHeaders(directoryAt); !canonical)
            return base::forward(canonical);
        for (const ZipMember& member : m_members) {
            if (member.header.method == zipStored && zipChecksum(member.packed) != member.header.crc)
                return refuse(ErrorCode::ZipCrc, member.header.name, member.header.offset);
        }
        return std::move(m_members);
    }

private:
    std::size_t left() const { return m_archive.size() - m_at; }
    bool nextIs(std::uint32_t signature) const { return left() >= 4 && get32(m_archive, m_at) == signature; }

    base::Result<void> readLocal()
    {
        const std::size_t start = m_at;
        if (m_members.size() == m_rules.mostEntries)
            return base::fail(ErrorCode::Limit, {"entries"}, {{}, {}, {}, start});
        if (left() < localHeaderSize)
            return gap(start);
        const std::string_view fields = m_archive.substr(start, localHeaderSize);
        const std::size_t nameSize = get16(fields, 26);
        if (nameSize > left() - localHeaderSize)
            return gap(start);
        const std::string_view name = m_archive.substr(start + localHeaderSize, nameSize);
        if (auto allowed = checkEntryName(name); !allowed)
            return allowed;
        if (get16(fields, 6) != 0)
            return refuse(ErrorCode::ZipFlags, name, start);
        if (get16(fields, 28) != 0)
            return refuse(ErrorCode::ZipExtra, name, start);

        ZipMember member;
        member.header = {std::string(name), get16(fields, 8), get32(fields, 14), get32(fields, 18), get32(fields, 22),
            static_cast<std::uint32_t>(start)};
        m_at += localHeaderSize + nameSize;
        if (auto sizes = checkSizes(member.header); !sizes)
            return sizes;
        member.packed = m_archive.substr(m_at, member.header.packedSize);
        m_at += member.header.packedSize;
        m_members.push_back(std::move(member));
        return checkTwins(m_members.back().header);
    }

    base::Result<void> checkSizes(const ZipHeader& header) const
    {
        const bool deflated = header.method == zipDeflated && header.name == m_rules.deflatable;
        if (header.method != zipStored && !deflated)
            return refuse(ErrorCode::ZipMethod, header.name, header.offset);
        if (header.size > m_rules.largestEntry)
            return base::fail(ErrorCode::Limit, {"payload bytes"}, {header.name, {}, {}, header.offset});
        if (header.packedSize > left() || (!deflated && header.packedSize != header.size))
            return refuse(ErrorCode::ZipSize, header.name, header.offset);
        if (header.size > mostRatio * std::size_t{header.packedSize})
            return refuse(ErrorCode::ZipRatio, header.name, header.offset);
        return {};
    }

    base::Result<void> checkTwins(const ZipHeader& header)
    {
        if (!m_names.insert(header.name).second)
            return refuse(ErrorCode::ZipDuplicate, header.name, header.offset);
        for (const std::string_view folder : foldersOf(header.name)) {
            m_folders.emplace(folder);
            if (m_names.contains(std::string(folder)))
                return refuse(ErrorCode::ZipNameTwin, folder, header.offset);
        }
        if (m_folders.contains(header.name))
            return refuse(ErrorCode::ZipNameTwin, header.name, header.offset);
        return {};
    }

    base::Result<void> readDirectory()
    {
        while (nextIs(centralSignature)) {
            if (m_directory.size() > m_members.size())
                return gap(m_at);
            if (left() < centralHeaderSize)
                return gap(m_at);
            const std::string_view fields = m_archive.substr(m_at, centralHeaderSize);
            const std::size_t nameSize = get16(fields, 28);
            if (nameSize > left() - centralHeaderSize)
                return gap(m_at);
            const std::string_view name = m_archive.substr(m_at + centralHeaderSize, nameSize);
            if (get16(fields, 8) != 0)
                return refuse(ErrorCode::ZipFlags, name, m_at);
            if (get16(fields, 30) != 0)
                return refuse(ErrorCode::ZipExtra, name, m_at);
            if (get16(fields, 32) != 0)
                return base::fail(ErrorCode::ZipComment, {}, {shownEntry(name), {}, {}, m_at});
            if (get16(fields, 34) != 0)
                return base::fail(ErrorCode::ZipCount, {}, {shownEntry(name), {}, {}, m_at});
            if (get16(fields, 36) != 0 || get32(fields, 38) != 0)
                return refuse(ErrorCode::ZipAttributes, name, m_at);
            m_directory.push_back({{std::string(name), get16(fields, 10), get32(fields, 16), get32(fields, 20),
                                       get32(fields, 24), get32(fields, 42)},
                m_at});
            m_at += centralHeaderSize + nameSize;
        }
        return {};
    }

    base::Result<void> readEnd()
    {
        const std::size_t start = m_at;
        if (nextIs(zip64EndSignature) || nextIs(zip64LocatorSignature))
            return base::fail(ErrorCode::ZipCount, {}, {{}, {}, {}, start});
        if (!nextIs(endSignature) || left() < endRecordSize)
            return unexplained(start);
        const std::string_view fields = m_archive.substr(start, endRecordSize);
        if (get16(fields, 20) != 0)
            return base::fail(ErrorCode::ZipComment, {}, {{}, {}, {}, start});
        m_at += endRecordSize;
        if (left() != 0)
            return gap(m_at);
        if (get16(fields, 4) != 0 || get16(fields, 6) != 0 || get16(fields, 8) != m_directory.size()
            || get16(fields, 10) != m_directory.size())
            return base::fail(ErrorCode::ZipCount, {}, {{}, {}, {}, start});
        return {};
    }

    /// Bytes that begin no record: either they belong to nothing, or the entry before them is not as long as it says.
    base::Result<void> unexplained(std::size_t offset) const
    {
        if (m_directory.empty() && !m_members.empty()) {
            const ZipMember& last = m_members.back();
            if (last.header.method == zipStored && zipChecksum(last.packed) != last.header.crc)
                return refuse(ErrorCode::ZipSize, last.header.name, last.header.offset);
        }
        return gap(offset);
    }

    /// Every local entry is named once by the directory, and the directory names nothing else.
    base::Result<void> matchDirectory() const
    {
        std::map<std::uint32_t, const ZipMember*> unclaimed;
        for (const ZipMember& member : m_members)
            unclaimed.emplace(member.header.offset, &member);
        std::set<std::string_view> named;
        for (const CentralEntry& entry : m_directory) {
            const std::string& name = entry.header.name;
            if (!named.insert(name).second)
                return refuse(ErrorCode::ZipDuplicate, name, entry.at);
            const auto local = unclaimed.find(entry.header.offset);
            if (local == unclaimed.end())
                return m_names.contains(name) ? refuse(ErrorCode::ZipMismatch, name, entry.at)
                                              : gap(entry.header.offset);
            if (name != local->second->header.name
                || sharedFields(entry.header.offset + 4) != sharedFields(entry.at + 6))
                return refuse(ErrorCode::ZipMismatch, local->second->header.name, entry.at);
            unclaimed.erase(local);
        }
        if (!unclaimed.empty())
            return gap(unclaimed.begin()->first);
        return {};
    }

    /// The fields from "version needed" to "extra length" that both headers of an entry repeat.
    std::string_view sharedFields(std::size_t at) const { return m_archive.substr(at, 26); }

    /// Catches what no earlier rule named: dates, versions, the directory's order and place.
    base::Result<void> compareHeaders(std::size_t directoryAt) const
    {
        std::vector<ZipHeader> headers;
        for (const ZipMember& member : m_members) {
            headers.push_back(member.header);
            const std::string expected = localHeaderBytes(member.header);
            if (m_archive.substr(member.header.offset, expected.size()) != expected)
                return base::fail(
                    ErrorCode::ZipCanon, {}, {member.header.name, {}, {}, std::size_t{member.header.offset}});
        }
        if (m_archive.substr(directoryAt) != directoryBytes(headers, directoryAt))
            return base::fail(ErrorCode::ZipCanon, {}, {{}, {}, {}, directoryAt});
        return {};
    }

    std::string_view m_archive;
    ZipRules m_rules;
    std::size_t m_at = 0;
    std::vector<ZipMember> m_members;
    std::set<std::string> m_names;
    std::set<std::string> m_folders;
    std::vector<CentralEntry> m_directory;
};

} // namespace

base::Result<std::vector<ZipMember>> readZip(std::string_view archive, const ZipRules& rules)
{
    return Walk(archive, rules).run();
}

} // namespace gleaner::bundle
