#include "core/base/file.h"

#include "core/base/mapping.h"
#include "core/base/unplaced_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace gleaner::base {

namespace {

class Buffer final : public SourceBytes {
public:
    explicit Buffer(std::string bytes)
        : m_bytes(std::move(bytes))
    {
    }
    std::string_view view() const override { return m_bytes; }

private:
    std::string m_bytes;
};

/// A descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int value)
        : m_value(value)
    {
    }
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_value; }
    int release() { return std::exchange(m_value, -1); }

private:
    int m_value;
};

tl::unexpected<Error> readError(const std::filesystem::path& path)
{
    const int cause = errno;
    if (cause == ENOENT)
        return fail(ErrorCode::FileNotFound, {shownName(path)});
    return fail(ErrorCode::FileUnreadable, {shownName(path), std::strerror(cause)});
}

tl::unexpected<Error> writeError(const std::filesystem::path& path)
{
    const int cause = errno;
    if (cause == ENOSPC || cause == EDQUOT)
        return fail(ErrorCode::DiskFull, {shownName(path)});
    if (cause == EEXIST)
        return fail(ErrorCode::FileExists, {shownName(path)});
    return fail(ErrorCode::FileUnwritable, {shownName(path), std::strerror(cause)});
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

void syncFolder(const std::filesystem::path& folder)
{
    const Descriptor descriptor(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.get() >= 0)
        ::fsync(descriptor.get());
}

} // namespace

SharedBytes makeBytes(std::string bytes) { return std::make_shared<Buffer>(std::move(bytes)); }

Result<SharedBytes> mapFile(const std::filesystem::path& path)
{
    // Not waiting: a pipe would wait for its other end before it can be refused.
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0)
        return readError(path);
    struct stat info { };
    if (::fstat(file.get(), &info) != 0)
        return readError(path);
    if (!S_ISREG(info.st_mode))
        return fail(ErrorCode::FileUnreadable, {shownName(path), "it is not a regular file"});
    if (info.st_size == 0)
        return makeBytes({});
    return Mapping::make(file.release(), static_cast<std::size_t>(info.st_size), shownName(path));
}

Result<SharedBytes> mapDescriptor(int descriptor, std::uint64_t size)
{
    if (size == 0)
        return makeBytes({});
    Descriptor file(::fcntl(descriptor, F_DUPFD_CLOEXEC, 0));
    if (file.get() < 0)
        return fail(ErrorCode::FileUnreadable, {"the unpacked table", std::strerror(errno)});
    return Mapping::make(file.release(), size, "the unpacked table");
}

Result<std::string> readFile(const std::filesystem::path& path, std::size_t most)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0)
        return readError(path);
    struct stat info { };
    if (::fstat(file.get(), &info) != 0)
        return readError(path);
    if (S_ISDIR(info.st_mode))
        return fail(ErrorCode::FileUnreadable, {shownName(path), "it is a folder"});
    std::string bytes;
    std::string block(std::size_t{1} << 16U, '\0');
    for (;;) {
        const ssize_t count = ::read(file.get(), block.data(), block.size());
        if (count < 0) {
            if (errno == EINTR)
                continue;
            return readError(path);
        }
        if (count == 0)
            return bytes;
        bytes.append(block, 0, static_cast<std::size_t>(count));
        if (bytes.size() > most)
            return fail(ErrorCode::Limit, {"file size"}, {shownName(path), {}, {}, {}});
    }
}

Result<void> writeAtomically(const std::filesystem::path& path,
    const std::function<Result<void>(const ByteSink&)>& produce, FileMode mode, Existing existing)
{
    if (existing == Existing::Refuse && ::access(path.c_str(), F_OK) == 0)
        return fail(ErrorCode::FileExists, {shownName(path)});
    UnplacedFile file(path);
    if (!file.isOpen())
        return writeError(path);
    std::string buffer;
    const ByteSink sink = [&](std::string_view bytes) -> Result<void> {
        buffer += bytes;
        if (buffer.size() < (std::size_t{1} << 20U))
            return {};
        if (!writeAll(file.descriptor(), buffer))
            return writeError(path);
        buffer.clear();
        return {};
    };
    if (auto produced = produce(sink); !produced)
        return produced;
    if (mode == FileMode::Shared) {
        const mode_t mask = ::umask(0);
        ::umask(mask);
        if (::fchmod(file.descriptor(), 0666 & ~mask) != 0)
            return writeError(path);
    }
    if (!writeAll(file.descriptor(), buffer) || ::fsync(file.descriptor()) != 0 || !file.place(existing))
        return writeError(path);
    syncFolder(path.parent_path());
    return {};
}

Result<void> writeAtomically(
    const std::filesystem::path& path, std::string_view bytes, FileMode mode, Existing existing)
{
    return writeAtomically(
        path, [bytes](const ByteSink& sink) { return sink(bytes); }, mode, existing);
}

std::string shownName(const std::filesystem::path& path) { return path.filename().string(); }

} // namespace gleaner::base
