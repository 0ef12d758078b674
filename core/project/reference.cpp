#include "core/project/reference.h"

#include "core/base/parallel.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <vector>

namespace gleaner::project {

namespace {

using base::ErrorCode;

constexpr std::size_t pieceBytes = std::size_t{4} << 20U;
constexpr std::size_t piecesAtOnce = 8;

std::int64_t modifiedAt(const struct stat& info)
{
    return std::int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec;
}

std::string difference(std::uint64_t before, std::uint64_t now)
{
    if (now > before)
        return fmt::format("it has grown from {} to {} bytes", before, now);
    if (now < before)
        return fmt::format("it has shrunk from {} to {} bytes", before, now);
    return "its content is another";
}

} // namespace

base::Result<base::Digest32> pieceDigest(std::string_view bytes, base::JobContext& job)
{
    const std::size_t count = (bytes.size() + pieceBytes - 1) / pieceBytes;
    std::vector<base::Digest32> digests(count);
    for (std::size_t first = 0; first < count; first += piecesAtOnce) {
        if (job.stopRequested())
            return base::fail(ErrorCode::Cancelled);
        const std::size_t size = std::min(piecesAtOnce, count - first);
        base::parallelFor(size, 1, [&](std::size_t begin, std::size_t end) {
            for (std::size_t index = first + begin; index < first + end; ++index)
                digests[index] = base::blake2b256(bytes.substr(index * pieceBytes, pieceBytes));
        });
        job.progress(std::min<std::uint64_t>(bytes.size(), (first + size) * pieceBytes), bytes.size());
    }
    std::string all;
    for (const base::Digest32& digest : digests)
        all += base::asBytes(digest);
    return base::blake2b256(all);
}

base::Result<Reference> referenceTo(const std::filesystem::path& path, std::string_view bytes, base::JobContext& job)
{
    Reference reference;
    std::error_code absent;
    reference.path = std::filesystem::absolute(path, absent);
    struct stat info { };
    if (absent || ::stat(reference.path.c_str(), &info) != 0)
        return base::fail(ErrorCode::FileNotFound, {base::shownName(path)});
    reference.modified = modifiedAt(info);
    reference.size = bytes.size();
    const auto digest = pieceDigest(bytes, job);
    if (!digest)
        return base::forward(digest);
    reference.digest = *digest;
    return reference;
}

std::optional<std::filesystem::path> locate(const Reference& reference, const std::filesystem::path& project)
{
    std::error_code error;
    for (const auto& path : {reference.path, project.parent_path() / reference.path.filename()}) {
        if (std::filesystem::is_regular_file(path, error))
            return path;
    }
    return std::nullopt;
}

bool looksUntouched(const Reference& reference, const std::filesystem::path& file)
{
    struct stat info { };
    return ::stat(file.c_str(), &info) == 0 && static_cast<std::uint64_t>(info.st_size) == reference.size
        && modifiedAt(info) == reference.modified;
}

base::Result<std::optional<Loss>> lossOf(
    const Reference& reference, const std::filesystem::path& project, base::JobContext& job)
{
    const auto file = locate(reference, project);
    if (!file)
        return Loss::Missing;
    if (looksUntouched(reference, *file))
        return std::nullopt;
    const auto bytes = base::mapFile(*file);
    if (!bytes)
        return Loss::Missing;
    if ((*bytes)->view().size() != reference.size)
        return Loss::Changed;
    const auto digest = pieceDigest((*bytes)->view(), job);
    if (!digest)
        return base::forward(digest);
    const bool same = *digest == reference.digest && (*bytes)->isUnchanged();
    return same ? std::nullopt : std::optional(Loss::Changed);
}

base::Result<base::SharedBytes> openReference(
    const Reference& reference, const std::filesystem::path& project, base::JobContext& job)
{
    const std::string shown = base::shownName(reference.path);
    const auto changed = [&](std::string what) {
        return base::fail(ErrorCode::SourceChanged, {base::shownName(project), shown, std::move(what)});
    };
    const auto file = locate(reference, project);
    if (!file)
        return base::fail(ErrorCode::SourceMissing, {base::shownName(project), shown});
    auto bytes = base::mapFile(*file);
    if (!bytes)
        return bytes;
    if (const std::size_t size = (*bytes)->view().size(); size != reference.size)
        return changed(difference(reference.size, size));
    if (auto held = (*bytes)->hold(job); !held)
        return base::forward(held);
    const auto digest = pieceDigest((*bytes)->view(), job);
    if (!digest)
        return base::forward(digest);
    if (*digest != reference.digest || !(*bytes)->isUnchanged())
        return changed(difference(reference.size, reference.size));
    return bytes;
}

} // namespace gleaner::project
