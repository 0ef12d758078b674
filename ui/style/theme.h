#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

class QApplication;

namespace gleaner::ui {

enum class Theme { System, Light, Dark };

/// "system", "light", "dark": the names under which settings keep it, and back.
QString themeName(Theme theme);
Theme themeNamed(const QString& name);

/// The program's own palette. System follows the lightness of the desktop's palette.
QPalette paletteFor(Theme theme);

/// Fusion, the palette and the small stylesheet. May be called again at any time.
void applyTheme(QApplication& application, Theme theme);

/// Colours that carry meaning, each readable (4.5:1 as text) on the base colour of the palette in use. Never the only
/// sign: a shape or a word goes with each.
enum class Tone { Accent, Good, Caution, Bad, Muted };
QColor toneColor(Tone tone, const QPalette& palette);
/// A faint background of that tone.
QColor toneTint(Tone tone, const QPalette& palette);

bool isDark(const QPalette& palette);

/// Contrast of two colours by WCAG, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace gleaner::ui
