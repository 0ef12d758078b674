#include "ui/style/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// Draws the picture anew in the colour of the palette at the moment of painting.
class LineIconEngine final : public QIconEngine {
public:
    explicit LineIconEngine(QString name)
        : m_name(std::move(name))
    {
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QApplication::palette();
        QColor color = palette.color(QPalette::Text);
        if (mode == QIcon::Disabled)
            color = palette.color(QPalette::Disabled, QPalette::Text);
        else if (mode == QIcon::Selected)
            color = palette.color(QPalette::HighlightedText);
        const int size = qMin(rect.width(), rect.height());
        const QPixmap picture = linePixmap(m_name, color, size, painter->device()->devicePixelRatioF());
        painter->drawPixmap(
            rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, size, size, picture);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return picture;
    }
    QIconEngine* clone() const override { return new LineIconEngine(*this); }

private:
    QString m_name;
};

} // namespace

QIcon lineIcon(const QString& name) { return QIcon(new LineIconEngine(name)); }

QPixmap linePixmap(const QString& name, const QColor& color, int size, qreal ratio)
{
    const QString key = u"line/%1/%2/%3/%4"_s.arg(name, color.name()).arg(size).arg(ratio);
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray source = file.readAll();
    source.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(source);
    picture = QPixmap(QSizeF(size * ratio, size * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, picture);
    return picture;
}

} // namespace gleaner::ui
