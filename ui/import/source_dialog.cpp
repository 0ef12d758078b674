#include "ui/import/source_dialog.h"

#include "ui/import/preview_table.h"
#include "ui/import/project_place.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_preview_model.h"
#include "ui/widgets/window_size.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t previewRows = 200;

/// The widths that a text was cut at, as a person would type them.
QString widthsText(const formats::Conversion& conversion)
{
    QStringList words;
    for (const base::Json& width : conversion.origin.at("widths"))
        words << QString::number(width.get<std::uint32_t>());
    return words.join(u", "_s);
}

} // namespace

SourceDialog::SourceDialog(const QString& file, std::shared_ptr<const formats::Source> source,
    const QString& projectFolder, JobRunner& jobs, QWidget* parent)
    : QDialog(parent)
    , m_file(file)
    , m_folder(projectFolder)
    , m_source(std::move(source))
    , m_model(new TablePreviewModel(this))
    , m_job(jobs)
{
    setObjectName(u"sourceDialog"_s);
    setWindowTitle(tr("Open a table"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    const bool several = m_source->layers().size() > 1;
    layout->addWidget(makeTitle(several ? tr("Which table of “%1”?").arg(QFileInfo(file).fileName())
                                        : tr("Open “%1”").arg(QFileInfo(file).fileName()),
        this));
    layout->addWidget(
        makeMuted(tr("The table is copied into your project as text. The file itself is never changed."), this));

    auto* columns = new QHBoxLayout;
    columns->setSpacing(20);
    m_choices = new QWidget(this);
    auto* left = new QVBoxLayout(m_choices);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(8);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    columns->addWidget(m_choices, 1);
    columns->addLayout(right, 3);
    layout->addLayout(columns, 1);
    buildTables(left);
    buildTogether(left);
    buildWidths(left);
    buildHeader(left);
    buildPreview(right);
    m_pause.setSingleShot(true);
    m_pause.setInterval(200);
    connect(&m_pause, &QTimer::timeout, this, &SourceDialog::convert);

    m_place = new ProjectPlace(QFileInfo(file).completeBaseName(), projectFolder, this);
    layout->addWidget(m_place);
    auto* buttons = new QDialogButtonBox(this);
    m_open = buttons->addButton(tr("Open"), QDialogButtonBox::AcceptRole);
    nameWidget(m_open, u"sourceOpen"_s, tr("Open the table as previewed"));
    m_open->setDefault(true);
    m_open->setEnabled(false);
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SourceDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 34});
    m_tables->setCurrentRow(static_cast<int>(m_source->proposed().value_or(0)));
    (several ? static_cast<QWidget*>(m_tables) : m_widths)->setFocus(Qt::OtherFocusReason);
}

bool SourceDialog::offersTogether() const
{
    return m_source->format() == formats::Format::Zip && m_source->layers().size() > 1;
}

bool SourceDialog::asksWidths() const { return m_source->format() == formats::Format::Csv; }

void SourceDialog::buildTables(QLayout* layout)
{
    auto* heading = makeHeading(tr("Tables in this file"), this);
    layout->addWidget(heading);
    m_tables = new QListWidget(this);
    nameWidget(m_tables, u"sourceTables"_s, tr("Tables in this file"));
    m_tables->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tables->setSpacing(2);
    QStringList titles;
    for (const formats::Layer& layer : m_source->layers()) {
        titles << (layer.rows ? tr("%1 - %Ln row(s)", nullptr, static_cast<int>(*layer.rows)).arg(text(layer.name))
                              : text(layer.name));
    }
    if (offersTogether())
        titles << tr("All %Ln table(s) as one", nullptr, static_cast<int>(m_source->layers().size()));
    for (const QString& title : titles)
        (new QListWidgetItem(title, m_tables))->setToolTip(title);
    layout->addWidget(m_tables);
    // A choice of one is none.
    heading->setVisible(titles.size() > 1);
    m_tables->setVisible(titles.size() > 1);
    if (offersTogether()) {
        m_tables->setSelectionMode(QAbstractItemView::ExtendedSelection);
        layout->addWidget(makeMuted(tr("Select several to put them into one table."), this));
    }
    connect(m_tables, &QListWidget::itemSelectionChanged, this, &SourceDialog::convert);
}

void SourceDialog::buildTogether(QLayout* layout)
{
    m_togetherChoice = new QWidget(this);
    auto* form = new QFormLayout(m_togetherChoice);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_column = new QLineEdit(tr("file"), m_togetherChoice);
    nameWidget(m_column, u"sourceColumn"_s, tr("Column that names the table of each row"));
    form->addRow(tr("Column for the table &name"), m_column);
    m_byName = new QCheckBox(tr("&Join columns by name"), m_togetherChoice);
    m_byName->setToolTip(
        tr("Takes tables that do not all have the same columns; cells that a table lacks stay blank."));
    nameWidget(m_byName, u"sourceByName"_s, tr("Join tables that do not all have the same columns by name"));
    form->addRow(m_byName);
    layout->addWidget(m_togetherChoice);
    m_togetherChoice->hide();
    connect(m_column, &QLineEdit::textEdited, this, &SourceDialog::convertSoon);
    connect(m_byName, &QCheckBox::toggled, this, &SourceDialog::convert);
}

void SourceDialog::buildWidths(QLayout* layout)
{
    auto* asked = new QWidget(this);
    auto* form = new QVBoxLayout(asked);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(6);
    auto* label = makeHeading(tr("Column &widths"), asked);
    m_widths = new QLineEdit(asked);
    nameWidget(m_widths, u"sourceWidths"_s, tr("Column widths in characters, separated by commas"));
    label->setBuddy(m_widths);
    form->addWidget(label);
    form->addWidget(m_widths);
    form->addWidget(makeMuted(
        tr("Characters of each column, such as 10, 8, 20; the last goes on to the end of the line. Empty: as found."),
        asked));
    layout->addWidget(asked);
    asked->setVisible(asksWidths());
    connect(m_widths, &QLineEdit::textEdited, this, &SourceDialog::convertSoon);
}

void SourceDialog::buildHeader(QVBoxLayout* layout)
{
    m_headerChoice = new QWidget(this);
    auto* form = new QFormLayout(m_headerChoice);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_skip = new QSpinBox(m_headerChoice);
    m_skip->setRange(0, 10'000);
    m_header = new QSpinBox(m_headerChoice);
    m_header->setRange(0, 20);
    nameWidget(m_skip, u"sourceSkip"_s, tr("Rows to skip before the header"));
    nameWidget(m_header, u"sourceHeader"_s, tr("Header rows"));
    form->addRow(tr("S&kip rows"), m_skip);
    form->addRow(tr("&Header rows"), m_header);
    for (QSpinBox* box : {m_skip, m_header})
        connect(box, &QSpinBox::valueChanged, this, &SourceDialog::readHead);
    m_headerChoice->hide();
    layout->addWidget(m_headerChoice);
    if (m_tables->isHidden())
        layout->addStretch(1);
}

void SourceDialog::buildPreview(QLayout* layout)
{
    m_facts = makeHeading(tr("Reading the table …"), this);
    m_facts->setObjectName(u"sourceFacts"_s);
    layout->addWidget(m_facts);
    m_preview = makePreviewTable(this);
    nameWidget(m_preview, u"sourcePreview"_s, tr("Preview of the first rows"));
    m_preview->setModel(m_model);
    layout->addWidget(m_preview);
    m_issues = makeText({}, this);
    nameWidget(m_issues, u"sourceIssues"_s, tr("What is odd in this table"));
    layout->addWidget(m_issues);
}

std::optional<SourceDialog::Wish> SourceDialog::wish() const
{
    Wish wish;
    const std::size_t count = m_source->layers().size();
    std::vector<std::string> names;
    for (std::size_t row = 0; row <= count; ++row) {
        const auto* item = m_tables->item(static_cast<int>(row));
        if (item == nullptr || !item->isSelected())
            continue;
        if (row == count)
            names = formats::layersLike(*m_source, {});
        else
            names.push_back(m_source->layers()[row].name);
    }
    if (names.empty())
        return std::nullopt;
    if (names.size() == 1)
        wish.choice.layer = names.front();
    else
        wish.tables = std::move(names);
    wish.together = {utf8(m_column->text()),
        m_byName->isChecked() ? formats::DifferingColumns::JoinByName : formats::DifferingColumns::Refuse};
    if (!asksWidths())
        return wish;
    std::vector<std::uint32_t> widths;
    for (const QString& part : m_widths->text().split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        widths.push_back(part.trimmed().toUInt(&isNumber));
        if (!isNumber)
            return std::nullopt;
    }
    wish.choice.widths = std::move(widths);
    return wish;
}

void SourceDialog::convertSoon()
{
    m_open->setEnabled(false); // what is previewed is no longer what is asked for
    m_pause.start();
}

void SourceDialog::convert()
{
    m_pause.stop();
    m_open->setEnabled(false);
    m_conversion.reset();
    m_issues->clear();
    const auto wished = wish();
    if (!wished) {
        m_facts->setText(m_tables->selectedItems().isEmpty() ? tr("Select a table")
                                                             : tr("Widths are whole numbers, separated by commas"));
        return;
    }
    m_togetherChoice->setVisible(!wished->tables.empty());
    m_facts->setText(tr("Reading the table …"));
    m_job.start(
        this, tr("Preview"), Job::Visibility::Quiet,
        [source = m_source, wished = *wished, name = utf8(QFileInfo(m_file).fileName()), scratch = toPath(m_folder)](
            base::JobContext& job) -> base::Result<Preview> {
            auto made = wished.tables.empty()
                ? source->convert(wished.choice, job)
                : formats::appendLayers(*source, wished.tables, wished.choice, wished.together,
                    table::tableNameFor(name), formats::bestDialect, scratch, job);
            if (!made)
                return base::forward(made);
            Preview preview{std::make_shared<const formats::Conversion>(std::move(*made)), {}, {}};
            const auto dialect = formats::bestDialect(*preview.conversion);
            if (!dialect)
                return base::forward(dialect);
            preview.dialect = *dialect;
            auto head = formats::csv::readHead(preview.conversion->bytes, preview.dialect, "preview", previewRows);
            if (!head)
                return base::forward(head);
            preview.head = std::move(*head);
            return preview;
        },
        [this](const base::Result<Preview>& preview) { showConverted(preview); });
}

void SourceDialog::showConverted(const base::Result<Preview>& preview)
{
    if (preview) {
        m_proposed = preview->dialect;
        const QSignalBlocker skip(m_skip);
        const QSignalBlocker header(m_header);
        m_skip->setValue(static_cast<int>(m_proposed.skipRows));
        m_header->setValue(static_cast<int>(m_proposed.headerRows));
        m_headerChoice->setVisible(preview->conversion->known == formats::DialectKnown::Separators
            || preview->conversion->known == formats::DialectKnown::Nothing);
        if (asksWidths() && !m_widths->isModified())
            m_widths->setText(widthsText(*preview->conversion));
    }
    m_choices->setVisible(!m_tables->isHidden() || asksWidths() || !m_headerChoice->isHidden());
    showPreview(preview);
}

void SourceDialog::readHead()
{
    if (!m_conversion)
        return;
    m_job.start(
        this, tr("Preview"), Job::Visibility::Quiet,
        [conversion = m_conversion, chosen = dialect()](base::JobContext&) -> base::Result<Preview> {
            auto head = formats::csv::readHead(conversion->bytes, chosen, "preview", previewRows);
            if (!head)
                return base::forward(head);
            return Preview{conversion, chosen, std::move(*head)};
        },
        [this](const base::Result<Preview>& preview) { showPreview(preview); });
}

void SourceDialog::showPreview(const base::Result<Preview>& preview)
{
    m_open->setEnabled(preview.has_value());
    if (preview && m_tables->isHidden() && !asksWidths() && !m_conversion)
        m_open->setFocus(Qt::OtherFocusReason); // there was nothing to choose
    if (!preview) {
        m_model->setTable({});
        m_facts->setText(tr("This table can't be opened"));
        m_issues->setText(sentence(preview.error()));
        return;
    }
    m_conversion = preview->conversion;
    m_model->setTable(preview->head.table);
    fitColumns(*m_preview);
    m_facts->setText(tr("%Ln column(s)", nullptr, m_model->columnCount()));
    QStringList issues;
    if (const auto skipped = static_cast<int>(preview->dialect.skipRows); skipped > 0)
        issues << tr("%Ln row(s) above the table are left out.", nullptr, skipped);
    for (const base::Issue& issue : preview->conversion->issues)
        issues << sentence(issue);
    for (const base::Issue& issue : preview->head.issues)
        issues << sentence(issue);
    m_issues->setText(issues.isEmpty() ? tr("Nothing odd was found.") : issues.join(u'\n'));
}

formats::csv::Dialect SourceDialog::dialect() const
{
    formats::csv::Dialect dialect = m_proposed;
    dialect.skipRows = static_cast<std::uint32_t>(m_skip->value());
    dialect.headerRows = static_cast<std::uint32_t>(m_header->value());
    return dialect;
}

void SourceDialog::accept()
{
    if (!m_conversion || !m_open->isEnabled())
        return;
    Q_EMIT chosen({m_file, m_place->path(), m_conversion, dialect(), workspace::SourcePlace::Project});
    QDialog::accept();
}

} // namespace gleaner::ui
