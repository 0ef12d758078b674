#include "ui/import/import_dialog.h"

#include "ui/import/project_place.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_preview_model.h"
#include "ui/widgets/window_size.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;
using formats::csv::Dialect;
using formats::csv::Encoding;

namespace {

constexpr std::size_t previewRows = 200;

QString encodingTitle(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return u"UTF-8"_s;
    case Encoding::Windows1252:
        return u"Windows-1252"_s;
    case Encoding::Iso88591:
        return u"ISO-8859-1"_s;
    case Encoding::Utf16Le:
        return u"UTF-16 LE"_s;
    case Encoding::Utf16Be:
        break;
    }
    return u"UTF-16 BE"_s;
}

QString delimiterTitle(char delimiter)
{
    switch (delimiter) {
    case ',':
        return ImportDialog::tr("Comma");
    case ';':
        return ImportDialog::tr("Semicolon");
    case '\t':
        return ImportDialog::tr("Tab");
    case '|':
        return ImportDialog::tr("Vertical bar");
    case ' ':
        return ImportDialog::tr("Space");
    case ':':
        return ImportDialog::tr("Colon");
    default:
        return QString(QChar::fromLatin1(delimiter));
    }
}

QString quoteTitle(char quote)
{
    if (quote == '\0')
        return ImportDialog::tr("None");
    return quote == '"' ? ImportDialog::tr("Double \"") : ImportDialog::tr("Single '");
}

void select(QComboBox* box, int value, const QString& title)
{
    int index = box->findData(value);
    if (index < 0) {
        box->addItem(title, value);
        index = box->count() - 1;
    }
    box->setCurrentIndex(index);
}

} // namespace

QString dialectText(const Dialect& dialect)
{
    return ImportDialog::tr("%1, %2, %3")
        .arg(encodingTitle(dialect.encoding), delimiterTitle(dialect.delimiter).toLower(),
            dialect.headerRows == 0
                ? ImportDialog::tr("no header")
                : ImportDialog::tr("header in %Ln row(s)", nullptr, static_cast<int>(dialect.headerRows)));
}

ImportDialog::ImportDialog(const QString& file, base::SharedBytes source, const formats::csv::Sniff& sniff,
    const QString& projectFolder, JobRunner& jobs, QWidget* parent)
    : QDialog(parent)
    , m_file(file)
    , m_source(std::move(source))
    , m_sniff(sniff)
    , m_model(new TablePreviewModel(this))
    , m_job(jobs)
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Open a table"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(makeTitle(tr("How to read “%1”").arg(QFileInfo(file).fileName()), this));
    layout->addWidget(makeMuted(sniff.ambiguous
            ? tr("The file can be read in more than one way. Choose the one whose preview is right.")
            : tr("Look at the preview. The file itself is never changed, and every cell stays text."),
        this));

    auto* columns = new QHBoxLayout;
    columns->setSpacing(20);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    columns->addLayout(left, 0);
    columns->addLayout(right, 1);
    layout->addLayout(columns, 1);
    buildReadings(left);
    buildChoices(left);
    left->addStretch(1);
    buildPreview(right);

    m_place = new ProjectPlace(QFileInfo(file).completeBaseName(), projectFolder, this);
    layout->addWidget(m_place);
    auto* buttons = new QDialogButtonBox(this);
    m_open = buttons->addButton(tr("Open"), QDialogButtonBox::AcceptRole);
    nameWidget(m_open, u"importOpen"_s, tr("Open the table as previewed"));
    m_open->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    m_pause.setSingleShot(true);
    m_pause.setInterval(60);
    connect(&m_pause, &QTimer::timeout, this, &ImportDialog::refresh);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 34});
    setDialect(m_sniff.readings.empty() ? Dialect{} : m_sniff.readings.front().dialect);
    m_open->setFocus(Qt::OtherFocusReason);
    refresh();
}

void ImportDialog::buildReadings(QLayout* layout)
{
    layout->addWidget(makeHeading(tr("Readings"), this));
    m_readings = new QButtonGroup(this);
    for (std::size_t i = 0; i < m_sniff.readings.size(); ++i) {
        const QString words = dialectText(m_sniff.readings[i].dialect);
        auto* choice = new QRadioButton(i == 0 ? tr("%1 (best)").arg(words) : words, this);
        nameWidget(choice, u"reading%1"_s.arg(i + 1), tr("Reading %1: %2").arg(number(i + 1), words));
        choice->setChecked(i == 0);
        m_readings->addButton(choice, static_cast<int>(i));
        layout->addWidget(choice);
    }
    connect(m_readings, &QButtonGroup::idClicked, this,
        [this](int id) { setDialect(m_sniff.readings[static_cast<std::size_t>(id)].dialect); });
}

void ImportDialog::buildChoices(QLayout* layout)
{
    layout->addWidget(makeHeading(tr("In detail"), this));
    auto* form = new QFormLayout;
    static_cast<QVBoxLayout*>(layout)->addLayout(form);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_encoding = new QComboBox(this);
    for (const Encoding encoding :
        {Encoding::Utf8, Encoding::Windows1252, Encoding::Iso88591, Encoding::Utf16Le, Encoding::Utf16Be})
        m_encoding->addItem(encodingTitle(encoding), static_cast<int>(encoding));
    m_delimiter = new QComboBox(this);
    for (const char delimiter : {',', ';', '\t', '|'})
        m_delimiter->addItem(delimiterTitle(delimiter), static_cast<int>(delimiter));
    m_quote = new QComboBox(this);
    for (const char quote : {'"', '\'', '\0'})
        m_quote->addItem(quoteTitle(quote), static_cast<int>(quote));
    m_header = new QSpinBox(this);
    m_header->setRange(0, 20);
    m_skip = new QSpinBox(this);
    m_skip->setRange(0, 10'000);
    nameWidget(m_encoding, u"importEncoding"_s, tr("Encoding"));
    nameWidget(m_delimiter, u"importDelimiter"_s, tr("Separator between cells"));
    nameWidget(m_quote, u"importQuote"_s, tr("Quote character"));
    nameWidget(m_header, u"importHeader"_s, tr("Header rows"));
    nameWidget(m_skip, u"importSkip"_s, tr("Rows to skip before the header"));
    form->addRow(tr("&Encoding"), m_encoding);
    form->addRow(tr("&Separator"), m_delimiter);
    form->addRow(tr("&Quote"), m_quote);
    form->addRow(tr("S&kip rows"), m_skip);
    form->addRow(tr("&Header rows"), m_header);
    for (QComboBox* box : {m_encoding, m_delimiter, m_quote})
        connect(box, &QComboBox::currentIndexChanged, this, [this]() { m_pause.start(); });
    for (QSpinBox* box : {m_header, m_skip})
        connect(box, &QSpinBox::valueChanged, this, [this]() { m_pause.start(); });
}

void ImportDialog::buildPreview(QLayout* layout)
{
    m_facts = makeHeading({}, this);
    m_facts->setObjectName(u"importFacts"_s);
    layout->addWidget(m_facts);
    m_preview = new QTableView(this);
    nameWidget(m_preview, u"importPreview"_s, tr("Preview of the first rows"));
    m_preview->setModel(m_model);
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setWordWrap(false);
    m_preview->setTabKeyNavigation(false);
    m_preview->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_preview->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    layout->addWidget(m_preview);
    m_issues = makeText({}, this);
    nameWidget(m_issues, u"importIssues"_s, tr("What is odd in this reading"));
    layout->addWidget(m_issues);
}

void ImportDialog::setDialect(const Dialect& dialect)
{
    m_rest = dialect;
    select(m_encoding, static_cast<int>(dialect.encoding), encodingTitle(dialect.encoding));
    select(m_delimiter, static_cast<int>(dialect.delimiter), delimiterTitle(dialect.delimiter));
    select(m_quote, static_cast<int>(dialect.quote), quoteTitle(dialect.quote));
    m_header->setValue(static_cast<int>(dialect.headerRows));
    m_skip->setValue(static_cast<int>(dialect.skipRows));
    m_pause.start();
}

Dialect ImportDialog::dialect() const
{
    Dialect dialect = m_rest;
    const auto encoding = static_cast<Encoding>(m_encoding->currentData().toInt());
    if (encoding != dialect.encoding)
        dialect.byteOrderMark = false;
    dialect.encoding = encoding;
    dialect.delimiter = static_cast<char>(m_delimiter->currentData().toInt());
    dialect.quote = static_cast<char>(m_quote->currentData().toInt());
    dialect.headerRows = static_cast<std::uint32_t>(m_header->value());
    dialect.skipRows = static_cast<std::uint32_t>(m_skip->value());
    return dialect;
}

void ImportDialog::refresh()
{
    m_pause.stop();
    m_job.start(
        this, tr("Preview"), Job::Visibility::Quiet,
        [source = m_source, chosen = dialect()](
            base::JobContext&) { return formats::csv::readHead(source, chosen, "preview", previewRows); },
        [this](const base::Result<formats::csv::Document>& document) {
            m_open->setEnabled(document.has_value());
            if (document) {
                showDocument(*document);
            } else {
                m_model->setTable({});
                m_facts->setText(tr("This reading does not work"));
                m_issues->setText(sentence(document.error()));
            }
        });
}

void ImportDialog::showDocument(const formats::csv::Document& document)
{
    const bool sameShape = m_model->columnCount() == static_cast<int>(document.table.columnCount());
    m_model->setTable(document.table);
    if (!sameShape || m_preview->columnWidth(0) < 10) {
        m_preview->horizontalHeader()->setResizeContentsPrecision(30);
        m_preview->resizeColumnsToContents();
        const int widest = fontMetrics().averageCharWidth() * 28;
        for (int column = 0; column < m_model->columnCount(); ++column)
            m_preview->setColumnWidth(column, qMin(widest, m_preview->columnWidth(column) + 12));
    }
    m_facts->setText(tr("%Ln column(s)", nullptr, m_model->columnCount()));
    QStringList issues;
    for (const base::Issue& issue : document.issues)
        issues << sentence(issue);
    const QString head = document.table.rowCount() < previewRows
        ? tr("Nothing odd in the whole file.")
        : tr("Nothing odd in the first %1 rows.").arg(number(previewRows));
    m_issues->setText(issues.isEmpty()
            ? head
            : tr("In the first %1 rows:").arg(number(document.table.rowCount())) + u'\n' + issues.join(u'\n'));
}

void ImportDialog::offerReference() { m_place->offerReference(); }

void ImportDialog::accept()
{
    Q_EMIT chosen({m_file, m_place->path(), dialect(), m_place->sourcePlace()});
    QDialog::accept();
}

} // namespace gleaner::ui
