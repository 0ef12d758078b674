#include "core/project/frames.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <new>
#include <span>
#include <zstd.h>

namespace gleaner::project {

namespace {

using base::ErrorCode;

constexpr int compressionLevel = 3;
constexpr std::size_t batchFrames = 8;
/// Row id of a frame = owner in the high part, number of the frame in the low part.
constexpr std::int64_t framesPerOwner = std::int64_t{1} << 24U;

std::int64_t frameId(std::int64_t owner, std::size_t frame)
{
    return owner * framesPerOwner + static_cast<std::int64_t>(frame);
}

std::size_t framesOf(std::uint64_t size) { return static_cast<std::size_t>((size + frameSize - 1) / frameSize); }

struct ContextDeleter {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

/// Empty if zstd fails, which it does for lack of memory only.
std::string compressed(std::string_view bytes)
{
    const std::unique_ptr<ZSTD_CCtx, ContextDeleter> context(ZSTD_createCCtx());
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    if (context == nullptr
        || ZSTD_isError(ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, compressionLevel))
        || ZSTD_isError(ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1)))
        return {};
    const std::size_t size = ZSTD_compress2(context.get(), out.data(), out.size(), bytes.data(), bytes.size());
    out.resize(ZSTD_isError(size) ? 0 : size);
    return out;
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
bool decompress(std::string_view frame, std::span<char> target)
{
    return ZSTD_getFrameContentSize(frame.data(), frame.size()) == target.size()
        && ZSTD_findFrameCompressedSize(frame.data(), frame.size()) == frame.size()
        && ZSTD_decompress(target.data(), target.size(), frame.data(), frame.size()) == target.size();
}

/// Decompresses frames that stand one after the other from `first`; false if one does not fit.
bool decompressBatch(const std::vector<std::string>& frames, std::size_t first, std::span<char> whole)
{
    std::atomic<bool> fits = true;
    base::parallelFor(frames.size(), 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index) {
            const std::size_t at = (first + index) * frameSize;
            if (!decompress(frames[index], whole.subspan(at, std::min(frameSize, whole.size() - at))))
                fits = false;
        }
    });
    return fits;
}

/// What the stored frames of an owner amount to, without reading them.
struct Stored {
    std::uint64_t frames = 0;
    std::uint64_t bytes = 0;
};

base::Result<Stored> storedFrames(Database& database, std::int64_t owner)
{
    Stored stored;
    auto read = database.query("SELECT count(*), coalesce(sum(length(data)), 0) FROM frame WHERE id >= ?1 AND id < ?2",
        {frameId(owner, 0), frameId(owner + 1, 0)}, [&](Row& row) -> base::Result<void> {
            stored = {row.count(0), row.count(1)};
            return {};
        });
    if (!read)
        return base::forward(read);
    return stored;
}

} // namespace

base::Result<void> storeFrames(Database& database, std::int64_t owner, std::string_view bytes, std::uint64_t done,
    std::uint64_t total, base::JobContext& job)
{
    const std::size_t count = framesOf(bytes.size());
    if (count >= static_cast<std::size_t>(framesPerOwner))
        return base::fail(ErrorCode::TooLarge, {"the source", "64 TiB"});
    for (std::size_t first = 0; first < count; first += batchFrames) {
        if (job.stopRequested())
            return base::fail(ErrorCode::Cancelled);
        std::vector<std::string> frames(std::min(batchFrames, count - first));
        base::parallelFor(frames.size(), 1, [&](std::size_t begin, std::size_t end) {
            for (std::size_t index = begin; index < end; ++index)
                frames[index] = compressed(bytes.substr((first + index) * frameSize, frameSize));
        });
        for (std::size_t index = 0; index < frames.size(); ++index) {
            if (frames[index].empty())
                return base::fail(ErrorCode::Internal, {"out of memory"});
            if (auto stored = database.run(
                    "INSERT INTO frame(id, data) VALUES(?1, ?2)", {frameId(owner, first + index), Blob{frames[index]}});
                !stored)
                return stored;
        }
        job.progress(done + std::min<std::uint64_t>(bytes.size(), (first + frames.size()) * frameSize), total);
    }
    return {};
}

base::Result<base::SharedBytes> loadFrames(Database& database, std::int64_t owner, std::uint64_t size)
{
    // A small file may say that it unpacks to terabytes. Beyond a size that any machine bears, what real tables
    // compress to is the limit.
    constexpr std::uint64_t alwaysFine = std::uint64_t{1} << 30U;
    constexpr std::uint64_t mostRatio = 400;
    const auto damaged
        = [&] { return tl::unexpected<base::Error>(database.damaged("the stored source is not complete")); };
    const auto stored = storedFrames(database, owner);
    if (!stored)
        return base::forward(stored);
    if (size > static_cast<std::uint64_t>(framesPerOwner) * frameSize || stored->frames != framesOf(size))
        return damaged();
    if (size > alwaysFine && size / mostRatio > stored->bytes)
        return damaged();
    std::shared_ptr<FilledBytes> whole;
    try {
        whole = std::make_shared<FilledBytes>(static_cast<std::size_t>(size));
    } catch (const std::bad_alloc&) {
        return base::fail(ErrorCode::TooLarge, {"the source", "the memory of this machine"});
    }
    const std::span<char> target(whole->data(), static_cast<std::size_t>(size));
    std::vector<std::string> batch;
    std::size_t next = 0;
    bool fits = true;
    const auto flush = [&] {
        fits = fits && decompressBatch(batch, next - batch.size(), target);
        batch.clear();
    };
    auto read = database.query("SELECT id, data FROM frame WHERE id >= ?1 AND id < ?2 ORDER BY id",
        {frameId(owner, 0), frameId(owner + 1, 0)}, [&](Row& row) -> base::Result<void> {
            const std::string_view frame = row.blob(1);
            const bool expected = row.integer(0) == frameId(owner, next) && next < stored->frames;
            if (!expected || frame.size() > ZSTD_compressBound(frameSize))
                return damaged();
            batch.emplace_back(frame);
            ++next;
            if (batch.size() == batchFrames)
                flush();
            return fits ? base::Result<void>{} : damaged();
        });
    if (!read)
        return base::forward(read);
    flush();
    if (!fits || next != stored->frames)
        return damaged();
    return whole;
}

} // namespace gleaner::project
