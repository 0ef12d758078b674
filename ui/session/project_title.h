#pragma once

#include "core/workspace/workspace.h"

#include <QString>

namespace gleaner::ui {

/// What a person calls the project: its pack and version, or the file's name.
QString projectTitle(const workspace::Workspace& workspace);

} // namespace gleaner::ui
