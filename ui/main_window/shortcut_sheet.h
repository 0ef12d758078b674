#pragma once

#include <QDialog>

class QAction;

namespace gleaner::ui {

/// All commands that have keys, and the keys of lists and dialogs, on one page.
class ShortcutSheet : public QDialog {
    Q_OBJECT
public:
    ShortcutSheet(const QList<QAction*>& actions, QWidget* parent);
};

} // namespace gleaner::ui
