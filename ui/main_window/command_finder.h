#pragma once

#include <QDialog>
#include <QPointer>

class QAction;
class QLineEdit;
class QListWidget;

namespace gleaner::ui {

/// Ctrl+K: type some letters of a command, Enter runs it. Commands that can't be used now are listed in grey.
class CommandFinder : public QDialog {
    Q_OBJECT
public:
    CommandFinder(const QList<QAction*>& actions, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh(const QString& typed);
    void run();

    QList<QPointer<QAction>> m_actions;
    QLineEdit* m_text;
    QListWidget* m_list;
};

} // namespace gleaner::ui
