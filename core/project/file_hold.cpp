#include "core/project/file_hold.h"

#include "core/base/file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>

namespace gleaner::project {

namespace {

using FileKey = std::pair<dev_t, ino_t>;

constexpr off_t lockedByte = off_t{1} << 40;

bool lockByte(int descriptor, short kind)
{
    struct flock lock { };
    lock.l_type = kind;
    lock.l_whence = SEEK_SET;
    lock.l_start = lockedByte;
    lock.l_len = 1;
    return ::fcntl(descriptor, F_OFD_SETLK, &lock) == 0;
}

} // namespace

/// The one descriptor of a file in this process. Closing any descriptor of a file drops the locks that SQLite holds on
/// it in the same process, so it is closed only with the last holder.
struct FileHold::Shared {
    int descriptor = -1;
    bool canWrite = false;
    bool hasWriter = false;

    Shared(int opened, bool writable)
        : descriptor(opened)
        , canWrite(writable)
    {
    }
    ~Shared() { ::close(descriptor); }
    Shared(const Shared&) = delete;
    Shared& operator=(const Shared&) = delete;

    static std::mutex& mutex()
    {
        static std::mutex instance;
        return instance;
    }
    static std::map<FileKey, std::weak_ptr<Shared>>& all()
    {
        static std::map<FileKey, std::weak_ptr<Shared>> instance;
        return instance;
    }
};

base::Result<std::unique_ptr<FileHold>> FileHold::open(const std::filesystem::path& path)
{
    const std::string shown = base::shownName(path);
    const auto failed = [&shown] {
        const int cause = errno;
        if (cause == ENOENT || cause == ENOTDIR)
            return base::fail(base::ErrorCode::FileNotFound, {shown});
        return base::fail(base::ErrorCode::FileUnreadable, {shown, std::strerror(cause)});
    };
    const std::lock_guard guard(Shared::mutex());
    struct stat info { };
    if (::stat(path.c_str(), &info) != 0)
        return failed();
    if (!S_ISREG(info.st_mode))
        return base::fail(base::ErrorCode::NotAProject, {shown});
    auto& all = Shared::all();
    std::erase_if(all, [](const auto& entry) { return entry.second.expired(); });
    auto& known = all[{info.st_dev, info.st_ino}];
    auto shared = known.lock();
    if (!shared) {
        bool canWrite = true;
        int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK);
        if (descriptor < 0) {
            canWrite = false;
            descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
        }
        if (descriptor < 0)
            return failed();
        shared = std::make_shared<Shared>(descriptor, canWrite);
        known = shared;
    }
    return std::unique_ptr<FileHold>(new FileHold(std::move(shared)));
}

FileHold::~FileHold()
{
    release();
    const std::lock_guard guard(Shared::mutex());
    m_shared.reset();
}

Grant FileHold::request()
{
    const std::lock_guard guard(Shared::mutex());
    if (m_isWriter)
        return Grant::Writer;
    if (!m_shared->canWrite)
        return Grant::FileReadOnly;
    if (m_shared->hasWriter)
        return Grant::HeldElsewhere;
    if (!lockByte(m_shared->descriptor, F_WRLCK))
        return errno == EAGAIN || errno == EACCES ? Grant::HeldElsewhere : Grant::NoLocks;
    m_shared->hasWriter = true;
    m_isWriter = true;
    return Grant::Writer;
}

void FileHold::release()
{
    const std::lock_guard guard(Shared::mutex());
    if (!m_isWriter)
        return;
    lockByte(m_shared->descriptor, F_UNLCK);
    m_shared->hasWriter = false;
    m_isWriter = false;
}

std::string FileHold::head(std::size_t size) const
{
    std::string bytes(size, '\0');
    const ssize_t count = ::pread(m_shared->descriptor, bytes.data(), size, 0);
    bytes.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
    return bytes;
}

std::uint64_t FileHold::fileSize() const
{
    struct stat info { };
    return ::fstat(m_shared->descriptor, &info) == 0 ? static_cast<std::uint64_t>(info.st_size) : 0;
}

bool FileHold::sync() const { return ::fsync(m_shared->descriptor) == 0; }

} // namespace gleaner::project
