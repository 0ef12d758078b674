#include "core/formats/packed/packed.h"

#include "core/base/spool.h"
#include "core/text/utf8.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>

namespace gleaner::formats::packed {

namespace {

using base::ErrorCode;

constexpr std::size_t mostMembers = 10'000;
constexpr std::uint64_t mostRatio = 200;
/// Below this size no ratio does harm: a column of one value packs better than 200 to 1.
constexpr std::uint64_t harmlessBytes = std::uint64_t{64} << 20U;

struct Magic {
    Packing packing;
    std::string_view bytes;
    std::size_t at = 0;
};

using namespace std::string_view_literals;
constexpr std::array magics{Magic{Packing::Gzip, "\x1F\x8B"sv}, Magic{Packing::Zstd, "\x28\xB5\x2F\xFD"sv},
    Magic{Packing::Zip, "PK\x03\x04"sv}, Magic{Packing::Zip, "PK\x05\x06"sv}, Magic{Packing::Bzip2, "BZh"sv},
    Magic{Packing::Xz, "\xFD\x37zXZ\0"sv}, Magic{Packing::Lz4, "\x04\x22\x4D\x18"sv},
    Magic{Packing::Compress, "\x1F\x9D"sv}, Magic{Packing::SevenZip, "7z\xBC\xAF\x27\x1C"sv},
    Magic{Packing::Rar, "Rar!\x1A\x07"sv}, Magic{Packing::Tar, "ustar"sv, 257}};

struct Closer {
    void operator()(archive* handle) const { archive_read_free(handle); }
};
using Handle = std::unique_ptr<archive, Closer>;

tl::unexpected<base::Error> damaged(const SourceFile& file, Packing packing, std::string why)
{
    return base::fail(ErrorCode::SourceDamaged, {file.name, std::string(packingName(packing)), std::move(why)},
        {file.name, {}, {}, {}});
}

tl::unexpected<base::Error> damaged(const SourceFile& file, Packing packing, const Handle& handle)
{
    const char* why = archive_error_string(handle.get());
    return damaged(file, packing, why != nullptr ? why : "it is damaged");
}

base::Result<void> checkExpanded(const SourceFile& file, std::uint64_t size)
{
    if (size > mostExpandedBytes)
        return base::fail(ErrorCode::ExpandsTooFar, {file.name, "8 GiB"});
    if (size > harmlessBytes && size / mostRatio > file.bytes->view().size())
        return base::fail(ErrorCode::ExpandsTooFar, {file.name, "200 times its size"});
    return {};
}

base::Result<Handle> openZip(const SourceFile& file)
{
    Handle handle(archive_read_new());
    const std::string_view bytes = file.bytes->view();
    archive_read_support_format_zip_seekable(handle.get());
    if (archive_read_open_memory(handle.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        return damaged(file, Packing::Zip, handle);
    return handle;
}

/// The next entry's header, or null at the end.
base::Result<archive_entry*> nextEntry(const SourceFile& file, const Handle& handle)
{
    archive_entry* entry = nullptr;
    const int code = archive_read_next_header(handle.get(), &entry);
    if (code == ARCHIVE_EOF)
        return nullptr;
    if (code < ARCHIVE_WARN)
        return damaged(file, Packing::Zip, handle);
    return entry;
}

std::string nameOf(archive_entry* entry)
{
    // Without a locale only names that are ASCII or marked as UTF-8 can be had as such; others come as their bytes.
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr)
        name = archive_entry_pathname(entry);
    return name == nullptr ? std::string{} : text::forDisplay(name);
}

bool leadsOut(std::string_view name)
{
    if (name.starts_with('/') || name.find('\\') != std::string_view::npos || (name.size() > 1 && name[1] == ':'))
        return true;
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        if (name.substr(begin, end - begin) == "..")
            return true;
        begin = end + 1;
    }
    return std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

/// What desktops put beside the files that people meant.
bool isLeftover(std::string_view name)
{
    const std::string_view file = name.substr(name.rfind('/') + 1);
    return name.starts_with("__MACOSX/") || file.starts_with("._") || file == ".DS_Store" || file == "Thumbs.db";
}

/// Data of the entry that was just read.
base::Result<void> pump(const SourceFile& file, Packing packing, const Handle& handle,
    const std::function<base::Result<void>(std::string_view)>& sink, base::JobContext& job)
{
    std::uint64_t total = 0;
    for (;;) {
        const void* block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int code = archive_read_data_block(handle.get(), &block, &size, &offset);
        if (code == ARCHIVE_EOF)
            return {};
        if (code != ARCHIVE_OK)
            return damaged(file, packing, handle);
        total += size;
        if (auto fits = checkExpanded(file, total); !fits)
            return fits;
        if (job.stopRequested())
            return base::fail(ErrorCode::Cancelled);
        job.progress(static_cast<std::uint64_t>(archive_filter_bytes(handle.get(), -1)), file.bytes->view().size());
        if (auto taken = sink({static_cast<const char*>(block), size}); !taken)
            return taken;
    }
}

} // namespace

Packing packingOf(std::string_view bytes)
{
    for (const Magic& magic : magics) {
        if (bytes.size() > magic.at && bytes.substr(magic.at).starts_with(magic.bytes))
            return magic.packing;
    }
    return Packing::None;
}

std::string_view packingName(Packing packing)
{
    static constexpr std::array<std::string_view, 11> names{
        "", "gzip", "Zstandard", "zip", "bzip2", "xz", "LZ4", "compress (.Z)", "7-Zip", "RAR", "tar"};
    return names[static_cast<std::size_t>(packing)];
}

bool isOpened(Packing packing)
{
    return packing == Packing::Gzip || packing == Packing::Zstd || packing == Packing::Zip;
}

base::Result<std::vector<Member>> membersOf(const SourceFile& file)
{
    const auto handle = openZip(file);
    if (!handle)
        return base::forward(handle);
    std::vector<Member> members;
    std::size_t entries = 0;
    std::uint64_t total = 0;
    for (;;) {
        const auto entry = nextEntry(file, *handle);
        if (!entry)
            return base::forward(entry);
        if (*entry == nullptr)
            return members;
        if (++entries > mostMembers)
            return base::fail(ErrorCode::TooLarge, {"The archive " + file.name, "10,000 entries"});
        Member member{nameOf(*entry), 0};
        if (leadsOut(member.name))
            return damaged(
                file, Packing::Zip, "the entry " + text::forDisplay(member.name) + " leads out of the archive");
        if (archive_entry_filetype(*entry) != AE_IFREG || isLeftover(member.name))
            continue;
        if (archive_entry_is_encrypted(*entry) != 0)
            return base::fail(ErrorCode::UnsupportedCompression, {file.name, "a password"});
        member.size = static_cast<std::uint64_t>(std::max<la_int64_t>(archive_entry_size(*entry), 0));
        if (member.size > mostExpandedBytes)
            return base::fail(ErrorCode::ExpandsTooFar, {file.name, "8 GiB"});
        total += member.size;
        if (auto fits = checkExpanded(file, total); !fits)
            return base::forward(fits);
        members.push_back(std::move(member));
    }
}

base::Result<void> unpackMember(
    const SourceFile& file, std::string_view member, const base::ByteSink& sink, base::JobContext& job)
{
    const auto handle = openZip(file);
    if (!handle)
        return base::forward(handle);
    for (;;) {
        const auto entry = nextEntry(file, *handle);
        if (!entry)
            return base::forward(entry);
        if (*entry == nullptr)
            return damaged(file, Packing::Zip, "it holds no " + std::string(member));
        if (archive_entry_filetype(*entry) != AE_IFREG || nameOf(*entry) != member)
            continue;
        const std::uint64_t told = static_cast<std::uint64_t>(archive_entry_size(*entry));
        const bool known = archive_entry_size_is_set(*entry) != 0;
        std::uint64_t size = 0;
        auto pumped = pump(
            file, Packing::Zip, *handle,
            [&](std::string_view bytes) {
                size += bytes.size();
                return sink(bytes);
            },
            job);
        if (!pumped)
            return pumped;
        if (known && size != told)
            return damaged(file, Packing::Zip, "the entry " + std::string(member) + " is not as long as it says");
        return {};
    }
}

base::Result<base::SharedBytes> unpackMember(
    const SourceFile& file, std::string_view member, const std::filesystem::path& scratch, base::JobContext& job)
{
    base::Spool spool(scratch, mostExpandedBytes);
    const auto unpacked = unpackMember(
        file, member, [&spool](std::string_view bytes) { return spool.add(bytes); }, job);
    if (!unpacked)
        return base::forward(unpacked);
    return spool.finish();
}

base::Result<base::SharedBytes> unpackStream(
    const SourceFile& file, const std::filesystem::path& scratch, base::JobContext& job)
{
    const std::string_view bytes = file.bytes->view();
    const Packing packing = packingOf(bytes);
    const Handle handle(archive_read_new());
    if (packing == Packing::Zstd)
        archive_read_support_filter_zstd(handle.get());
    else
        archive_read_support_filter_gzip(handle.get());
    archive_read_support_format_raw(handle.get());
    archive_entry* entry = nullptr;
    if (archive_read_open_memory(handle.get(), bytes.data(), bytes.size()) != ARCHIVE_OK
        || archive_read_next_header(handle.get(), &entry) != ARCHIVE_OK)
        return damaged(file, packing, handle);
    // The library takes off every layer of the same packing; something that only looks packed comes through as it is.
    constexpr int oneLayer = 2;
    const int layers = archive_filter_count(handle.get());
    if (layers > oneLayer)
        return base::fail(ErrorCode::NestedArchive, {file.name, std::string(packingName(packing))});
    if (layers < oneLayer)
        return damaged(file, packing, "it is damaged");
    base::Spool spool(scratch, mostExpandedBytes);
    auto pumped = pump(
        file, packing, handle, [&spool](std::string_view block) { return spool.add(block); }, job);
    if (!pumped)
        return base::forward(pumped);
    return spool.finish();
}

} // namespace gleaner::formats::packed
