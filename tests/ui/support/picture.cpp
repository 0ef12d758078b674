#include "tests/ui/support/picture.h"

#include "ui/main_window/languages.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>
#include <QtTest>

namespace gleaner::tests {

namespace {

constexpr QSize smallestScreen(1366, 768);
constexpr int frameHeight = 30; ///< of a window manager's title bar
constexpr double leastContrast = 4.5;

/// Whether the look that is worn has colours that no look before it had.
bool hasOwnColors = true;
/// Longer words and twice the font together: more than any language needs, so that the window may be wider than a small
/// screen, and the tabs of docks, which share its width, shorter than their words.
bool isUtmost = false;

QString nameOf(const QWidget* widget)
{
    const QString name = widget->objectName();
    return QString::fromLatin1(widget->metaObject()->className())
        + (name.isEmpty() ? QString() : QStringLiteral(" “%1”").arg(name));
}

/// Parts that Qt makes for itself inside a widget, and that a person never meets on their own.
bool isInner(const QWidget* widget)
{
    if (widget->objectName().startsWith(QStringLiteral("qt_")) || widget->inherits("QHeaderView")
        || widget->inherits("QComboBoxListView"))
        return true;
    // The buttons of a message box are its own; their words are their names.
    if (const QWidget* box = widget->parentWidget()->parentWidget();
        box && box->inherits("QMessageBox") && widget->inherits("QPushButton"))
        return true;
    for (const char* owner :
        {"QComboBox", "QAbstractSpinBox", "QAbstractItemView", "QLineEdit", "QTabBar", "QDockWidget", "QToolBar"}) {
        if (widget->parentWidget()->inherits(owner))
            return QByteArray(owner) != "QToolBar" || widget->objectName().isEmpty();
    }
    return false;
}

bool isControl(const QWidget* widget)
{
    for (const char* kind :
        {"QAbstractButton", "QLineEdit", "QComboBox", "QAbstractItemView", "QTextEdit", "QPlainTextEdit"}) {
        if (widget->inherits(kind))
            return true;
    }
    return false;
}

/// The widgets that are drawn: not the ones of a dock that lies behind another.
QList<QWidget*> shownWidgets(const QWidget& window)
{
    QList<QWidget*> shown;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        bool hidden = !widget->isVisibleTo(&window) || widget->window() != window.window();
        for (const QWidget* above = widget; above && above != &window && !hidden; above = above->parentWidget())
            hidden = above->inherits("QDockWidget") && above->visibleRegion().isEmpty();
        if (!hidden)
            shown << widget;
    }
    return shown;
}

QString withoutMnemonics(QString words)
{
    static const QRegularExpression mark(QStringLiteral("&(.)"));
    return words.replace(mark, QStringLiteral("\\1"));
}

bool isCut(const QLabel& label)
{
    if (label.text().isEmpty() || Qt::mightBeRichText(label.text()))
        return false;
    const QFontMetrics metrics(label.font());
    const QRect space
        = label.contentsRect().marginsRemoved({label.margin(), label.margin(), label.margin(), label.margin()});
    const QString words = label.buddy() ? withoutMnemonics(label.text()) : label.text();
    if (!label.wordWrap())
        return metrics.size(0, words).width() > space.width() + 1 || metrics.height() > space.height() + 2;
    for (const QString& word : words.split(QRegularExpression(QStringLiteral("\\s")))) {
        if (metrics.horizontalAdvance(word) > space.width() + 1)
            return true;
    }
    return metrics.boundingRect(QRect(0, 0, space.width(), 100'000), Qt::TextWordWrap, words).height()
        > space.height() + 2;
}

bool isCut(const QAbstractButton& button)
{
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    if (button.text().isEmpty()
        || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull()))
        return false;
    return button.sizeHint().width() > button.width() + 1 || button.sizeHint().height() > button.height() + 1;
}

bool isCut(const QComboBox& choice)
{
    QStyleOptionComboBox option;
    option.initFrom(&choice);
    const QRect space
        = choice.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &choice);
    return choice.fontMetrics().horizontalAdvance(choice.currentText()) > space.width() && choice.toolTip().isEmpty();
}

QStringList cutTabs(const QTabBar& bar)
{
    QStringList cut;
    for (int i = 0; i < bar.count(); ++i) {
        if (bar.isTabVisible(i)
            && bar.fontMetrics().horizontalAdvance(withoutMnemonics(bar.tabText(i))) > bar.tabRect(i).width() - 8)
            cut << bar.tabText(i);
    }
    return cut;
}

/// Headings of a table of our own making; names of columns that come from data may be longer than their column.
QStringList cutHeadings(const QHeaderView& header)
{
    QStringList cut;
    const bool fromData = !header.model() || header.model()->inherits("gleaner::ui::GridModel")
        || header.model()->inherits("gleaner::ui::TablePreviewModel");
    if (fromData || header.orientation() != Qt::Horizontal)
        return cut;
    for (int i = 0; i < header.count(); ++i) {
        const QString words = header.model()->headerData(i, Qt::Horizontal).toString();
        if (!header.isSectionHidden(i) && header.fontMetrics().horizontalAdvance(words) > header.sectionSize(i) - 10)
            cut << words;
    }
    return cut;
}

QStringList cutTexts(const QList<QWidget*>& widgets)
{
    QStringList cut;
    for (const QWidget* widget : widgets) {
        QStringList words;
        if (const auto* label = qobject_cast<const QLabel*>(widget); label && isCut(*label))
            words << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget);
            button && !button->inherits("QDockWidgetTitleButton") && isCut(*button))
            words << button->text();
        if (const auto* choice = qobject_cast<const QComboBox*>(widget); choice && isCut(*choice))
            words << choice->currentText();
        if (const auto* bar = qobject_cast<const QTabBar*>(widget); bar && !isUtmost)
            words << cutTabs(*bar);
        if (const auto* header = qobject_cast<const QHeaderView*>(widget))
            words << cutHeadings(*header);
        if (const auto* line = qobject_cast<const QLineEdit*>(widget); line && !qApp->property("pseudo").toBool()
            && line->fontMetrics().horizontalAdvance(line->placeholderText()) > line->width() - 14)
            words << line->placeholderText();
        for (const QString& text : words) {
            cut << QStringLiteral("cut: %1 (%2 x %3) “%4”")
                       .arg(nameOf(widget))
                       .arg(widget->width())
                       .arg(widget->height())
                       .arg(text.left(120));
        }
    }
    return cut;
}

/// Where the letters of a widget are, in its own coordinates; empty for widgets that are not looked at.
QRect letters(const QWidget* widget)
{
    if (!widget->isEnabled())
        return {};
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return label->text().isEmpty() ? QRect() : label->contentsRect();
    if (widget->inherits("QCheckBox") || widget->inherits("QRadioButton")) {
        QStyleOptionButton option;
        option.initFrom(widget);
        return widget->style()->subElementRect(
            widget->inherits("QCheckBox") ? QStyle::SE_CheckBoxContents : QStyle::SE_RadioButtonContents, &option,
            widget);
    }
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    const auto* choice = qobject_cast<const QComboBox*>(widget);
    const auto* line = qobject_cast<const QLineEdit*>(widget);
    const bool spoken = (button && !button->text().isEmpty()) || (choice && !choice->currentText().isEmpty())
        || (line && !(line->text() + line->placeholderText()).isEmpty());
    return spoken ? widget->rect().adjusted(5, 5, -5, -5) : QRect();
}

/// Contrast of the clearest letters in a part of a picture against its ground.
double clearest(const QImage& image, const QRect& part)
{
    // Colours that differ in the last bits only are counted as one.
    constexpr int shades = 32;
    std::vector<int> counts(shades * shades * shades);
    std::vector<QRgb> colors(counts.size());
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = part.left(); x <= part.right(); ++x) {
            const auto at = static_cast<std::size_t>(
                ((qRed(line[x]) / 8) * shades + qGreen(line[x]) / 8) * shades + qBlue(line[x]) / 8);
            ++counts[at];
            colors[at] = line[x];
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
    const QColor ground(colors[static_cast<std::size_t>(most)]);
    double best = 1;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] >= 3)
            best = std::max(best, ui::contrast(QColor(colors[i]), ground));
    }
    return best;
}

QStringList faintTexts(QWidget& window, const QList<QWidget*>& widgets)
{
    // Drawn large, so that strokes are wide enough to hold their full colour.
    constexpr int scale = 3;
    QImage image(window.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(window.palette().color(QPalette::Window));
    window.render(&image);
    QStringList faint;
    for (QWidget* widget : widgets) {
        const QRect seen = letters(widget).intersected(widget->visibleRegion().boundingRect());
        const QRect place = seen.translated(widget->mapTo(&window, QPoint())).intersected(window.rect());
        if (place.width() < 8 || place.height() < 8)
            continue;
        const double contrast
            = clearest(image, QRect(place.topLeft() * scale, QSize(place.width() * scale, place.height() * scale)));
        if (contrast < leastContrast)
            faint << QStringLiteral("faint: %1, %2:1").arg(nameOf(widget)).arg(contrast, 0, 'f', 1);
    }
    return faint;
}

QStringList keyboardTraps(const QWidget& window, const QList<QWidget*>& widgets)
{
    QStringList traps;
    for (const QWidget* widget : widgets) {
        if (!isControl(widget) || isInner(widget) || !widget->isEnabled())
            continue;
        const auto* text = qobject_cast<const QTextEdit*>(widget);
        const auto* plain = qobject_cast<const QPlainTextEdit*>(widget);
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        if (!(widget->focusPolicy() & Qt::TabFocus))
            traps << QStringLiteral("not reached by Tab: ") + nameOf(widget);
        // In the grid Tab goes from cell to cell, as in every spreadsheet, and F6 leaves it.
        const bool isGrid = widget->inherits("gleaner::ui::GridView");
        if ((view && view->tabKeyNavigation() && !isGrid) || (text && !text->isReadOnly() && !text->tabChangesFocus())
            || (plain && !plain->isReadOnly() && !plain->tabChangesFocus()))
            traps << QStringLiteral("keeps Tab: ") + nameOf(widget);
    }
    const QWidget* last = nullptr;
    for (const QWidget* next = window.nextInFocusChain(); next != &window; next = next->nextInFocusChain()) {
        if (!widgets.contains(const_cast<QWidget*>(next)) || !isControl(next) || isInner(next) || !next->isEnabled()
            || !(next->focusPolicy() & Qt::TabFocus) || next->focusProxy())
            continue;
        if (next->visibleRegion().isEmpty()) {
            last = nullptr; // scrolled out of sight, so its place says nothing
            continue;
        }
        if (last) {
            const QRect from(last->mapTo(&window, QPoint()), last->size());
            const QRect to(next->mapTo(&window, QPoint()), next->size());
            const bool below = to.bottom() > from.top();
            const bool beside = to.right() <= from.left() || to.left() >= from.right();
            if (!below && !beside)
                traps << QStringLiteral("Tab jumps up: from %1 to %2").arg(nameOf(last), nameOf(next));
        }
        last = next;
    }
    return traps;
}

/// Letters after Alt that two shown things claim, so that neither answers. A page that is shown alone shares its
/// letters with the menu bar of the window. Looked for in English; each translation has letters of its own.
QStringList sharedLetters(const QWidget& window, const QList<QWidget*>& widgets)
{
    static const QRegularExpression marked(QStringLiteral("&([^&])"));
    QHash<QString, QString> claimed;
    if (QLocale().language() != QLocale::English || qApp->property("pseudo").toBool())
        return {};
    if (!qobject_cast<const QDialog*>(&window)) {
        for (const QChar letter : QStringLiteral("FEVCNSYH"))
            claimed.insert(letter, QStringLiteral("the menu bar"));
    }
    QStringList shared;
    const auto claim = [&](const QString& words) {
        const QString letter = marked.match(words).captured(1).toUpper();
        if (letter.isEmpty())
            return;
        if (claimed.contains(letter) && claimed[letter] != words)
            shared << QStringLiteral("Alt+%1: %2 and %3").arg(letter, claimed[letter], words);
        claimed.insert(letter, words);
    };
    for (const QWidget* widget : widgets) {
        if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->buddy())
            claim(label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            claim(button->text());
        if (const auto* bar = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < bar->count(); ++i)
                claim(bar->tabText(i));
        }
    }
    return shared;
}

QString oversize(const QWidget& window)
{
    const QSize least = window.minimumSizeHint().expandedTo(window.minimumSize());
    const QSize used = qobject_cast<const QDialog*>(&window) ? window.size().expandedTo(least) : least;
    if (used.width() <= smallestScreen.width() && used.height() <= smallestScreen.height() - frameHeight)
        return {};
    return QStringLiteral("too large for a small screen: %1 x %2").arg(used.width()).arg(used.height());
}

} // namespace

bool savePicture(QWidget& window, const QString& name)
{
    QDir folder(QStringLiteral(GLEANER_BINARY_DIR));
    folder.mkpath(QStringLiteral("pictures"));
    // A window that holds more than it did grows a moment later; heights that follow from widths are known only after
    // the widths.
    (void)QTest::qWaitFor(
        [&window]() { return window.size() == window.size().expandedTo(window.minimumSizeHint()); }, 2000);
    for (int pass = 0; pass < 4; ++pass)
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

QStringList namelessControls(const QWidget& window)
{
    QStringList nameless;
    for (const QWidget* widget : shownWidgets(window)) {
        // A button's words are its name unless it is given another.
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if (isControl(widget) && !isInner(widget) && widget->focusPolicy() != Qt::NoFocus
            && (!named || widget->objectName().isEmpty()))
            nameless << nameOf(widget);
    }
    return nameless;
}

QString inspect(QWidget& window, const QString& name)
{
    QStringList found;
    if (!savePicture(window, name))
        found << QStringLiteral("no picture");
    for (const QString& nameless : namelessControls(window))
        found << QStringLiteral("nameless: ") + nameless;
    const QList<QWidget*> widgets = shownWidgets(window);
    if (hasOwnColors)
        found << faintTexts(window, widgets);
    found << cutTexts(widgets) << keyboardTraps(window, widgets) << sharedLetters(window, widgets);
    if (const QString size = oversize(window); !size.isEmpty() && !isUtmost)
        found << size;
    return found.join(QLatin1Char('\n'));
}

void addLooks()
{
    QTest::addColumn<ui::Theme>("theme");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("language");
    QTest::newRow("light") << ui::Theme::Light << 100 << QStringLiteral("en");
    QTest::newRow("dark") << ui::Theme::Dark << 100 << QStringLiteral("en");
    QTest::newRow("large") << ui::Theme::Light << 200 << QStringLiteral("en");
    QTest::newRow("spanish") << ui::Theme::Light << 100 << QStringLiteral("es");
    QTest::newRow("pseudo") << ui::Theme::Dark << 100 << QStringLiteral("qps");
    QTest::newRow("pseudo-large") << ui::Theme::Light << 200 << QStringLiteral("qps");
}

QString wearLook()
{
    QFETCH(ui::Theme, theme);
    QFETCH(int, percent);
    QFETCH(QString, language);
    isUtmost = percent == 200 && language == QStringLiteral("qps");
    hasOwnColors = percent == 100 && language == QStringLiteral("en");
    static ui::Languages languages;
    languages.use(language);
    qApp->setProperty("pseudo", language == QStringLiteral("qps"));
    static const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSizeF(usual.pointSizeF() * percent / 100.0);
    QApplication::setFont(font);
    ui::applyTheme(*qApp, theme);
    return QString::fromLatin1(QTest::currentDataTag());
}

} // namespace gleaner::tests
