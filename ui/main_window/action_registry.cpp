#include "ui/main_window/action_registry.h"

#include "ui/style/icons.h"

#include <QCoreApplication>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

using enum CommandMenu;
using enum CommandNeeds;

struct Command {
    const char* name;
    CommandMenu menu;
    const char* words;
    const char* keys; ///< portable text; a standard key's name is written out
    const char* icon;
    CommandNeeds needs;
    const char* operation = nullptr;
};

// clang-format off
constexpr Command commands[] = {
    {"open",            File,  QT_TRANSLATE_NOOP("Commands", "Open …"),                          "Ctrl+O",       "open",    Nothing},
    {"close",           File,  QT_TRANSLATE_NOOP("Commands", "Close the project"),               "Ctrl+W",       nullptr,   Project},
    {"save-copy",       File,  QT_TRANSLATE_NOOP("Commands", "Save a copy …"),                   "Ctrl+Shift+S", "save",    Project},
    {"export",          File,  QT_TRANSLATE_NOOP("Commands", "Export the table as it came …"),   "Ctrl+E",       nullptr,   Project},
    {"export-standard", File,  QT_TRANSLATE_NOOP("Commands", "Export the table as plain CSV …"), nullptr,        nullptr,   Project},
    {"export-xlsx",     File,  QT_TRANSLATE_NOOP("Commands", "Export as an Excel workbook …"),   nullptr,        nullptr,   Project},
    {"export-jsonl",    File,  QT_TRANSLATE_NOOP("Commands", "Export as JSON Lines …"),          nullptr,        nullptr,   Project},
    {"export-geojson",  File,  QT_TRANSLATE_NOOP("Commands", "Export as GeoJSON …"),             nullptr,        nullptr,   Project},
    {"export-sqlite",   File,  QT_TRANSLATE_NOOP("Commands", "Export as a SQLite database …"),   nullptr,        nullptr,   Project},
    {"recipe-save",     File,  QT_TRANSLATE_NOOP("Commands", "Save the steps as a recipe …"),    nullptr,        nullptr,   Project},
    {"recipe-apply",    File,  QT_TRANSLATE_NOOP("Commands", "Apply a recipe …"),                nullptr,        nullptr,   Changes},
    {"about-pack",      File,  QT_TRANSLATE_NOOP("Commands", "Who signed this pack"),            nullptr,        "shield-check", Project},
    {"notice",          File,  QT_TRANSLATE_NOOP("Commands", "Data-use notice"),                 nullptr,        nullptr,   Project},
    {"quit",            File,  QT_TRANSLATE_NOOP("Commands", "Quit"),                            "Ctrl+Q",       nullptr,   Nothing},

    {"undo",            Edit,  QT_TRANSLATE_NOOP("Commands", "Undo"),                            "Ctrl+Z",       "undo",    Changes},
    {"redo",            Edit,  QT_TRANSLATE_NOOP("Commands", "Redo"),                            "Ctrl+Shift+Z", "redo",    Changes},
    {"copy",            Edit,  QT_TRANSLATE_NOOP("Commands", "Copy cells"),                      nullptr,        "copy",    Project},
    {"copy-headers",    Edit,  QT_TRANSLATE_NOOP("Commands", "Copy cells with column names"),    "Ctrl+Alt+C",   nullptr,   Project},
    {"copy-csv",        Edit,  QT_TRANSLATE_NOOP("Commands", "Copy cells as CSV"),               nullptr,        nullptr,   Project},
    {"copy-csv-headers", Edit, QT_TRANSLATE_NOOP("Commands", "Copy cells as CSV with column names"), nullptr,    nullptr,   Project},
    {"select-row",      Edit,  QT_TRANSLATE_NOOP("Commands", "Select this row"),                 "Shift+Space",  nullptr,   Project},
    {"select-column",   Edit,  QT_TRANSLATE_NOOP("Commands", "Select this column"),              "Ctrl+Shift+Space", nullptr, Project},
    {"select-all",      Edit,  QT_TRANSLATE_NOOP("Commands", "Select all cells"),                nullptr,        nullptr,   Project},
    {"edit-cell",       Edit,  QT_TRANSLATE_NOOP("Commands", "Edit this cell"),                  "F2",           "edit",    Changes},
    {"find",            Edit,  QT_TRANSLATE_NOOP("Commands", "Find …"),                          "Ctrl+F",       "search",  Project},
    {"find-next",       Edit,  QT_TRANSLATE_NOOP("Commands", "Find next"),                       "F3",           nullptr,   Project},
    {"find-previous",   Edit,  QT_TRANSLATE_NOOP("Commands", "Find previous"),                   "Shift+F3",     nullptr,   Project},
    {"go-to-row",       Edit,  QT_TRANSLATE_NOOP("Commands", "Go to a row …"),                   "Ctrl+G",       nullptr,   Project},

    {"mode-home",       View,  QT_TRANSLATE_NOOP("Commands", "Home"),                            "Ctrl+1",       "home",    Nothing},
    {"mode-clean",      View,  QT_TRANSLATE_NOOP("Commands", "Clean"),                           "Ctrl+2",       "clean",   Nothing},
    {"mode-share",      View,  QT_TRANSLATE_NOOP("Commands", "Share"),                           "Ctrl+3",       "share",   Nothing},
    {"mode-city",       View,  QT_TRANSLATE_NOOP("Commands", "City desk"),                       "Ctrl+4",       "city",    Nothing},
    {"next-pane",       View,  QT_TRANSLATE_NOOP("Commands", "Next pane"),                       "F6",           nullptr,   Nothing},
    {"previous-pane",   View,  QT_TRANSLATE_NOOP("Commands", "Previous pane"),                   "Shift+F6",     nullptr,   Nothing},
    {"filter-text",     View,  QT_TRANSLATE_NOOP("Commands", "Filter rows by text"),             "Ctrl+L",       "filter",  Project},
    {"clear-filter",    View,  QT_TRANSLATE_NOOP("Commands", "Show all rows"),                   "Ctrl+Shift+L", nullptr,   Project},
    {"sort-rising",     View,  QT_TRANSLATE_NOOP("Commands", "Sort the view: smallest first"),   nullptr,        "sort",    Project},
    {"sort-falling",    View,  QT_TRANSLATE_NOOP("Commands", "Sort the view: largest first"),    nullptr,        nullptr,   Project},
    {"sort-none",       View,  QT_TRANSLATE_NOOP("Commands", "Sort the view as in the file"),    nullptr,        nullptr,   Project},
    {"read-cell",       View,  QT_TRANSLATE_NOOP("Commands", "Read the whole cell"),             "Shift+F2",     nullptr,   Project},
    {"issues",          View,  QT_TRANSLATE_NOOP("Commands", "What was noticed in the file …"),  nullptr,        nullptr,   Project},
    {"columns",         Columns,  QT_TRANSLATE_NOOP("Commands", "Columns …"),                       "Ctrl+Shift+O", "sliders", Project},
    {"column-hide",     Columns,  QT_TRANSLATE_NOOP("Commands", "Hide this column"),                "Ctrl+Shift+H", nullptr,   Project},
    {"columns-show",    Columns,  QT_TRANSLATE_NOOP("Commands", "Show all columns"),                nullptr,        nullptr,   Project},
    {"column-pin",      Columns,  QT_TRANSLATE_NOOP("Commands", "Keep this column in sight, or let it scroll"), "Ctrl+Shift+P", "pin", Project},
    {"column-back",     Columns,  QT_TRANSLATE_NOOP("Commands", "Move this column back"),           "Alt+Shift+Left", nullptr, Project},
    {"column-forward",  Columns,  QT_TRANSLATE_NOOP("Commands", "Move this column forward"),        "Alt+Shift+Right", nullptr, Project},
    {"column-narrower", Columns,  QT_TRANSLATE_NOOP("Commands", "Make this column narrower"),       "Alt+Left", nullptr,  Project},
    {"column-wider",    Columns,  QT_TRANSLATE_NOOP("Commands", "Make this column wider"),          "Alt+Right", nullptr, Project},
    {"column-fit",      Columns,  QT_TRANSLATE_NOOP("Commands", "Fit the width of this column"),    nullptr,        nullptr,   Project},
    {"columns-fit",     Columns,  QT_TRANSLATE_NOOP("Commands", "Fit the widths of all columns"),   nullptr,        nullptr,   Project},
    {"theme-system",    View,  QT_TRANSLATE_NOOP("Commands", "Colours of the desktop"),          nullptr,        nullptr,   Nothing},
    {"theme-light",     View,  QT_TRANSLATE_NOOP("Commands", "Light colours"),                   nullptr,        nullptr,   Nothing},
    {"theme-dark",      View,  QT_TRANSLATE_NOOP("Commands", "Dark colours"),                    nullptr,        nullptr,   Nothing},

    {"facet",           Clean, QT_TRANSLATE_NOOP("Commands", "Facet of this column"),            "Ctrl+T",       "filter",  Project},
    {"only-value",      Clean, QT_TRANSLATE_NOOP("Commands", "Show only rows with this value"),  "Ctrl+Shift+T", nullptr,   Project},
    {"cluster",         Clean, QT_TRANSLATE_NOOP("Commands", "Find similar values …"),           "Ctrl+M",       "cluster", Changes},
    {"trim",            Clean, QT_TRANSLATE_NOOP("Commands", "Trim whitespace …"),               nullptr,        "broom",   Changes, "trim-whitespace/1"},
    {"collapse",        Clean, QT_TRANSLATE_NOOP("Commands", "Collapse whitespace …"),           nullptr,        nullptr,   Changes, "collapse-whitespace/1"},
    {"case",            Clean, QT_TRANSLATE_NOOP("Commands", "Change case …"),                   nullptr,        nullptr,   Changes, "change-case/1"},
    {"replace",         Clean, QT_TRANSLATE_NOOP("Commands", "Replace text …"),                  "Ctrl+H",       nullptr,   Changes, "replace/1"},
    {"map-values",      Clean, QT_TRANSLATE_NOOP("Commands", "Change values …"),                 nullptr,        nullptr,   Changes, "map-values/1"},
    {"remove-filtered", Clean, QT_TRANSLATE_NOOP("Commands", "Remove the rows shown …"),         nullptr,        nullptr,   Changes, "remove-rows/1"},
    {"remove-selected", Clean, QT_TRANSLATE_NOOP("Commands", "Remove the selected rows"),        "Ctrl+Del",     "trash",   Changes},
    {"chart",           Clean, QT_TRANSLATE_NOOP("Commands", "Chart of this column"),            "Ctrl+R",       "chart",   Project},
    {"column-menu",     Clean, QT_TRANSLATE_NOOP("Commands", "Menu of this column"),             "Alt+Down",     nullptr,   Project},

    {"note-question",   Notes, QT_TRANSLATE_NOOP("Commands", "Ask a question about this cell …"), "Ctrl+Shift+Q", "question", Changes},
    {"note-comment",    Notes, QT_TRANSLATE_NOOP("Commands", "Comment on this cell …"),           "Ctrl+Shift+C", "comment",  Changes},
    {"note-evidence",   Notes, QT_TRANSLATE_NOOP("Commands", "Add a link as evidence …"),         "Ctrl+Shift+E", "link",     Changes},
    {"note-cannot",     Notes, QT_TRANSLATE_NOOP("Commands", "I can't tell about this cell"),     "Ctrl+Shift+N", "note",     Changes},

    {"share",           Share, QT_TRANSLATE_NOOP("Commands", "Hand in your work …"),             "Ctrl+Return",  "share",   Project},
    {"receipt-open",    Share, QT_TRANSLATE_NOOP("Commands", "Open an answer from the city …"),  nullptr,        "receipt", Nothing},

    {"registry-open",   City,  QT_TRANSLATE_NOOP("Commands", "Open or create a registry …"),     nullptr,        "city",    Nothing},

    {"finder",          Help,  QT_TRANSLATE_NOOP("Commands", "Find a command …"),                "Ctrl+K",       "search",  Nothing},
    {"shortcuts",       Help,  QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"),              "F1",           nullptr,   Nothing},
    {"stored",          Help,  QT_TRANSLATE_NOOP("Commands", "What this program stores"),        nullptr,        nullptr,   Nothing},
    {"about",           Help,  QT_TRANSLATE_NOOP("Commands", "About Gleaner"),                   nullptr,        nullptr,   Nothing},
};
// clang-format on

} // namespace

ActionRegistry::ActionRegistry(QObject* parent)
    : QObject(parent)
{
    for (const Command& command : commands) {
        const QString name = QString::fromLatin1(command.name);
        auto* action = new QAction(QCoreApplication::translate("Commands", command.words), this);
        action->setObjectName(name);
        if (command.keys)
            action->setShortcut(
                QKeySequence::fromString(QString::fromLatin1(command.keys), QKeySequence::PortableText));
        if (command.icon)
            action->setIcon(lineIcon(QString::fromLatin1(command.icon)));
        action->setProperty("menu", static_cast<int>(command.menu));
        action->setProperty("needs", static_cast<int>(command.needs));
        if (command.operation)
            action->setProperty("operation", QByteArray(command.operation));
        m_actions << action;
        m_byName.insert(name, action);
    }
    QAction* redo = action(u"redo");
    redo->setShortcuts({redo->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    setProjectState(ProjectState::None);
}

QAction* ActionRegistry::action(QStringView name) const
{
    QAction* const found = m_byName.value(name.toString());
    Q_ASSERT_X(found, "ActionRegistry::action", qPrintable(name.toString()));
    return found;
}

QList<QAction*> ActionRegistry::actionsOf(CommandMenu menu) const
{
    QList<QAction*> actions;
    for (QAction* action : m_actions) {
        if (action->property("menu").toInt() == static_cast<int>(menu))
            actions << action;
    }
    return actions;
}

QList<std::pair<QString, std::string>> ActionRegistry::operations() const
{
    QList<std::pair<QString, std::string>> operations;
    for (const QAction* action : m_actions) {
        if (const QByteArray operation = action->property("operation").toByteArray(); !operation.isEmpty())
            operations << std::pair(action->objectName(), operation.toStdString());
    }
    return operations;
}

void ActionRegistry::setProjectState(ProjectState state)
{
    for (QAction* action : m_actions) {
        const auto needs = static_cast<CommandNeeds>(action->property("needs").toInt());
        action->setEnabled(needs == Nothing || (needs == Project && state != ProjectState::None)
            || (needs == Changes && state == ProjectState::Writable));
    }
}

} // namespace gleaner::ui
