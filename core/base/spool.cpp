#include "core/base/spool.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace gleaner::base {

namespace {

tl::unexpected<Error> writeFailure()
{
    const int cause = errno;
    if (cause == ENOSPC || cause == EDQUOT || cause == EFBIG)
        return fail(ErrorCode::DiskFull, {"the unpacked table"});
    return fail(ErrorCode::FileUnwritable, {"the unpacked table", std::strerror(cause)});
}

/// A file that only its descriptor knows.
int openNameless(const std::filesystem::path& folder)
{
    const std::filesystem::path place = folder.empty() ? std::filesystem::path(".") : folder;
    const int file = ::open(place.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL))
        return file;
    // File systems without nameless files: the name is taken away at once.
    std::string name = (place / ".gleaner-XXXXXX").string();
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0)
        ::unlink(name.c_str());
    return named;
}

} // namespace

Spool::Spool(std::filesystem::path folder, std::uint64_t most, std::size_t inMemory)
    : m_folder(std::move(folder))
    , m_most(most)
    , m_inMemory(inMemory)
{
}

Spool::~Spool()
{
    if (m_file >= 0)
        ::close(m_file);
}

Result<void> Spool::add(std::string_view bytes)
{
    if (bytes.size() > m_most - m_size)
        return fail(ErrorCode::TooLarge, {"The unpacked table", std::to_string(m_most >> 20U) + " MiB"});
    m_size += bytes.size();
    m_buffer += bytes;
    return m_buffer.size() > m_inMemory ? flush() : Result<void>{};
}

Result<void> Spool::flush()
{
    if (m_file < 0 && (m_file = openNameless(m_folder)) < 0)
        return writeFailure();
    std::string_view rest = m_buffer;
    while (!rest.empty()) {
        const ssize_t written = ::write(m_file, rest.data(), rest.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return writeFailure();
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    m_buffer.clear();
    return {};
}

Result<SharedBytes> Spool::finish()
{
    if (m_file < 0)
        return makeBytes(std::move(m_buffer));
    if (auto flushed = flush(); !flushed)
        return forward(flushed);
    return mapDescriptor(m_file, m_size);
}

} // namespace gleaner::base
