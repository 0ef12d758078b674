#pragma once

#include "core/base/file.h"

#include <atomic>

namespace gleaner::base {

/// A file mapped read-only. Cutting it short meanwhile does not end the program: what is gone reads as zeros, and
/// isUnchanged() tells.
class Mapping final : public SourceBytes {
public:
    /// As many can be mapped at once: no less than most systems let a program have open.
    static constexpr std::size_t mostMappings = 1024;

    /// Takes the descriptor. Fails with FileUnreadable.
    static Result<SharedBytes> make(int descriptor, std::size_t size, const std::string& shownName);
    ~Mapping() override;
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    std::string_view view() const override { return {m_data, m_size}; }
    bool isUnchanged() const override;
    Result<void> hold(JobContext& job) const override;

private:
    Mapping(int descriptor, const char* data, std::size_t size);
    bool isAsOpened() const;

    int m_descriptor;
    const char* m_data;
    std::size_t m_size;
    std::int64_t m_modified; ///< nanoseconds, when it was opened
    std::int64_t m_sizeThen; ///< of the file, when it was opened
    int m_guard; ///< place among the guarded mappings; negative = none was free
    mutable std::atomic<bool> m_torn = false; ///< something was gone
    mutable std::atomic<bool> m_held = false;
};

} // namespace gleaner::base
