#pragma once

#include "ui/keys/key_commands.h"

#include <QMenu>

namespace gleaner::ui {

/// The menu "Your key" of the main window: make or restore a key, change the passphrase, recovery sheet, forget now.
/// Actions that don't fit the present state are disabled.
class KeyMenu : public QMenu {
    Q_OBJECT

public:
    /// `commands` must outlive the menu.
    KeyMenu(KeyCommands* commands, QWidget* parent);

    QList<QAction*> commandActions() const; ///< for the command finder

private:
    void refresh();
    void retranslate();
    void changeEvent(QEvent* event) override;

    KeyCommands* m_commands;
    QAction* m_make;
    QAction* m_restore;
    QAction* m_passphrase;
    QAction* m_sheet;
    QAction* m_forget;
};

} // namespace gleaner::ui
