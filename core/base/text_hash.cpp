#include "core/base/text_hash.h"

#include <sodium.h>

namespace gleaner::base {

std::array<std::uint64_t, 2> makeHashSecret()
{
    std::array<std::uint64_t, 2> secret{};
    randombytes_buf(secret.data(), sizeof secret);
    return secret;
}

} // namespace gleaner::base
