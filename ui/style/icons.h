#pragma once

#include <QIcon>
#include <QString>

namespace gleaner::ui {

/// A line icon of the program (resources/icons/<name>.svg) in the colour of the text around it: it follows the palette
/// and the disabled and selected states by itself.
QIcon lineIcon(const QString& name);

/// The same as one picture in a chosen colour, for painting marks.
QPixmap linePixmap(const QString& name, const QColor& color, int size, qreal ratio);

} // namespace gleaner::ui
