#pragma once

#include <cstddef>
#include <memory>

namespace gleaner::trust {

/// Gives locked memory back; libsodium wipes it first.
struct SecretRelease {
    void operator()(unsigned char* memory) const;
};
using SecretMemory = std::unique_ptr<unsigned char, SecretRelease>;

/// Locked memory that is kept out of swap and core files. Throws std::bad_alloc like any allocation.
SecretMemory secretMemory(std::size_t size);

/// Makes libsodium ready; may be called from any thread, any number of times.
void readySodium();

} // namespace gleaner::trust
