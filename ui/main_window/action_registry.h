#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

namespace gleaner::ui {

/// Where a command stands in the menu bar; Columns is a menu in View.
enum class CommandMenu { File, Edit, View, Columns, Clean, Notes, Share, City, Help };
/// When a command can be used.
enum class CommandNeeds {
    Nothing,
    Project, ///< an open project
    Changes ///< an open project that may be changed now
};

/// Every command of the window as one QAction, made from the table in action_registry.cpp: a new command is one line
/// there and one line where it is connected. Menus, tool bar, context menus and the command finder share them.
class ActionRegistry : public QObject {
    Q_OBJECT
public:
    explicit ActionRegistry(QObject* parent);

    /// The action of a command; the name must be in the table.
    QAction* action(QStringView name) const;
    QList<QAction*> actionsOf(CommandMenu menu) const;
    QList<QAction*> all() const { return m_actions; }
    /// Names of the commands that open an operation's dialog, with the operation's id.
    QList<std::pair<QString, std::string>> operations() const;

    enum class ProjectState { None, ReadOnly, Writable };
    /// Enables what can be used now.
    void setProjectState(ProjectState state);

private:
    QList<QAction*> m_actions;
    QHash<QString, QAction*> m_byName;
};

} // namespace gleaner::ui
