#include "ui/widgets/empty_state.h"

#include "ui/style/icons.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

EmptyState::EmptyState(const QString& iconName, const QString& headline, const QString& explanation, QWidget* parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel(this))
    , m_headline(makeHeading(headline, this))
    , m_explanation(makeMuted(explanation, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 24, 16, 24);
    layout->setSpacing(10);
    layout->addStretch(1);
    for (QLabel* label : {m_icon, m_headline, m_explanation}) {
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
    }
    layout->addStretch(2);
    drawIcon();
}

void EmptyState::setTexts(const QString& headline, const QString& explanation)
{
    m_headline->setText(headline);
    m_explanation->setText(explanation);
}

QPushButton* EmptyState::addAction(const QString& words, const QString& objectName)
{
    auto* button = new QPushButton(words, this);
    button->setObjectName(objectName);
    button->setAccessibleName(words);
    auto* box = static_cast<QVBoxLayout*>(layout());
    box->insertWidget(box->count() - 1, button, 0, Qt::AlignHCenter);
    return button;
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
    QWidget::changeEvent(event);
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(linePixmap(m_iconName, palette().color(QPalette::PlaceholderText), 40, devicePixelRatioF()));
}

} // namespace gleaner::ui
