#include "ui/facets/facet_box.h"

#include "ui/messages/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// Tick, value, and the count at the right edge; greyed while the count is old.
class ValueDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QString count = index.data(FacetModel::CountRole).toString();
        const int width = option.fontMetrics.horizontalAdvance(count) + 12;
        QStyleOptionViewItem value = option;
        initStyleOption(&value, index);
        const QPalette palette = QApplication::palette();
        const bool selected = option.state & QStyle::State_Selected;
        const bool stale = index.data(FacetModel::StaleRole).toBool();
        QStyle* style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &value, painter, option.widget);
        value.rect.setRight(option.rect.right() - width);
        value.textElideMode = Qt::ElideRight;
        style->drawControl(QStyle::CE_ItemViewItem, &value, painter, option.widget);
        painter->save();
        const QColor ink = selected ? palette.color(QPalette::HighlightedText)
            : stale                 ? palette.color(QPalette::Mid)
                                    : toneColor(Tone::Muted, palette);
        painter->setPen(ink);
        painter->drawText(option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, count);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {option.fontMetrics.averageCharWidth() * 12, option.fontMetrics.height() + 8};
    }
};

} // namespace

FacetBox::FacetBox(const QString& title, std::string column, JobRunner& jobs, QWidget* parent)
    : QFrame(parent)
    , m_column(std::move(column))
    , m_model(new FacetModel(jobs, this))
    , m_list(new QListView(this))
    , m_search(new QLineEdit(this))
    , m_invert(new QToolButton(this))
    , m_order(new QToolButton(this))
    , m_summary(makeMuted({}, this))
{
    nameWidget(this, u"facetBox"_s, tr("Facet of %1").arg(title));
    setProperty("card", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(6);

    auto* top = new QHBoxLayout;
    top->setSpacing(2);
    auto* name = makeHeading(title, this);
    name->setObjectName(u"facetTitle"_s);
    top->addWidget(name, 1);
    const auto setUp = [&](QToolButton* button, const QString& icon, const QString& objectName, const QString& words) {
        button->setIcon(lineIcon(icon));
        button->setToolTip(words);
        button->setAutoRaise(true);
        nameWidget(button, objectName, words);
        top->addWidget(button);
    };
    m_invert->setCheckable(true);
    setUp(m_invert, u"invert"_s, u"facetInvert"_s, tr("Invert: show rows with none of the ticked values"));
    m_order->setCheckable(true);
    setUp(m_order, u"sort"_s, u"facetOrder"_s, tr("Order the values by name"));
    auto* remove = new QToolButton(this);
    setUp(remove, u"close"_s, u"facetRemove"_s, tr("Remove this facet"));
    layout->addLayout(top);

    nameWidget(m_search, u"facetSearch"_s, tr("Search the values of %1").arg(title));
    m_search->setPlaceholderText(tr("Search values"));
    m_search->setClearButtonEnabled(true);
    layout->addWidget(m_search);

    nameWidget(m_list, u"facetList"_s, tr("Values of %1").arg(title));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ValueDelegate(m_list));
    m_list->setUniformItemSizes(true);
    // A million values are laid out a part at a time, between other events.
    m_list->setLayoutMode(QListView::Batched);
    m_list->setBatchSize(100'000);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(fontMetrics().height() * 8);
    layout->addWidget(m_list, 1);
    m_summary->setObjectName(u"facetSummary"_s);
    layout->addWidget(m_summary);

    setTabOrder(m_invert, m_order);
    setTabOrder(m_order, remove);
    setTabOrder(remove, m_search);
    setTabOrder(m_search, m_list);
    connect(m_invert, &QToolButton::toggled, this, &FacetBox::facetChanged);
    connect(m_order, &QToolButton::toggled, this,
        [this](bool byName) { m_model->setOrder(byName ? FacetModel::Order::ByName : FacetModel::Order::ByCount); });
    connect(remove, &QToolButton::clicked, this, &FacetBox::removeRequested);
    connect(m_search, &QLineEdit::textChanged, m_model, &FacetModel::setSearch);
    connect(m_model, &FacetModel::valuesShown, this, &FacetBox::showSummary);
    connect(m_model, &FacetModel::selectionChanged, this, [this]() {
        showSummary();
        Q_EMIT facetChanged();
    });
    connect(m_list, &QListView::customContextMenuRequested, this, &FacetBox::openMenu);
    // A click anywhere on the line ticks it; the delegate ticks by the box itself.
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) { m_model->toggle(index.row()); });
    showSummary();
}

clean::ListFacet FacetBox::facet() const { return {m_column, m_model->selection(), m_invert->isChecked()}; }

void FacetBox::setFacet(const clean::ListFacet& facet)
{
    const QSignalBlocker quiet(this);
    m_invert->setChecked(facet.invert);
    m_model->setSelection(facet.selection);
}

void FacetBox::setStale(bool stale) { m_model->setStale(stale); }

void FacetBox::focusList() { m_list->setFocus(Qt::OtherFocusReason); }

void FacetBox::showSummary()
{
    const auto ticked = static_cast<int>(m_model->selection().size());
    const QString values = tr("%Ln value(s)", nullptr, static_cast<int>(m_model->valueCount()));
    m_summary->setText(ticked == 0 ? values : tr("%1, %Ln ticked", nullptr, ticked).arg(values));
}

void FacetBox::openMenu(const QPoint& place)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"facetMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex index = m_list->indexAt(place);
    if (index.isValid()) {
        const QByteArray value = index.data(FacetModel::CellRole).toByteArray();
        menu->addAction(tr("Only this value"), this, [this, value]() {
            if (auto cell = table::fromLetterText(value.toStdString()))
                m_model->setSelection({*cell});
        });
        menu->addAction(tr("Change this value …"), this, [this, value]() { Q_EMIT editValueRequested(value); });
        menu->addSeparator();
    }
    menu->addAction(tr("Tick all values shown"), m_model, &FacetModel::selectShown);
    menu->addAction(tr("Untick all"), this, [this]() { m_model->setSelection({}); });
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

} // namespace gleaner::ui
