#include "ui/city/build_pack_dialog.h"

#include "ui/messages/text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scroll_body.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pathRole = Qt::UserRole + 1;

/// Two readings differ in what they take for the separator, mostly, and in the columns that follow from it.
QString wordsOf(const TableReading& reading)
{
    constexpr int shown = 4;
    QString columns = reading.columns.mid(0, shown).join(u" | "_s);
    if (reading.columns.size() > shown)
        columns += u" | …"_s;
    const QString words = BuildPackDialog::tr("%Ln column(s)", nullptr, static_cast<int>(reading.columns.size()));
    return u"%1: %2"_s.arg(words, columns);
}

} // namespace

BuildPackDialog::BuildPackDialog(QWidget* parent)
    : QDialog(parent)
    , m_tables(new QListWidget)
    , m_remove(new QPushButton(tr("&Remove")))
    , m_readingLabel(new QLabel(tr("Rea&d as:")))
    , m_reading(new QComboBox)
    , m_id(new QLineEdit)
    , m_keyLabel(new QLabel(tr("&Key columns:")))
    , m_key(new QScrollArea)
    , m_notice(new QLineEdit)
    , m_policy(new QLineEdit)
    , m_build(nullptr)
{
    const QString title = tr("Build a pack");
    setWindowTitle(title);
    nameWidget(this, u"buildPackDialog"_s, title);
    auto* outer = new QVBoxLayout(this);
    auto* body = new ScrollBody;
    outer->addWidget(body, 1);
    QVBoxLayout* layout = body->column();
    layout->setSpacing(10);
    layout->addWidget(makeTitle(title));
    layout->addWidget(makeText(
        tr("A pack is the signed file that people open: your tables as they are, the data-use notice and your keys.")));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(10);
    auto* tablesLabel = new QLabel(tr("&Tables:"));
    tablesLabel->setBuddy(m_tables);
    form->addRow(tablesLabel, makeTables());
    nameWidget(m_reading, u"tableReading"_s, tr("How the table is read"));
    m_reading->setToolTip(tr("This file can be read in more than one way. Choose the one that shows its columns."));
    m_reading->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_readingLabel->setBuddy(m_reading);
    form->addRow(m_readingLabel, m_reading);
    nameWidget(m_id, u"packId"_s, tr("Name of the pack"));
    m_id->setPlaceholderText(tr("for example trees"));
    m_id->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[a-z0-9][a-z0-9_-]{0,62}"_s), m_id));
    form->addRow(tr("&Name:"), m_id);
    m_keyLabel->setBuddy(m_key);
    nameWidget(m_key, u"keyColumns"_s, tr("Columns that name each row"));
    m_key->setFixedHeight(qMin(fontMetrics().lineSpacing() * 7, 140));
    m_key->setWidgetResizable(true);
    auto* keyBox = new QWidget;
    auto* keyLayout = new QVBoxLayout(keyBox);
    keyLayout->setContentsMargins(0, 0, 0, 0);
    keyLayout->setSpacing(4);
    keyLayout->addWidget(m_key);
    keyLayout->addWidget(
        makeMuted(tr("Tick the columns whose values name each row. Without a key rows are named by their "
                     "place and content.")));
    form->addRow(m_keyLabel, keyBox);
    const auto addFile = [&](const QString& words, QLineEdit* line, QWidget* field) {
        auto* label = new QLabel(words);
        label->setBuddy(line);
        form->addRow(label, field);
    };
    addFile(tr("N&otice:"), m_notice,
        makeFileLine(m_notice, tr("Choose the data-use notice"), tr("Data-use notice"), u"noticeFile"_s));
    addFile(tr("&Policy:"), m_policy,
        makeFileLine(m_policy, tr("Choose the policy"), tr("Policy, may stay empty"), u"policyFile"_s));
    m_notice->setPlaceholderText(tr("the data-use notice, a JSON file"));
    m_policy->setPlaceholderText(tr("leave empty for the usual one"));
    layout->addLayout(form);
    layout->addStretch();
    auto* buttons = new QDialogButtonBox;
    m_build = buttons->addButton(tr("&Build and sign"), QDialogButtonBox::AcceptRole);
    nameWidget(m_build, u"buildPackButton"_s, tr("Build and sign the pack"));
    m_build->setDefault(true);
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    nameWidget(cancel, u"cancelButton"_s, cancel->text());
    outer->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_id, &QLineEdit::textChanged, this, &BuildPackDialog::refresh);
    connect(m_notice, &QLineEdit::textChanged, this, &BuildPackDialog::refresh);
    showReadings();
    refresh();
    body->fit(this, fontMetrics().averageCharWidth() * 84);
}

QWidget* BuildPackDialog::makeTables()
{
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    nameWidget(m_tables, u"packTables"_s, tr("Tables of the pack"));
    m_tables->setMaximumHeight(fontMetrics().lineSpacing() * 5);
    auto* buttons = new QVBoxLayout;
    auto* add = new QPushButton(tr("&Add…"));
    nameWidget(add, u"addTableButton"_s, tr("Add a table"));
    nameWidget(m_remove, u"removeTableButton"_s, tr("Remove the table"));
    add->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    layout->addWidget(m_tables, 1);
    layout->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &BuildPackDialog::chooseTable);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        delete m_tables->currentItem();
        tablesEdited();
    });
    connect(m_tables, &QListWidget::currentRowChanged, this, &BuildPackDialog::showReadings);
    connect(m_reading, &QComboBox::activated, this, &BuildPackDialog::chooseReading);
    return box;
}

QWidget* BuildPackDialog::makeFileLine(
    QLineEdit* line, const QString& title, const QString& spoken, const QString& name)
{
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    nameWidget(line, name, spoken);
    auto* choose = new QPushButton(tr("Choose…"));
    nameWidget(choose, name + u"Button"_s, title);
    choose->setAutoDefault(false);
    layout->addWidget(line, 1);
    layout->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, [this, line, title] {
        FileRequest request;
        request.title = title;
        request.filter = tr("JSON files (*.json)");
        chooseFile(this, request, [line](const QString& path) { line->setText(path); });
    });
    return box;
}

void BuildPackDialog::chooseTable()
{
    FileRequest request;
    request.title = tr("Add a table to the pack");
    request.filter = tr("Tables (*.csv *.tsv *.txt);;All files (*)");
    chooseFile(this, request, [this](const QString& path) { addTables({path}); });
}

void BuildPackDialog::addTables(const QStringList& files)
{
    for (const QString& file : files) {
        auto* item = new QListWidgetItem(QFileInfo(file).fileName(), m_tables);
        item->setData(pathRole, file);
    }
    if (m_id->text().isEmpty() && !files.isEmpty())
        m_id->setText(text(table::tableNameFor(utf8(QFileInfo(files.front()).fileName()))));
    tablesEdited();
    for (const QString& file : files)
        Q_EMIT tableAdded(file);
}

void BuildPackDialog::tablesEdited()
{
    if (!m_tables->currentItem())
        m_tables->setCurrentRow(0);
    showReadings();
    refresh();
}

void BuildPackDialog::setReadings(const QString& file, const std::vector<TableReading>& readings)
{
    m_readings[file] = {readings, 0};
    // What asks for a choice is what is looked at.
    for (int row = 0; row < m_tables->count() && readings.size() > 1; ++row) {
        if (m_tables->item(row)->data(pathRole).toString() == file)
            m_tables->setCurrentRow(row);
    }
    showReadings();
}

void BuildPackDialog::showReadings()
{
    const QListWidgetItem* item = m_tables->currentItem();
    const auto known = item ? m_readings.find(item->data(pathRole).toString()) : m_readings.end();
    const bool several = known != m_readings.end() && known->second.readings.size() > 1;
    m_reading->clear();
    if (several) {
        for (const TableReading& reading : known->second.readings)
            m_reading->addItem(wordsOf(reading));
        m_reading->setCurrentIndex(static_cast<int>(known->second.chosen));
    }
    m_readingLabel->setVisible(several);
    m_reading->setVisible(several);
    const bool keyed = known != m_readings.end() && m_tables->count() == 1 && !known->second.readings.empty();
    setColumns(keyed ? known->second.readings[known->second.chosen].columns : QStringList());
}

void BuildPackDialog::chooseReading(int index)
{
    m_readings[m_tables->currentItem()->data(pathRole).toString()].chosen = static_cast<std::size_t>(index);
    showReadings();
}

QStringList BuildPackDialog::tables() const
{
    QStringList files;
    for (int row = 0; row < m_tables->count(); ++row)
        files << m_tables->item(row)->data(pathRole).toString();
    return files;
}

void BuildPackDialog::setColumns(const QStringList& names)
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    m_keyChecks.clear();
    for (const QString& name : names) {
        auto* check = new QCheckBox(QString(name).replace(u'&', u"&&"_s));
        nameWidget(check, u"keyColumn_%1"_s.arg(m_keyChecks.size() + 1), tr("%1 names each row").arg(name));
        check->setProperty("column", name);
        layout->addWidget(check);
        m_keyChecks.push_back(check);
    }
    layout->addStretch();
    m_key->setWidget(box);
    // The boxes are younger than the dialog: the keyboard meets them where they are seen.
    QWidget* before = m_id;
    for (QCheckBox* check : m_keyChecks) {
        setTabOrder(before, check);
        before = check;
    }
    setTabOrder(before, m_notice);
    m_key->setEnabled(!names.isEmpty());
    m_keyLabel->setEnabled(!names.isEmpty());
}

void BuildPackDialog::refresh()
{
    m_remove->setEnabled(m_tables->count() > 0);
    if (m_build)
        m_build->setEnabled(
            m_tables->count() > 0 && m_id->hasAcceptableInput() && !m_notice->text().trimmed().isEmpty());
}

registry::PackBuildRequest BuildPackDialog::options() const
{
    registry::PackBuildRequest request;
    request.id = utf8(m_id->text());
    for (const QString& file : tables())
        request.tables.emplace_back(utf8(file));
    request.notice = utf8(m_notice->text().trimmed());
    if (const QString policy = m_policy->text().trimmed(); !policy.isEmpty())
        request.policy = utf8(policy);
    for (const QCheckBox* check : m_keyChecks) {
        if (check->isChecked())
            request.key.push_back(utf8(check->property("column").toString()));
    }
    std::map<std::string, formats::csv::Dialect, std::less<>> chosen;
    for (const auto& [file, choice] : m_readings) {
        if (!choice.readings.empty())
            chosen.emplace(base::shownName(utf8(file)), choice.readings[choice.chosen].dialect);
    }
    // A table that nothing was chosen for is read as it looks, and refused if that is a question.
    request.dialectOf
        = [chosen](std::string_view, std::string_view name) -> base::Result<std::optional<formats::csv::Dialect>> {
        const auto known = chosen.find(name);
        return known == chosen.end() ? std::nullopt : std::optional(known->second);
    };
    return request;
}

} // namespace gleaner::ui
