#include "ui/widgets/passphrase_dialog.h"

#include "ui/widgets/window_size.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

PassphraseDialog::PassphraseDialog(
    const QString& title, const QString& explanation, const QString& problem, QWidget* parent)
    : QDialog(parent)
    , m_line(new QLineEdit)
    , m_ok(nullptr)
{
    setObjectName(QStringLiteral("passphraseDialog"));
    setWindowTitle(title);
    setAccessibleName(title);
    auto* layout = new QVBoxLayout(this);
    auto* text = new QLabel(explanation);
    text->setObjectName(QStringLiteral("passphraseExplanation"));
    text->setWordWrap(true);
    layout->addWidget(text);
    if (!problem.isEmpty()) {
        auto* problemLabel = new QLabel(problem);
        problemLabel->setObjectName(QStringLiteral("passphraseProblem"));
        problemLabel->setWordWrap(true);
        QFont bold = problemLabel->font();
        bold.setBold(true);
        problemLabel->setFont(bold);
        layout->addWidget(problemLabel);
    }
    auto* label = new QLabel(tr("&Passphrase:"));
    label->setBuddy(m_line);
    layout->addWidget(label);
    m_line->setObjectName(QStringLiteral("passphrase"));
    m_line->setAccessibleName(tr("Passphrase"));
    m_line->setAccessibleDescription(problem);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    layout->addWidget(m_line);
    auto* show = new QCheckBox(tr("&Show what I type"));
    show->setObjectName(QStringLiteral("showPassphrase"));
    show->setAccessibleName(tr("Show what I type"));
    connect(show, &QCheckBox::toggled, m_line,
        [this](bool on) { m_line->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    layout->addWidget(show);
    layout->addStretch();
    auto* buttons = new QDialogButtonBox;
    m_ok = buttons->addButton(tr("&Unlock"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(QStringLiteral("unlockButton"));
    m_ok->setDefault(true);
    m_ok->setEnabled(false);
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("cancelButton"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(
        m_line, &QLineEdit::textChanged, m_ok, [this](const QString& typed) { m_ok->setEnabled(!typed.isEmpty()); });
    layout->addWidget(buttons);
    m_line->setFocus();
    resizeWithinScreen(this, sizeHint().expandedTo({fontMetrics().averageCharWidth() * 60, 0}));
}

QString PassphraseDialog::passphrase() const { return m_line->text(); }

} // namespace gleaner::ui
