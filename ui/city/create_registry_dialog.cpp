#include "ui/city/create_registry_dialog.h"

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

CreateRegistryDialog::CreateRegistryDialog(const QString& folderName, QWidget* parent)
    : QDialog(parent)
    , m_city(new QLineEdit)
    , m_passphrase(new NewPassphraseEdit)
    , m_create(nullptr)
{
    const QString title = tr("Set up a city");
    setWindowTitle(title);
    nameWidget(this, u"createRegistryDialog"_s, title);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(makeTitle(title));
    layout->addWidget(makeText(tr("The folder “%1” holds no registry yet. A new one keeps the city's keys, packs, "
                                  "contributions and decisions in that folder.")
                                   .arg(folderName)));
    auto* cityLabel = new QLabel(tr("&Name of the city or its data office:"));
    cityLabel->setBuddy(m_city);
    nameWidget(m_city, u"cityName"_s, tr("Name of the city or its data office"));
    m_city->setPlaceholderText(tr("for example data.example.gov"));
    layout->addWidget(cityLabel);
    layout->addWidget(m_city);
    layout->addWidget(makeHeading(tr("Protect the city's keys")));
    layout->addWidget(m_passphrase);
    layout->addStretch();
    auto* buttons = new QDialogButtonBox;
    m_create = buttons->addButton(tr("Set &up"), QDialogButtonBox::AcceptRole);
    nameWidget(m_create, u"createRegistryButton"_s, tr("Set up the city"));
    m_create->setDefault(true);
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    nameWidget(cancel, u"cancelButton"_s, cancel->text());
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_city, &QLineEdit::textChanged, this, &CreateRegistryDialog::refresh);
    connect(m_passphrase, &NewPassphraseEdit::changed, this, &CreateRegistryDialog::refresh);
    refresh();
    m_city->setFocus();
    resizeWithinScreen(this, sizeHint().expandedTo({fontMetrics().averageCharWidth() * 74, 0}));
}

void CreateRegistryDialog::refresh()
{
    m_create->setEnabled(!m_city->text().trimmed().isEmpty() && m_passphrase->isComplete());
}

CreateRegistryDialog::Options CreateRegistryDialog::options() const
{
    return {utf8(m_city->text().trimmed()), utf8(m_passphrase->passphrase())};
}

} // namespace gleaner::ui
