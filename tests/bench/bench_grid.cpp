// Scrolls, types and selects in the grid on a table of any size: bench_grid [ROWS [COLUMNS [WIDTHxHEIGHT]]]
// Every frame is painted to the window's store before the next begins, so a time is that of one frame from the event to
// the last pixel, as the processor spent it, which other programs can't lengthen. QT_QPA_PLATFORM chooses the display.
#include "tests/bench/bench.h"
#include "tests/ui/support/wide_table.h"
#include "ui/grid/grid_view.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <string>

using namespace gleaner;

namespace {

/// Resident memory now, in MiB.
double residentMemory()
{
    std::ifstream status("/proc/self/statm");
    std::size_t pages = 0;
    status >> pages >> pages;
    return static_cast<double>(pages) * 4096.0 / (1024.0 * 1024.0);
}

/// Paints what the events before have left to paint.
void paintNow(QWidget& window)
{
    QCoreApplication::sendPostedEvents();
    QEvent update(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(&window, &update);
}

/// Milliseconds that the processor has spent on this thread.
double processorTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

using Frames = std::vector<double>;

Frames framesOf(ui::GridView& grid, int count, const std::function<void(int frame)>& step)
{
    Frames frames;
    for (int frame = 0; frame < count; ++frame) {
        const double begin = processorTime();
        step(frame);
        paintNow(grid);
        frames.push_back(processorTime() - begin);
    }
    return frames;
}

/// The answer is what 99 of 100 frames keep.
void reportFrames(const char* work, Frames frames)
{
    std::ranges::sort(frames);
    bench::report(work, {frames[frames.size() / 2], frames.back()}, frames[(frames.size() - 1) * 99 / 100]);
}

void wheel(ui::GridView& grid, QPoint turn)
{
    const QPointF middle = grid.viewport()->rect().center();
    QWheelEvent event(
        middle, grid.viewport()->mapToGlobal(middle), {}, turn, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(grid.viewport(), &event);
}

void press(QWidget& target, int key, Qt::KeyboardModifiers modifiers = {}, const QString& typed = {})
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers, typed);
    QCoreApplication::sendEvent(&target, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, typed);
    QCoreApplication::sendEvent(&target, &up);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const auto rows = static_cast<std::size_t>(argc > 1 ? std::atoll(argv[1]) : 10'000'000);
    const auto columns = static_cast<std::size_t>(argc > 2 ? std::atoll(argv[2]) : 200);
    const QStringList size = QString::fromLatin1(argc > 3 ? argv[3] : "1920x1080").split(QLatin1Char('x'));
    ui::applyTheme(application, ui::Theme::Light);

    const table::Table table = tests::wideTable(rows, columns);
    const double before = residentMemory();
    ui::JobRunner jobs;
    ui::GridView grid(jobs);
    grid.resize(size.value(0).toInt(), size.value(1).toInt());
    grid.show();
    QCoreApplication::processEvents();
    const auto shown = bench::measure(1, [&] {
        grid.showRows(table, table, table.allRows());
        paintNow(grid);
    });
    bench::report("grid-shown", shown);
    QScrollBar& bar = *grid.verticalScrollBar();
    QScrollBar& side = *grid.horizontalScrollBar();
    Frames all;
    const auto scrolled = [&](const char* work, int count, const std::function<void(int frame)>& step) {
        const Frames frames = framesOf(grid, count, step);
        all.insert(all.end(), frames.begin(), frames.end());
        reportFrames(work, frames);
    };
    scrolled("scroll-wheel", 600, [&](int frame) { wheel(grid, {0, frame < 400 ? -120 : 120}); });
    scrolled("scroll-sideways", 300, [&](int frame) { wheel(grid, {frame < 200 ? -120 : 120, 0}); });
    scrolled("scroll-page", 300, [&](int) { press(grid, Qt::Key_PageDown); });
    scrolled("scroll-bar", 300,
        [&](int frame) { bar.setSliderPosition(static_cast<int>(std::int64_t{bar.maximum()} * frame / 299)); });
    scrolled("scroll-ends", 100, [&](int frame) {
        bar.setValue(frame % 2 == 0 ? 0 : bar.maximum());
        side.setValue(frame % 4 < 2 ? 0 : side.maximum());
    });
    scrolled("scroll-arrows", 300, [&](int frame) { press(grid, frame % 3 == 0 ? Qt::Key_Right : Qt::Key_Down); });
    grid.goToCell(0, 2);
    grid.togglePinned();
    scrolled("scroll-pinned", 300, [&](int frame) { wheel(grid, {frame % 2 == 0 ? -120 : 0, -120}); });
    reportFrames("scroll", std::move(all));

    // A key opens the editor, further keys type, Escape closes it.
    Frames keys;
    for (int round = 0; round < 30; ++round) {
        grid.goToCell(static_cast<table::RowOrdinal>((rows / 31) * static_cast<std::size_t>(round)), 4);
        paintNow(grid);
        for (const QChar letter : QStringLiteral("word")) {
            QWidget* const editor = grid.findChild<QWidget*>(QStringLiteral("cellEditor"));
            const Frames frame = framesOf(
                grid, 1, [&](int) { press(editor ? *editor : grid, letter.toUpper().unicode(), {}, letter); });
            keys.push_back(frame.front());
        }
        if (QWidget* const editor = grid.findChild<QWidget*>(QStringLiteral("cellEditor")))
            press(*editor, Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
    reportFrames("keystroke", std::move(keys));
    bench::report("select-all", bench::measure(5, [&] {
        grid.selectAll();
        paintNow(grid);
    }));
    bench::report("view-memory", {}, residentMemory() - before);
    return 0;
}
