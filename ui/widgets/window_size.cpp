#include "ui/widgets/window_size.h"

#include <QScreen>
#include <QWidget>

namespace gleaner::ui {

namespace {

/// What a window manager puts around a window, with a little air.
constexpr QSize frame(24, 56);

} // namespace

void resizeWithinScreen(QWidget* window, QSize wanted)
{
    if (const QScreen* screen = window->screen())
        wanted = wanted.boundedTo(screen->availableSize() - frame);
    window->resize(wanted);
}

} // namespace gleaner::ui
