#include "core/project/new_file.h"
#include "core/project/stored_project.h"

#include <sqlite3.h>

namespace gleaner::project {

namespace {

using base::ErrorCode;

constexpr int pagesAtOnce = 256;
constexpr int mostWaits = 200;
constexpr int waitMilliseconds = 25;

} // namespace

base::Result<void> StoredProject::copyTo(Database& copy, base::JobContext& job) const
{
    sqlite3_backup* backup = nullptr;
    {
        const std::lock_guard guard(m_mutex);
        backup = sqlite3_backup_init(copy.handle(), "main", m_database->handle(), "main");
    }
    if (backup == nullptr)
        return tl::unexpected<base::Error>(copy.errorOf(sqlite3_extended_errcode(copy.handle())));
    bool stopped = false;
    int code = SQLITE_OK;
    int waits = 0;
    // The lock is let go between pieces, so that steps go on; SQLite carries them into the copy.
    while (!stopped && code != SQLITE_DONE) {
        {
            const std::lock_guard guard(m_mutex);
            code = sqlite3_backup_step(backup, pagesAtOnce);
        }
        const bool busy = (code & 0xFF) == SQLITE_BUSY || (code & 0xFF) == SQLITE_LOCKED;
        if (busy && ++waits < mostWaits)
            sqlite3_sleep(waitMilliseconds);
        else if (code != SQLITE_OK && code != SQLITE_DONE)
            break;
        const auto total = static_cast<std::uint64_t>(sqlite3_backup_pagecount(backup));
        job.progress(total - static_cast<std::uint64_t>(sqlite3_backup_remaining(backup)), total);
        stopped = job.stopRequested();
    }
    {
        const std::lock_guard guard(m_mutex);
        sqlite3_backup_finish(backup);
    }
    if (code == SQLITE_DONE)
        return {};
    if (stopped)
        return base::fail(ErrorCode::Cancelled);
    return tl::unexpected<base::Error>(copy.errorOf(code));
}

base::Result<void> StoredProject::saveCopy(const std::filesystem::path& path, base::JobContext& job) const
{
    auto file = NewFile::beside(path);
    if (!file)
        return base::forward(file);
    const auto hold = FileHold::open(file->path());
    if (!hold)
        return base::forward(hold);
    {
        auto copy = Database::open(file->path(), base::shownName(path), Access::Build);
        if (!copy)
            return base::forward(copy);
        if (auto copied = copyTo(**copy, job); !copied)
            return copied;
    }
    if (!(*hold)->sync())
        return base::fail(ErrorCode::DiskFull, {base::shownName(path)});
    return file->place();
}

} // namespace gleaner::project
