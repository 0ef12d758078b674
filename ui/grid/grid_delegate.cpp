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

Tone toneOf(const QString& verdictIconName)
{
    if (verdictIconName == u"check")
        return Tone::Good;
    if (verdictIconName == u"cross")
        return Tone::Bad;
    return verdictIconName == u"question" ? Tone::Caution : Tone::Muted;
}

} // namespace

void GridDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
    if (index.data(GridModel::PlaceholderRole).toBool()) {
        option->font.setItalic(true);
        option->palette.setColor(QPalette::Text, toneColor(Tone::Muted, option->palette));
    }
}

void GridDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const int size = qMin(option.rect.height() - 6, option.fontMetrics.height());
    const QPalette palette = QApplication::palette();
    const QColor onSelection = palette.color(QPalette::HighlightedText);
    QList<QPixmap> signs;
    const qreal ratio = painter->device()->devicePixelRatioF();
    if (index.data(GridModel::NotesRole).toInt() > 0)
        signs << linePixmap(u"note"_s, selected ? onSelection : toneColor(Tone::Accent, palette), size, ratio);
    if (const QString verdict = index.data(GridModel::VerdictRole).toString(); !verdict.isEmpty())
        signs << linePixmap(verdict, selected ? onSelection : toneColor(toneOf(verdict), palette), size, ratio);

    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QWidget* widget = option.widget;
    QStyle* style = widget ? widget->style() : QApplication::style();
    const bool changed = index.data(GridModel::ChangedRole).toBool();
    if (changed && !selected)
        painter->fillRect(option.rect, toneTint(Tone::Accent, palette));
    if (signs.isEmpty()) {
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);
    } else {
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, widget);
        cell.rect.setRight(cell.rect.right() - static_cast<int>(signs.size()) * (size + 4));
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);
        int x = option.rect.right() - static_cast<int>(signs.size()) * (size + 4);
        for (const QPixmap& sign : signs) {
            painter->drawPixmap(x, option.rect.y() + (option.rect.height() - size) / 2, size, size, sign);
            x += size + 4;
        }
    }
    if (changed) {
        const QPoint corner = option.rect.topLeft();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? onSelection : toneColor(Tone::Accent, palette));
        painter->drawPolygon(QPolygon({corner, corner + QPoint(8, 0), corner + QPoint(0, 8)}));
        painter->restore();
    }
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
