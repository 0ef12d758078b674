#include "ui/widgets/labels.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

namespace {

QLabel* makeLabel(const QString& words, const char* role, QWidget* parent)
{
    auto* label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (role)
        label->setProperty("role", QString::fromLatin1(role));
    return label;
}

} // namespace

QLabel* makeTitle(const QString& words, QWidget* parent) { return makeLabel(words, "title", parent); }
QLabel* makeHeading(const QString& words, QWidget* parent) { return makeLabel(words, "heading", parent); }
QLabel* makeText(const QString& words, QWidget* parent) { return makeLabel(words, nullptr, parent); }
QLabel* makeMuted(const QString& words, QWidget* parent) { return makeLabel(words, "muted", parent); }

QFrame* makeCard(QWidget* parent)
{
    auto* card = new QFrame(parent);
    card->setProperty("card", true);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(8);
    return card;
}

QPushButton* makePrimaryButton(const QString& words, QWidget* parent)
{
    auto* button = new QPushButton(words, parent);
    button->setProperty("primary", true);
    return button;
}

QPushButton* makeQuietButton(const QString& words, QWidget* parent)
{
    auto* button = new QPushButton(words, parent);
    button->setFlat(true);
    return button;
}

void nameWidget(QWidget* widget, const QString& objectName, const QString& accessibleName)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
}

} // namespace gleaner::ui
