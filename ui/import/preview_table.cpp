#include "ui/import/preview_table.h"

#include <QHeaderView>
#include <QStyleOptionHeader>
#include <QTableView>

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

QTableView* makePreviewTable(QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setHorizontalHeader(new CuttingHeader(table));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 10);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

void fitColumns(QTableView& table)
{
    table.horizontalHeader()->setResizeContentsPrecision(30);
    table.resizeColumnsToContents();
    const int widest = table.fontMetrics().averageCharWidth() * 28;
    for (int column = 0; column < table.model()->columnCount(); ++column)
        table.setColumnWidth(column, qMin(widest, table.columnWidth(column) + 12));
}

} // namespace gleaner::ui
