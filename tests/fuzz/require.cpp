#include "tests/fuzz/fuzz_target.h"

#include <cstdio>
#include <cstdlib>

namespace gleaner::fuzz {

void require(bool holds, std::string_view sentence)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(sentence.size()), sentence.data());
    std::abort();
}

} // namespace gleaner::fuzz
