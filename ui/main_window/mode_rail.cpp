#include "ui/main_window/mode_rail.h"

#include "ui/widgets/labels.h"

#include <QAction>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

ModeRail::ModeRail(QWidget* parent)
    : QWidget(parent)
{
    nameWidget(this, u"modeRail"_s, tr("Modes"));
    setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 12, 6, 12);
    layout->setSpacing(6);
}

void ModeRail::addMode(QAction* action, const QString& words)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setText(words);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    const int side = fontMetrics().height() * 3 / 2;
    button->setIconSize({side, side});
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setMinimumWidth(qMax(fontMetrics().averageCharWidth() * 11, button->sizeHint().width()));
    nameWidget(button, action->objectName() + u"-button"_s, words);
    layout()->addWidget(button);
}

void ModeRail::finish() { static_cast<QVBoxLayout*>(layout())->addStretch(1); }

void ModeRail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QWidget::keyPressEvent(event);
}

} // namespace gleaner::ui
