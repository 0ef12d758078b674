#pragma once

#include <QWidget>

class QAction;

namespace gleaner::ui {

/// The modes at the left edge: one button for each, the current one marked. Up and down arrows move between them.
class ModeRail : public QWidget {
    Q_OBJECT
public:
    explicit ModeRail(QWidget* parent = nullptr);
    /// Checkable actions of one exclusive group.
    void addMode(QAction* action, const QString& words);
    void finish(); ///< after the last mode

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace gleaner::ui
