#include "ui/clusters/cluster_dialog.h"

#include "ui/clusters/cluster_model.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/session/step_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/roomy_delegate.h"
#include "ui/widgets/window_size.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

QString methodName(const std::string& id)
{
    if (id == "fingerprint-or/1")
        return ClusterDialog::tr("Same words (as OpenRefine)");
    if (id == "fp/1")
        return ClusterDialog::tr("Same words");
    return text(id);
}

} // namespace

ClusterDialog::ClusterDialog(ProjectSession& session, std::size_t column, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_model(new ClusterModel(this))
    , m_column(new QComboBox(this))
    , m_method(new QComboBox(this))
    , m_list(new QTableView(this))
    , m_members(new QListWidget(this))
    , m_target(new QLineEdit(this))
    , m_state(makeMuted({}, this))
    , m_totals(makeText({}, this))
    , m_all(new QPushButton(tr("Accept all shown …"), this))
    , m_apply(nullptr)
    , m_finding(session.jobs())
    , m_preparing(session.jobs())
{
    setObjectName(u"clusterDialog"_s);
    setWindowTitle(tr("Find similar values"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(makeTitle(tr("Values that may mean the same"), this));
    layout->addWidget(makeMuted(
        tr("Enter merges, D says the values are distinct, L leaves them for later, Space ticks a member. Nothing is "
           "decided for you, and nothing changes before you apply."),
        this));

    auto* choices = new QHBoxLayout;
    const table::Schema& schema = session.table().schema();
    for (std::size_t i = 0; i < schema.columns.size(); ++i)
        m_column->addItem(columnTitle(schema, i));
    m_column->setCurrentIndex(static_cast<int>(column));
    for (const std::string& method : clean::clusterMethods())
        m_method->addItem(methodName(method), text(method));
    m_method->setCurrentIndex(qMax(0, m_method->findData(u"fp/1"_s)));
    nameWidget(m_column, u"clusterColumn"_s, tr("Column"));
    nameWidget(m_method, u"clusterMethod"_s, tr("How to find similar values"));
    choices->addWidget(new QLabel(tr("Column"), this));
    choices->addWidget(m_column, 1);
    choices->addSpacing(12);
    choices->addWidget(new QLabel(tr("Method"), this));
    choices->addWidget(m_method, 1);
    layout->addLayout(choices);
    m_state->setObjectName(u"clusterState"_s);
    layout->addWidget(m_state);
    buildLists(layout);

    auto* foot = new QHBoxLayout;
    nameWidget(m_all, u"clusterAcceptAll"_s, tr("Accept every cluster that is still open"));
    m_totals->setObjectName(u"clusterTotals"_s);
    foot->addWidget(m_all);
    foot->addWidget(m_totals, 1);
    auto* buttons = new QDialogButtonBox(this);
    m_apply = buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    nameWidget(m_apply, u"applyButton"_s, tr("Apply as one step"));
    m_apply->setAutoDefault(false);
    m_apply->setProperty("primary", true);
    auto* cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    m_all->setAutoDefault(false);
    foot->addWidget(buttons);
    layout->addLayout(foot);

    connect(buttons, &QDialogButtonBox::accepted, this, &ClusterDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_all, &QPushButton::clicked, this, &ClusterDialog::acceptAllShown);
    connect(m_column, &QComboBox::currentIndexChanged, this, &ClusterDialog::search);
    connect(m_method, &QComboBox::currentIndexChanged, this, &ClusterDialog::search);
    connect(m_model, &ClusterModel::decided, this, &ClusterDialog::showTotals);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 34});
    search();
}

void ClusterDialog::buildLists(QLayout* layout)
{
    auto* lists = new QHBoxLayout;
    lists->setSpacing(16);
    nameWidget(m_list, u"clusterList"_s, tr("Clusters"));
    m_list->setModel(m_model);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setShowGrid(false);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->setTabKeyNavigation(false);
    m_list->verticalHeader()->hide();
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    m_list->horizontalHeader()->setResizeContentsPrecision(40);
    m_list->horizontalHeader()->setSectionResizeMode(ClusterModel::TargetColumn, QHeaderView::Stretch);
    m_list->setColumnWidth(ClusterModel::DecisionColumn, fontMetrics().averageCharWidth() * 14);
    for (const int counts : {ClusterModel::ValuesColumn, ClusterModel::RowsColumn})
        m_list->horizontalHeader()->setSectionResizeMode(counts, QHeaderView::ResizeToContents);
    m_list->installEventFilter(this);
    lists->addWidget(m_list, 3);

    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(makeHeading(tr("Values in this cluster"), this));
    nameWidget(m_members, u"clusterMembers"_s, tr("Values in this cluster"));
    m_members->setItemDelegate(new RoomyDelegate(m_members));
    m_members->installEventFilter(this);
    right->addWidget(m_members, 1);
    right->addWidget(makeHeading(tr("Merge into"), this));
    nameWidget(m_target, u"clusterTarget"_s, tr("What the values become"));
    m_target->installEventFilter(this);
    right->addWidget(m_target);
    auto* decide = new QHBoxLayout;
    const auto addButton = [&](const QString& words, const QString& objectName, ClusterModel::Decision decision) {
        auto* button = new QPushButton(words, this);
        button->setAutoDefault(false);
        nameWidget(button, objectName, words);
        connect(button, &QPushButton::clicked, this, [this, decision]() { decideCurrent(static_cast<int>(decision)); });
        decide->addWidget(button);
    };
    addButton(tr("Merge"), u"clusterMerge"_s, ClusterModel::Decision::Merge);
    addButton(tr("Distinct"), u"clusterDistinct"_s, ClusterModel::Decision::Distinct);
    addButton(tr("Later"), u"clusterLater"_s, ClusterModel::Decision::Later);
    right->addLayout(decide);
    lists->addLayout(right, 2);
    static_cast<QVBoxLayout*>(layout)->addLayout(lists, 1);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClusterDialog::showCluster);
    connect(m_members, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (!m_filling)
            m_model->toggleMember(currentLine(), static_cast<std::size_t>(m_members->row(item)));
    });
    connect(m_target, &QLineEdit::textEdited, this,
        [this](const QString& target) { m_model->setTarget(currentLine(), target); });
}

int ClusterDialog::currentLine() const { return m_list->currentIndex().row(); }

void ClusterDialog::search()
{
    m_state->setText(tr("Looking for similar values …"));
    m_finding.start(
        this, tr("Similar values"), Job::Visibility::Shown,
        [table = m_session.shownTable(), rows = m_session.shownRows(),
            column = static_cast<std::size_t>(qMax(0, m_column->currentIndex())),
            method = utf8(m_method->currentData().toString())](
            base::JobContext& job) { return clean::findClusters(table, column, rows, method, job); },
        [this](base::Result<std::vector<clean::Cluster>> clusters) {
            if (!clusters) {
                m_state->setText(sentence(clusters.error()));
                m_model->setClusters({});
                return;
            }
            const auto count = static_cast<int>(clusters->size());
            m_model->setClusters(std::move(*clusters));
            m_state->setText(count == 0
                    ? tr("No similar values in the rows shown. Try the other method or another column.")
                    : tr("%Ln cluster(s) in the rows shown", nullptr, count));
            if (count > 0)
                m_list->setCurrentIndex(m_model->index(0, ClusterModel::TargetColumn));
            m_list->setFocus(Qt::OtherFocusReason);
            showCluster();
        });
}

void ClusterDialog::showCluster()
{
    m_filling = true;
    m_members->clear();
    const int line = currentLine();
    m_target->setEnabled(line >= 0);
    if (line >= 0) {
        const clean::Cluster& cluster = m_model->clusterAt(line);
        for (std::size_t i = 0; i < cluster.members.size(); ++i) {
            const clean::ValueCount& member = cluster.members[i];
            auto* item
                = new QListWidgetItem(tr("%1   (%2)").arg(valueLabel(member.cell), number(member.count)), m_members);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(m_model->isMember(line, i) ? Qt::Checked : Qt::Unchecked);
            item->setData(Qt::AccessibleTextRole,
                tr("%1, %Ln row(s)", nullptr, static_cast<int>(member.count)).arg(valueLabel(member.cell)));
        }
        m_members->setCurrentRow(0);
        m_target->setText(m_model->targetAt(line));
    } else {
        m_target->clear();
    }
    m_filling = false;
}

void ClusterDialog::showTotals()
{
    const ClusterModel::Totals totals = m_model->totals();
    m_totals->setText(totals.values == 0
            ? tr("Nothing to apply yet.")
            : tr("Merges %1 values in %2 rows.").arg(number(totals.values), number(totals.rows)));
    m_apply->setEnabled(totals.values > 0);
    m_all->setEnabled(m_model->totalsOfAll().values > totals.values);
}

void ClusterDialog::decideCurrent(int decision)
{
    const int line = currentLine();
    if (line < 0)
        return;
    m_model->decide(line, static_cast<ClusterModel::Decision>(decision));
    if (line + 1 < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(line + 1, ClusterModel::TargetColumn));
    m_list->setFocus(Qt::OtherFocusReason);
}

bool ClusterDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        decideCurrent(static_cast<int>(ClusterModel::Decision::Merge));
        return true;
    }
    if (watched == m_target || key->modifiers() != Qt::NoModifier)
        return QDialog::eventFilter(watched, event);
    if (key->key() == Qt::Key_D) {
        decideCurrent(static_cast<int>(ClusterModel::Decision::Distinct));
        return true;
    }
    if (key->key() == Qt::Key_L) {
        decideCurrent(static_cast<int>(ClusterModel::Decision::Later));
        return true;
    }
    if (watched == m_list && key->key() == Qt::Key_Space) {
        m_members->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void ClusterDialog::acceptAllShown()
{
    const ClusterModel::Totals totals = m_model->totalsOfAll();
    ask(this, tr("Accept all clusters shown?"),
        tr("This merges %1 values in %2 rows, in %3 clusters. You can look at them again before you apply.")
            .arg(number(totals.values), number(totals.rows), number(totals.clusters)),
        tr("Accept all"), [this]() { m_model->acceptAll(); });
}

void ClusterDialog::apply()
{
    const base::Json parameters
        = {{"column", m_session.table().schema().columns[static_cast<std::size_t>(m_column->currentIndex())].id},
            {"method", utf8(m_method->currentData().toString())}, {"params", base::Json::object()},
            {"clusters", m_model->decisions()}};
    const auto step = m_session.makeStep("cluster-merge/1", parameters, m_session.filterScope());
    if (!step) {
        showError(this, tr("The values were not merged"), step.error());
        return;
    }
    m_apply->setEnabled(false);
    m_preparing.start(
        this, tr("Merging"), Job::Visibility::Shown,
        [snapshot = m_session.table(), revision = m_session.workspace().revision(), made = *step](
            base::JobContext& job) { return workspace::Workspace::prepare(snapshot, revision, made, job); },
        [this](const base::Result<workspace::PreparedStep>& result) {
            if (!result) {
                m_apply->setEnabled(true);
                showError(this, tr("The values were not merged"), result.error());
                return;
            }
            Q_EMIT prepared(*result);
            accept();
        });
}

} // namespace gleaner::ui
