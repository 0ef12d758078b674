#pragma once

#include "core/base/file.h"

#include <memory>

namespace gleaner::formats::packed {

/// Writes a zip archive to a sink, entry by entry. The same entries give the same bytes: no time, owner or machine is
/// written.
class ZipWriter {
public:
    explicit ZipWriter(base::ByteSink sink);
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    /// Fails as the sink.
    base::Result<void> add(std::string_view name, std::string_view bytes);
    /// Call after the last entry.
    base::Result<void> finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace gleaner::formats::packed
