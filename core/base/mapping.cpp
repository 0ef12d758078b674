#include "core/base/mapping.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <mutex>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gleaner::base {

namespace {

/// A mapping that the signal handler knows. Written by ordinary code, read by the handler.
struct Guarded {
    std::atomic<std::uintptr_t> begin = 0; ///< 0 = free
    std::atomic<std::uintptr_t> end = 0;
    std::atomic<std::atomic<bool>*> torn = nullptr;
};
std::array<Guarded, Mapping::mostMappings> guardedMappings;
std::atomic<std::uintptr_t> pageSize = 0;
struct sigaction handlerBefore;

/// The kernel raises SIGBUS where a mapped file has no bytes any more. The page becomes one of zeros, the mapping is
/// marked, and the reader goes on: it learns of it at the end, from isUnchanged().
void onBusError(int signal, siginfo_t* info, void* context)
{
    const int savedError = errno;
    const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
    for (const Guarded& guarded : guardedMappings) {
        const std::uintptr_t begin = guarded.begin.load(std::memory_order_acquire);
        if (begin == 0 || address < begin || address >= guarded.end.load(std::memory_order_relaxed))
            continue;
        const std::uintptr_t page = pageSize.load(std::memory_order_relaxed);
        void* place = reinterpret_cast<void*>(address / page * page);
        if (::mmap(place, page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED)
            break;
        guarded.torn.load(std::memory_order_relaxed)->store(true, std::memory_order_release);
        errno = savedError;
        return;
    }
    errno = savedError;
    // Not ours: whoever was asked before is asked now.
    if ((handlerBefore.sa_flags & SA_SIGINFO) != 0 && handlerBefore.sa_sigaction != nullptr) {
        handlerBefore.sa_sigaction(signal, info, context);
        return;
    }
    ::sigaction(SIGBUS, &handlerBefore, nullptr);
}

std::mutex& guardMutex()
{
    static std::mutex mutex;
    return mutex;
}

int guard(const char* data, std::size_t size, std::atomic<bool>& torn)
{
    const std::lock_guard lock(guardMutex());
    if (pageSize.load() == 0) {
        pageSize = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
        struct sigaction action { };
        action.sa_sigaction = onBusError;
        action.sa_flags = SA_SIGINFO;
        sigemptyset(&action.sa_mask);
        ::sigaction(SIGBUS, &action, &handlerBefore);
    }
    for (std::size_t place = 0; place < guardedMappings.size(); ++place) {
        Guarded& guarded = guardedMappings[place];
        if (guarded.begin.load() != 0)
            continue;
        const auto begin = reinterpret_cast<std::uintptr_t>(data);
        guarded.torn = &torn;
        // To the end of the last page: what lies behind the file's end in it is readable.
        guarded.end = (begin + size + pageSize.load() - 1) / pageSize.load() * pageSize.load();
        guarded.begin.store(begin, std::memory_order_release);
        return static_cast<int>(place);
    }
    return -1;
}

void unguard(int place)
{
    const std::lock_guard lock(guardMutex());
    if (place >= 0)
        guardedMappings[static_cast<std::size_t>(place)].begin = 0;
}

std::int64_t nanoseconds(const timespec& time) { return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec; }

} // namespace

Result<SharedBytes> Mapping::make(int descriptor, std::size_t size, const std::string& shownName)
{
    void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (data == MAP_FAILED) {
        const int cause = errno;
        ::close(descriptor);
        if (cause == ENOMEM)
            return fail(ErrorCode::OutOfMemory);
        return fail(ErrorCode::FileUnreadable, {shownName, std::strerror(cause)});
    }
    std::shared_ptr<const Mapping> mapping(new Mapping(descriptor, static_cast<const char*>(data), size));
    // Without a guard a file that is cut short would end the program.
    if (mapping->m_guard < 0)
        return fail(ErrorCode::FileUnreadable, {shownName, std::strerror(EMFILE)});
    return mapping;
}

Mapping::Mapping(int descriptor, const char* data, std::size_t size)
    : m_descriptor(descriptor)
    , m_data(data)
    , m_size(size)
    , m_modified(0)
    , m_sizeThen(0)
    , m_guard(guard(data, size, m_torn))
{
    struct stat info { };
    if (::fstat(descriptor, &info) == 0) {
        m_modified = nanoseconds(info.st_mtim);
        m_sizeThen = info.st_size;
    }
}

Mapping::~Mapping()
{
    unguard(m_guard);
    ::munmap(const_cast<char*>(m_data), m_size);
    ::close(m_descriptor);
}

bool Mapping::isAsOpened() const
{
    struct stat info { };
    return ::fstat(m_descriptor, &info) == 0 && info.st_size == m_sizeThen && nanoseconds(info.st_mtim) == m_modified
        && static_cast<std::size_t>(info.st_size) == m_size;
}

bool Mapping::isUnchanged() const
{
    if (m_torn.load(std::memory_order_acquire))
        return false;
    return m_held.load(std::memory_order_acquire) || isAsOpened();
}

Result<void> Mapping::hold(JobContext& job) const
{
    // Block after block is copied, and the copy takes the place of the mapped pages in one step: readers in other
    // threads notice nothing. (Writing to the pages of a private mapping would not do: cutting the file takes those
    // away as well.)
    constexpr std::size_t block = std::size_t{16} << 20U;
    char* const data = const_cast<char*>(m_data);
    for (std::size_t done = 0; done < m_size && !m_held; done += block) {
        if (job.stopRequested())
            return fail(ErrorCode::Cancelled);
        const std::size_t size = std::min(block, m_size - done);
        void* copy = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (copy == MAP_FAILED)
            return fail(ErrorCode::OutOfMemory);
        std::memcpy(copy, data + done, size);
        ::mprotect(copy, size, PROT_READ);
        if (::mremap(copy, size, size, MREMAP_MAYMOVE | MREMAP_FIXED, data + done) == MAP_FAILED) {
            ::munmap(copy, size);
            return fail(ErrorCode::OutOfMemory);
        }
    }
    // A file that changed meanwhile may have been copied in two states.
    m_held = m_held || (!m_torn && isAsOpened());
    return {};
}

} // namespace gleaner::base
