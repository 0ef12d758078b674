#include "ui/operations/values_panel.h"

#include "ui/messages/text.h"
#include "ui/session/step_text.h"
#include "ui/widgets/labels.h"

#include <QFont>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

struct Counted {
    ValuesModel::Values values;
    std::vector<std::uint32_t> lines;
};

} // namespace

std::vector<std::uint32_t> ValuesModel::linesOf(
    const std::vector<clean::ValueCount>& values, const QString& search, base::JobContext& job)
{
    std::vector<std::uint32_t> lines;
    lines.reserve(search.isEmpty() ? values.size() : 0);
    for (std::uint32_t i = 0; i < values.size(); ++i) {
        if (i % 4096 == 0 && job.stopRequested())
            break;
        if (search.isEmpty() || valueLabel(values[i].cell).contains(search, Qt::CaseInsensitive))
            lines.push_back(i);
    }
    return lines;
}

void ValuesModel::setValues(Values values, std::vector<std::uint32_t> lines)
{
    beginResetModel();
    m_values = std::move(values);
    m_lines = std::move(lines);
    m_edits.clear();
    endResetModel();
}

void ValuesModel::setLines(std::vector<std::uint32_t> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int ValuesModel::lineOf(const std::string& letterText) const
{
    const auto cell = table::fromLetterText(letterText);
    for (int line = 0; cell && line < rowCount(); ++line) {
        if (valueAt(line).cell == *cell)
            return line;
    }
    return -1;
}

int ValuesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ValuesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 3; }

QVariant ValuesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const clean::ValueCount& value = valueAt(index.row());
    const auto edit = m_edits.find(table::letterText(value.cell));
    if (role == Qt::TextAlignmentRole && index.column() == 1)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && index.column() == 2 && edit != m_edits.end()) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role == Qt::EditRole && index.column() == 2)
        return edit != m_edits.end() ? edit->second : text(value.cell.text);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case 0:
        return valueLabel(value.cell);
    case 1:
        return number(value.count);
    default:
        break;
    }
    if (edit == m_edits.end())
        return {};
    return edit->second.isEmpty() ? tr("(blank)") : edit->second;
}

QVariant ValuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case 0:
        return tr("Value");
    case 1:
        return tr("Rows");
    default:
        return tr("Change to");
    }
}

Qt::ItemFlags ValuesModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == 2 ? flags | Qt::ItemIsEditable : flags;
}

bool ValuesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || index.column() != 2 || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const table::Cell& cell = valueAt(index.row()).cell;
    if (utf8(value.toString()) == cell.text)
        m_edits.erase(table::letterText(cell));
    else
        m_edits[table::letterText(cell)] = value.toString();
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(2));
    Q_EMIT edited();
    return true;
}

ValuesPanel::ValuesPanel(JobRunner& jobs, QWidget* parent)
    : ParameterPanel(parent)
    , m_model(new ValuesModel(this))
    , m_counting(jobs)
{
    auto* search = new QLineEdit(this);
    nameWidget(search, u"valuesSearch"_s, tr("Search the values"));
    search->setPlaceholderText(tr("Search values"));
    search->setClearButtonEnabled(true);
    m_view = new QTableView(this);
    nameWidget(m_view, u"valuesTable"_s, tr("Values and what they become"));
    m_view->setModel(m_model);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_view->horizontalHeader()->setResizeContentsPrecision(50);
    m_view->setShowGrid(false);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setTabKeyNavigation(false);
    m_view->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_view->setMinimumHeight(fontMetrics().height() * 9);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(search);
    layout->addWidget(m_view, 1);
    connect(search, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_search = typed;
        refresh();
    });
    connect(m_model, &ValuesModel::edited, this, &ParameterPanel::changed);
}

void ValuesPanel::setTable(const table::Table& table, std::size_t column, const table::RowSet& rows)
{
    m_table = table;
    m_column = column;
    m_rows = rows;
    m_values.reset();
    m_model->setValues({}, {});
    refresh();
}

void ValuesPanel::refresh()
{
    m_counting.start(
        this, tr("Counting values"), Job::Visibility::Quiet,
        [values = m_values, table = m_table, column = m_column, rows = m_rows, search = m_search](
            base::JobContext& job) {
            Counted counted{values, {}};
            if (!values)
                counted.values
                    = std::make_shared<const std::vector<clean::ValueCount>>(clean::valueCounts(table, column, rows));
            counted.lines = ValuesModel::linesOf(*counted.values, search, job);
            return counted;
        },
        [this](Counted counted) {
            if (m_values)
                m_model->setLines(std::move(counted.lines));
            else
                m_model->setValues(counted.values, std::move(counted.lines));
            m_values = counted.values;
            openEditor();
        });
}

void ValuesPanel::editValue(const std::string& letterText)
{
    m_wanted = letterText;
    if (m_values)
        openEditor();
}

void ValuesPanel::openEditor()
{
    const int line = m_wanted.empty() ? -1 : m_model->lineOf(m_wanted);
    m_wanted.clear();
    if (line < 0)
        return;
    const QModelIndex index = m_model->index(line, 2);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->edit(index);
}

std::optional<base::Json> ValuesPanel::parameters() const
{
    if (m_model->edits().empty())
        return std::nullopt;
    // Values that become the same are one edit, as a person would write it.
    std::map<QString, base::Json> byTarget;
    for (const auto& [from, to] : m_model->edits())
        byTarget.try_emplace(to, base::Json::array()).first->second.push_back(from);
    base::Json edits = base::Json::array();
    for (const auto& [to, from] : byTarget)
        edits.push_back({{"from", from}, {"to", table::letterText(table::cellOf(utf8(to)))}});
    return base::Json{{"edits", edits}};
}

QString ValuesPanel::problem() const
{
    return m_model->edits().empty() ? tr("Type a new text beside a value.") : QString();
}

QString ValuesPanel::explanation() const
{
    return tr("Changes whole values, wherever they stand in the rows in scope.");
}

} // namespace gleaner::ui
