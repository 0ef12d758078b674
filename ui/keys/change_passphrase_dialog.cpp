#include "ui/keys/change_passphrase_dialog.h"

#include "ui/messages/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/new_passphrase_edit.h"
#include "ui/widgets/window_size.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

ChangePassphraseDialog::ChangePassphraseDialog(trust::Protection present, const QString& problem, QWidget* parent)
    : QDialog(parent)
    , m_old(nullptr)
    , m_new(new NewPassphraseEdit)
    , m_change(nullptr)
{
    const QString title = tr("Change the passphrase");
    setWindowTitle(title);
    nameWidget(this, u"changePassphraseDialog"_s, title);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(makeTitle(title));
    if (!problem.isEmpty()) {
        auto* problemLabel = makeHeading(problem);
        problemLabel->setObjectName(u"passphraseProblem"_s);
        layout->addWidget(problemLabel);
    }
    if (present == trust::Protection::Passphrase) {
        auto* label = new QLabel(tr("Passphrase until &now:"));
        m_old = new QLineEdit;
        nameWidget(m_old, u"oldPassphrase"_s, tr("Passphrase until now"));
        m_old->setEchoMode(QLineEdit::Password);
        label->setBuddy(m_old);
        layout->addWidget(label);
        layout->addWidget(m_old);
        connect(m_old, &QLineEdit::textChanged, this, &ChangePassphraseDialog::refresh);
    } else {
        layout->addWidget(makeText(tr("The key is not protected by a passphrase now.")));
    }
    layout->addWidget(makeHeading(tr("From now on")));
    layout->addWidget(m_new);
    layout->addStretch();
    auto* buttons = new QDialogButtonBox;
    m_change = buttons->addButton(tr("&Change"), QDialogButtonBox::AcceptRole);
    nameWidget(m_change, u"changePassphraseButton"_s, tr("Change the passphrase"));
    m_change->setDefault(true);
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    nameWidget(cancel, u"cancelButton"_s, cancel->text());
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_new, &NewPassphraseEdit::changed, this, &ChangePassphraseDialog::refresh);
    if (m_old)
        m_old->setFocus();
    else
        m_new->setFocus();
    refresh();
    resizeWithinScreen(this, sizeHint().expandedTo({fontMetrics().averageCharWidth() * 66, 0}));
}

void ChangePassphraseDialog::refresh()
{
    m_change->setEnabled(m_new->isComplete() && (!m_old || !m_old->text().isEmpty()));
}

ChangePassphraseDialog::Options ChangePassphraseDialog::options() const
{
    Options options;
    if (m_old)
        options.oldPassphrase = utf8(m_old->text());
    options.next.protection = m_new->isProtected() ? trust::Protection::Passphrase : trust::Protection::Device;
    options.next.passphrase = utf8(m_new->passphrase());
    return options;
}

} // namespace gleaner::ui
