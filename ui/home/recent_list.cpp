#include "ui/home/recent_list.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {option.fontMetrics.averageCharWidth() * 20, option.fontMetrics.height() * 2 + 18};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        item.text.clear();
        QStyle* style = option.widget ? option.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
        QPalette palette = QApplication::palette();
        palette.setCurrentColorGroup(option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled);
        const bool selected = option.state & QStyle::State_Selected;
        const bool missing = index.data(RecentList::MissingRole).toBool();
        const QColor bright = palette.color(QPalette::HighlightedText);
        const QColor muted = selected ? bright : toneColor(Tone::Muted, palette);
        const QColor ink = selected ? bright : missing ? muted : palette.color(QPalette::Text);
        const int iconSize = option.fontMetrics.height() + 8;
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QRect area = option.rect.adjusted(12, 8, -12, -8);
        painter->drawPixmap(area.x(), area.center().y() - iconSize / 2, iconSize, iconSize,
            linePixmap(index.data(RecentList::IconRole).toString(),
                selected      ? bright
                    : missing ? muted
                              : toneColor(Tone::Accent, palette),
                iconSize, ratio));
        int right = area.right();
        if (index.data(RecentList::PinnedRole).toBool()) {
            const int pinSize = option.fontMetrics.height();
            right -= pinSize + 4;
            painter->drawPixmap(right + 4, area.center().y() - pinSize / 2, pinSize, pinSize,
                linePixmap(u"pin"_s, muted, pinSize, ratio));
        }
        const int left = area.x() + iconSize + 12;
        const int line = option.fontMetrics.height();
        painter->save();
        QFont font = option.font;
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(QRect(left, area.y(), right - left, line), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideMiddle, right - left));
        painter->setFont(option.font);
        painter->setPen(muted);
        painter->drawText(QRect(left, area.y() + line + 2, right - left, line), Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data(RecentList::DetailRole).toString(), Qt::ElideRight, right - left));
        painter->restore();
    }
};

QString iconOf(const HomeEntry& entry)
{
    if (entry.presence == HomeEntry::Presence::Missing)
        return u"missing"_s;
    switch (entry.kind) {
    case HomeEntry::Kind::Pack:
        return u"pack"_s;
    case HomeEntry::Kind::Table:
        return u"clean"_s;
    case HomeEntry::Kind::City:
        return u"city"_s;
    case HomeEntry::Kind::Project:
        break;
    }
    return u"project"_s;
}

} // namespace

RecentList::RecentList(QWidget* parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new EntryDelegate(this));
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setProperty("bare", true);
    const auto open = [this](const QModelIndex& index) { Q_EMIT chosen(index.data(PathRole).toString()); };
    connect(this, &QListView::clicked, this, open);
    // Where a platform activates on a single click, clicked() has opened it already; Enter comes here alone.
    connect(this, &QListView::activated, this, [this, open](const QModelIndex& index) {
        if (!QApplication::mouseButtons() && !style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick))
            open(index);
    });
}

void RecentList::setEntries(const std::vector<HomeEntry>& entries)
{
    m_model->clear();
    for (const HomeEntry& entry : entries) {
        auto* item = new QStandardItem(entry.title);
        item->setData(entry.path, PathRole);
        item->setData(entry.detail, DetailRole);
        item->setData(iconOf(entry), IconRole);
        item->setData(entry.presence == HomeEntry::Presence::Missing, MissingRole);
        item->setData(entry.pin == HomeEntry::Pin::Pinned, PinnedRole);
        item->setData(tr("%1, %2").arg(entry.title, entry.detail), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    if (m_model->rowCount() > 0)
        selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
    updateGeometry();
}

QSize RecentList::sizeHint() const
{
    const int line = fontMetrics().height() * 2 + 18;
    return {fontMetrics().averageCharWidth() * 44, line * qBound(1, m_model->rowCount(), 6) + 4};
}

void RecentList::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        Q_EMIT menuRequested(index.data(PathRole).toString(), index.data(PinnedRole).toBool(), event->globalPos());
}

} // namespace gleaner::ui
