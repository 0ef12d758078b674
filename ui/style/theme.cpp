#include "ui/style/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QProxyStyle>

#include <algorithm>
#include <cmath>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// Height of a line of the system's font over that of the usual one: icons and marks grow with the text.
double fontScale() { return std::max(1.0, QFontMetrics(QApplication::font()).height() / 17.0); }

int scaled(int pixels) { return static_cast<int>(std::lround(pixels * fontScale())); }

class ScaledFusion final : public QProxyStyle {
public:
    ScaledFusion()
        : QProxyStyle(QStringLiteral("Fusion"))
    {
    }
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        switch (metric) {
        case PM_ToolBarIconSize:
            return scaled(20);
        case PM_ButtonIconSize:
        case PM_IndicatorWidth: // the style sheet draws it that large; texts beside it begin after it
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
        case PM_SmallIconSize:
        case PM_ListViewIconSize:
            return scaled(16);
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }
    int styleHint(
        StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const override
    {
        // The style's own pictures on buttons are of another hand than the program's icons.
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

QPalette makePalette(const QColor& window, const QColor& base, const QColor& alternate, const QColor& words,
    const QColor& button, const QColor& muted, const QColor& accent, const QColor& onAccent, const QColor& line)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, words);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, alternate);
    palette.setColor(QPalette::Text, words);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, words);
    palette.setColor(QPalette::BrightText, onAccent);
    palette.setColor(QPalette::ToolTipBase, words);
    palette.setColor(QPalette::ToolTipText, base);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Light, base);
    palette.setColor(QPalette::Midlight, alternate);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, muted);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0));
    const QColor off = muted;
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, off);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, words);
    // The same selection colour while another pane has the keyboard: a person must not lose their place.
    palette.setColor(QPalette::Inactive, QPalette::Highlight, accent);
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, onAccent);
    return palette;
}

QPalette lightPalette()
{
    return makePalette(QColor(0xf4, 0xf5, 0xf3), QColor(0xff, 0xff, 0xff), QColor(0xf8, 0xf9, 0xf7),
        QColor(0x1d, 0x26, 0x2b), QColor(0xff, 0xff, 0xff), QColor(0x5b, 0x66, 0x6c), QColor(0x0b, 0x6b, 0x61),
        QColor(0xff, 0xff, 0xff), QColor(0xd5, 0xda, 0xd8));
}

QPalette darkPalette()
{
    return makePalette(QColor(0x1b, 0x20, 0x23), QColor(0x22, 0x28, 0x2c), QColor(0x26, 0x2d, 0x31),
        QColor(0xe8, 0xec, 0xea), QColor(0x2c, 0x34, 0x39), QColor(0x9f, 0xab, 0xb0), QColor(0x5f, 0xc9, 0xb8),
        QColor(0x0c, 0x1f, 0x1c), QColor(0x3d, 0x47, 0x4d));
}

/// The desktop's palette as it was before the program set its own.
QPalette systemPalette()
{
    static const QPalette palette = QApplication::palette();
    return palette;
}

QString hex(const QColor& color) { return color.name(QColor::HexRgb); }

QString styleSheet(const QPalette& palette)
{
    const QString line = hex(palette.color(QPalette::Mid));
    const QString base = hex(palette.color(QPalette::Base));
    const QString window = hex(palette.color(QPalette::Window));
    const QString words = hex(palette.color(QPalette::Text));
    const QString muted = hex(palette.color(QPalette::PlaceholderText));
    const QString accent = hex(palette.color(QPalette::Highlight));
    const QString onAccent = hex(palette.color(QPalette::HighlightedText));
    const QString tint = hex(toneTint(Tone::Accent, palette));
    QString sheet = uR"(
QToolTip { border: 0; padding: 6px 8px; background: $words; color: $base; }
QPushButton { padding: 6px 16px; border: 1px solid $line; border-radius: 6px; background: $button; min-height: 1.3em; }
QPushButton:hover { border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 15px; outline: none; }
QPushButton:pressed { background: $tint; }
QPushButton:disabled { color: $muted; border-color: $line; background: $window; }
QPushButton:default, QPushButton[primary="true"] { background: $accent; color: $onAccent; border-color: $accent; }
QPushButton:default:focus, QPushButton[primary="true"]:focus { border: 2px solid $words; }
QPushButton:default:disabled, QPushButton[primary="true"]:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton[flat="true"] { border-color: transparent; background: transparent; }
QPushButton[flat="true"]:hover { background: $tint; }
QPushButton[flat="true"]:focus { border: 2px solid $accent; }
QToolButton { padding: 5px; border: 1px solid transparent; border-radius: 6px; background: transparent; }
QToolButton:hover { background: $tint; }
QToolButton:checked { background: $tint; border-color: $accent; }
QToolButton:focus { border: 2px solid $accent; padding: 4px; }
QToolButton::menu-indicator { image: none; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox {
    padding: 5px 8px; border: 1px solid $line; border-radius: 6px; background: $base; selection-background-color: $accent;
    selection-color: $onAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus { border: 2px solid $accent; padding: 4px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled { background: $window; color: $muted; }
QComboBox { padding: 5px 26px 5px 8px; border: 1px solid $line; border-radius: 6px; background: $base; min-height: 1.2em; }
QComboBox:focus { border: 2px solid $accent; padding: 4px 25px 4px 7px; }
QComboBox:disabled { background: $window; color: $muted; }
QComboBox::drop-down { border: 0; width: 24px; subcontrol-origin: border; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(:/icons/arrow-down-$mode.svg); width: 16px; height: 16px; }
QComboBox QAbstractItemView { border: 1px solid $line; border-radius: 0; padding: 4px; }
QComboBox QAbstractItemView::item { min-height: 1.8em; padding: 0 6px; }
QSpinBox { padding-right: 24px; min-height: 1.2em; }
QSpinBox:focus { padding-right: 23px; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; width: 22px; border: 0; background: transparent; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow { image: url(:/icons/arrow-up-$mode.svg); width: 13px; height: 13px; }
QSpinBox::down-arrow { image: url(:/icons/arrow-down-$mode.svg); width: 13px; height: 13px; }
QCheckBox, QRadioButton { spacing: 8px; padding: 3px 2px; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus {
    background: $tint; border: 1px solid $accent; padding: 2px 1px; outline: none; }
QCheckBox:disabled, QRadioButton:disabled { color: $muted; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: $markpx; height: $markpx; }
QCheckBox::indicator:unchecked, QAbstractItemView::indicator:unchecked { image: url(:/icons/box-off-$mode.svg); }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { image: url(:/icons/box-on-$mode.svg); }
QRadioButton::indicator:unchecked { image: url(:/icons/radio-off-$mode.svg); }
QRadioButton::indicator:checked { image: url(:/icons/radio-on-$mode.svg); }
QAbstractItemView { border: 1px solid $line; border-radius: 6px; background: $base; }
QAbstractItemView:focus { border: 1px solid $accent; }
QAbstractItemView[bare="true"] { border: 1px solid transparent; background: transparent; }
QAbstractItemView[bare="true"]:focus { border: 1px solid $accent; }
QTableView { gridline-color: $line; }
QHeaderView { background: $window; border: 0; }
QHeaderView::section { background: $window; color: $words; border: 0; border-right: 1px solid $line;
    border-bottom: 1px solid $line; padding: 5px 8px; }
QHeaderView::section:checked { background: $tint; }
QTableCornerButton::section { background: $window; border: 0; border-right: 1px solid $line; border-bottom: 1px solid $line; }
QDockWidget { titlebar-close-icon: url(:/icons/close-$mode.svg); titlebar-normal-icon: url(:/icons/float-$mode.svg); }
QDockWidget::title { padding: 8px 10px; background: $window; text-align: left; }
QMainWindow::separator { background: $window; width: 6px; height: 6px; }
QMainWindow::separator:hover { background: $tint; }
QTabBar::tab { padding: 7px 12px; border: 0; border-bottom: 2px solid transparent; background: transparent; color: $muted; }
QTabBar::tab:selected { color: $words; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $tint; }
QMenuBar { background: $window; padding: 2px; }
QMenuBar::item { padding: 5px 10px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $tint; color: $words; }
QMenu { background: $base; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 10px; border-radius: 5px; }
QMenu::item:selected { background: $tint; color: $words; }
QMenu::item:disabled { color: $muted; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QStatusBar { background: $window; border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QToolBar { border: 0; padding: 4px; spacing: 4px; background: $window; }
QProgressBar { border: 1px solid $line; border-radius: 5px; background: $base; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QScrollArea { border: 0; background: transparent; }
QScrollBar:vertical { width: 12px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 12px; background: transparent; margin: 0; }
QScrollBar::handle { background: $muted; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $accent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QGroupBox { border: 1px solid $line; border-radius: 8px; margin-top: 1.2em; padding: 10px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; }
QFrame[card="true"] { background: $base; border: 1px solid $line; border-radius: 10px; }
QFrame[rule="true"] { background: $line; border: 0; max-height: 1px; }
QWidget#modeRail { background: $base; border-right: 1px solid $line; }
QWidget#modeRail QToolButton { padding: 10px 6px; border-radius: 8px; }
QLabel[role="title"] { font-size: $titlept; font-weight: 600; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QMessageBox QLabel#qt_msgbox_label { font-weight: 600; }
QMessageBox QLabel#qt_msgbox_informativelabel { min-width: 28em; }
)"_s;
    const QFont font = QApplication::font();
    sheet.replace(u"$mark"_s, QString::number(scaled(16)));
    const double points = font.pointSizeF() > 0 ? font.pointSizeF() : 10.0;
    sheet.replace(u"$titlept"_s, QString::number(points * 1.5, 'f', 1) + u"pt"_s);
    sheet.replace(u"$onAccent"_s, onAccent).replace(u"$accent"_s, accent).replace(u"$line"_s, line);
    sheet.replace(u"$base"_s, base).replace(u"$window"_s, window).replace(u"$words"_s, words);
    sheet.replace(u"$muted"_s, muted).replace(u"$tint"_s, tint);
    sheet.replace(u"$button"_s, hex(palette.color(QPalette::Button)));
    sheet.replace(u"$mode"_s, isDark(palette) ? u"dark"_s : u"light"_s);
    return sheet;
}

double luminance(const QColor& color)
{
    const auto part
        = [](double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

} // namespace

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return u"light"_s;
    case Theme::Dark:
        return u"dark"_s;
    case Theme::System:
        break;
    }
    return u"system"_s;
}

Theme themeNamed(const QString& name)
{
    if (name == u"light")
        return Theme::Light;
    return name == u"dark" ? Theme::Dark : Theme::System;
}

QPalette paletteFor(Theme theme)
{
    if (theme == Theme::System)
        theme = isDark(systemPalette()) ? Theme::Dark : Theme::Light;
    return theme == Theme::Dark ? darkPalette() : lightPalette();
}

void applyTheme(QApplication& application, Theme theme)
{
    systemPalette();
    static const bool fusion = (QApplication::setStyle(new ScaledFusion), true);
    Q_UNUSED(fusion)
    const QPalette palette = paletteFor(theme);
    QApplication::setPalette(palette);
    application.setStyleSheet(styleSheet(palette));
}

QColor toneColor(Tone tone, const QPalette& palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Accent:
        return palette.color(QPalette::Highlight);
    case Tone::Good:
        return dark ? QColor(0x7c, 0xcf, 0x8a) : QColor(0x1f, 0x74, 0x35);
    case Tone::Caution:
        return dark ? QColor(0xf0, 0xc2, 0x62) : QColor(0x8a, 0x57, 0x00);
    case Tone::Bad:
        return dark ? QColor(0xff, 0x9d, 0x8f) : QColor(0xb3, 0x2a, 0x1c);
    case Tone::Muted:
        break;
    }
    return palette.color(QPalette::PlaceholderText);
}

QColor toneTint(Tone tone, const QPalette& palette)
{
    const QColor ground = palette.color(QPalette::Base);
    const QColor color = toneColor(tone, palette);
    const float share = isDark(palette) ? 0.22F : 0.12F;
    const auto mix = [share](float a, float b) { return std::clamp(a + (b - a) * share, 0.0F, 1.0F); };
    return QColor::fromRgbF(
        mix(ground.redF(), color.redF()), mix(ground.greenF(), color.greenF()), mix(ground.blueF(), color.blueF()));
}

bool isDark(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace gleaner::ui
