// Opens a table in the real window, works through what a person does with it, and prints for each piece of work how
// long it took and the longest time that the interface thread did not come back to its events.
#include "core/base/json.h"
#include "core/history/recipe.h"
#include "tests/bench/bench.h"
#include "ui/facets/facet_panel.h"
#include "ui/grid/find_bar.h"
#include "ui/grid/grid_view.h"
#include "ui/main_window/action_registry.h"
#include "ui/main_window/clean_page.h"
#include "ui/main_window/main_window.h"
#include "ui/messages/text.h"
#include "ui/notes/notes_panel.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>

using namespace gleaner;
using namespace gleaner::ui;
using namespace Qt::StringLiterals;

namespace {

/// Times every event that the loop hands out.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const auto type = event->type();
        const QByteArray name = receiver->metaObject()->className();
        const bool taken = QApplication::notify(receiver, event);
        note(static_cast<double>(timer.nsecsElapsed()) / 1e6, name + " event " + QByteArray::number(type));
        --m_depth;
        return taken;
    }
    void note(double milliseconds, const QByteArray& what)
    {
        if (milliseconds > longest) {
            longest = milliseconds;
            culprit = what;
        }
    }

    double longest = 0;
    QByteArray culprit;

private:
    int m_depth = 0;
};

class Walk {
public:
    Walk(TimedApplication& application, const QString& table)
        : m_application(application)
        , m_settings(m_folder.filePath(u"profile"_s))
        , m_table(table)
    {
        qputenv("HOME", QFile::encodeName(m_folder.path()));
        auto profile = workspace::Profile::open(toPath(m_folder.filePath(u"profile"_s)));
        if (!profile)
            qFatal("no profile");
        m_profile = std::move(*profile);
        m_window = std::make_unique<MainWindow>(WindowServices{m_jobs, *m_profile, m_settings, {}});
        m_window->resize(1366, 768);
        m_window->show();
    }

    void run()
    {
        step(
            "look at the file", [this]() { m_window->openFile(m_table); },
            [this]() {
                const auto* button = find<QPushButton>("importOpen");
                return button && button->isEnabled();
            });
        step(
            "open the table", [this]() { find<QPushButton>("importOpen")->click(); }, [this]() { return isOpen(); });
        for (int place = 1; place <= 4; ++place)
            step("scroll", [this, place]() {
                grid().verticalScrollBar()->setValue(grid().verticalScrollBar()->maximum() / 5 * place);
            });
        step("jump to the last row", [this]() { grid().goToCell(lastRow(), 3); });
        step("facet of few values", [this]() { page().facets().addFacet(4); });
        step("facet of many values", [this]() { page().facets().addFacet(0); });
        step("search in its values", [this]() { find<QLineEdit>("facetSearch", 1)->setText(u"SR-0000042"_s); });
        step("text filter", [this]() { find<QLineEdit>("filterText")->setText(u"elm"_s); });
        step("show all rows", [this]() { trigger(u"clear-filter"); });
        step("sort by text", [this]() { grid().sortBy(SortKey{8, SortKey::Direction::Rising}); });
        step("sort as in the file", [this]() { grid().sortBy(std::nullopt); });
        step("open find", [this]() { trigger(u"find"); });
        step("find", [this]() { find<QLineEdit>("findText")->setText(u"Palo Verde Way"_s); });
        step("edit a cell", [this]() { session().setCell(5, 3, u"Public Works!"_s); });
        step("edit another cell", [this]() { session().setCell(6, 0, u"SR-X"_s); });
        step("undo", [this]() { session().undo(); });
        step("redo", [this]() { session().redo(); });
        dialog("trim: preview", u"trim", "operationDialog", 8);
        step("trim: apply", [this]() { find<QPushButton>("applyButton")->click(); });
        step("undo the trim", [this]() { session().undo(); });
        dialog("change values: many", u"map-values", "operationDialog", 0);
        step("search in them", [this]() { find<QLineEdit>("valuesSearch")->setText(u"0042"_s); });
        step("change one", [this]() {
            auto* view = find<QTableView>("valuesTable");
            view->model()->setData(view->model()->index(0, 2), u"SR-X"_s);
        });
        step("cancel", [this]() { find<QDialog>("operationDialog")->reject(); });
        dialog("similar values", u"cluster", "clusterDialog", 8);
        step("cancel", [this]() { find<QDialog>("clusterDialog")->reject(); });
        step("chart", [this]() { trigger(u"chart"); });
        step("note on the last row", [this]() {
            grid().goToCell(lastRow(), 3);
            page().notes().addNote(crowd::AnnotationType::CannotTell);
        });
        step("select all", [this]() { grid().selectAll(); });
        step("copy all", [this]() { trigger(u"copy"); });
        step("select 100,000 rows", [this]() {
            const QItemSelection rows(grid().model()->index(0, 0), grid().model()->index(99'999, 17));
            grid().selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
        });
        step("remove them", [this]() { trigger(u"remove-selected"); });
        step("apply a recipe", [this]() { applyRecipe(); });
        step("choose where to export", [this]() { trigger(u"export"); });
        step("export", [this]() {
            auto* chooser = find<QFileDialog>("fileChooser");
            chooser->selectFile(m_folder.filePath(u"out.csv"_s));
            QMetaObject::invokeMethod(chooser, "accept");
        });
        step("close the project", [this]() {
            m_project = fromPath(session().workspace().path());
            trigger(u"close");
        });
        step(
            "open it again", [this]() { m_window->openFile(m_project); }, [this]() { return isOpen(); });
    }

private:
    CleanPage& page() { return m_window->cleanPage(); }
    GridView& grid() { return page().grid(); }
    ProjectSession& session() { return *m_window->session(); }
    table::RowOrdinal lastRow()
    {
        return static_cast<table::RowOrdinal>(session().workspace().base(session().tableName()).rowCount() - 1);
    }
    void trigger(QStringView action) { m_window->actions().action(action)->trigger(); }

    static void waitFor(const std::function<bool()>& done)
    {
        // What is waited for comes from other threads, and each tells by an event.
        while (!done())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    bool isOpen() const { return m_window->session() != nullptr; }

    /// The nth shown widget of this name, or null.
    template <typename Widget> Widget* find(const char* name, int nth = 0) const
    {
        int at = 0;
        for (Widget* widget : m_window->findChildren<Widget*>(QString::fromLatin1(name))) {
            if (widget->isVisible() && at++ == nth)
                return widget;
        }
        return nullptr;
    }

    /// Does `work` as an event of the loop, so that it is timed like a person's click, and waits until all is done.
    void step(const char* name, const std::function<void()>& work, const std::function<bool()>& until = {})
    {
        m_application.longest = 0;
        m_application.culprit.clear();
        QElapsedTimer whole;
        whole.start();
        bool worked = false;
        QMetaObject::invokeMethod(
            m_window.get(),
            [&]() {
                work();
                worked = true;
            },
            Qt::QueuedConnection);
        waitFor([&]() { return worked && (!until || until()) && m_jobs.isIdle(); });
        const double milliseconds = static_cast<double>(whole.nsecsElapsed()) / 1e6;
        for (int quiet = 0; quiet < 4; ++quiet) { // what a short timer or the end of a job starts
            bool over = false;
            QTimer::singleShot(60, m_window.get(), [&over]() { over = true; });
            waitFor([this, &over]() { return over && m_jobs.isIdle(); });
        }
        fmt::print("{:<24} {:>9.0f} ms, longest block {:>7.1f} ms  {}\n", name, milliseconds, m_application.longest,
            m_application.longest > 50 ? m_application.culprit.constData() : "");
        std::fflush(stdout);
    }

    void dialog(const char* name, QStringView action, const char* objectName, std::size_t column)
    {
        grid().goToCell(0, column);
        step(
            name, [this, action]() { trigger(action); },
            [this, objectName]() { return find<QDialog>(objectName) != nullptr; });
    }

    void applyRecipe()
    {
        history::Recipe recipe;
        for (const std::size_t column : {std::size_t{4}, std::size_t{8}, std::size_t{9}}) {
            const auto made = session().makeStep("trim-whitespace/1",
                {{"columns", {session().table().schema().columns[column].id}}, {"ends", "both"}}, {});
            if (!made)
                qFatal("no step");
            recipe.steps.push_back(*made);
        }
        session().applyRecipe(recipe);
    }

    TimedApplication& m_application;
    QTemporaryDir m_folder;
    Settings m_settings;
    std::unique_ptr<workspace::Profile> m_profile;
    JobRunner m_jobs;
    std::unique_ptr<MainWindow> m_window;
    QString m_table;
    QString m_project;
};

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication application(argc, argv);
    if (argc != 2) {
        fmt::print(stderr, "usage: bench_window TABLE.csv\n");
        return 2;
    }
    applyTheme(application, Theme::Light);
    Walk(application, QFileInfo(QString::fromLocal8Bit(argv[1])).absoluteFilePath()).run();
    fmt::print("peak memory {:.0f} MiB\n", bench::peakMemory());
    return 0;
}
