#include "ui/receipts/answer_model.h"

#include "ui/messages/review_words.h"
#include "ui/messages/text.h"
#include "ui/widgets/card_delegate.h"

namespace gleaner::ui {

using namespace Qt::StringLiterals;

void AnswerModel::load(const workspace::Workspace* workspace)
{
    beginResetModel();
    m_answers.clear();
    m_columnNames.clear();
    if (workspace) {
        m_answers = workspace->answers();
        for (const std::string& name : workspace->tables()) {
            for (const table::ColumnInfo& column : workspace->base(name).schema().columns)
                m_columnNames[{name, column.id}] = text(column.name);
        }
    }
    endResetModel();
}

int AnswerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answers.size());
}

AnswerModel::Target AnswerModel::targetOf(const workspace::Answer& answer)
{
    if (answer.change)
        return {answer.change->table, answer.change->row, answer.change->column};
    if (answer.annotation)
        return {answer.annotation->table, answer.annotation->row, answer.annotation->column};
    return {};
}

QString AnswerModel::subject(int row) const
{
    const workspace::Answer& answer = answerAt(row);
    if (answer.change)
        return changeText(*answer.change);
    if (answer.annotation)
        return answer.annotation->text.empty() ? tr("“I can't tell”")
                                               : tr("“%1”").arg(text(answer.annotation->text).simplified());
    return answer.decision.itemKind == "chart" ? tr("Your chart") : tr("Item %1").arg(text(answer.decision.itemId));
}

QString AnswerModel::place(int row) const
{
    const Target target = targetOf(answerAt(row));
    const auto name = m_columnNames.find({target.table, target.column});
    const QString column = name == m_columnNames.end() ? text(target.column) : name->second;
    if (!target.row.empty() && !target.column.empty())
        return tr("Row %1, %2").arg(rowLabel(target.row), column);
    if (!target.row.empty())
        return tr("Row %1").arg(rowLabel(target.row));
    if (!target.column.empty())
        return tr("Column %1").arg(column);
    return target.table.empty() ? QString() : tr("Table %1").arg(text(target.table));
}

QVariant AnswerModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const workspace::Answer& answer = answerAt(index.row());
    const Target target = targetOf(answer);
    switch (role) {
    case Qt::DisplayRole:
        return subject(index.row());
    case CardDelegate::DetailRole:
        return place(index.row());
    case CardDelegate::BadgeRole:
        return verdictWord(answer.decision.verdict);
    case CardDelegate::BadgeToneRole:
        return static_cast<int>(verdictTone(answer.decision.verdict));
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return tr("%1. %2. %3: %4")
            .arg(subject(index.row()), place(index.row()), verdictWord(answer.decision.verdict),
                reasonSentence(answer.decision.verdict, answer.decision.reason));
    case VerdictRole:
        return static_cast<int>(answer.decision.verdict);
    case TableRole:
        return text(target.table);
    case RowRole:
        return text(target.row);
    case ColumnRole:
        return text(target.column);
    default:
        return {};
    }
}

int AnswerModel::find(const QString& table, const QString& row, const QString& column) const
{
    for (int i = 0; i < rowCount(); ++i) {
        const Target target = targetOf(answerAt(i));
        if (text(target.row) == row && text(target.column) == column && text(target.table) == table)
            return i;
    }
    return -1;
}

} // namespace gleaner::ui
