#include "ui/history/history_panel.h"

#include "ui/messages/text.h"
#include "ui/session/step_text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// A dot on a line of time, the step's name, its counts below.
class StepDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {option.fontMetrics.averageCharWidth() * 14, option.fontMetrics.height() * 2 + 14};
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
        const bool undone = index.data(HistoryModel::UndoneRole).toBool();
        const bool current = index.data(HistoryModel::CurrentRole).toBool();
        const QColor muted = selected ? palette.color(QPalette::HighlightedText) : toneColor(Tone::Muted, palette);
        const QColor ink = undone ? muted
            : selected            ? palette.color(QPalette::HighlightedText)
                                  : palette.color(QPalette::Text);
        const QRect area = option.rect;
        const int x = area.x() + 14;
        const int y = area.center().y();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(selected ? muted : palette.color(QPalette::Mid), 1.5));
        painter->drawLine(
            x, index.row() == 0 ? y : area.top(), x, index.row() == index.model()->rowCount() - 1 ? y : area.bottom());
        const QColor accent = selected ? palette.color(QPalette::HighlightedText) : toneColor(Tone::Accent, palette);
        painter->setPen(QPen(undone ? muted : accent, 2));
        painter->setBrush(current ? accent
                : selected        ? palette.color(QPalette::Highlight)
                                  : palette.color(QPalette::Base));
        painter->drawEllipse(QPoint(x, y), current ? 6 : 4, current ? 6 : 4);
        QFont font = option.font;
        font.setItalic(undone);
        font.setWeight(current ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(ink);
        const QRect words = area.adjusted(30, 6, -8, -6);
        const int line = option.fontMetrics.height();
        painter->drawText(QRect(words.x(), words.y(), words.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->setFont(option.font);
        painter->setPen(muted);
        painter->drawText(QRect(words.x(), words.y() + line + 2, words.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(
                index.data(HistoryModel::CountsRole).toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }
};

} // namespace

void HistoryModel::setSession(ProjectSession* session)
{
    m_session = session;
    reload();
}

void HistoryModel::reload()
{
    beginResetModel();
    m_lines.clear();
    m_position = 0;
    if (m_session) {
        const history::History& history = m_session->workspace().history();
        m_position = history.position();
        m_lines.push_back({tr("As it came"),
            tr("%Ln row(s)", nullptr, static_cast<int>(m_session->workspace().base(m_session->tableName()).rowCount())),
            {}});
        for (const history::HistoryEntry& entry : history.entries()) {
            const table::Schema& schema = m_session->workspace().base(entry.step.table).schema();
            m_lines.push_back({stepTitle(entry.step, schema), summaryText(entry.summary), text(entry.step.note)});
        }
    }
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto at = static_cast<std::size_t>(index.row());
    const Line& line = m_lines[at];
    const bool undone = at > m_position;
    switch (role) {
    case Qt::DisplayRole:
        return line.title;
    case CountsRole:
        return undone ? tr("%1, undone").arg(line.counts) : line.counts;
    case UndoneRole:
        return undone;
    case CurrentRole:
        return at == m_position;
    case Qt::ToolTipRole:
        return line.note.isEmpty() ? line.title : tr("%1\nReason: %2").arg(line.title, line.note);
    case Qt::AccessibleTextRole: {
        const QString state = at == m_position ? tr("shown now") : undone ? tr("undone") : tr("done");
        return tr("%1, %2, %3").arg(line.title, line.counts, state);
    }
    default:
        return {};
    }
}

HistoryPanel::HistoryPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new HistoryModel(this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(u"history"_s, tr("Nothing done yet"),
          tr("Each edit becomes a named step here. Click a step to go back to it; nothing is ever lost."), this))
    , m_hint(makeMuted(tr("Click a step to go there. Steps in italics were undone."), this))
{
    nameWidget(this, u"historyPanel"_s, tr("History"));
    nameWidget(m_list, u"historyList"_s, tr("Steps"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new StepDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hint->setObjectName(u"historyHint"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 10);
    layout->setSpacing(8);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    const auto goTo = [this](const QModelIndex& index) {
        if (m_session)
            m_session->goTo(static_cast<std::size_t>(index.row()));
    };
    connect(m_list, &QListView::clicked, this, goTo);
    connect(m_list, &QListView::activated, this, goTo);
    reload();
}

void HistoryPanel::setSession(ProjectSession* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_model->setSession(session);
    if (session)
        connect(session, &ProjectSession::historyChanged, this, &HistoryPanel::reload);
    reload();
}

void HistoryPanel::reload()
{
    m_model->reload();
    const bool any = m_session && !m_session->workspace().history().entries().empty();
    m_empty->setVisible(!any);
    m_list->setVisible(any);
    m_hint->setVisible(any);
    if (!any)
        return;
    const QModelIndex current = m_model->index(static_cast<int>(m_session->workspace().history().position()));
    m_list->setCurrentIndex(current);
    m_list->scrollTo(current);
}

} // namespace gleaner::ui
