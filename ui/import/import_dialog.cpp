#include "ui/import/import_dialog.h"

#include "ui/import/project_place.h"
#include "ui/import/reading_pane.h"
#include "ui/messages/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/window_size.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

QString sentenceOf(const formats::csv::Evidence& evidence)
{
    const std::string pattern(formats::csv::evidenceTemplate(evidence.code));
    const QString translated = QCoreApplication::translate("Evidence", pattern.c_str());
    QString sentence;
    for (qsizetype place = 0; place < translated.size(); ++place) {
        const int digit
            = translated[place] == u'%' && place + 1 < translated.size() ? translated[place + 1].digitValue() : -1;
        if (digit < 1) {
            sentence += translated[place];
            continue;
        }
        ++place;
        const auto index = static_cast<std::size_t>(digit - 1);
        if (index >= evidence.arguments.size())
            continue;
        // An encoding is written as people know it.
        const auto encoding = formats::csv::encodingNamed(evidence.arguments[index]);
        sentence += encoding ? encodingTitle(*encoding) : text(evidence.arguments[index]);
    }
    return sentence;
}

} // namespace

ImportDialog::ImportDialog(const QString& file, base::SharedBytes source, const formats::csv::Sniff& sniff,
    const QString& projectFolder, JobRunner& jobs, QWidget* parent)
    : QDialog(parent)
    , m_file(file)
    , m_sniff(sniff)
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
    columns->addWidget(buildChoices(), 0);
    columns->addWidget(buildPreviews(source, jobs), 1);
    layout->addLayout(columns, 1);
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
    connect(m_form, &DialectForm::changed, &m_pause, qOverload<>(&QTimer::start));
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 140, fontMetrics().height() * 38});
    chooseReading(0);
    m_open->setFocus(Qt::OtherFocusReason);
    refresh();
}

/// Readings, evidence and the form: they scroll, so that large fonts cut nothing.
QWidget* ImportDialog::buildChoices()
{
    auto* inside = new QWidget(this);
    auto* layout = new QVBoxLayout(inside);
    constexpr int margin = 8;
    layout->setContentsMargins(0, 0, margin, 0);
    layout->setSpacing(8);
    layout->addWidget(makeHeading(tr("Readings"), inside));
    m_readings = new QButtonGroup(this);
    for (std::size_t i = 0; i < m_sniff.readings.size(); ++i) {
        const formats::csv::Dialect& dialect = m_sniff.readings[i].dialect;
        QString words = dialectText(dialect);
        for (std::size_t j = 0; j < i; ++j) {
            if (words == dialectText(m_sniff.readings[j].dialect)) {
                words = tr("%1, %2").arg(words, differenceText(m_sniff.readings[j].dialect, dialect));
                break;
            }
        }
        auto* choice = new QRadioButton(i == 0 ? tr("%1 (best)").arg(words) : words, inside);
        nameWidget(choice, u"reading%1"_s.arg(i + 1), tr("Reading %1: %2").arg(number(i + 1), words));
        choice->setChecked(i == 0);
        m_readings->addButton(choice, static_cast<int>(i));
        layout->addWidget(choice);
    }
    m_byHand = new QRadioButton(tr("Set by hand"), inside);
    nameWidget(m_byHand, u"readingByHand"_s, tr("As set by hand below"));
    m_readings->addButton(m_byHand);
    layout->addWidget(m_byHand);
    connect(m_readings, &QButtonGroup::idClicked, this, [this](int id) {
        if (id >= 0)
            chooseReading(static_cast<std::size_t>(id));
    });
    auto* widths = makeQuietButton(tr("Columns of fixed width …"), inside);
    nameWidget(widths, u"importWidths"_s, tr("Read the file by the widths of its columns instead"));
    layout->addWidget(widths, 0, Qt::AlignLeft);
    connect(widths, &QPushButton::clicked, this, [this]() {
        Q_EMIT fixedWidths();
        reject();
    });
    m_part = new QComboBox(inside);
    nameWidget(m_part, u"importPart"_s, tr("Which of the tables in the file"));
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    layout->addWidget(m_part);
    connect(m_part, &QComboBox::activated, this, &ImportDialog::choosePart);
    layout->addWidget(makeHeading(tr("Why"), inside));
    m_evidence = makeText({}, inside);
    nameWidget(m_evidence, u"importEvidence"_s, tr("What this reading rests on"));
    layout->addWidget(m_evidence);
    layout->addWidget(makeHeading(tr("In detail"), inside));
    m_form = new DialectForm(inside);
    layout->addWidget(m_form);
    layout->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setObjectName(u"importChoices"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(inside);
    // No wider than it must be: the room is for the preview.
    const int needed = std::max(inside->minimumSizeHint().width(), m_form->sizeHint().width() + margin);
    area->setFixedWidth(needed + area->verticalScrollBar()->sizeHint().width());
    return area;
}

QWidget* ImportDialog::buildPreviews(const base::SharedBytes& source, JobRunner& jobs)
{
    auto* previews = new QWidget(this);
    auto* layout = new QHBoxLayout(previews);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    const std::size_t count = m_sniff.ambiguous && m_sniff.readings.size() > 1 ? 2 : 1;
    for (std::size_t index = 0; index < count; ++index) {
        m_panes.push_back(new ReadingPane(source, jobs, index == 0 ? QString() : u"2"_s, previews));
        layout->addWidget(m_panes.back(), 1);
        connect(m_panes.back(), &ReadingPane::looked, this, [this, index](bool works) {
            if (index == (m_reading < m_panes.size() ? m_reading : 0))
                m_open->setEnabled(works);
        });
    }
    return previews;
}

void ImportDialog::chooseReading(std::size_t index)
{
    m_reading = index;
    const formats::csv::Reading& reading = m_sniff.readings[index];
    m_part->clear();
    for (std::size_t part = 0; part < reading.tables.size(); ++part) {
        m_part->addItem(
            tr("Table %1: %2, %3")
                .arg(number(part + 1), tr("%Ln row(s)", nullptr, static_cast<int>(reading.tables[part].rows)),
                    tr("%Ln column(s)", nullptr, static_cast<int>(reading.tables[part].columns))));
        if (formats::csv::dialectOf(reading, reading.tables[part]) == reading.dialect)
            m_part->setCurrentIndex(static_cast<int>(part));
    }
    m_part->setVisible(reading.tables.size() > 1);
    m_form->setDialect(reading.dialect);
    showReasons();
}

bool ImportDialog::isAsRead() const
{
    const formats::csv::Reading& reading = m_sniff.readings[m_reading];
    const formats::csv::Dialect now = dialect();
    return now == reading.dialect || std::ranges::any_of(reading.tables, [&](const auto& table) {
        return formats::csv::dialectOf(reading, table) == now;
    });
}

void ImportDialog::showReasons()
{
    const bool asRead = isAsRead();
    m_byHand->setVisible(!asRead);
    (asRead ? m_readings->button(static_cast<int>(m_reading)) : m_byHand)->setChecked(true);
    QStringList sentences;
    for (const formats::csv::Evidence& evidence : m_sniff.readings[m_reading].evidence)
        sentences << sentenceOf(evidence);
    m_evidence->setText(
        asRead ? sentences.join(u'\n') : tr("You set this by hand. Choose a reading above to go back to it."));
}

void ImportDialog::choosePart(int index)
{
    const formats::csv::Reading& reading = m_sniff.readings[m_reading];
    m_form->setDialect(formats::csv::dialectOf(reading, reading.tables[static_cast<std::size_t>(index)]));
}

void ImportDialog::refresh()
{
    m_pause.stop();
    showReasons();
    const std::size_t chosen = m_reading < m_panes.size() ? m_reading : 0;
    for (std::size_t index = 0; index < m_panes.size(); ++index) {
        const formats::csv::Dialect shown = index == chosen ? dialect() : m_sniff.readings[index].dialect;
        m_panes[index]->setChosen(index == chosen);
        m_panes[index]->show(shown, dialectText(shown));
    }
}

void ImportDialog::offerReference() { m_place->offerReference(); }

void ImportDialog::accept()
{
    Q_EMIT chosen({m_file, m_place->path(), dialect(), m_place->sourcePlace()});
    QDialog::accept();
}

} // namespace gleaner::ui
