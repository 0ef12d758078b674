#include "ui/widgets/new_passphrase_edit.h"

#include "ui/widgets/passphrase_strength.h"

#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gleaner::ui {

namespace {

QLineEdit* secretLine(const QString& name)
{
    auto* line = new QLineEdit;
    line->setObjectName(name);
    line->setEchoMode(QLineEdit::Password);
    line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    return line;
}

QLabel* wrappedLabel(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace

NewPassphraseEdit::NewPassphraseEdit(QWidget* parent)
    : QWidget(parent)
    , m_firstLabel(new QLabel)
    , m_secondLabel(new QLabel)
    , m_first(secretLine(QStringLiteral("newPassphrase")))
    , m_second(secretLine(QStringLiteral("newPassphraseAgain")))
    , m_strength(wrappedLabel(QStringLiteral("passphraseStrength")))
    , m_match(wrappedLabel(QStringLiteral("passphraseMatch")))
    , m_show(new QCheckBox)
    , m_unprotected(new QCheckBox)
    , m_warning(wrappedLabel(QStringLiteral("passphraseWarning")))
{
    m_show->setObjectName(QStringLiteral("showPassphrase"));
    m_unprotected->setObjectName(QStringLiteral("noPassphrase"));
    m_firstLabel->setBuddy(m_first);
    m_secondLabel->setBuddy(m_second);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(5);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_firstLabel, m_first);
    form->addRow(QString(), m_strength);
    form->addRow(m_secondLabel, m_second);
    form->addRow(QString(), m_match);
    form->addRow(QString(), m_show);
    form->addRow(m_unprotected);
    form->addRow(m_warning);
    setFocusProxy(m_first);
    connect(m_first, &QLineEdit::textChanged, this, &NewPassphraseEdit::refresh);
    connect(m_second, &QLineEdit::textChanged, this, &NewPassphraseEdit::refresh);
    connect(m_unprotected, &QCheckBox::toggled, this, &NewPassphraseEdit::refresh);
    connect(m_show, &QCheckBox::toggled, this, [this](bool show) {
        m_first->setEchoMode(show ? QLineEdit::Normal : QLineEdit::Password);
        m_second->setEchoMode(show ? QLineEdit::Normal : QLineEdit::Password);
    });
    retranslate();
}

bool NewPassphraseEdit::isProtected() const { return !m_unprotected->isChecked(); }

QString NewPassphraseEdit::passphrase() const { return isProtected() && isComplete() ? m_first->text() : QString(); }

bool NewPassphraseEdit::isComplete() const
{
    return !isProtected() || (!m_first->text().isEmpty() && m_first->text() == m_second->text());
}

void NewPassphraseEdit::clear()
{
    m_first->clear();
    m_second->clear();
}

void NewPassphraseEdit::refresh()
{
    const bool wanted = isProtected();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_firstLabel, m_secondLabel, m_first, m_second, m_show})
        widget->setEnabled(wanted);
    m_strength->setText(wanted ? strengthSentence(passphraseStrength(m_first->text())) : QString());
    if (!wanted || m_second->text().isEmpty())
        m_match->clear();
    else if (m_first->text() == m_second->text())
        m_match->setText(tr("Both are the same."));
    else
        m_match->setText(tr("The two are not the same yet."));
    m_warning->setVisible(!wanted);
    m_strength->setVisible(wanted);
    m_match->setVisible(!m_match->text().isEmpty());
    m_first->setAccessibleDescription(m_strength->text());
    m_second->setAccessibleDescription(m_match->text());
    Q_EMIT changed();
}

void NewPassphraseEdit::retranslate()
{
    m_firstLabel->setText(tr("&Passphrase:"));
    m_secondLabel->setText(tr("The same &again:"));
    m_first->setAccessibleName(tr("New passphrase"));
    m_second->setAccessibleName(tr("New passphrase again"));
    m_show->setText(tr("&Show what I type"));
    m_show->setAccessibleName(tr("Show what I type"));
    m_unprotected->setText(tr("&Do not protect it by a passphrase"));
    m_unprotected->setAccessibleName(tr("Do not protect it by a passphrase"));
    m_warning->setText(tr("Not protected by a passphrase: everybody who can use this account can sign with the key."));
    refresh();
}

void NewPassphraseEdit::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace gleaner::ui
