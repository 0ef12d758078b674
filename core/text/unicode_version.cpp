#include "core/text/unicode_version.h"

#include <unicode/uchar.h>
#include <unicode/uversion.h>

namespace gleaner::text {

std::string unicodeVersion() { return U_ICU_VERSION "/" U_UNICODE_VERSION; }

} // namespace gleaner::text
