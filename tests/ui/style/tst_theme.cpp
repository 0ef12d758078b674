#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QtTest>

using namespace gleaner::ui;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void namesComeBack();
    void everyIconDraws();
    void iconsFollowThePalette();
};

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
}

void TestTheme::textIsReadable()
{
    QFETCH(Theme, theme);
    const QPalette palette = paletteFor(theme);
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> texts[] = {
        {QPalette::WindowText, QPalette::Window},
        {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::PlaceholderText, QPalette::Window},
        {QPalette::ToolTipText, QPalette::ToolTipBase},
        {QPalette::Link, QPalette::Base},
    };
    for (const auto& [ink, ground] : texts) {
        QVERIFY2(contrast(palette.color(ink), palette.color(ground)) >= 4.5,
            qPrintable(QStringLiteral("%1 on %2").arg(ink).arg(ground)));
    }
    for (const Tone tone : {Tone::Accent, Tone::Good, Tone::Caution, Tone::Bad, Tone::Muted}) {
        QVERIFY(contrast(toneColor(tone, palette), palette.color(QPalette::Base)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::Text), toneTint(tone, palette)) >= 4.5);
    }
    // The ring of the focus against what is around it.
    QVERIFY(contrast(palette.color(QPalette::Highlight), palette.color(QPalette::Window)) >= 3.0);
    QCOMPARE(isDark(palette), theme == Theme::Dark);
}

void TestTheme::namesComeBack()
{
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark})
        QCOMPARE(themeNamed(themeName(theme)), theme);
    QCOMPARE(themeNamed(QStringLiteral("purple")), Theme::System);
}

void TestTheme::everyIconDraws()
{
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList();
    QVERIFY(files.size() > 20);
    for (const QString& file : files) {
        const QImage image = linePixmap(file.chopped(4), Qt::black, 24, 1).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                drawn = drawn || qAlpha(image.pixel(x, y)) > 128;
        }
        QVERIFY2(drawn, qPrintable(file));
    }
}

void TestTheme::iconsFollowThePalette()
{
    const QIcon icon = lineIcon(QStringLiteral("home"));
    applyTheme(*qApp, Theme::Light);
    const QImage light = icon.pixmap(24).toImage();
    applyTheme(*qApp, Theme::Dark);
    const QImage dark = icon.pixmap(24).toImage();
    QVERIFY(light != dark);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
