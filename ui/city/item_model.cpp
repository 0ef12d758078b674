#include "ui/city/item_model.h"

#include "ui/messages/review_words.h"
#include "ui/messages/text.h"

#include <QBrush>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

QString noteText(const crowd::Annotation& note)
{
    QString words = annotationWord(note.type);
    if (!note.text.empty())
        words = ItemModel::tr("%1: “%2”").arg(words, text(note.text).simplified());
    if (!note.link.empty())
        words = ItemModel::tr("%1 (%2)").arg(words, text(note.link));
    return words;
}

QString headText(std::string_view letterAndText)
{
    return letterAndText.empty() ? QString() : valueText(letterAndText.front(), letterAndText.substr(1));
}

} // namespace

QString annotationWord(crowd::AnnotationType type)
{
    switch (type) {
    case crowd::AnnotationType::Question:
        return ItemModel::tr("Question");
    case crowd::AnnotationType::CannotTell:
        return ItemModel::tr("Cannot tell");
    case crowd::AnnotationType::LocalKnowledge:
        return ItemModel::tr("Knows the place");
    case crowd::AnnotationType::Suspect:
        return ItemModel::tr("Doubt");
    case crowd::AnnotationType::Evidence:
        return ItemModel::tr("Evidence");
    case crowd::AnnotationType::Comment:
        return ItemModel::tr("Comment");
    case crowd::AnnotationType::PersonalData:
        return ItemModel::tr("Personal data");
    }
    return {};
}

QString proposalText(const registry::ReviewItem& item)
{
    if (item.annotation)
        return noteText(*item.annotation);
    if (item.chart)
        return ItemModel::tr("Chart “%1” with %Ln bar(s)", nullptr, static_cast<int>(item.chart->bars.size()))
            .arg(text(item.chart->spec.title));
    if (item.change.op == review::ChangeOp::Delete)
        return ItemModel::tr("Remove the row");
    return valueText(item.change.afterIs, item.change.after);
}

void ItemModel::load(std::optional<registry::ReviewGroup> group)
{
    beginResetModel();
    m_group = std::move(group);
    endResetModel();
}

bool ItemModel::showsHead() const
{
    return m_group && std::any_of(m_group->items.begin(), m_group->items.end(), [](const registry::ReviewItem& item) {
        return item.kind == "change" && !item.head.empty()
            && item.head != std::string(1, item.change.beforeIs) + item.change.before;
    });
}

bool ItemModel::showsBefore() const
{
    return m_group && std::any_of(m_group->items.begin(), m_group->items.end(), [](const registry::ReviewItem& item) {
        return item.kind == "change" && item.change.op != review::ChangeOp::Delete;
    });
}

int ItemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_group ? 0 : static_cast<int>(m_group->items.size());
}

int ItemModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnTotal; }

QString ItemModel::cellText(const registry::ReviewItem& item, int column) const
{
    const std::string& row = item.annotation ? item.annotation->row : item.change.row;
    switch (column) {
    case PlaceColumn:
        return row.empty() ? tr("all rows") : rowLabel(row);
    case BeforeColumn:
        return item.kind == "change" ? valueText(item.change.beforeIs, item.change.before) : QString();
    case HeadColumn:
        return headText(item.head);
    case AfterColumn:
        return proposalText(item);
    case PeopleColumn:
        return number(item.signers);
    case VerdictColumn:
        return item.decision ? verdictWord(item.decision->verdict) : tr("Open");
    default:
        return {};
    }
}

QVariant ItemModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const registry::ReviewItem& item = itemAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(item, index.column());
    case Qt::ToolTipRole:
        return index.column() == VerdictColumn && item.decision
            ? reasonSentence(item.decision->verdict, item.decision->reason)
            : cellText(item, index.column());
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), cellText(item, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            index.column() == PeopleColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (index.column() == VerdictColumn)
            return QBrush(toneColor(
                item.decision ? verdictTone(item.decision->verdict) : Tone::Muted, QGuiApplication::palette()));
        return {};
    default:
        return {};
    }
}

QVariant ItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == HeadColumn)
        return tr("In the data now");
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case PlaceColumn:
        return tr("Row");
    case BeforeColumn:
        return showsHead() ? tr("In the pack") : tr("Before");
    case HeadColumn:
        return tr("Now");
    case AfterColumn:
        return showsBefore() ? tr("Proposed") : tr("What it says");
    case PeopleColumn:
        return tr("People");
    case VerdictColumn:
        return tr("Verdict");
    default:
        return {};
    }
}

} // namespace gleaner::ui
