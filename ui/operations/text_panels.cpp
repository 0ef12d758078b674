#include "ui/operations/text_panels.h"

#include "ui/messages/text.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

QFormLayout* makeForm(QWidget* panel)
{
    auto* form = new QFormLayout(panel);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    return form;
}

} // namespace

TrimPanel::TrimPanel(QWidget* parent)
    : ParameterPanel(parent)
    , m_ends(new QComboBox(this))
{
    nameWidget(m_ends, u"trimEnds"_s, tr("Where to trim"));
    m_ends->addItem(tr("At both ends"), u"both"_s);
    m_ends->addItem(tr("At the start"), u"start"_s);
    m_ends->addItem(tr("At the end"), u"end"_s);
    makeForm(this)->addRow(tr("&Trim"), m_ends);
    connect(m_ends, &QComboBox::currentIndexChanged, this, &ParameterPanel::changed);
}

std::optional<base::Json> TrimPanel::parameters() const
{
    return base::Json{{"ends", utf8(m_ends->currentData().toString())}};
}

QString TrimPanel::explanation() const
{
    return tr("Removes spaces, tabs and other white space around each value. What stands between words stays.");
}

std::optional<base::Json> CollapsePanel::parameters() const { return base::Json::object(); }

QString CollapsePanel::explanation() const
{
    return tr("Turns each run of white space inside a value into one space.");
}

CasePanel::CasePanel(QWidget* parent)
    : ParameterPanel(parent)
    , m_to(new QComboBox(this))
    , m_keep(new QLineEdit(this))
{
    nameWidget(m_to, u"caseTo"_s, tr("Change to"));
    m_to->addItem(tr("Title Case"), u"title"_s);
    m_to->addItem(tr("Sentence case"), u"sentence"_s);
    m_to->addItem(tr("lower case"), u"lower"_s);
    m_to->addItem(tr("UPPER CASE"), u"upper"_s);
    nameWidget(m_keep, u"caseKeep"_s, tr("Words to keep as they are"));
    m_keep->setPlaceholderText(tr("such as NE, LLC, del"));
    QFormLayout* form = makeForm(this);
    form->addRow(tr("Change &to"), m_to);
    form->addRow(tr("&Keep as they are"), m_keep);
    connect(m_to, &QComboBox::currentIndexChanged, this, &ParameterPanel::changed);
    connect(m_keep, &QLineEdit::textChanged, this, &ParameterPanel::changed);
}

std::optional<base::Json> CasePanel::parameters() const
{
    base::Json keep = base::Json::array();
    const QStringList words = m_keep->text().split(u',', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (!word.trimmed().isEmpty())
            keep.push_back(utf8(word.trimmed()));
    }
    return base::Json{{"to", utf8(m_to->currentData().toString())}, {"keep", keep}};
}

QString CasePanel::explanation() const { return tr("Writes each value in the chosen form of upper and lower case."); }

ReplacePanel::ReplacePanel(QWidget* parent)
    : ParameterPanel(parent)
    , m_find(new QLineEdit(this))
    , m_with(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_case(new QCheckBox(tr("&Upper and lower case differ"), this))
    , m_words(new QCheckBox(tr("Whole &words only"), this))
{
    nameWidget(m_find, u"replaceFind"_s, tr("Find"));
    nameWidget(m_with, u"replaceWith"_s, tr("Replace with"));
    nameWidget(m_kind, u"replaceKind"_s, tr("How to search"));
    nameWidget(m_case, u"replaceCase"_s, tr("Upper and lower case differ"));
    nameWidget(m_words, u"replaceWords"_s, tr("Whole words only"));
    m_kind->addItem(tr("Text"), u"text"_s);
    m_kind->addItem(tr("Whole cell"), u"whole"_s);
    m_kind->addItem(tr("Regular expression"), u"regex"_s);
    m_with->setPlaceholderText(tr("empty to remove it"));
    m_case->setChecked(true);
    QFormLayout* form = makeForm(this);
    form->addRow(tr("&Find"), m_find);
    form->addRow(tr("Replace w&ith"), m_with);
    form->addRow(tr("Searc&h as"), m_kind);
    form->addRow(QString(), m_case);
    form->addRow(QString(), m_words);
    connect(m_find, &QLineEdit::textChanged, this, &ParameterPanel::changed);
    connect(m_with, &QLineEdit::textChanged, this, &ParameterPanel::changed);
    connect(m_case, &QCheckBox::toggled, this, &ParameterPanel::changed);
    connect(m_words, &QCheckBox::toggled, this, &ParameterPanel::changed);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this]() {
        m_words->setEnabled(m_kind->currentData().toString() == u"text");
        Q_EMIT changed();
    });
}

std::optional<base::Json> ReplacePanel::parameters() const
{
    if (m_find->text().isEmpty())
        return std::nullopt;
    return base::Json{{"find", utf8(m_find->text())}, {"with", utf8(m_with->text())},
        {"kind", utf8(m_kind->currentData().toString())}, {"case", m_case->isChecked()},
        {"words", m_words->isEnabled() && m_words->isChecked()}};
}

QString ReplacePanel::problem() const { return m_find->text().isEmpty() ? tr("Type what to find.") : QString(); }

QString ReplacePanel::explanation() const
{
    return tr(
        "Replaces text inside values. In a regular expression, $1 in the replacement stands for the first group.");
}

std::optional<base::Json> RemoveRowsPanel::parameters() const { return base::Json::object(); }

QString RemoveRowsPanel::explanation() const
{
    return tr("Removes the rows in scope. They can be brought back by undo, and the city decides about each of them.");
}

} // namespace gleaner::ui
