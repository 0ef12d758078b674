#pragma once

#include <QString>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;
class QWidget;

namespace gleaner::ui {

/// Words in the program's few sizes. All are plain text and wrap.
QLabel* makeTitle(const QString& words, QWidget* parent = nullptr);
QLabel* makeHeading(const QString& words, QWidget* parent = nullptr);
QLabel* makeText(const QString& words, QWidget* parent = nullptr);
QLabel* makeMuted(const QString& words, QWidget* parent = nullptr);

/// A light box with space around its content; put widgets in its layout().
QFrame* makeCard(QWidget* parent = nullptr);

/// The button for the one thing that a screen is about.
QPushButton* makePrimaryButton(const QString& words, QWidget* parent = nullptr);
/// A button without a frame, for what comes second.
QPushButton* makeQuietButton(const QString& words, QWidget* parent = nullptr);

/// Gives a widget its name for tests and its name for screen readers.
void nameWidget(QWidget* widget, const QString& objectName, const QString& accessibleName);

} // namespace gleaner::ui
