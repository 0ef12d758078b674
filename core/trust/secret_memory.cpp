#include "core/trust/secret_memory.h"

#include <exception>
#include <new>
#include <sodium.h>

namespace gleaner::trust {

void readySodium()
{
    // Without a source of randomness there is no key to make and none to open: nothing sensible could follow.
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        std::terminate();
}

void SecretRelease::operator()(unsigned char* memory) const { sodium_free(memory); }

SecretMemory secretMemory(std::size_t size)
{
    readySodium();
    SecretMemory memory(static_cast<unsigned char*>(sodium_malloc(size)));
    if (memory == nullptr)
        throw std::bad_alloc();
    return memory;
}

} // namespace gleaner::trust
