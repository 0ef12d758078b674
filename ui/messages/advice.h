#pragma once

#include "core/base/error.h"

#include <QString>

namespace gleaner::ui {

/// What is safe after an error and what to do next, in the interface language; empty where the error's own sentence
/// says it all.
QString advice(base::ErrorCode code);

} // namespace gleaner::ui
