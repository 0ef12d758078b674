#include "core/project/frames.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <new>
#include <zstd.h>

namespace gleaner::project {

namespace {

using base::ErrorCode;

constexpr int compressionLevel = 3;
/// Bytes that are packed or unpacked between two looks at the job: a few milliseconds' work for each core.
constexpr std::size_t batchBytes = std::size_t{8} << 20U;
constexpr std::int64_t bytesPerOwner = std::int64_t{1} << 40U;
constexpr std::int64_t oldFramesPerOwner = std::int64_t{1} << 24U;
constexpr std::size_t oldFrameBytes = std::size_t{4} << 20U;

struct PackerDeleter {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

/// Making a context costs more than packing a page, so each thread keeps one.
ZSTD_CCtx* packer()
{
    thread_local const std::unique_ptr<ZSTD_CCtx, PackerDeleter> context(ZSTD_createCCtx());
    if (context != nullptr) {
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, compressionLevel);
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    }
    return context.get();
}

ZSTD_DCtx* unpacker()
{
    thread_local const std::unique_ptr<ZSTD_DCtx, PackerDeleter> context(ZSTD_createDCtx());
    return context.get();
}

/// Bytes that are filled once and then only read; not zeroed first, because they can be gigabytes.
class FilledBytes final : public base::SourceBytes {
public:
    explicit FilledBytes(std::size_t size)
        : m_bytes(std::make_unique_for_overwrite<char[]>(size))
        , m_size(size)
    {
    }
    std::string_view view() const override { return {m_bytes.get(), m_size}; }
    char* data() { return m_bytes.get(); }

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size;
};

/// True if the frame holds exactly the bytes that belong at `target`.
bool unpackInto(std::string_view frame, std::span<char> target)
{
    return ZSTD_getFrameContentSize(frame.data(), frame.size()) == target.size()
        && ZSTD_findFrameCompressedSize(frame.data(), frame.size()) == frame.size() && unpacker() != nullptr
        && ZSTD_decompressDCtx(unpacker(), target.data(), target.size(), frame.data(), frame.size()) == target.size();
}

/// Frames that are unpacked together, each to its place.
class Batch {
public:
    explicit Batch(std::span<char> whole)
        : m_whole(whole)
    {
    }
    void add(std::string_view frame, std::uint64_t at, std::uint64_t size)
    {
        m_frames.push_back({std::string(frame), {at, size}});
        m_size += size;
    }
    bool isFull() const { return m_size >= batchBytes; }
    /// False if one does not fit.
    bool flush()
    {
        std::atomic<bool> fits = true;
        base::parallelFor(m_frames.size(), 1, [&](std::size_t begin, std::size_t end) {
            for (std::size_t index = begin; index < end; ++index) {
                const auto& [frame, piece] = m_frames[index];
                if (!unpackInto(frame, m_whole.subspan(piece.at, piece.size)))
                    fits = false;
            }
        });
        m_frames.clear();
        m_size = 0;
        return fits;
    }

private:
    std::span<char> m_whole;
    std::vector<std::pair<std::string, Piece>> m_frames;
    std::uint64_t m_size = 0;
};

/// What the stored frames of an owner amount to, without reading them.
struct Stored {
    std::uint64_t frames = 0;
    std::uint64_t bytes = 0;
};

base::Result<Stored> storedFrames(Database& database, std::int64_t first, std::int64_t end)
{
    Stored stored;
    auto read = database.query("SELECT count(*), coalesce(sum(length(data)), 0) FROM frame WHERE id >= ?1 AND id < ?2",
        {first, end}, [&](Row& row) -> base::Result<void> {
            stored = {row.count(0), row.count(1)};
            return {};
        });
    if (!read)
        return base::forward(read);
    return stored;
}

/// The place of the bytes of a frame; past all places if the number is none.
std::uint64_t placeOf(std::int64_t id, std::int64_t first, FrameNumbers numbers)
{
    const auto number = static_cast<std::uint64_t>(id - first);
    return numbers == FrameNumbers::ByPlace ? number : number * oldFrameBytes;
}

} // namespace

std::int64_t frameId(std::int64_t owner, std::uint64_t at)
{
    return owner * bytesPerOwner + static_cast<std::int64_t>(at);
}

std::string packed(std::string_view bytes)
{
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    ZSTD_CCtx* const context = packer();
    if (context == nullptr)
        return {};
    const std::size_t size = ZSTD_compress2(context, out.data(), out.size(), bytes.data(), bytes.size());
    out.resize(ZSTD_isError(size) ? 0 : size);
    return out;
}

std::optional<std::string> unpacked(std::string_view frame, std::size_t most)
{
    const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > most)
        return std::nullopt;
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (!unpackInto(frame, bytes))
        return std::nullopt;
    return bytes;
}

base::Result<void> storeFrames(Database& database, std::int64_t owner, std::string_view bytes,
    const std::vector<Piece>& pieces, std::uint64_t done, std::uint64_t total, base::JobContext& job)
{
    if (bytes.size() >= static_cast<std::uint64_t>(bytesPerOwner))
        return base::fail(ErrorCode::TooLarge, {"the source", "1 TiB"});
    for (std::size_t first = 0; first < pieces.size();) {
        if (job.stopRequested())
            return base::fail(ErrorCode::Cancelled);
        std::size_t end = first;
        while (end < pieces.size() && pieces[end].at - pieces[first].at < batchBytes)
            ++end;
        std::vector<std::string> frames(end - first);
        base::parallelFor(frames.size(), 8, [&](std::size_t begin, std::size_t last) {
            for (std::size_t index = begin; index < last; ++index)
                frames[index] = packed(bytes.substr(pieces[first + index].at, pieces[first + index].size));
        });
        for (std::size_t index = 0; index < frames.size(); ++index) {
            if (frames[index].empty())
                return base::fail(ErrorCode::OutOfMemory);
            if (auto stored = database.run("INSERT INTO frame(id, data) VALUES(?1, ?2)",
                    {frameId(owner, pieces[first + index].at), Blob{frames[index]}});
                !stored)
                return stored;
        }
        job.progress(done + pieces[end - 1].at + pieces[end - 1].size, total);
        first = end;
    }
    return {};
}

base::Result<base::SharedBytes> loadFrames(
    Database& database, std::int64_t owner, std::uint64_t size, FrameNumbers numbers, base::JobContext& job)
{
    // A small file may say that it unpacks to terabytes. Beyond a size that any machine bears, what frames of real
    // tables can hold is the limit.
    constexpr std::uint64_t alwaysFine = std::uint64_t{1} << 30U;
    constexpr std::uint64_t mostRatio = 4000;
    const auto damaged
        = [&] { return tl::unexpected<base::Error>(database.damaged("the stored source is not complete")); };
    const std::int64_t perOwner = numbers == FrameNumbers::ByPlace ? bytesPerOwner : oldFramesPerOwner;
    const std::int64_t firstId = owner * perOwner;
    const auto stored = storedFrames(database, firstId, firstId + perOwner);
    if (!stored)
        return base::forward(stored);
    if (size >= static_cast<std::uint64_t>(bytesPerOwner) || (size > 0) != (stored->frames > 0)
        || stored->frames > size)
        return damaged();
    if (size > alwaysFine && size / mostRatio > stored->bytes)
        return damaged();
    std::shared_ptr<FilledBytes> whole;
    try {
        whole = std::make_shared<FilledBytes>(static_cast<std::size_t>(size));
    } catch (const std::bad_alloc&) {
        return base::fail(ErrorCode::OutOfMemory);
    }
    Batch batch({whole->data(), static_cast<std::size_t>(size)});
    std::uint64_t next = 0;
    auto read = database.query("SELECT id, data FROM frame WHERE id >= ?1 AND id < ?2 ORDER BY id",
        {firstId, firstId + perOwner}, [&](Row& row) -> base::Result<void> {
            const std::string_view frame = row.blob(1);
            const auto content = ZSTD_getFrameContentSize(frame.data(), frame.size());
            const std::uint64_t at = placeOf(row.integer(0), firstId, numbers);
            if (at != next || content == 0 || content > mostPageBytes || content > size - next)
                return damaged();
            batch.add(frame, at, content);
            next += content;
            if (!batch.isFull())
                return {};
            job.progress(next, size);
            if (job.stopRequested())
                return base::fail(ErrorCode::Cancelled);
            return batch.flush() ? base::Result<void>{} : damaged();
        });
    if (!read)
        return base::forward(read);
    if (!batch.flush() || next != size)
        return damaged();
    return whole;
}

} // namespace gleaner::project
