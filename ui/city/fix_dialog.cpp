#include "ui/city/fix_dialog.h"

#include "ui/city/decision_dialog.h"
#include "ui/messages/review_words.h"
#include "ui/messages/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/window_size.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

FixDialog::FixDialog(const review::Change& change, const QString& subject, QWidget* parent)
    : QDialog(parent)
    , m_proposed(text(change.after))
    , m_value(new QLineEdit(m_proposed))
    , m_reason(new QComboBox)
    , m_ok(nullptr)
{
    const QString title = tr("Accept with a fix");
    setWindowTitle(title);
    nameWidget(this, u"fixDialog"_s, title);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(makeTitle(title));
    layout->addWidget(makeText(subject));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Before:"), makeText(valueText(change.beforeIs, change.before)));
    form->addRow(tr("Proposed:"), makeText(valueText(change.afterIs, change.after)));
    nameWidget(m_value, u"amendedValue"_s, tr("The value that the city writes"));
    form->addRow(tr("&The city writes:"), m_value);
    nameWidget(m_reason, u"fixReason"_s, tr("Reason"));
    for (const char* code : {"value-adjusted", "format-adjusted"})
        m_reason->addItem(reasonWord(code), QString::fromLatin1(code));
    form->addRow(tr("&Reason:"), m_reason);
    layout->addLayout(form);
    layout->addStretch();
    auto* buttons = new QDialogButtonBox;
    m_ok = buttons->addButton(tr("Accept with this fix"), QDialogButtonBox::AcceptRole);
    nameWidget(m_ok, u"fixButton"_s, tr("Accept with this fix"));
    m_ok->setDefault(true);
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    nameWidget(cancel, u"cancelButton"_s, cancel->text());
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_value, &QLineEdit::textChanged, m_ok,
        [this](const QString& typed) { m_ok->setEnabled(typed != m_proposed); });
    m_ok->setEnabled(false);
    m_value->selectAll();
    m_value->setFocus();
    resizeWithinScreen(this, sizeHint().expandedTo({fontMetrics().averageCharWidth() * 66, 0}));
}

FixDialog::Options FixDialog::options() const
{
    const std::string typed = utf8(m_value->text());
    return {utf8(m_reason->currentData().toString()), typed.empty() ? "e" : "v", typed};
}

} // namespace gleaner::ui
