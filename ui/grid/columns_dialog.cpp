#include "ui/grid/columns_dialog.h"

#include "ui/messages/text.h"
#include "ui/session/step_text.h"
#include "ui/style/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/roomy_delegate.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

ColumnsDialog::ColumnsDialog(const table::Schema& schema, ColumnLayout columns, QWidget* parent)
    : QDialog(parent)
    , m_schema(schema)
    , m_columns(std::move(columns))
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_count(makeMuted({}, this))
    , m_pin(new QPushButton(this))
    , m_up(new QPushButton(tr("Move up"), this))
    , m_down(new QPushButton(tr("Move down"), this))
{
    nameWidget(this, u"columnsDialog"_s, tr("Columns"));
    setWindowTitle(tr("Columns"));
    setAttribute(Qt::WA_DeleteOnClose);
    nameWidget(m_filter, u"columnsFilter"_s, tr("Find a column by its name"));
    m_filter->setPlaceholderText(tr("Find a column"));
    m_filter->setClearButtonEnabled(true);
    nameWidget(m_list, u"columnsList"_s, tr("Columns of the table, the ticked ones are shown"));
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    nameWidget(m_pin, u"columnsPin"_s, tr("Keep the column in sight while the others scroll"));
    nameWidget(m_up, u"columnsUp"_s, tr("Move the column up"));
    nameWidget(m_down, u"columnsDown"_s, tr("Move the column down"));
    m_count->setObjectName(u"columnsCount"_s);
    auto* all = new QPushButton(tr("Show all"), this);
    auto* none = new QPushButton(tr("Hide all"), this);
    nameWidget(all, u"columnsShowAll"_s, tr("Show all columns in the list"));
    nameWidget(none, u"columnsHideAll"_s, tr("Hide all columns in the list"));

    auto* sides = new QVBoxLayout;
    for (QPushButton* button : {all, none, m_pin, m_up, m_down}) {
        button->setAutoDefault(false);
        sides->addWidget(button);
    }
    sides->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(sides);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(tr("Apply"));
    m_accept->setObjectName(u"applyButton"_s);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->addWidget(makeText(tr("Tick the columns to show. This changes the view only, never the table."), this));
    layout->addWidget(m_filter);
    layout->addLayout(middle, 1);
    layout->addWidget(m_count);
    layout->addWidget(buttons);

    connect(m_filter, &QLineEdit::textChanged, this, &ColumnsDialog::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::refresh);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsDialog::refresh);
    connect(all, &QPushButton::clicked, this, [this]() { setAllShown(Qt::Checked); });
    connect(none, &QPushButton::clicked, this, [this]() { setAllShown(Qt::Unchecked); });
    connect(m_pin, &QPushButton::clicked, this, &ColumnsDialog::togglePinned);
    connect(m_up, &QPushButton::clicked, this, [this]() { move(ColumnLayout::Step::Back); });
    connect(m_down, &QPushButton::clicked, this, [this]() { move(ColumnLayout::Step::Forward); });
    connect(buttons, &QDialogButtonBox::accepted, this, &ColumnsDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    m_list->setCurrentRow(0);
    m_list->setFocus();
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 26);
}

void ColumnsDialog::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const int column : m_columns.order()) {
        auto* item = new QListWidgetItem(columnTitle(m_schema, static_cast<std::size_t>(column)), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_columns.isHidden(column) ? Qt::Unchecked : Qt::Checked);
        item->setData(Qt::UserRole, column);
        if (m_columns.isPinned(column)) {
            item->setIcon(lineIcon(u"pin"_s));
            item->setData(Qt::AccessibleDescriptionRole, tr("stays in sight"));
        }
    }
    filter(m_filter->text());
    refresh();
}

void ColumnsDialog::filter(const QString& typed)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(typed.trimmed(), Qt::CaseInsensitive));
}

int ColumnsDialog::currentColumn() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toInt() : -1;
}

void ColumnsDialog::refresh()
{
    int shown = 0;
    for (int row = 0; row < m_list->count(); ++row)
        shown += m_list->item(row)->checkState() == Qt::Checked ? 1 : 0;
    m_count->setText(shown == 0
            ? tr("At least one column must be shown.")
            : tr("%1 of %2 columns shown")
                  .arg(number(static_cast<std::size_t>(shown)), number(static_cast<std::size_t>(m_list->count()))));
    m_accept->setEnabled(shown > 0);
    const int column = currentColumn();
    const int row = m_list->currentRow();
    const auto alike = [&](int other) {
        return other >= 0 && other < m_list->count()
            && m_columns.isPinned(m_list->item(other)->data(Qt::UserRole).toInt()) == m_columns.isPinned(column);
    };
    m_pin->setEnabled(column >= 0);
    m_pin->setText(column >= 0 && m_columns.isPinned(column) ? tr("Let it scroll") : tr("Keep in sight"));
    m_up->setEnabled(column >= 0 && alike(row - 1));
    m_down->setEnabled(column >= 0 && alike(row + 1));
}

void ColumnsDialog::setAllShown(Qt::CheckState state)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->item(row)->isHidden())
            m_list->item(row)->setCheckState(state);
    }
}

void ColumnsDialog::togglePinned()
{
    const int column = currentColumn();
    if (column < 0)
        return;
    std::vector<Qt::CheckState> states(static_cast<std::size_t>(m_columns.count()));
    for (int row = 0; row < m_list->count(); ++row)
        states[static_cast<std::size_t>(m_list->item(row)->data(Qt::UserRole).toInt())]
            = m_list->item(row)->checkState();
    if (m_columns.isPinned(column))
        m_columns.unpin(column);
    else
        m_columns.pin(column);
    fill();
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const int at = item->data(Qt::UserRole).toInt();
        item->setCheckState(states[static_cast<std::size_t>(at)]);
        if (at == column)
            m_list->setCurrentRow(row);
    }
}

void ColumnsDialog::move(ColumnLayout::Step step)
{
    const int row = m_list->currentRow();
    const int other = row + (step == ColumnLayout::Step::Forward ? 1 : -1);
    if (row < 0 || other < 0 || other >= m_list->count())
        return;
    m_columns.move(currentColumn(), m_list->item(other)->data(Qt::UserRole).toInt());
    QListWidgetItem* item = m_list->takeItem(row);
    m_list->insertItem(other, item);
    m_list->setCurrentRow(other);
    refresh();
}

void ColumnsDialog::choose()
{
    std::vector<int> shown;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            shown.push_back(m_list->item(row)->data(Qt::UserRole).toInt());
    }
    m_columns.showOnly(shown);
    Q_EMIT chosen(m_columns);
    accept();
}

} // namespace gleaner::ui
