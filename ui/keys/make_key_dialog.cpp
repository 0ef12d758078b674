#include "ui/keys/make_key_dialog.h"

#include "ui/messages/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/new_passphrase_edit.h"
#include "ui/widgets/scroll_body.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

MakeKeyDialog::MakeKeyDialog(QWidget* parent)
    : QDialog(parent)
    , m_passphrase(new NewPassphraseEdit)
    , m_make(nullptr)
{
    const QString title = tr("Make your key");
    setWindowTitle(title);
    nameWidget(this, u"makeKeyDialog"_s, title);
    auto* outer = new QVBoxLayout(this);
    auto* body = new ScrollBody;
    outer->addWidget(body, 1);
    QVBoxLayout* layout = body->column();
    layout->setSpacing(10);
    layout->addWidget(makeTitle(title));
    layout->addWidget(makeText(tr("Your key signs what you hand in, so that the city's answer finds its way back to "
                                  "you. It is made on this laptop and never leaves it. Nobody learns your name: each "
                                  "city knows you by a pseudonym of its own.")));
    layout->addSpacing(4);
    layout->addWidget(m_passphrase);
    layout->addWidget(makeMuted(tr("Nobody can reset a forgotten passphrase. The next page shows the recovery sheet, "
                                   "which brings the key back.")));
    layout->addStretch();
    auto* buttons = new QDialogButtonBox;
    m_make = buttons->addButton(tr("&Make the key"), QDialogButtonBox::AcceptRole);
    nameWidget(m_make, u"makeKeyButton"_s, tr("Make the key"));
    m_make->setDefault(true);
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    nameWidget(cancel, u"cancelButton"_s, cancel->text());
    outer->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(
        m_passphrase, &NewPassphraseEdit::changed, m_make, [this] { m_make->setEnabled(m_passphrase->isComplete()); });
    m_make->setEnabled(false);
    m_passphrase->setFocus();
    body->fit(this, fontMetrics().averageCharWidth() * 74);
}

KeyProtection MakeKeyDialog::options() const
{
    if (!m_passphrase->isProtected())
        return {trust::Protection::Device, {}};
    return {trust::Protection::Passphrase, utf8(m_passphrase->passphrase())};
}

} // namespace gleaner::ui
