#include "ui/import/dialect_form.h"

#include "ui/messages/text.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace gleaner::ui {

using namespace Qt::StringLiterals;
using formats::csv::Dialect;
using formats::csv::Encoding;
using formats::csv::Escape;

QString encodingTitle(formats::csv::Encoding encoding)
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

namespace {

QString delimiterTitle(const QString& delimiter)
{
    if (delimiter.isEmpty())
        return DialectForm::tr("None");
    if (delimiter == u","_s)
        return DialectForm::tr("Comma");
    if (delimiter == u";"_s)
        return DialectForm::tr("Semicolon");
    if (delimiter == u"\t"_s)
        return DialectForm::tr("Tab");
    if (delimiter == u"|"_s)
        return DialectForm::tr("Vertical bar");
    if (delimiter == u" "_s)
        return DialectForm::tr("Space");
    return delimiter == u":"_s ? DialectForm::tr("Colon") : delimiter;
}

QString quoteTitle(char quote)
{
    if (quote == '\0')
        return DialectForm::tr("None");
    return quote == '"' ? DialectForm::tr("Double \"")
        : quote == '\'' ? DialectForm::tr("Single '")
                        : QString(QChar::fromLatin1(quote));
}

/// The three ways as one value: 0 doubled, 1 none, else the character.
int escapeValue(const Dialect& dialect)
{
    switch (dialect.escape) {
    case Escape::Doubled:
        return 0;
    case Escape::None:
        return 1;
    case Escape::Character:
        break;
    }
    return dialect.escapeCharacter;
}

void select(QComboBox* box, const QVariant& value, const QString& title)
{
    int index = box->findData(value);
    if (index < 0) {
        box->addItem(title, value);
        index = box->count() - 1;
    }
    box->setCurrentIndex(index);
}

QString escapeTitle(const Dialect& dialect)
{
    switch (dialect.escape) {
    case Escape::Doubled:
        return DialectForm::tr("The quote doubled");
    case Escape::None:
        return DialectForm::tr("Not at all");
    case Escape::Character:
        break;
    }
    return dialect.escapeCharacter == '\\'
        ? DialectForm::tr("Backslash before it")
        : DialectForm::tr("“%1” before it").arg(QChar::fromLatin1(dialect.escapeCharacter));
}

constexpr std::array counts{&Dialect::skipRows, &Dialect::headerRows, &Dialect::rowsAfterHeader, &Dialect::footerRows};
constexpr std::array flags{
    &Dialect::paddedQuotes, &Dialect::quotedLineBreaks, &Dialect::blankLines, &Dialect::repeatedHeaders};
/// A box says that something is left out, a member of the dialect that it is kept.
constexpr std::array<bool, flags.size()> ticked{true, false, false, false};

/// A separator in a sentence; one that has no name of its own as it stands, with blanks that can be seen.
QString separatorText(const QString& delimiter)
{
    if (delimiter.isEmpty())
        return DialectForm::tr("one column");
    const QString title = delimiterTitle(delimiter);
    return title == delimiter ? u"“%1”"_s.arg(QString(delimiter).replace(u' ', u'␣')) : title.toLower();
}

} // namespace

QString dialectText(const Dialect& dialect)
{
    return DialectForm::tr("%1, %2, %3")
        .arg(encodingTitle(dialect.encoding), separatorText(text(dialect.delimiter)),
            dialect.headerRows == 0
                ? DialectForm::tr("no header")
                : DialectForm::tr("header in %Ln row(s)", nullptr, static_cast<int>(dialect.headerRows)));
}

QString differenceText(const Dialect& from, const Dialect& to)
{
    QStringList parts;
    if (from.quote != to.quote)
        parts << (to.quote == '\0' ? DialectForm::tr("no quotes")
                                   : DialectForm::tr("quote: %1").arg(quoteTitle(to.quote)));
    if (escapeValue(from) != escapeValue(to) && to.quote != '\0')
        parts << DialectForm::tr("a quote inside a cell: %1").arg(escapeTitle(to));
    if (from.skipRows != to.skipRows)
        parts << DialectForm::tr("%Ln row(s) skipped", nullptr, static_cast<int>(to.skipRows));
    if (from.quotedLineBreaks != to.quotedLineBreaks)
        parts << (to.quotedLineBreaks ? DialectForm::tr("quotes may span lines")
                                      : DialectForm::tr("quotes end with their line"));
    return parts.isEmpty() ? DialectForm::tr("other details") : parts.join(u", "_s);
}

DialectForm::DialectForm(QWidget* parent)
    : QWidget(parent)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    buildCells();
    buildRows();
}

void DialectForm::buildCells()
{
    auto* form = static_cast<QFormLayout*>(layout());
    m_encoding = new QComboBox(this);
    for (const Encoding encoding :
        {Encoding::Utf8, Encoding::Windows1252, Encoding::Iso88591, Encoding::Utf16Le, Encoding::Utf16Be})
        m_encoding->addItem(encodingTitle(encoding), static_cast<int>(encoding));
    m_delimiter = new QComboBox(this);
    m_delimiter->setEditable(true);
    m_delimiter->setInsertPolicy(QComboBox::NoInsert);
    for (const auto& delimiter : {u","_s, u";"_s, u"\t"_s, u"|"_s, u""_s})
        m_delimiter->addItem(delimiterTitle(delimiter), delimiter);
    m_quote = new QComboBox(this);
    for (const char quote : {'"', '\'', '\0'})
        m_quote->addItem(quoteTitle(quote), static_cast<int>(quote));
    m_escape = new QComboBox(this);
    Dialect escaping;
    for (const Escape escape : {Escape::Doubled, Escape::Character, Escape::None}) {
        escaping.escape = escape;
        m_escape->addItem(escapeTitle(escaping), escapeValue(escaping));
    }
    m_comment = new QLineEdit(this);
    m_comment->setMaxLength(8);
    nameWidget(m_encoding, u"importEncoding"_s, tr("Encoding"));
    nameWidget(m_delimiter, u"importDelimiter"_s, tr("Separator between cells: one or more characters"));
    nameWidget(m_quote, u"importQuote"_s, tr("Quote character"));
    nameWidget(m_escape, u"importEscape"_s, tr("How a quote stands inside a cell"));
    nameWidget(m_comment, u"importComment"_s, tr("Lines that begin with this are comments"));
    form->addRow(tr("&Encoding"), m_encoding);
    form->addRow(tr("&Separator"), m_delimiter);
    form->addRow(tr("&Quote"), m_quote);
    form->addRow(tr("Quote &inside a cell"), m_escape);
    form->addRow(tr("&Comments begin with"), m_comment);
    for (QComboBox* box : {m_encoding, m_delimiter, m_quote, m_escape})
        connect(box, &QComboBox::currentIndexChanged, this, &DialectForm::changed);
    connect(m_delimiter, &QComboBox::editTextChanged, this, &DialectForm::changed);
    connect(m_comment, &QLineEdit::textChanged, this, &DialectForm::changed);
}

void DialectForm::buildRows()
{
    auto* form = static_cast<QFormLayout*>(layout());
    const struct {
        QString name;
        QString label;
        QString spoken;
        int most;
    } spins[] = {
        {u"importSkip"_s, tr("S&kip rows"), tr("Rows to leave out above the header"), 1'000'000},
        {u"importHeader"_s, tr("&Header rows"), tr("Header rows"), 20},
        {u"importAfterHeader"_s, tr("Skip &under the header"), tr("Rows to leave out under the header"), 1'000'000},
        {u"importFooter"_s, tr("Skip at the e&nd"), tr("Rows to leave out at the end"), 1'000'000},
    };
    for (std::size_t index = 0; index < m_counts.size(); ++index) {
        m_counts[index] = new QSpinBox(this);
        m_counts[index]->setRange(0, spins[index].most);
        nameWidget(m_counts[index], spins[index].name, spins[index].spoken);
        form->addRow(spins[index].label, m_counts[index]);
        connect(m_counts[index], &QSpinBox::valueChanged, this, &DialectForm::changed);
    }
    const struct {
        QString name;
        QString label;
    } boxes[] = {
        {u"importPadded"_s, tr("Ignore blanks around quotes")},
        {u"importLineBound"_s, tr("Quotes end with their line")},
        {u"importBlankLines"_s, tr("Leave out empty lines")},
        {u"importRepeats"_s, tr("Leave out repeated headers")},
    };
    for (std::size_t index = 0; index < m_flags.size(); ++index) {
        m_flags[index] = new QCheckBox(boxes[index].label, this);
        nameWidget(m_flags[index], boxes[index].name, boxes[index].label);
        form->addRow(m_flags[index]);
        connect(m_flags[index], &QCheckBox::toggled, this, &DialectForm::changed);
    }
}

void DialectForm::setDialect(const Dialect& dialect)
{
    m_rest = dialect;
    const QString delimiter = text(dialect.delimiter);
    select(m_encoding, static_cast<int>(dialect.encoding), encodingTitle(dialect.encoding));
    select(m_delimiter, delimiter, delimiterTitle(delimiter));
    m_delimiter->setEditText(delimiterTitle(delimiter));
    select(m_quote, static_cast<int>(dialect.quote), quoteTitle(dialect.quote));
    select(m_escape, escapeValue(dialect), escapeTitle(dialect));
    m_comment->setText(text(dialect.comment));
    for (std::size_t index = 0; index < counts.size(); ++index)
        m_counts[index]->setValue(static_cast<int>(dialect.*counts[index]));
    for (std::size_t index = 0; index < flags.size(); ++index)
        m_flags[index]->setChecked(dialect.*flags[index] == ticked[index]);
    Q_EMIT changed();
}

Dialect DialectForm::dialect() const
{
    Dialect dialect = m_rest;
    const auto encoding = static_cast<Encoding>(m_encoding->currentData().toInt());
    if (encoding != dialect.encoding)
        dialect.byteOrderMark = false;
    dialect.encoding = encoding;
    // What is typed counts as it stands, unless it is the name of a choice.
    const int named = m_delimiter->findText(m_delimiter->currentText(), Qt::MatchFixedString);
    const QString delimiter = named >= 0 ? m_delimiter->itemData(named).toString() : m_delimiter->currentText();
    dialect.delimiter = utf8(delimiter);
    dialect.quote = static_cast<char>(m_quote->currentData().toInt());
    const int escape = m_escape->currentData().toInt();
    dialect.escape = escape == 0 ? Escape::Doubled : escape == 1 ? Escape::None : Escape::Character;
    if (dialect.escape == Escape::Character)
        dialect.escapeCharacter = static_cast<char>(escape);
    dialect.comment = utf8(m_comment->text());
    for (std::size_t index = 0; index < counts.size(); ++index)
        dialect.*counts[index] = static_cast<std::uint32_t>(m_counts[index]->value());
    for (std::size_t index = 0; index < flags.size(); ++index)
        dialect.*flags[index] = m_flags[index]->isChecked() == ticked[index];
    return dialect;
}

} // namespace gleaner::ui
