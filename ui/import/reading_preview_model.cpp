#include "ui/import/reading_preview_model.h"

#include "core/formats/csv/records.h"
#include "ui/messages/text.h"
#include "ui/session/step_text.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace gleaner::ui {

namespace {

constexpr std::size_t mostLeftOut = 100;

std::vector<table::Cell> cellsOf(const table::Table& table, std::size_t row)
{
    std::vector<table::Cell> cells;
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
        const table::CellView cell = table.cell(row, column);
        if (cell.state != table::State::Missing)
            cells.push_back(table::cellOf(std::string(cell.text)));
    }
    return cells;
}

} // namespace

base::Result<ReadingPreview> previewReading(
    const base::SharedBytes& source, const formats::csv::Dialect& dialect, std::size_t rows, base::JobContext& job)
{
    auto head = formats::csv::readHead(source, dialect, "preview", rows);
    if (!head)
        return base::forward(head);
    ReadingPreview preview{std::move(*head), {}, {}};
    formats::csv::Dialect plain = dialect;
    plain.skipRows = 0;
    plain.headerRows = 0;
    plain.rowsAfterHeader = 0;
    plain.footerRows = 0;
    const std::size_t header = std::size_t{dialect.skipRows} + dialect.headerRows;
    if (dialect.skipRows + dialect.rowsAfterHeader > 0) {
        const auto all = formats::csv::readHead(source, plain, "preview", header + dialect.rowsAfterHeader);
        if (!all)
            return base::forward(all);
        for (std::size_t row = 0; row < all->table.rowCount() && preview.before.size() < mostLeftOut; ++row) {
            if (row < dialect.skipRows || row >= header)
                preview.before.push_back(cellsOf(all->table, row));
        }
    }
    if (dialect.footerRows > 0) {
        auto after = formats::csv::lastRecords(source, plain, dialect.footerRows, job);
        if (!after)
            return base::forward(after);
        after->resize(std::min(after->size(), mostLeftOut));
        preview.after = std::move(*after);
    }
    return preview;
}

void ReadingPreviewModel::setPreview(ReadingPreview preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    m_columns = m_preview.head.table.columnCount();
    for (const auto& rows : {&m_preview.before, &m_preview.after}) {
        for (const auto& row : *rows)
            m_columns = std::max(m_columns, row.size());
    }
    endResetModel();
}

int ReadingPreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid()
        ? 0
        : static_cast<int>(m_preview.before.size() + m_preview.head.table.rowCount() + m_preview.after.size());
}

int ReadingPreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns);
}

bool ReadingPreviewModel::isLeftOut(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    return place < m_preview.before.size() || place >= m_preview.before.size() + m_preview.head.table.rowCount();
}

QString ReadingPreviewModel::textAt(std::size_t row, std::size_t column) const
{
    const auto cell = [&](const std::vector<table::Cell>& cells) {
        return column < cells.size() ? visibleText(cells[column]) : QString();
    };
    const std::size_t before = m_preview.before.size();
    const std::size_t rows = m_preview.head.table.rowCount();
    if (row < before)
        return cell(m_preview.before[row]);
    if (row >= before + rows)
        return cell(m_preview.after[row - before - rows]);
    return column < m_preview.head.table.columnCount() ? visibleText(m_preview.head.table.cell(row - before, column))
                                                       : QString();
}

QVariant ReadingPreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool leftOut = isLeftOut(index.row());
    if (role == Qt::ForegroundRole)
        return leftOut ? QVariant(QGuiApplication::palette().color(QPalette::Disabled, QPalette::Text)) : QVariant();
    if (role == Qt::FontRole && leftOut) {
        QFont font;
        font.setItalic(true);
        return font;
    }
    const QString shown = textAt(static_cast<std::size_t>(index.row()), static_cast<std::size_t>(index.column()));
    if (role == Qt::AccessibleTextRole && leftOut)
        return tr("%1 (left out)").arg(shown);
    return role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? shown : QVariant();
}

QVariant ReadingPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (section < 0 || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const auto place = static_cast<std::size_t>(section);
    if (orientation == Qt::Horizontal) {
        const table::Table& table = m_preview.head.table;
        return place < table.columnCount() ? columnTitle(table.schema(), place) : QVariant();
    }
    if (section >= rowCount() || !isLeftOut(section))
        return number(place - std::min(place, m_preview.before.size()) + 1);
    return role == Qt::ToolTipRole ? tr("This row is left out.") : QStringLiteral("–");
}

} // namespace gleaner::ui
