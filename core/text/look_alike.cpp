#include "core/text/look_alike.h"

#include <memory>
#include <unicode/uspoof.h>

namespace gleaner::text {

bool looksAlike(std::string_view a, std::string_view b)
{
    if (a == b)
        return false;
    UErrorCode failed = U_ZERO_ERROR;
    const std::unique_ptr<USpoofChecker, decltype(&uspoof_close)> checker(uspoof_open(&failed), &uspoof_close);
    const int32_t kinds = uspoof_areConfusableUTF8(
        checker.get(), a.data(), static_cast<int32_t>(a.size()), b.data(), static_cast<int32_t>(b.size()), &failed);
    return U_SUCCESS(failed) && kinds != 0;
}

} // namespace gleaner::text
