#include "ui/facets/facet_panel.h"

#include "ui/facets/facet_box.h"
#include "ui/facets/text_filter_bar.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/session/step_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

FacetPanel::FacetPanel(QWidget* parent)
    : QWidget(parent)
    , m_filter(new TextFilterBar(this))
    , m_scroll(new QScrollArea(this))
    , m_list(new QSplitter(Qt::Vertical))
    , m_empty(new EmptyState(u"filter"_s, {}, {}, this))
    , m_rows(makeText({}, this))
    , m_clear(makeQuietButton(tr("Clear all"), this))
{
    nameWidget(this, u"facetPanel"_s, tr("Filter"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 10);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_empty, 1);
    connect(m_empty->addAction(tr("Add a facet"), u"facetAdd"_s), &QPushButton::clicked, this,
        &FacetPanel::addFacetRequested);

    nameWidget(m_scroll, u"facetScroll"_s, tr("Facets"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_list->setChildrenCollapsible(false);
    m_list->setHandleWidth(8);
    m_scroll->setWidget(m_list);
    m_scroll->hide();
    layout->addWidget(m_scroll, 1);

    auto* foot = new QHBoxLayout;
    m_rows->setObjectName(u"facetRows"_s);
    nameWidget(m_clear, u"facetClear"_s, tr("Clear the text filter and all facets"));
    foot->addWidget(m_rows, 1);
    foot->addWidget(m_clear);
    layout->addLayout(foot);

    connect(m_filter, &TextFilterBar::filterChanged, this, &FacetPanel::push);
    connect(m_clear, &QPushButton::clicked, this, &FacetPanel::clearAll);
    setSession(nullptr);
}

void FacetPanel::setSession(ProjectSession* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_empty->setTexts(tr("No facet yet"),
        tr("A facet lists the values of a column with their counts. Tick some to see only their rows."));
    setEnabled(session != nullptr);
    if (session) {
        connect(session, &ProjectSession::facetsChanged, this, &FacetPanel::reload);
        connect(session, &ProjectSession::countsChanged, this, &FacetPanel::showCounts);
        connect(session, &ProjectSession::filterFailed, this,
            [this](const base::Error& error) { m_filter->setProblem(sentence(error)); });
    }
    reload();
}

void FacetPanel::showReading()
{
    m_empty->setTexts(
        tr("Still reading the table"), tr("Filters and facets are ready as soon as all rows are counted."));
}

void FacetPanel::reload()
{
    if (m_pushing)
        return;
    for (FacetBox* box : m_boxes) {
        box->hide();
        box->deleteLater();
    }
    m_boxes.clear();
    m_filter->setProblem({});
    clean::TextFilter filter;
    if (m_session) {
        m_filter->setColumns(m_session->table().schema());
        for (const clean::Facet& facet : m_session->facets()) {
            if (const auto* list = std::get_if<clean::ListFacet>(&facet)) {
                if (const auto column = m_session->table().schema().indexOfId(list->column))
                    makeBox(*column)->setFacet(*list);
            } else {
                filter = std::get<clean::TextFilter>(facet);
            }
        }
    }
    m_filter->setFilter(filter);
    showCounts();
}

FacetBox* FacetPanel::makeBox(std::size_t column)
{
    const table::Schema& schema = m_session->table().schema();
    auto* box = new FacetBox(columnTitle(schema, column), schema.columns[column].id, m_session->jobs(), m_list);
    m_list->addWidget(box);
    m_boxes.push_back(box);
    connect(box, &FacetBox::facetChanged, this, &FacetPanel::push);
    connect(box, &FacetBox::removeRequested, this, [this, box]() { remove(box); });
    connect(box, &FacetBox::editValueRequested, this,
        [this, column](const QByteArray& value) { Q_EMIT editValueRequested(static_cast<int>(column), value); });
    box->show();
    return box;
}

FacetBox* FacetPanel::boxOf(const std::string& columnId) const
{
    for (FacetBox* box : m_boxes) {
        if (box->column() == columnId)
            return box;
    }
    return nullptr;
}

void FacetPanel::addFacet(std::size_t column)
{
    if (!m_session || column >= m_session->table().columnCount())
        return;
    FacetBox* box = boxOf(m_session->table().schema().columns[column].id);
    if (!box) {
        box = makeBox(column);
        push();
    }
    box->focusList();
}

void FacetPanel::showOnly(std::size_t column, const table::Cell& value)
{
    addFacet(column);
    if (!m_session || column >= m_session->table().columnCount())
        return;
    if (FacetBox* box = boxOf(m_session->table().schema().columns[column].id))
        box->model().setSelection({value});
}

void FacetPanel::remove(FacetBox* box)
{
    std::erase(m_boxes, box);
    box->hide();
    box->deleteLater();
    push();
}

void FacetPanel::clearAll()
{
    if (!m_session)
        return;
    m_session->setFacets({});
    reload();
}

void FacetPanel::focusText() { m_filter->focusText(); }

void FacetPanel::push()
{
    if (!m_session)
        return;
    std::vector<clean::Facet> facets;
    for (const FacetBox* box : m_boxes)
        facets.emplace_back(box->facet());
    if (clean::TextFilter filter = m_filter->filter(); !filter.query.empty())
        facets.emplace_back(std::move(filter));
    m_filter->setProblem({});
    m_pushing = true;
    m_session->setFacets(std::move(facets));
    m_pushing = false;
    showCounts();
}

void FacetPanel::showCounts()
{
    const bool any = !m_boxes.empty();
    m_empty->setVisible(!any);
    m_scroll->setVisible(any);
    if (!m_session) {
        m_rows->clear();
        return;
    }
    const auto& counts = m_session->facetCounts();
    const bool stale = m_session->isStale();
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (i < counts.size() && !stale)
            m_boxes[i]->setCounts(counts[i]);
        m_boxes[i]->setStale(stale);
    }
    const std::size_t shown = m_session->shownRows().count();
    const std::size_t all = m_session->shownTable().rowCount();
    m_rows->setText(shown == all ? tr("%Ln row(s)", nullptr, static_cast<int>(all))
                                 : tr("%1 of %2 rows").arg(number(shown), number(all)));
    m_clear->setEnabled(!m_session->facets().empty());
}

} // namespace gleaner::ui
