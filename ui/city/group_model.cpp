#include "ui/city/group_model.h"

#include "ui/city/item_model.h"
#include "ui/messages/review_words.h"
#include "ui/messages/text.h"
#include "ui/session/step_text.h"
#include "ui/widgets/card_delegate.h"

namespace gleaner::ui {

using namespace Qt::StringLiterals;

QString groupHeadline(const registry::ReviewGroup& group)
{
    const bool hasChange = !group.items.empty() && group.items.front().kind == "change";
    if (group.operation.starts_with("manual/") && hasChange)
        return changeText(group.items.front().change);
    if (!group.items.empty() && group.items.front().annotation)
        return GroupModel::tr("Notes: %1").arg(annotationWord(group.items.front().annotation->type));
    if (!group.items.empty() && group.items.front().chart)
        return GroupModel::tr("Charts");
    if (group.operation == "unexplained")
        return GroupModel::tr("Changes that the steps do not explain");
    // Of these two the parameters are worth more than a translated name.
    if (group.operation.starts_with("replace/") || group.operation.starts_with("change-case/"))
        return text(group.sentence);
    return group.operation.empty() ? text(group.sentence) : operationName(group.operation);
}

QString groupDetail(const registry::ReviewGroup& group)
{
    QStringList parts{GroupModel::tr("%Ln item(s)", nullptr, static_cast<int>(group.items.size())),
        group.openItems == 0 ? GroupModel::tr("all decided")
                             : GroupModel::tr("%Ln open", nullptr, static_cast<int>(group.openItems)),
        GroupModel::tr("%Ln person(s)", nullptr, static_cast<int>(group.signers))};
    if (!group.columnName.empty())
        parts << text(group.columnName);
    return parts.join(u" · "_s);
}

void GroupModel::reset(const std::vector<registry::ReviewGroup>* groups)
{
    beginResetModel();
    m_groups = groups;
    endResetModel();
}

int GroupModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_groups ? 0 : static_cast<int>(m_groups->size());
}

QVariant GroupModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const registry::ReviewGroup& group = groupAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return groupHeadline(group);
    case CardDelegate::DetailRole:
        return groupDetail(group);
    case CardDelegate::BadgeRole:
        return group.openItems == 0 ? tr("Decided") : classWord(group.cls);
    case CardDelegate::BadgeToneRole:
        return static_cast<int>(group.openItems == 0 ? Tone::Muted : classTone(group.cls));
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return tr("%1. %2. %3").arg(groupHeadline(group), groupDetail(group), classSentence(group.cls));
    default:
        return {};
    }
}

int GroupModel::find(const std::string& id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (groupAt(row).id == id)
            return row;
    }
    return -1;
}

} // namespace gleaner::ui
