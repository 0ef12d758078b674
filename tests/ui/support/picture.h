#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>
#include <QtTest>

namespace gleaner::tests {

/// Saves what a window looks like to pictures/<name>.png of the build folder. False when that failed or the picture is
/// of one colour.
bool savePicture(QWidget& window, const QString& name);

/// Saves the picture of a shown window and gives what stands in a person's way there, one finding a line; empty when
/// all is well. Looked for: controls without a name, texts that are cut, letters with a contrast under 4.5:1, controls
/// that Tab does not reach or that keep it, steps of Tab that jump back up, letters after Alt that two claim, and a
/// window that does not fit on a screen of 1366 x 768.
QString inspect(QWidget& window, const QString& name);

/// Names of controls without an accessible name: a screen reader would stay silent on them.
QStringList namelessControls(const QWidget& window);

/// The looks of a picture test: light, dark, light at twice the font, Spanish, and the pseudo-locale at both sizes.
void addLooks();

/// Puts the look of this row on; gives the end of the picture's name.
QString wearLook();

} // namespace gleaner::tests
