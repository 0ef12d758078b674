#include "ui/grid/grid_delegate.h"

#include "ui/grid/grid_model.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// Space at both sides of a cell's text; the names of the columns have the same.
constexpr int side = 8;

Tone toneOf(const QString& verdictIconName)
{
    if (verdictIconName == u"check")
        return Tone::Good;
    if (verdictIconName == u"cross")
        return Tone::Bad;
    return verdictIconName == u"question" ? Tone::Caution : Tone::Muted;
}

/// Each text stands as its own script does: Arabic from the right whatever the language of the window. What doesn't fit
/// is never laid out.
void paintText(QPainter& painter, const QRect& room, const QString& text, const QFontMetrics& metrics)
{
    const qsizetype most = room.width() / qMax(1, metrics.averageCharWidth() / 4) + 8;
    const bool cut = text.size() > most;
    const QString begin = cut ? text.left(most) : text;
    const bool fromRight = begin.isRightToLeft();
    const QString shown = metrics.elidedText(
        begin, Qt::ElideRight, room.width(), fromRight ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight);
    // One base line for all scripts: a font that stands in for another may be taller.
    const int x = fromRight ? room.right() + 1 - metrics.horizontalAdvance(shown) : room.left();
    const int y = room.top() + (room.height() - metrics.height()) / 2 + metrics.ascent();
    painter.setLayoutDirection(fromRight ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(x, y, shown);
}

/// The current cell: a frame inside it, thick while the table has the keyboard.
void paintFocus(QPainter& painter, const QStyleOptionViewItem& option, bool selected)
{
    const bool active = option.state & QStyle::State_Active;
    const QColor color = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight);
    painter.setBrush(Qt::NoBrush);
    if (selected && active) {
        painter.setPen(QPen(option.palette.color(QPalette::Text), 1));
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
        painter.setPen(QPen(color, 1));
        painter.drawRect(option.rect.adjusted(1, 1, -2, -2));
        return;
    }
    painter.setPen(QPen(color, active ? 2 : 1));
    painter.drawRect(active ? option.rect.adjusted(1, 1, -1, -1) : option.rect.adjusted(0, 0, -1, -1));
}

} // namespace

void GridDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const GridModel*>(index.model());
    if (!model)
        return;
    const CellLook look = model->lookAt(index.row(), index.column());
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette& palette = option.palette;
    const QColor words = selected ? palette.color(QPalette::HighlightedText)
        : look.isPlaceholder      ? toneColor(Tone::Muted, palette)
                                  : palette.color(QPalette::Text);
    const QColor accent = selected ? words : toneColor(Tone::Accent, palette);
    if (selected)
        painter->fillRect(option.rect, palette.color(QPalette::Highlight));
    else if (look.isChanged)
        painter->fillRect(option.rect, toneTint(Tone::Accent, palette));

    QRect room = option.rect.adjusted(side, 0, -side, 0);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const int size = qMin(option.rect.height() - 6, option.fontMetrics.height());
    const auto addSign = [&](const QString& icon, const QColor& color) {
        QRect place(0, room.y() + (room.height() - size) / 2, size, size);
        place.moveLeft(mirrored ? room.left() : room.right() - size + 1);
        painter->drawPixmap(place, linePixmap(icon, color, size, painter->device()->devicePixelRatioF()));
        if (mirrored)
            room.setLeft(room.left() + size + 4);
        else
            room.setRight(room.right() - size - 4);
    };
    if (!look.verdict.isEmpty())
        addSign(look.verdict, selected ? words : toneColor(toneOf(look.verdict), palette));
    if (look.notes > 0)
        addSign(u"note"_s, accent);
    if (!look.text.isEmpty() && room.width() > 0) {
        painter->setPen(words);
        if (look.isPlaceholder) {
            QFont font = option.font;
            font.setItalic(true);
            painter->setFont(font);
        }
        paintText(*painter, room, look.text, option.fontMetrics);
        if (look.isPlaceholder)
            painter->setFont(option.font);
    }
    if (look.isChanged) {
        const QPoint corner = mirrored ? option.rect.topRight() + QPoint(1, 0) : option.rect.topLeft();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawPolygon(QPolygon({corner, corner + QPoint(mirrored ? -8 : 8, 0), corner + QPoint(0, 8)}));
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    if (option.state & QStyle::State_HasFocus)
        paintFocus(*painter, option, selected);
}

QWidget* GridDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QString raw = index.data(Qt::EditRole).toString();
    QWidget* editor = nullptr;
    if (raw.contains(u'\n') || raw.contains(u'\r')) {
        auto* lines = new QPlainTextEdit(parent);
        lines->setTabChangesFocus(false);
        editor = lines;
    } else {
        auto* line = new QLineEdit(parent);
        line->setFrame(false);
        editor = line;
    }
    editor->setObjectName(u"cellEditor"_s);
    editor->setStyleSheet(u"padding: 0 3px; border-radius: 0;"_s);
    editor->setAccessibleName(tr("New value of %1").arg(index.data(Qt::AccessibleTextRole).toString()));
    return editor;
}

void GridDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString raw = index.data(Qt::EditRole).toString();
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setText(raw);
        line->selectAll();
    } else if (auto* lines = qobject_cast<QPlainTextEdit*>(editor)) {
        lines->setPlainText(raw);
    }
}

void GridDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* line = qobject_cast<QLineEdit*>(editor)) {
        model->setData(index, line->text(), Qt::EditRole);
    } else if (const auto* lines = qobject_cast<QPlainTextEdit*>(editor)) {
        QString typed = lines->toPlainText();
        // The editor knows one kind of line break; the cell keeps the kind that it had.
        const QString raw = index.data(Qt::EditRole).toString();
        if (raw.contains(u"\r\n"))
            typed.replace(u"\n"_s, u"\r\n"_s);
        else if (raw.contains(u'\r'))
            typed.replace(u'\n', u'\r');
        model->setData(index, typed, Qt::EditRole);
    }
}

void GridDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    QRect place = option.rect;
    place.setWidth(qMax(place.width(), option.fontMetrics.averageCharWidth() * 24));
    if (qobject_cast<QPlainTextEdit*>(editor))
        place.setHeight(qMax(place.height(), option.fontMetrics.lineSpacing() * 5));
    if (const QWidget* view = editor->parentWidget()) {
        if (place.right() > view->width())
            place.moveRight(qMax(place.width(), view->width()) - 1);
        if (place.bottom() > view->height())
            place.moveBottom(qMax(place.height(), view->height()) - 1);
    }
    editor->setGeometry(place);
}

bool GridDelegate::eventFilter(QObject* editor, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && qobject_cast<QPlainTextEdit*>(editor)) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() == Qt::NoModifier) {
            auto* widget = static_cast<QWidget*>(editor);
            Q_EMIT commitData(widget);
            Q_EMIT closeEditor(widget);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace gleaner::ui
