#include "ui/charts/chart_panel.h"

#include "ui/charts/chart_view.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/session/step_text.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

ChartPanel::ChartPanel(QWidget* parent)
    : QWidget(parent)
    , m_kept(new QComboBox(this))
    , m_column(new QComboBox(this))
    , m_title(new QLineEdit(this))
    , m_description(new QPlainTextEdit(this))
    , m_stack(new QStackedWidget(this))
    , m_view(ChartView::make(this))
    , m_table(new QTableWidget(this))
    , m_guard(makeText({}, this))
    , m_asTable(makeQuietButton(tr("Show as table"), this))
    , m_copy(makeQuietButton(tr("Copy table"), this))
    , m_keep(new QPushButton(tr("Keep this chart"), this))
    , m_remove(makeQuietButton(tr("Remove"), this))
{
    nameWidget(this, u"chartPanel"_s, tr("Chart"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 10);
    layout->setSpacing(8);
    layout->addWidget(buildForm());

    nameWidget(m_view, u"chartView"_s, tr("Chart"));
    auto* scroll = new QScrollArea(this);
    nameWidget(scroll, u"chartScroll"_s, tr("Chart"));
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_view);
    buildTable();
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_table);
    m_stack->setMinimumHeight(fontMetrics().height() * 10);
    layout->addWidget(m_stack, 1);
    nameWidget(m_guard, u"chartGuard"_s, tr("Whether the chart may leave this laptop"));
    layout->addWidget(m_guard);
    auto* buttons = new QHBoxLayout;
    nameWidget(m_asTable, u"chartAsTable"_s, tr("Show the chart as a table"));
    m_asTable->setCheckable(true);
    nameWidget(m_copy, u"chartCopy"_s, tr("Copy the chart's table"));
    nameWidget(m_keep, u"chartKeep"_s, tr("Keep this chart in the project"));
    nameWidget(m_remove, u"chartRemove"_s, tr("Remove this chart from the project"));
    buttons->addWidget(m_asTable);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    auto* second = new QHBoxLayout;
    second->addWidget(m_keep);
    second->addWidget(m_remove);
    second->addStretch(1);
    layout->addLayout(second);

    m_pause.setSingleShot(true);
    m_pause.setInterval(120);
    connect(&m_pause, &QTimer::timeout, this, &ChartPanel::refresh);
    connect(m_column, &QComboBox::currentIndexChanged, this, [this]() { m_pause.start(); });
    connect(m_title, &QLineEdit::textChanged, this, [this]() { m_pause.start(); });
    connect(m_description, &QPlainTextEdit::textChanged, this, [this]() { m_pause.start(); });
    connect(m_kept, &QComboBox::activated, this, &ChartPanel::chooseKept);
    connect(m_asTable, &QPushButton::toggled, this, [this](bool on) { m_stack->setCurrentIndex(on ? 1 : 0); });
    connect(m_copy, &QPushButton::clicked, this, &ChartPanel::copyTable);
    connect(m_keep, &QPushButton::clicked, this, &ChartPanel::keep);
    connect(m_remove, &QPushButton::clicked, this, &ChartPanel::removeKept);
    setEnabled(false);
}

QWidget* ChartPanel::buildForm()
{
    auto* box = new QWidget(this);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    nameWidget(m_kept, u"chartKept"_s, tr("Charts of this project"));
    nameWidget(m_column, u"chartColumn"_s, tr("Column to count"));
    for (QComboBox* choice : {m_kept, m_column}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(10);
    }
    nameWidget(m_title, u"chartTitle"_s, tr("Name of the chart"));
    m_title->setPlaceholderText(tr("Its headline"));
    nameWidget(m_description, u"chartDescription"_s, tr("Description of the chart in words"));
    m_description->setPlaceholderText(tr("What somebody who can't see it should know"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(fontMetrics().lineSpacing() * 3 + 14);
    form->addRow(tr("Chart"), m_kept);
    form->addRow(tr("Column"), m_column);
    form->addRow(tr("Name"), m_title);
    form->addRow(tr("In words"), m_description);
    return box;
}

void ChartPanel::buildTable()
{
    nameWidget(m_table, u"chartTable"_s, tr("The chart as a table"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
}

void ChartPanel::setSession(ProjectSession* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_job = session ? std::make_unique<LatestJob>(session->jobs()) : nullptr;
    setEnabled(session != nullptr);
    const QSignalBlocker quiet(m_column);
    m_column->clear();
    m_title->clear();
    m_description->clear();
    if (!session)
        return;
    const table::Schema& schema = session->table().schema();
    for (std::size_t column = 0; column < schema.columns.size(); ++column)
        m_column->addItem(columnTitle(schema, column), text(schema.columns[column].id));
    connect(session, &ProjectSession::shownChanged, this, [this]() { m_pause.start(); });
    connect(session, &ProjectSession::chartsChanged, this, &ChartPanel::reloadKept);
    reloadKept();
    m_pause.start();
}

void ChartPanel::setEditable(bool editable)
{
    m_editable = editable;
    m_keep->setEnabled(editable);
    m_remove->setEnabled(editable && keptId() != 0);
}

void ChartPanel::showColumn(std::size_t column)
{
    m_kept->setCurrentIndex(0);
    m_title->clear();
    m_description->clear();
    m_column->setCurrentIndex(static_cast<int>(column));
    m_remove->setEnabled(false);
    m_keep->setText(tr("Keep this chart"));
    m_pause.start();
}

void ChartPanel::reloadKept()
{
    const qlonglong current = m_kept->currentData().toLongLong();
    m_kept->clear();
    m_kept->addItem(tr("New chart"), qlonglong{0});
    if (m_session) {
        for (const project::StoredChart& chart : m_session->workspace().charts())
            m_kept->addItem(text(chart.spec.title), static_cast<qlonglong>(chart.id));
    }
    m_kept->setCurrentIndex(qMax(0, m_kept->findData(current)));
    setEditable(m_editable);
}

std::int64_t ChartPanel::keptId() const { return m_kept->currentData().toLongLong(); }

void ChartPanel::chooseKept(int)
{
    if (!m_session)
        return;
    const std::int64_t id = keptId();
    for (const project::StoredChart& chart : m_session->workspace().charts()) {
        if (chart.id != id)
            continue;
        m_column->setCurrentIndex(qMax(0, m_column->findData(text(chart.spec.column))));
        m_title->setText(text(chart.spec.title));
        m_description->setPlainText(text(chart.spec.description));
    }
    m_keep->setText(id != 0 ? tr("Save the changes") : tr("Keep this chart"));
    setEditable(m_editable);
}

insight::ChartSpec ChartPanel::spec() const
{
    insight::ChartSpec spec;
    spec.table = m_session->tableName();
    spec.column = utf8(m_column->currentData().toString());
    spec.title = utf8(m_title->text().trimmed());
    if (spec.title.empty())
        spec.title = utf8(tr("Rows by %1").arg(m_column->currentText()));
    spec.description = utf8(m_description->toPlainText().trimmed());
    return spec;
}

void ChartPanel::refresh()
{
    if (!m_session || m_column->currentIndex() < 0 || !isVisible())
        return;
    m_job->start(
        this, tr("Chart"), Job::Visibility::Quiet,
        [table = m_session->table(), wanted = spec()](
            base::JobContext& job) { return insight::makeScene(table, wanted, job); },
        [this](const base::Result<insight::ChartScene>& scene) {
            if (scene)
                showScene(*scene);
            else
                m_guard->setText(sentence(scene.error()));
        });
}

void ChartPanel::showScene(const insight::ChartScene& scene)
{
    m_scene = scene;
    m_view->setScene(scene);
    m_view->setAccessibleName(text(scene.spec.title));
    m_view->setAccessibleDescription(text(scene.spec.description));
    m_table->setRowCount(static_cast<int>(scene.bars.size()));
    m_table->setColumnCount(2);
    m_table->setHorizontalHeaderLabels({text(scene.columnName), tr("Rows")});
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const insight::Bar& bar = scene.bars[static_cast<std::size_t>(row)];
        m_table->setItem(row, 0, new QTableWidgetItem(barLabel(bar)));
        auto* count = new QTableWidgetItem(number(bar.count));
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, 1, count);
    }
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    showGuard(scene);
}

void ChartPanel::showGuard(const insight::ChartScene& scene)
{
    const auto& pack = m_session->workspace().pack();
    if (!pack) {
        m_guard->setText(tr("This project has no city to hand in to, so the chart stays here."));
        return;
    }
    const bundle::Policy& policy = pack->pack.policy;
    const auto leaving
        = insight::guarded(scene, policy.unit, static_cast<std::uint64_t>(qMax<std::int64_t>(0, policy.threshold)));
    if (!leaving) {
        m_guard->setText(tr("Stays at home: %1").arg(sentence(leaving.error())));
    } else if (leaving->bars == scene.bars) {
        m_guard->setText(tr("May leave as shown, if you keep it and hand in."));
    } else {
        m_guard->setText(tr("May leave with groups of fewer than %1 rows merged into one.")
                             .arg(number(static_cast<std::size_t>(policy.threshold))));
    }
}

void ChartPanel::copyTable()
{
    QStringList lines{text(m_scene.columnName) + u'\t' + tr("Rows")};
    for (const insight::Bar& bar : m_scene.bars)
        lines << barLabel(bar) + u'\t' + QString::number(bar.count);
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void ChartPanel::keep()
{
    if (!m_session)
        return;
    const std::int64_t id = keptId();
    if (id != 0) {
        if (const auto saved = m_session->workspace().replaceChart({id, spec()}); !saved)
            showError(this, tr("The chart was not saved"), saved.error());
        return;
    }
    const auto added = m_session->workspace().addChart(spec());
    if (!added) {
        showError(this, tr("The chart was not kept"), added.error());
        return;
    }
    reloadKept();
    m_kept->setCurrentIndex(qMax(0, m_kept->findData(static_cast<qlonglong>(*added))));
    chooseKept(m_kept->currentIndex());
}

void ChartPanel::removeKept()
{
    const std::int64_t id = keptId();
    if (!m_session || id == 0)
        return;
    ask(this, tr("Remove this chart?"), m_kept->currentText(), tr("Remove"), [this, id]() {
        if (!m_session)
            return;
        if (const auto removed = m_session->workspace().removeChart(id); !removed)
            showError(this, tr("The chart was not removed"), removed.error());
        else
            showColumn(static_cast<std::size_t>(qMax(0, m_column->currentIndex())));
    });
}

} // namespace gleaner::ui
