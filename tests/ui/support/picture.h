#pragma once

#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QWidget>
#include <QtTest>

namespace gleaner::tests {

/// Saves what a window looks like to pictures/<name>.png of the build folder. False when that failed or the picture is
/// of one colour.
inline bool savePicture(QWidget& window, const QString& name)
{
    QDir folder(QStringLiteral(GLEANER_BINARY_DIR));
    folder.mkpath(QStringLiteral("pictures"));
    QCoreApplication::processEvents();
    const QImage image = window.grab().toImage();
    bool varied = false;
    const QRgb first = image.isNull() ? 0 : image.pixel(0, 0);
    for (int y = 0; y < image.height() && !varied; ++y) {
        for (int x = 0; x < image.width() && !varied; ++x)
            varied = image.pixel(x, y) != first;
    }
    return varied && image.save(folder.filePath(QStringLiteral("pictures/%1.png").arg(name)));
}

/// The three looks of a picture test: light, dark, and light at twice the font.
inline void addLooks()
{
    QTest::addColumn<ui::Theme>("theme");
    QTest::addColumn<int>("percent");
    QTest::newRow("light") << ui::Theme::Light << 100;
    QTest::newRow("dark") << ui::Theme::Dark << 100;
    QTest::newRow("large") << ui::Theme::Light << 200;
}

/// Puts the look of this row on; gives the end of the picture's name.
inline QString wearLook()
{
    QFETCH(ui::Theme, theme);
    QFETCH(int, percent);
    static const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSizeF(usual.pointSizeF() * percent / 100.0);
    QApplication::setFont(font);
    ui::applyTheme(*qApp, theme);
    return QString::fromLatin1(QTest::currentDataTag());
}

/// Names of controls without an accessible name: a screen reader would stay silent on them.
inline QStringList namelessControls(const QWidget& window)
{
    QStringList nameless;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const bool isControl = widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(&window)
            && (widget->inherits("QAbstractButton") || widget->inherits("QLineEdit") || widget->inherits("QComboBox")
                || widget->inherits("QAbstractItemView") || widget->inherits("QTextEdit")
                || widget->inherits("QPlainTextEdit"));
        const bool isInner = widget->objectName().startsWith(QStringLiteral("qt_"))
            || widget->parentWidget()->inherits("QComboBox") || widget->inherits("QHeaderView")
            || widget->inherits("QComboBoxListView") || widget->parentWidget()->inherits("QAbstractSpinBox")
            || widget->parentWidget()->inherits("QAbstractItemView") || widget->parentWidget()->inherits("QLineEdit")
            || widget->parentWidget()->inherits("QTabBar");
        // A button's words are its name unless it is given another.
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if (isControl && !isInner && (!named || widget->objectName().isEmpty()))
            nameless << QStringLiteral("%1 (%2)").arg(
                QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
    }
    return nameless;
}

} // namespace gleaner::tests
