#pragma once

#include <QSize>

class QWidget;

namespace gleaner::ui {

/// Resizes a window to `wanted`, or to what its screen holds of it: at a large font a dialog must not grow past the
/// edges of a small laptop.
void resizeWithinScreen(QWidget* window, QSize wanted);

} // namespace gleaner::ui
