#pragma once

#include "core/base/spool.h"
#include "core/formats/source_file.h"

namespace gleaner::formats {

/// What was written, and what the writer counted meanwhile.
template <typename Counts> struct Spooled {
    Counts counts;
    base::SharedBytes bytes;
};

/// Calls write(sink), which returns a Result of its counts, and keeps what it writes: in memory while it is little,
/// then in a file without a name in `scratch`. Fails as `write`, and with TooLarge, DiskFull, FileUnwritable.
template <typename Write>
auto spooled(const std::filesystem::path& scratch, const Write& write)
    -> base::Result<Spooled<typename decltype(write(base::ByteSink()))::value_type>>
{
    base::Spool spool(scratch, mostExpandedBytes);
    auto counts = write(base::ByteSink([&spool](std::string_view bytes) { return spool.add(bytes); }));
    if (!counts)
        return base::forward(counts);
    auto bytes = spool.finish();
    if (!bytes)
        return base::forward(bytes);
    return Spooled<typename decltype(counts)::value_type>{std::move(*counts), std::move(*bytes)};
}

} // namespace gleaner::formats
