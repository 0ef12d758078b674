#include "ui/import/preview_table.h"

#include <QHeaderView>
#include <QStyleOptionHeader>

namespace gleaner::ui {

namespace {

/// Cuts its names itself: where a style sheet draws them, the view's own way of cutting them is not heeded.
class CuttingHeader final : public QHeaderView {
public:
    explicit CuttingHeader(QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        setSectionsClickable(true);
        setHighlightSections(true);
    }

    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        option->rect = QRect(0, 0, sectionSize(section), height());
        const QRect words = style()->subElementRect(QStyle::SE_HeaderLabel, option, this);
        option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, words.width());
    }
};

} // namespace

PreviewTable::PreviewTable(QWidget* parent)
    : QTableView(parent)
{
    setHorizontalHeader(new CuttingHeader(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void PreviewTable::fitColumns()
{
    horizontalHeader()->setResizeContentsPrecision(30);
    resizeColumnsToContents();
    const int widest = fontMetrics().averageCharWidth() * 28;
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnWidth(column, qMin(widest, columnWidth(column) + 12));
}

QString PreviewTable::shownName(int column) const
{
    QStyleOptionHeader option;
    const auto* header = static_cast<const CuttingHeader*>(horizontalHeader());
    option.initFrom(header);
    header->initStyleOptionForIndex(&option, column);
    return option.text;
}

} // namespace gleaner::ui
