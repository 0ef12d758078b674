#include "core/workspace/practice_city.h"

#include "core/base/digest.h"

namespace gleaner::workspace {

std::string practiceSeed() { return std::string(base::asBytes(base::sha256("gleaner practice city demo.example"))); }

} // namespace gleaner::workspace
