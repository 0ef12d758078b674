#include "ui/operations/operation_dialog.h"

#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/operations/preview_model.h"
#include "ui/session/step_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/roomy_delegate.h"
#include "ui/widgets/window_size.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// Puts what a compound widget holds behind `before` in the order of Tab.
void follow(QWidget* before, const QWidget* compound)
{
    QList<QWidget*> parts;
    for (QWidget* next = compound->nextInFocusChain(); next != compound; next = next->nextInFocusChain()) {
        if (compound->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus))
            parts << next;
    }
    for (QWidget* part : parts) {
        QWidget::setTabOrder(before, part);
        before = part;
    }
}

} // namespace

OperationDialog::OperationDialog(
    ProjectSession& session, std::string_view operationId, std::optional<std::size_t> column, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_operation(operationId)
    , m_panel(makeParameterPanel(operationId, session.jobs(), this))
    , m_changes(new PreviewModel(this))
    , m_job(session.jobs())
{
    setObjectName(u"operationDialog"_s);
    setWindowTitle(operationName(operationId));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(makeTitle(operationName(operationId), this));
    layout->addWidget(makeMuted(m_panel->explanation(), this));

    auto* columns = new QHBoxLayout;
    columns->setSpacing(20);
    // At a large font what is asked for is higher than a small screen.
    auto* asked = new QWidget;
    auto* left = new QVBoxLayout(asked);
    left->setContentsMargins(0, 0, 6, 0);
    left->setSpacing(10);
    auto* scroll = new QScrollArea(this);
    nameWidget(scroll, u"operationScroll"_s, operationName(operationId));
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(asked);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    const bool wideLeft = m_panel->target() == ParameterPanel::Target::Column;
    columns->addWidget(scroll, wideLeft ? 5 : 2);
    columns->addLayout(right, wideLeft ? 4 : 3);
    layout->addLayout(columns, 1);

    buildColumns(left, column);
    m_panel->setObjectName(u"parameters"_s);
    left->addWidget(m_panel, m_panel->target() == ParameterPanel::Target::Column ? 3 : 0);
    buildScope(left);
    if (m_panel->target() != ParameterPanel::Target::Column)
        left->addStretch(1);
    buildPreview(right);
    scroll->setMinimumWidth(asked->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent));

    auto* buttons = new QDialogButtonBox(this);
    m_apply = buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    nameWidget(m_apply, u"applyButton"_s, tr("Apply as one step"));
    m_apply->setDefault(true);
    m_apply->setEnabled(false);
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &OperationDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    m_pause.setSingleShot(true);
    m_pause.setInterval(120);
    connect(&m_pause, &QTimer::timeout, this, &OperationDialog::refresh);
    connect(m_panel, &ParameterPanel::changed, this, [this]() { m_pause.start(); });
    connect(&m_session, &ProjectSession::shownChanged, this, [this]() { m_pause.start(); });
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 118, fontMetrics().height() * 30});
    // The panel was made first; with everything in its place, Tab goes as the eye does.
    if (m_column || m_columns)
        follow(m_column ? static_cast<QWidget*>(m_column) : m_columns, m_panel);
    onTargetChanged();
}

void OperationDialog::buildColumns(QLayout* layout, std::optional<std::size_t> column)
{
    const table::Schema& schema = m_session.table().schema();
    if (m_panel->target() == ParameterPanel::Target::Rows)
        return;
    auto* label = makeHeading(m_panel->target() == ParameterPanel::Target::Column ? tr("Column") : tr("Columns"), this);
    layout->addWidget(label);
    if (m_panel->target() == ParameterPanel::Target::Column) {
        m_column = new QComboBox(this);
        nameWidget(m_column, u"operationColumn"_s, tr("Column"));
        m_column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (std::size_t i = 0; i < schema.columns.size(); ++i)
            m_column->addItem(columnTitle(schema, i));
        m_column->setCurrentIndex(static_cast<int>(column.value_or(0)));
        connect(m_column, &QComboBox::currentIndexChanged, this, &OperationDialog::onTargetChanged);
        layout->addWidget(m_column);
        return;
    }
    m_columns = new QListWidget(this);
    nameWidget(m_columns, u"operationColumns"_s, tr("Columns to work on"));
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        auto* item = new QListWidgetItem(columnTitle(schema, i), m_columns);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(column && *column == i ? Qt::Checked : Qt::Unchecked);
        if (column && *column == i)
            m_columns->setCurrentItem(item);
    }
    m_columns->setItemDelegate(new RoomyDelegate(m_columns));
    m_columns->setMaximumHeight(fontMetrics().height() * 10);
    connect(m_columns, &QListWidget::itemChanged, this, [this]() { m_pause.start(); });
    layout->addWidget(m_columns);
}

void OperationDialog::buildScope(QLayout* layout)
{
    layout->addWidget(makeHeading(tr("Rows"), this));
    const std::size_t all = m_session.table().rowCount();
    const std::size_t shown = m_session.shownRows().count();
    m_filtered = new QRadioButton(tr("The rows &shown now: %1 of %2").arg(number(shown), number(all)), this);
    m_whole = new QRadioButton(tr("The who&le table: %1 rows").arg(number(all)), this);
    nameWidget(m_filtered, u"scopeFiltered"_s, tr("Work on the rows shown now"));
    nameWidget(m_whole, u"scopeWhole"_s, tr("Work on the whole table"));
    m_filtered->setEnabled(m_session.isFiltered());
    (m_session.isFiltered() ? m_filtered : m_whole)->setChecked(true);
    // Removing every row is never what a person means; without a filter there is nothing to choose.
    m_whole->setEnabled(m_panel->target() != ParameterPanel::Target::Rows);
    layout->addWidget(m_filtered);
    layout->addWidget(m_whole);
    connect(m_whole, &QRadioButton::toggled, this, &OperationDialog::onTargetChanged);

    layout->addWidget(makeHeading(tr("Reason"), this));
    m_reason = new QLineEdit(this);
    nameWidget(m_reason, u"operationReason"_s, tr("Reason, shown to the city"));
    m_reason->setPlaceholderText(tr("optional; the city reads it"));
    m_reason->setMaxLength(500);
    layout->addWidget(m_reason);
    connect(m_reason, &QLineEdit::textChanged, this, [this]() { m_pause.start(); });
}

void OperationDialog::buildPreview(QLayout* layout)
{
    layout->addWidget(makeHeading(tr("Preview"), this));
    m_preview = new QTableView(this);
    nameWidget(m_preview, u"previewTable"_s, tr("Preview: before and after"));
    m_preview->setModel(m_changes);
    m_preview->verticalHeader()->hide();
    m_preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_preview->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_preview->setSelectionMode(QAbstractItemView::SingleSelection);
    m_preview->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_preview->setShowGrid(false);
    m_preview->horizontalHeader()->setHighlightSections(false);
    m_preview->setTabKeyNavigation(false);
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_preview->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_preview->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_preview->horizontalHeader()->setSectionResizeMode(3, QHeaderView::ResizeToContents);
    if (m_panel->target() == ParameterPanel::Target::Column)
        m_preview->hideColumn(0);
    m_preview->setVisible(m_panel->target() != ParameterPanel::Target::Rows);
    layout->addWidget(m_preview);
    m_summary = makeText({}, this);
    nameWidget(m_summary, u"previewSummary"_s, tr("What would change"));
    layout->addWidget(m_summary);
    if (m_panel->target() == ParameterPanel::Target::Rows)
        static_cast<QVBoxLayout*>(layout)->addStretch(1);
}

std::vector<std::size_t> OperationDialog::chosenColumns() const
{
    std::vector<std::size_t> columns;
    if (m_column)
        columns.push_back(static_cast<std::size_t>(qMax(0, m_column->currentIndex())));
    for (int i = 0; m_columns && i < m_columns->count(); ++i) {
        if (m_columns->item(i)->checkState() == Qt::Checked)
            columns.push_back(static_cast<std::size_t>(i));
    }
    return columns;
}

clean::Scope OperationDialog::scope() const
{
    return m_filtered->isChecked() ? m_session.filterScope() : clean::Scope{};
}

void OperationDialog::onTargetChanged()
{
    const table::RowSet rows = m_filtered->isChecked() ? m_session.shownRows() : m_session.shownTable().allRows();
    if (m_column)
        m_panel->setTable(m_session.shownTable(), chosenColumns().front(), rows);
    m_pause.start();
}

void OperationDialog::refresh()
{
    m_prepared.reset();
    m_apply->setEnabled(false);
    m_job.abandon();
    const std::vector<std::size_t> columns = chosenColumns();
    if (m_panel->target() == ParameterPanel::Target::Rows && !m_session.isFiltered()) {
        showProblem(tr("Filter the table first, so that only the rows to remove are shown."));
        return;
    }
    if (m_panel->target() == ParameterPanel::Target::Columns && columns.empty()) {
        showProblem(tr("Tick at least one column."));
        return;
    }
    auto parameters = m_panel->parameters();
    if (!parameters) {
        showProblem(m_panel->problem());
        return;
    }
    const table::Schema& schema = m_session.table().schema();
    if (m_column) {
        (*parameters)["column"] = schema.columns[columns.front()].id;
    } else if (m_columns) {
        base::Json ids = base::Json::array();
        for (const std::size_t column : columns)
            ids.push_back(schema.columns[column].id);
        (*parameters)["columns"] = ids;
    }
    auto step = m_session.makeStep(m_operation, *parameters, scope(), m_reason->text().trimmed());
    if (!step) {
        showProblem(sentence(step.error()));
        return;
    }
    m_summary->setText(tr("Computing the preview …"));
    m_job.start(
        this, tr("Preview"), Job::Visibility::Quiet,
        [snapshot = m_session.table(), revision = m_session.workspace().revision(), made = *step](
            base::JobContext& job) { return workspace::Workspace::prepare(snapshot, revision, made, job); },
        [this](base::Result<workspace::PreparedStep> result) {
            if (result)
                showStep(*result);
            else
                showProblem(sentence(result.error()));
        });
}

void OperationDialog::showStep(const workspace::PreparedStep& step)
{
    m_changes->setChanges(step.changes, m_session.table().schema());
    const clean::StepSummary& summary = step.outcome.summary;
    const QString scopeText = tr("%1 of %2 rows").arg(number(summary.rows), number(m_session.table().rowCount()));
    QString words = tr("%1, in %2.").arg(summaryText(summary), scopeText);
    if (step.changes.total > step.changes.changes.size())
        words += u' '
            + tr("The first %1 of %2 distinct changes are listed.")
                  .arg(number(step.changes.changes.size()), number(step.changes.total));
    m_summary->setText(words);
    m_prepared = step;
    m_apply->setEnabled(summary.cells > 0 || summary.removedRows > 0);
    if (std::exchange(m_acceptWhenShown, false))
        accept();
}

void OperationDialog::showProblem(const QString& problem)
{
    m_acceptWhenShown = false;
    m_changes->setChanges({}, m_session.table().schema());
    m_summary->setText(problem);
}

void OperationDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // While the preview is computed Apply is disabled, but Enter still means it.
    if (enter && event->modifiers() == Qt::NoModifier)
        accept();
    else
        QDialog::keyPressEvent(event);
}

void OperationDialog::accept()
{
    if (m_pause.isActive() || m_job.isRunning()) {
        // Enter came before the preview did: apply what it will show, not what it showed.
        m_acceptWhenShown = true;
        if (m_pause.isActive()) {
            m_pause.stop();
            refresh();
        }
        return;
    }
    if (!m_prepared || !m_apply->isEnabled())
        return;
    Q_EMIT prepared(*m_prepared);
    QDialog::accept();
}

} // namespace gleaner::ui
