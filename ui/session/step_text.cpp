#include "ui/session/step_text.h"

#include "ui/messages/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* source, int count = -1)
{
    return QCoreApplication::translate("Steps", source, nullptr, count);
}

int pluralCount(std::size_t count) { return static_cast<int>(std::min<std::size_t>(count, 1'000'000'000)); }

struct NamedOperation {
    std::string_view id;
    const char* name;
};
constexpr NamedOperation names[] = {
    {"set-cell/1", QT_TRANSLATE_NOOP("Steps", "Edit cells")},
    {"trim-whitespace/1", QT_TRANSLATE_NOOP("Steps", "Trim whitespace")},
    {"collapse-whitespace/1", QT_TRANSLATE_NOOP("Steps", "Collapse whitespace")},
    {"change-case/1", QT_TRANSLATE_NOOP("Steps", "Change case")},
    {"replace/1", QT_TRANSLATE_NOOP("Steps", "Replace text")},
    {"map-values/1", QT_TRANSLATE_NOOP("Steps", "Change values")},
    {"cluster-merge/1", QT_TRANSLATE_NOOP("Steps", "Merge similar values")},
    {"remove-rows/1", QT_TRANSLATE_NOOP("Steps", "Remove rows")},
};

/// The sign that stands for a character that can't be seen; null for all others.
QChar signFor(QChar character)
{
    switch (character.unicode()) {
    case u'\n':
        return QChar(0x21B5);
    case u'\r':
        return QChar(0x240D);
    case u'\t':
        return QChar(0x21E5);
    case 0x00A0:
    case 0x2007:
    case 0x202F:
        return QChar(0x237D);
    case 0x200C:
    case 0x200D:
    case 0x200E:
    case 0x200F:
    case 0x2060:
    case 0xFEFF:
        return QChar(0x25E6);
    default:
        return character.unicode() < 0x20 ? QChar(0x2400 + character.unicode()) : QChar();
    }
}

} // namespace

QString operationName(std::string_view operationId)
{
    for (const NamedOperation& operation : names) {
        if (operation.id == operationId)
            return words(operation.name);
    }
    return text(operationId);
}

QString stepTitle(const history::Step& step, const table::Schema& schema)
{
    if (!step.operation)
        return {};
    const QString name = operationName(step.operation->id());
    QStringList columns;
    for (const std::string& id : step.operation->columns())
        columns << columnTitleById(schema, id);
    columns.removeDuplicates();
    if (columns.isEmpty())
        return name;
    if (columns.size() > 3)
        return words(QT_TRANSLATE_N_NOOP("Steps", "%1 in %n column(s)"), static_cast<int>(columns.size())).arg(name);
    return words(QT_TRANSLATE_NOOP("Steps", "%1 in %2")).arg(name, columns.join(u", "_s));
}

QString summaryText(const clean::StepSummary& summary)
{
    if (summary.removedRows > 0)
        return words(QT_TRANSLATE_N_NOOP("Steps", "%Ln row(s) removed"), pluralCount(summary.removedRows));
    if (summary.cells == 0)
        return words(QT_TRANSLATE_NOOP("Steps", "nothing to change"));
    return words(QT_TRANSLATE_N_NOOP("Steps", "%Ln cell(s)"), pluralCount(summary.cells));
}

QString columnTitle(const table::Schema& schema, std::size_t column)
{
    const QString name = text(schema.columns[column].name);
    if (!name.trimmed().isEmpty())
        return name.simplified();
    return words(QT_TRANSLATE_NOOP("Steps", "Column %1")).arg(number(column + 1));
}

QString columnTitleById(const table::Schema& schema, std::string_view id)
{
    const auto index = schema.indexOfId(id);
    return index ? columnTitle(schema, *index) : text(id);
}

QString visibleText(table::CellView cell)
{
    QString shown = text(cell.text);
    for (QChar& character : shown) {
        if (const QChar sign = signFor(character); !sign.isNull())
            character = sign;
    }
    const QChar dot(0x00B7);
    for (qsizetype i = 0; i < shown.size() && shown[i] == u' '; ++i)
        shown[i] = dot;
    for (qsizetype i = shown.size(); i-- > 0 && shown[i] == u' ';)
        shown[i] = dot;
    return shown;
}

QString valueLabel(table::CellView cell)
{
    switch (cell.state) {
    case table::State::Empty:
        return words(QT_TRANSLATE_NOOP("Steps", "(blank)"));
    case table::State::Missing:
        return words(QT_TRANSLATE_NOOP("Steps", "(no cell)"));
    case table::State::Null:
    case table::State::Value:
        break;
    }
    return visibleText(cell);
}

} // namespace gleaner::ui
