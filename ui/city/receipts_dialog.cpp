#include "ui/city/receipts_dialog.h"

#include "ui/messages/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/window_size.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

ReceiptsDialog::ReceiptsDialog(std::size_t contributions, std::size_t openItems, QWidget* parent)
    : QDialog(parent)
    , m_hasDue(new QCheckBox(tr("&Name the day by which open items will be answered:")))
    , m_due(new QDateEdit(QDate::currentDate().addDays(60)))
{
    const QString title = tr("Write receipts");
    setWindowTitle(title);
    nameWidget(this, u"receiptsDialog"_s, title);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(makeTitle(title));
    layout->addWidget(
        makeText(tr("One signed receipt is written for each of %Ln contribution(s). It answers every item.", nullptr,
            static_cast<int>(contributions))));
    layout->addWidget(makeText(openItems == 0
            ? tr("No item is open.")
            : tr("%Ln item(s) are still open and are answered with “Not looked at yet” or “Disputed”.", nullptr,
                static_cast<int>(openItems))));
    nameWidget(m_hasDue, u"hasDueDay"_s, tr("Name the day by which open items will be answered"));
    nameWidget(m_due, u"dueDay"_s, tr("Day by which open items will be answered"));
    m_due->setCalendarPopup(true);
    m_due->setMinimumDate(QDate::currentDate());
    m_due->setEnabled(false);
    m_hasDue->setEnabled(openItems > 0);
    connect(m_hasDue, &QCheckBox::toggled, m_due, &QWidget::setEnabled);
    layout->addWidget(m_hasDue);
    layout->addWidget(m_due, 0, Qt::AlignLeft);
    layout->addWidget(makeMuted(tr("Without a day, the pack's policy gives one.")));
    layout->addStretch();
    auto* buttons = new QDialogButtonBox;
    auto* write = buttons->addButton(tr("&Choose a folder…"), QDialogButtonBox::AcceptRole);
    nameWidget(write, u"chooseReceiptFolderButton"_s, tr("Choose the folder for the receipts"));
    write->setDefault(true);
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    nameWidget(cancel, u"cancelButton"_s, cancel->text());
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resizeWithinScreen(this, sizeHint().expandedTo({fontMetrics().averageCharWidth() * 66, 0}));
}

std::string ReceiptsDialog::due() const
{
    return m_hasDue->isChecked() ? utf8(m_due->date().toString(Qt::ISODate)) : std::string();
}

} // namespace gleaner::ui
