#pragma once

#include <QString>

#include <string>

namespace gleaner::ui {

/// Why a project is read-only, in the interface language, with what to do about it.
QString readOnlyText(const std::string& reason);

} // namespace gleaner::ui
